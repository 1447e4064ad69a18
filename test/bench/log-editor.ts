/** How long the server takes for a log of 5 MB: to open it, to hover in it, and to follow it while it grows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantile } from './measure';
import { startPeer } from './peer';
import { ownServer } from './subjects';

const samples = join(__dirname, '..', 'fixtures', 'logs');
const size = 5_000_000;
const uri = 'file:///bench/ccmsetup.log';

/** What is wanted of a hover in an open log, in milliseconds. */
export const hoverAim = 100;

/** One measurement, in milliseconds. */
export interface LogEditorResult {
  readonly name: string;
  /** From opening to the first diagnostics. */
  readonly open: number;
  /** The median, and the worst of all. */
  readonly hover: number;
  readonly slowestHover: number;
  /** From a line that is added to the diagnostics after it: all of the log is read again. */
  readonly append: number;
}

function sample(name: string): string {
  return readFileSync(join(samples, name), 'utf8').replace(/^\uFEFF/, '');
}

/** Logs of the size: one run that tries again and again, and many runs. */
export function longLogs(): [name: string, text: string][] {
  const all = readdirSync(samples)
    .filter((name) => name.endsWith('.ccmsetup.log'))
    .map(sample)
    .join('');
  const lines = sample('06-mp-not-resolved.ccmsetup.log').split(/(?<=\n)/);
  const head = lines.slice(0, 18).join('');
  const attempt = lines.slice(18, 25).join('');
  return [
    ['one run', head + attempt.repeat(Math.ceil(size / attempt.length))],
    ['many runs', all.repeat(Math.ceil(size / all.length))],
  ];
}

async function measureOne(name: string, text: string): Promise<LogEditorResult> {
  const peer = await startPeer(ownServer, false);
  try {
    const textDocument = { uri, languageId: 'ccmsetup-log', version: 1, text };
    const open = await peer.diagnosed(uri, 'textDocument/didOpen', { textDocument });
    const count = text.split('\n').length;
    const hovers: number[] = [];
    for (let index = 0; index < 200; index++) {
      const position = { line: Math.floor((index * count) / 200), character: 40 };
      hovers.push(await peer.asked('textDocument/hover', { textDocument: { uri }, position }));
    }
    const appends: number[] = [];
    for (let version = 2; version < 12; version++) {
      const end = { line: count + version - 3, character: 0 };
      appends.push(
        await peer.diagnosed(uri, 'textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [
            { range: { start: end, end }, text: 'CcmSetup is exiting with return code 0\r\n' },
          ],
        }),
      );
    }
    return {
      name: `log of 5 MB in an editor, ${name}`,
      open,
      hover: quantile(hovers, 0.5),
      slowestHover: Math.max(...hovers),
      append: quantile(appends, 0.5),
    };
  } finally {
    await peer.stop();
  }
}

/** Measures both kinds of logs. */
export async function measureLogEditor(): Promise<LogEditorResult[]> {
  const results: LogEditorResult[] = [];
  for (const [name, text] of longLogs()) results.push(await measureOne(name, text));
  return results;
}

/** A row for people. */
export function logEditorRow({ name, open, hover, slowestHover, append }: LogEditorResult): string {
  const times = `open ${open.toFixed(0)} ms, hover ${hover.toFixed(1)} ms, the slowest ${slowestHover.toFixed(0)} ms`;
  const missed = slowestHover <= hoverAim ? '' : ', missed';
  return `${name}: ${times} (aim: ${hoverAim} ms${missed}), a line more ${append.toFixed(0)} ms`;
}
