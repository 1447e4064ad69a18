/**
 * Quotes that make cmd.exe take more than a path for the name of the program: `C:\T\ccmsetup.exe" /logon`,
 * `"C:\T\ccmsetup.exe /logon"`. The name goes on up to the next delimiter outside of quotes.
 */
import { span, type Span } from '../../language/span';
import { remarkAt, type TextEdit, type Write } from '../text/remark-at';
import { slice, trimmed } from '../text/slice';
import { concatenate, insertedText, type Text } from '../text/text';
import { countItems, mentionsPackage, programOf, startsWithItems } from './evidence';
import { matchAt } from '../text/sticky';
import { programPathSource } from './program-paths';

/** With blanks only a path that begins as one, so that no other command stands before the program. */
const spacedPath = `(?:[A-Za-z]:|\\\\\\\\|\\uFFFC)${programPathSource('[^"\\r\\n=|&<>*?:/]')}`;
const barePath = programPathSource('[^"\\s=|&<>*?;,]');
const program = new RegExp(`("{0,2})(?:(${barePath})|(${spacedPath}))("{0,2})(?=\\s)`, 'iy');

/** Where the program is, and what quotes stand around its path. */
interface Misquoted {
  readonly opening: Span;
  readonly path: Span;
  readonly closing: Span;
}

/** The path at an offset when quotes make cmd.exe take something else for the program. */
function misquotedAt(text: string, start: number): Misquoted | undefined {
  const found = matchAt(program, text, start);
  if (found === undefined) return undefined;
  const [, before = '', bare, spaced = '', behind = ''] = found;
  const pathStart = start + before.length;
  const path = span(pathStart, pathStart + (bare ?? spaced).length);
  const isParted = bare === undefined && before.length !== 1;
  // Quotes in pairs end where the path ends.
  if ((before.length + behind.length) % 2 === 0 && !(isParted && behind !== '')) return undefined;
  return { opening: span(start, pathStart), path, closing: span(path.end, path.end + behind.length) };
}

/** Whether what follows makes the path a program's. */
function isStarted(path: string, rest: string, strict: boolean): boolean {
  switch (programOf(path)) {
    case 'client':
    case 'folder':
      return strict || programOf(path) === 'folder' ? startsWithItems(rest) : countItems(rest).begins;
    case 'package':
    case 'msiexec':
      return mentionsPackage(rest);
    default:
      return false;
  }
}

/** Where a command ends that goes on at an offset outside of quotes, but for a caret that would continue it there. */
function commandEnd(text: string, from: number): number {
  let quoted = false;
  for (const { 0: sign, index } of text.slice(from).matchAll(/["&|<>]/g)) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted) return from + index;
  }
  const end = text.trimEnd().length;
  return /\s\^/.test(text.slice(end - 2, end)) ? end - 1 : text.length;
}

/** The quote behind the arguments that is meant to close the one before the path; undefined where none is. */
function lateQuote(text: string, from: number): Span | undefined {
  if (text.slice(from).split('"').length % 2 !== 0) return undefined;
  const first = text.indexOf('"', from);
  // One that opens a value is no partner.
  const opens = /[\s=:]/.test(text[first - 1] ?? ' ') || /\S/.test(text[first + 1] ?? '');
  const at = opens ? text.lastIndexOf('"') : first;
  return span(at, at + 1);
}

/**
 * A command as it was meant, when quotes make cmd.exe take more or less than the path for the program's name, with a
 * remark; undefined for any other.
 *
 * @param start where its first word begins
 * @param strict whether nothing proves that it is run
 */
export function misquoted(command: Text, start: number, strict: boolean, write?: Write): Text | undefined {
  const { text } = command;
  const found = misquotedAt(text, start);
  if (found === undefined) return undefined;
  const { opening, path, closing } = found;
  const written = text.slice(path.start, path.end);
  if (!isStarted(written, text.slice(closing.end), strict)) return undefined;
  const [before, behind] = [opening.end - opening.start, closing.end - closing.start];
  const late = before > behind ? lateQuote(text, closing.end) : undefined;
  const other = late === undefined ? text : `${text.slice(0, late.start)} ${text.slice(late.end)}`;
  const end = commandEnd(other, closing.end);
  const outer = late?.start ?? end;
  const meant = concatenate([
    before === 0 ? insertedText('"') : slice(command, start, start + 1),
    slice(command, path.start, path.end),
    behind === 0 ? insertedText('"') : slice(command, closing.start, closing.start + 1),
    slice(command, closing.end, Math.min(outer, end)),
    ...(outer < end ? [slice(command, outer + 1, end)] : []),
  ]);
  const changes: TextEdit[] = [
    ...(before === 0 ? [{ insert: '"', before: path.start }] : []),
    ...(before > 1 ? [{ remove: span(start, path.start - 1) }] : []),
    ...(behind === 0 ? [{ insert: '"', behind: path.end - 1 }] : []),
    ...(behind > 1 ? [{ remove: span(closing.start + 1, closing.end) }] : []),
    ...(late === undefined ? [] : [{ remove: late }]),
  ];
  // Outside of quotes the name ends at the first blank.
  const taken = before === 1 ? undefined : /^\S+(?=\s)/.exec(written)?.[0];
  const remark = remarkAt(command, 'program-quote', late ?? (before > behind ? opening : closing), changes, {
    ...(write && { write }),
    ...(taken !== undefined && { written: taken }),
  });
  return (
    remark && { ...trimmed(meant), partial: meant.partial || end < other.trimEnd().length, remarks: [remark] }
  );
}
