/** Divides a Markdown document into code blocks and text (https://spec.commonmark.org/0.31.2/#leaf-blocks). */
import { span, type Span } from '../../language/span';
import { matchAt, matchEnd } from '../text/sticky';
import { goOn, opened, type Container } from './containers';
import { skip, skipBlanks, type Cursor } from './cursor';
import { beginsTable } from './tables';
import { htmlAt, type HtmlKind } from './html';
import { longestRule, mostContainers } from './limits';

/** A code block, a table, or the text of a paragraph or a heading. */
export interface Block {
  readonly kind: 'code' | 'text' | 'table';
  /** What stands behind an opening fence; empty for an indented block and for text. */
  readonly info: string;
  /** Where the block begins on its first line, behind the signs of the quotes and list items around it. */
  readonly start: number;
  /** What belongs to it of each line: for a fenced block those between the fences. */
  readonly lines: readonly Span[];
}

/** What a document consists of. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** The blocks of HTML, in order. */
  readonly html: readonly Span[];
}

/** What the last line may go on with. */
type Leaf =
  | { readonly kind: 'text' | 'table' | 'indented'; readonly start: number; readonly lines: Span[] }
  | {
      readonly kind: 'fence';
      readonly start: number;
      readonly lines: Span[];
      readonly info: string;
      readonly sign: string;
      readonly length: number;
      readonly indent: number;
    }
  | { readonly kind: 'html'; readonly start: number; end: number; readonly html: HtmlKind };

const openingFence = /(`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})[ \t]*([^\r\n]*)/y;
const fenceSigns = /(?:`{3,}|~{3,})(?=[ \t]*(?:[\r\n]|$))/y;
const heading = /#{1,6}(?=[ \t\r\n]|$)/y;
const underline = /(?:=+|-+)[ \t]*(?=[\r\n]|$)/y;
const thematicBreak = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?=[\r\n]|$)/y;

/** The lines of a document with their line breaks left out. */
function linesOf(source: string): Span[] {
  const lines: Span[] = [];
  const breaks = /\r\n|\r|\n/g;
  let start = source.startsWith('\uFEFF') ? 1 : 0;
  for (let found = breaks.exec(source); found !== null; found = breaks.exec(source)) {
    lines.push(span(start, found.index));
    start = breaks.lastIndex;
  }
  lines.push(span(start, source.length));
  return lines;
}

/** The lines between `---` at the beginning are data about the document. */
function behindFrontMatter(source: string, lines: readonly Span[]): number {
  const isMark = (index: number, mark: RegExp): boolean => {
    const { start, end } = lines[index] ?? span(0, 0);
    return end - start < 100 && mark.test(source.slice(start, end));
  };
  if (!isMark(0, /^---[ \t]*$/)) return 0;
  for (let index = 1; index < lines.length; index++)
    if (isMark(index, /^(?:---|\.\.\.)[ \t]*$/)) return index + 1;
  return 0;
}

/** Divides a document. Takes linear time. */
export function blocksOf(source: string): Blocks {
  const blocks: Block[] = [];
  const html: Span[] = [];
  const containers: Container[] = [];
  let leaf: Leaf | undefined;

  const close = (): void => {
    const ended = leaf;
    leaf = undefined;
    if (ended === undefined) return;
    const { start } = ended;
    if (ended.kind === 'html') html.push(span(start, ended.end));
    else if (ended.kind === 'text' || ended.kind === 'table')
      blocks.push({ kind: ended.kind, info: '', start, lines: ended.lines });
    else {
      const info = ended.kind === 'fence' ? ended.info : '';
      blocks.push({ kind: 'code', info, start, lines: ended.lines });
    }
  };

  /** Whether a line belongs to the block that is open, where its containers go on. */
  const continues = (line: Span, cursor: Cursor): boolean => {
    const text = skipBlanks(source, line, cursor);
    const blank = text.offset === line.end;
    switch (leaf?.kind) {
      case 'fence': {
        const signs =
          text.column - cursor.column > 3 ? undefined : matchAt(fenceSigns, source, text.offset)?.[0];
        if (signs?.[0] === leaf.sign && signs.length >= leaf.length) close();
        else leaf.lines.push(span(skip(source, line, cursor, leaf.indent).offset, line.end));
        return true;
      }
      case 'html':
        if (blank && leaf.html.end === undefined) {
          close();
          return false;
        }
        leaf.end = line.end;
        if (leaf.html.end?.test(source.slice(cursor.offset, line.end)) === true) close();
        return true;
      case 'indented': {
        const indented = text.column - cursor.column >= 4;
        if (indented || blank) leaf.lines.push(span(skip(source, line, cursor, 4).offset, line.end));
        else close();
        return indented || blank;
      }
      case 'text':
      case 'table':
        if (blank) close();
        return false;
      case undefined:
        return false;
    }
  };

  /** Opens the block without others in it that begins at a place; false where a paragraph begins or goes on. */
  const opensLeaf = (line: Span, cursor: Cursor, ready: () => void, inParagraph: boolean): boolean => {
    const text = skipBlanks(source, line, cursor);
    if (text.column - cursor.column > 3) {
      if (leaf?.kind === 'text') return false;
      ready();
      const { offset: start } = cursor;
      leaf = { kind: 'indented', start, lines: [span(skip(source, line, cursor, 4).offset, line.end)] };
      return true;
    }
    const start = text.offset;
    const fence = matchAt(openingFence, source, start);
    if (fence !== undefined) {
      ready();
      const [, signs = '', info = ''] = fence;
      const indent = text.column - cursor.column;
      leaf = { kind: 'fence', start, lines: [], info, sign: signs.charAt(0), length: signs.length, indent };
      return true;
    }
    const kind = htmlAt(source, start, line.end);
    if (kind !== undefined && (kind.interrupts || leaf?.kind !== 'text')) {
      ready();
      leaf = { kind: 'html', start, end: line.end, html: kind };
      if (kind.end?.test(source.slice(start, line.end)) === true) close();
      return true;
    }
    if (matchEnd(heading, source, start) !== undefined) {
      ready();
      leaf = { kind: 'text', start, lines: [span(start, line.end)] };
      close();
      return true;
    }
    if (line.end - start > longestRule) return false;
    const rule = inParagraph ? matchEnd(underline, source, start) : undefined;
    if (rule === undefined && matchEnd(thematicBreak, source, start) === undefined) return false;
    ready();
    return true;
  };

  /** Makes a table of the last two lines of a paragraph where they begin one. */
  const beginTable = ({ start, lines }: { readonly start: number; readonly lines: Span[] }): void => {
    const [header, delimiters] = lines.slice(-2);
    if (header === undefined || delimiters === undefined || !beginsTable(source, header, delimiters)) return;
    const before = lines.slice(0, -2);
    if (before.length > 0) blocks.push({ kind: 'text', info: '', start, lines: before });
    leaf = { kind: 'table', start: header.start, lines: [header, delimiters] };
  };

  const read = (line: Span): void => {
    const { cursor: first, matched } = goOn(source, line, containers);
    let cursor = first;
    let last = matched;
    let known = matched === containers.length;
    /** Ends what the line does not go on with. */
    const ready = (): void => {
      close();
      containers.length = last;
    };
    if (known ? continues(line, cursor) : leaf?.kind !== 'text' && (ready(), false)) return;
    if (skipBlanks(source, line, cursor).offset === line.end) {
      ready();
      return;
    }
    const around = containers[last - 1];
    if (around?.kind === 'item') around.empty = false;
    for (;;) {
      const inParagraph = known && leaf?.kind === 'text';
      if (opensLeaf(line, cursor, ready, inParagraph)) return;
      const inner = last < mostContainers ? opened(source, line, cursor, inParagraph) : undefined;
      if (inner === undefined) break;
      ready();
      containers.push(inner.container);
      last = containers.length;
      known = true;
      ({ cursor } = inner);
      if (skipBlanks(source, line, cursor).offset === line.end) return;
    }
    const text = skipBlanks(source, line, cursor).offset;
    // A paragraph also goes on without the signs of the containers around it.
    if (leaf?.kind === 'text' || (leaf?.kind === 'table' && known)) {
      leaf.lines.push(span(text, line.end));
      if (leaf.kind === 'text' && known) beginTable(leaf);
      return;
    }
    ready();
    leaf = { kind: 'text', start: text, lines: [span(text, line.end)] };
  };

  const lines = linesOf(source);
  for (let index = behindFrontMatter(source, lines); index < lines.length; index++)
    read(lines[index] ?? span(source.length, source.length));
  close();
  return { blocks, html };
}
