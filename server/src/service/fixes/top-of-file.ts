/** Where a comment can stand first in a file: behind what has to be its first line. */
import type { Host } from '../../hosts/host';

/** A place for a comment line. */
export interface Top {
  readonly offset: number;
  /** What comes before the comment and behind it. */
  readonly before: string;
  readonly after: string;
  /** What begins the comment, where it is not the usual. */
  readonly sign?: string;
}

/** Lines at the beginning of a file that stay the first ones. */
interface Heading {
  /** What the first of them is like, where they begin with a sign of their own. */
  readonly opens?: RegExp;
  /** Lines of which all are taken, or that may come before the last one. */
  readonly lines: RegExp;
  /** The last line, without which there is no heading. */
  readonly closes?: RegExp;
  /** How many lines it has at most. */
  readonly most?: number;
}

const interpreter: Heading = { lines: /^#!/, most: 1 };

/** What stays first in the files of a host. */
const headings: Readonly<Record<string, Heading>> = {
  // Before that cmd.exe shows what it runs, comments too.
  batch: { lines: /^\s*(?:(?:::|@?rem\s).*)?$/i, closes: /^\s*@echo\s+off(?![^\s&])/i },
  // The encoding counts in the first two lines, and what Ruby is told in its first comments.
  python: { lines: /^\s*(?:#.*)?$/, closes: /^\s*#.*coding[:=]/, most: 2 },
  ruby: {
    lines: /^#\s*(?:-\*-|(?:en)?coding:|(?:frozen_string_literal|warn_indent|shareable_constant_value):)/i,
  },
  yaml: { lines: /^\s*(?:[%#].*)?$/, closes: /^---\s*(?:#.*)?$/ },
  markdown: { opens: /^---\s*$/, lines: /^/, closes: /^---\s*$/ },
  reg: { lines: /^(?:Windows Registry Editor Version 5\.00|REGEDIT4)\s*$/i, most: 1 },
};

/** The declaration of XML, with the line break behind it. */
const declaration = /^<\?xml\b[^>]*\?>(?:[ \t]*(?:\r\n|[\r\n]))?/;

/** What begins a comment that cmd.exe does not show where it shows what it runs. */
const unshown = '@REM';

/** The place of a comment at the top; undefined where the file begins with what is no place for one. */
export function topOf(text: string, { id }: Pick<Host, 'id'>): Top | undefined {
  // Scripts in a page have their comments where the scripts are.
  if (id === 'vbscript' && /^\uFEFF?\s*</.test(text)) return undefined;
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  const heading = headings[id];
  let offset = headingEnd(text, begin, interpreter);
  if (heading !== undefined) offset = headingEnd(text, offset, heading);
  if (id === 'xml') offset += declaration.exec(text.slice(offset))?.[0].length ?? 0;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const ownLine = offset === begin || /[\r\n]/.test(text.charAt(offset - 1));
  return {
    offset,
    before: ownLine ? '' : lineBreak,
    after: lineBreak,
    ...(id === 'batch' && offset === begin && { sign: unshown }),
  };
}

/** The end of a heading that begins at an offset; the offset where there is none. */
function headingEnd(text: string, start: number, { opens, lines, closes, most = Infinity }: Heading): number {
  let offset = start;
  for (let count = 0; count < most && offset < text.length; count++) {
    const end = lineEnd(text, offset);
    const line = text.slice(offset, end).trimEnd();
    const isFirst = count === 0 && opens !== undefined;
    if (!isFirst && closes?.test(line) === true) return end;
    if (!(isFirst ? opens : lines).test(line)) return closes === undefined ? offset : start;
    offset = end;
  }
  return closes === undefined ? offset : start;
}

/** Behind the line break of the line at an offset. */
function lineEnd(text: string, offset: number): number {
  const lineBreak = /\r\n|[\r\n]|$/g;
  lineBreak.lastIndex = offset;
  const found = lineBreak.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}
