/** The server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { doorOf } from '../lsp/door';
import { startServer } from '../lsp/server';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const door = doorOf(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), {
  turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  complain: (sentence) => {
    connection.console.warn(sentence);
  },
  end: () => {
    scope.close();
  },
});
const connection = createConnection(door.reader, door.writer, door.options);
startServer(connection, {
  // The client reads files where the workspace is; a worker has none of its own.
  readText: () => Promise.resolve(undefined),
  isThere: () => Promise.resolve(false),
  now: Date.now,
  settled: door.settled,
});
