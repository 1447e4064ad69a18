/** What a pattern of files consists of. */

/** One character of some, written in brackets; a slash is never one. */
export interface CharacterClass {
  readonly negated: boolean;
  /** Code points, both ends included; ascending and apart from one another. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** A code point in its folded letter case, any one character, any number of characters, or one of some. */
export type Token = number | '?' | '*' | CharacterClass;

/** Alternatives in braces; two or more. */
export interface Choice {
  readonly alternatives: readonly Sequence[];
}

/** A pattern, or an alternative in one. */
export type Sequence = readonly (Token | Choice)[];

/** The code point that parts a path. */
export const slash = 0x2f;

export function isChoice(item: Token | Choice): item is Choice {
  return typeof item === 'object' && 'alternatives' in item;
}

/** A character in the letter case that all its cases share, as far as they are one character. */
export function folded(character: string): number {
  const upper = character.toUpperCase();
  const lower = (upper.length === character.length ? upper : character).toLowerCase();
  return (lower.length === character.length ? lower : character).codePointAt(0) ?? 0;
}
