/** How the time for a document grows with its length, also when somebody means harm. */
import { served } from '../../server/src/hosts/served';
import { inputsFor, type Input } from './growth-inputs';
import { startPeer } from './peer';
import { ownServer } from './subjects';

/** One kind of document of one host, in two lengths. */
export interface Growth {
  readonly host: string;
  readonly input: string;
  /** Milliseconds of computing from opening to diagnostics; undefined when it took too long. */
  readonly small: number | undefined;
  readonly large: number | undefined;
}

/** The lengths of the documents, in characters. */
export const smallLength = 1_000_000;
export const largeLength = 10_000_000;

/** Milliseconds after which nobody waits any more. */
export const longest = 120_000;

/** The computing that a document costs when it is opened; undefined when it takes too long. */
async function costOf(languageId: string, extension: string, text: string): Promise<number | undefined> {
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
    const before = await peer.usage();
    const uri = `file:///bench/document${extension}`;
    const textDocument = { uri, languageId, version: 1, text };
    await peer.diagnosed(uri, 'textDocument/didOpen', { textDocument });
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

/**
 * Measures all kinds of documents of the hosts.
 *
 * @param only the hosts, or the kinds of documents as `host:name`, that are measured; all when it is empty
 * @param tell told of each result
 * @param inputs the kinds of documents of a host
 */
export async function growths(
  only: readonly string[],
  tell: (growth: Growth) => void,
  inputs: (host: string) => readonly Input[] = inputsFor,
): Promise<Growth[]> {
  const all: Growth[] = [];
  for (const [host, { languageIds, extensions }] of Object.entries(served)) {
    for (const { name, text } of inputs(host)) {
      if (only.length > 0 && !only.includes(host) && !only.includes(`${host}:${name}`)) continue;
      const [languageId] = languageIds;
      const [extension = '.txt'] = extensions;
      const small = await costOf(languageId, extension, text(smallLength));
      const large = small && (await costOf(languageId, extension, text(largeLength)));
      const growth: Growth = { host, input: name, small, large };
      tell(growth);
      all.push(growth);
    }
  }
  return all;
}
