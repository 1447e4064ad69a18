/** Offers the server of the Model Context Protocol to VS Code, where a setting asks for it. */
import { EventEmitter, Uri, workspace, type ExtensionContext } from 'vscode';
import { serversApi, type ServerDefinition } from '../agents/api';

/** The setting, in its section. */
const setting = 'mcp.enable';

/** The folders that the server may read: those on the disk that it runs on. */
function folders(): readonly string[] {
  return (workspace.workspaceFolders ?? []).flatMap(({ uri }) => (uri.scheme === 'file' ? [uri.fsPath] : []));
}

/**
 * Registers it. VS Code starts it when an agent asks for its tools.
 *
 * @returns the servers that are offered now; undefined where VS Code takes none
 */
export function offerMcpServer(context: ExtensionContext): (() => readonly ServerDefinition[]) | undefined {
  const api = serversApi();
  if (api === undefined) return undefined;
  const { version } = context.extension.packageJSON as { readonly version: string };
  const script = Uri.joinPath(context.extensionUri, 'dist', 'mcp-vscode.js').fsPath;
  const offered = (): readonly ServerDefinition[] => {
    const isOn = workspace.getConfiguration('ccmsetup').get<boolean>(setting) === true;
    // Whoever has not said that a folder is trusted has not said that agents may read it either.
    if (!isOn || !workspace.isTrusted) return [];
    const environment = { ELECTRON_RUN_AS_NODE: '1' };
    return [new api.Definition('ccmsetup', process.execPath, [script, ...folders()], environment, version)];
  };
  const changes = new EventEmitter<void>();
  const changed = (): void => {
    changes.fire();
  };
  context.subscriptions.push(
    changes,
    workspace.onDidChangeWorkspaceFolders(changed),
    workspace.onDidGrantWorkspaceTrust(changed),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`ccmsetup.${setting}`)) changed();
    }),
    api.register('ccmsetup.mcp', {
      onDidChangeMcpServerDefinitions: changes.event,
      provideMcpServerDefinitions: offered,
    }),
  );
  return offered;
}
