/** Decodes `|` and `>` scalars with their indentation and chomping (https://yaml.org/spec/1.2.2/#81-block-scalar-styles). */
import { textOf, type Text } from '../../text/text';
import { changed, type Change } from '../literals';
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

/** What an indentation is measured by. */
interface Layout {
  readonly indent: number;
  /** The first line with content, and the one behind the last. */
  readonly first: number;
  readonly last: number;
}

/** @param explicit the indentation that the header says; undefined leaves it to the first line */
function layoutOf(lines: readonly Line[], explicit: number | undefined): Layout | undefined {
  let last = lines.findLastIndex(({ empty }) => !empty) + 1;
  if (last === 0) return undefined;
  const first = lines.findIndex(({ empty }) => !empty);
  const indent = explicit ?? lines[first]?.indent ?? 0;
  // Empty lines that are indented further are content.
  for (let index = lines.length - 1; index >= last; index--)
    if ((lines[index]?.indent ?? 0) > indent) last = index + 1;
  return { indent, first, last };
}

/**
 * Decodes a block scalar.
 *
 * @param header such as `|-`
 * @param source the lines behind it, with their indentation
 * @param origin where `source` begins in the document
 * @param parentIndent the indentation that an explicit one is added to
 */
export function decodeBlock(header: string, source: string, origin: number, parentIndent: number): Text {
  const isFolded = header.startsWith('>');
  const [explicit] = /[1-9]/.exec(header) ?? [];
  const [chomp = ''] = /[-+]/.exec(header) ?? [];
  const lines = linesOf(source);
  const layout = layoutOf(lines, explicit === undefined ? undefined : parentIndent + Number(explicit));
  if (layout === undefined) return textOf([]);
  const { indent, first, last } = layout;
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n';
  const encoding = isFolded ? foldedBlock : literalBlock(' '.repeat(indent), lineBreak);
  const changes: Change[] = [];
  /** Line breaks and blanks that wait for the next content, and where the last one ended. */
  let waiting = '';
  let end = 0;
  const escapeTo = (start: number): void => {
    changes.push({ start: end, end: start, by: waiting });
    waiting = '';
  };
  const copy = (start: number, to: number): void => {
    escapeTo(start);
    end = to;
  };

  let separator = '';
  let deep = false;
  lines.slice(0, last).forEach((line, index) => {
    const start = line.start + Math.min(indent, line.indent);
    if (index < first) {
      copy(start, line.start + line.indent);
      waiting = '\n';
    } else if (!isFolded) {
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
  if (chomp === '+')
    waiting += lines
      .slice(last)
      .map((line) => '\n' + ' '.repeat(Math.max(0, line.indent - indent)))
      .join('');
  if (chomp === '' || (chomp === '+' && !waiting.endsWith('\n'))) waiting += '\n';
  escapeTo(source.length);
  return changed(source, origin, encoding, changes);
}
