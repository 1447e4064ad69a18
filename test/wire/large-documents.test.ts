import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import type { Range } from 'vscode-languageserver-types';
import { tokenKinds } from '../../server/src/service/reading/token-kinds';
import { sampleLog } from '../support/logs';
import { startWire, type Wire } from '../support/wire';

const small = 'file:///scripts/small.ps1';
const large = 'file:///scripts/large';
const smallText = "Start-Process ccmsetup.exe -ArgumentList '/mp:mp1.fabrikam.com SMSSITECOD=P01'\n";
const start = { line: 0, character: 0 };

/** Repeats parts until they are of a size. */
function long(size: number, part: (index: number) => string): string {
  const parts: string[] = [];
  for (let length = 0; length < size; length += parts.at(-1)!.length) parts.push(part(parts.length));
  return parts.join('');
}

/** Documents of 5 MB, in which every now and then there is a command line; each with a line that makes it another one. */
const fiveMegabytes = {
  powershell: {
    text: long(4_990_000, (index) =>
      index % 200 === 0
        ? `Start-Process ccmsetup.exe -ArgumentList '/mp:mp${index}.fabrikam.com SMSSITECOD=P01'\n`
        : `# Step ${index} writes down what it has done so far, for whoever looks into it later on.\n`,
    ),
    line: '# another line\n',
  },
  json: {
    text: `[\n${long(4_990_000, (index) => `{ "name": "app ${index}", "installCommandLine": "${index % 200 === 0 ? 'ccmsetup.exe SMSSITECOD=P01' : 'setup.exe /quiet /norestart'}" },\n`)}{}]\n`,
    line: '\n',
  },
  'ccmsetup-log': {
    text: sampleLog('06').repeat(Math.floor(4_990_000 / sampleLog('06').length)),
    line: '<![LOG[Another line]LOG]!><time="10:00:00.000+000" date="01-01-2026" component="ccmsetup" context="" type="1" thread="1" file="a.cpp:1">\n',
  },
};

/** A client that is sent diagnostics with their versions. */
const sent = {
  capabilities: {
    textDocument: { publishDiagnostics: { versionSupport: true }, hover: { contentFormat: ['markdown'] } },
  },
};

/** A client that asks for everything. */
const asking = {
  capabilities: {
    textDocument: {
      diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
      hover: { contentFormat: ['markdown'] },
      completion: { completionItem: { snippetSupport: true } },
      codeAction: { codeActionLiteralSupport: {} },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      semanticTokens: { tokenTypes: Object.values(tokenKinds).map(({ own }) => own), tokenModifiers: [] },
    },
    workspace: { workspaceEdit: { documentChanges: true } },
  },
  initializationOptions: { runsCommands: true, runsLogCommands: true },
};

/** All that a server says of a document, at some places of it; the document has one name for all servers. */
async function everythingOf({ connection }: Wire, uri: string, places: readonly object[]): Promise<unknown> {
  const textDocument = { uri };
  const end = { line: 60, character: 0 };
  const range: Range = { start, end };
  const options = { tabSize: 2, insertSpaces: true };
  const asked: [string, object][] = [
    ['textDocument/diagnostic', { textDocument }],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    ['textDocument/formatting', { textDocument, options }],
    ['textDocument/rangeFormatting', { textDocument, range, options }],
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/semanticTokens/range', { textDocument, range }],
    ['textDocument/documentLink', { textDocument }],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/codeLens', { textDocument }],
    ['textDocument/inlayHint', { textDocument, range }],
    ['ccmsetup/documentStatus', { uri }],
    ['ccmsetup/forSharing', { uri }],
    ['ccmsetup/logTicket', { uri }],
    ['ccmsetup/explainLog', { uri }],
    ...places.flatMap((position): [string, object][] => [
      ['textDocument/hover', { textDocument, position }],
      ['textDocument/completion', { textDocument, position }],
      ['textDocument/signatureHelp', { textDocument, position }],
      ['textDocument/documentHighlight', { textDocument, position }],
      ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
      ['textDocument/selectionRange', { textDocument, positions: [position] }],
      ['ccmsetup/oneLine', { uri, position }],
      ['ccmsetup/explain', { uri, position }],
      ['ccmsetup/convert', { uri, position, target: 'powershell' }],
    ]),
  ];
  const answers = await Promise.all(
    asked.map(async ([method, params]) => [method, await connection.sendRequest(method, params)] as const),
  );
  const text = JSON.stringify(answers, (key, value: unknown) =>
    // What names a version, and the one text that has what stands at the end.
    ['resultId', 'version', 'text'].includes(key) ? undefined : value,
  );
  return JSON.parse(text.replaceAll(uri, 'file:///document'));
}

/** The same document twice: as it is, and above the size from which on one is served apart. */
const pairs: Readonly<Record<string, { readonly text: string; readonly filling: string }>> = {
  powershell: {
    text: `${smallText.repeat(20)}$mp = 'mp1.fabrikam.com'\nStart-Process ccmsetup.exe -ArgumentList "/mp:$mp SMSSITECODE=P01 /retry:15"\n`,
    filling: '# Nothing\n',
  },
  json: {
    text: `[\n${'{ "installCommandLine": "ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECOD=P01" },\n'.repeat(20)}{}]\n`,
    filling: '          \n',
  },
  ccmcmd: {
    text: `ccmsetup.exe   /mp:mp1.fabrikam.com    SMSSITECOD=P01\n\n`.repeat(20) + '# The end\n',
    filling: '\n# Nothing\n',
  },
  'ccmsetup-log': { text: sampleLog('06'), filling: '          \n' },
};
const places = [
  { line: 0, character: 30 },
  { line: 1, character: 41 },
  { line: 2, character: 60 },
  { line: 21, character: 55 },
];

/** The threads of a process; undefined where the system doesn't tell. */
function threadsOf({ process: { pid } }: Wire): number | undefined {
  return process.platform === 'linux' ? readdirSync(`/proc/${pid}/task`).length : undefined;
}

describe('a large document', () => {
  let wire: Wire;

  afterEach(() => {
    wire.process.kill('SIGKILL');
  });

  const told = (uri: string): (number | undefined)[] =>
    wire.published.filter((each) => each.uri === uri).map(({ version }) => version);
  const insert = (uri: string, version: number, text: string): void => {
    wire.change(uri, version, [{ range: { start, end: start }, text }]);
  };
  /** Has the small document edited, diagnosed and pointed at. */
  const useSmall = async (version: number): Promise<void> => {
    insert(small, version, '\n');
    const { diagnostics } = await wire.publication((each) => each.uri === small && each.version === version);
    assert.equal(diagnostics.length, 1);
    assert.ok(await wire.hover(small, version - 1, 47));
  };

  for (const [languageId, { text, line }] of Object.entries(fiveMegabytes))
    it(`of 5 MB holds up no other one, nor its newest version: ${languageId}`, async () => {
      wire = await startWire(sent);
      wire.open(small, smallText, 'powershell');
      await wire.publication(({ uri }) => uri === small);
      wire.open(large, text, languageId);
      await useSmall(2);
      assert.deepEqual(told(large), []);
      for (let version = 2; version <= 40; version++) insert(large, version, line);
      await useSmall(3);
      assert.deepEqual(told(large), []);
      const { diagnostics } = await wire.publication((each) => each.uri === large && each.version === 40);
      assert.ok(diagnostics.length > 0);
      // Once more, now that it is known.
      for (let version = 41; version <= 80; version++) insert(large, version, line);
      await useSmall(4);
      const moved = await wire.publication((each) => each.uri === large && each.version === 80);
      assert.deepEqual(told(large), [40, 80]);
      assert.deepEqual(
        moved.diagnostics.map(({ range, code }) => [range.start.line, code]),
        diagnostics.map(({ range, code }) => [range.start.line + 40, code]),
      );
      assert.equal(await wire.stop(), 0);
      assert.equal(wire.log(), '');
    });

  for (const [languageId, { text, filling }] of Object.entries(pairs))
    it(`is told the same of as a small one, before and after it grows: ${languageId}`, async () => {
      wire = await startWire(asking);
      const [own, other] = ['own', 'other'].map((name) => `file:///${name}/ccmsetup.log`) as [string, string];
      const fill = filling.repeat(Math.ceil(300_000 / filling.length));
      wire.open(own, text, languageId);
      const expected = await everythingOf(wire, own, places);
      const before = threadsOf(wire);
      wire.open(other, text + fill, languageId);
      assert.deepEqual(await everythingOf(wire, other, places), expected);
      const end = { line: text.split('\n').length - 1, character: 0 };
      wire.change(own, 2, [{ range: { start: end, end }, text: fill }]);
      assert.deepEqual(await everythingOf(wire, own, places), expected);
      const during = threadsOf(wire);
      wire.change(own, 3, [{ range: { start: end, end: { line: 1_000_000, character: 0 } }, text: '' }]);
      assert.deepEqual(await everythingOf(wire, own, places), expected);
      wire.close(other);
      wire.open(other, text, languageId);
      assert.deepEqual(await everythingOf(wire, other, places), expected);
      // Its thread ends with the last one: a system tells of that a little later.
      if (before !== undefined && during !== undefined) {
        assert.ok(during > before, `${during} threads, and ${before} without it`);
        while (threadsOf(wire)! >= during) await wire.hover(own, 0, 0);
      }
      assert.equal(await wire.stop(), 0);
      assert.equal(wire.log(), '');
    });

  it('lets the server end while it is looked at', async () => {
    wire = await startWire(sent);
    wire.open(large, fiveMegabytes.powershell.text, 'powershell');
    assert.equal(await wire.stop(), 0);
    assert.deepEqual(told(large), []);
  });
});
