/**
 * Whether the part of a path between two slashes fits that of a pattern. All places of the pattern that have been reached are
 * kept as the bits of one number, so that each character is looked at once, whatever the pattern is.
 */
import { firstIndex } from '../../language/first-index';
import { folded, type CharacterClass, type Token } from './syntax';

/** A character of a path. */
export interface PathCharacter {
  /** Its code point in the folded letter case. */
  readonly code: number;
  /** The code points of all its letter cases, for ranges. */
  readonly cases: readonly number[];
}

/** Prepares a character. */
export function pathCharacter(character: string): PathCharacter {
  const cases = [character, character.toLowerCase(), character.toUpperCase()]
    .filter((each) => each.length === character.length)
    .map((each) => each.codePointAt(0) ?? 0);
  return { code: folded(character), cases: [...new Set(cases)] };
}

function isIn({ negated, ranges }: CharacterClass, { cases }: PathCharacter): boolean {
  for (const code of cases) {
    const range = ranges[firstIndex(ranges, ([, to]) => to >= code)];
    if (range !== undefined && range[0] <= code) return !negated;
  }
  return negated;
}

/** Makes the test for a part of a pattern. */
export function partMatcher(part: readonly Token[]): (characters: readonly PathCharacter[]) => boolean {
  const literals = new Map<number, bigint>();
  const classes: { readonly among: CharacterClass; readonly bit: bigint }[] = [];
  let anything = 0n;
  /** The places where a star stands, which are not left by any character. */
  let stars = 0n;
  /** The place before each token, and in the end that behind the last one. */
  let bit = 1n;
  for (const token of part) {
    if (token === '*') stars |= bit;
    else {
      if (token === '?') anything |= bit;
      else if (typeof token === 'number') literals.set(token, (literals.get(token) ?? 0n) | bit);
      else classes.push({ among: token, bit });
      bit <<= 1n;
    }
  }
  const acceptedBy = (character: PathCharacter): bigint =>
    classes.reduce(
      (bits, { among, bit: place }) => (isIn(among, character) ? bits | place : bits),
      anything | (literals.get(character.code) ?? 0n),
    );
  const last = bit;
  const known = new Map<PathCharacter, bigint>();
  return (characters) => {
    let places = 1n;
    for (const character of characters) {
      const accepted = known.get(character) ?? acceptedBy(character);
      known.set(character, accepted);
      places = ((places & accepted) << 1n) | (places & stars);
      if (places === 0n) return false;
    }
    return (places & last) !== 0n;
  };
}
