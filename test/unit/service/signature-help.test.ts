import assert from 'node:assert/strict';
import { entries } from '../../../server/src/catalog';
import { everywhere, readOnly } from '../../support/hosts/everywhere';
import { signature, signatureHelp } from '../../support/typing';

/** The documentation of the signature and of its active part, as Markdown. */
function told(marked: string): [string, string | undefined] {
  const help = signatureHelp(marked);
  const shown = help?.signatures[help.activeSignature ?? 0];
  const text = (documentation: unknown): string => (documentation as { value: string }).value;
  const part = shown?.parameters?.[help?.activeParameter ?? 0]?.documentation;
  return [text(shown?.documentation), part && text(part)];
}

describe('signature help', () => {
  const cases: readonly [marked: string, shown: string | undefined][] = [
    ['ccmsetup.exe /retry:|', '/retry:«‹minutes›»'],
    ['ccmsetup.exe /retry:2|0', '/retry:«‹minutes›»'],
    ['ccmsetup.exe /ret|ry:20', undefined],
    ['ccmsetup.exe /retry|:20', undefined],
    ['ccmsetup.exe /retry:20 |FSP=a', undefined],
    ['ccmsetup.exe | /retry:20', undefined],
    ['ccmsetup.exe /logon|', undefined],
    ['ccmsetup.exe /logon:|', undefined],
    ['UNKNOWN=|', undefined],
    ['# /retry:|', undefined],
    ['|', undefined],
    ['ccmsetup.exe -retry:|', '/retry:«‹minutes›»'],
    ['ccmsetup.exe /RETRY:|', '/retry:«‹minutes›»'],
    ['ccmsetup.exe "/retry:|"', '/retry:«‹minutes›»'],
    ['ccmsetup.exe "/retry:20"|', undefined],
    ['SMSCACHEFLAGS=|', 'SMSCACHEFLAGS=«‹flag›»[;‹flag›…]'],
    ['SMSCACHEFLAGS=MAXD|RIVE;X', 'SMSCACHEFLAGS=«‹flag›»[;‹flag›…]'],
    ['SMSCACHEFLAGS=MAXDRIVE|;X', 'SMSCACHEFLAGS=«‹flag›»[;‹flag›…]'],
    ['SMSCACHEFLAGS=MAXDRIVE;|', 'SMSCACHEFLAGS=‹flag›«[;‹flag›…]»'],
    ['SMSCACHEFLAGS="MAXDRIVE; |"', 'SMSCACHEFLAGS=‹flag›«[;‹flag›…]»'],
    ['SMSCACHEFLAGS="MAXDRIVE"|', undefined],
    [
      'ccmsetup.exe /mp:|',
      '/mp:«[https://]‹host name›|https://‹CMG host name›/CCM_Proxy_MutualAuth/‹number›»[;…]',
    ],
    ['SMSSITECODE=|', 'SMSSITECODE=«‹site code›|AUTO»'],
    ['CCMENABLELOGGING=|', 'CCMENABLELOGGING=«TRUE|FALSE»'],
    ['CCMLOGLEVEL=|', 'CCMLOGLEVEL=«0|1|2|3»'],
    ['/BITSPriority:|', '/BITSPriority:«FOREGROUND|HIGH|NORMAL|LOW»'],
    ['SMSCACHEDIR=|', 'SMSCACHEDIR="«‹folder›»"'],
    // Inside CCMSETUPCMD it is the inner argument, and its quotes are doubled.
    ['CCMSETUPCMD="/retry:| FSP=a"', '/retry:«‹minutes›»'],
    ['CCMSETUPCMD="/logon SMSCACHEDIR=|"', 'SMSCACHEDIR=""«‹folder›»""'],
    ['CCMSETUPCMD="/logon | FSP=a"', undefined],
    ['CCMSETUPCMD=|', 'CCMSETUPCMD="«‹parameters› ‹properties›»"'],
    ['CCMSETUPCMD="|"', 'CCMSETUPCMD="«‹parameters› ‹properties›»"'],
    ['CCMSETUPCMD="/logon"|', undefined],
    // Each way to select a certificate is a signature of its own.
    ['CCMCERTSEL="|"', 'CCMCERTSEL="«Subject»:‹text›"'],
    ['CCMCERTSEL="SubjectS|"', 'CCMCERTSEL="«SubjectStr»:‹text›"'],
    ['CCMCERTSEL="SubjectStr:|"', 'CCMCERTSEL="SubjectStr:«‹text›»"'],
    ['CCMCERTSEL="subject:a=b|"', 'CCMCERTSEL="Subject:«‹text›»"'],
    ['CCMCERTSEL="SubjectAttr:O|"', 'CCMCERTSEL="SubjectAttr:«‹OID or name›» = ‹value›"'],
    ['CCMCERTSEL="SubjectAttr:OU = |"', 'CCMCERTSEL="SubjectAttr:‹OID or name› = «‹value›»"'],
    ['CCMCERTISSUERS="CN=a; O|"', 'CCMCERTISSUERS="«‹attribute›=‹value›[; …]»[ | …]"'],
  ];
  for (const [marked, shown] of cases)
    it(`${marked} → ${shown ?? 'nothing'}`, () => {
      assert.equal(signature(marked), shown);
    });

  it('tells purpose and limits, and what the item at the cursor means', () => {
    assert.deepEqual(told('CCMEVALHOUR=|'), [
      'Sets the hour of the day at which the client health evaluation (ccmeval) runs.\n\nRange: `0` to `23`. Unit: hour. Default: `0`.',
      undefined,
    ]);
    assert.equal(
      told('SMSCACHEFLAGS=COMPRESS;MAXD|RIVE')[1],
      '`MAXDRIVE`: Puts the cache on the largest disk.',
    );
    assert.match(told('SMSCACHEFLAGS=|')[1] ?? '', /^- `PERCENTDISKSPACE`: .*\n- /);
    assert.match(told('CCMSETUPCMD="|"')[0], /Maximum: 1,024 characters \(Intune\)\./);
    assert.match(told('ccmsetup.exe PROVISIONTS=|')[0], /⚠ Doesn't work here/);
    assert.match(
      told('CCMCERTSEL="SubjectStr:|"')[0],
      /^The subject name or alternative name contains this text\./,
    );
  });

  it('keeps the way to write a value that somebody has chosen, until another one is begun', () => {
    const before = signatureHelp('CCMCERTSEL="|"');
    assert.ok(before);
    const chosen = { ...before, activeSignature: 2 };
    assert.match(signature('CCMCERTSEL="S|"', undefined, chosen) ?? '', /SubjectAttr/);
    assert.match(signature('CCMCERTSEL="SubjectStr:|"', undefined, chosen) ?? '', /SubjectStr/);
    assert.equal(signature('CCMCERTSTORE="|"', undefined, chosen), 'CCMCERTSTORE=«‹text›»');
  });

  it('gives plain text, and parts by their texts, to clients that know no more', () => {
    const help = signatureHelp('SMSCACHEFLAGS=a;|', 'ccmcmd', {
      markdownSignatures: false,
      labelOffsets: false,
    });
    const [shown] = help?.signatures ?? [];
    assert.deepEqual(
      shown?.parameters?.map(({ label }) => label),
      ['‹flag›', '[;‹flag›…]'],
    );
    assert.deepEqual(shown.documentation, {
      kind: 'plaintext',
      value: 'Sets how the client cache is created: one or more flags.\n\nSeparate several values with ;.',
    });
  });

  it('has parts that are in their labels, for all names that take a value', () => {
    for (const { name, kind, valueKind } of entries) {
      const help = signatureHelp(`ccmsetup.exe ${name}${kind === 'parameter' ? ':' : '='}|`);
      if (valueKind === 'none') {
        assert.equal(help, null, name);
        continue;
      }
      assert.ok(help, name);
      for (const { label, parameters = [] } of help.signatures) {
        assert.ok(label.startsWith(name), label);
        assert.ok(parameters.length > 0, label);
        for (const { label: part } of parameters) {
          assert.ok(typeof part !== 'string' && part[0] < part[1] && part[1] <= label.length, label);
        }
      }
    }
  });

  everywhere.forEach(({ host, document, right }, index) => {
    for (const breaks of ['\n', '\r\n'])
      it(`${host}, document ${index + 1}: is there in values only, with ${JSON.stringify(breaks)}`, () => {
        const at = (value: string, rest = ' FSP='): string =>
          document(value)
            .replace(' FSP=', () => rest)
            .replaceAll('\n', breaks);
        const inside = right.replace('a b', 'a| b');
        assert.equal(signature(at(inside), host), 'SMSCACHEDIR="«‹folder›»"');
        assert.equal(signature(at(right, '| FSP='), host), undefined);
        assert.equal(signature(at(right, ' FS|P='), host), undefined);
        assert.equal(signature(at(right, ' FSP=|'), host), 'FSP=«‹host name›»');
        assert.equal(
          signature(at(right, ' SMSCACHEFLAGS=a;| FSP='), host),
          'SMSCACHEFLAGS=‹flag›«[;‹flag›…]»',
        );
        assert.equal(signature(`|${at(right)}`, host), undefined);
      });
  });

  for (const { host, document } of readOnly)
    it(`${host}: is there, too`, () => {
      assert.equal(signature(document.replace('FSP=', 'FSP=|'), host), 'FSP=«‹host name›»');
    });
});
