/** A script, ready to be read. Of a new version only what has changed is scanned again. */
import { firstIndex } from '../../language/first-index';
import { span, type Span } from '../../language/span';
import { commonEnds } from './change';
import { groupEnds } from './group-ends';
import { scan, type Scanned, type StringToken } from './masking';
import { readOutline } from './outline-reader';
import { createScanner, type Scanner } from './scanner';
import { createPart, type SourcePart } from './source-part';

/** A part where it stands. */
export interface PlacedPart extends Span {
  readonly part: SourcePart;
}

/** A script, ready to be read. */
export interface Source {
  readonly text: string;
  /** The same with masks for what strings and comments hold; offsets are the same. */
  readonly code: string;
  /** In ascending order; strings in strings are not listed. */
  readonly strings: readonly StringToken[];
  /** In ascending order. */
  readonly comments: readonly Span[];
  readonly scanner: Scanner;
  /** The parts that can be read on their own; they cover the script. */
  readonly parts: readonly PlacedPart[];
  /** Whether each part is what it would be alone. */
  readonly sound: boolean;
}

/** A part ends with the first statement that makes it so long. */
const smallestPart = 1000;

/** The parts of a text that was scanned. */
function partsOf(text: string, { code, strings, comments }: Scanned): SourcePart[] {
  const parts: SourcePart[] = [];
  const { cuts } = readOutline(code);
  let [string, comment, cut] = [0, 0, 0];
  while (cut < cuts.length) {
    const start = cuts[cut] ?? 0;
    const firsts = [string, comment] as const;
    do cut++;
    while ((cuts[cut] ?? Infinity) < start + smallestPart);
    const end = cuts[cut] ?? code.length;
    while ((strings[string]?.span.start ?? end) < end) string++;
    while ((comments[comment]?.start ?? end) < end) comment++;
    parts.push(
      createPart(
        text.slice(start, end),
        code.slice(start, end),
        strings.slice(firsts[0], string).map((token) => ({ ...token, span: moved(token.span, -start) })),
        comments.slice(firsts[1], comment).map((at) => moved(at, -start)),
      ),
    );
  }
  return parts;
}

function moved({ start, end }: Span, by: number): Span {
  return span(start + by, end + by);
}

/** Puts parts together. */
function assemble(text: string, all: readonly SourcePart[], sound: boolean, masked?: string): Source {
  const parts: PlacedPart[] = [];
  const strings: StringToken[] = [];
  const comments: Span[] = [];
  let start = 0;
  for (const part of all) {
    const end = start + part.text.length;
    parts.push({ start, end, part });
    for (const { span: at, quote } of part.strings) strings.push({ span: moved(at, start), quote });
    for (const at of part.comments) comments.push(moved(at, start));
    start = end;
  }
  const code = all.map((part) => part.code).join('');
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
  return { text, code, strings, comments, parts, sound, scanner: { ...scanner, skipGroup: groupEnd } };
}

/** Changes of more than this are scanned with everything else. */
const longestChange = 20_000;

/**
 * Scans what has changed, and what stands around it: whether a line begins a statement depends on the one before. The rest
 * is known, unless something in it is not closed, which changes what all the rest is.
 */
function prepareChange(text: string, before: Source): Source | undefined {
  if (!before.sound) return undefined;
  const { parts } = before;
  const { start, same } = commonEnds(before.text, text);
  const first = Math.max(0, indexBefore(parts, start - 1) - 1);
  const last = Math.min(parts.length - 1, indexBefore(parts, before.text.length - same) + 1);
  const from = parts[first]?.start ?? 0;
  const to = (parts[last]?.end ?? 0) + text.length - before.text.length;
  if (to - from > longestChange) return undefined;
  // A slice would keep all of the text in memory.
  const changed = ` ${text.slice(from, to)}`.slice(1);
  const scanned = scan(changed, from === 0);
  if (!scanned.sound) return undefined;
  const all = parts.map(({ part }) => part);
  const [left, right] = [all[first - 1]?.code ?? '', all[last + 1]?.code ?? ''];
  const cuts = new Set(readOutline(left + scanned.code + right).cuts);
  // A comment may hide what told where the parts around it begin.
  if (!cuts.has(left.length) || (right !== '' && !cuts.has(left.length + scanned.code.length)))
    return undefined;
  return assemble(text, [...all.slice(0, first), ...partsOf(changed, scanned), ...all.slice(last + 1)], true);
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
  const { sound, masked } = scanned;
  return assemble(text, partsOf(text, scanned), sound, sound ? undefined : masked);
}

/** The index of the last span that begins at or before an offset; -1 when there is none. */
export function indexBefore(spans: readonly Span[], offset: number): number {
  return firstIndex(spans, ({ start }) => start > offset) - 1;
}

/** The string literal that holds an offset. */
export function stringAt(source: Source, offset: number): StringToken | undefined {
  const index = firstIndex(source.strings, ({ span }) => span.start > offset);
  const found = source.strings[index - 1];
  return found !== undefined && offset < found.span.end ? found : undefined;
}

/** The comment that holds an offset. */
export function commentAt(source: Source, offset: number): Span | undefined {
  const found = source.comments[indexBefore(source.comments, offset)];
  return found !== undefined && offset < found.end ? found : undefined;
}
