/** Has large documents served by a second server, so that their analysis holds up no other document. */
import {
  ErrorCodes,
  LSPErrorCodes,
  Message,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type CancellationToken,
  type InitializeParams,
  type MessageConnection,
  type MessageStrategy,
} from 'vscode-languageserver';
import { t } from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fileNameOf } from '../../service/file-name';
import type { ToolRequest } from '../../protocol';
import { isLookedAtApart, isServedApart } from '../../service/large-document';
import { describeError } from '../guard';
import type { Runtime, SecondServer } from '../runtime';
import { isConfiguration, type Session } from '../session';
import type { Apart } from './apart';
import type { ApartRequest, MoveNotification } from './messages';
import { tellNewest } from './newest';
import { openSecond } from './second';

/** The routing of one server. */
export interface Routing extends Apart {
  /** Looks at every message of the client. */
  readonly strategy: MessageStrategy;
  /** Begins with the session that a client has asked for. */
  readonly begin: (session: Session, params: InitializeParams) => void;
}

const apartMethod: ApartRequest['method'] = 'ccmsetup/apart';
const moveMethod: MoveNotification['method'] = 'ccmsetup/move';

const toolMethod: ToolRequest['method'] = 'ccmsetup/tool';

/** Requests that name a document, of which they need no analysis. */
const withoutAnalysis = new Set(['ccmsetup/scenarios', 'ccmsetup/checkValue', toolMethod]);

/** Notifications that are about one connection. */
const ofConnection = /^(?:initialized|exit|\$\/(?!setTrace).*)$/;

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** The URI of the document that a message is about. */
function documentOf(params: unknown): string | undefined {
  const places = [propertyOf(params, 'textDocument'), params, propertyOf(params, 'data')];
  return places.map((place) => propertyOf(place, 'uri')).find((uri) => typeof uri === 'string');
}

/** Whether a request gives a tool for agents a text that takes long. */
function isLongTool(method: string, params: unknown): boolean {
  const input = method === toolMethod ? propertyOf(params, 'input') : undefined;
  return ['text', 'what'].some((name) => {
    const text = propertyOf(input, name);
    return typeof text === 'string' && isLookedAtApart(text);
  });
}

/** A second server that runs. */
interface Running {
  readonly server: SecondServer;
  readonly connection: MessageConnection;
  /** Whether it could begin. */
  readonly begun: Promise<boolean>;
}

/** Makes the routing. Where no second server can be had, all documents are served together. */
export function routingOf(runtime: Runtime): Routing {
  const large = new Set<string>();
  let started: { readonly session: Session; readonly params: InitializeParams } | undefined;
  let running: Running | undefined;
  let canStart = runtime.startSecond !== undefined;
  let count = 0;
  /** Tools that the second server is asked for now: it is needed as long, without any document. */
  let tools = 0;
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
  const stopUnneeded = (): void => {
    if (large.size === 0 && tools === 0) stop();
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
        tellNewest(running.server.newest, document.uri, document.version);
        open(document);
      }
    return running;
  };

  /** A document was opened or edited. */
  const follow = (session: Session, method: string, params: object, document: TextDocument): void => {
    const { uri, version } = document;
    const before = large.has(uri);
    const host = session.service.hostOf(document.languageId, fileNameOf(uri));
    const isServed = host !== undefined || session.logs.isLog(document);
    const now = canStart && isServed && isServedApart(document, host, before);
    if (!now && !before) {
      if (isConfiguration(document)) tell(method, params);
      return;
    }
    if (before && !now) {
      large.delete(uri);
      tell('textDocument/didClose', { textDocument: { uri } });
      stopUnneeded();
      session.leave(uri);
      session.publisher.changed(document);
      return;
    }
    if (!before) {
      session.leave(uri);
      large.add(uri);
      session.note(document);
    }
    if (running === undefined) {
      start();
      return;
    }
    if (before) tell(method, params);
    else open(document);
    tellNewest(running.server.newest, uri, version);
  };
  const close = (uri: string, method: string, params: object): void => {
    tell(method, params);
    if (large.delete(uri)) stopUnneeded();
  };
  const followed = (session: Session, method: string, params: object): void => {
    if (ofConnection.test(method)) return;
    if (method === 'workspace/didChangeConfiguration' || method === '$/setTrace') lasting.set(method, params);
    if (!method.startsWith('textDocument/')) {
      tell(method, params);
      return;
    }
    const uri = documentOf(params);
    const document = uri === undefined ? undefined : session.documents.get(uri);
    if (document !== undefined) follow(session, method, params, document);
    else if (uri !== undefined && method === 'textDocument/didClose') close(uri, method, params);
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
  const askTool = async (params: object, token: CancellationToken): Promise<unknown> => {
    tools++;
    try {
      return await ask(toolMethod, params, token);
    } finally {
      tools--;
      stopUnneeded();
    }
  };
  return {
    has: (uri) => large.has(uri),
    all: () => [...large],
    ask,
    tell,
    begin: (session, params) => {
      started = { session, params };
      session.connection.onRequest(apartMethod, (asked: ApartRequest['params'], token: CancellationToken) =>
        asked.method === toolMethod ? askTool(asked.params, token) : ask(asked.method, asked.params, token),
      );
    },
    strategy: {
      handleMessage: (message, next) => {
        if (!Message.isRequest(message)) {
          const handled = next(message);
          if (started !== undefined && Message.isNotification(message))
            followed(started.session, message.method, message.params ?? {});
          return handled;
        }
        const { method, params } = message;
        const uri = documentOf(params);
        const isApart = uri !== undefined && large.has(uri) && !withoutAnalysis.has(method);
        const second = isApart || isLongTool(method, params) ? start() : undefined;
        if (second === undefined) return next(message);
        const asked = { ...message, method: apartMethod, params: { method, params } };
        return second.begun.then((begun) => next(begun ? asked : message));
      },
    },
  };
}
