/** Finds tokens and their parts, wherever they stand and however they are torn. */
import { span, type Span } from '../../language/span';
import { isOrdinary, isRandom } from './look';
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

/** The parts that a blank, a quote, a line break or the like has torn off tokens, on both sides of them. */
function tornParts(text: string, tokens: readonly Span[]): Span[] {
  const runs = [...text.matchAll(pieces)].flatMap(({ 0: run, 1: piece, index }) =>
    piece === undefined ? [] : [span(index, index + run.length)],
  );
  const parts: Span[] = [];
  const follow = (
    order: readonly Span[],
    sorted: readonly Span[],
    distance: (from: Span, to: Span) => number,
  ): void => {
    let next = 0;
    let last: Span | undefined;
    for (const run of order) {
      while (next < sorted.length && distance(sorted[next] ?? run, run) >= 0) next++;
      const token = sorted[next];
      if (token !== undefined && token.start < run.end && run.start < token.end) {
        last = run;
      } else if (
        last !== undefined &&
        distance(last, run) <= widestTear &&
        !isOrdinary(text.slice(run.start, run.end))
      ) {
        parts.push(run);
        last = run;
      } else {
        last = undefined;
      }
    }
  };
  follow(runs, tokens, (from, to) => to.start - from.end);
  follow(runs.toReversed(), tokens.toReversed(), (from, to) => from.start - to.end);
  return parts;
}

/** Where tokens and their parts stand. In no order, and they may overlap. */
export function tokens(text: string): Span[] {
  const found = [...plainTokens(text), ...namedTokens(text)].sort((left, right) => left.start - right.start);
  return found.length === 0 ? [] : [...found, ...tornParts(text, found)];
}
