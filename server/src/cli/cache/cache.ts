/** Remembers the reports of files from one run to the next. */
import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { serialize } from 'node:v8';
import type { Configuration } from '../../service/configuration';
import type { Io } from '../io';
import type { Judged } from '../linting/judge';
import type { FileReport } from '../linting/report';
import type { LintOptions } from '../options/lint-options';
import { complaint, type Problem } from '../problem';
import { objectionToCache, readCache, writeCache } from './cache-file';
import { cacheFileName } from './cache-name';

/** What a report depends on besides the options. */
export interface CachedFile {
  readonly absolute: string;
  readonly host: string;
  readonly configuration: Configuration | undefined;
  /** The folder that the patterns of the configuration start from. */
  readonly folder: string;
  readonly bytes: Uint8Array;
}

/** Reports that are known. */
export interface Cache {
  /** What a report is kept under. */
  readonly keyOf: (file: CachedFile) => string;
  readonly get: (key: string, path: string) => Judged | undefined;
  /** Keeps a report, if it may be kept. */
  readonly set: (key: string, judged: Judged) => void;
  /** Writes all of it; gives what is to be told when that fails. */
  readonly save: () => Promise<string | undefined>;
}

/** Entries of earlier runs that this one had no use for: it may have been about another folder. */
const mostUnused = 20_000;

/** Where the cache is. */
export function cacheLocation(
  named: string | undefined,
  { cwd, exists }: Pick<Io, 'cwd' | 'exists'>,
): string {
  if (named !== undefined) return resolve(cwd, named);
  const modules = join(cwd, 'node_modules');
  return exists(modules) ? join(modules, '.cache', 'ccmsetup-tools', 'cache.json') : join(cwd, cacheFileName);
}

/** A file that can't be the cache, from the current folder, and why: a run doesn't begin then. */
export function refusedCache(
  { cache, cacheLocation: named }: Pick<LintOptions, 'cache' | 'cacheLocation'>,
  io: Io,
): { readonly path: string; readonly problem: Problem } | undefined {
  if (!cache) return undefined;
  const path = cacheLocation(named, io);
  // A link may lead to the file of somebody else.
  const problem = objectionToCache(path, named === undefined && !io.isLink(path), io);
  return problem && { path: named ?? relative(io.cwd, path), problem };
}

/** Whether a report can be kept: fixes may hold secrets of the file, and are not. */
function isKept({ report, complaints, lasting }: Judged): boolean {
  return (
    report !== undefined &&
    lasting === true &&
    complaints.length === 0 &&
    report.findings.every(({ fixes }) => fixes.length === 0)
  );
}

/** The options that make no difference to the report of a file. */
const elsewhere: ReadonlySet<string> = new Set<keyof LintOptions>([
  'paths',
  'stdinName',
  'ignore',
  'gitignore',
  'changed',
  'threads',
  'cache',
  'cacheLocation',
  'targets',
  'review',
]);

/** All other options, in an order that does not depend on anything. */
function judgmentIn(options: LintOptions): [string, unknown][] {
  const entries: [string, unknown][] = Object.entries(options);
  return entries.filter(([name]) => !elsewhere.has(name)).sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Opens the cache. */
export async function openCache(options: LintOptions, showsFixes: boolean, io: Io): Promise<Cache> {
  const path = cacheLocation(options.cacheLocation, io);
  const before = readCache(path, io);
  const used = new Map<string, FileReport>();
  const run = serialize([await io.version(), showsFixes, judgmentIn(options)]);
  const configurations = new Map<Configuration | undefined, Buffer>();
  return {
    keyOf: ({ absolute, host, configuration, folder, bytes }) => {
      const known = configurations.get(configuration) ?? serialize(configuration);
      configurations.set(configuration, known);
      const hash = createHash('sha256');
      const names = serialize([host, relative(folder, absolute), relative(io.cwd, absolute)]);
      // Each part with its length, so that no two lists of parts look alike.
      for (const part of [run, known, names, bytes]) hash.update(`${part.length}:`).update(part);
      return hash.digest('hex');
    },
    get: (key, shown) => {
      const report = used.get(key) ?? before.get(key);
      if (report === undefined) return undefined;
      used.set(key, report);
      return { report: { ...report, path: shown }, complaints: [] };
    },
    set: (key, judged) => {
      if (!isKept(judged) || judged.report === undefined) return;
      used.set(key, judged.report);
    },
    save: async () => {
      const unused = [...before].filter(([key]) => !used.has(key)).slice(0, mostUnused);
      // Nothing is new.
      if (used.size + unused.length === before.size && [...used.keys()].every((key) => before.has(key)))
        return undefined;
      const problem = await writeCache(path, new Map([...used, ...unused]), io);
      return problem === undefined
        ? undefined
        : complaint(options.cacheLocation ?? path, {
            what: `the cache ${problem.what}`,
            remedy: 'name another file with --cache-location, or leave out --cache',
          });
    },
  };
}
