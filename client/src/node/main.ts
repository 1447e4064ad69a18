/** The extension in a desktop or remote VS Code: the server is a process that speaks over IPC. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient, type Api } from '../client';
import { offerMcpServer } from './mcp';

export function activate(context: ExtensionContext): Api {
  const api = startClient(context, (options) => {
    const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('ccmsetup', 'ccmsetup', { run, debug }, options);
  });
  const mcpServers = offerMcpServer(context);
  return { ...api, ...(mcpServers && { mcpServers }) };
}
