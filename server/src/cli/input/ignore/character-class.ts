/** What stands in brackets in a pattern of git. */
import type { CharacterClass } from '../../../lint/globs/syntax';

/** The classes that have a name, such as `[:alpha:]`, for ASCII as git has them. */
const named: Readonly<Record<string, string>> = {
  alnum: '09AZaz',
  alpha: 'AZaz',
  blank: '\t\t  ',
  cntrl: '\x00\x1F\x7F\x7F',
  digit: '09',
  graph: '!~',
  lower: 'az',
  print: ' ~',
  punct: '!/:@[`{~',
  space: '\t\r  ',
  upper: 'AZ',
  xdigit: '09AFaf',
};

type Range = [number, number];

function code(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Ranges written as pairs of characters. */
function pairs(text: string): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at + 1 < text.length; at += 2) ranges.push([text.charCodeAt(at), text.charCodeAt(at + 1)]);
  return ranges;
}

/** Ranges in ascending order, those that overlap as one; without the slash, which no class fits. */
function merged(ranges: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const [from, to] of [...ranges].sort(([left], [right]) => left - right)) {
    const before = apart.at(-1);
    if (before !== undefined && from <= before[1]) before[1] = Math.max(before[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

/**
 * Reads a class.
 *
 * @param at where its opening bracket stands
 * @returns the class and where its closing bracket stands; undefined when it has none, or a name that is unknown
 */
export function classOf(
  characters: readonly string[],
  at: number,
): { readonly among: CharacterClass; readonly end: number } | undefined {
  let next = at + 1;
  const negated = characters[next] === '!' || characters[next] === '^';
  if (negated) next++;
  const ranges: Range[] = [];
  /** A character as itself, also behind a backslash. */
  const plain = (): number | undefined => {
    if (characters[next] === '\\') next++;
    const character = characters[next++];
    return character === undefined ? undefined : code(character);
  };
  for (let first = true; first || characters[next] !== ']'; first = false) {
    if (characters[next] === '[' && characters[next + 1] === ':') {
      const end = characters.indexOf(']', next + 2);
      if (end < 0) return undefined;
      if (characters[end - 1] === ':' && end - 1 > next + 1) {
        const known = named[characters.slice(next + 2, end - 1).join('')];
        if (known === undefined) return undefined;
        ranges.push(...pairs(known));
        next = end + 1;
        continue;
      }
    }
    const from = plain();
    if (from === undefined) return undefined;
    let to: number | undefined = from;
    if (characters[next] === '-' && characters[next + 1] !== undefined && characters[next + 1] !== ']') {
      next++;
      to = plain();
    }
    if (to === undefined) return undefined;
    if (from <= to) ranges.push([from, to]);
  }
  return { among: { negated, ranges: merged(ranges) }, end: next };
}
