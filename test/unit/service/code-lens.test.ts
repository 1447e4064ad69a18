import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { codeLensesOf } from '../../../server/src/service/reading/code-lens';
import { placeAt } from '../../../server/src/service/place';
import { everywhere, readOnly } from '../../support/hosts/everywhere';
import { analyzeText, everything, loadedHost, testNow } from '../../support/lint';

/** The groups of lenses: the text of the line that each stands above, and its titles. */
function lenses(source: string, host = 'ccmcmd', runsCommands = true): [above: string, titles: string][] {
  const document = TextDocument.create('untitled:test', host, 1, source);
  const analysis = analyzeText(source, loadedHost(host), { rules: [] });
  const options = { configuration: everything(), now: testNow, runsCommands };
  const groups: [string, string][] = [];
  for (const { range, command } of codeLensesOf(document, analysis, options)) {
    assert.deepEqual(range.start, range.end);
    assert.ok(command);
    const above = source.split(/\r?\n/)[range.start.line] ?? assert.fail();
    if (command.title === 'Copy as one line' || !runsCommands) groups.push([above, command.title]);
    else groups.at(-1)![1] += ` · ${command.title}`;
    if (command.command === '') continue;
    const [uri, position] = command.arguments as [string, Position];
    assert.equal(uri, document.uri);
    assert.ok(placeAt(analysis, document.offsetAt(position)), 'the command finds the line');
  }
  return groups;
}

const cases: readonly {
  readonly what: string;
  readonly source: string;
  readonly host?: string;
  readonly lenses: readonly (readonly [above: string, titles: string])[];
}[] = [
  {
    what: 'each command line, with the limit where there is one',
    source: '# Pilot\nCCMSETUPCMD="\n  SMSSITECODE=P01\n"\n\nccmsetup.exe /logon\n\n# x\nFSP={{fsp}}\n',
    lenses: [
      ['CCMSETUPCMD="', 'Copy as one line · Explain · 29 / 1,024'],
      ['ccmsetup.exe /logon', 'Copy as one line · Explain · 19 characters'],
      ['FSP={{fsp}}', 'Copy as one line · Explain · ≥ 18 / 1,024'],
    ],
  },
  {
    what: 'a statement over several lines, at its first one',
    host: 'powershell',
    source:
      "$x = 1\nStart-Process `\n  -FilePath ccmsetup.exe `\n  -ArgumentList '/mp:a',\n    'FSP=b'\n# ccmsetup.exe /mp:a\n",
    lenses: [['Start-Process `', 'Copy as one line · Explain · 24 characters']],
  },
  {
    what: 'the shortest and the longest of what branches settle, once',
    host: 'powershell',
    source: "if ($a) { $mp = '/mp:a' } else { $mp = '/mp:longer' }\nccmsetup.exe $mp FSP=b\n",
    lenses: [['ccmsetup.exe $mp FSP=b', 'Copy as one line · Explain · 24–29 characters']],
  },
  {
    what: 'two command lines of one script within another document, each at its own line',
    host: 'yaml',
    source: '- win_shell: |\n    ccmsetup.exe /uninstall\n    ccmsetup.exe /mp:a\n',
    lenses: [
      ['    ccmsetup.exe /uninstall', 'Copy as one line · Explain · 23 characters'],
      ['    ccmsetup.exe /mp:a', 'Copy as one line · Explain · 18 characters'],
    ],
  },
  {
    what: 'code in Markdown within its fence, and no prose',
    host: 'markdown',
    source: 'Use `/mp`.\n\n```cmd\nccmsetup.exe /mp:a\n```\n',
    lenses: [['ccmsetup.exe /mp:a', 'Copy as one line · Explain · 18 characters']],
  },
];

describe('code lenses', () => {
  for (const { what, source, host, lenses: expected } of cases)
    for (const end of ['\n', '\r\n'])
      it(`stand above ${what}${end === '\n' ? '' : ', with CRLF'}`, () => {
        assert.deepEqual(lenses(source.replaceAll('\n', end), host), expected);
      });

  it('offer no commands to clients that have none', () => {
    assert.deepEqual(lenses('CCMSETUPCMD="FSP=a"', 'ccmcmd', false), [['CCMSETUPCMD="FSP=a"', '19 / 1,024']]);
  });

  it('stand above every command line of every host, once', () => {
    for (const { host, document, right, inert } of everywhere) {
      const source = document(right);
      assert.equal(lenses(source, host).length, 1, source);
      if (typeof inert === 'string') assert.deepEqual(lenses(inert, host), [], inert);
    }
    for (const { host, document } of readOnly) assert.deepEqual(lenses(document, host), []);
  });
});
