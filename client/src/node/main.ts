/** The extension in a desktop or remote VS Code: the server is a process that speaks over IPC. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient, type Api } from '../client';

export function activate(context: ExtensionContext): Api {
  return startClient(context, (options) => {
    const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('ccmsetup', 'ccmsetup', { run, debug }, options);
  });
}
