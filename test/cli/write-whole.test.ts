/** A file is replaced as a whole or not at all, whatever the file system answers. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { leftoverRemover } from '../../server/src/cli/writing/leftovers';
import type { Problem } from '../../server/src/cli/problem';
import { temporaryFile, temporaryName, thisMachine } from '../../server/src/cli/writing/temporary-name';
import { writeWhole, type FileCalls } from '../../server/src/cli/writing/write-whole';
import { withFiles } from './cli';

const before = Buffer.from('old text\r\nwithout end\x1a');
const after = Buffer.from('new text\r\nof another length, without end\x1a');
const day = 24 * 60 * 60 * 1000;
const posix = process.platform !== 'win32';

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Writes `x` in a new folder; gives what was said, what it holds then and what else is there. */
function writing(
  calls: (file: string) => Partial<FileCalls>,
  prepare: (file: string) => void = () => undefined,
): Promise<{ problem: Problem | undefined; content: Buffer; names: string[] }> {
  return withFiles({ x: before }, (folder) => {
    const file = path.join(folder, 'x');
    prepare(file);
    const problem = writeWhole(file, before, after, { ...fs, ...calls(file) });
    const content = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
    return Promise.resolve({ problem, content, names: fs.readdirSync(folder).sort() });
  });
}

describe('a file that is written as a whole', () => {
  it('has the new bytes, and nothing is left beside it', async () => {
    const { problem, content, names } = await writing(() => ({}));
    assert.deepEqual([problem, names], [undefined, ['x']]);
    assert.deepEqual(content, after);
  });

  const failures: readonly [call: keyof FileCalls, code: string, what: RegExp][] = [
    ['realpathSync', 'ENOENT', /another program saved it in the meantime/],
    ['lstatSync', 'EIO', /^wasn't changed \(EIO\)$/],
    ['writeFileSync', 'ENOSPC', /^wasn\'t changed because the disk is full$/],
    ['writeFileSync', 'EDQUOT', /disk quota is used up/],
    ['writeFileSync', 'EFBIG', /exceed the limit for the size of files/],
    ['fsyncSync', 'ENOSPC', /the disk is full/],
    ['fsyncSync', 'EIO', /^wasn't changed \(EIO\)$/],
    ['renameSync', 'EPERM', /another program uses it/],
    ['renameSync', 'EBUSY', /a mount point/],
    ['renameSync', 'EROFS', /its disk is read-only/],
  ];
  for (const [call, code, what] of failures) {
    it(`stays as it was when ${call} fails with ${code}`, async () => {
      const fail = (): never => {
        throw systemError(code);
      };
      const { problem, content, names } = await writing(() => ({ [call]: fail }));
      assert.match(problem?.what ?? '', what);
      assert.notEqual(problem?.remedy, '');
      assert.deepEqual(content, before);
      assert.deepEqual(names, ['x']);
    });
  }

  it('stays as it was when only a half of it could be written', async () => {
    const { problem, content, names } = await writing(() => ({
      writeFileSync: (file) => {
        fs.writeSync(file as number, after.subarray(0, 5));
        throw systemError('ENOSPC');
      },
    }));
    assert.deepEqual(problem, {
      what: "wasn't changed because the disk is full",
      remedy: 'free some space and run again',
    });
    assert.deepEqual([content, names], [before, ['x']]);
  });

  it('names the temporary file that could not be removed', async () => {
    const refuse = (): never => {
      throw systemError('EACCES');
    };
    const { problem, names } = await writing(() => ({ renameSync: refuse, unlinkSync: refuse }));
    const left = names.find((name) => temporaryFile(name) !== undefined);
    assert.ok(left !== undefined && problem?.remedy.endsWith(left), problem?.remedy);
  });

  it('is said to be changed when only its disk did not confirm that', async () => {
    const calls = (synced = { files: 0 }): Partial<FileCalls> => ({
      fsyncSync: () => {
        if (++synced.files > 1) throw systemError('EIO');
      },
    });
    const { problem, content } = await writing(() => calls());
    assert.equal(problem?.what, posix ? "was changed, but the disk didn't confirm it" : undefined);
    assert.deepEqual(content, after);
  });

  it('throws what is no error of the system, and leaves the file alone', async () => {
    await withFiles({ x: before }, (folder) => {
      const file = path.join(folder, 'x');
      const fail = (): never => {
        throw new TypeError('ours');
      };
      assert.throws(() => writeWhole(file, before, after, { ...fs, fsyncSync: fail }), TypeError);
      assert.deepEqual(fs.readFileSync(file), before);
      assert.deepEqual(fs.readdirSync(folder), ['x']);
      return Promise.resolve();
    });
  });
});

describe('a file that somebody else saves while it is fixed', () => {
  const others = Buffer.from('what they saved');
  const changed = "wasn't changed because another program saved it in the meantime";
  const saves: readonly [how: string, save: (file: string) => void][] = [
    [
      'in place',
      (file) => {
        fs.writeFileSync(file, others);
      },
    ],
    [
      'with as many bytes',
      (file) => {
        fs.writeFileSync(file, Buffer.alloc(before.length, 'z'));
      },
    ],
    [
      'by a rename',
      (file) => {
        fs.writeFileSync(`${file}.new`, others);
        fs.renameSync(`${file}.new`, file);
      },
    ],
    [
      'with the same text by a rename',
      (file) => {
        fs.writeFileSync(`${file}.new`, before);
        fs.renameSync(`${file}.new`, file);
      },
    ],
    [
      'by removing it',
      (file) => {
        fs.rmSync(file);
      },
    ],
  ];
  for (const [how, save] of saves) {
    for (const moment of ['before it is written', 'before it is replaced']) {
      if (moment === 'before it is written' && how === 'with the same text by a rename') continue;
      it(`keeps what they saved ${how}, ${moment}`, async () => {
        let saved = Buffer.alloc(0);
        const saving = (file: string): void => {
          save(file);
          if (fs.existsSync(file)) saved = fs.readFileSync(file);
        };
        const { problem, content, names } = await writing(
          (file) =>
            moment === 'before it is written'
              ? {}
              : {
                  fsyncSync: (descriptor) => {
                    fs.fsyncSync(descriptor);
                    saving(file);
                  },
                },
          (file) => {
            if (moment === 'before it is written') saving(file);
          },
        );
        assert.equal(problem?.what, changed);
        assert.deepEqual(content, saved);
        assert.deepEqual(names, how === 'by removing it' ? [] : ['x']);
      });
    }
  }
});

if (posix) {
  describe('a file that is written as a whole, on a POSIX system', () => {
    it('keeps its mode', async () => {
      for (const mode of [0o644, 0o600, 0o755, 0o4711]) {
        await withFiles({ x: before }, (folder) => {
          const file = path.join(folder, 'x');
          fs.chmodSync(file, mode);
          assert.equal(writeWhole(file, before, after), undefined);
          assert.equal(fs.statSync(file).mode & 0o7777, mode);
          return Promise.resolve();
        });
      }
    });

    it('keeps its owner, or is left alone', async () => {
      const owned: number[][] = [];
      const calls = (answer: () => void) => (): Partial<FileCalls> => ({
        // The file seems to be of somebody else.
        lstatSync: ((at: string) =>
          Object.assign(fs.lstatSync(at, { bigint: true }), { uid: 4321n, gid: 1234n })) as never,
        fchownSync: (_, uid, gid) => {
          owned.push([uid, gid]);
          answer();
        },
      });
      const kept = await writing(calls(() => undefined));
      assert.deepEqual([kept.problem, kept.content], [undefined, after]);
      const refused = await writing(
        calls(() => {
          throw systemError('EPERM');
        }),
      );
      assert.deepEqual(refused.problem, {
        what: "wasn't changed because it would lose its owner and permissions",
        remedy: 'run ccmsetup-lint as its owner',
      });
      assert.deepEqual([refused.content, refused.names], [before, ['x']]);
      assert.deepEqual(owned, [
        [4321, 1234],
        [4321, 1234],
      ]);
    });

    it('stays a link', async () => {
      await withFiles({ 'real/x': before }, (folder) => {
        const [link, second] = [path.join(folder, 'link'), path.join(folder, 'second')];
        fs.symlinkSync('real/x', link);
        fs.symlinkSync('link', second);
        assert.equal(writeWhole(second, before, after), undefined);
        assert.deepEqual([fs.readlinkSync(link), fs.readlinkSync(second)], ['real/x', 'link']);
        assert.deepEqual(fs.readFileSync(path.join(folder, 'real/x')), after);
        assert.deepEqual(fs.readdirSync(path.join(folder, 'real')), ['x']);
        return Promise.resolve();
      });
    });

    it('is left alone when it has more than one name', async () => {
      const { problem, content, names } = await writing(
        () => ({}),
        (file) => {
          fs.linkSync(file, `${file}-too`);
        },
      );
      assert.match(problem?.what ?? '', /other names \(hard links\)/);
      assert.deepEqual([content, names], [before, ['x', 'x-too']]);
    });

    it('is left alone when it may not be written, or nothing in its folder may', async () => {
      const said = await withFiles({ x: before }, (folder) => {
        const file = path.join(folder, 'x');
        const nobody = 65534;
        const privileged = process.geteuid?.() === 0;
        fs.chmodSync(file, 0o444);
        // What the owner of all files may do says nothing.
        if (privileged) {
          fs.chownSync(file, nobody, nobody);
          fs.chownSync(folder, nobody, nobody);
          process.seteuid?.(nobody);
        }
        try {
          const readOnly = writeWhole(file, before, after);
          fs.chmodSync(file, 0o644);
          fs.chmodSync(folder, 0o555);
          const closed = writeWhole(file, before, after);
          return Promise.resolve([readOnly?.what, closed?.what, fs.readFileSync(file)]);
        } finally {
          if (privileged) process.seteuid?.(0);
          fs.chmodSync(folder, 0o755);
        }
      });
      assert.deepEqual(said, [
        "can't be written because access is denied",
        "wasn't changed because its folder doesn't allow new files",
        before,
      ]);
    });
  });
}

describe('temporary files', () => {
  it('have names that nothing else has, however long the name of the file is', () => {
    for (const name of ['x.ccmcmd', 'ä'.repeat(127), '😀'.repeat(63)]) {
      const made = temporaryName(path.join(tmpdir(), name));
      assert.ok(Buffer.byteLength(made) <= 255, made);
      assert.deepEqual(temporaryFile(made), { machine: thisMachine(), pid: process.pid });
      assert.notEqual(made, temporaryName(name));
    }
    for (const name of [
      'x.ccmcmd',
      '.x.ccmsetup-lint.tmp',
      `.x.ccmsetup-lint-${'a'.repeat(8)}-0-${'b'.repeat(16)}.tmp`,
      `x.ccmsetup-lint-${'a'.repeat(8)}-1-${'b'.repeat(16)}.tmp`,
      `.x.ccmsetup-lint-${'a'.repeat(8)}-1-${'b'.repeat(16)}.tmp.ps1`,
      `.x.ccmsetup-lint-${'A'.repeat(8)}-1-${'b'.repeat(16)}.tmp`,
    ])
      assert.equal(temporaryFile(name), undefined, name);
  });

  it('are removed when their process is gone or they are a day old, and nothing else is', async () => {
    const { pid: gone } = spawnSync(process.execPath, ['--version']);
    const random = '0123456789abcdef';
    const here = `.x.ccmsetup-lint-${thisMachine()}`;
    const elsewhere = '.x.ccmsetup-lint-00000000';
    const files = {
      x: before,
      [`${here}-${gone}-${random}.tmp`]: '',
      [`${here}-${process.pid}-${random}.tmp`]: '',
      [`${here}-${process.ppid}-${random}.tmp`]: '',
      [`${elsewhere}-${gone}-${random}.tmp`]: '',
      '.x.tmp': '',
    };
    // A folder of such a name is none of ours.
    const folderName = `${here}-${gone}-ffffffffffffffff.tmp`;
    await withFiles({ ...files, [`${folderName}/x`]: '' }, (folder) => {
      const left = (now: number): string[] => {
        leftoverRemover(() => now)(path.join(folder, 'x'));
        return fs.readdirSync(folder).sort();
      };
      const kept = [
        '.x.tmp',
        folderName,
        `${elsewhere}-${gone}-${random}.tmp`,
        `${here}-${process.ppid}-${random}.tmp`,
        'x',
      ];
      const { mtimeMs } = fs.statSync(path.join(folder, 'x'));
      assert.deepEqual(left(mtimeMs), kept.sort());
      assert.deepEqual(left(mtimeMs + 2 * day), ['.x.tmp', folderName, 'x'].sort());
      return Promise.resolve();
    });
  });
});
