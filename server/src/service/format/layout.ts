/** Which lines the parts of a command line stand in, and with which comments. */
import { firstIndex } from '../../language/first-index';
import { toDocument } from '../../hosts/text/offset-map';
import { holeIn } from '../../language/holes';
import { sliceSpan, span } from '../../language/span';
import { isBorder } from './directives';
import { itemsOf, type Item } from './items';
import type { FileLine } from './lines';
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

/** The parts with what stands above each, in the order of the file. */
function placed({ region, lines, source }: Paragraph, items: readonly Item[]): Placed[] {
  const inFile = [...items].sort((left, right) => left.span.start - right.span.start);
  let next = lines.findIndex(isCode);
  return inFile.flatMap((item, index): Placed[] => {
    const { start } = toDocument(region.map, span(item.span.start, item.span.start + 1));
    const at = firstIndex(lines, (each) => each.content.start > start) - 1;
    const line = lines[at];
    if (line === undefined) return [];
    const comments = lines.slice(next, at).filter(({ kind }) => kind === 'comment');
    next = Math.max(next, at);
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

/** Whether comments within the command line speak of several parts at once, or of all that follows. */
function isPinned({ lines, spoken, source }: Paragraph, parts: readonly Placed[]): boolean {
  const first = lines.findIndex(isCode);
  const within = lines.slice(first).filter(({ kind }) => kind === 'comment');
  if (within.some(({ content }) => isBorder(sliceSpan(source, content)))) return true;
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
  const first = lines.findIndex(isCode);
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
