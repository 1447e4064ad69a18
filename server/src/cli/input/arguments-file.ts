/** `@FILE` on the command line: each line of the file is an argument. */
import { resolve } from 'node:path';
import type { Io } from '../io';
import { complaint, problemOf, type Problem } from '../problem';
import { decode } from './decode';

/** Room for some hundred thousand paths. */
const largest = 64 * 2 ** 20;

const refusals = {
  'a folder': {
    what: 'is a folder, and @ stands before the name of a file with arguments',
    remedy: 'name a file',
  },
  'no file': { what: "isn't a regular file", remedy: 'write the arguments to a text file' },
  'too large': { what: 'is larger than 64 MiB', remedy: 'name folders instead of files' },
} as const satisfies Record<string, Problem>;
const isBinary: Problem = {
  what: 'is a binary file',
  remedy: 'write one argument per line, as UTF-8 or as UTF-16 with a byte order mark',
};

/** Where arguments cannot be read; the message is the line for standard error. */
export class ArgumentsProblem extends Error {
  constructor(path: string, problem: Problem) {
    super(complaint(path, problem));
    this.name = 'ArgumentsProblem';
  }
}

/**
 * The arguments in a text: one a line, as they stand. Empty lines are skipped. A line in double quotes is what stands
 * between them, so that a name can begin with a space, a quote or an at sign.
 */
function argumentsIn(text: string, path: string): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const [, quoted] = /^"(.*)"$/.exec(line) ?? [];
    if (quoted === undefined && line.startsWith('@'))
      throw new ArgumentsProblem(path, {
        what: `line ${index + 1} names another file with arguments`,
        remedy: 'write its lines here; if a name begins with @, put it in double quotes',
      });
    return [quoted ?? line];
  });
}

/**
 * The arguments with those of files in their place. Behind `--`, and as `./@name`, a name that begins with an at sign is one of
 * a file to lint.
 *
 * @throws ArgumentsProblem for a file that cannot be read, or names another one
 */
export function expandedArguments(
  args: readonly string[],
  { cwd, read }: Pick<Io, 'cwd' | 'read'>,
): string[] {
  const end = args.indexOf('--');
  return args.flatMap((argument, index) => {
    if (!argument.startsWith('@') || argument === '@' || (end >= 0 && index > end)) return [argument];
    const path = argument.slice(1);
    try {
      const bytes = read(resolve(cwd, path), largest);
      if (typeof bytes === 'string') throw new ArgumentsProblem(path, refusals[bytes]);
      const text = decode(bytes);
      if (text === undefined) throw new ArgumentsProblem(path, isBinary);
      return argumentsIn(text, path);
    } catch (error) {
      if (error instanceof ArgumentsProblem) throw error;
      throw new ArgumentsProblem(path, problemOf(error));
    }
  });
}
