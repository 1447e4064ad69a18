/**
 * Leaves out the parts of a document that hold no trace of ccmsetup: reading YAML takes long.
 *
 * Within a list or table no text goes on over a line that begins as far left as the list or table itself, whatever quotes
 * or brackets are open: the `yaml` package ends it there (its lexer's `continueScalar` and `parseFlowCollection`). So the
 * lines that begin its items or names divide it, and what lies between two of them can be left out as a whole.
 */
import { span, type Span } from '../../../language/span';
import { isHintTable } from '../keys';
import type { IsSeeded } from '../seeds';
import { matchAt, matchEnd } from '../../text/sticky';
import { deepestDivision } from '../limits';

/** The code, as long as before, with a comment in the place of each part that was left out. */
export interface Skipped {
  readonly code: string;
  /** Where those comments begin. */
  readonly starts: ReadonlySet<number>;
}

const name = String.raw`[A-Za-z_][\w ./-]{0,200}:(?=[ \t\r\n])`;
/** An item, or a name with its table or list on the next line. */
const head = new RegExp(
  String.raw`-(?=[ \r\n])(?:( {1,8})(?=${name}))?|(${name})(?:[ \t]*\r?\n( *)(?=- |${name}))?`,
  'y',
);
const indentation = / */y;
/** The line that begins a document. */
const marker = /^---[ \t]*(?:#.*)?\r?$/gm;
/** What other parts may refer to. */
const anchor = /[\s[{,]&[^\s&]/;

/** An item of a list or an entry of a table. */
interface Part {
  /** Where its line begins, and it itself. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** How far to the right the list or table stands that it is; undefined when it is none. */
  readonly inner: number | undefined;
}

/** What begins an item or an entry. */
interface Head extends Pick<Part, 'inner'> {
  /** Behind the name of an entry; undefined for an item. */
  readonly nameEnd: number | undefined;
}

/** Reads what begins at an offset; undefined when that is neither an item nor a name. */
function headAt(code: string, start: number, column: number): Head | undefined {
  const [whole, blanks, key, indent] = matchAt(head, code, start) ?? [];
  if (whole === undefined) return undefined;
  if (key === undefined)
    return { nameEnd: undefined, inner: blanks === undefined ? undefined : column + 1 + blanks.length };
  const isTable = indent !== undefined && indent.length > column && !isHintTable(key.slice(0, -1));
  return { nameEnd: start + key.length, inner: isTable ? indent.length : undefined };
}

const nothing = /(?:\s|#.*)*/y;

/** Whether what begins on a line can stand there in a table: the list of a name may stand as far left as the name. */
function fitsTable({ nameEnd }: Head, before: Head | undefined, code: string, line: number): boolean {
  if (nameEnd !== undefined || before?.nameEnd === undefined) return true;
  return matchEnd(nothing, code.slice(0, line), before.nameEnd) === line;
}

function nextLine(code: string, from: number): number {
  const end = code.indexOf('\n', from);
  return end < 0 ? code.length : end + 1;
}

/**
 * Divides the lines of a list or table that stands in a column; nothing where they are no such thing, since without one
 * of its parts a broken document would be read as if it were whole.
 *
 * @param first what stands before the lines in the same column; undefined at the start of a document
 */
function partsOf(code: string, { start: from, end }: Span, column: number, first: Head | undefined): Part[] {
  const parts: Part[] = [];
  let begun: Omit<Part, 'end'> | undefined;
  let before = first;
  let inTable = first && first.nameEnd !== undefined;
  const close = (at: number): void => {
    if (begun !== undefined) parts.push({ ...begun, end: at });
    begun = undefined;
  };
  for (let line = from; line < end; line = nextLine(code, line)) {
    const start = matchEnd(indentation, code, line) ?? line;
    if (/[\r\n#]/.test(code[start] ?? '\n')) continue;
    const isDeeper = start - line > column;
    // What stands further right goes on with what is above.
    if (isDeeper && before !== undefined) continue;
    close(line);
    const found = start - line === column ? headAt(code, start, column) : undefined;
    if (found === undefined) return [];
    inTable ??= found.nameEnd !== undefined;
    if (inTable ? !fitsTable(found, before, code, line) : found.nameEnd !== undefined) return [];
    begun = { line, start, inner: found.inner };
    before = found;
  }
  close(end);
  return parts;
}

/** The documents of a file. */
function documentsOf(code: string): Span[] {
  const documents: Span[] = [];
  let start = code.startsWith('\uFEFF') ? 1 : 0;
  for (const { index, 0: line } of code.matchAll(marker)) {
    documents.push(span(start, index));
    start = nextLine(code, index + line.length);
  }
  documents.push(span(start, code.length));
  return documents;
}

/** Leaves out what counts for nothing. `base` is what makes offsets of the code offsets of the document. */
export function withoutUntraced(code: string, isSeeded: IsSeeded, base: number): Skipped {
  const skipped: { start: number; end: number }[] = [];
  const divide = (range: Span, column: number, first: Head | undefined, depth: number): void => {
    for (const { line, start, end, inner } of partsOf(code, range, column, first)) {
      const last = skipped.at(-1);
      if (inner === undefined) continue;
      if (isSeeded(span(base + start, base + end))) {
        const entry = code[start] === '-' ? { nameEnd: start, inner: undefined } : undefined;
        if (depth < deepestDivision) divide(span(nextLine(code, start), end), inner, entry, depth + 1);
      } else if (!anchor.test(code.slice(start, end))) {
        if (last?.end === line) last.end = end;
        else skipped.push({ start, end });
      }
    }
  };
  for (const document of documentsOf(code)) divide(document, 0, undefined, 1);
  return { code: withComments(code, skipped), starts: new Set(skipped.map(({ start }) => start)) };
}

/** With quotes, since one that is never closed only ends with its line where there is another one further on. */
const comment = '#\'"';

/** The code with a comment of the same length in the place of each range. */
function withComments(code: string, ranges: readonly Span[]): string {
  if (ranges.length === 0) return code;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    const lineBreak = code[end - 1] === '\n' ? '\n' : '';
    parts.push(code.slice(from, start), comment.padEnd(end - start - lineBreak.length), lineBreak);
    from = end;
  }
  parts.push(code.slice(from));
  return parts.join('');
}
