import * as vscode from 'vscode';
import { askUntil, waitFor } from './wait';

/** How many completion items or code actions VS Code asks their details for; more than there are. */
const RESOLVE_ALL = 1000;

/**
 * Types into an editor, one key after the other, at its cursor.
 *
 * @throws Error when a key does not change the document.
 */
export async function typeText(editor: vscode.TextEditor, keys: Iterable<string>): Promise<void> {
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  for (const key of keys) {
    const before = editor.document.version;
    await vscode.commands.executeCommand('type', { text: key });
    await changeAfter(editor.document, before, `typing ${JSON.stringify(key)}`);
  }
}

/** Replaces the whole text of an editor's document, without saving it. */
export async function replaceAll(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  const done = await editor.edit((edit) => {
    edit.replace(whole, text);
  });
  if (!done) throw new Error(`VS Code refused to edit ${document.uri.path}`);
}

/** Puts the cursor of an editor somewhere. */
export function putCursor(editor: vscode.TextEditor, position: vscode.Position): void {
  editor.selection = new vscode.Selection(position, position);
}

/**
 * Asks all completion providers for what they offer at a position, documentation and edits included.
 *
 * @returns The items by their sort texts: the editor's order as long as nothing of a name is typed. What it prefers for
 *   half a name, only {@link acceptSuggestion} shows.
 */
export async function complete(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    RESOLVE_ALL,
  );
  return [...list.items].sort((a, b) => compare(sortKey(a), sortKey(b)));
}

/** The text that a completion item is shown with. */
export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/**
 * Asks all hover providers about a position.
 *
 * @returns One for each provider that has something to say.
 */
export async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<ShownHover[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.map(({ contents, range }) => ({
    range,
    // VS Code gives each part as a MarkdownString, whatever the provider gave.
    text: contents.map((part) => (part as vscode.MarkdownString).value).join('\n\n'),
  }));
}

/** A hover as {@link hover} gives it. */
export interface ShownHover {
  /** Markdown; the parts of the hover with an empty line in between. */
  readonly text: string;
  readonly range: vscode.Range | undefined;
}

/**
 * Asks all providers for the code actions on a range, edits included.
 *
 * @param kind Only actions of this kind or below.
 */
export async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    RESOLVE_ALL,
  );
}

/** Does what a click on a code action does. */
export async function applyCodeAction(action: vscode.CodeAction): Promise<void> {
  if (action.edit === undefined && action.command === undefined)
    throw new Error(`"${action.title}" does nothing`);
  if (action.edit !== undefined && !(await vscode.workspace.applyEdit(action.edit))) {
    throw new Error(`VS Code refused the edit of "${action.title}"`);
  }
  const { command } = action;
  if (command !== undefined) {
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  }
}

/**
 * Opens the suggestions at the cursor and accepts the one that the editor preselects, as Ctrl+Space and Enter do.
 *
 * @throws Error when nothing was suggested within a minute.
 */
export async function acceptSuggestion(editor: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await acceptOpened(editor);
}

/**
 * Accepts the suggestion that the editor preselects, once they are open: they open by themselves.
 *
 * @throws Error when nothing was suggested within a minute.
 */
export async function acceptOpened({ document }: vscode.TextEditor): Promise<void> {
  const before = document.version;
  // The widget tells no extension that it is open; the command does nothing until it is.
  await askUntil(
    async () => {
      if (document.version === before) await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.version > before || undefined;
    },
    () => `a suggestion to accept in ${document.uri.path}, which reads:\n${document.getText()}`,
  );
}

async function changeAfter(document: vscode.TextDocument, version: number, what: string): Promise<void> {
  await waitFor(
    vscode.workspace.onDidChangeTextDocument,
    () => document.version > version || undefined,
    () => `a change of ${document.uri.path} by ${what}`,
  );
}

function sortKey(item: vscode.CompletionItem): string {
  return item.sortText ?? labelOf(item);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
