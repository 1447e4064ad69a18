import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CompletionItemKind, type CompletionItem, type TextEdit } from 'vscode-languageserver-types';
import { findEntry } from '../../server/src/catalog';
import { argumentsNamed, ccmsetupLine } from '../../server/src/language/query';
import { isPlaceholder } from '../../server/src/language/placeholder';
import type { CommandLine } from '../../server/src/language/ast';
import { atLeast } from '../../server/src/rules/severity';
import type { Analysis } from '../../server/src/service/analysis';
import { scenarioPlans } from '../../server/src/service/scenarios/scenario-plan';
import { usualArguments } from '../support/scenario-arguments';
import { knownValues } from '../../server/src/service/scenarios/scenario-values';
import { commandPlaces, languageOf, type MarkedPlace } from '../support/hosts/command-places';
import { analyzeText, loadedHost } from '../support/lint';
import { site } from '../support/site';
import { expandSnippet, stopsOf } from '../support/snippet';
import { pulling, startWire, type Wire } from '../support/wire';

/** What a scenario item inserts, as an editor does. */
function applied(document: TextDocument, item: CompletionItem): string {
  const edit = item.textEdit as TextEdit;
  const newText = item.insertTextFormat === 2 ? expandSnippet(edit.newText) : edit.newText;
  return TextDocument.applyEdits(document, [{ range: edit.range, newText }]);
}

/** The arguments of the one command line, by the names of the catalog. */
function argumentsIn({ lines: [line, ...others] }: Analysis, text: string): string[] {
  assert.ok(line, text);
  assert.deepEqual(others, [], text);
  const tree: CommandLine = ccmsetupLine(line.tree);
  return tree.args.map((argument) => {
    assert.ok(argument.kind !== 'stray', text);
    const { kind, name } = argument;
    return findEntry(kind === 'parameter' ? `/${name.key}` : name.key)?.name ?? name.text;
  });
}

describe('scenarios over the wire', () => {
  let wire: Wire;
  let count = 0;
  before(async () => {
    wire = await startWire({ capabilities: { ...pulling, workspace: { configuration: false } } });
  });
  after(async () => {
    assert.equal(await wire.stop(), 0);
  });

  async function offered(row: Pick<MarkedPlace, 'host' | 'marked'>, client = wire) {
    const at = row.marked.indexOf('|');
    const text = row.marked.slice(0, at) + row.marked.slice(at + 1);
    const languageId = languageOf(row.host);
    const uri = `untitled:scenarios-${++count}${row.host === 'tcf' ? '.tcf' : ''}`;
    const document = TextDocument.create(uri, languageId, 1, text);
    client.open(uri, text, languageId);
    const { line, character } = document.positionAt(at);
    const list = await client.completion(uri, line, character);
    const items = (list?.items ?? []).filter(({ kind }) => kind === CompletionItemKind.Snippet);
    return { uri, document, items, others: (list?.items ?? []).length - items.length };
  }

  const plans = scenarioPlans(undefined);

  for (const row of commandPlaces)
    for (const [breaks, marked] of [
      ['LF', row.marked],
      ['CRLF', row.marked.replaceAll('\n', '\r\n')],
    ] as const)
      it(`are written as the plan says in ${row.name} (${breaks})`, async () => {
        const { document, items } = await offered({ host: row.host, marked });
        // Without arguments there is nothing to write behind a program, and nothing to tell a command line by.
        const wanted = plans.filter(
          (plan) =>
            row.contexts.includes(plan.context) &&
            (usualArguments(plan).length > 0 || (row.name.endsWith('empty') && row.byContent !== true)),
        );
        assert.deepEqual(items.map(({ label }) => label).sort(), wanted.map(({ title }) => title).sort());
        for (const item of items) {
          const plan = plans.find(({ title }) => title === item.label);
          assert.ok(plan);
          const text = applied(document, item);
          const others = row.name.includes('empty') && text.includes('\nccmsetup.exe\n') ? 1 : 0;
          const analysis = analyzeText(text, loadedHost(row.host), { rules: [] });
          const lines = analysis.lines.slice(
            0,
            analysis.lines.length - Math.min(others, analysis.lines.length - 1),
          );
          assert.deepEqual(
            argumentsIn({ ...analysis, lines }, text),
            usualArguments(plan).map(({ entry }) => entry.name),
            text,
          );
        }
      });

  it('are all offered on an empty line of a .ccmcmd file, and right but for what is to be filled in', async () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const { document, items, others } = await offered({
        host: 'ccmcmd',
        marked: ['# \u{1F600}', 'ccmsetup.exe /logon', '', '|', ''].join(lineBreak),
      });
      assert.equal(items.length, 20);
      assert.ok(others > 0, 'names, too');
      for (const item of items) {
        const plan = plans.find(({ title }) => title === item.label);
        assert.ok(plan);
        const text = applied(document, item);
        const analysis = analyzeText(text, loadedHost('ccmcmd'));
        assert.deepEqual(
          argumentsIn({ ...analysis, lines: analysis.lines.slice(1) }, text),
          usualArguments(plan).map(({ entry }) => entry.name),
        );
        const grave = analysis.findings.filter(({ severity }) => atLeast(severity, 'warning'));
        for (const { rule } of grave) assert.equal(rule, 'placeholder-left', text);
      }
    }
  });

  it('have stops from 1 on, and the last one at the end', async () => {
    const { items } = await offered({ host: 'ccmcmd', marked: '|' });
    for (const { label, textEdit } of items) {
      const { newText } = textEdit as TextEdit;
      const stops = [...new Set(stopsOf(newText))].sort((left, right) => left - right);
      assert.deepEqual(stops, [...stops.keys()], label);
      assert.ok(newText.endsWith('$0'), label);
    }
  });

  it('are filled from the site', async () => {
    const client = await startWire({ capabilities: pulling });
    void client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { ccmsetup: { site } },
    });
    const { document, items } = await offered(
      { host: 'json', marked: '{ "installCommandLine": "|" }' },
      client,
    );
    const own = scenarioPlans(site);
    for (const item of items) {
      const plan = own.find(({ title }) => title === item.label);
      assert.ok(plan);
      const text = applied(document, item);
      const [line] = analyzeText(text, loadedHost('json'), { rules: [] }).lines;
      assert.ok(line);
      for (const { entry, shape } of usualArguments(plan)) {
        const [argument] = argumentsNamed(ccmsetupLine(line.tree), entry.name);
        assert.ok(argument, entry.name);
        const [known] = shape === undefined ? [] : knownValues(shape);
        if (known !== undefined) assert.equal(argument.value?.text, known.value);
        else assert.ok(shape === undefined || isPlaceholder(argument.value?.text ?? ''), text);
      }
    }
    assert.equal(await client.stop(), 0);
  });

  it('are plain texts for clients without snippets', async () => {
    const client = await startWire({ capabilities: {} });
    const { document, items } = await offered({ host: 'ccmcmd', marked: '|' }, client);
    assert.equal(items.length, 20);
    for (const item of items) {
      assert.equal(item.insertTextFormat, undefined);
      assert.doesNotMatch(applied(document, item), /\$\{?\d/);
    }
    assert.equal(await client.stop(), 0);
  });

  it('come with the words that they begin with', async () => {
    const { items, document } = await offered({ host: 'ccmcmd', marked: '# context\n\ncom|\n' });
    assert.equal(items.length, 20);
    const [first] = items;
    assert.ok(first);
    assert.match(applied(document, first), /^# context\n\nCCMSETUPCMD="/);
  });

  it('keep to the context that the place has', async () => {
    const titles = async (marked: string, host = 'ccmcmd'): Promise<string[]> =>
      (await offered({ host, marked })).items.map(({ label }) => label);
    assert.deepEqual(await titles('# ccmsetup-lint context=clientPush\n|'), ['Client push']);
    assert.deepEqual(await titles('# ccmsetup-lint context=tcf\n|'), []);
    assert.equal((await titles('CCMSETUPCMD="\n  |\n"')).length, 5);
  });

  for (const [host, marked] of [
    ['ccmcmd', 'ccmsetup.exe /logon\n|'],
    ['ccmcmd', '|\nccmsetup.exe /logon'],
    ['ccmcmd', 'ccmsetup.exe /|'],
    ['ccmcmd', 'ccmsetup.exe|'],
    ['ccmcmd', 'ccmsetup.exe FSP=|'],
    ['ccmcmd', 'ccmsetup.exe /logon |'],
    ['ccmcmd', '# |'],
    ['powershell', '# ccmsetup.exe\nWrite-Host "|"'],
    ['powershell', '# ccmsetup.exe\n$x = "a |"'],
    ['powershell', '$x = "|"'],
    ['powershell', "# Start-Process ccmsetup.exe -ArgumentList '|'"],
    ['powershell', "Start-Process '|'"],
    ['json', '{ "name": "|", "installCommandLine": "ccmsetup.exe /logon" }'],
    ['json', '{ "|": 1, "installCommandLine": "ccmsetup.exe /logon" }'],
    ['tcf', '[Client Install]\nInstall=INSTALL=ALL |\n'],
    ['log', '|\n'],
  ] as const)
    it(`are not offered in ${JSON.stringify(marked)} (${host})`, async () => {
      const { items } = await offered({ host, marked });
      assert.deepEqual(
        items.map(({ label }) => label),
        [],
      );
    });

  it('do not come by themselves where a text can be anything', async () => {
    const marked = '# ccmsetup.exe\n$text = "|"\n';
    const { uri, items } = await offered({ host: 'powershell', marked });
    assert.ok(items.length > 0, 'they come when asked for');
    const typed = await wire.connection.sendRequest<{ items: CompletionItem[] } | null>(
      'textDocument/completion',
      {
        textDocument: { uri },
        position: { line: 1, character: 9 },
        context: { triggerKind: 2, triggerCharacter: '"' },
      },
    );
    assert.deepEqual(
      (typed?.items ?? []).filter(({ kind }) => kind === CompletionItemKind.Snippet),
      [],
    );
  });

  it('can be switched off, without the names', async () => {
    const client = await startWire({ capabilities: pulling });
    void client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { ccmsetup: { features: { scenarios: false } } },
    });
    const off = await offered({ host: 'ccmcmd', marked: '|' }, client);
    assert.deepEqual(off.items, []);
    assert.ok(off.others > 0);
    assert.equal(await client.stop(), 0);
  });
});
