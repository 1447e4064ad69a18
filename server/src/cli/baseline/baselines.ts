/** The baseline of each linted file: the one that was named, else the nearest `.ccmsetup-baseline.json`. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { baselineFileName, baselineFinder, readBaseline, type FoundBaseline } from '../../service/baseline';
import { moveLedger, type MoveLedger } from '../../service/baseline-moves';
import { largestConfiguration } from '../../service/configuration';
import { pathWithin, uriWithin } from '../../service/nearest-file';
import { decoded, type Encoded } from '../input/decode';
import { folderWith } from '../input/nearest-folder';
import type { Io } from '../io';
import type { BaselineOptions } from '../options/baseline-options';
import { problemOf, systemCode, type Problem } from '../problem';

/** A baseline that counts for a file. */
export interface FileBaseline extends FoundBaseline {
  /** The path of the baseline file, absolute. */
  readonly file: string;
  /** The path of the linted file from the folder that paths in the baseline start from, with `/`. */
  readonly path: string;
}

/** A file as it was read. */
export interface ReadAs extends Pick<Encoded, 'encoding'> {
  readonly bytes: Uint8Array;
}

/** What the baselines are told about. */
export interface BaselineEvents {
  /** A baseline is there but cannot be used; `path` is absolute, `line` that of the first mistake. */
  readonly onProblem: (path: string, problem: Problem) => void;
}

/** The baselines of a run. */
export interface Baselines {
  /** That of a file, by its path from the current folder; undefined where there is none. */
  of(path: string): Promise<FileBaseline | undefined>;
  /** The bytes of the file of a baseline as they were read, and their encoding; undefined where there is none. */
  readAs(file: string): ReadAs | undefined;
  /** What is left of the entries of a baseline whose file is gone, where files are changed one after the other. */
  ledgerOf(baseline: FoundBaseline): MoveLedger;
  /** Whether there is a file, by its path from the folder of a baseline. */
  isThere(baseline: FoundBaseline, path: string): Promise<boolean>;
}

/** The text of a baseline that cannot be read: with a mistake, so that it says nothing, and is not taken for one that is not there. */
const unreadable = '';

const absent = new Set(['ENOENT', 'ENOTDIR']);

const refusals = {
  'too large': {
    what: "is larger than 1 MiB, so it isn't used",
    remedy: 'fix some of the findings, or turn a rule off',
  },
  'no file': { what: "isn't a regular file, so it isn't used", remedy: 'make it a text file' },
  'a folder': { what: "is a folder, so it isn't used", remedy: 'name a file' },
} as const satisfies Record<string, Problem>;

/** What is wrong in the text of a baseline. */
function mistakeOf({ problems, text }: FoundBaseline, mode: BaselineOptions['mode']): Problem | undefined {
  const [first] = problems;
  if (first === undefined) return undefined;
  const line = text.slice(0, first.span.start).split(/\r\n|[\r\n]/).length;
  return {
    what: `has a mistake in line ${line}: ${first.message.replace(/\.$/, '')}`,
    remedy:
      mode === 'update' || mode === 'prune'
        ? 'none of it is used and it stays as it is; correct it, or delete it, and run again'
        : 'none of it is used; correct it, or delete it and run with --update-baseline',
  };
}

/** Makes them. */
export function baselinesOf(
  { mode, file }: BaselineOptions,
  io: Io,
  { onProblem }: BaselineEvents,
): Baselines {
  const told = new Set<string>();
  const refuse = (path: string, problem: Problem): void => {
    if (!told.has(path)) onProblem(path, problem);
    told.add(path);
  };
  const readFiles = new Map<string, ReadAs>();
  const read = (path: string, isNamed: boolean): string | undefined => {
    if (!isNamed && !io.exists(path)) return undefined;
    try {
      const bytes = io.read(path, largestConfiguration);
      if (bytes === 'a folder' && !isNamed) return undefined;
      if (typeof bytes === 'string') {
        refuse(path, refusals[bytes]);
        return unreadable;
      }
      const text = decoded(bytes);
      if (text === undefined) {
        refuse(path, { what: 'is a binary file', remedy: 'save it as UTF-8' });
        return unreadable;
      }
      // The next file is read into the same memory.
      readFiles.set(path, { bytes: Uint8Array.from(bytes), encoding: text.encoding });
      return text.text;
    } catch (error) {
      // The file that is to be written need not be there yet.
      const isMissing = absent.has(systemCode(error) ?? '');
      if (!isMissing || (isNamed && mode !== 'update')) refuse(path, problemOf(error));
      return isMissing ? undefined : unreadable;
    }
  };
  const checked = (found: FoundBaseline | undefined): FoundBaseline | undefined => {
    const mistake = found && mistakeOf(found, mode);
    if (found !== undefined && mistake !== undefined) refuse(fileURLToPath(found.uri), mistake);
    return found;
  };
  const folderOf = folderWith(baselineFileName, io);
  const finder = baselineFinder((uri) => Promise.resolve(read(fileURLToPath(uri), false)));
  const here = pathToFileURL(`${resolve(io.cwd)}/`).href.replace(/\/*$/, '/');
  const ledgers = new Map<string, MoveLedger>();
  let named: { readonly found: FoundBaseline | undefined } | undefined;
  const readNamed = (path: string): FoundBaseline | undefined => {
    const text = read(path, true);
    if (text === undefined && mode !== 'update') return undefined;
    // Its paths start from the current folder, so that it can lie anywhere.
    return {
      ...readBaseline(text ?? '{"version":1,"findings":[]}'),
      text: text ?? '',
      uri: pathToFileURL(path).href,
      folder: here,
    };
  };
  return {
    of: async (path) => {
      const absolute = resolve(io.cwd, path);
      if (mode === 'ignore' || (file === undefined && folderOf(dirname(absolute)) === undefined))
        return undefined;
      const uri = pathToFileURL(absolute).href;
      const found = checked(
        file === undefined
          ? await finder.nearest(uri)
          : (named ??= { found: readNamed(resolve(io.cwd, file)) }).found,
      );
      const within = found && pathWithin(found.folder, uri);
      return found === undefined || within === undefined
        ? undefined
        : { ...found, path: within, file: fileURLToPath(found.uri) };
    },
    readAs: (file) => readFiles.get(file),
    ledgerOf: ({ uri }) => {
      const ledger = ledgers.get(uri) ?? moveLedger();
      ledgers.set(uri, ledger);
      return ledger;
    },
    isThere: ({ folder }, path) => Promise.resolve(io.exists(fileURLToPath(uriWithin(folder, path)))),
  };
}
