/** Which files the arguments mean, and their text. */
import { resolve, sep } from 'node:path';
import type { Host } from '../../hosts/host';
import { decoded, type Encoded } from './decode';
import type { EntryKind, Io } from '../io';
import type { LimitedRead } from '../../node/read-limited';
import { problemOf, type Problem } from '../problem';
import { temporaryFile } from '../writing/temporary-name';

/** One input, read. */
export interface Source extends Encoded {
  readonly path: string;
  readonly host: Host;
  /** As they were read; the text is made of them. */
  readonly bytes: Uint8Array;
}

/** An input that cannot be linted. */
export interface Refusal {
  readonly path: string;
  readonly problem: Problem;
  /** Whether it was asked for; a file in a folder that is no text was not, it is only named like one. */
  readonly wanted: boolean;
}

/** The host of a file by its name; undefined for a format we do not know. */
export type HostOf = (fileName: string) => Host | undefined;

/** Which files are wanted, and what is said where there are none. */
export interface Wanted {
  readonly hostOf: HostOf;
  /** Of a file that was named and is no such file. */
  readonly otherFile: Problem;
  /** Of a name for standard input that is none of such a file. */
  readonly otherName: Problem;
  /** Of a folder without any. */
  readonly none: Problem;
}

/** Files of all formats that we know. */
export function anyFormat(hostOf: HostOf): Wanted {
  return {
    hostOf,
    otherFile: {
      what: "isn't in a known format",
      remedy: 'give the text to --stdin, with a --stdin-filename that ends as its format does',
    },
    otherName: { what: "isn't in a known format", remedy: 'end the --stdin-filename as its format does' },
    none: { what: 'has no file of a known format', remedy: 'check the name of the folder' },
  };
}

interface FoundFile {
  readonly path: string;
  readonly host: Host;
  /** Whether it was named itself, not found in a folder. */
  readonly named: boolean;
}

/** Far more than any script; it keeps a stray disk image or log from filling the memory. */
const sizeLimit = 64 * 2 ** 20;

const tooLarge: Problem = { what: 'is larger than 64 MiB', remedy: 'lint a part of it' };
const binary: Problem = {
  what: 'is a binary file',
  remedy: 'if it is text, save it as UTF-8, or as UTF-16 with a byte order mark',
};
const notAFile: Problem = { what: 'is neither a file nor a folder', remedy: 'name a text file or a folder' };

const skippedFolders = new Set(['node_modules', '.git']);

/** The path of a folder's entry, beginning as the folder was given. */
function entryPath(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') || folder.endsWith(sep) ? folder + name : `${folder}/${name}`;
}

/** The files of known formats in a folder and its folders, by name. Links are not followed: they may lead back. */
async function* inFolder(folder: string, hostOf: HostOf, io: Io): AsyncGenerator<FoundFile | Refusal> {
  const waiting: { readonly path: string; readonly kind: EntryKind }[] = [{ path: folder, kind: 'folder' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, kind } = next;
    if (kind === 'file') {
      const host = hostOf(path);
      if (host !== undefined) yield { path, host, named: false };
      continue;
    }
    try {
      const entries = await io.readdir(resolve(io.cwd, path));
      const wanted = entries.filter(({ name, kind }) =>
        kind === 'file' ? temporaryFile(name) === undefined : kind === 'folder' && !skippedFolders.has(name),
      );
      // By code unit, the same on every machine; what is pushed last is taken first.
      wanted.sort((left, right) => (left.name < right.name ? 1 : -1));
      for (const entry of wanted) waiting.push({ path: entryPath(path, entry.name), kind: entry.kind });
    } catch (error) {
      yield { path, problem: problemOf(error, path), wanted: true };
    }
  }
}

async function kindOf(path: string, io: Io): Promise<Exclude<EntryKind, 'link'> | Problem> {
  // An empty path would resolve to the current folder; it comes from a script whose variable is not set.
  if (path === '') return { what: "isn't a name", remedy: 'check the variable it comes from' };
  try {
    return (await io.stat(resolve(io.cwd, path))).kind;
  } catch (error) {
    return problemOf(error, path);
  }
}

async function* ofPath(path: string, wanted: Wanted, io: Io): AsyncGenerator<FoundFile | Refusal> {
  const { hostOf, otherFile, none } = wanted;
  const kind = await kindOf(path, io);
  if (kind === 'folder') {
    let empty = true;
    for await (const found of inFolder(path, hostOf, io)) {
      empty = false;
      yield found;
    }
    // In a pipeline, a folder of another name would be green forever.
    if (empty) yield { path, problem: none, wanted: false };
  } else if (kind === 'file') {
    const host = hostOf(path);
    yield host === undefined ? { path, problem: otherFile, wanted: true } : { path, host, named: true };
  } else {
    yield { path, problem: kind === 'other' ? notAFile : kind, wanted: true };
  }
}

function sourceOf({ path, host, named }: FoundFile, bytes: LimitedRead): Source | Refusal {
  if (typeof bytes === 'string')
    return { path, problem: bytes === 'too large' ? tooLarge : notAFile, wanted: named };
  const read = decoded(bytes);
  return read === undefined ? { path, problem: binary, wanted: named } : { path, host, bytes, ...read };
}

async function read(file: FoundFile, io: Io): Promise<Source | Refusal> {
  const { path, named } = file;
  try {
    const absolute = resolve(io.cwd, path);
    if ((await io.stat(absolute)).size > sizeLimit) return { path, problem: tooLarge, wanted: named };
    return sourceOf(file, await io.readFile(absolute, sizeLimit));
  } catch (error) {
    return { path, problem: problemOf(error, path), wanted: true };
  }
}

/** The sources that some paths mean, each file once, in the order of the paths. */
async function* fileSources(
  paths: readonly string[],
  wanted: Wanted,
  io: Io,
): AsyncGenerator<Source | Refusal> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const found of ofPath(path, wanted, io)) {
      const absolute = resolve(io.cwd, found.path);
      if (seen.has(absolute)) continue;
      seen.add(absolute);
      yield 'problem' in found ? found : await read(found, io);
    }
  }
}

/** What was named on the command line: files and folders, or a name for standard input. */
export interface Inputs {
  /** The name that standard input goes by; undefined when files are named. */
  readonly stdinName: string | undefined;
  /** Files and folders as given. */
  readonly paths: readonly string[];
}

/** The sources that are meant, read one after the other. */
export async function* sourcesOf(
  { stdinName, paths }: Inputs,
  wanted: Wanted,
  io: Io,
): AsyncGenerator<Source | Refusal> {
  if (stdinName === undefined) yield* fileSources(paths, wanted, io);
  else yield await stdinSource(stdinName, wanted, io);
}

/** Standard input as a source that goes by `path`. */
async function stdinSource(path: string, { hostOf, otherName }: Wanted, io: Io): Promise<Source | Refusal> {
  const host = hostOf(path);
  if (host === undefined) return { path, problem: otherName, wanted: true };
  try {
    return sourceOf({ path, host, named: true }, await io.stdin(sizeLimit));
  } catch (error) {
    return { path, problem: problemOf(error, path), wanted: true };
  }
}
