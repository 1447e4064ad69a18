/** The files that reports go to: none of them may be something that somebody wrote for the run, or that the run is about. */
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baselineFileName } from '../../service/baseline';
import { configurationFileName } from '../../service/configuration';
import { getLanguageService } from '../../service/service';
import { cacheLocation } from '../cache/cache';
import { cacheFileName } from '../cache/cache-name';
import { configurationsOf } from '../input/configurations';
import { filesOf } from '../input/files';
import { realKey } from '../input/real-path';
import { anyFormat } from '../input/wanted';
import type { Io } from '../io';
import type { LintOptions } from '../options/lint-options';
import { systemCode, type Problem } from '../problem';
import { isEarlierReport } from './earlier-report';
import type { Target } from './outputs';

/** The files of a run's reports. */
export interface ReportFiles {
  /** Whether a file is one of them, or the cache: they are left out where a folder is searched. `path` is absolute. */
  readonly has: (path: string) => false | Promise<boolean>;
  /** Those that must not be written, by their names as given, and why. */
  readonly refused: readonly { readonly path: string; readonly problem: Problem }[];
}

function because(reason: string): Problem {
  return { what: `can't be written because ${reason}`, remedy: 'choose another name' };
}

function nameOf(path: string): string {
  return basename(path).toLowerCase();
}

function namesOf(paths: Iterable<string>): ReadonlySet<string> {
  return new Set([...paths].map(nameOf));
}

const input = because("it's one of the files to check");
const baseline = because("it's a baseline");
const configuration = because("it's a configuration");

const ownNames: Readonly<Record<string, Problem>> = {
  [baselineFileName]: baseline,
  [configurationFileName]: configuration,
  [cacheFileName]: because("it's a cache"),
};

/** What the options themselves name, by what it is known by. */
async function namedFiles(
  { paths, stdinName, baseline: { file }, cache, cacheLocation: location }: LintOptions,
  io: Io,
): Promise<Map<string, Problem>> {
  const named: [string, Problem][] = [
    ...(stdinName === undefined ? paths : [stdinName]).map((path): [string, Problem] => [path, input]),
    ...(file === undefined ? [] : [[file, baseline] as [string, Problem]]),
    ...(cache ? [[cacheLocation(location, io), because("it's the cache")] as [string, Problem]] : []),
  ];
  const keyed = named.map(async ([path, problem]): Promise<[string, Problem]> => {
    return [await realKey(resolve(io.cwd, path), io), problem];
  });
  return new Map(await Promise.all(keyed));
}

/** What the run would find besides, of some files: those to check, and those that configurations build on. */
async function foundFiles(
  wanted: ReadonlySet<string>,
  options: LintOptions,
  io: Io,
): Promise<Map<string, Problem>> {
  const found = new Map<string, Problem>();
  const add = async (path: string, problem: Problem): Promise<void> => {
    const key = await realKey(path, io);
    if (wanted.has(key)) found.set(key, problem);
  };
  const configurationOf = configurationsOf(io, {
    onFound: async ({ looked }) => {
      for (const uri of looked) await add(fileURLToPath(uri), configuration);
    },
    // The run tells of it.
    onProblem: () => undefined,
  });
  if (options.stdinName !== undefined) {
    await configurationOf(resolve(io.cwd, options.stdinName));
    return found;
  }
  const service = getLanguageService({ now: io.now, onRuleError: () => undefined });
  const names = namesOf(wanted);
  for (const file of filesOf(
    options,
    anyFormat((name) => service.hostOf(undefined, name)),
    io,
  )) {
    if ('problem' in file) continue;
    const { ignores } = await configurationOf(file.absolute);
    if (names.has(nameOf(file.absolute)) && !ignores(file.absolute)) await add(file.absolute, input);
  }
  return found;
}

/** Whether there is something that would be lost: no report of an earlier run, no device, and no folder, which cannot be written. */
async function isLost(path: string, io: Io): Promise<boolean> {
  try {
    return io.exists(path) && io.facts(path).kind === 'file' && !(await isEarlierReport(path, io));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return true;
  }
}

/** Looks at them before anything is written. */
export async function reportFilesOf(
  targets: readonly Target[],
  options: LintOptions,
  io: Io,
): Promise<ReportFiles> {
  const files = targets.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const cache = options.cache ? [await realKey(cacheLocation(options.cacheLocation, io), io)] : [];
  const named = files.length === 0 ? new Map<string, Problem>() : await namedFiles(options, io);
  const open = new Map<string, string>();
  const refused: { path: string; problem: Problem }[] = [];
  for (const path of files) {
    const key = await realKey(resolve(io.cwd, path), io);
    const problem =
      ownNames[nameOf(key)] ??
      named.get(key) ??
      (open.has(key) ? because('another report goes there, too') : undefined);
    if (problem === undefined) open.set(key, path);
    else refused.push({ path, problem });
  }
  const lost = new Set<string>();
  for (const [key, path] of open) if (await isLost(resolve(io.cwd, path), io)) lost.add(key);
  const found = lost.size === 0 ? new Map<string, Problem>() : await foundFiles(lost, options, io);
  for (const [key, problem] of found) refused.push({ path: open.get(key) ?? '', problem });
  const written = new Set([...open.keys(), ...cache]);
  const names = namesOf(written);
  return {
    // Most files have other names, which takes nothing to see.
    has: (path) => names.has(nameOf(path)) && realKey(path, io).then((key) => written.has(key)),
    refused,
  };
}
