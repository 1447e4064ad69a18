import * as vscode from 'vscode';
import type { HostKind } from '../runner/protocol';

/** Says which kind of extension host this is, by what only a worker has. */
export function hostKind(): HostKind {
  return typeof (globalThis as { importScripts?: unknown }).importScripts === 'function' ? 'web' : 'node';
}

/** The workspace folder of the run, a copy that tests may change. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('VS Code has no workspace folder open.');
  return folder.uri;
}

/** The URI of a file of the workspace folder. */
export function workspaceFile(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), name);
}

/**
 * Whether VS Code's support of JSON knows the schema of the extension. It runs beside the workspace; as of VS Code 1.93 it
 * knows only the extensions of its own host, and so not this one where that is a web worker of the browser.
 */
export function schemaIsKnown(): boolean {
  return hostKind() === 'node' || !vscode.version.startsWith('1.93.');
}
