/** The files of a folder and its folders, in the order of their names. */
import { sep } from 'node:path';
import type { Host } from '../../hosts/host';
import type { Io } from '../io';
import { isUnfitName, problemOf, systemCode, type Problem } from '../problem';
import { temporaryFile } from '../writing/temporary-name';
import type { Found } from './found';
import { ignoreFileName, rulesAbove, rulesOfTop, withOwnFile } from './ignore/repository';
import { ignoreTest, noRules, rulesBelow, type IgnoreRules } from './ignore/rules';
import type { HostOf } from './wanted';

/** How a folder is walked. */
export interface WalkOptions {
  readonly hostOf: HostOf;
  /** Whether files that git ignores are left out. */
  readonly gitignore: boolean;
  /** Told of each file and folder that git ignores. */
  readonly onIgnored: () => void;
}

/** A file or folder that is still to come. */
interface Waiting {
  /** As a user would write it. */
  readonly path: string;
  readonly absolute: string;
  /** Undefined for a folder. */
  readonly host: Host | undefined;
  /** What is ignored where it stands. */
  readonly rules: IgnoreRules;
}

const gitFolder = '.git';
const skippedFolders = new Set(['node_modules', gitFolder]);

const vanished: Problem = {
  what: 'was removed or renamed before it could be read',
  remedy: 'run ccmsetup-lint again',
};

/** The problem with something that its folder has named a moment before. */
export function problemOfFound(error: unknown): Problem {
  const isGone = ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(systemCode(error) ?? '');
  return isGone && !isUnfitName(error) ? vanished : problemOf(error);
}

/** The path of a folder's entry, beginning as the folder was given. */
function entryPath(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') || folder.endsWith(sep) ? folder + name : `${folder}/${name}`;
}

/** What is ignored in a folder that has these entries. */
function rulesIn(
  { absolute, rules }: Waiting,
  names: ReadonlySet<string>,
  isFirst: boolean,
  io: Io,
): IgnoreRules {
  // A repository in another one has rules of its own.
  const own = !isFirst && names.has(gitFolder) ? rulesOfTop(absolute, io) : rules;
  return names.has(ignoreFileName) ? withOwnFile(own, absolute, io) : own;
}

/**
 * Walks a folder, each of its folders once: symbolic links are not followed, as git does not follow them, so none leads back.
 *
 * @param path as it was named
 * @param absolute the same from the root
 */
export function* walk(path: string, absolute: string, options: WalkOptions, io: Io): Generator<Found> {
  const { hostOf, gitignore, onIgnored } = options;
  const first: Waiting = {
    path,
    absolute,
    host: undefined,
    rules: gitignore ? rulesAbove(absolute, io) : noRules,
  };
  const waiting = [first];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.host !== undefined) {
      yield { path: next.path, absolute: next.absolute, host: next.host, named: false };
      continue;
    }
    try {
      const entries = io.entries(next.absolute);
      const names = new Set(entries.map(({ name }) => name));
      const rules = gitignore ? rulesIn(next, names, next === first, io) : noRules;
      const isIgnored = ignoreTest(rules);
      const wanted = entries.filter(({ name, kind }) => {
        const isFolder = kind === 'folder';
        if (isFolder ? skippedFolders.has(name) : kind !== 'file' || temporaryFile(name) !== undefined)
          return false;
        if (!isFolder && hostOf(name) === undefined) return false;
        if (!isIgnored(name, isFolder)) return true;
        onIgnored();
        return false;
      });
      // By code unit, the same on every machine; what is pushed last is taken first.
      wanted.sort((left, right) => (left.name < right.name ? 1 : -1));
      const start = next.absolute.endsWith(sep) ? next.absolute : next.absolute + sep;
      for (const { name, kind } of wanted) {
        waiting.push({
          path: entryPath(next.path, name),
          absolute: start + name,
          host: kind === 'folder' ? undefined : hostOf(name),
          rules: kind === 'folder' ? rulesBelow(rules, name) : noRules,
        });
      }
    } catch (error) {
      const problem = next === first ? problemOf(error) : problemOfFound(error);
      yield { path: next.path, problem, wanted: true };
    }
  }
}
