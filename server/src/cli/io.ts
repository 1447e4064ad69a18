/** Everything the command does to the outside, so that the rest of it is a function of its arguments and of this. */

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
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly stat: (path: string) => Promise<PathFacts>;
  readonly readdir: (path: string) => Promise<readonly FolderEntry[]>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  /** Milliseconds since 1970: tokens expire. */
  readonly now: () => number;
  /** The page of a rule that ships with the program, in Markdown. */
  readonly rulePage: (slug: string) => Promise<string>;
  /** The version of this program. */
  readonly version: () => Promise<string>;
}
