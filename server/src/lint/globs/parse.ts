/**
 * Reads a pattern of files: `*`, `?`, `[a-z]`, `[!a-z]`, `{a,b}`, and `\` before a character that stands for itself.
 * Everything else stands for itself.
 */
import { folded, slash, type CharacterClass, type Choice, type Sequence, type Token } from './syntax';

/** How deep braces may stand in braces. */
const deepestBraces = 5;

/** Why a text is no pattern, for people: the rest of a sentence that begins with "A pattern". */
export type GlobFault =
  'open brace' | 'open bracket' | 'backslash at the end' | 'backward range' | 'deep braces';

/** Where a reader stands, and why it cannot go on. */
interface Cursor {
  readonly characters: readonly string[];
  at: number;
  fault: GlobFault | undefined;
}

function fail(cursor: Cursor, fault: GlobFault): void {
  cursor.fault ??= fault;
  cursor.at = cursor.characters.length;
}

/** The next character as itself, also when a backslash stands before it. */
function plain(cursor: Cursor): string {
  const { characters } = cursor;
  let character = characters[cursor.at++] ?? '';
  if (character === '\\') character = characters[cursor.at++] ?? '';
  if (character === '') fail(cursor, 'backslash at the end');
  return character;
}

/** Ranges in ascending order, those that overlap as one. */
function merged(ranges: [number, number][]): [number, number][] {
  const apart: [number, number][] = [];
  for (const [from, to] of ranges.sort(([left], [right]) => left - right)) {
    const before = apart.at(-1);
    if (before !== undefined && from <= before[1]) before[1] = Math.max(before[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

/** A class, behind its opening bracket. */
function readClass(cursor: Cursor): CharacterClass {
  const { characters } = cursor;
  // Shells write "!", regular expressions "^".
  const negated = ['!', '^'].includes(characters[cursor.at] ?? '');
  if (negated) cursor.at++;
  const ranges: [number, number][] = [];
  for (let first = true; first || characters[cursor.at] !== ']'; first = false) {
    if (cursor.at >= characters.length) {
      fail(cursor, 'open bracket');
      return { negated, ranges };
    }
    const from = plain(cursor).codePointAt(0) ?? 0;
    let to = from;
    const next = characters[cursor.at + 1];
    if (characters[cursor.at] === '-' && next !== undefined && next !== ']') {
      cursor.at++;
      to = plain(cursor).codePointAt(0) ?? 0;
    }
    if (to < from) fail(cursor, 'backward range');
    ranges.push([from, to]);
  }
  cursor.at++;
  return { negated, ranges: merged(ranges) };
}

/** What stands in braces, behind the opening one; without a comma the braces stand for themselves. */
function readBraces(cursor: Cursor, depth: number): (Token | Choice)[] {
  if (depth > deepestBraces) fail(cursor, 'deep braces');
  const alternatives: Sequence[] = [];
  for (;;) {
    const alternative = readSequence(cursor, depth);
    alternatives.push(alternative);
    const end = cursor.characters[cursor.at++];
    if (end === ',') continue;
    if (end === undefined) fail(cursor, 'open brace');
    return alternatives.length > 1 ? [{ alternatives }] : [folded('{'), ...alternative, folded('}')];
  }
}

/** Up to the end of the pattern, or in braces up to the end of an alternative. */
function readSequence(cursor: Cursor, depth: number): Sequence {
  const items: (Token | Choice)[] = [];
  while (cursor.at < cursor.characters.length) {
    const character = cursor.characters[cursor.at];
    if (depth > 0 && (character === ',' || character === '}')) break;
    if (character === '*' || character === '?') {
      cursor.at++;
      items.push(character);
    } else if (character === '[') {
      cursor.at++;
      items.push(readClass(cursor));
    } else if (character === '{') {
      cursor.at++;
      items.push(...readBraces(cursor, depth + 1));
    } else items.push(character === '/' ? slash : folded(plain(cursor)));
    if (character === '/') cursor.at++;
  }
  return items;
}

/** Reads a pattern; gives why it is none. */
export function parseGlob(glob: string): Sequence | GlobFault {
  const cursor: Cursor = { characters: Array.from(glob), at: 0, fault: undefined };
  const sequence = readSequence(cursor, 0);
  return cursor.fault ?? sequence;
}
