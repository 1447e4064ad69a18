import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { entries } from '../../../server/src/catalog';
import type { SiteFacts } from '../../../server/src/rules/rule';
import { scenarioCompletions } from '../../../server/src/service/scenarios/scenario-completion';
import type { Occasion } from '../../../server/src/service/scenarios/scenario-place';
import { cursor } from '../../support/cursor';
import { analyzeText, everything, loadedHost } from '../../support/lint';
import { allCapabilities, completions } from '../../support/service';
import { site } from '../../support/site';
import { expandSnippet, isFlatSnippet } from '../../support/snippet';

interface Given {
  readonly host?: string;
  readonly occasion?: Occasion;
  readonly nests?: boolean;
  readonly facts?: SiteFacts | undefined;
}

function subjectOf(marked: string, host: string, facts: SiteFacts | undefined) {
  const { text, offset } = cursor(marked);
  const document = TextDocument.create('untitled:test', host, 1, text);
  const loaded = loadedHost(host);
  const configuration = { ...everything([]), site: facts };
  const analysis = analyzeText(text, loaded, { rules: [], configuration });
  return {
    subject: { document, host: loaded, configuration, analysis },
    position: document.positionAt(offset),
  };
}

function itemsAt(
  marked: string,
  { host = 'ccmcmd', occasion = 'question', nests = true, facts }: Given = {},
) {
  const { subject, position } = subjectOf(marked, host, facts);
  const able = { ...allCapabilities, nestsPlaceholders: nests };
  const items = scenarioCompletions(subject, position, able, occasion);
  return { document: subject.document, items };
}

const newText = ({ textEdit }: CompletionItem): string => (textEdit as TextEdit).newText;

/** What a scenario writes, with its stops as they are at first. */
function written(marked: string, title: string, given: Given = {}): string {
  const { items, document } = itemsAt(marked, given);
  const item = items.find(({ label }) => label.includes(title));
  assert.ok(item, `${title} is not offered in ${marked}: ${items.map(({ label }) => label).join()}`);
  const text = item.insertTextFormat === 2 ? expandSnippet(newText(item)) : newText(item);
  const { range } = item.textEdit as TextEdit;
  return TextDocument.applyEdits(document, [{ range, newText: text }]);
}

const token = 'CMG with a bulk registration token';

describe('items of scenarios', () => {
  const places: readonly [host: string, marked: string][] = [
    ['ccmcmd', '|'],
    ['ccmcmd', 'CCMSETUPCMD="|"'],
    ['powershell', 'Start-Process ccmsetup.exe -ArgumentList "|"'],
    ['batch', '@echo off\nccmsetup.exe |\n'],
    ['shell', './ccmsetup.exe |'],
    ['json', '{ "installCommandLine": "|" }'],
  ];
  for (const [host, marked] of places)
    for (const facts of [undefined, site])
      it(`are flat for editors that can't nest stops, in ${JSON.stringify(marked)} (${facts ? 'site' : 'no site'})`, () => {
        const flat = itemsAt(marked, { host, nests: false, facts }).items;
        const nested = itemsAt(marked, { host, facts }).items;
        assert.ok(flat.length > 0);
        assert.deepEqual(
          flat.map(({ label }) => label),
          nested.map(({ label }) => label),
        );
        for (const [index, item] of flat.entries()) {
          assert.ok(isFlatSnippet(newText(item)), newText(item));
          const other = nested[index];
          assert.ok(other);
          assert.equal(expandSnippet(newText(item)), expandSnippet(newText(other)));
        }
      });

  it('have nested stops for editors that can', () => {
    const { items } = itemsAt('|');
    assert.ok(items.some((item) => !isFlatSnippet(newText(item))));
  });

  it('have plain spaces between the arguments of a shell script', () => {
    const given = { host: 'shell' };
    assert.equal(
      written('./ccmsetup.exe |', 'Client upgrade package', given),
      './ccmsetup.exe /noservice SMSSITECODE=AUTO',
    );
    assert.equal(
      written('# \u{1F600}\n./ccmsetup.exe |\necho done\n', 'Intranet, with your own values', given),
      '# \u{1F600}\n./ccmsetup.exe /mp:YOUR-MANAGEMENT-POINT SMSSITECODE=YOUR-SITE-CODE SMSMP=YOUR-MANAGEMENT-POINT FSP=YOUR-FALLBACK-STATUS-POINT DNSSUFFIX=YOUR-DNS-SUFFIX\necho done\n',
    );
    for (const { label } of itemsAt('./ccmsetup.exe |', given).items)
      assert.ok(!written('./ccmsetup.exe |', label, given).includes('\\ '), label);
  });

  for (const [host, marked, expected] of [
    ['ccmcmd', '|', '/regtoken:${CMG_TOKEN}\n'],
    ['ccmcmd', 'ccmsetup.exe |', '/regtoken:${CMG_TOKEN} '],
    ['powershell', 'Start-Process ccmsetup.exe -ArgumentList "|"', '/regtoken:$env:CMG_TOKEN '],
    ['powershell', '$x = @"\nccmsetup.exe |\n"@\n', '/regtoken:$env:CMG_TOKEN '],
    ['powershell', "Start-Process ccmsetup.exe -ArgumentList '|'", '/regtoken:YOUR-TOKEN '],
    ['batch', '@echo off\r\nccmsetup.exe |\r\n', '/regtoken:%CMG_TOKEN% '],
    ['shell', './ccmsetup.exe |', '/regtoken:${CMG_TOKEN} '],
    ['json', '{ "installCommandLine": "|" }', '/regtoken:YOUR-TOKEN '],
  ] as const) {
    it(`leave the token where it is kept: ${JSON.stringify(marked)} (${host})`, () => {
      const text = written(marked, token, { host });
      assert.ok(text.includes(expected), text);
      for (const line of analyzeText(text, loadedHost(host), { rules: [] }).lines)
        assert.equal(line.region.holes.length > 0, !expected.includes('YOUR-TOKEN'), text);
    });
  }

  for (const [host, marked, hole] of [
    ['ccmcmd', 'ccmsetup.exe /regtoken:|', '${CMG_TOKEN}'],
    ['powershell', 'Start-Process ccmsetup.exe -ArgumentList "/regtoken:|"', '$env:CMG_TOKEN'],
    ['powershell', "Start-Process ccmsetup.exe -ArgumentList '/regtoken:|'", 'YOUR-TOKEN'],
    ['batch', 'ccmsetup.exe /regtoken:|', '%CMG_TOKEN%'],
    ['shell', './ccmsetup.exe /regtoken:|', '${CMG_TOKEN}'],
  ] as const)
    it(`have the token as the value in ${JSON.stringify(marked)} (${host})`, () => {
      const { items, document } = completions(marked, host);
      assert.deepEqual(
        items.map(({ label }) => label),
        [hole],
      );
      const edit = items[0]?.textEdit as TextEdit;
      const text = items[0]?.insertTextFormat === 2 ? expandSnippet(edit.newText) : edit.newText;
      assert.equal(
        TextDocument.applyEdits(document, [{ ...edit, newText: text }]),
        marked.replace('|', hole),
      );
    });

  it('stand behind the names unless an empty place asks for a whole command line', () => {
    const rows: readonly [host: string, marked: string, occasion: Occasion, first: boolean][] = [
      ['ccmcmd', '|', 'question', true],
      ['json', '{ "installCommandLine": "|" }', 'question', true],
      ['ccmcmd', 'SMSS|', 'question', false],
      ['ccmcmd', 'ccmsetup.exe |', 'typing', false],
      ['ccmcmd', 'ccmsetup.exe |', 'question', false],
      ['powershell', '& .\\ccmsetup.exe |', 'typing', false],
      ['powershell', 'Start-Process ccmsetup.exe |', 'typing', false],
      ['powershell', 'Start-Process ccmsetup.exe -ArgumentList "|"', 'question', false],
    ];
    for (const [host, marked, occasion, first] of rows) {
      const { items } = itemsAt(marked, { host, occasion });
      assert.ok(items.length > 0, marked);
      const names = completions(marked, host).items.map(({ sortText = '' }) => sortText);
      for (const { sortText = '' } of items)
        for (const name of names) assert.equal(sortText < name, first, `${marked}: ${sortText} ${name}`);
    }
  });

  it('are not what somebody looks for who types a name', () => {
    for (const { filterText = '' } of itemsAt('|').items)
      for (const { name } of entries.filter(({ status }) => status === 'documented')) {
        const typed = name.slice(0, 4);
        assert.ok(!filterText.startsWith(typed), `${typed}: ${filterText}`);
      }
  });

  it('have the trusted root key of the new hierarchy as stops', () => {
    assert.equal(
      written('|', 'Move to another hierarchy'),
      'ccmsetup.exe\n  RESETKEYINFORMATION=TRUE\n  SMSROOTKEYPATH=<key-file>\n  SMSSITECODE=<site-code>',
    );
  });

  it('have quotes that fit in a here-string', () => {
    const marked = '$arguments = @"\nccmsetup.exe |\n"@\n';
    const text = written(marked, 'Internet-based', { host: 'powershell' });
    assert.ok(text.includes('/source:"YOUR-FOLDER"'), text);
    assert.ok(!text.includes('`"'), text);
    const double = written('Start-Process ccmsetup.exe -ArgumentList "|"', 'Internet-based', {
      host: 'powershell',
    });
    assert.ok(double.includes('/source:`"YOUR-FOLDER`"'), double);
  });
});
