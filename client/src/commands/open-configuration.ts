/** "ccmsetup: Open or Create Configuration". */
import {
  commands,
  FileSystemError,
  l10n,
  Position,
  TabInputText,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type Disposable,
  type QuickPickItem,
  type WorkspaceFolder,
} from 'vscode';
import type { ConfigurationDraftRequest } from '../../../server/src/protocol';
import type { Ask } from '../requests';

export const openConfigurationCommand = 'ccmsetup.openConfiguration';

const draft: ConfigurationDraftRequest['method'] = 'ccmsetup/configurationDraft';
const fileName = '.ccmsetuprc.json';

/** The workspace folders, that of the active document first. */
function folders(): WorkspaceFolder[] {
  const { document } = window.activeTextEditor ?? {};
  const own = document && workspace.getWorkspaceFolder(document.uri);
  const all = workspace.workspaceFolders ?? [];
  return own === undefined ? [...all] : [own, ...all.filter(({ index }) => index !== own.index)];
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

async function show(file: Uri): Promise<void> {
  await window.showTextDocument(file);
}

/** Opens a new file with what the open documents tell; it is to be looked through and saved. */
async function create(file: Uri, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.createFile(file, { ignoreIfExists: true });
  edit.insert(file, new Position(0, 0), text);
  if (await workspace.applyEdit(edit)) await show(file);
  else void window.showErrorMessage(l10n.t("{0} couldn't be created.", fileName));
}

/** The documents that the user sees as open. VS Code keeps others for a while. */
function shown(): string[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof TabInputText ? [input.uri.toString()] : []));
}

/** Something to choose. */
interface Way extends QuickPickItem {
  /** The folder; undefined for the settings. */
  readonly folder: WorkspaceFolder | undefined;
}

/**
 * Registers the command: it opens the configuration file in force for the active document, else offers to make one, or to open
 * the settings.
 *
 * @param inForce the URI of that file; undefined where the settings are in force
 * @param extension the identifier of the extension
 */
export function registerOpenConfiguration(
  inForce: () => string | undefined,
  ask: Ask,
  extension: string,
): Disposable {
  const openSettings = async (): Promise<void> => {
    await commands.executeCommand('workbench.action.openSettings', `@ext:${extension}`);
  };
  return commands.registerCommand(openConfigurationCommand, async () => {
    const file = inForce();
    if (file !== undefined) return show(Uri.parse(file, true));
    const found = folders();
    if (found.length === 0) return openSettings();
    const ways: Way[] = [
      ...found.map((folder): Way => ({
        folder,
        label: l10n.t('Create {0} in {1}', fileName, folder.name),
        detail: l10n.t(
          'With the values that the open files use. It counts for this folder, in every editor.',
        ),
      })),
      { folder: undefined, label: l10n.t('Open the settings'), detail: l10n.t('They count in VS Code.') },
    ];
    const placeHolder = l10n.t("There's no {0} for this file", fileName);
    const way = await window.showQuickPick(ways, { placeHolder, matchOnDetail: true });
    if (way === undefined) return;
    if (way.folder === undefined) return openSettings();
    const target = Uri.joinPath(way.folder.uri, fileName);
    if (await exists(target)) return show(target);
    const text = await ask<ConfigurationDraftRequest>(draft, {
      folder: way.folder.uri.toString(),
      documents: shown(),
    });
    if (text !== undefined) await create(target, text);
  });
}
