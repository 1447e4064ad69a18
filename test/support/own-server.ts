/** The language server in this process, asked as an editor asks it. */
import './build-constants';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type Connection,
  type ConnectionOptions,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/lsp/server';
import { testNow } from './lint';

/** A running server. */
export interface OwnServer {
  /** Sends a request; rejects with the error that the server answers. */
  ask(method: string, params: unknown): Promise<unknown>;
  tell(method: string, params: unknown): Promise<void>;
  /** What it sent by itself since the last call: diagnostics, logs, messages. */
  sent(): unknown[];
  stop(): void;
}

/** A client that can do all that the server knows of. */
const able = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    signatureHelp: {
      signatureInformation: {
        documentationFormat: ['markdown'],
        parameterInformation: { labelOffsetSupport: true },
      },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    documentLink: { tooltipSupport: true },
    semanticTokens: { tokenTypes: ['keyword', 'property', 'string', 'variable'], tokenModifiers: [] },
    rename: { prepareSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

const initializationOptions = {
  showsRuleDocumentation: true,
  runsCommands: true,
  runsLogCommands: true,
  opensSuggestions: true,
  nestsPlaceholders: true,
};

/** What the server asks its client for, and what there is in no test. */
const unasked = ['client/registerCapability', 'workspace/inlayHint/refresh', 'workspace/codeLens/refresh'];

/** Starts it, with the handshake. */
export async function startOwnServer(): Promise<OwnServer> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  let server: Connection | undefined;
  const connect = (options: ConnectionOptions): Connection => {
    const [reader, writer] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
    server = createConnection(ProposedFeatures.all, reader, writer, options);
    return server;
  };
  startServer(connect, {
    readText: () => Promise.resolve(undefined),
    isThere: () => Promise.resolve(false),
    now: () => testNow,
    defer: (work) => {
      setImmediate(work);
    },
  });
  const client = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  let sent: unknown[] = [];
  client.onNotification((method, params) => {
    sent.push({ method, params });
  });
  for (const method of unasked) client.onRequest(method, () => null);
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: able,
    initializationOptions,
  });
  await client.sendNotification('initialized', {});
  return {
    ask: (method, params) => client.sendRequest(method, params),
    tell: (method, params) => client.sendNotification(method, params),
    sent: () => {
      const all = sent;
      sent = [];
      return all;
    },
    stop: () => {
      client.dispose();
      server?.dispose();
    },
  };
}
