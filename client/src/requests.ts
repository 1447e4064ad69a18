/** Asks the server what only commands need to know. */
import { workspace, type CancellationToken } from 'vscode';
import { Trace, type BaseLanguageClient } from 'vscode-languageclient';

/** A request of the protocol. */
interface Request {
  readonly method: string;
  readonly params: object;
  readonly result: unknown;
}

/** Asks the server; undefined where none was started, since there is no document of ours. */
export type Ask = <R extends Request>(
  method: R['method'],
  params: R['params'],
  token?: CancellationToken,
) => Promise<R['result'] | undefined>;

/** The client, and what settles when its server runs; undefined until one was started. */
export type Started = () =>
  { readonly client: BaseLanguageClient; readonly ready: Promise<void> } | undefined;

/** Sends a request. A token that is undefined would go to the server as one more parameter. */
function send<R extends Request>(
  client: BaseLanguageClient,
  method: R['method'],
  params: R['params'],
  token: CancellationToken | undefined,
): Promise<R['result']> {
  return token === undefined
    ? client.sendRequest<R['result']>(method, params)
    : client.sendRequest<R['result']>(method, params, token);
}

/** Makes the function that asks. */
export function asking(started: Started): Ask {
  return async <R extends Request>(method: R['method'], params: R['params'], token?: CancellationToken) => {
    const server = started();
    if (server === undefined) return undefined;
    await server.ready;
    return send<R>(server.client, method, params, token);
  };
}

/** Makes one whose requests and answers are written down nowhere, whatever the setting says: they hold secrets. */
export function askingQuietly(started: Started): Ask {
  return async <R extends Request>(method: R['method'], params: R['params'], token?: CancellationToken) => {
    const server = started();
    if (server === undefined) return undefined;
    await server.ready;
    const { client } = server;
    await client.setTrace(Trace.Off);
    try {
      return await send<R>(client, method, params, token);
    } finally {
      const configured: unknown = workspace.getConfiguration('ccmsetup').get('trace.server');
      await client.setTrace(Trace.fromString(typeof configured === 'string' ? configured : 'off'));
    }
  };
}
