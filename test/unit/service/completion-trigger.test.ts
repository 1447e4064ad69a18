import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completionTriggers, getLanguageService } from '../../../server/src/service/service';
import { cursor } from '../../support/cursor';
import { analyzeText, loadedHost, testNow } from '../../support/lint';

const service = getLanguageService({
  now: () => testNow,
  onRuleError: (slug, error) => {
    throw new Error(`rule ${slug} threw`, { cause: error });
  },
});

/** Whether the character before the cursor asks for completions, in a document that was analyzed before it was typed. */
function asks(marked: string, host: string, known = true): boolean {
  const { text, offset } = cursor(marked);
  const document = TextDocument.create('untitled:test', host, 1, text);
  const before = text.slice(0, offset - 1) + text.slice(offset);
  const last = known
    ? { analysis: analyzeText(before, loadedHost(host), { rules: [] }), length: before.length }
    : undefined;
  const character = text[offset - 1] ?? assert.fail();
  return service.triggersCompletion(document, loadedHost(host), document.positionAt(offset), character, last);
}

const list = "$arguments = @(\n  '/mp:mp1'\n  '|'\n)\nStart-Process ccmsetup.exe -ArgumentList $arguments\n";

describe('what is typed and opens the suggestions', () => {
  const cases: readonly (readonly [host: string, marked: string, asks: boolean])[] = [
    ['ccmcmd', 'FSP=a |', true],
    ['ccmcmd', '  |', true],
    ['ccmcmd', '# a |', false],
    ['ccmcmd', '# ccmsetup-lint |', true],
    ['powershell', 'Start-Process ccmsetup.exe -ArgumentList "/logon |"', true],
    ['powershell', 'Start-Process ccmsetup.exe -ArgumentList "S|"', true],
    ['powershell', list.replace("'|'", "'/|'"), true],
    ['powershell', list.replace("'|'", "'S|'"), true],
    ['powershell', `${list}\n$x = 'a |'\n`, false],
    ['powershell', `$x = 'a |'\n${list.replace('|', '')}`, false],
    ['powershell', `Get-Item |\n${list.replace('|', '')}`, false],
    ['powershell', `G|\n${list.replace('|', '')}`, false],
    ['powershell', `"a":|\n${list.replace('|', '')}`, false],
    ['powershell', `& c|\n`, true],
    ['powershell', `'msi|'\n`, true],
    ['json', '{"installCommandLine": "|"}', true],
    ['json', '{"title": "|"}', false],
    ['json', '{"title": "a |"}', false],
    ['markdown', 'This is prose |', false],
    ['markdown', 'Run `ccmsetup.exe |`', true],
    ['batch', 'echo |', false],
    ['batch', 'ccmsetup.exe |', true],
  ];
  for (const [host, marked, expected] of cases)
    it(`${host}: ${JSON.stringify(marked)} ${expected ? 'does' : 'does not'}`, () => {
      assert.equal(asks(marked.replaceAll(/\|(?=[^]*\|)/g, ''), host), expected);
    });

  it('is told by the line alone where nothing was analyzed yet', () => {
    assert.equal(asks('Start-Process ccmsetup.exe -ArgumentList "/logon |"', 'powershell', false), true);
    assert.equal(asks(list.replace("'|'", "'/|'"), 'powershell', false), false);
  });

  it('is a space or a sign; letters are asked for by clients that must', () => {
    assert.ok(completionTriggers.includes(' '));
    assert.ok(!completionTriggers.some((character) => /\w/.test(character)));
  });
});
