/** Decodes `|` and `>` scalars with their indentation and chomping (https://yaml.org/spec/1.2.2/#81-block-scalar-styles). */
import { textOf, type Text } from '../../text/text';
import { literalText } from '../literals';
import { foldedBlock, literalBlock } from './encodings';

/** One line of a block scalar. Offsets are offsets of its source. */
interface Line {
  readonly start: number;
  /** The number of blanks it begins with. */
  readonly indent: number;
  /** Behind the last character before the line break. */
  readonly end: number;
  readonly empty: boolean;
}

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; ;) {
    const found = source.indexOf('\n', start);
    const next = found < 0 ? source.length : found;
    const end = found > start && source[found - 1] === '\r' ? found - 1 : next;
    let indent = 0;
    while (start + indent < end && source[start + indent] === ' ') indent++;
    lines.push({ start, indent, end, empty: start + indent === end });
    if (found < 0) return lines;
    start = found + 1;
  }
}

/** What the header says: `|2-`, `>+`. */
interface Header {
  readonly folded: boolean;
  /** The indentation in relation to the parent's; 0 leaves it to the first line. */
  readonly indent: number;
  readonly chomp: '' | '-' | '+';
}

function readHeader(header: string): Header {
  const [chomp = ''] = /[-+]/.exec(header) ?? [];
  return {
    folded: header.startsWith('>'),
    indent: Number(/[1-9]/.exec(header)?.[0] ?? 0),
    chomp: chomp as Header['chomp'],
  };
}

/** What an indentation is measured by. */
interface Layout {
  readonly indent: number;
  /** The first line with content, and the one behind the last. */
  readonly first: number;
  readonly last: number;
}

function layoutOf(lines: readonly Line[], header: Header, parentIndent: number): Layout | undefined {
  let last = lines.findLastIndex(({ empty }) => !empty) + 1;
  if (last === 0) return undefined;
  const first = lines.findIndex(({ empty }) => !empty);
  const indent = header.indent === 0 ? (lines[first]?.indent ?? 0) : parentIndent + header.indent;
  // Empty lines that are indented further are content.
  for (let index = lines.length - 1; index >= last; index--)
    if ((lines[index]?.indent ?? 0) > indent) last = index + 1;
  return { indent, first, last };
}

/** A block scalar as the parser gives it. */
export interface BlockScalar {
  /** Such as `|-`. */
  readonly header: string;
  /** The lines behind the header, with their indentation. */
  readonly source: string;
  /** Where `source` begins in the document. */
  readonly origin: number;
  /** The indentation that an explicit one is added to. */
  readonly parentIndent: number;
}

/** Decodes a block scalar. */
export function decodeBlock({ header, source, origin, parentIndent }: BlockScalar): Text {
  const read = readHeader(header);
  const lines = linesOf(source);
  const layout = layoutOf(lines, read, parentIndent);
  if (layout === undefined) return textOf([]);
  const { indent, first, last } = layout;
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n';
  const encoding = read.folded ? foldedBlock : literalBlock(' '.repeat(indent), lineBreak);
  const literal = literalText(source, origin, encoding);
  /** Line breaks and blanks that wait for the next content, and where the last one ended. */
  let waiting = '';
  let end = 0;
  const escapeTo = (start: number): void => {
    literal.escape(waiting, end, start);
    waiting = '';
  };
  const copy = (start: number, to: number): void => {
    escapeTo(start);
    literal.copyTo(to);
    end = to;
  };

  let separator = '';
  let deep = false;
  lines.slice(0, last).forEach((line, index) => {
    const start = line.start + Math.min(indent, line.indent);
    if (index < first) {
      copy(start, line.start + line.indent);
      waiting = '\n';
    } else if (!read.folded) {
      waiting += separator;
      copy(start, line.end);
      separator = '\n';
    } else if (line.indent > indent || source[start] === '\t') {
      // Lines that are indented further keep their line breaks.
      waiting += separator === ' ' ? '\n' : !deep && separator === '\n' ? '\n\n' : separator;
      copy(start, line.end);
      separator = '\n';
      deep = true;
    } else if (line.empty) {
      if (separator === '\n') waiting += '\n';
      else separator = '\n';
    } else {
      waiting += separator;
      copy(start, line.end);
      separator = ' ';
      deep = false;
    }
  });
  if (read.chomp === '+')
    waiting += lines
      .slice(last)
      .map((line) => '\n' + ' '.repeat(Math.max(0, line.indent - indent)))
      .join('');
  if (read.chomp === '' || (read.chomp === '+' && !waiting.endsWith('\n'))) waiting += '\n';
  escapeTo(source.length);
  return literal.finish();
}
