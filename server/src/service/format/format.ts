/** Formatting of `.ccmcmd` files. */
import type { DocumentEdit } from '../../hosts/text/document-edit';
import type { Host } from '../../hosts/host';
import { applyEdits } from '../fixes/apply-edits';
import { spokenOf } from './directives';
import { lineEdits } from './line-edits';
import { chunksOf, linesOf, type Chunk } from './lines';
import { formattedParagraph } from './paragraph';

/** One step of indentation: files look the same for everybody, whatever an editor is set to. */
const indent = '  ';

/** Lines of a document, counted from 0, the last one included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Whether documents of a host can be formatted. */
export function isFormattable({ id }: Host): boolean {
  return id === 'ccmcmd';
}

/**
 * The edits that format the text of a `.ccmcmd` file: one argument a line, parameters first, names as the documentation has
 * them, one empty line between command lines, none around them, and a line break at the end. Line breaks stay of their kind.
 * What is not understood is left as it is.
 *
 * @param range only what these lines touch, command lines as a whole; everything without it
 */
export function formatEdits(text: string, range: LineRange = { first: 0, last: Infinity }): DocumentEdit[] {
  const lines = linesOf(text);
  const spoken = spokenOf(text, lines);
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const chunks = chunksOf(lines);
  /** What the lines of a part of the file should be. */
  const wanted = (chunk: Chunk, index: number): string[] => {
    const isLast = index === chunks.length - 1;
    if (chunk.kind === 'paragraph') {
      const written = formattedParagraph(text, chunk.lines, spoken, indent);
      return isLast ? [...written, ''] : written;
    }
    // At the end it stands for the last line break; a file with nothing in it has none.
    return index === 0 && !isLast ? [] : [emptyLine(text, chunk)];
  };
  return chunks.flatMap((chunk, index) => {
    const { first } = chunk;
    const behind = first + chunk.lines.length;
    if (first > range.last || behind <= range.first) return [];
    return lineEdits(text, lines, { from: first, to: behind }, wanted(chunk, index), lineBreak);
  });
}

/** What stands between command lines: a blank where a carriage return and a line feed would otherwise become one line break. */
function emptyLine(text: string, { lines: [first, ...others] }: Chunk): string {
  const last = others.at(-1) ?? first;
  if (first === undefined || last === undefined) return '';
  return text[first.start - 1] === '\r' && text[last.end] === '\n' ? ' ' : '';
}

/** The text of a `.ccmcmd` file, formatted. */
export function formattedText(text: string): string {
  return applyEdits(text, formatEdits(text));
}
