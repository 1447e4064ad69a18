/** Finds tokens and their parts, wherever they stand and however they are torn. */
import { span, type Span } from '../../language/span';
import { isOrdinary, isRandom } from './look';
import { merged } from './merge';
import { beginning, runCharacters } from './runs';
import { tornParts } from './torn';
import { hiddenValue } from './value';

/** At most so many at once: a pattern that matches millions of characters runs out of stack. */
const longRuns = new RegExp(`[${runCharacters}]{20,1000000}`, 'g');

const namesOfTokens = /(reg(?:istration)?[-_]?)?(?:token|bearer)(["'`”’\])}]{0,4}\s?[:=](?=\S))?/gi;
/** The beginning of a run is enough to judge it. */
const behindName = new RegExp(`[^\\w\\r\\n-]{0,12}([${runCharacters}]{1,200})`, 'y');
const restOfRun = new RegExp(`[${runCharacters}]{0,1000000}`, 'y');
/** A run behind the name of a registration token, with something between them. */
const shortestNamed = 8;
/** A run behind another name, or one that sticks to its name. */
const shortestBehindName = 16;

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

/** Where tokens and their parts stand. In order and apart from each other. */
export function tokens(text: string): Span[] {
  const found = merged([...plainTokens(text), ...namedTokens(text)]);
  return found.length === 0 ? [] : merged([...found, ...tornParts(text, found)]);
}
