/** The server in a web worker. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  LogMessageNotification,
  MessageType,
  type Connection,
  type ConnectionOptions,
  type NotificationMessage,
} from 'vscode-languageserver/browser';
import { doorOf } from '../lsp/door';
import { startServer } from '../lsp/server';
import { startSecond } from './second';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const writer = new BrowserMessageWriter(scope);
const door = doorOf(new BrowserMessageReader(scope), writer, {
  turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  complain: (message) => {
    const params = { type: MessageType.Warning, message };
    void writer.write({
      jsonrpc: '2.0',
      method: LogMessageNotification.method,
      params,
    } as NotificationMessage);
  },
  end: () => {
    scope.close();
  },
});
const connect = (options: ConnectionOptions): Connection =>
  createConnection(door.reader, door.writer, door.options(options));
startServer(connect, {
  // The client reads files where the workspace is; a worker has none of its own.
  readText: () => Promise.resolve(undefined),
  isThere: () => Promise.resolve(false),
  now: Date.now,
  turn: door.turn,
  settled: door.settled,
  startSecond,
});
