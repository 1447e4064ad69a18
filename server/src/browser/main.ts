/** The server in a web worker. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type Connection,
  type ConnectionOptions,
} from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server';
import { startSecond } from './second';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const connect = (options: ConnectionOptions): Connection =>
  createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), options);
startServer(connect, {
  // The client reads files where the workspace is; a worker has none of its own.
  readText: () => Promise.resolve(undefined),
  isThere: () => Promise.resolve(false),
  now: Date.now,
  defer: (work) => {
    setTimeout(work, 0);
  },
  startSecond,
});
