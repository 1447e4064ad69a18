/** Finds the parts that are torn off tokens. */
import { firstIndex } from '../../language/first-index';
import { span, type Span } from '../../language/span';
import { isEncoded, isOrdinary, isShort } from './look';
import { beginning, runCharacters } from './runs';

/** Runs, and before them what only stands for another character: `%20`, `\u200B`, `\n`, `&quot;`. */
const pieces = new RegExp(`%[\\da-f]{2}|\\\\u[\\da-f]{4}|\\\\[nrt]|&#?\\w{1,8};|([${runCharacters}]+)`, 'gi');
/** What tears a token and is no text of its own. */
const tear = /^(?:[\s"'`“”‘’+&^\\>#._–-]|%[\da-f]{2}|\\u[\da-f]{4}|&#?\w{1,8};)*$/i;
/** Quotes that end one literal and begin the next, which is put together with it. */
const joint = /^["'`]+(?:[\s_]*[+&.^\\`]?\s*["'`]+)?$/;
/** The dot between two segments. */
const dot = /^[^.]*\.[^.]*$/;

/** The most characters between two parts of one token. */
const widestTear = 60;
/** The most runs between two parts that belong to them though they look like words. */
const mostBetween = 2;
/** The shortest segment that tells that the piece before its dot is the end of another one. */
const shortestSegment = 20;

/** A run of a text that has tokens. */
interface Run {
  readonly at: Span;
  readonly text: string;
  /** Whether it is a token, or a part of one, by itself. */
  readonly isToken: boolean;
}

/** How far two spans are apart, whichever is the first. */
function distance(left: Span, right: Span): number {
  return Math.max(left.start - right.end, right.start - left.end);
}

/** The text between two runs when it is a tear. */
function tearBetween(text: string, left: Span, right: Span): string | undefined {
  if (distance(left, right) > widestTear) return undefined;
  const gap = text.slice(Math.min(left.end, right.end), Math.max(left.start, right.start));
  return tear.test(gap) ? gap : undefined;
}

/**
 * The runs that follow a token and belong to it: what reads like a part of it, a segment behind a dot, and what is put
 * together with it. What stands between two parts belongs to them, unless it is a name with a value.
 *
 * @param runs from the first to the last, or from the last to the first
 */
function partsBehind(runs: readonly Run[], text: string, isForward: boolean): Span[] {
  const parts: Span[] = [];
  let last: Span | undefined;
  let previous: Span | undefined;
  let passed: Span[] = [];
  let isTorn = true;
  // Whether a segment is still to come.
  let isOpen = false;
  for (const { at, text: run, isToken } of runs) {
    const isNear = last !== undefined && distance(last, at) <= widestTear;
    const gap = last === undefined || previous === undefined ? undefined : tearBetween(text, previous, at);
    const direct = passed.length === 0 ? gap : undefined;
    const isName = /[=:]/.test(text.charAt(at.end));
    const isBehindPiece = isTorn && gap === '.' && passed.length === 1 && run.length >= shortestSegment;
    const isSegment =
      isOpen && (isBehindPiece || (direct !== undefined && dot.test(direct) && (direct === '.' || !isName)));
    const isContinued =
      direct !== undefined && !isName && (isEncoded(run) || (isForward && joint.test(direct)));
    const isPart = isToken || isSegment || isContinued || (isNear && !isOrdinary(run));
    if (isPart) {
      if (!isToken) parts.push(at);
      const belong =
        (isNear && passed.length === 1 && isShort(passed[0] ?? at)) || (isTorn && gap !== undefined);
      if (belong) parts.push(...passed);
      if (beginning.test(run)) isOpen = true;
      else if (gap === undefined || isSegment) isOpen = false;
      last = at;
      passed = [];
      isTorn = true;
    } else {
      isTorn &&= gap !== undefined;
      const isBetween =
        !isName &&
        ((isNear && passed.length === 0 && isShort(at)) || (isTorn && passed.length < mostBetween));
      if (isBetween && last !== undefined) passed.push(at);
      else {
        last = undefined;
        passed = [];
        isOpen = false;
      }
    }
    previous = at;
  }
  return parts;
}

/** The parts that a blank, a quote, a line break or the like has torn off tokens, on both sides of them. */
export function tornParts(text: string, found: readonly Span[]): Span[] {
  const runs = [...text.matchAll(pieces)].flatMap(({ 0: run, 1: piece, index }): Run[] => {
    // A line of Visual Basic goes on behind an underscore.
    if (piece === undefined || /^[_-]$/.test(run)) return [];
    const at = span(index, index + run.length);
    const token = found[firstIndex(found, ({ end }) => end > at.start)];
    return [{ at, text: run, isToken: token !== undefined && token.start < at.end }];
  });
  return [...partsBehind(runs, text, true), ...partsBehind(runs.toReversed(), text, false)];
}
