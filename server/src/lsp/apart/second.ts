/** The connection to a second server: what it asks is answered here or by the client, what it tells is passed on. */
import {
  createMessageConnection,
  type CancellationToken,
  type InitializeParams,
  type MessageConnection,
} from 'vscode-languageserver';
import type { FileThereRequest, ReadFileRequest } from '../../protocol';
import type { SecondServer } from '../runtime';
import type { Session } from '../session';
import type { MoveNotification, OriginsRequest } from './messages';

type Published = Parameters<Session['connection']['sendDiagnostics']>[0];

/** Answers what a second server asks. */
function answerSecond(second: MessageConnection, session: Session): void {
  const { connection, readText, isThere, origins } = session;
  const readFile: ReadFileRequest['method'] = 'ccmsetup/readFile';
  const fileThere: FileThereRequest['method'] = 'ccmsetup/fileThere';
  const originsMethod: OriginsRequest['method'] = 'ccmsetup/origins';
  second.onRequest(readFile, async ({ uri }: ReadFileRequest['params']) => (await readText(uri)) ?? null);
  second.onRequest(fileThere, ({ uri }: FileThereRequest['params']) => isThere(uri));
  second.onRequest(originsMethod, ({ recorded }: OriginsRequest['params']) => origins(recorded));
  second.onRequest((method: string, params: unknown, token: CancellationToken) =>
    // The client knows one server, which has registered everything and asks for every refresh itself.
    /^client\/|\/refresh$/.test(method) ? null : connection.sendRequest(method, params, token),
  );
}

/** Passes on what a second server tells. */
function relay(second: MessageConnection, session: Session, has: (uri: string) => boolean): void {
  const { connection, documents, client, baselines } = session;
  const move: MoveNotification['method'] = 'ccmsetup/move';
  second.onNotification(move, (params: MoveNotification['params']) => {
    if (has(params.uri)) baselines.moved(params);
  });
  second.onNotification('textDocument/publishDiagnostics', ({ version, ...told }: Published) => {
    if (!has(told.uri) || documents.get(told.uri)?.version !== version) return;
    void connection.sendDiagnostics({ ...told, ...(client.versionedDiagnostics && { version }) });
  });
  second.onNotification((method: string, params: unknown) => {
    // What concerns all documents is told by this server.
    if (method === 'window/logMessage' || method.startsWith('$/'))
      void connection.sendNotification(method, params);
  });
}

/**
 * Opens the connection, and begins the session of the second server as the client began that of this one.
 *
 * @param params those of the client
 * @param has whether the second server serves a document
 * @param count how many were started with this one
 * @param onBegun told as soon as it runs
 */
export function openSecond(
  server: SecondServer,
  session: Session,
  params: InitializeParams,
  has: (uri: string) => boolean,
  count: number,
  onBegun: () => void,
): MessageConnection {
  const { connection } = session;
  const second = createMessageConnection(server.reader, server.writer, connection.console);
  answerSecond(second, session);
  relay(second, session, has);
  second.listen();
  const { textDocument } = params.capabilities;
  const publishDiagnostics = { ...textDocument?.publishDiagnostics, versionSupport: true };
  const own: InitializeParams = {
    ...params,
    processId: null,
    capabilities: { ...params.capabilities, textDocument: { ...textDocument, publishDiagnostics } },
    workspaceFolders: session.folders.all().map((uri) => ({ uri, name: uri })),
    initializationOptions: { ...(params.initializationOptions as object), readsFiles: true, second: count },
  };
  second.sendRequest('initialize', own).then(onBegun, () => {
    // Its end is told apart from this.
  });
  void second.sendNotification('initialized', {});
  return second;
}
