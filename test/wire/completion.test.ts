import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { InsertTextFormat, type CompletionItem, type CompletionList } from 'vscode-languageserver-types';
import { allLines, argumentsNamed } from '../../server/src/language/query';
import { everywhere } from '../support/hosts/everywhere';
import { analyzeText, loadedHost } from '../support/lint';
import { expand } from '../support/snippets';
import { pulling, startWire, type Wire } from '../support/wire';

const following = ' FSP=fs1';

/** A document, and where somebody types in it. */
interface Typing {
  readonly text: string;
  readonly offset: number;
}

/** A document with the cursor behind a space and the value of SMSCACHEDIR, where its last arguments stood. */
function behindSpace(document: (value: string) => string): Typing {
  const text = document('x');
  const start = text.indexOf(following);
  return { text: `${text.slice(0, start)} ${text.slice(start + following.length)}`, offset: start + 1 };
}

/** The text and the cursor after an item is accepted. */
function accepted({ text }: Typing, item: CompletionItem): Typing {
  const { textEdit } = item;
  assert.ok(textEdit !== undefined && 'range' in textEdit);
  const isSnippet = item.insertTextFormat === InsertTextFormat.Snippet;
  const inserted = isSnippet
    ? expand(textEdit.newText)
    : { text: textEdit.newText, cursor: textEdit.newText.length };
  const document = TextDocument.create('untitled:x', 'x', 1, text);
  return {
    text: TextDocument.applyEdits(document, [{ range: textEdit.range, newText: inserted.text }]),
    offset: document.offsetAt(textEdit.range.start) + inserted.cursor,
  };
}

/** The values of the arguments of a name, as the host reads them. */
function valuesOf(text: string, host: string, name: string): (string | undefined)[] {
  const { lines } = analyzeText(text, loadedHost(host), { rules: [] });
  return lines
    .filter(({ region }) => !region.inert)
    .flatMap(({ tree }) => allLines(tree))
    .flatMap((line) => argumentsNamed(line, name))
    .map(({ value }) => value?.text);
}

describe('completion over the wire', () => {
  let wire: Wire;
  before(async () => {
    wire = await startWire();
  });
  after(async () => {
    assert.equal(await wire.stop(), 0);
    assert.equal(wire.log(), '');
  });

  let opened = 0;
  async function offered(
    { text, offset }: Typing,
    host: string,
    triggerCharacter?: string,
  ): Promise<CompletionItem[]> {
    const uri = `file:///completion/${opened++}`;
    wire.open(uri, text, loadedHost(host).languageIds[0] ?? host);
    // Somebody who types has seen the document before.
    await wire.diagnostics(uri);
    const position = TextDocument.create(uri, host, 1, text).positionAt(offset);
    const list = await wire.connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument: { uri },
      position,
      ...(triggerCharacter !== undefined && { context: { triggerKind: 2, triggerCharacter } }),
    });
    wire.close(uri);
    return list?.items ?? [];
  }

  async function accept(typing: Typing, host: string, label: string, character?: string): Promise<Typing> {
    const items = await offered(typing, host, character);
    const item = items.find((each) => each.label === label);
    assert.ok(item, `${label} is not among ${items.map((each) => each.label).join()}`);
    return accepted(typing, item);
  }

  for (const [index, row] of everywhere.entries())
    for (const lineEnd of ['\n', '\r\n'])
      it(`${row.host} ${index}${lineEnd === '\n' ? '' : ', CRLF'}: a name behind a space, then its value`, async () => {
        const document = (value: string): string => row.document(value).replaceAll('\n', lineEnd);
        const start = behindSpace(document);
        const named = await accept(start, row.host, 'DNSSUFFIX', ' ');
        assert.equal(named.text.slice(0, named.offset), `${start.text.slice(0, start.offset)}DNSSUFFIX=`);
        const done = await accept(named, row.host, 'contoso.com', '=');
        assert.deepEqual(valuesOf(done.text, row.host, 'DNSSUFFIX'), ['contoso.com']);
        assert.deepEqual(valuesOf(done.text, row.host, 'SMSCACHEDIR'), ['x']);
      });

  for (const [index, row] of everywhere.entries())
    it(`${row.host} ${index}: a name half typed where the document ends`, async () => {
      const { text, offset } = behindSpace(row.document);
      const start = { text: `${text.slice(0, offset)}dns`, offset: offset + 3 };
      const named = await accept(start, row.host, 'DNSSUFFIX');
      assert.equal(named.text, `${text.slice(0, offset)}DNSSUFFIX=`);
      const done = await accept(named, row.host, 'contoso.com', '=');
      assert.ok(done.text.endsWith('DNSSUFFIX=contoso.com'));
    });

  it('escapes what it inserts: a folder in quotes', async () => {
    for (const row of everywhere) {
      const start = behindSpace(row.document);
      const items = await offered(start, row.host, ' ');
      const item = items.find(({ label }) => label === 'CCMINSTALLDIR');
      assert.ok(item, row.host);
      const named = accepted(start, item);
      const done = await accept(named, row.host, 'C:\\ConfigMgr');
      assert.deepEqual(valuesOf(done.text, row.host, 'CCMINSTALLDIR'), ['C:\\ConfigMgr'], row.host);
      assert.deepEqual(valuesOf(done.text, row.host, 'SMSCACHEDIR'), ['x'], row.host);
    }
  });

  it('is dismissed where a space means nothing', async () => {
    const text = "# ccmsetup\n$x = 'a '\n\n\nStart-Process ccmsetup.exe '/logon'\n";
    assert.deepEqual(await offered({ text, offset: text.indexOf("a '") + 2 }, 'powershell', ' '), []);
    assert.deepEqual(await offered({ text: '# a ', offset: 4 }, 'ccmcmd', ' '), []);
  });

  it('opens the suggestions for a value only where the client says that it can', async () => {
    const commands = (items: readonly CompletionItem[]): string[] => [
      ...new Set(items.flatMap(({ command }) => command?.command ?? [])),
    ];
    const typing = { text: 'ccmsetup.exe ', offset: 13 };
    assert.deepEqual(commands(await offered(typing, 'ccmcmd')), []);
    const before = wire;
    wire = await startWire({
      capabilities: pulling,
      initializationOptions: { opensSuggestions: true },
    });
    assert.deepEqual(commands(await offered(typing, 'ccmcmd')), ['editor.action.triggerSuggest']);
    await wire.stop();
    wire = before;
  });
});
