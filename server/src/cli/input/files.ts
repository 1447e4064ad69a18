/** Which files the arguments mean. */
import { resolve } from 'node:path';
import { filesTest } from '../../lint/config';
import type { EntryKind, Io } from '../io';
import { problemOf, type Problem } from '../problem';
import { patternArgument } from './pattern-argument';
import type { Found, Refusal } from './found';
import { pathFrom } from './shown-path';
import { walk } from './walk';
import type { Wanted } from './wanted';

/** What was named on the command line: files and folders, or a name for standard input. */
export interface Inputs {
  /** The name that standard input goes by; undefined when files are named. */
  readonly stdinName: string | undefined;
  /** Files, folders and patterns as given. */
  readonly paths: readonly string[];
  /** Patterns of files that are left alone, from the current folder; none without. */
  readonly ignore?: readonly string[];
  /** Whether files that git ignores are left out of folders; they are without. */
  readonly gitignore?: boolean;
}

const notAFile: Problem = { what: 'is neither a file nor a folder', remedy: 'name a text file or a folder' };
const noFit: Problem = {
  what: 'no file fits this pattern',
  remedy: 'check it, and the folder that it starts from',
};

function kindOf(path: string, io: Io): Exclude<EntryKind, 'link'> | Problem {
  // An empty path would resolve to the current folder; it comes from a script whose variable is not set.
  if (path === '') return { what: "isn't a name", remedy: 'check the variable it comes from' };
  try {
    return io.facts(resolve(io.cwd, path)).kind;
  } catch (error) {
    return problemOf(error);
  }
}

/** What is said of a folder without a file to lint. */
function emptyProblem(none: Problem, ignored: boolean): Problem {
  if (!ignored) return none;
  return {
    what: `${none.what} that isn't ignored`,
    remedy: 'look at .gitignore and --ignore, or add --no-gitignore',
  };
}

/** The files of a folder that `fits`; a problem when there is none. */
function* inFolder(
  path: string,
  { wanted, gitignore, fits, none, isIgnored }: Search,
  io: Io,
): Generator<Found> {
  let empty = true;
  let ignored = false;
  const onIgnored = (): void => {
    ignored = true;
  };
  const absolute = resolve(io.cwd, path);
  for (const found of walk(path, absolute, { hostOf: wanted.hostOf, gitignore, onIgnored }, io)) {
    if ('problem' in found) {
      empty = false;
      yield found;
    } else if (fits?.(pathFrom(absolute, found.absolute)) !== false) {
      if (isIgnored(found.absolute)) ignored = true;
      else {
        empty = false;
        yield found;
      }
    }
  }
  // In a pipeline, a folder of another name would be green forever.
  if (empty) yield { ...none, problem: emptyProblem(none.problem, ignored) };
}

/** What is searched for in a folder. */
interface Search {
  readonly wanted: Wanted;
  readonly gitignore: boolean;
  /** Whether a path from the folder is meant; all are without it. */
  readonly fits?: (path: string) => boolean;
  /** What is told when nothing is found. */
  readonly none: Refusal;
  /** Whether a file is left out by its absolute path. */
  readonly isIgnored: (absolute: string) => boolean;
}

function* ofPath(path: string, search: Omit<Search, 'none' | 'fits'>, io: Io): Generator<Found> {
  const { wanted, isIgnored } = search;
  const kind = kindOf(path, io);
  if (kind === 'folder') {
    yield* inFolder(path, { ...search, none: { path, problem: wanted.none, wanted: false } }, io);
  } else if (kind === 'file') {
    const absolute = resolve(io.cwd, path);
    if (isIgnored(absolute)) return;
    const host = wanted.hostOf(path);
    yield host === undefined
      ? { path, problem: wanted.otherFile, wanted: true }
      : { path, absolute, host, named: true };
  } else if (kind === 'other') {
    yield { path, problem: notAFile, wanted: true };
  } else {
    const pattern = patternArgument(path);
    if (pattern === undefined || kindOf(pattern.folder, io) !== 'folder')
      yield { path, problem: kind, wanted: true };
    else
      yield* inFolder(
        pattern.folder,
        { ...search, fits: pattern.fits, none: { path, problem: noFit, wanted: true } },
        io,
      );
  }
}

/** The files that some paths mean, each once, in the order of the paths. */
export function* filesOf(
  { paths, ignore = [], gitignore = true }: Omit<Inputs, 'stdinName'>,
  wanted: Wanted,
  io: Io,
): Generator<Found> {
  const seen = paths.length > 1 ? new Set<string>() : undefined;
  const ignores = filesTest(ignore);
  const isIgnored = (absolute: string): boolean => ignore.length > 0 && ignores(pathFrom(io.cwd, absolute));
  const search = { wanted, gitignore, isIgnored };
  for (const path of paths) {
    for (const found of ofPath(path, search, io)) {
      if (seen !== undefined) {
        const absolute = 'problem' in found ? resolve(io.cwd, found.path) : found.absolute;
        if (seen.has(absolute)) continue;
        seen.add(absolute);
      }
      yield found;
    }
  }
}
