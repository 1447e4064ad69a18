import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { placeContexts } from '../../../server/src/hosts/host';
import { notices } from '../../../server/src/lint/notices';
import { rules } from '../../../server/src/rules';
import { getLanguageService } from '../../../server/src/service/service';
import { cursor } from '../../support/cursor';
import { commentedLanguages } from '../../support/hosts/comments';
import { everything, loadedHost, testNow } from '../../support/lint';

const capabilities = { snippets: true, insertReplace: true, markdownDocumentation: true };

const service = getLanguageService({
  now: () => testNow,
  onRuleError: (slug, error) => {
    throw new Error(`rule ${slug} threw`, { cause: error });
  },
});

/** What is offered at the cursor: each label with the text of the document after it was accepted. */
function offered(marked: string, id = 'ccmcmd', can = capabilities): Map<string, string> {
  const { text, offset } = cursor(marked);
  const host = loadedHost(id);
  const document = TextDocument.create('untitled:test', id, 1, text);
  const configuration = everything();
  const analysis = service.analyze(document, host, configuration);
  const position = document.positionAt(offset);
  const { items } = service.completions({ document, host, configuration, analysis }, position, can, {
    character: undefined,
    off: new Set(),
  });
  const sorted = items.sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  return new Map(
    sorted.map(({ label, textEdit }) => {
      assert.ok(textEdit && 'newText' in textEdit);
      const range = 'range' in textEdit ? textEdit.range : textEdit.replace;
      return [label, TextDocument.applyEdits(document, [{ range, newText: textEdit.newText }])];
    }),
  );
}

const directives = ['ccmsetup-lint-disable', 'ccmsetup-lint-disable-next-line', 'ccmsetup-lint-enable'];
const line = 'ccmsetup.exe SMSSITECODE=P01 /logon';

describe('completion of directives', () => {
  for (const [id, { comments, document }] of Object.entries(commentedLanguages))
    for (const comment of comments)
      it(`in ${id}: ${comment('…')}`, () => {
        for (const begun of ['|', 'ccm|', 'ccmsetup-lint-dis|']) {
          const marked = document(comment(begun), '');
          const found = offered(marked, id);
          assert.deepEqual(
            [...found.keys()].filter((label) => !label.includes('context')),
            directives,
            marked,
          );
          assert.equal(found.get('ccmsetup-lint-enable'), document(comment('ccmsetup-lint-enable'), ''));
        }
        for (const begun of ['disable |', 'disable aad-|', 'disable-next-line aad-guid, s|']) {
          const marked = document(comment(`ccmsetup-lint-${begun}`), '');
          const wanted = begun.replace(/[\w-]*\|/, 'site-code-format');
          assert.equal(
            offered(marked, id).get('site-code-format'),
            document(comment(`ccmsetup-lint-${wanted}`), ''),
            marked,
          );
        }
      });

  it('offers each rule that can be silenced, and no notice', () => {
    const labels = [...offered(`# ccmsetup-lint-disable |\n${line}\n`).keys()];
    const silenced = rules.filter(({ check }) => check !== undefined).map(({ slug }) => slug);
    assert.deepEqual(labels.sort(), silenced.sort());
    for (const { slug } of notices) assert.ok(!labels.includes(slug), slug);
  });

  it('puts first what is reported, and what was silenced', () => {
    const [reported] = offered(`# ccmsetup-lint-disable |\n${line}\n`).keys();
    assert.equal(reported, 'parameter-after-property');
    const [silenced] = offered(
      `# ccmsetup-lint-disable wrong-prefix -- why\n${line}\n# ccmsetup-lint-enable |\n${line}\n`,
    ).keys();
    assert.equal(silenced, 'wrong-prefix');
  });

  it('does not offer a rule twice, and replaces the whole name', () => {
    const found = offered(`# ccmsetup-lint-disable wrong-prefix, site-|code -- why\n${line}\n`);
    assert.ok(!found.has('wrong-prefix'));
    assert.equal(
      found.get('site-code-format'),
      `# ccmsetup-lint-disable wrong-prefix, site-code-format -- why\n${line}\n`,
    );
    assert.equal(
      offered(`<a><!-- ccmsetup-lint-disable site|--><b>${line}</b></a>`, 'xml').get('site-code-format'),
      `<a><!-- ccmsetup-lint-disable site-code-format--><b>${line}</b></a>`,
    );
  });

  it('offers install contexts where a directive can name one', () => {
    const found = offered(`# ccmsetup-lint context=cl|x\n${line}\n`);
    assert.deepEqual([...found.keys()], placeContexts);
    assert.equal(found.get('clientPush'), `# ccmsetup-lint context=clientPush\n${line}\n`);
    const begun = offered(`# ccmsetup-lint c|\n${line}\n`);
    assert.equal(
      begun.get('ccmsetup-lint context='),
      `# ccmsetup-lint context=\${1|${placeContexts.join(',')}|}\n${line}\n`,
    );
    assert.equal(
      offered(`# |\n${line}\n`, 'ccmcmd', { ...capabilities, snippets: false }).get('ccmsetup-lint context='),
      `# ccmsetup-lint context=\n${line}\n`,
    );
    const script = `# ccmsetup-lint context=|\nStart-Process ${line.replace(' ', " -ArgumentList '")}'\n`;
    assert.deepEqual([...offered(script, 'powershell').keys()], []);
    assert.ok(
      !offered(script.replace('ccmsetup-lint context=', ''), 'powershell').has('ccmsetup-lint context='),
    );
  });

  const none: [marked: string, host: string][] = [
    [`# ccmsetup-lint-disable wrong-prefix -- w|\n${line}\n`, 'ccmcmd'],
    [`# ccmsetup-lint-disable wrong-prefix -|\n${line}\n`, 'ccmcmd'],
    [`# ccmsetup-lint-disabel |\n${line}\n`, 'ccmcmd'],
    [`# some words |\n${line}\n`, 'ccmcmd'],
    [`$a = 'ccmsetup-lint-disable |'\n${line.replace(' ', " '")}'\n`, 'powershell'],
    [`$a = 'ccm|'\nccmsetup.exe /logon\n`, 'powershell'],
    [`$a = 1; ccm|\nccmsetup.exe /logon\n`, 'powershell'],
    [`{ "a": "// |", "installCommandLine": "${line}" }`, 'json'],
    [`echo rem |\n${line}\n`, 'batch'],
  ];
  for (const [marked, id] of none)
    it(`offers none at ${JSON.stringify(marked)}`, () => {
      const directives = [...offered(marked, id).keys()].filter((label) => label.includes('-lint'));
      assert.deepEqual(directives, []);
    });

  it('leaves command lines alone', () => {
    assert.ok(offered(`${line} |\n`).has('SMSMP'));
    assert.ok(offered(`Start-Process ccmsetup.exe '|'\n`, 'powershell').has('/mp'));
  });

  it('is asked for by a comma and a dash only in a line that speaks to the linter', () => {
    const document = TextDocument.create(
      'untitled:test',
      'ccmcmd',
      1,
      `# ccmsetup-lint-disable \n${line} \n`,
    );
    const [comment, code] = [
      { line: 0, character: 24 },
      { line: 1, character: line.length + 1 },
    ];
    const host = service.hostOf(document.languageId, 'x') ?? assert.fail();
    const asks = (position: Position, character: string): boolean =>
      service.triggersCompletion(document, host, position, character, undefined);
    for (const character of [' ', ',', '-']) {
      assert.equal(asks(comment, character), true, character);
      assert.equal(asks(code, character), character === ' ', character);
    }
    assert.equal(asks(code, '/'), true);
  });
});
