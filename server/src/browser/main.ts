/** The server in a web worker. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type Connection,
  type ConnectionOptions,
} from 'vscode-languageserver/browser';
import { doorOf } from '../lsp/door';
import { startServer } from '../lsp/server';
import { startSecond } from './second';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const door = doorOf(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), {
  turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  complain: (sentence) => {
    connection?.console.warn(sentence);
  },
  end: () => {
    scope.close();
  },
});
let connection: Connection | undefined;
const connect = (options: ConnectionOptions): Connection =>
  (connection = createConnection(door.reader, door.writer, door.options(options)));
startServer(connect, {
  // The client reads files where the workspace is; a worker has none of its own.
  readText: () => Promise.resolve(undefined),
  isThere: () => Promise.resolve(false),
  now: Date.now,
  turn: door.turn,
  settled: door.settled,
  startSecond,
});
