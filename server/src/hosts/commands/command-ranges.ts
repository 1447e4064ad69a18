/** Where command lines stand in text that is run, or may be: in a field of a configuration, a fence, a code span. */
import { endsArgument } from '../../language/file-name';
import { span, type Span } from '../../language/span';
import {
  countItems,
  hasItem,
  hasOddQuotes,
  isPattern,
  mentionsPackage,
  programOf,
  startsWithItems,
  type Program,
} from './evidence';
import { longestCommandLine } from '../text/limits';
import { matchAt, matchEnd } from '../text/sticky';
import { longestPath, mostPrograms } from './limits';

/** The program that a text starts when it is a path and nothing else. */
export function programIn(path: string): Program {
  return path.length > longestPath ? 'other' : programOf(path);
}

/** One thing that may stand before the program: starters with their options, an address of a computer, quotes. */
const lead = new RegExp(
  [
    '[@(&.\\s]',
    '(?:start|call|if|not|exist|else|do|runas|wmic|process|create|sudo|invoke-expression|iex)(?=\\s|$)',
    '(?:[A-Za-z]:)?[\\w.\\\\/%~]*(?:cmd|powershell|pwsh|(?:ps|pa|rem)exec\\w*|serviceui)(?:\\.exe)?(?=\\s|$)',
    '["\'](?=\\s|$)|""',
    '[/-]{1,2}\\w[\\w:=.]*',
    '\\\\\\\\[^\\s\\\\]+(?=\\s)',
  ].join('|'),
  'iy',
);

/** Whether a text holds nothing but what may stand before a program. Token by token, so that it takes linear time. */
function isLead(text: string): boolean {
  let offset: number | undefined = 0;
  while (offset !== undefined && offset < text.length) offset = matchEnd(lead, text, offset);
  return offset !== undefined;
}

const programName =
  /(?:ccmsetup(?:\.exe|\.msi)?|msiexec(?:\.exe)?)(?=["'\s]|$)|(?:^|[\s"'])(?=CCMSETUPCMD\s*=)/gi;

/** Where a program's path begins that ends at an offset, with its opening quote. */
function pathStart(line: string, nameStart: number): number {
  const before = line.slice(0, nameStart);
  if (hasOddQuotes(before)) return before.lastIndexOf('"');
  // A path with blanks and without quotes.
  const [, blanks] = /^(\s*)(?:[A-Za-z]:\\|\\\\)[^"/=|&:]*$/.exec(before) ?? [];
  if (blanks !== undefined && !/\s-/.test(before)) return blanks.length;
  let start = nameStart;
  while (start > 0 && !/\s/.test(before[start - 1] ?? '')) start--;
  return start;
}

/** Where a line that is quoted as a whole ends: at its last quote, or where it ends itself. */
function closingQuote(line: string, from: number): number {
  const end = line.trimEnd().length;
  return line[end - 1] === '"' && end > from ? end - 1 : line.length;
}

/** Whether what stands behind a program's name makes it a command line. */
function isProven(name: string, rest: string, lenient: boolean): boolean {
  if (programOf(name) === 'msiexec') return mentionsPackage(rest);
  if (startsWithItems(rest.replace(/^["']/, ''))) return true;
  if (!lenient) return false;
  return hasItem(rest) || (name.includes('.') && /^["']?(?:\s*$|\s+(?:[^\s\w]|\w+\s*[=:]))/.test(rest));
}

const semicolon =
  /\s;\s+(?=(?:[\w.:%$\\/-]{0,260}[\\/])?(?:powershell|pwsh|cmd|msiexec|[\w-]{1,60}\.exe)(?![\w-]))/gi;

/** Where another program follows behind a semicolon, as scripts of PowerShell and lists of commands have it; else the end. */
function nextProgram(line: string, from: number): number {
  let attempts = 0;
  for (const { index } of line.slice(from).matchAll(semicolon)) {
    if (!hasOddQuotes(line.slice(from, from + index))) return from + index;
    if (++attempts > mostPrograms) break;
  }
  return line.length;
}

/**
 * The command line in one line.
 *
 * @param whole whether it can be quoted as a whole
 */
function rangeInLine(line: string, lenient: boolean, whole: boolean): Span | undefined {
  let attempts = 0;
  for (const match of line.matchAll(programName)) {
    if (++attempts > mostPrograms) return undefined;
    const property = match[0].length <= 1;
    const nameStart = match.index + (property ? match[0].length : 0);
    // Other programs have names that only end like ours.
    const joined = !property && /[\w$-]/.test(line[nameStart - 1] ?? '');
    if (joined && !endsArgument(line, nameStart)) continue;
    // The client for Mac computers has a program of this name, with parameters of its own.
    if (/^ccmsetup$/i.test(match[0]) && line[nameStart - 1] === '/') continue;
    const start = property ? nameStart : pathStart(line, nameStart);
    // A command whose output is put in here, not a path.
    if (/^["']?\$\([^)]*$/.test(line.slice(start, nameStart))) continue;
    if (!isLead(line.slice(0, start))) continue;
    // What `if exist` asks for is not started.
    if (/(?:^|\s)exist\s+$/i.test(line.slice(Math.max(start - longestPath, 0), start))) continue;
    const nameEnd = match.index + match[0].length;
    if (line[start] === '"' && !/^[ \t]{0,9}"/.test(line.slice(nameEnd, nameEnd + 10))) {
      // Quotes around the whole command: what they hold is judged like a line of its own.
      const content = line.slice(start + 1, closingQuote(line, nameEnd));
      const inner = whole ? rangeInLine(content, lenient, false) : undefined;
      if (inner !== undefined) return span(start + 1 + inner.start, start + 1 + inner.end);
      continue;
    }
    // Blanks before the quote that ends a program's path are no sign of anything.
    const behind = line.slice(nameEnd);
    const rest = line[start] === '"' ? behind.replace(/^[ \t]{1,9}(?=")/, '') : behind;
    if (isPattern(rest)) return undefined;
    if (property || isProven(match[0].toLowerCase(), rest, lenient))
      return span(start, nextProgram(line, nameEnd));
  }
  return undefined;
}

const nextLine = /(?:\r\n|\r|\n)[^\r\n]*/y;

/** Lines that follow a command line and hold nothing but more arguments belong to it; so does an open quote's rest. */
function argumentsEnd(text: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  let open = hasOddQuotes(text.slice(start, end));
  while (end - start <= longestCommandLine) {
    const [next] = matchAt(nextLine, text, end) ?? [];
    if (next === undefined) break;
    const { known, stray } = countItems(next.trim());
    if (!open && (known === 0 || stray > 0)) break;
    if (hasOddQuotes(next)) open = !open;
    end += next.length;
  }
  return end;
}

/**
 * The ranges of the command lines that a text holds as a whole or in one of its lines, in order.
 *
 * @param lenient whether the text is certainly run, so that no known argument is needed as evidence
 */
export function commandRanges(text: string, lenient: boolean): Span[] {
  const found: Span[] = [];
  const lines = /[^\r\n][^\r\n]*/g;
  for (let line = lines.exec(text); line !== null; line = lines.exec(text)) {
    const [content] = line;
    // That it is longer than what a process can be given is all there is to say of the rest.
    const near = content.slice(0, longestCommandLine);
    const range = rangeInLine(near, lenient, true);
    if (range === undefined) continue;
    const start = line.index + range.start;
    const isLast = range.end === near.length;
    const lineEnd = line.index + (isLast ? Math.min(content.length, 2 * longestCommandLine) : range.end);
    const end = isLast ? argumentsEnd(text, start, lineEnd) : lineEnd;
    found.push(span(start, end));
    lines.lastIndex = Math.max(lines.lastIndex, end);
  }
  return found;
}
