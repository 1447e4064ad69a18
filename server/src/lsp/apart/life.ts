/** The life of the second server: it is started when a large document needs it, and ended when none does. */
import {
  ErrorCodes,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type CancellationToken,
  type InitializeParams,
  type MessageConnection,
} from 'vscode-languageserver';
import { t } from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { describeError } from '../guard';
import type { Runtime, SecondServer } from '../runtime';
import { isConfiguration, type Session } from '../session';
import type { MoveNotification } from './messages';
import { tellNewest } from './newest';
import { openSecond } from './second';

/** A second server that runs. */
interface Running {
  readonly server: SecondServer;
  readonly connection: MessageConnection;
  /** Whether it could begin. */
  readonly begun: Promise<boolean>;
}

/** Starts and ends second servers, one at a time. */
export interface Life {
  /** Begins with the session that a client has asked for. */
  readonly begin: (session: Session, params: InitializeParams) => void;
  /** The session, once it has begun. */
  readonly session: () => Session | undefined;
  /** Whether a second server can be had. */
  readonly canStart: () => boolean;
  readonly isRunning: () => boolean;
  /** The second server, started where none runs; undefined where none can be had. */
  readonly start: () => Running | undefined;
  readonly stop: () => void;
  readonly tell: (method: string, params: object) => void;
  /** Tells what each second server has to know that is started later. */
  readonly tellAll: (method: string, params: object) => void;
  readonly ask: <T>(method: string, params: object, token?: CancellationToken) => Promise<T>;
  /** Gives the second server a document. */
  readonly open: (document: TextDocument) => void;
  /** Notes that a version of a document is there, so that work on older ones ends. */
  readonly newest: (document: TextDocument) => void;
}

const moveMethod: MoveNotification['method'] = 'ccmsetup/move';

/**
 * Makes it.
 *
 * @param large the URIs of the documents that the second server serves; emptied when none can be had
 */
export function lifeOf(runtime: Runtime, large: Set<string>): Life {
  let started: { readonly session: Session; readonly params: InitializeParams } | undefined;
  let running: Running | undefined;
  let canStart = runtime.startSecond !== undefined;
  let count = 0;
  let isTold = false;
  /** What the client said last of its settings, and of what it wants to be traced. */
  const lasting = new Map<string, object>();

  const tell = (method: string, params: object): void => {
    void running?.connection.sendNotification(method, params);
  };
  const open = (document: TextDocument): void => {
    const { uri, languageId, version } = document;
    tell('textDocument/didOpen', { textDocument: { uri, languageId, version, text: document.getText() } });
  };
  const stop = (): void => {
    const stopped = running;
    running = undefined;
    stopped?.connection.dispose();
    stopped?.server.end();
  };
  const newest = ({ uri, version }: TextDocument): void => {
    if (running !== undefined) tellNewest(running.server.newest, uri, version);
  };
  /** The large documents come back: there is nobody else for them. */
  const giveUp = ({ publisher, documents }: Session): void => {
    canStart = false;
    large.clear();
    for (const document of documents.all()) publisher.changed(document);
  };
  const died = (session: Session, begun: boolean, error: unknown): void => {
    const { connection } = session;
    stop();
    if (!begun) {
      connection.console.log(`large files are served together with all others: ${describeError(error)}`);
      giveUp(session);
      return;
    }
    connection.console.error(`the server of large files has ended: ${describeError(error)}`);
    if (isTold) return;
    isTold = true;
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: `ccmsetup: ${t("Checking a large file failed, probably because there isn't enough memory. The file is checked again when you edit it. If that fails too, run ccmsetup-lint on it.")}`,
    });
  };
  const start = (): Running | undefined => {
    if (running !== undefined || !canStart || started === undefined) return running;
    const { session, params } = started;
    let begun = false;
    let settle: (begun: boolean) => void = () => undefined;
    const settled = new Promise<boolean>((resolve) => (settle = resolve));
    try {
      const server = runtime.startSecond?.();
      if (server === undefined) return undefined;
      const connection = openSecond(server, session, params, large.has.bind(large), ++count, () => {
        begun = true;
        settle(true);
      });
      running = { server, connection, begun: settled };
      server.onEnd((error) => {
        settle(begun);
        died(session, begun, error);
      });
    } catch (error) {
      died(session, false, error);
      return undefined;
    }
    for (const [method, params] of lasting) tell(method, params);
    for (const params of session.baselines.moves()) tell(moveMethod, params);
    for (const document of session.documents.all())
      if (large.has(document.uri) || isConfiguration(document)) {
        newest(document);
        open(document);
      }
    return running;
  };
  const ask = async <T>(method: string, params: object, token?: CancellationToken): Promise<T> => {
    const second = start();
    if (second === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, 'ccmsetup: ask again.');
    try {
      return await (token === undefined
        ? second.connection.sendRequest<T>(method, params)
        : second.connection.sendRequest<T>(method, params, token));
    } catch (error) {
      if (!(error instanceof ResponseError) || error.code !== ErrorCodes.PendingResponseRejected) throw error;
      // It was ended because no document needs it any more, or it has ended by itself.
      throw new ResponseError(
        LSPErrorCodes.ContentModified,
        'ccmsetup: the document is served anew; ask again.',
      );
    }
  };
  return {
    begin: (session, params) => {
      started = { session, params };
    },
    session: () => started?.session,
    canStart: () => canStart,
    isRunning: () => running !== undefined,
    ...{ start, stop, tell, ask, open, newest },
    tellAll: (method, params) => {
      lasting.set(method, params);
      tell(method, params);
    },
  };
}
