/** Finds tokens and their parts, wherever they stand and however they are torn. */
import { firstIndex } from '../../language/first-index';
import { sliceSpan, span, type Span } from '../../language/span';
import { isOrdinary, isRandom, isShort } from './look';
import { merged } from './merge';
import { hiddenValue } from './value';

/** Characters without a glyph do not end a run: they get into a token by copying. */
const runCharacters = '\\w\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF-';
const longRuns = new RegExp(`[${runCharacters}]{20,}`, 'g');
/** Runs, and before them what only stands for another character: `%20`, `\u200B`, `\n`, `&quot;`. */
const pieces = new RegExp(`%[\\da-f]{2}|\\\\u[\\da-f]{4}|\\\\[nrt]|&#?\\w{1,8};|([${runCharacters}]+)`, 'gi');
/** The beginning of a header or a payload that is JSON. */
const beginning = /eyJ[\w-]{17}/;

const namesOfTokens = /(reg(?:istration)?[-_]?)?(?:token|bearer)(["'`”’\])}]{0,4}\s?[:=](?=\S))?/gi;
/** The beginning of a run is enough to judge it. */
const behindName = new RegExp(`[^\\w\\r\\n-]{0,12}([${runCharacters}]{1,200})`, 'y');
const restOfRun = new RegExp(`[${runCharacters}]*`, 'y');
/** A run behind the name of a registration token, with something between them. */
const shortestNamed = 8;
/** A run behind another name, or one that sticks to its name. */
const shortestBehindName = 16;

/** The most characters between two parts of one token. */
const widestTear = 60;

/** Runs that are a token, or a part of one, by themselves. */
function plainTokens(text: string): Span[] {
  return [...text.matchAll(longRuns)].flatMap(({ 0: run, index }) => {
    const from = run.search(beginning);
    if (from >= 0) return [span(index + (isOrdinary(run.slice(0, from)) ? from : 0), index + run.length)];
    return isRandom(run) ? [span(index, index + run.length)] : [];
  });
}

/** Runs behind what is named like a token. */
function namedTokens(text: string): Span[] {
  const found: Span[] = [];
  const begins = new RegExp(behindName);
  const continues = new RegExp(restOfRun);
  let from = 0;
  for (const { 0: whole, 1: registration, 2: sign, index } of text.matchAll(namesOfTokens)) {
    if (index < from) continue;
    const end = index + whole.length;
    const value = registration !== undefined && sign !== undefined ? hiddenValue(text, end) : [];
    if (value[0] !== undefined && text[value[0].start] !== '$') {
      found.push(...value);
    } else {
      begins.lastIndex = end;
      const run = begins.exec(text)?.[1] ?? '';
      const start = begins.lastIndex - run.length;
      const shortest = registration !== undefined && start > end ? shortestNamed : shortestBehindName;
      if (run.length < shortest || isOrdinary(run)) continue;
      continues.lastIndex = begins.lastIndex;
      continues.test(text);
      found.push(span(start, continues.lastIndex));
    }
    from = found.at(-1)?.end ?? from;
  }
  return found;
}

/** A run of a text that has tokens. */
interface Run {
  readonly at: Span;
  /** Whether it is a token, or a part of one, by itself. */
  readonly isToken: boolean;
}

/**
 * The runs that follow a token and read like a part of it; one short run between two parts belongs to them, unless it is a
 * name with a value.
 *
 * @param runs from the first to the last, or from the last to the first
 */
function partsBehind(runs: readonly Run[], text: string): Span[] {
  const parts: Span[] = [];
  let last: Span | undefined;
  let passed: Span | undefined;
  for (const { at, isToken } of runs) {
    const distance = last === undefined ? Infinity : Math.max(at.start - last.end, last.start - at.end);
    const isPart = isToken || (distance <= widestTear && !isOrdinary(sliceSpan(text, at)));
    const isBetween =
      distance <= widestTear && passed === undefined && isShort(at) && !/[=:]/.test(text.charAt(at.end));
    if (isPart && !isToken) parts.push(at, ...(passed === undefined ? [] : [passed]));
    passed = !isPart && isBetween ? at : undefined;
    if (isPart || !isBetween) last = isPart ? at : undefined;
  }
  return parts;
}

/** The parts that a blank, a quote, a line break or the like has torn off tokens, on both sides of them. */
function tornParts(text: string, found: readonly Span[]): Span[] {
  const runs = [...text.matchAll(pieces)].flatMap(({ 0: run, 1: piece, index }): Run[] => {
    if (piece === undefined) return [];
    const at = span(index, index + run.length);
    const token = found[firstIndex(found, ({ end }) => end > at.start)];
    return [{ at, isToken: token !== undefined && token.start < at.end }];
  });
  return [...partsBehind(runs, text), ...partsBehind(runs.toReversed(), text)];
}

/** Where tokens and their parts stand. In order and apart from each other. */
export function tokens(text: string): Span[] {
  const found = merged([...plainTokens(text), ...namedTokens(text)]);
  return found.length === 0 ? [] : merged([...found, ...tornParts(text, found)]);
}
