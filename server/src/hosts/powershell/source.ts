/** A script, ready to be read. Of a new version only what has changed is scanned again. */
import { firstIndex } from '../../language/first-index';
import { shifted, type Span } from '../../language/span';
import { changeBetween } from '../text/change';
import { groupEnds } from './brackets';
import { scan, type Scanned, type StringToken } from './masking';
import { readOutline } from './outline-reader';
import { createScanner, type Scanner } from './scanner';
import { createPart, type SourcePart } from './source-part';
import { longestChange, smallestPart } from './limits';

/** A part where it stands. */
export interface PlacedPart extends Span {
  readonly part: SourcePart;
}

/** A script, ready to be read. */
export interface Source {
  readonly text: string;
  /** The same with masks for what strings and comments hold; offsets are the same. */
  readonly code: string;
  readonly scanner: Scanner;
  /** The parts that can be read on their own; they cover the script. */
  readonly parts: readonly PlacedPart[];
  /** Whether each part is what it would be alone. */
  readonly sound: boolean;
  /** What is different from the version before, when little is. */
  readonly change?: PartsChange | undefined;
}

/** A change of a script: some of its parts are others. */
export interface PartsChange {
  /** Where those parts ended. */
  readonly from: number;
  /** How much further on the text behind them stands now. */
  readonly by: number;
  readonly removed: readonly SourcePart[];
  readonly added: readonly SourcePart[];
}

/**
 * The parts of a text that was scanned.
 *
 * @param cuts where its statements begin, in ascending order; the first is 0
 */
function partsOf(text: string, { code, strings, comments }: Scanned, cuts: readonly number[]): SourcePart[] {
  const parts: SourcePart[] = [];
  let [string, comment, cut] = [0, 0, 0];
  while (cut < cuts.length) {
    const start = cuts[cut] ?? 0;
    const firsts = [string, comment] as const;
    do cut++;
    while ((cuts[cut] ?? Infinity) < start + smallestPart);
    const end = cuts[cut] ?? code.length;
    while ((strings[string]?.start ?? end) < end) string++;
    while ((comments[comment]?.start ?? end) < end) comment++;
    parts.push(
      createPart(
        text.slice(start, end),
        code.slice(start, end),
        strings.slice(firsts[0], string).map((at) => moved(at, -start)),
        comments.slice(firsts[1], comment).map((at) => moved(at, -start)),
      ),
    );
  }
  return parts;
}

/** Parts where they stand, one behind the other. */
function placedFrom(start: number, parts: readonly SourcePart[]): PlacedPart[] {
  let at = start;
  return parts.map((part) => ({ start: at, end: (at += part.text.length), part }));
}

/** Puts parts together. */
function assemble(
  text: string,
  code: string,
  parts: readonly PlacedPart[],
  sound: boolean,
  masked?: string,
): Source {
  const scanner = createScanner(text);
  let ends: Int32Array | undefined;
  /** The end of a group whose inside begins at an offset. */
  const groupEnd = (inner: number): number | undefined => {
    // Brackets in strings are masked: what they hold is read anew.
    if (!/[({]/.test((masked ?? code)[inner - 1] ?? '')) return scanner.skipGroup(inner);
    if (masked !== undefined) return (ends ??= groupEnds(masked))[inner] || undefined;
    const placed = parts[indexBefore(parts, inner - 1)];
    const end = placed?.part.groupEnds()[inner - placed.start];
    return placed && end ? placed.start + end : undefined;
  };
  return { text, code, parts, sound, scanner: { ...scanner, skipGroup: groupEnd } };
}

/**
 * Scans what has changed, and what stands around it: whether a line begins a statement depends on the one before. The rest
 * is known, unless something in it is not closed, which changes what all the rest is.
 */
function prepareChange(text: string, before: Source): Source | undefined {
  if (!before.sound) return undefined;
  const { parts } = before;
  const { start, end, by } = changeBetween(before.text, text);
  const first = Math.max(0, indexBefore(parts, start - 1) - 1);
  const last = Math.min(parts.length - 1, indexBefore(parts, end) + 1);
  const from = parts[first]?.start ?? 0;
  const to = (parts[last]?.end ?? 0) + by;
  if (to - from > longestChange) return undefined;
  // A slice would keep all of the text in memory.
  const changed = ` ${text.slice(from, to)}`.slice(1);
  const scanned = scan(changed, from === 0);
  if (!scanned.sound) return undefined;
  const [left, right] = [parts[first - 1]?.part.code ?? '', parts[last + 1]?.part.code ?? ''];
  const { cuts } = readOutline(left + scanned.code + right);
  const inside = cuts.map((cut) => cut - left.length).filter((cut) => cut >= 0 && cut <= changed.length);
  // A change may join what it stands in with what stands around it.
  if (inside[0] !== 0 || (right !== '' && inside.at(-1) !== changed.length)) return undefined;
  if (inside.at(-1) === changed.length) inside.pop();
  const added = partsOf(changed, scanned, inside);
  const removed = parts.slice(first, last + 1).map(({ part }) => part);
  const behind = parts[last]?.end ?? 0;
  const rest = parts.slice(last + 1);
  const moved = by === 0 ? rest : rest.map(({ part, ...range }) => ({ ...shifted(range, by), part }));
  const code = before.code.slice(0, from) + scanned.code + before.code.slice(behind);
  return {
    ...assemble(text, code, [...parts.slice(0, first), ...placedFrom(from, added), ...moved], true),
    change: { from: behind, by, removed, added },
  };
}

/**
 * Prepares a script.
 *
 * @param before an earlier version of it; the result is the same without
 */
export function prepare(text: string, before?: Source): Source {
  const known = before && prepareChange(text, before);
  if (known !== undefined) return known;
  const scanned = scan(text, true);
  const { code, sound, masked } = scanned;
  return assemble(
    text,
    code,
    placedFrom(0, partsOf(text, scanned, readOutline(code).cuts)),
    sound,
    sound ? undefined : masked,
  );
}

/** The index of the last span that begins at or before an offset; -1 when there is none. */
export function indexBefore(spans: readonly Span[], offset: number): number {
  return firstIndex(spans, ({ start }) => start > offset) - 1;
}

/** The one of some stretches of the parts that holds an offset. */
function stretchAt<Stretch extends Span>(
  { parts }: Source,
  offset: number,
  stretchesOf: (part: SourcePart) => readonly Stretch[],
): Stretch | undefined {
  const placed = parts[indexBefore(parts, offset)];
  if (placed === undefined) return undefined;
  const { start, part } = placed;
  const stretches = stretchesOf(part);
  const found = stretches[indexBefore(stretches, offset - start)];
  return found !== undefined && offset - start < found.end ? moved(found, start) : undefined;
}

/** The same stretch further behind. */
function moved<Stretch extends Span>(stretch: Stretch, by: number): Stretch {
  return { ...stretch, ...shifted(stretch, by) };
}

/** The string literal that holds an offset. */
export function stringAt(source: Source, offset: number): StringToken | undefined {
  return stretchAt(source, offset, ({ strings }) => strings);
}

/** The comment that holds an offset. */
export function commentAt(source: Source, offset: number): Span | undefined {
  return stretchAt(source, offset, ({ comments }) => comments);
}

/** The comments that speak to the linter, in order. */
export function notesIn({ parts }: Source): Span[] {
  return parts.flatMap(({ start, part }) => part.notes().map((note) => shifted(note, start)));
}
