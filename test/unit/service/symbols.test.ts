import assert from 'node:assert/strict';
import { everywhere, readOnly } from '../../support/hosts/everywhere';
import { allSymbols, flatSymbols, holds, outline, reading, symbols } from '../../support/reading';

/** The names of a text's outline. */
function outlineOf(text: string, host?: string): unknown[] {
  return outline(symbols(reading(text, host)));
}

const comment = 'ccmsetup-lint-disable-next-line unquoted-space';

describe('outline', () => {
  everywhere.forEach((row, index) => {
    describe(`${row.host}, document ${index + 1}`, () => {
      for (const breaks of ['\n', '\r\n']) {
        const written = (text: string): string => text.replaceAll('\n', breaks);
        const source = written(row.document(row.right));

        it(`has the names of all arguments where they stand, with ${JSON.stringify(breaks)}`, () => {
          const read = reading(source, row.host);
          const [line, ...others] = symbols(read);
          assert.ok(line);
          assert.deepEqual(others, []);
          const { children = [] } = line;
          assert.ok(children.some(({ name }) => name === 'SMSCACHEDIR'));
          assert.ok(children.some(({ name }) => name === 'FSP'));
          for (const { name, range, selectionRange } of children) {
            assert.equal(read.document.getText(selectionRange), name);
            assert.ok(holds(range, selectionRange), name);
            assert.ok(holds(line.range, range), name);
          }
          const cache = children.find(({ name }) => name === 'SMSCACHEDIR');
          assert.equal(read.document.getText(cache?.range), `SMSCACHEDIR=${row.right}`);
          assert.ok(holds(line.range, line.selectionRange));
          assert.deepEqual(flatSymbols(read), [
            [line.name, undefined, line.range],
            ...children.map(({ name, range }) => [name, line.name, range]),
          ]);
        });

        it(`takes the name from the comment above, with ${JSON.stringify(breaks)}`, () => {
          if ('none' in row.suppression) return;
          const above = written(row.suppression.above);
          const said = row.suppression.comment
            .replace(comment, () => 'Installs the \u{1F600} client')
            .replace(/ --? reason/, '');
          const [line] = symbols(
            reading(
              source.replace(above, () => `${said}${breaks}${above}`),
              row.host,
            ),
          );
          assert.equal(line?.name, 'Installs the \u{1F600} client');
          const { comment: directive } = row.suppression;
          const silenced = source.replace(above, () => `${directive}${breaks}${above}`);
          assert.doesNotMatch(symbols(reading(silenced, row.host))[0]?.name ?? '', /lint|reason/);
        });
      }

      it('never tells a secret, also when a comment does', () => {
        const secret = 'Qz7Lw9Xk2Vb4';
        const source = row.document(row.right).replace('FSP=fs1', `/regtoken:${secret}`);
        const texts = [source];
        if (!('none' in row.suppression)) {
          const { above } = row.suppression;
          const said = row.suppression.comment.replace(comment, `The token is ${secret}`);
          texts.push(source.replace(above, () => `${said}\n${above}`));
        }
        for (const text of texts) {
          const found = symbols(reading(text, row.host));
          assert.ok(allSymbols(found).some(({ name }) => name === '/regtoken'));
          assert.ok(!JSON.stringify(found).includes(secret.slice(0, 6)), JSON.stringify(found));
        }
      });

      it('is sound for all that is typed on the way', () => {
        const source = row.document(row.wrong);
        for (let end = 0; end <= source.length; end += 3)
          for (const { name, range, selectionRange } of allSymbols(
            symbols(reading(source.slice(0, end), row.host)),
          )) {
            assert.notEqual(name.trim(), '');
            assert.ok(holds(range, selectionRange), `${name} at ${end}`);
          }
      });

      it('leaves out what is commented out', () => {
        if (typeof row.inert === 'string') assert.deepEqual(outlineOf(row.inert, row.host), []);
      });
    });
  });

  for (const { host, document } of readOnly)
    it(`${host}: is empty`, () => {
      assert.deepEqual(outlineOf(document, host), []);
    });

  it('says what a command line does when no comment does', () => {
    assert.deepEqual(outlineOf('"C:\\x\\CCMSetup.exe" /mp:mp1 SMSSITECODE=P01'), [
      ['ccmsetup.exe', ['/mp', 'SMSSITECODE']],
    ]);
    assert.deepEqual(outlineOf('ccmsetup.exe /uninstall'), [['ccmsetup.exe /uninstall', ['/uninstall']]]);
    assert.deepEqual(
      outlineOf('msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:mp1 FSP=fs1" /qn').flat(9).slice(0, 1),
      ['CCMSETUPCMD'],
    );
    assert.deepEqual(outlineOf('CCMSETUPCMD="/mp:mp1 FSP=fs1"'), [
      ['CCMSETUPCMD', [['CCMSETUPCMD', ['/mp', 'FSP']]]],
    ]);
    assert.deepEqual(outlineOf('/mp:mp1 SMSSITECODE=P01 FSP=fs1'), [
      ['/mp SMSSITECODE FSP', ['/mp', 'SMSSITECODE', 'FSP']],
    ]);
    assert.deepEqual(outlineOf('/mp:a SMSSITECODE=P01 FSP=fs1 SMSMP=mp1').flat()[0], '/mp SMSSITECODE FSP …');
    assert.deepEqual(outlineOf('somebody'), ['Command line']);
  });

  it('reads comments as people write them', () => {
    const name = (above: string): string => symbols(reading(`${above}\nccmsetup.exe /mp:mp1`))[0]?.name ?? '';
    assert.equal(name('## Workstations  in Berlin ##'), 'Workstations in Berlin');
    assert.equal(name('# Servers\n# ------\n# ccmsetup-lint context=manual'), 'Servers');
    assert.equal(name('# Old\n\n# New\n# More about it'), 'New');
    assert.equal(name('# Old\n'), 'ccmsetup.exe');
    assert.equal(name('# ccmsetup.exe /mp:old SMSSITECODE=OLD'), 'ccmsetup.exe');
    assert.equal(name('#####'), 'ccmsetup.exe');
    assert.equal(name(`# ${'x'.repeat(79)}\u{1F600}`), `${'x'.repeat(79)}…`);
    assert.equal(name('# $env (100 %) (old)'), '$env (100 %) (old)');
  });

  it('reads the comments of a language inside of a document', () => {
    const text = '```powershell\n# Pilot\nStart-Process ccmsetup.exe -ArgumentList "/mp:mp1"\n```\n';
    assert.deepEqual(outlineOf(text, 'markdown'), [['Pilot', ['/mp']]]);
    for (const sign of ['REM', '@rem', '::'])
      assert.deepEqual(outlineOf(`${sign} Pilot\r\nccmsetup.exe /mp:mp1\r\n`, 'batch'), [['Pilot', ['/mp']]]);
    assert.deepEqual(outlineOf('remove x\nccmsetup.exe /mp:mp1\n', 'batch'), [['ccmsetup.exe', ['/mp']]]);
  });

  it("doesn't take a command line that is commented out for a name", () => {
    for (const { host, document, right, inert, suppression } of everywhere) {
      if (typeof inert !== 'string' || 'none' in suppression || inert.trimEnd().includes('\n')) continue;
      const below = (above: string): string =>
        document(right).replace(suppression.above, (own) => `\n${above}${own}`);
      const [line] = symbols(reading(below(inert), host));
      assert.equal(line?.name, symbols(reading(below(''), host))[0]?.name, host);
    }
  });

  it('is one symbol for a call that branches settle, with all arguments', () => {
    const text =
      'if ($x) { $a = "/mp:mp1" } else { $a = "/mp:mp2 FSP=fs1" }\nStart-Process ccmsetup.exe -ArgumentList "$a SMSSITECODE=P01"\n';
    const [line, ...others] = symbols(reading(text, 'powershell'));
    assert.deepEqual(others, []);
    assert.deepEqual(
      line?.children?.map(({ name }) => name),
      ['/mp', 'SMSSITECODE', '/mp', 'FSP'],
    );
  });
});
