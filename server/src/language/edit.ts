/** A change to the text of a command line, as data: rules make them, the editor and `--fix` apply them. */
import { firstIndex } from './first-index';
import type { Span } from './span';

/**
 * Replaces `span`. The new text is a list of literal strings and of spans whose present characters are copied,
 * so that a value with a hole in it can be moved without knowing the value.
 */
export interface Edit {
  readonly span: Span;
  readonly insert: readonly (string | Span)[];
  /** Which of what it inserts only stands for what its reader is to write: the index of a string. */
  readonly stop?: number;
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

/** A text with the offsets of its holes. */
export interface HoledText {
  readonly text: string;
  /** Ascending. */
  readonly holes: readonly number[];
}

/**
 * The text after edits; what they copy takes its holes along.
 *
 * @returns undefined where edits overlap, so that what they mean together is not settled
 */
export function edited({ text, holes }: HoledText, edits: readonly Edit[]): HoledText | undefined {
  const parts: string[] = [];
  const moved: number[] = [];
  let length = 0;
  const put = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const copy = ({ start, end }: Span): void => {
    for (let index = firstIndex(holes, (each) => each >= start); ; index++) {
      const hole = holes[index];
      if (hole === undefined || hole >= end) break;
      moved.push(length + hole - start);
    }
    put(text.slice(start, end));
  };
  let from = 0;
  const ordered = [...edits].sort(
    (left, right) => left.span.start - right.span.start || left.span.end - right.span.end,
  );
  for (const { span, insert } of ordered) {
    if (span.start < from) return undefined;
    copy({ start: from, end: span.start });
    for (const part of insert)
      if (typeof part === 'string') put(part);
      else copy(part);
    from = span.end;
  }
  copy({ start: from, end: text.length });
  return { text: parts.join(''), holes: moved };
}
