import assert from 'node:assert/strict';
import type {
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver-types';
import { startWire, type Wire } from '../support/wire';

const uri = 'file:///a/client.ccmcmd';
const textDocument = { uri };
const text = '# Pilot\nCCMSETUPCMD="/mp:mp1\n  SMSSITECODE=P01"\n';
const hierarchical = {
  textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

describe('reading over the wire', () => {
  let wire: Wire | undefined;
  const start = async (capabilities: object): Promise<Wire> => {
    wire = await startWire({ capabilities });
    return wire;
  };
  afterEach(() => {
    wire?.process.kill();
  });

  it('gives an outline as a tree to those that show one', async () => {
    const client = await start(hierarchical);
    client.open(uri, text);
    const [line, ...others]: DocumentSymbol[] = await client.connection.sendRequest(
      'textDocument/documentSymbol',
      {
        textDocument,
      },
    );
    assert.deepEqual(others, []);
    assert.equal(line?.name, 'Pilot');
    assert.deepEqual(line.range, { start: { line: 1, character: 0 }, end: { line: 2, character: 18 } });
    assert.deepEqual(
      line.children?.flatMap(({ children = [] }) => children.map(({ name }) => name)),
      ['/mp', 'SMSSITECODE'],
    );
  });

  it('gives a list to others', async () => {
    const client = await start({});
    client.open(uri, text);
    const found: SymbolInformation[] = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument,
    });
    assert.deepEqual(
      found.map(({ name, containerName, location }) => [name, containerName, location.uri]),
      [
        ['Pilot', undefined, uri],
        ['CCMSETUPCMD', 'Pilot', uri],
        ['/mp', 'CCMSETUPCMD', uri],
        ['SMSSITECODE', 'CCMSETUPCMD', uri],
      ],
    );
  });

  it('folds, and grows selections', async () => {
    const client = await start({});
    client.open(uri, text);
    const folds: FoldingRange[] = await client.connection.sendRequest('textDocument/foldingRange', {
      textDocument,
    });
    assert.deepEqual(folds, [{ startLine: 1, endLine: 2 }]);
    const [value, outside]: SelectionRange[] = await client.connection.sendRequest(
      'textDocument/selectionRange',
      {
        textDocument,
        positions: [
          { line: 2, character: 15 },
          { line: 0, character: 3 },
        ],
      },
    );
    assert.deepEqual(value?.range, { start: { line: 2, character: 14 }, end: { line: 2, character: 17 } });
    assert.deepEqual(value.parent?.range, {
      start: { line: 2, character: 2 },
      end: { line: 2, character: 17 },
    });
    assert.deepEqual(outside, {
      range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } },
    });
  });

  it('has nothing of documents that are none of ours', async () => {
    const client = await start(hierarchical);
    client.open('file:///a/x.unknown', text, 'unknown');
    for (const method of ['documentSymbol', 'foldingRange'])
      assert.equal(
        await client.connection.sendRequest(`textDocument/${method}`, {
          textDocument: { uri: 'file:///a/x.unknown' },
        }),
        null,
      );
  });
});
