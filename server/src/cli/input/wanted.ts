/** Which files are wanted, and what is said where there are none. */
import { cacheFileName } from '../cache/cache-name';
import type { Host } from '../../hosts/host';
import type { Problem } from '../problem';

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

/** The ending of files that we write or read ourselves, whose names say more. */
const ownEnding = '.json';

const slashes = /[/\\]/;

/** Looks up the host once for all files whose names end alike: what counts is the name from its last dot on. */
export function byEnding(hostOf: HostOf): HostOf {
  const known = new Map<string, Host | undefined>();
  return (fileName) => {
    const dot = fileName.lastIndexOf('.');
    const ending = dot < 0 || slashes.test(fileName.slice(dot)) ? '' : fileName.slice(dot);
    if (ending.toLowerCase() === ownEnding) return hostOf(fileName);
    if (!known.has(ending)) known.set(ending, hostOf(fileName));
    return known.get(ending);
  };
}

/** Files of all formats that we know. */
export function anyFormat(hostOf: HostOf): Wanted {
  return {
    hostOf: byEnding((name) => (name === cacheFileName ? undefined : hostOf(name))),
    otherFile: {
      what: "isn't in a known format",
      remedy: 'give the text to --stdin, with a --stdin-filename that ends as its format does',
    },
    otherName: { what: "isn't in a known format", remedy: 'end the --stdin-filename as its format does' },
    none: { what: 'has no file of a known format', remedy: 'check the name of the folder' },
  };
}
