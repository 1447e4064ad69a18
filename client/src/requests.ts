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

/** Makes the function that asks. */
export function asking(started: Started): Ask {
  return async <R extends Request>(method: R['method'], params: R['params'], token?: CancellationToken) => {
    const server = started();
    if (server === undefined) return undefined;
    await server.ready;
    return server.client.sendRequest<R['result']>(method, params, token);
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
      return await client.sendRequest<R['result']>(method, params, token);
    } finally {
      const configured: unknown = workspace.getConfiguration('ccmsetup').get('trace.server');
      await client.setTrace(Trace.fromString(typeof configured === 'string' ? configured : 'off'));
    }
  };
}
