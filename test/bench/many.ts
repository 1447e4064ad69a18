/** What the server holds in memory with many documents, and when they are closed. */
import { setTimeout } from 'node:timers/promises';
import { startPeer, type Usage } from './peer';
import { ownServer } from './subjects';

/** Bytes at rest. */
export interface ManyResult {
  /** After one document, which is open all the time. */
  readonly one: Usage;
  /** With all of them open. */
  readonly open: Usage;
  /** When they are closed, and as many more were opened, edited and closed one by one. */
  readonly closed: Usage;
}

/** How many documents are open at once. */
export const mostOpen = 300;

/** How many are opened, edited and closed one after the other. */
export const cycles = 500;

/** Milliseconds behind which a server is at rest. */
const rest = 15_000;

/** A script of about 10 KB, no line of which another document has. */
function scriptOf(index: number): string {
  return Array.from(
    { length: 100 },
    (_, line) =>
      `# line ${line} of ${index}\nStart-Process ccmsetup.exe -ArgumentList "/mp:mp${index}-${line} SMSSITECODE=PRIM"\n`,
  ).join('');
}

/** Measures it. */
export async function measureMany(): Promise<ManyResult> {
  const peer = await startPeer(ownServer, true);
  const languageId = 'powershell';
  const uriOf = (index: number): string => `file:///bench/folder${index % 40}/document${index}.ps1`;
  const open = async (index: number): Promise<void> => {
    const [uri, text] = [uriOf(index), scriptOf(index)];
    await peer.diagnosed(uri, 'textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    const start = { line: 0, character: 0 };
    await peer.diagnosed(uri, 'textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start, end: start }, text: '#' }],
    });
  };
  const close = (index: number): Promise<number> =>
    peer.diagnosed(uriOf(index), 'textDocument/didClose', { textDocument: { uri: uriOf(index) } });
  const atRest = async (): Promise<Usage> => {
    await setTimeout(rest);
    return peer.usage();
  };
  try {
    await open(0);
    const one = await atRest();
    for (let index = 1; index <= mostOpen; index++) await open(index);
    const all = await atRest();
    for (let index = 1; index <= mostOpen; index++) await close(index);
    for (let index = mostOpen + 1; index <= mostOpen + cycles; index++) {
      await open(index);
      await close(index);
    }
    return { one, open: all, closed: await atRest() };
  } finally {
    await peer.stop();
  }
}
