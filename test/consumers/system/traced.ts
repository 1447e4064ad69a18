/** A program under strace: which files it opened, which it could have written, and whether it opened a socket or started another one. */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a program asked the system for. */
export interface Traced {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The files and folders that were opened to be read, absolute. */
  readonly read: readonly string[];
  /** Those that were opened to be written or made. */
  readonly written: readonly string[];
  /** The calls that open a socket, connect or listen, as strace writes them. */
  readonly network: readonly string[];
  /** The programs that were started, the first one left out. */
  readonly started: readonly string[];
}

const watched =
  'open,openat,openat2,creat,execve,execveat,socket,socketpair,connect,bind,listen,accept,accept4';

/** Fails with one line where the system lets nobody look on. */
export function checkTracing(): void {
  const { status, stderr } = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true'], { encoding: 'utf8' });
  assert.equal(
    status,
    0,
    `strace can't look on here (${stderr.trim()}). Allow ptrace: in a container, run it with --cap-add=SYS_PTRACE`,
  );
}

/** The files that a list of calls opened. */
function opened(calls: readonly string[], cwd: string): { read: string[]; written: string[] } {
  const read: string[] = [];
  const written: string[] = [];
  for (const call of calls) {
    const [, name, flags = ''] =
      /^(?:open|openat2?|creat)\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)*)"(.*)/.exec(call) ?? [];
    // A call that another thread interrupts has its result elsewhere; it counts.
    if (name === undefined || / = -1 E\w+/.test(flags)) continue;
    const file = path.resolve(cwd, JSON.parse(`"${name}"`) as string);
    (/O_WRONLY|O_RDWR|O_CREAT|^\)/.test(flags) ? written : read).push(file);
  }
  return { read: [...new Set(read)].sort(), written: [...new Set(written)].sort() };
}

/**
 * Runs a script in Node.js under strace.
 *
 * @param use talks to the program, and ends its input
 */
export async function traced(
  args: readonly string[],
  { cwd, home, trace }: { readonly cwd: string; readonly home: string; readonly trace: string },
  use: (child: ChildProcessWithoutNullStreams) => Promise<void> | void = (child) => {
    child.stdin.end();
  },
): Promise<Traced> {
  const options = ['-f', '-qq', '-s', '4096', '-e', `trace=${watched}`, '-e', 'signal=none', '-o', trace];
  const child = spawn('strace', [...options, process.execPath, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: home },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const closed = once(child, 'close') as Promise<[number | null]>;
  await use(child);
  const [code] = await closed;
  // Each line begins with the number of the process or thread.
  const calls = readFileSync(trace, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\d+\s+/, ''));
  return {
    code,
    stdout,
    stderr,
    ...opened(calls, cwd),
    network: calls.filter((call) => /^(?:socket|socketpair|connect|bind|listen|accept4?)\(/.test(call)),
    started: calls.filter((call) => /^execve(?:at)?\(/.test(call)).slice(1),
  };
}
