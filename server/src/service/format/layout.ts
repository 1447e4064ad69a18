/** Which lines the parts of a command line stand in, and with which comments. */
import { firstIndex } from '../../language/first-index';
import { toDocument } from '../../hosts/text/offset-map';
import { holeIn } from '../../language/holes';
import { sliceSpan, span } from '../../language/span';
import { isBorder, keepsOrder } from './directives';
import { itemsOf, type Item } from './items';
import type { FileLine } from './lines';
import { parametersFirst } from './order';
import type { ReadRegion } from './same';

/** A paragraph with a command line. */
export interface Paragraph extends ReadRegion {
  readonly lines: readonly FileLine[];
  /** The lines that comments speak of. */
  readonly spoken: ReadonlySet<FileLine>;
  readonly indent: string;
}

/** A part and its surroundings in the file. */
interface Placed {
  readonly item: Item;
  readonly line: FileLine;
  /** The comments above it. */
  readonly comments: string[];
  /** The part before it in the file. */
  readonly before: Item | undefined;
}

/** Whether a line of a paragraph is one of code. */
function isCode({ kind }: FileLine): boolean {
  return kind === 'code';
}

/** The index of the line in which the first part begins; signs of continuation may stand above it. */
function firstLine(lines: readonly FileLine[], [first]: readonly Placed[]): number {
  return first === undefined ? 0 : lines.indexOf(first.line);
}

/** The parts with what stands above each, in the order of the file. */
function placed({ region, lines, source }: Paragraph, items: readonly Item[]): Placed[] {
  const inFile = [...items].sort((left, right) => left.span.start - right.span.start);
  // What stands above the first part is of the command line as a whole.
  let next: number | undefined;
  return inFile.flatMap((item, index): Placed[] => {
    const { start } = toDocument(region.map, span(item.span.start, item.span.start + 1));
    const at = firstIndex(lines, (each) => each.content.start > start) - 1;
    const line = lines[at];
    if (line === undefined) return [];
    const comments = lines.slice(next ?? at, at).filter(({ kind }) => kind === 'comment');
    next = Math.max(next ?? at, at);
    return [
      {
        item,
        line,
        comments: comments.map(({ content }) => sliceSpan(source, content)),
        before: inFile[index - 1],
      },
    ];
  });
}

/** How many parts begin in each line. */
function beginnings(parts: readonly Placed[]): Map<FileLine, number> {
  const counts = new Map<FileLine, number>();
  for (const { line } of parts) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/**
 * Whether the comments at the top may speak of the first argument alone, and it would leave them: one of them is for the line
 * below, or other arguments have comments of their own.
 */
function losesComments({ lines, spoken, tree }: Paragraph, parts: readonly Placed[]): boolean {
  const [first, ...others] = parts;
  if (first?.item.kind !== 'argument' || first.item.argument === parametersFirst(tree)[0]) return false;
  const isTitled = lines[0] !== first.line && others.some(({ comments }) => comments.length > 0);
  return isTitled || spoken.has(first.line);
}

/** Whether comments speak of several parts at once, of their order, or of all that follows, or of the first part. */
function isPinned(paragraph: Paragraph, parts: readonly Placed[]): boolean {
  const { lines, spoken, source } = paragraph;
  const first = firstLine(lines, parts);
  const commentsOf = (some: readonly FileLine[]): string[] =>
    some.filter(({ kind }) => kind === 'comment').map(({ content }) => sliceSpan(source, content));
  if (commentsOf(lines.slice(first)).some(isBorder) || commentsOf(lines).some(keepsOrder)) return true;
  if (losesComments(paragraph, parts)) return true;
  const counts = beginnings(parts);
  return lines.some((line) => spoken.has(line) && (counts.get(line) ?? 0) > 1);
}

/** Whether some parts are all that is written, and a comment speaks of no line in which none of them begins. */
function isAll({ lines, region, spoken }: Paragraph, parts: readonly Placed[]): boolean {
  let end = 0;
  for (const { item } of parts) {
    if (item.span.start < end || region.text.slice(end, item.span.start).trim() !== '') return false;
    end = item.span.end;
  }
  const counts = beginnings(parts);
  return region.text.slice(end).trim() === '' && lines.every((line) => !spoken.has(line) || counts.has(line));
}

/** Whether a command line with a single argument was written into one line. */
function isShort({ lines }: Paragraph, parts: readonly Placed[]): boolean {
  const own = parts.filter(({ item }) => item.kind === 'argument' && !item.ofProgram);
  return own.length <= 1 && lines.filter(isCode).length === 1;
}

/** What stands between two parts that stay in one line; undefined where the later one begins another. */
function gapBetween(
  { item: before, line }: Placed,
  part: Placed,
  { region, spoken }: Paragraph,
  short: boolean,
): string | undefined {
  const { item } = part;
  if (part.line !== line || part.before !== before) return undefined;
  const isEmpty = before.kind === 'open' && item.kind === 'close';
  const isRest =
    item.argument?.kind === 'stray' &&
    before.kind !== 'open' &&
    !holeIn(region.holes, span(item.span.start, item.span.start + 1));
  // A blank is a value, too, and stray text may be the rest of a value without quotes.
  if (isEmpty || isRest) return region.text.slice(before.span.end, item.span.start);
  if (!short && !spoken.has(line) && !item.ofProgram) return undefined;
  return before.kind === 'open' || item.kind === 'close' ? '' : ' ';
}

/** The lines of a paragraph; undefined where something in it is not understood. */
export function layOut(paragraph: Paragraph, reorder: boolean): string[] | undefined {
  const { tree, lines, indent, source } = paragraph;
  const inFile = placed(paragraph, itemsOf(tree, paragraph, false));
  if (!isAll(paragraph, inFile)) return undefined;
  const known = new Map(inFile.map((part) => [part.item.span.start, part]));
  const items = itemsOf(tree, paragraph, reorder && !isPinned(paragraph, inFile));
  const short = isShort(paragraph, inFile);
  const first = firstLine(lines, inFile);
  const written: string[] = [];
  const write = (level: number, text: string): void => {
    written.push(indent.repeat(level) + text);
  };
  const commentsOf = (some: readonly FileLine[]): FileLine[] => some.filter(({ kind }) => kind === 'comment');
  for (const { content } of commentsOf(lines.slice(0, first))) write(0, sliceSpan(source, content));
  let before: Placed | undefined;
  for (const item of items) {
    const part = known.get(item.span.start);
    if (part === undefined) return undefined;
    const gap = before && gapBetween(before, part, paragraph, short);
    before = part;
    if (gap !== undefined) {
      written.push(`${written.pop() ?? ''}${gap}${item.text}`);
      continue;
    }
    for (const comment of part.comments) write(item.kind === 'close' ? item.level + 1 : item.level, comment);
    write(item.level, item.text);
  }
  const last = inFile.at(-1);
  const rest = last === undefined ? [] : commentsOf(lines.slice(lines.indexOf(last.line)));
  for (const { start, content } of rest)
    write(content.start > start && tree.executable !== undefined ? 1 : 0, sliceSpan(source, content));
  return written;
}
