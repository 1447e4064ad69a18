/** The text of code blocks and code spans, and how edits of it are written. */
import { span, type Span } from '../../language/span';
import type { Encoding } from '../text/offset-map';
import { rewritten } from '../text/rewritten';
import { slice } from '../text/slice';
import { textOf, type Atom, type Literal, type Text } from '../text/text';

/** In a code block everything stands for itself; a fence could end it, and a further line is one of its containers too. */
const codeBlock: Encoding = {
  id: 'markdownBlock',
  encode: (text) => (/[\r\n]|`{3}|~{3}/.test(text) ? undefined : text),
};

/** Nor is there an escape in a code span. */
const codeSpan: Encoding = {
  id: 'markdownSpan',
  encode: (text) => (/[\r\n`]/.test(text) ? undefined : text),
};

/** In a cell of a table the sign that ends it has one. */
const cellSpan: Encoding = {
  id: 'markdownCell',
  encode: (text) => (/[\r\n`]/.test(text) ? undefined : text.replaceAll('|', '\\|')),
};

/** The text of lines, with line feeds between them. */
function joined(source: string, lines: readonly Span[], encoding: Encoding): Text {
  const literal: Literal = { start: lines[0]?.start ?? 0, encoding };
  const atoms: Atom[] = [];
  const push = (kind: Atom['kind'], text: string, document: Span): void => {
    if (text !== '') atoms.push({ kind, text, document, literal });
  };
  let end: number | undefined;
  for (const line of lines) {
    if (end !== undefined) push('escape', '\n', span(end, line.start));
    push('copy', source.slice(line.start, line.end), line);
    ({ end } = line);
  }
  return textOf(atoms);
}

/** The code in a block. */
export function blockCode(source: string, lines: readonly Span[]): Text {
  return joined(source, lines, codeBlock);
}

/**
 * Text as it stands.
 *
 * @param cell whether it is a cell of a table
 */
export function proseText(source: string, lines: readonly Span[], cell: boolean): Text {
  return joined(source, lines, cell ? cellSpan : codeSpan);
}

/**
 * The code between two runs of backticks: line breaks are blanks, and one blank at each end does not count.
 *
 * @param cell whether it stands in a cell of a table, where `\\|` is the sign itself
 */
export function spanCode(prose: Text, { start, end }: Span, cell: boolean): Text {
  const written = prose.text.slice(start, end);
  const padded = /^[ \n][^]*[ \n]$/.test(written) && written.trim() !== '';
  const code = padded ? slice(prose, start + 1, end - 1) : slice(prose, start, end);
  const [first] = code.atoms;
  if (first?.literal === undefined) return code;
  const literal: Literal = { start: first.document.start, encoding: first.literal.encoding };
  return rewritten(
    code,
    cell ? /\n|\\\|/g : /\n/g,
    ([sign]) => (sign === '\n' ? ' ' : '|'),
    () => literal,
  );
}

/** Text between tags and signs, where signs that mean something are escaped. */
const strongText: Encoding = {
  id: 'markdownStrong',
  encode: (text) => (/[\r\n]/.test(text) ? undefined : text.replace(/[\\`*_<>&|[\]]/g, written)),
};

function written(sign: string): string {
  return sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00A0' };

/** The text between the signs of strong text: escapes and entities are what they stand for, line breaks are blanks. */
export function strongCode(prose: Text, { start, end }: Span): Text {
  const code = slice(prose, start, end);
  const [first] = code.atoms;
  if (first === undefined) return code;
  const literal: Literal = { start: first.document.start, encoding: strongText };
  return rewritten(
    code,
    /\\[!-/:-@[-`{-~]|&(lt|gt|amp|quot|nbsp);|[ \t]*\n[ \t]*/g,
    ([sign, name]) =>
      name !== undefined ? (entities[name] ?? sign) : sign.startsWith('\\') ? sign.slice(1) : ' ',
    () => literal,
  );
}
