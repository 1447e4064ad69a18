/** Has large documents served by a second server, so that their analysis holds up no other document. */
import {
  Message,
  type CancellationToken,
  type InitializeParams,
  type MessageStrategy,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fileNameOf } from '../../service/file-name';
import { isServedApart } from '../../service/large-document';
import type { Runtime } from '../runtime';
import { isConfiguration, type Session } from '../session';
import { documentOf, isAskedApart, isForBoth, isLasting, toolMethod } from './about';
import type { Apart } from './apart';
import { lifeOf } from './life';
import type { ApartRequest } from './messages';

/** The routing of one server. */
export interface Routing extends Apart {
  /** Looks at every message of the client. */
  readonly strategy: MessageStrategy;
  /** Begins with the session that a client has asked for. */
  readonly begin: (session: Session, params: InitializeParams) => void;
}

const apartMethod: ApartRequest['method'] = 'ccmsetup/apart';

/** Makes the routing. Where no second server can be had, all documents are served together. */
export function routingOf(runtime: Runtime): Routing {
  const large = new Set<string>();
  const life = lifeOf(runtime, large);
  const { tell, ask } = life;
  /** Tools that the second server is asked for now: it is needed as long, without any document. */
  let tools = 0;
  const stopUnneeded = (): void => {
    if (large.size === 0 && tools === 0) life.stop();
  };

  /** A document was opened or edited. */
  const follow = (session: Session, method: string, params: object, document: TextDocument): void => {
    const { uri } = document;
    const before = large.has(uri);
    const host = session.service.hostOf(document.languageId, fileNameOf(uri));
    const isServed = host !== undefined || session.logs.isLog(document);
    const now = life.canStart() && isServed && isServedApart(document, host, before);
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
    if (!life.isRunning()) {
      life.start();
      return;
    }
    if (before) tell(method, params);
    else life.open(document);
    life.newest(document);
  };
  const close = (uri: string, method: string, params: object): void => {
    tell(method, params);
    if (large.delete(uri)) stopUnneeded();
  };
  const followed = (session: Session, method: string, params: object): void => {
    if (!isForBoth(method)) return;
    if (!method.startsWith('textDocument/')) {
      if (isLasting(method)) life.tellAll(method, params);
      else tell(method, params);
      return;
    }
    const uri = documentOf(params);
    const document = uri === undefined ? undefined : session.documents.get(uri);
    if (document !== undefined) follow(session, method, params, document);
    else if (uri !== undefined && method === 'textDocument/didClose') close(uri, method, params);
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
      life.begin(session, params);
      session.connection.onRequest(apartMethod, (asked: ApartRequest['params'], token: CancellationToken) =>
        asked.method === toolMethod ? askTool(asked.params, token) : ask(asked.method, asked.params, token),
      );
    },
    strategy: {
      handleMessage: (message, next) => {
        if (!Message.isRequest(message)) {
          const handled = next(message);
          const session = life.session();
          if (session !== undefined && Message.isNotification(message))
            followed(session, message.method, message.params ?? {});
          return handled;
        }
        const { method, params } = message;
        const second = isAskedApart(method, params, large.has.bind(large)) ? life.start() : undefined;
        if (second === undefined) return next(message);
        const asked = { ...message, method: apartMethod, params: { method, params } };
        return second.begun.then((begun) => next(begun ? asked : message));
      },
    },
  };
}
