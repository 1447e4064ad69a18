/** Which files of a repository say what is ignored: `.gitignore` upwards, `info/exclude`, and those of the user. */
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Io } from '../../io';
import { systemCode } from '../../problem';
import { decode } from '../decode';
import { globalExcludes } from './global-excludes';
import { noRules, rulesBelow, withPatterns, type IgnoreRules } from './rules';

export const ignoreFileName = '.gitignore';

/** Far more than anybody writes. */
const largest = 2 ** 20;

/** What this needs of the outside. */
export type IgnoreIo = Pick<Io, 'read' | 'exists' | 'env' | 'home'>;

/** The text of a file; undefined where there is none that can be read. */
export function textOf(path: string, { read }: Pick<Io, 'read'>): string | undefined {
  try {
    const bytes = read(path, largest);
    return typeof bytes === 'string' ? undefined : decode(bytes);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

/** The folder where git keeps what all work trees of a repository share. */
function commonFolder(top: string, io: IgnoreIo): string {
  const entry = join(top, '.git');
  // In a submodule, and in a work tree besides the first one, it is a file that names the folder.
  const [, named] = /^gitdir: (.*?)\r?\n?$/.exec(textOf(entry, io) ?? '') ?? [];
  if (named === undefined) return entry;
  const own = resolve(top, named);
  const common = textOf(join(own, 'commondir'), io)?.trimEnd();
  return common === undefined ? own : resolve(own, common);
}

/** Whether a folder is the top one of a repository. */
export function isTop(folder: string, io: IgnoreIo): boolean {
  return io.exists(join(folder, '.git'));
}

/** The top folder of the repository that a folder lies in. */
function topOf(folder: string, io: IgnoreIo): string | undefined {
  for (let each = folder; ; each = dirname(each)) {
    if (isTop(each, io)) return each;
    if (dirname(each) === each) return undefined;
  }
}

/** The rules of a repository before those of any `.gitignore`. */
export function rulesOfTop(top: string, io: IgnoreIo): IgnoreRules {
  const excluded = textOf(join(commonFolder(top, io), 'info', 'exclude'), io);
  return withPatterns(withPatterns(noRules, globalExcludes(io) ?? ''), excluded ?? '');
}

/** The rules in a folder with those of its own `.gitignore`. */
export function withOwnFile(rules: IgnoreRules, folder: string, io: IgnoreIo): IgnoreRules {
  return withPatterns(rules, textOf(join(folder, ignoreFileName), io) ?? '');
}

/**
 * The rules that hold in a folder before its own `.gitignore`: those of the repository that it lies in, if it does.
 *
 * @param folder absolute
 */
export function rulesAbove(folder: string, io: IgnoreIo): IgnoreRules {
  const top = topOf(folder, io);
  if (top === undefined) return noRules;
  let rules = rulesOfTop(top, io);
  let at = top;
  const way = relative(top, folder);
  if (isAbsolute(way)) return rules;
  for (const name of way === '' ? [] : way.split(sep)) {
    rules = rulesBelow(withOwnFile(rules, at, io), name);
    at = join(at, name);
  }
  return rules;
}
