import * as vscode from 'vscode';
import { workspaceFile } from './host';

/**
 * Writes a file of the workspace, on disk, as another program would.
 *
 * @param file Its URI, or its path from the workspace folder; folders are made.
 */
export async function writeFile(file: vscode.Uri | string, text: string): Promise<{ uri: vscode.Uri }> {
  const uri = typeof file === 'string' ? workspaceFile(file) : file;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return { uri };
}

/** Deletes a file of the workspace, or a folder with all that is in it; what is not there is as good as deleted. */
export async function removeFile(file: vscode.Uri | string): Promise<void> {
  const uri = typeof file === 'string' ? workspaceFile(file) : file;
  try {
    await vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false });
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
  }
}
