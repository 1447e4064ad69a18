/** How long a small document waits for its hovers and diagnostics while one of 5 MB beside it is opened and edited. */
import { setImmediate } from 'node:timers/promises';
import { jsonSample, powershellSample } from './own-samples';
import { startPeer } from './peer';
import { longLogs } from './log-editor';
import { ownServer } from './subjects';

/** Not more than `ccmsetup.maxFileSize` allows. */
const size = 4_900_000;
const small = 'file:///bench/small.ps1';
const large = 'file:///bench/large';

/** What is wanted of the slowest, in milliseconds. */
export const besideAim = 200;

/** The slowest of each, in milliseconds. */
export interface BesideResult {
  /** The large document. */
  readonly name: string;
  readonly hover: number;
  readonly diagnostics: number;
  /** How many of each there were. */
  readonly count: number;
}

async function measureOne(name: string, languageId: string, text: string): Promise<BesideResult> {
  const peer = await startPeer(ownServer, false);
  try {
    const start = { line: 0, character: 0 };
    const change = (uri: string, version: number): object => ({
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end: start }, text: '\n' }],
    });
    const hovers: number[] = [];
    const diagnoses: number[] = [];
    let smallVersion = 1;
    const use = async (): Promise<void> => {
      diagnoses.push(await peer.diagnosed(small, 'textDocument/didChange', change(small, ++smallVersion)));
      const position = { line: smallVersion - 1, character: 45 };
      hovers.push(await peer.asked('textDocument/hover', { textDocument: { uri: small }, position }));
    };
    const useDuring = async (work: Promise<unknown>): Promise<void> => {
      const done = work.then(() => true);
      // What this process takes to encode 5 MB, a tenth of a second, is no part of what the server takes.
      await setImmediate();
      do await use();
      while (!(await Promise.race([done, Promise.resolve(false)])));
    };
    const line = "Start-Process ccmsetup.exe -ArgumentList '/mp:mp1.fabrikam.com SMSSITECODE=P01'\n";
    const own = { uri: small, languageId: 'powershell', version: 1, text: line };
    await peer.diagnosed(small, 'textDocument/didOpen', { textDocument: own });
    for (let count = 0; count < 20; count++) await use();
    // What comes before is the start of the server.
    hovers.length = diagnoses.length = 0;
    const textDocument = { uri: large, languageId, version: 1, text };
    await useDuring(peer.diagnosed(large, 'textDocument/didOpen', { textDocument }));
    for (let version = 2; version <= 40; version++) {
      // Some edits are outdated before anybody could look at them.
      if (version % 10 !== 0) {
        await peer.connection.sendNotification('textDocument/didChange', change(large, version));
        await use();
      } else await useDuring(peer.diagnosed(large, 'textDocument/didChange', change(large, version)));
    }
    return {
      name,
      hover: Math.max(...hovers),
      diagnostics: Math.max(...diagnoses),
      count: hovers.length,
    };
  } finally {
    await peer.stop();
  }
}

/** Measures it beside each kind of large document. */
export async function measureBeside(): Promise<BesideResult[]> {
  const documents: [name: string, languageId: string, text: string][] = [
    ['PowerShell', 'powershell', powershellSample(size, 2500).text],
    ['JSON', 'json', jsonSample(size, 825).text],
    ...longLogs().map(([name, text]): [string, string, string] => [
      `an install log of ${name}`,
      'ccmsetup-log',
      text.slice(0, size),
    ]),
  ];
  const results: BesideResult[] = [];
  for (const document of documents) results.push(await measureOne(...document));
  return results;
}

/** A row for people. */
export function besideRow({ name, hover, diagnostics, count }: BesideResult): string {
  const missed = Math.max(hover, diagnostics) <= besideAim ? '' : ', missed';
  return `a small document beside ${name} of 5 MB: the slowest of ${count} hovers ${hover.toFixed(0)} ms, of diagnostics ${diagnostics.toFixed(0)} ms (aim: ${besideAim} ms${missed})`;
}
