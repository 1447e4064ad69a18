/** Asks the server what only commands need to know. */
import type { BaseLanguageClient } from 'vscode-languageclient';

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
) => Promise<R['result'] | undefined>;

/**
 * Makes the function that asks.
 *
 * @param started the client, and what settles when its server runs; undefined until one was started
 */
export function asking(
  started: () => { readonly client: BaseLanguageClient; readonly ready: Promise<void> } | undefined,
): Ask {
  return async <R extends Request>(method: R['method'], params: R['params']) => {
    const server = started();
    if (server === undefined) return undefined;
    await server.ready;
    return server.client.sendRequest<R['result']>(method, params);
  };
}
