/** Small edits that give lines another text, so that cursors and marks stay where they are. */
import type { DocumentEdit } from '../../hosts/text/document-edit';
import { upperAscii } from '../../language/characters';
import { span } from '../../language/span';
import { difference } from '../fixes/fix-all';
import type { FileLine } from './lines';

/** Blanks and line breaks, with signs of continuation before the latter. */
const layoutOf = /(?:[ \t\r\n]|[\^`](?=[ \t]*(?:[\r\n]|$)))*/y;
const word = /[A-Za-z]+/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * The edits that turn a text into one with another layout and other letter case; undefined where there is more between them.
 *
 * @param start where the text begins in the document
 */
function layoutEdits(before: string, after: string, start: number): DocumentEdit[] | undefined {
  const edits: DocumentEdit[] = [];
  const put = (at: number, old: string, newText: string): void => {
    if (old !== newText) edits.push({ span: span(start + at, start + at + old.length), newText });
  };
  let left = 0;
  let right = 0;
  for (;;) {
    const [old, now] = [matchAt(layoutOf, before, left), matchAt(/[ \t\r\n]*/y, after, right)];
    put(left, old, now);
    left += old.length;
    right += now.length;
    if (left >= before.length || right >= after.length)
      return left >= before.length && right >= after.length ? edits : undefined;
    if (before[left] === after[right]) {
      left++;
      right++;
      continue;
    }
    const [name, other] = [matchAt(word, before, left), matchAt(word, after, right)];
    if (name === '' || upperAscii(name) !== upperAscii(other)) return undefined;
    put(left, name, other);
    left += name.length;
    right += other.length;
  }
}

/** The edit between two texts, which divides neither a line break nor a character of two units. */
function wholeEdit(before: string, after: string, start: number): DocumentEdit[] {
  const found = difference(before, after);
  if (found === undefined) return [];
  const isDivided = (at: number): boolean =>
    /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)/.test(before.slice(at - 1, at + 1));
  const head = isDivided(found.span.start) ? 1 : 0;
  const tail = isDivided(found.span.end) ? 1 : 0;
  const { start: from, end } = span(found.span.start - head, found.span.end + tail);
  const newText = after.slice(from, after.length - (before.length - end));
  return [{ span: span(start + from, start + end), newText }];
}

/**
 * The edits that give some lines of a document another text.
 *
 * @param lines all lines of the document
 * @param range the indexes of the lines: from the first up to, not including, the last
 * @param lineBreak ends the lines that are new
 */
export function lineEdits(
  source: string,
  lines: readonly FileLine[],
  range: { readonly from: number; readonly to: number },
  wanted: readonly string[],
  lineBreak: string,
): DocumentEdit[] {
  const textAt = (index: number): string | undefined => {
    const line = lines[index];
    return line && source.slice(line.start, line.end);
  };
  let { from, to } = range;
  let [head, tail] = [0, wanted.length];
  while (from < to && head < tail && textAt(from) === wanted[head]) {
    from++;
    head++;
  }
  while (from < to && head < tail && textAt(to - 1) === wanted[tail - 1]) {
    to--;
    tail--;
  }
  const added = wanted.slice(head, tail).join(lineBreak);
  const end = source.length;
  const [first, behind] = [lines[from]?.start ?? end, lines[to]?.start];
  if (head === tail) {
    if (from === to) return [];
    // The last line has no break of its own, so that of the one before it goes.
    return behind === undefined
      ? [{ span: span(lines[from - 1]?.end ?? first, end), newText: '' }]
      : [{ span: span(first, behind), newText: '' }];
  }
  if (from === to)
    return behind === undefined
      ? [{ span: span(end, end), newText: lineBreak + added }]
      : [{ span: span(first, first), newText: added + lineBreak }];
  const old = source.slice(first, lines[to - 1]?.end ?? end);
  return layoutEdits(old, added, first) ?? wholeEdit(old, added, first);
}
