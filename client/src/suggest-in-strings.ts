/**
 * Opens the suggestions at the first letter of a word inside a string: command lines stand in strings, where VS Code asks
 * nobody for suggestions by itself. Whether a letter means anything is asked the server, which knows without reading.
 */
import {
  commands,
  window,
  workspace,
  type CompletionItem,
  type CompletionList,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Position,
} from 'vscode';
import type {
  BaseLanguageClient,
  CompletionParams,
  CompletionTriggerKind,
  Middleware,
} from 'vscode-languageclient';

/** A character was typed, as the protocol numbers it. */
const byCharacter: CompletionTriggerKind = 2;

/** The letter that was typed, when a change is nothing else and begins a word. */
function beginningIn({ document, contentChanges }: TextDocumentChangeEvent): Position | undefined {
  const [change, ...others] = contentChanges;
  if (change === undefined || others.length > 0 || !/^[A-Za-z]$/.test(change.text)) return undefined;
  const { line, character } = change.range.start;
  if (line >= document.lineCount) return undefined;
  const [before = ' '] = document.lineAt(line).text.slice(0, character).slice(-1);
  return /\w/.test(before) ? undefined : change.range.start.translate(0, 1);
}

/** Whether VS Code asks for suggestions in strings of a document by itself, or must not where somebody types. */
function isSettled({ uri, languageId }: TextDocument): boolean {
  const editor = workspace.getConfiguration('editor', { uri, languageId });
  const quick: unknown = editor.get('quickSuggestions');
  const strings =
    typeof quick === 'object' && quick !== null ? (quick as { strings?: unknown }).strings : quick;
  return strings === true || strings === 'on' || editor.get('suggestOnTriggerCharacters') === false;
}

function countOf(list: CompletionItem[] | CompletionList | null | undefined): number {
  if (list === null || list === undefined) return 0;
  return Array.isArray(list) ? list.length : list.items.length;
}

/**
 * Makes the part of the client that does it.
 *
 * @param client gives the running client
 */
export function suggestInStrings(
  client: () => BaseLanguageClient | undefined,
): Pick<Middleware, 'didChange' | 'provideCompletionItem'> {
  /** Where suggestions were given last: those are open still when the next letter is typed. */
  let open: { readonly document: TextDocument; readonly position: Position } | undefined;

  async function look(event: TextDocumentChangeEvent): Promise<void> {
    const { document } = event;
    const { activeTextEditor: editor } = window;
    const position = editor?.document === document ? beginningIn(event) : undefined;
    if (position === undefined || isSettled(document)) return;
    if (open?.document === document && open.position.isEqual(position.translate(0, -1))) return;
    const running = client();
    if (running === undefined) return;
    const params: CompletionParams = {
      textDocument: running.code2ProtocolConverter.asTextDocumentIdentifier(document),
      position: running.code2ProtocolConverter.asPosition(position),
      context: {
        triggerKind: byCharacter,
        triggerCharacter: document.lineAt(position.line).text.charAt(position.character - 1),
      },
    };
    const list = await running.sendRequest<{ items: unknown[] } | null>('textDocument/completion', params);
    const isThere = window.activeTextEditor?.document === document;
    if (isThere && list !== null && list.items.length > 0)
      await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }

  return {
    // The server must know the letter before it is asked.
    didChange: async (event, next) => {
      await next(event);
      await look(event);
    },
    provideCompletionItem: async (document, position, context, token, next) => {
      const list = await next(document, position, context, token);
      open = countOf(list) > 0 ? { document, position } : undefined;
      return list;
    },
  };
}
