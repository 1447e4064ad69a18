/** The file of `--cache`: reports of files by what they depend on. Whatever is broken in it is no entry. */
import { createHash } from 'node:crypto';
import type { Io } from '../io';
import type { FileReport } from '../linting/report';
import { systemCode, type Problem } from '../problem';

/** Reports by their keys; the path in them is the one that was shown when they were made. */
export type CacheEntries = ReadonlyMap<string, FileReport>;

/** What is told of another form of this file. */
const formNumber = 1;

/** More than that is somebody else's file. */
const largest = 512 * 2 ** 20;

interface CacheFile {
  readonly form: number;
  /** The hash of `entries`: a file that is cut short or was edited counts for nothing. */
  readonly hash: string;
  readonly entries: string;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The entries of a text; undefined when it is none of ours. */
function entriesOf(text: string): CacheEntries | undefined {
  try {
    const { form, hash, entries } = JSON.parse(text) as CacheFile;
    if (form !== formNumber || hash !== hashOf(entries)) return undefined;
    return new Map(JSON.parse(entries) as [string, FileReport][]);
  } catch {
    // Text of any kind, which nobody needs.
    return undefined;
  }
}

/** Reads a cache; an empty one where there is none that can be used. */
export function readCache(path: string, { read }: Pick<Io, 'read'>): CacheEntries {
  try {
    const bytes = read(path, largest);
    return (typeof bytes === 'string' ? undefined : entriesOf(bytes.toString('utf8'))) ?? new Map();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return new Map();
  }
}

const foreign: Problem = {
  what: "isn't a cache of ccmsetup-lint, so it isn't overwritten",
  remedy: 'name another file with --cache-location',
};

/**
 * What keeps a file from being replaced by a cache: it's there, and nobody made it as one. A cache that is cut short may be
 * replaced. What can't be read is told when the cache is written.
 *
 * @param isOurs whether nothing else has this name, so that whatever is in the file is a broken cache
 */
export function objectionToCache(
  path: string,
  isOurs: boolean,
  { facts, read }: Pick<Io, 'facts' | 'read'>,
): Problem | undefined {
  try {
    const { kind } = facts(path);
    // Of a folder it is told when the cache is written.
    if (kind !== 'file') return kind === 'folder' ? undefined : foreign;
    if (isOurs) return undefined;
    const bytes = read(path, largest);
    if (typeof bytes === 'string') return foreign;
    return bytes.length === 0 || bytes.toString('latin1', 0, 8) === '{"form":' ? undefined : foreign;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Writes a cache as a whole, for the eyes of its owner, and its folder before. Gives what kept it from being written. */
export function writeCache(
  path: string,
  cache: CacheEntries,
  { writeFile }: Pick<Io, 'writeFile'>,
): Promise<Problem | undefined> {
  const entries = JSON.stringify([...cache]);
  const file: CacheFile = { form: formNumber, hash: hashOf(entries), entries };
  return writeFile(path, JSON.stringify(file), 0o600);
}
