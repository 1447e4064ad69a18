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

/** How many of the slowest documents of a host are measured in that length. */
const slowest = 2;

/** Milliseconds for a million characters, and how often a time goes into that of ten times as many: the aims. */
export const most = { perMillion: 1000, ratio: 13 } as const;

/** Milliseconds after which nobody waits any more. */
export const longest = 120_000;

/** A server that reads documents of one kind. */
interface Reader {
  /** The computing that a document of a length costs when it is opened; undefined when it takes too long. */
  readonly cost: (length: number) => Promise<number | undefined>;
  readonly end: () => Promise<void>;
}

async function startReader(languageId: string, extension: string, input: Input): Promise<Reader> {
  const peer = await startPeer(ownServer, true);
  let count = 0;
  // Larger than what is analyzed where no setting says so.
  const settings = { ccmsetup: { maxFileSize: 50 } };
  await peer.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  const read = async (length: number, stays = false): Promise<number> => {
    const uri = `file:///bench/document${++count}${extension}`;
    const before = await peer.usage();
    const textDocument = { uri, languageId, version: 1, text: input.text(length) };
    await peer.diagnosed(uri, 'textDocument/didOpen', { textDocument });
    const { cpu } = await peer.usage();
    if (!stays) await peer.diagnosed(uri, 'textDocument/didClose', { textDocument: { uri } });
    return cpu - before.cpu;
  };
  const cost = async (length: number): Promise<number | undefined> => {
    const wait = { late: false };
    const timer = setTimeout(() => {
      wait.late = true;
      void peer.stop();
    }, longest);
    try {
      // It stays open: the thread of large documents ends with the last of them.
      if (length < largest) await read(Math.min(warming, length), true);
      return await read(length);
    } catch (error) {
      // The server was ended, so it could not answer.
      if (wait.late) return undefined;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  return { cost, end: () => peer.stop() };
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
    const [languageId] = languageIds;
    const [extension = '.txt'] = extensions;
    const own: { readonly input: Input; readonly times: Map<number, number | undefined> }[] = [];
    const measure = async (
      { input, times }: (typeof own)[number],
      wanted: readonly number[],
    ): Promise<void> => {
      const reader = await startReader(languageId, extension, input);
      try {
        for (const length of wanted) times.set(length, await reader.cost(length));
      } finally {
        await reader.end();
      }
    };
    const growthOf = ({ input, times }: (typeof own)[number]): Growth => ({ host, input: input.name, times });
    for (const input of inputs(host)) {
      if (only.length > 0 && !only.includes(host) && !only.includes(`${host}:${input.name}`)) continue;
      const row = { input, times: new Map<number, number | undefined>() };
      own.push(row);
      await measure(row, some.length > 0 ? some : lengths);
      tell(growthOf(row));
    }
    if (some.length === 0) {
      const last = lengths.at(-1) ?? largest;
      const bySlowness = own
        .filter(({ times }) => times.get(last) !== undefined)
        .sort((left, right) => (right.times.get(last) ?? 0) - (left.times.get(last) ?? 0));
      for (const row of own) {
        if (row.input.name !== 'ordinary' && !bySlowness.slice(0, slowest).includes(row)) continue;
        await measure(row, [largest]);
        tell(growthOf(row));
      }
    }
    all.push(...own.map(growthOf));
  }
  return all;
}
