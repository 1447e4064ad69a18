/** How the time for a document grows with its length, also when somebody means harm. */
import { served } from '../../server/src/hosts/served';
import { inputsFor, type Input } from './growth-inputs';
import { startPeer } from './peer';
import { ownServer } from './subjects';

/** One kind of document of one host, in several lengths. */
export interface Growth {
  readonly host: string;
  readonly input: string;
  /** Milliseconds of computing from opening to diagnostics, by the length; undefined when it took too long. */
  readonly times: ReadonlyMap<number, number | undefined>;
}

/** The lengths of all documents, in characters. */
export const lengths = [100_000, 1_000_000];

/** The length of the ordinary documents, and of the slowest ones of each host. */
export const largest = 10_000_000;

/**
 * The length of the document that a server has read before: what the first run of all code costs is no part of the growth. It
 * is large enough for the thread that large documents have.
 */
const warming = 400_000;

/** How many of the slowest documents of a host are measured in that length, besides those that miss the aim. */
const slowest = 2;

/** Milliseconds for a million characters, and how often a time goes into that of ten times as many: the aims. */
export const most = { perMillion: 1000, ratio: 13 } as const;

/** Milliseconds after which nobody waits any more. */
export const longest = 120_000;

/**
 * The computing that a document costs when it is opened; undefined when it takes too long.
 *
 * @param first a document of the same kind that is opened and closed before
 */
async function costOf(
  languageId: string,
  extension: string,
  first: string,
  text: string,
): Promise<number | undefined> {
  const peer = await startPeer(ownServer, true);
  const wait = { late: false };
  const timer = setTimeout(() => {
    wait.late = true;
    void peer.stop();
  }, longest);
  try {
    // Larger than what is analyzed where no setting says so.
    await peer.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { ccmsetup: { maxFileSize: 50 } },
    });
    const opened = async (name: string, content: string): Promise<string> => {
      const uri = `file:///bench/${name}${extension}`;
      const textDocument = { uri, languageId, version: 1, text: content };
      await peer.diagnosed(uri, 'textDocument/didOpen', { textDocument });
      return uri;
    };
    const uri = await opened('first', first);
    await peer.diagnosed(uri, 'textDocument/didClose', { textDocument: { uri } });
    const before = await peer.usage();
    await opened('document', text);
    return (await peer.usage()).cpu - before.cpu;
  } catch (error) {
    // The server was ended, so it could not answer.
    if (wait.late) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
    await peer.stop();
  }
}

/** What is measured. */
export interface Wanted {
  /** Hosts, or kinds of documents as `host:name`; all when it is empty. */
  readonly only: readonly string[];
  /** The lengths; those of all documents, and the largest of some, when it is empty. */
  readonly lengths: readonly number[];
}

/** What the arguments of a command ask for: names, and lengths in thousands of characters. */
export function wantedBy(args: readonly string[]): Wanted {
  const isLength = (arg: string): boolean => /^\d+$/.test(arg);
  return {
    only: args.filter((arg) => !isLength(arg)),
    lengths: args.filter(isLength).map((arg) => Number(arg) * 1000),
  };
}

/**
 * Measures kinds of documents of the hosts.
 *
 * @param tell told of each result
 * @param inputs the kinds of documents of a host
 */
export async function growths(
  { only, lengths: some }: Wanted,
  tell: (growth: Growth) => void,
  inputs: (host: string) => readonly Input[] = inputsFor,
): Promise<Growth[]> {
  const all: Growth[] = [];
  for (const [host, { languageIds, extensions }] of Object.entries(served)) {
    const own: { readonly input: Input; readonly times: Map<number, number | undefined> }[] = [];
    const measure = async ({ input, times }: (typeof own)[number], length: number): Promise<void> => {
      const [languageId] = languageIds;
      const [extension = '.txt'] = extensions;
      times.set(
        length,
        await costOf(languageId, extension, input.text(Math.min(warming, length)), input.text(length)),
      );
    };
    const growthOf = ({ input, times }: (typeof own)[number]): Growth => ({ host, input: input.name, times });
    for (const input of inputs(host)) {
      if (only.length > 0 && !only.includes(host) && !only.includes(`${host}:${input.name}`)) continue;
      const row = { input, times: new Map<number, number | undefined>() };
      own.push(row);
      for (const length of some.length > 0 ? some : lengths) await measure(row, length);
      tell(growthOf(row));
    }
    if (some.length === 0) {
      const last = lengths.at(-1) ?? largest;
      const bySlowness = own
        .filter(({ times }) => times.get(last) !== undefined)
        .sort((left, right) => (right.times.get(last) ?? 0) - (left.times.get(last) ?? 0));
      for (const row of own) {
        const isSlow =
          bySlowness.slice(0, slowest).includes(row) || (row.times.get(last) ?? 0) > most.perMillion;
        if (row.input.name !== 'ordinary' && !isSlow) continue;
        await measure(row, largest);
        tell(growthOf(row));
      }
    }
    all.push(...own.map(growthOf));
  }
  return all;
}
