/** Recognises what is started: ccmsetup.exe, ccmsetup.msi or msiexec, quoted or not, with any path. */
import type { Executable } from './ast';
import { nameStartAt } from './file-name';
import { holeIn, type Holes } from './holes';
import { span } from './span';
import { looksLikeParameter, looksLikeProperty, type Word } from './words';

const programs = new Set([
  'ccmsetup',
  'ccmsetup.exe',
  'ccmsetup.msi',
  'client.msi',
  'msiexec',
  'msiexec.exe',
]);

/** The blanks and the quote behind a path; more are not looked at. */
const mostBehind = 20;

function unquoted(raw: string): string {
  return raw.replace(/["\u201C\u201D]/g, '');
}

/** The file name at the end of a path; a variable may stand right before it. */
function fileNameAt(source: string, start: number, end: number, holes: Holes): string {
  let from = end;
  while (from > start && !/[\\/%}"'\s]/.test(source[from - 1] ?? '') && !holeIn(holes, span(from - 1, from)))
    from--;
  return source.slice(Math.max(from, start, nameStartAt(source, from)), end).toLowerCase();
}

/** Describes the program that some words name, or gives undefined when they name none. */
export function executableOf(words: readonly Word[], source: string, holes: Holes): Executable | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const range = span(first.span.start, last.span.end);
  const written = source.slice(range.start, range.end);
  // A blank before the closing quote is told by a rule; the program is clear all the same.
  const [behind = ''] = /\s*["\u201C\u201D]$/.exec(written.slice(-mostBehind)) ?? [];
  const path = unquoted(written).trim();
  const fileName = fileNameAt(source, range.start, range.end - behind.length, holes);
  return programs.has(fileName) ? { span: range, path, fileName } : undefined;
}

/** A path of a system whose paths begin with a slash, as in `wine /opt/client/ccmsetup.exe`: no parameter has two of them. */
const rootedInSlash = /^["\u201C]?\/[^:="/]+\//;

/** The program at the start of a line and the number of words it takes; unquoted paths may contain blanks. */
export function leadingExecutable(
  words: readonly Word[],
  source: string,
  holes: Holes,
): { readonly executable: Executable; readonly count: number } | undefined {
  const first = words[0];
  if (first === undefined || looksLikeProperty(first)) return undefined;
  if (looksLikeParameter(first)) {
    const executable = rootedInSlash.test(first.raw) ? executableOf([first], source, holes) : undefined;
    return executable && { executable, count: 1 };
  }
  const rooted = /^(?:[A-Za-z]:|\\\\|\.{1,2}[\\/]|[%$])/.test(first.raw);
  const pathLike = rooted || holeIn(holes, span(first.span.start, first.span.start + 1));
  const longest = pathLike ? Math.min(words.length, 12) : 1;
  for (let count = 1; count <= longest; count++) {
    const last = words[count - 1];
    if (last === undefined || (count > 1 && (looksLikeParameter(last) || looksLikeProperty(last))))
      return undefined;
    const executable = executableOf(words.slice(0, count), source, holes);
    if (executable !== undefined) return { executable, count };
  }
  return undefined;
}
