/** The server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import powershell from '@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm';
import treeSitter from '@vscode/tree-sitter-wasm/wasm/tree-sitter.wasm';
import { startServer } from '../lsp/server';

/** A worker reads no files: the parsers travel in its script. */
const assets = new Map<string, Uint8Array>([
  ['tree-sitter.wasm', treeSitter],
  ['tree-sitter-powershell.wasm', powershell],
]);

const scope = self as unknown as DedicatedWorkerGlobalScope;
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  loadAsset: (name) => {
    const asset = assets.get(name);
    return asset === undefined
      ? Promise.reject(new Error(`no asset ${name} in this build`))
      : Promise.resolve(asset);
  },
  // The client reads files where the workspace is; a worker has none of its own.
  readText: () => Promise.resolve(undefined),
  now: Date.now,
  defer: (work) => {
    setTimeout(work, 0);
  },
});
