/** A change to the text of a command line, as data: rules make them, the editor and `--fix` apply them. */
import type { Span } from './span';

/**
 * Replaces `span`. The new text is a list of literal strings and of spans whose present characters are copied,
 * so that a value with a hole in it can be moved without knowing the value.
 */
export interface Edit {
  readonly span: Span;
  readonly insert: readonly (string | Span)[];
}

/** An edit that deletes `range`. */
export function remove(range: Span): Edit {
  return { span: range, insert: [] };
}

/** An edit that puts `text` in the place of `range`. */
export function replace(range: Span, text: string): Edit {
  return { span: range, insert: [text] };
}

/** An edit that inserts strings and copies at `offset`. */
export function insertAt(offset: number, ...insert: (string | Span)[]): Edit {
  return { span: { start: offset, end: offset }, insert };
}
