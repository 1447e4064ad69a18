/** `--fix` that is stopped, that finds no space, or that is not alone: every file is the old one or the new one. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { temporaryFile, thisMachine } from '../../server/src/cli/writing/temporary-name';
import { cliFile, runCli, startCli, withFiles } from './cli';

const before = 'ccmsetup.exe SMSSITECODE=P01 /mp=mp1.fabrikam.com /logon\n';
const after = 'ccmsetup.exe /mp:mp1.fabrikam.com /logon SMSSITECODE=P01\n';
/** Makes a file so long that writing it takes a while. */
const rest = `${'# a comment that stays as it is\n'.repeat(2000)}\n`;

const names = Array.from({ length: 60 }, (_, index) => `f${String(index).padStart(2, '0')}.ccmcmd`);
const oldFiles = Object.fromEntries(names.map((name) => [name, rest + before]));

/** Many files, most of them short, so that a run is stopped in any step of its work. */
const many = Array.from({ length: 2000 }, (_, index) => {
  return { name: `f${String(index).padStart(4, '0')}.ccmcmd`, head: index % 40 === 0 ? rest : '# c\n\n' };
});

function leftIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => temporaryFile(name) !== undefined);
}

/** How many files are new; each of the others must be the old one. */
function countNew(folder: string, files = names.map((name) => ({ name, head: rest }))): number {
  let count = 0;
  for (const { name, head } of files) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    assert.ok(text === head + before || text === head + after, `${name} is neither: ${text.length} units`);
    if (text === head + after) count++;
  }
  return count;
}

/** Calls `use` with a new folder in the memory, where there is one: a kill doesn't ask for the disk, and that takes its time. */
async function inMemory(use: (folder: string) => Promise<void>): Promise<void> {
  const memory = '/dev/shm';
  const folder = mkdtempSync(path.join(existsSync(memory) ? memory : tmpdir(), 'ccmsetup-lint-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs `--fix` over a folder and sends a signal at the n-th change in it. */
async function stopAt(
  folder: string,
  change: number,
  signal: NodeJS.Signals,
  threads = 1,
): Promise<unknown[]> {
  const child = startCli(['--fix', '.', '--threads', String(threads)], { cwd: folder });
  child.stdout!.resume();
  child.stderr!.resume();
  let changes = 0;
  const watcher = watch(folder, () => {
    if (++changes === change) child.kill(signal);
  });
  const ended = (await once(child, 'close')) as unknown[];
  watcher.close();
  return ended;
}

describe('ccmsetup-lint --fix, stopped', () => {
  it('leaves whole files when it is killed at any moment, and the next run tidies and goes on', function () {
    this.timeout(600_000);
    return inMemory(async (folder) => {
      for (const { name, head } of many) writeFileSync(path.join(folder, name), head + before);
      let done = 0;
      let stopped = 0;
      for (const [kill, change] of [1, 2, 3, 50, 800, 2500].entries()) {
        const [, signal] = await stopAt(folder, change, 'SIGKILL', 1 + (kill % 2));
        if (signal === 'SIGKILL') stopped++;
        const now = countNew(folder, many);
        assert.ok(now >= done, 'what was fixed stays fixed');
        done = now;
      }
      assert.ok(stopped > 0);
      // Whatever the kills have left, one more stands for a process that was killed.
      const { pid } = spawnSync(process.execPath, ['--version']);
      const [mine, other] = [thisMachine(), '0'.repeat(8)].map(
        (machine) => `.f0000.ccmcmd.ccmsetup-lint-${machine}-${pid}-${'0'.repeat(16)}.tmp`,
      );
      for (const name of [mine!, other!]) writeFileSync(path.join(folder, name), 'half');
      const { code, stderr, stdout } = await runCli(['--fix', '.'], { cwd: folder });
      assert.equal(code, 0);
      // What the kills had left to do, which may be nothing.
      assert.match(stderr, /^(?:ccmsetup-lint: fixed \d+ findings? in \d+ files?\n)?$/);
      assert.match(stdout, /in 2000 files /);
      assert.equal(countNew(folder, many), many.length);
      // Of another machine nobody knows whether it still writes.
      assert.deepEqual(leftIn(folder), [other]);
    });
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`leaves whole files and nothing else when it gets ${signal}`, () =>
      withFiles(oldFiles, async (folder) => {
        for (const change of [1, 2, 3, 7, 20, 41]) {
          const [code, died] = await stopAt(folder, change, signal);
          assert.ok(died === signal || code === 0, `ended by ${String(died)} with ${String(code)}`);
          countNew(folder);
          assert.deepEqual(leftIn(folder), []);
        }
        await runCli(['--fix', '.'], { cwd: folder });
        assert.equal(countNew(folder), names.length);
      }));
  }
});

if (process.platform !== 'win32') {
  /** Runs `--fix` in a folder that takes no further large file: a small disk where one can be mounted, else by a limit. */
  const onFullDisk = async (folder: string): Promise<{ code: number | null; stderr: string }> => {
    const child = spawn(
      'sh',
      ['-c', 'ulimit -c 0; ulimit -f 8; exec "$0" "$@"', process.execPath, cliFile, '--fix', '.'],
      {
        cwd: folder,
      },
    );
    let stderr = '';
    child.stdout.resume();
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, stderr };
  };

  describe('ccmsetup-lint --fix without space', () => {
    it('leaves whole files where none may become that large', () =>
      withFiles({ 'f00.ccmcmd': rest + before, 'g.ccmcmd': before }, async (folder) => {
        const { code, stderr } = await onFullDisk(folder);
        // The system stops a process that goes beyond its limit, or tells it so.
        if (code !== null) assert.match(stderr, /^ccmsetup-lint: f00\.ccmcmd: wasn't changed because /);
        assert.equal(readFileSync(path.join(folder, 'f00.ccmcmd'), 'utf8'), rest + before);
        const again = await runCli(['--fix', '.'], { cwd: folder });
        assert.deepEqual([again.code, again.stderr], [0, 'ccmsetup-lint: fixed 2 findings in 1 file\n']);
        assert.deepEqual(readdirSync(folder), ['f00.ccmcmd', 'g.ccmcmd']);
        assert.equal(readFileSync(path.join(folder, 'f00.ccmcmd'), 'utf8'), rest + after);
        assert.equal(readFileSync(path.join(folder, 'g.ccmcmd'), 'utf8'), after);
      }));

    it('leaves whole files on a disk that is full', () =>
      withFiles({}, async (folder) => {
        const disk = path.join(folder, 'disk');
        mkdirSync(disk);
        const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk]).status === 0;
        try {
          const file = path.join(disk, 'f00.ccmcmd');
          writeFileSync(file, rest + before);
          if (!mounted) {
            await onFullDisk(disk);
            assert.equal(readFileSync(file, 'utf8'), rest + before);
            return;
          }
          // The folder has room for this file and one half of the next.
          const filler = path.join(disk, 'filler');
          const space = 128 * 1024 - Math.ceil(rest.length / 4096) * 4096 - 5 * 4096;
          writeFileSync(filler, Buffer.alloc(Math.max(0, space)));
          const { code, stderr } = await runCli(['--fix', 'f00.ccmcmd'], { cwd: disk });
          assert.equal(
            stderr,
            "ccmsetup-lint: f00.ccmcmd: wasn't changed because the disk is full; free some space and run again\n",
          );
          assert.equal(code, 2);
          assert.equal(readFileSync(file, 'utf8'), rest + before);
          assert.deepEqual(readdirSync(disk), ['f00.ccmcmd', 'filler']);
          rmSync(filler);
        } finally {
          if (mounted) assert.equal(spawnSync('umount', [disk]).status, 0);
        }
      }));
  });
}

describe('ccmsetup-lint --fix beside somebody who saves', () => {
  /** Saves versions one after the other until it is told to stop; ends with the number of one that was overwritten. */
  const saver = `
    const fs = require('node:fs');
    const [file, rest] = [process.argv[1], fs.readFileSync(process.argv[2], 'utf8')];
    let stop = false;
    process.on('message', () => { stop = true; });
    let version = 0;
    const save = () => {
      version++;
      const text = (order) => rest + '# ' + version + '\\n' + order;
      fs.writeFileSync(file + '.mine', text(${JSON.stringify(before)}));
      fs.renameSync(file + '.mine', file);
      const now = fs.readFileSync(file, 'utf8');
      if (now !== text(${JSON.stringify(before)}) && now !== text(${JSON.stringify(after)})) {
        process.send('lost ' + version); process.disconnect(); return;
      }
      if (version === 1) process.send('saving');
      if (stop) { process.send('kept'); process.disconnect(); return; }
      setImmediate(save);
    };
    save();
  `;

  it('never takes back what they saved', () =>
    withFiles({ 'f00.ccmcmd': rest + before, rest }, async (folder) => {
      const file = path.join(folder, 'f00.ccmcmd');
      const child = spawn(process.execPath, ['-e', saver, file, path.join(folder, 'rest')], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      const said: unknown[] = [];
      child.on('message', (message) => said.push(message));
      await once(child, 'message');
      for (let run = 0; run < 5; run++) {
        const { code, stderr } = await runCli(['--fix', 'f00.ccmcmd'], { cwd: folder });
        if (stderr !== '') {
          assert.equal(
            stderr,
            "ccmsetup-lint: f00.ccmcmd: wasn't changed because another program saved it in the meantime; run ccmsetup-lint again\n",
          );
        }
        assert.equal(code, stderr === '' ? 0 : 2);
      }
      child.send('stop');
      await once(child, 'exit');
      assert.deepEqual(said, ['saving', 'kept']);
      assert.deepEqual(leftIn(folder), []);
    }));
});
