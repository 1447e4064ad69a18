/** Everything the command does to the outside, so that the rest of it is a function of its arguments and of this. */
import type { LimitedRead } from '../node/read-limited';
import type { Git } from './git/run-git';
import type { Problem } from './problem';

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** An entry of a folder; `link` is a symbolic link, whatever it leads to. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** What a path leads to, symbolic links followed; the size in bytes. */
export interface PathFacts {
  readonly kind: Exclude<EntryKind, 'link'>;
  readonly size: number;
}

/** The outside. Paths are absolute; the file functions reject with an error that has a system `code`. */
export interface Io {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The environment variables: they tell the pipeline that it runs in. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Reads a regular file of at most so many bytes. */
  readonly readFile: (path: string, most: number) => Promise<LimitedRead>;
  /** The bytes of a regular file of any size; each piece is only good until the next one is asked for. */
  readonly readChunks: (path: string) => AsyncIterable<Uint8Array>;
  /** The path with all symbolic links followed. */
  readonly realPath: (path: string) => Promise<string>;
  /**
   * Replaces the content of a file as a whole when it still holds what was read, `before`.
   * Gives what kept it from being written; the file is then as it was.
   */
  readonly replaceFile: (path: string, before: Uint8Array, after: Uint8Array) => Promise<Problem | undefined>;
  /**
   * Writes a file as a whole, whether it is there or not; folders that it needs are made. Gives what kept it from being
   * written; the file is then as it was.
   */
  readonly writeFile: (path: string, text: string) => Promise<Problem | undefined>;
  /** Adds text to a file of the pipeline, such as the summary of a step. */
  readonly appendFile: (path: string, text: string) => Promise<void>;
  /** Removes what runs that were killed left in the folder of a file that may be written. */
  readonly removeLeftovers: (path: string) => Promise<void>;
  readonly stat: (path: string) => Promise<PathFacts>;
  readonly readdir: (path: string) => Promise<readonly FolderEntry[]>;
  /** Runs git in the current folder; only when somebody asks what was changed. */
  readonly git: Git;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** All of standard input, if it has at most so many bytes. */
  readonly stdin: (most: number) => Promise<Uint8Array | 'too large'>;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  /** How many columns standard output shows; undefined where it is no terminal. */
  readonly columns: number | undefined;
  /** Milliseconds since 1970: tokens expire. */
  readonly now: () => number;
  /** The page of a rule that ships with the program, in Markdown. */
  readonly rulePage: (slug: string) => Promise<string>;
  /** The version of this program. */
  readonly version: () => Promise<string>;
}
