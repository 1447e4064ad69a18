/** Puts arguments into another order where each is written on its own: items of a list, words of a call, parts with constants. */
import type { Edit } from '../../language/edit';
import { contains, sliceSpan, span, type Span } from '../../language/span';
import type { Region } from '../host';
import { toDocument } from './offset-map';

/** The words of a stretch of a command line. */
const word = /(?:"[^"]*"|[^\s"])+/g;
/** What stands between two arguments: blanks, a comma, what continues a line, a comment behind a list item. */
const separators = /(?:[\s,]|#[^\r\n]*(?=[\r\n])|[`^_\\](?=\r?\n))*$/;
/** No argument and what follows it is longer, in characters of the document. */
const longest = 1000;

/** How far an argument reaches that no other one follows. */
const quotedRest: Readonly<Record<string, RegExp>> = {
  '"': /^(?:[^"`\\\r\n]|[`\\].)*"/,
  "'": /^[^'\r\n]*'/,
};
const bareRest = /^[^\s"',;)\]]*/;

/** What a place of the document shall hold. */
interface Place {
  readonly span: Span;
  readonly newText: string;
}

/** What moves, and before which offset of the text it goes; undefined where edits do something else. */
function moveOf(
  edits: readonly Edit[],
): { readonly to: number; readonly moved: readonly Span[] } | undefined {
  const [insertion, ...removals] = edits;
  if (insertion === undefined || insertion.span.start !== insertion.span.end) return undefined;
  const moved = insertion.insert.filter((part) => typeof part !== 'string');
  const plain = insertion.insert.every((part) => typeof part !== 'string' || part === ' ');
  if (!plain || moved.length === 0 || moved.length !== removals.length) return undefined;
  const gone = removals.every(
    ({ span: at, insert }, index) => insert.length === 0 && contains(at, moved[index] ?? at),
  );
  return gone ? { to: insertion.span.start, moved } : undefined;
}

/** Where an argument is written, with the quotes around it; `next` is where the one behind it is. */
function slotOf(source: string, start: number, next: number | undefined): Span | undefined {
  const quote = source.charAt(start - 1);
  const rest = quotedRest[quote];
  if (next === undefined) {
    const line = source.slice(start, start + longest);
    const end = start + ((rest ?? bareRest).exec(line)?.[0].length ?? 0);
    return end === start ? undefined : span(rest === undefined ? start : start - 1, end);
  }
  if (next - start > longest) return undefined;
  const between = source.slice(start, next);
  const end = start + between.length - (separators.exec(between)?.[0].length ?? 0);
  if (end <= start) return undefined;
  return span(rest !== undefined && source[end - 1] === quote && end - 1 > start ? start - 1 : start, end);
}

/** Whether the source of an argument can stand elsewhere as it is. */
function standsAlone(written: string): boolean {
  if (/[\r\n#]/.test(written)) return false;
  const even = (sign: string): boolean => written.split(sign).length % 2 === 1;
  return even('"') && even("'") && written.split('(').length === written.split(')').length;
}

/** Whether edits move an argument whose text comes from several places, such as the value of a variable. */
export function movesConstants({ map }: Region, edits: readonly Edit[]): boolean {
  return (
    map.pieces.length > 1 &&
    moveOf(edits)?.moved.some((range) => !map.pieces.some(({ text }) => contains(text, range))) === true
  );
}

/**
 * The edits of the document for a move of arguments, as an exchange of what is written in their places. What stands
 * between them stays: commas, line breaks and comments.
 *
 * @returns undefined where the edits are no such move, and where it is not clear where each argument is written
 */
export function reordered(
  { map, text }: Region,
  source: string,
  edits: readonly Edit[],
): Place[] | undefined {
  const move = moveOf(edits);
  const last = move?.moved.at(-1);
  if (move === undefined || last === undefined) return undefined;
  const words = [...text.slice(move.to, last.end).matchAll(word)].map(({ 0: { length }, index }) =>
    span(move.to + index, move.to + index + length),
  );
  const isMoved = (each: Span): boolean => move.moved.some((range) => range.start === each.start);
  if (words.filter(isMoved).length !== move.moved.length) return undefined;
  const starts = words.map((each) => toDocument(map, span(each.start, each.start + 1)).start);
  const slots: Span[] = [];
  for (let index = words.length - 1; index >= 0; index--) {
    const slot = slotOf(source, starts[index] ?? 0, slots[0]?.start);
    if (slot === undefined || !standsAlone(sliceSpan(source, slot))) return undefined;
    slots.unshift(slot);
  }
  const places = words.map((each, index) => ({ each, written: sliceSpan(source, slots[index] ?? each) }));
  const order = [
    ...places.filter(({ each }) => isMoved(each)),
    ...places.filter(({ each }) => !isMoved(each)),
  ];
  return slots.map((slot, index) => ({ span: slot, newText: order[index]?.written ?? '' }));
}
