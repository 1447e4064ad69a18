/** The folders of the workspace. */
import type { WorkspaceFolder } from 'vscode-languageserver';

/** Keeps the folders, which come and go. */
export interface WorkspaceFolders {
  /** Their URIs, each with a slash at its end. */
  readonly all: () => readonly string[];
  readonly change: (added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]) => void;
}

function folderUri({ uri }: WorkspaceFolder): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/** Begins with the folders that a client names first. */
export function workspaceFolders(first: readonly WorkspaceFolder[]): WorkspaceFolders {
  let folders = first.map(folderUri);
  return {
    all: () => folders,
    change: (added, removed) => {
      const gone = new Set(removed.map(folderUri));
      folders = [...folders.filter((folder) => !gone.has(folder)), ...added.map(folderUri)];
    },
  };
}
