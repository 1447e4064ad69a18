/** The texts of literals: what they hold in other characters than the document. */
import { span, type Span } from '../../language/span';
import { holeCharacter } from '../host';
import type { Encoding } from '../text/offset-map';
import { controls } from '../text/controls';
import { writtenText, type Atom, type Literal, type Text } from '../text/text';

/** What stands in the place of a range of a literal: other characters, or none; undefined for a hole. */
export interface Change extends Span {
  readonly by: string | undefined;
}

/**
 * The text of a literal.
 *
 * @param origin where its content begins in the document
 * @param changes what does not stand for itself, in the order of the content, of which they are ranges
 */
export function changed(
  content: string,
  origin: number,
  encoding: Encoding,
  changes: readonly Change[],
  partial = false,
): Text {
  const literal: Literal = { start: origin, encoding };
  const atoms: Atom[] = [];
  const starts: number[] = [];
  let whole = '';
  // No two neighbors are one: there is a change between them.
  const push = (kind: Atom['kind'], text: string, start: number, end: number): void => {
    if (text === '') return;
    atoms.push({ kind, text, document: span(origin + start, origin + end), literal });
    starts.push(whole.length);
    whole += text;
  };
  let from = 0;
  for (const { start, end, by } of changes) {
    push('copy', content.slice(from, start), from, start);
    push(by === undefined ? 'hole' : 'escape', by ?? holeCharacter, start, end);
    from = end;
  }
  push('copy', content.slice(from), from, content.length);
  // An empty text is a place too: completion works in it.
  return atoms.length > 0
    ? { kind: 'text', text: whole, atoms, starts, partial }
    : writtenText('', span(0, 0), encoding, origin);
}

/**
 * The text of a literal in which all that a pattern matches stands for something else.
 *
 * @param meaning what a match stands for; undefined where that is nothing the language knows
 * @returns undefined when the literal is broken
 */
export function decoded(
  content: string,
  origin: number,
  encoding: Encoding,
  pattern: RegExp,
  meaning: (written: string) => string | undefined,
): Text | undefined {
  const changes: Change[] = [];
  for (const { 0: written, index } of content.matchAll(pattern)) {
    const by = meaning(written);
    if (by === undefined) return undefined;
    if (by !== written) changes.push({ start: index, end: index + written.length, by });
  }
  return changed(content, origin, encoding, changes);
}

/**
 * What an escape with a backslash stands for: the number of a character, a letter, or a sign that means itself.
 *
 * @param known the letters and signs that the language knows
 */
export function unescaped(written: string, known: string): string | undefined {
  const [, digits] = /^\\[xuU]\{?([\da-fA-F]+)\}?$/.exec(written) ?? [];
  if (digits !== undefined) return characterOf(digits);
  const sign = written.slice(1);
  return sign !== '' && known.includes(sign) ? (controls[sign] ?? sign) : undefined;
}

const letters: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** How a quote, a backslash or a control character is written with a backslash. */
export function escaped(character: string): string {
  if (/["'\\]/.test(character)) return `\\${character}`;
  return letters[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The character of a number that is written with hexadecimal digits; undefined when there is none. */
function characterOf(digits: string): string | undefined {
  const point = parseInt(digits, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

/** Halves of characters, which no document can hold. */
const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether a text has a half of a character. */
export function hasHalves(text: string): boolean {
  return halves.test(text);
}
