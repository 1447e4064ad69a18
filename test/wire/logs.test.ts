import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeLens,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  SemanticTokens,
} from 'vscode-languageserver-types';
import type {
  DocumentStatus,
  ExplainLogRequest,
  LogTicketRequest,
  RecordedCommandLineRequest,
} from '../../server/src/protocol';
import { tokenKinds } from '../../server/src/service/reading/token-kinds';
import { sampleLog, sampleLogs } from '../support/logs';
import { codes, pulling, startWire, type Wire } from '../support/wire';

const uri = 'file:///logs/ccmsetup.log';
const textDocument = { uri };
const language = 'ccmsetup-log';
const capabilities = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    semanticTokens: { tokenTypes: Object.values(tokenKinds).map(({ own }) => own), tokenModifiers: [] },
  },
};

describe('install logs over the wire', () => {
  let wire: Wire;
  const ask = <T>(method: string, params: object): Promise<T> => wire.connection.sendRequest(method, params);
  const start = async (initializationOptions: object = { runsLogCommands: true }): Promise<void> => {
    wire = await startWire({ capabilities, initializationOptions });
  };
  const all = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  const first = { line: 0, character: 0 };

  afterEach(() => {
    wire.process.kill();
  });

  it('answer each feature in each sample', async () => {
    await start();
    for (const name of sampleLogs) {
      const own = `file:///logs/${name}`;
      const document = { textDocument: { uri: own } };
      wire.open(own, sampleLog(name), language);
      const found = await wire.diagnostics(own);
      const lenses = await ask<CodeLens[]>('textDocument/codeLens', document);
      const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', document);
      const folds = await ask<FoldingRange[]>('textDocument/foldingRange', document);
      const hints = await ask<InlayHint[]>('textDocument/inlayHint', { ...document, range: all });
      const tokens = await ask<SemanticTokens>('textDocument/semanticTokens/full', document);
      const status = await ask<DocumentStatus>('ccmsetup/documentStatus', { uri: own });
      assert.equal(lenses[0]?.command?.title, status.log?.text);
      assert.equal(symbols.length, 1, name);
      assert.ok(folds.length > 0 && Array.isArray(hints) && tokens.data.length > 0, name);
      const isWrong = /^(?:0[3-9]|1)/.test(name);
      assert.equal(
        found.some(({ severity = 4 }) => severity <= 2),
        isWrong || name === '02-success-cmg-token.ccmsetup.log',
        name,
      );
      wire.close(own);
    }
    assert.equal(wire.log(), '');
  });

  it('tell the cause, and follow a log that grows', async () => {
    await start();
    const lines = sampleLog('03').split(/(?<=\n)/);
    wire.open(uri, lines.slice(0, 20).join(''), language);
    assert.deepEqual(codes(await wire.diagnostics(uri)), ['crl-check-off']);
    const end = { line: 20, character: 0 };
    wire.change(uri, 2, [{ range: { start: end, end }, text: lines.slice(20).join('') }]);
    assert.deepEqual(codes(await wire.diagnostics(uri)), ['crl-check-off', 'flag-invalid-ca']);
    const hover = await wire.hover(uri, 20, 40);
    assert.match(JSON.stringify(hover?.contents), /doesn't trust the certificate authority/);
  });

  it('have nothing that changes a log, and no error for who asks', async () => {
    await start();
    wire.open(uri, sampleLog('10'), language);
    assert.equal(await wire.completion(uri, 5, 60), null);
    assert.equal(await wire.codeActions(uri, 5, 0, 300), null);
    const place = { textDocument, position: { line: 5, character: 80 } };
    for (const [method, params] of [
      ['textDocument/completion', { ...place, context: { triggerKind: 2, triggerCharacter: '/' } }],
      ['textDocument/signatureHelp', place],
      ['textDocument/documentHighlight', place],
      ['textDocument/definition', place],
      ['textDocument/references', { ...place, context: { includeDeclaration: true } }],
      ['textDocument/rename', { ...place, newName: 'x' }],
      ['textDocument/linkedEditingRange', place],
      ['textDocument/documentLink', { textDocument }],
      ['textDocument/selectionRange', { textDocument, positions: [place.position] }],
      ['textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } }],
      ['textDocument/onTypeFormatting', { ...place, ch: '"', options: { tabSize: 2, insertSpaces: true } }],
      ['ccmsetup/oneLine', { uri, position: place.position }],
      ['ccmsetup/explain', { uri, position: place.position }],
      ['ccmsetup/convert', { uri, position: place.position, target: 'exe' }],
      ['ccmsetup/pasteAs', { uri, range: { start: first, end: first }, text: 'ccmsetup.exe' }],
    ] as const)
      assert.equal(await ask(method, params), null, method);
  });

  it('are none of other languages, and other documents are no logs', async () => {
    await start();
    wire.open('file:///logs/other.log', sampleLog('03'), 'log');
    assert.deepEqual(await wire.diagnostics('file:///logs/other.log'), []);
    wire.open('file:///a.ccmcmd', 'ccmsetup.exe SMSSITECODE=P01\n');
    for (const each of ['file:///logs/other.log', 'file:///a.ccmcmd', 'file:///none.log']) {
      assert.equal(await ask('ccmsetup/explainLog', { uri: each }), null);
      assert.equal(await ask('ccmsetup/logTicket', { uri: each }), null);
      assert.equal(await ask('ccmsetup/recordedCommandLine', { uri: each }), null);
    }
  });

  it('lead to the command line in an open document', async () => {
    await start();
    wire.open(uri, sampleLog('06'), language);
    const script = 'file:///deploy/pilot.cmd';
    wire.open(
      script,
      'rem pilot\r\nccmsetup.exe /mp:mp1.corp.harborlight.example SMSSITECODE=HL1\r\n',
      'bat',
    );
    const found = await ask<RecordedCommandLineRequest['result']>('ccmsetup/recordedCommandLine', {
      uri,
      line: 3,
    });
    assert.match(found?.text ?? '', /^# Recorded in line 6 of ccmsetup\.log/);
    assert.deepEqual(found?.origins, [
      { uri: script, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 61 } } },
    ]);
    const page = await ask<ExplainLogRequest['result']>('ccmsetup/explainLog', { uri });
    assert.equal(page?.title, 'Explanation of ccmsetup.log');
    assert.match(page.markdown, /\/mp, given in pilot\.cmd:2/);
    const ticket = await ask<LogTicketRequest['result']>('ccmsetup/logTicket', { uri });
    assert.doesNotMatch(ticket?.markdown ?? '', /harborlight/);
    assert.match(ticket?.markdown ?? '', /HOST-1/);
  });

  it('offer commands only to clients that have them', async () => {
    await start({});
    wire.open(uri, sampleLog('03'), language);
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.deepEqual(
      lenses.map(({ command }) => command?.command),
      [''],
    );
  });

  describe('and configurations', () => {
    let root = '';
    before(() => {
      root = mkdtempSync(join(realpathSync(tmpdir()), 'ccmsetup-logs-'));
    });
    after(() => {
      rmSync(root, { recursive: true });
    });

    it('have the levels and the folders to ignore of the nearest one', async () => {
      await start();
      const own = pathToFileURL(join(root, 'ccmsetup.log')).href;
      const file = join(root, '.ccmsetuprc.json');
      const change = async (text: string): Promise<void> => {
        writeFileSync(file, text);
        await wire.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: pathToFileURL(file).href, type: 2 }],
        });
      };
      wire.open(own, sampleLog('07-property-typo.ccmsetup'), language);
      assert.deepEqual(codes(await wire.diagnostics(own)), [
        'cachesize-superseded',
        'unknown-property',
        'unknown-property',
      ]);
      await change('{ "rules": { "unknown-property": "off" } }');
      assert.deepEqual(codes(await wire.diagnostics(own)), ['cachesize-superseded']);
      await change('{ "ignore": ["*.log"] }');
      assert.deepEqual(await wire.diagnostics(own), []);
      const status = await ask<DocumentStatus>('ccmsetup/documentStatus', { uri: own });
      assert.equal(status.notServed, 'ignored');
      assert.match(JSON.stringify(await wire.hover(own, 5, 140)), /command-line/);
    });

    it('are not looked at where the setting is off', async () => {
      wire = await startWire({ capabilities: { ...capabilities, workspace: { configuration: true } } });
      let enable = true;
      wire.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
        items.map(() => ({ enable })),
      );
      wire.open(uri, sampleLog('03'), language);
      assert.equal((await wire.diagnostics(uri)).length, 2);
      enable = false;
      await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.deepEqual(await wire.diagnostics(uri), []);
      assert.equal(await wire.hover(uri, 20, 40), null);
      const status = await ask<DocumentStatus>('ccmsetup/documentStatus', { uri });
      assert.deepEqual(status, { commandLines: 0, notServed: 'disabled' });
    });

    it('switch features off', async () => {
      wire = await startWire({ capabilities: { ...capabilities, workspace: { configuration: true } } });
      wire.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
        items.map(() => ({
          features: { codeLens: false, inlayHints: false, outline: false, folding: false },
        })),
      );
      wire.open(uri, sampleLog('03'), language);
      assert.equal(await ask('textDocument/codeLens', { textDocument }), null);
      assert.equal(await ask('textDocument/inlayHint', { textDocument, range: all }), null);
      assert.equal(await ask('textDocument/documentSymbol', { textDocument }), null);
      assert.equal(await ask('textDocument/foldingRange', { textDocument }), null);
    });
  });

  it('are told of to clients that wait for diagnostics', async () => {
    wire = await startWire({ capabilities: { textDocument: { publishDiagnostics: {} } } });
    wire.open(uri, sampleLog('12'), language);
    const { diagnostics } = await wire.publication((publication) => publication.uri === uri);
    assert.deepEqual(codes(diagnostics), ['bits-failed']);
    wire.close(uri);
    await wire.publication((publication) => publication.uri === uri && publication.diagnostics.length === 0);
  });
});
