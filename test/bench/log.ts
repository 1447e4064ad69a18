/** How long the command takes for a log of 100 MB, and how much memory. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const samples = join(root, 'test', 'fixtures', 'logs');
const size = 100_000_000;

/** What is wanted of the command. */
export const logAims = { seconds: 5, mebibytes: 200 } as const;

/** One measurement. */
export interface LogResult {
  readonly name: string;
  readonly seconds: number;
  readonly mebibytes: number;
}

/** Writes a log of the size: some runs after each other, again and again, or one run that tries again and again. */
function writeLog(path: string, parts: readonly Buffer[], first = Buffer.alloc(0)): void {
  const file = openSync(path, 'w');
  let written = writeSync(file, first);
  while (written < size) for (const part of parts) written += writeSync(file, part);
  closeSync(file);
}

function withoutMark(name: string): Buffer {
  return readFileSync(join(samples, name)).subarray(3);
}

/** Tells its own memory where the command ends. */
const teller =
  "process.on('exit', () => require('node:fs').writeSync(2, `rss ${process.resourceUsage().maxRSS}`))";

function measureOne(name: string, path: string): LogResult {
  const start = process.hrtime.bigint();
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('file:///x.js'); ${teller}`)}`;
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', preload, join(root, 'dist', 'cli.js'), 'diagnose', path],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 1) throw new Error(`the command ended with ${status}: ${stderr}`);
  return { name, seconds, mebibytes: Number(/rss (\d+)/.exec(stderr)?.[1]) / 1024 };
}

/** Measures both kinds of logs. */
export function measureLogs(): LogResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'ccmsetup-bench-'));
  try {
    const path = join(folder, 'ccmsetup.log');
    const all = readdirSync(samples).filter((name) => name.endsWith('.ccmsetup.log'));
    writeLog(path, all.map(withoutMark));
    const many = measureOne('log of 100 MB, 17,000 runs', path);
    const lines = withoutMark('06-mp-not-resolved.ccmsetup.log')
      .toString('utf8')
      .split(/(?<=\n)/);
    writeLog(path, [Buffer.from(lines.slice(18, 25).join(''))], Buffer.from(lines.slice(0, 18).join('')));
    return [many, measureOne('log of 100 MB, one run', path)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A row for people. */
export function logRow({ name, seconds, mebibytes }: LogResult): string {
  const isMet = seconds <= logAims.seconds && mebibytes <= logAims.mebibytes;
  const aim = `aim: ${logAims.seconds} s, ${logAims.mebibytes} MiB`;
  return `${name}: ${seconds.toFixed(1)} s, ${mebibytes.toFixed(0)} MiB (${aim}${isMet ? '' : ', missed'})`;
}
