/**
 * The word that names the program, which has quoting rules of its own: quotes only hold blanks together, and no backslash
 * escapes one (https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments).
 */
import { isBlank } from './characters';

/** In characters. No path is longer. */
const longestWord = 1000;

const program = /(?:^|[\\/\uFFFC])(?:ccmsetup(?:\.exe|\.msi)?|msiexec(?:\.exe)?)$/i;

/**
 * Where the program's word at the start of a line ends, if quotes stand in it behind a backslash or a folder, as in
 * `"%~dp0"ccmsetup.exe`; `start` for any other, whose quotes are like those of arguments.
 */
export function programWordEnd(text: string, start: number, end = text.length): number {
  let from = start;
  while (from < end && isBlank(text[from])) from++;
  if (text[from] === '\\' && text[from + 1] === '"') return start;
  let quoted = false;
  let special = false;
  let at = from;
  for (; at < Math.min(end, from + longestWord); at++) {
    if (text[at] === '"') {
      quoted = !quoted;
      special ||= /[\\\uFFFC]/.test(text[at - 1] ?? '');
    } else if (!quoted && isBlank(text[at])) break;
  }
  const isProgram = special && !quoted && program.test(text.slice(from, at).replaceAll('"', ''));
  return isProgram ? at : start;
}
