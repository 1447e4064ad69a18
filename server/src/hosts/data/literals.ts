/** The texts of literals: what they hold in other characters than the document. */
import { span } from '../../language/span';
import { holeCharacter } from '../host';
import type { Encoding } from '../text/offset-map';
import { textOf, type Atom, type Literal, type Text } from '../text/text';

/** The text of a literal in the making, in the order of its content. Offsets are offsets of that. */
export interface LiteralText {
  /** Takes what has not been read yet, up to an offset, as it stands. */
  copyTo(end: number): void;
  /** Goes past what stands before an offset. */
  skipTo(start: number): void;
  /** Takes other characters, or none, in the place of a range, and what stands before as it stands. */
  escape(text: string, start: number, end: number): void;
  /** The same with a hole. */
  hole(start: number, end: number): void;
  /** The text. An empty one is a place too: completion works in it. */
  finish(partial?: boolean): Text;
}

/**
 * Begins the text of a literal.
 *
 * @param origin where its content begins in the document
 */
export function literalText(content: string, origin: number, encoding: Encoding): LiteralText {
  const literal: Literal = { start: origin, encoding };
  const atoms: Atom[] = [];
  let from = 0;
  const push = (kind: Atom['kind'], text: string, start: number, end: number): void => {
    atoms.push({ kind, text, document: span(origin + start, origin + end), literal });
  };
  const copyTo = (end: number): void => {
    if (from < end) push('copy', content.slice(from, end), from, end);
    from = end;
  };
  const put = (kind: 'escape' | 'hole', text: string, start: number, end: number): void => {
    copyTo(start);
    if (text !== '') push(kind, text, start, end);
    from = end;
  };
  return {
    copyTo,
    skipTo: (start) => {
      from = start;
    },
    escape: (text, start, end) => {
      put('escape', text, start, end);
    },
    hole: (start, end) => {
      put('hole', holeCharacter, start, end);
    },
    finish: (partial) => {
      if (atoms.length === 0) push('copy', '', 0, 0);
      return textOf(atoms, partial);
    },
  };
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
  const literal = literalText(content, origin, encoding);
  for (const { 0: written, index } of content.matchAll(pattern)) {
    const text = meaning(written);
    if (text === undefined) return undefined;
    if (text !== written) literal.escape(text, index, index + written.length);
  }
  literal.copyTo(content.length);
  return literal.finish();
}

/** The character of a number that is written with hexadecimal digits; undefined when there is none. */
export function characterOf(digits: string): string | undefined {
  const point = parseInt(digits, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

/** Halves of characters, which no document can hold. */
const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether a text has a half of a character. */
export function hasHalves(text: string): boolean {
  return halves.test(text);
}
