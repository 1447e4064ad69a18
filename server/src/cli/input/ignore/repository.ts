/** Which files of a repository say what is ignored: `.gitignore` upwards, `info/exclude`, and those of the user. */
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { globalExcludes } from './global-excludes';
import { textOf, type IgnoreIo } from './text-of';
import { noRules, rulesBelow, withPatterns, type IgnoreRules } from './rules';

export const ignoreFileName = '.gitignore';

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
