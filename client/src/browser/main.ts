/** The extension in a browser (vscode.dev, github.dev): the server is a web worker. */
import { Uri, workspace, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { startClient, type Api } from '../client';

/**
 * Starts the server in a worker. The script is read and handed over as a blob, because a worker cannot be made from
 * the address of an extension that a remote serves; and the reader and writer are made here, because the worker that
 * VS Code gives is a wrapper which the client library does not recognise.
 */
async function startWorker(script: Uri): Promise<MessageTransports> {
  const bytes = await workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

export function activate(context: ExtensionContext): Api {
  return startClient(context, (options) => {
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js');
    return new LanguageClient('ccmsetup', 'ccmsetup', () => startWorker(script), options);
  });
}
