/** Everything the command does to the outside, so that the rest of it is a function of its arguments and of this. */
import type { LimitedReadNow } from '../node/read-limited-sync';
import type { Git } from './git/run-git';
import type { Problem } from './problem';
import type { StartThread } from './thread';

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

/** The outside. Paths are absolute; the file functions fail with an error that has a system `code`. */
export interface Io {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The environment variables: they tell the pipeline that it runs in. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the user. */
  readonly home: string;
  /**
   * Reads a regular file of at most so many bytes, symbolic links followed. As with all that reads many files, nothing waits:
   * the bytes count until the next file is read.
   */
  readonly read: (path: string, most: number) => LimitedReadNow;
  /** As `read`, of a file that its folder has told to be one. */
  readonly readFound: (path: string, most: number) => LimitedReadNow;
  /** The bytes of a regular file of any size; each piece is only good until the next one is asked for. */
  readonly readChunks: (path: string) => AsyncIterable<Uint8Array>;
  /** The path with all symbolic links followed. */
  readonly realPath: (path: string) => Promise<string>;
  /**
   * Replaces the content of a file as a whole when it still holds what was read, `before`.
   * Gives what kept it from being written; the file is then as it was.
   */
  readonly replaceFile: (path: string, before: Uint8Array, after: Uint8Array) => Promise<Problem | undefined>;
  /** What would keep a file from being replaced, whatever its content; nothing is changed. */
  readonly objectionToReplacing: (path: string) => Problem | undefined;
  /**
   * Writes a file of ours as a whole, whether it is there or not; folders that it needs are made, with `mode` for a new file.
   * Gives what kept it from being written; the file is then as it was.
   */
  readonly writeFile: (path: string, text: string, mode?: number) => Promise<Problem | undefined>;
  /** Adds text to a file of the pipeline, such as the summary of a step. */
  readonly appendFile: (path: string, text: string) => Promise<void>;
  /** Removes what runs that were killed left in the folder of a file that may be written. */
  readonly removeLeftovers: (path: string) => Promise<void>;
  readonly facts: (path: string) => PathFacts;
  /** Whether there is something, which takes less than to be told what. */
  readonly exists: (path: string) => boolean;
  /** Whether there is a symbolic link, wherever it leads. */
  readonly isLink: (path: string) => boolean;
  /** What is in a folder. */
  readonly entries: (path: string) => readonly FolderEntry[];
  /** Runs git in the current folder; only when somebody asks what was changed. */
  readonly git: Git;
  /** How many threads this machine can run at once. */
  readonly processors: number;
  readonly startThread: StartThread;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** All of standard input, if it has at most so many bytes. */
  readonly stdin: (most: number) => Promise<Uint8Array | 'too large'>;
  /** Shows on a terminal how far the run is, instead of what was shown before; undefined where nobody looks. */
  readonly progress: ((text: string) => void) | undefined;
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
