/** Why an input could not be linted, in words for standard error. */
import { maskText } from '../lint/secrets/mask';
import { visible } from './output/visible';

/** What is wrong with an input and what to do about it. */
export interface Problem {
  readonly what: string;
  readonly remedy: string;
}

const byCode: Readonly<Record<string, Problem>> = {
  ENOENT: { what: 'no such file or folder', remedy: 'check the name' },
  ENOTDIR: { what: 'no such file or folder', remedy: 'check the name' },
  EACCES: { what: "can't be read because access is denied", remedy: 'check its permissions' },
  EPERM: { what: "can't be read because access is denied", remedy: 'check its permissions' },
  ELOOP: { what: 'is a link that leads back to itself', remedy: 'name the file itself' },
};

/** Node.js reads the bytes of a name as UTF-8, and puts U+FFFD where they are not: under that name, nothing is found. */
const unfitName: Problem = {
  what: "can't be found: bytes of its name that aren't UTF-8 are shown as \uFFFD",
  remedy: 'rename it',
};

/** The code of a system error, such as `ENOENT`; undefined for every other error. */
export function systemCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Whether nothing was found because a name is not UTF-8. */
export function isUnfitName(error: unknown): boolean {
  return systemCode(error) === 'ENOENT' && (error as NodeJS.ErrnoException).path?.includes('\uFFFD') === true;
}

/**
 * The problem behind an error of the file system.
 *
 * @throws the error itself when it is none of the system's
 */
export function problemOf(error: unknown): Problem {
  const code = systemCode(error);
  if (code === undefined) throw error;
  if (isUnfitName(error)) return unfitName;
  return byCode[code] ?? { what: `can\'t be read (${code})`, remedy: 'check the file and its disk' };
}

/** The line on standard error, ended. */
export function complaint(path: string, { what, remedy }: Problem): string {
  // A token can be typed where a file was meant, and what is wrong with a file may name a text from it.
  return `ccmsetup-lint: ${path === '' ? '""' : visible(maskText(path))}: ${visible(what)}; ${visible(remedy)}\n`;
}

/**
 * An error of the program in one line: which kind and where in the program. Its message is left out unless it is the
 * system's, since it may quote the text that was linted, and a log is no place for a registration token.
 */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something other than an error was thrown';
  if (systemCode(error) !== undefined) return visible(error.message);
  const [, place] = /\n\s+at (?:.*[\\/(])?([^\\/()\n]+:\d+:\d+)/.exec(error.stack ?? '') ?? [];
  return visible(place === undefined ? error.name : `${error.name} at ${place}`);
}
