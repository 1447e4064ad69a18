/** How logs write down what was started: as one line, between brackets or quotes, or the program and its arguments apart. */
import { span, type Span } from '../../language/span';
import { areArguments, hasItem, mentionsPackage, programOf } from '../commands/evidence';
import { matchEnd } from '../text/sticky';
import { enclosedAt } from './enclosed';

/** What was started. */
export interface Started {
  /** The program, or the whole line; undefined where only the arguments were written down. */
  readonly line: Span | undefined;
  /** The arguments, where they stand apart. */
  readonly args: Span | undefined;
}

/** What follows a command line in the same sentence. */
const tail =
  /,\s?working dir|\s(?:with|in)\s(?:the\s)?(?:user|system|admin\w*)(?:'s)?\s(?:context|rights|privileges)\b|\swith\soptions\s\(|\swith\s(?:32|64)[ -]?bit\s?launcher\b|(?:\.{3}|\u2026)\s*$/i;

const path =
  /"[^"\r\n]*"?|(?:[A-Za-z]:\\|\\\\)[^"/=|&:<>*?\r\n]{0,300}?\\(?:ccmsetup|msiexec)\.exe(?=[\s\]'`]|$)|[^\s"]+/iy;

/** What stands between a program and its arguments. */
const between =
  /["'\]`]?,?\s{1,9}(?:with|using)\s{1,9}(?:the\s)?(?:following\s)?(?:command[ -]?line\s)?(?:arguments?|argument\slist|args|parameters?|params|switches|options)\s?[:=]?\s{0,9}(?!\()/iy;

/** Where a command line ends that nothing encloses. */
function lineEnd(line: string, start: number): number {
  const found = tail.exec(line.slice(start));
  return found === null ? line.length : start + found.index;
}

/** The arguments at an offset, enclosed or not. */
function argumentsAt(line: string, start: number): Span {
  return enclosedAt(line, start) ?? span(start, lineEnd(line, start));
}

/** Whether a text is a command line by itself. */
export function isCommandLine(text: string): boolean {
  const end = matchEnd(path, text, 0) ?? 0;
  const word = text.slice(0, end);
  const rest = text.slice(end);
  switch (programOf(word)) {
    case 'client':
      return /^\s*$/.test(rest) || /^\s+["/-]/.test(rest) || hasItem(rest);
    case 'msiexec':
    case 'package':
      return mentionsPackage(text);
    case 'folder':
    case 'cmd':
    case 'powershell':
      return false;
    case 'other':
      return areArguments(text);
  }
}

/** Whether arguments that stand apart are those of a program. */
function areFor(program: string, args: string): boolean {
  const kind = programOf(program);
  return kind === 'client'
    ? hasItem(args)
    : (kind === 'msiexec' || kind === 'package') && mentionsPackage(args);
}

/** What was started, by what stands at an offset of a line behind words that say so; undefined for anything else. */
export function startedAt(line: string, start: number): Started | undefined {
  const enclosed = enclosedAt(line, start);
  const bare = span(start, matchEnd(path, line, start) ?? start);
  for (const program of enclosed === undefined ? [bare] : [enclosed, bare]) {
    const apart = matchEnd(between, line, program.end);
    if (apart === undefined) continue;
    const args = argumentsAt(line, apart);
    if (areFor(line.slice(program.start, program.end), line.slice(args.start, args.end)))
      return { line: program, args };
  }
  const end = lineEnd(line, start);
  const whole = span(start, end);
  // Quotes of the command line itself belong to it, others only enclose the program.
  if (enclosed !== undefined && line.charAt(start) !== '"') {
    const rest = span(enclosed.end + 1, Math.max(end, enclosed.end + 1));
    return areFor(line.slice(enclosed.start, enclosed.end), line.slice(rest.start, rest.end))
      ? { line: enclosed, args: rest }
      : wholeIn(line, enclosed);
  }
  return wholeIn(line, whole) ?? (enclosed && wholeIn(line, enclosed));
}

function wholeIn(line: string, range: Span): Started | undefined {
  return isCommandLine(line.slice(range.start, range.end)) ? { line: range, args: undefined } : undefined;
}

/** The arguments at an offset behind words that announce some; undefined where they are not those of ccmsetup. */
export function argumentsAlone(line: string, start: number): Started | undefined {
  const args = argumentsAt(line, start);
  return areArguments(line.slice(args.start, args.end)) ? { line: undefined, args } : undefined;
}
