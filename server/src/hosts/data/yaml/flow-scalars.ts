/** Decodes plain and quoted scalars, with the folding of their lines (https://yaml.org/spec/1.2.2/#73-flow-scalar-styles). */
import { span } from '../../../language/span';
import type { Encoding } from '../../text/offset-map';
import { textOf, type Atom, type Literal, type Text } from '../../text/values';
import { doubleQuoted, plainScalar, singleQuoted } from './encodings';

/** Collects the atoms of one scalar. Offsets are offsets of its source. */
interface Collector {
  copy(start: number, end: number): void;
  escape(text: string, start: number, end: number): void;
  readonly atoms: Atom[];
}

function collector(source: string, origin: number, encoding: Encoding): Collector {
  const literal: Literal = { start: origin, encoding };
  const atoms: Atom[] = [];
  return {
    atoms,
    copy: (start, end) => {
      if (start < end)
        atoms.push({
          kind: 'copy',
          text: source.slice(start, end),
          document: span(origin + start, origin + end),
          literal,
        });
    },
    escape: (text, start, end) => {
      if (text !== '')
        atoms.push({ kind: 'escape', text, document: span(origin + start, origin + end), literal });
    },
  };
}

/** A text, which may be empty: then it is still a place, where completion works. */
function finish({ atoms }: Collector, at: number, encoding: Encoding): Text {
  if (atoms.length > 0) return textOf(atoms);
  return textOf([{ kind: 'copy', text: '', document: span(at, at), literal: { start: at, encoding } }]);
}

/** The line breaks of a text with the blanks around them; several in a row are one match. */
const folds = /(?:(?<![ \t])|(?<=\\[ \t]))[ \t]+\r?\n(?:[ \t]*\r?\n)*[ \t]*|\r?\n(?:[ \t]*\r?\n)*[ \t]*/;

/** What a fold stands for: a blank, or one line feed for each empty line. */
function folded(written: string): string {
  const breaks = written.split('\n').length - 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

/** Decodes a plain scalar. `origin` is where `source` begins in the document. */
export function decodePlain(source: string, origin: number, flow: boolean): Text {
  const encoding = plainScalar(flow, source.slice(0, 1));
  const parts = collector(source, origin, encoding);
  let from = 0;
  for (const { index, 0: written } of source.matchAll(new RegExp(folds, 'g'))) {
    parts.copy(from, index);
    from = index + written.length;
    parts.escape(folded(written), index, from);
  }
  parts.copy(from, source.length);
  return finish(parts, origin, encoding);
}

/** Decodes a scalar in single quotes, which are part of `source`; undefined when it is not closed. */
export function decodeSingle(source: string, origin: number): Text | undefined {
  if (source.length < 2 || !source.endsWith("'")) return undefined;
  const parts = collector(source, origin, singleQuoted);
  const end = source.length - 1;
  const pattern = new RegExp(`''|${folds.source}`, 'g');
  const content = source.slice(0, end);
  let from = (pattern.lastIndex = 1);
  for (let found = pattern.exec(content); found !== null; found = pattern.exec(content)) {
    const [written] = found;
    parts.copy(from, found.index);
    from = found.index + written.length;
    parts.escape(written === "''" ? "'" : folded(written), found.index, from);
  }
  parts.copy(from, end);
  return finish(parts, origin + 1, singleQuoted);
}

const escapeCodes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001B',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00A0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

const doubleParts = new RegExp(
  `\\\\(?:\\r?\\n[ \\t]*|x[\\da-fA-F]{2}|u[\\da-fA-F]{4}|U[\\da-fA-F]{8}|[\\s\\S])|${folds.source}`,
  'g',
);

/** Decodes a scalar in double quotes, which are part of `source`; undefined when it is not closed or has a wrong escape. */
export function decodeDouble(source: string, origin: number): Text | undefined {
  if (source.length < 2 || !source.endsWith('"')) return undefined;
  const parts = collector(source, origin, doubleQuoted);
  const end = source.length - 1;
  let from = 1;
  for (const { index, 0: written } of source.slice(0, end).matchAll(doubleParts)) {
    const text = written.startsWith('\\') ? escaped(written) : folded(written);
    if (text === undefined) return undefined;
    parts.copy(from, index);
    from = index + written.length;
    parts.escape(text, index, from);
  }
  // Its quote is an escaped one, so that the scalar is not closed.
  if (source.slice(from, end).endsWith('\\')) return undefined;
  parts.copy(from, end);
  return finish(parts, origin + 1, doubleQuoted);
}

/** What an escape stands for; nothing for an escaped line break. */
function escaped(written: string): string | undefined {
  const sign = written[1] ?? '';
  if (/[\r\n]/.test(sign)) return written.includes('\n') ? '' : undefined;
  if (written.length === 2) return escapeCodes[sign];
  const point = parseInt(written.slice(2), 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
