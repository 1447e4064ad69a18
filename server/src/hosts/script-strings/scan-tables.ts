/** What the scanner looks up at each character. */
import { addTo } from '../../language/add-to';
import type { Lexicon } from './lexicon';
import type { Group } from './nodes';

/** The rules by the character that they begin with. */
export function byFirst<Rule extends { readonly firsts: string }>(
  rules: readonly Rule[],
): Map<string, Rule[]> {
  const index = new Map<string, Rule[]>();
  for (const rule of rules) for (const first of rule.firsts) addTo(index, first, rule);
  return index;
}

/** Of each ASCII letter and digit whether only a word can begin with it: most of a script is made of such words. */
export function plainStarts({ literals, comments, continuation }: Lexicon): Uint8Array {
  const isPlain = new Uint8Array(128);
  const special =
    [...literals, ...comments].map(({ firsts }) => firsts).join('') + (continuation?.sign ?? '');
  for (let code = 48; code < 123; code++) {
    const character = String.fromCharCode(code);
    if (/[A-Za-z0-9]/.test(character) && !special.includes(character)) isPlain[code] = 1;
  }
  return isPlain;
}

/** Characters that end a word in every language which has names: blanks, and signs of one character. */
const ends = /[\s"'(),.;:=[\]{}<>|&]/;

/**
 * Of each ASCII character what it is behind the first letter of a word: 1 where the word goes on, 2 where it ends; only
 * the language's pattern knows the rest. All are unknown where words are more than names.
 */
export function letterWords({ structure }: Lexicon): Uint8Array {
  const table = new Uint8Array(128);
  if (structure === 'commands') return table;
  for (let code = 0; code < 128; code++) {
    const character = String.fromCharCode(code);
    if (/\w/.test(character)) table[code] = 1;
    else if (ends.test(character)) table[code] = 2;
  }
  return table;
}

/** Whether a slash begins a regular expression: no operand stands before it. */
export function mayBePattern({ children }: Group, { beforePattern }: Lexicon): boolean {
  const last = children.at(-1);
  switch (last?.kind) {
    case undefined:
    case 'break':
      return true;
    case 'sign':
      return !/^(?:\+\+|--)$/.test(last.text);
    case 'word':
      return beforePattern?.test(last.text) === true;
    case 'group':
      return last.block;
    case 'string':
    case 'pattern':
      return false;
  }
}
