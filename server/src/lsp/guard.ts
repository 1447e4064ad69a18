/** One place for what every request needs: cancellation, and errors that never take the server down. */
import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';

/** Runs the work of a request. */
export type Guard = <T>(name: string, token: CancellationToken, work: () => Promise<T>) => Promise<T>;

/**
 * Makes a guard for a connection. A request that was cancelled meanwhile is answered as cancelled; one that fails is
 * logged and answered with an error that names the request and no content of a document.
 *
 * @param settled resolves when all messages that came were handled: the next one may take the request back
 */
export function guardOf(connection: Connection, settled: () => Promise<void>): Guard {
  return async (name, token, work) => {
    try {
      await settled();
      if (isCancelled(token)) throw cancelled();
      const result = await work();
      if (isCancelled(token)) throw cancelled();
      return result;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(`${name} failed: ${describeError(error)}`);
      throw new ResponseError(
        LSPErrorCodes.RequestFailed,
        `ccmsetup: ${name} failed; see the ccmsetup output for the cause.`,
      );
    }
  };
}

/** Reads the state anew: it changes while the work is under way. */
function isCancelled(token: CancellationToken): boolean {
  return token.isCancellationRequested;
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/**
 * An error as its kind and the places in our code that it came through. Its message is left out: it may quote the text
 * of a document, and a log is no place for a registration token.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'a value that is no error was thrown';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places].join('\n');
}
