/** Decodes plain and quoted scalars, with the folding of their lines (https://yaml.org/spec/1.2.2/#73-flow-scalar-styles). */
import type { Text } from '../../text/text';
import { decoded, unescaped } from '../literals';
import { forgivingly, tellingUnknownEscapes, type EscapingString } from '../unknown-escapes';
import { doubleQuoted, plainScalar, singleQuoted } from './encodings';

/** Backslashes at the end of a scalar: nobody writes more. */
const mostBackslashes = 1000;

/** The line breaks of a text with the blanks around them; several in a row are one match. */
const folds = /(?:(?:(?<![ \t])|(?<=\\[ \t]))[ \t][ \t]*)?\r?\n(?:[ \t]*\r?\n)*[ \t]*/;

/** What a fold stands for: a blank, or one line feed for each empty line. */
function folded(written: string): string {
  const breaks = written.split('\n').length - 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

/** Decodes a plain scalar. `origin` is where `source` begins in the document. */
export function decodePlain(source: string, origin: number, flow: boolean): Text | undefined {
  return decoded(source, origin, plainScalar(flow, source.slice(0, 1)), new RegExp(folds, 'g'), folded);
}

const singleParts = new RegExp(`''|${folds.source}`, 'g');

/** Decodes a scalar in single quotes, which are part of `source`; undefined when it is not closed. */
export function decodeSingle(source: string, origin: number): Text | undefined {
  if (source.length < 2 || !source.endsWith("'")) return undefined;
  return decoded(source.slice(1, -1), origin + 1, singleQuoted, singleParts, (written) =>
    written === "''" ? "'" : folded(written),
  );
}

/** Letters that mean something in YAML alone. */
const more: Readonly<Record<string, string>> = { N: '\u0085', _: '\u00A0', L: '\u2028', P: '\u2029' };

/** A backslash with nothing behind it escapes the quote that seems to close the scalar. */
const doubleParts = new RegExp(
  `\\\\(?:\\r?\\n[ \\t]*|x[\\da-fA-F]{2}|u[\\da-fA-F]{4}|U[\\da-fA-F]{8}|[\\s\\S]?)|${folds.source}`,
  'g',
);

const doubleStrings: EscapingString = {
  encoding: doubleQuoted,
  parts: doubleParts,
  meaning: (written) => (written.startsWith('\\') ? meaningOf(written) : folded(written)),
};

/**
 * Decodes a scalar in double quotes, which are part of `source`; undefined when it is not closed. Where it has an escape
 * that YAML does not know, that stands for itself.
 */
export function decodeDouble(source: string, origin: number): Text | undefined {
  if (source.length < 2 || !source.endsWith('"')) return undefined;
  const content = source.slice(1, -1);
  // The quote that seems to close it belongs to it.
  if ((/\\*$/.exec(content.slice(-mostBackslashes))?.[0].length ?? 0) % 2 === 1) return undefined;
  return forgivingly(content, origin + 1, doubleStrings);
}

/** Tells of the escapes that YAML does not know. */
export const tellEscapes = tellingUnknownEscapes(
  /\\(?:[0abefnrtvNLP_ "/\\\s]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/,
);

/** What an escape stands for; nothing for an escaped line break. */
function meaningOf(written: string): string | undefined {
  const sign = written[1] ?? '';
  if (/[\r\n]/.test(sign)) return written.includes('\n') ? '' : undefined;
  return more[written.slice(1)] ?? unescaped(written, '0abefnrtv "/\\\t');
}
