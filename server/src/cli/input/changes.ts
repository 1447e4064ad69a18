/** What was changed against a base: `--changed`, `--changed-lines` and reviews. The one place that starts git. */
import { posix, resolve } from 'node:path';
import { GitProblem, notInstalled, problemOfGit } from '../git/git-problem';
import { baseOf } from '../git/base';
import { changedLines } from '../git/patch-lines';
import { withoutFilters } from '../git/filters';
import type { Io } from '../io';
import type { ChangedLines } from './line-set';
import { pathKey } from './real-path';

/** What the run needs to know of the changes. */
export interface Changes {
  /** What was compared with, as a person names it. */
  readonly base: string;
  /** The full hash of the merge base: the commit that was compared with. */
  readonly commit: string;
  /** The changed files that are there, by code unit: also staged and untracked ones. Paths from the current folder, with `/`. */
  readonly files: readonly string[];
  /** The lines of a file that were changed; undefined for a file without changes. `path` as given on the command line. */
  readonly linesOf: (path: string) => ChangedLines | 'all' | undefined;
  /** The path from the current folder that a file had in the base, when that was another. */
  readonly renamedFrom: (path: string) => string | undefined;
}

/** What a file is known by. */
function keyOf(path: string, cwd: string): string {
  return pathKey(resolve(cwd, path));
}

/** Nothing of this is written by programs that the configuration names. */
const diffOptions = [
  ...['--no-ext-diff', '--no-textconv', '--no-color', '--ignore-submodules=all'],
  ...['--find-renames', '--diff-filter=d', '--src-prefix=a/', '--dst-prefix=b/'],
];

interface ChangedFile {
  /** From the top folder. */
  readonly path: string;
  readonly before: string | undefined;
  /** Whether all lines of it are new. */
  readonly whole: boolean;
}

/** Reads what `git diff --name-status -z` prints. */
function changedFiles(output: Buffer): ChangedFile[] {
  const parts = output.toString('utf8').split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < parts.length;) {
    const status = parts[at++] ?? '';
    const moved = /^[RC]/.test(status);
    const before = moved ? parts[at++] : undefined;
    files.push({ path: parts[at++] ?? '', before, whole: /^[AU]/.test(status) });
  }
  return files;
}

/**
 * Asks git what was changed between a base and the files as they are now.
 *
 * @param base a commit, branch or tag; undefined for the branch that the current one goes into
 * @throws GitProblem when git cannot tell
 */
export async function changesOf(base: string | undefined, io: Pick<Io, 'git' | 'cwd'>): Promise<Changes> {
  const about = '--changed';
  const run = async (args: readonly string[]): Promise<Buffer> => {
    const answer = await io.git(args);
    if (answer === 'not installed') throw new GitProblem(about, notInstalled);
    if (answer.code !== 0) throw new GitProblem(about, problemOfGit(answer));
    return answer.stdout;
  };
  const prefix = (await run(['rev-parse', '--show-prefix'])).toString('utf8').replace(/\n$/, '');
  const safe = await withoutFilters(about, io);
  const compared = await baseOf(about, base, io, run);
  const diff = (...args: readonly string[]): Promise<Buffer> =>
    run([...safe, 'diff', ...diffOptions, ...args, compared.commit, '--']);
  const named = changedFiles(await diff('--name-status', '-z'));
  const patch = ['--patch', '--text', '--unified=0', '--inter-hunk-context=0', '--diff-algorithm=default'];
  const inPatch = changedLines(named.length === 0 ? new Uint8Array() : await diff(...patch));
  const others = ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/'];
  // A folder that ends with a slash is a repository of its own.
  const untracked = (await run([...safe, ...others]))
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '' && !path.endsWith('/'));
  const fromHere = (path: string): string => posix.relative(`/${prefix}`, `/${path}`);
  const lines = new Map<string, ChangedLines | 'all'>();
  const before = new Map<string, string>();
  const files: string[] = [];
  const add = (path: string, set: ChangedLines | 'all', old?: string): void => {
    const shown = fromHere(path);
    const key = keyOf(shown, io.cwd);
    if (!lines.has(key)) files.push(shown);
    lines.set(key, set);
    if (old !== undefined) before.set(key, fromHere(old));
  };
  for (const each of named)
    add(each.path, each.whole ? 'all' : (inPatch.get(each.path) ?? { added: [], deleted: [] }), each.before);
  for (const path of untracked) add(path, 'all');
  return {
    ...compared,
    files: files.sort(),
    linesOf: (path) => lines.get(keyOf(path, io.cwd)),
    renamedFrom: (path) => before.get(keyOf(path, io.cwd)),
  };
}
