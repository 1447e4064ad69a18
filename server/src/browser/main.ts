/** The server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server';

const scope = self as unknown as DedicatedWorkerGlobalScope;
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  // The client reads files where the workspace is; a worker has none of its own.
  readText: () => Promise.resolve(undefined),
  isThere: () => Promise.resolve(false),
  now: Date.now,
  defer: (work) => {
    setTimeout(work, 0);
  },
});
