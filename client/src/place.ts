/** The place that a command is about: what its caller says, else the cursor. */
import { window, type Position, type Range } from 'vscode';

/** A place in a document, as the protocol has it. */
export interface DocumentPlace {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Whether an argument of a command is a position. */
export function isPosition(value: unknown): value is DocumentPlace['position'] {
  const { line, character } = (value ?? {}) as Partial<Record<'line' | 'character', unknown>>;
  return typeof line === 'number' && typeof character === 'number';
}

/**
 * The place that the arguments of a command name, else that of the cursor; undefined without an editor.
 *
 * @param args a URI as text and a position, from a code lens for example; a menu gives others, which say no more than the cursor
 */
export function placeOf(args: readonly unknown[]): DocumentPlace | undefined {
  const [uri, position] = args;
  if (typeof uri === 'string' && isPosition(position)) return { uri, position };
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** A range as the protocol has it. Those of VS Code lose what they are on the way to a worker. */
export function protocolRange({ start, end }: Range): {
  readonly start: DocumentPlace['position'];
  readonly end: DocumentPlace['position'];
} {
  const plain = ({ line, character }: Position): DocumentPlace['position'] => ({ line, character });
  return { start: plain(start), end: plain(end) };
}
