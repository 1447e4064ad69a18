/** Configurations and inputs that are no plain files of ours: links to secrets, pipes, devices, and files without end. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, symlinkSync, writeFileSync, closeSync } from 'node:fs';
import path from 'node:path';
import { hostileConfiguration } from '../support/hostile-globs';
import { cliFile, runCli, withFiles } from './cli';
import { parseReport } from './json-contract';

const name = '.ccmsetuprc.json';
const wrong = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n';
const secret = 'root:SECRET-HASH:0:0::/root:/bin/sh\n';
const hidden =
  /1:1 warning The configuration isn't valid\. It's a link or outside the folders that are linted/;

/** A folder with something secret beside the one that is linted. */
function withSecret(
  use: (linted: string, secretFile: string) => Promise<void>,
  text = secret,
): Promise<void> {
  return withFiles({ secret: text, 'tree/sub/x.ccmcmd': wrong, 'tree/x.ccmcmd': wrong }, (folder) =>
    use(path.join(folder, 'tree'), path.join(folder, 'secret')),
  );
}

/** Runs in both formats; gives all that was printed. */
async function printed(args: readonly string[], cwd: string): Promise<string> {
  const both = await Promise.all(
    ['pretty', 'json'].map((format) => runCli(['--format', format, ...args], { cwd })),
  );
  return both.map(({ stdout, stderr }) => stdout + stderr).join('\n');
}

describe('ccmsetup-lint: the text of a configuration', () => {
  it('is not shown when it is a link, wherever that leads', () =>
    withSecret(async (tree, secretFile) => {
      symlinkSync(secretFile, path.join(tree, name));
      const text = await printed(['.'], tree);
      assert.match(text, hidden);
      assert.doesNotMatch(text, /SECRET|root/);
    }));

  it('is not quoted in a message when it is a link', () =>
    withSecret(async (tree, secretFile) => {
      symlinkSync(secretFile, path.join(tree, name));
      const text = await printed(['.'], tree);
      assert.match(text, hidden);
      assert.doesNotMatch(text, /SECRET/);
    }, '{ "SECRET-KEY": 1, "rules": { "SECRET-RULE": "off" }, "extends": "SECRET" }'));

  it('is not shown when a folder of its path is a link out of what is linted', () =>
    withFiles(
      {
        [`elsewhere/deep/${name}`]: '{ "SECRET-KEY": 1 }',
        'elsewhere/deep/er/x.ccmcmd': wrong,
        'tree/y.ccmcmd': wrong,
      },
      async (folder) => {
        const tree = path.join(folder, 'tree');
        symlinkSync('../elsewhere/deep', path.join(tree, 'link'));
        const inner = await printed(['link/er'], tree);
        assert.match(inner, hidden);
        assert.doesNotMatch(inner, /SECRET/);
        // Whoever names the folder itself has asked for what is in it.
        assert.match(await printed(['link'], tree), /There is no setting "SECRET-KEY"/);
      },
    ));

  it('is shown when it lies in the folder that is named, in that of a named file, or in the current one', () =>
    withFiles(
      { [`a/${name}`]: '{ "rulez": 1 }', 'a/b/x.ccmcmd': wrong, 'a/x.ccmcmd': wrong },
      async (folder) => {
        const shown = [
          [['a'], folder],
          [['a/b/x.ccmcmd'], folder],
          [['b'], path.join(folder, 'a')],
          [[path.join(folder, 'a/x.ccmcmd')], path.join(folder, 'a/b')],
        ] as const;
        for (const [args, cwd] of shown) {
          const { stdout } = await runCli(args, { cwd });
          assert.match(
            stdout,
            /:1:3 warning There is no setting "rulez".*\n {4}\{ "rulez": 1 \}\n {6}\^{7}\n/,
          );
        }
        const { stdout } = await runCli([path.join(folder, 'a/b/x.ccmcmd')], {
          cwd: path.join(folder, 'a/b'),
        });
        assert.match(stdout, hidden);
        assert.doesNotMatch(stdout, /rulez/);
      },
    ));

  it('counts all the same when it is a link', () =>
    withFiles(
      { shared: '{ "rules": { "site-code-format": "off" } }', 'tree/x.ccmcmd': wrong },
      async (folder) => {
        const tree = path.join(folder, 'tree');
        symlinkSync(path.join(folder, 'shared'), path.join(tree, name));
        const { stdout, code } = await runCli(['.'], { cwd: tree });
        assert.deepEqual([stdout, code], ['No findings in 1 file (1 command line)\n', 0]);
      },
    ));
});

describe('ccmsetup-lint: a configuration without bounds', () => {
  const notRegular = `ccmsetup-lint: ${name}: isn\'t a regular file, so it isn\'t used; make it a text file\n`;
  const tooLarge = `ccmsetup-lint: ${name}: is larger than 1 MiB, so it isn\'t used; remove what it doesn\'t need\n`;
  const right = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01\n';

  it('may be a megabyte large and not more', () =>
    withFiles({ 'x.ccmcmd': right }, async (cwd) => {
      const text = '{ "rules": { "site-code-format": "off" } }';
      writeFileSync(path.join(cwd, name), text.padEnd(2 ** 20));
      const most = await runCli(['.'], { cwd });
      assert.deepEqual([most.code, most.stderr], [0, '']);
      writeFileSync(path.join(cwd, name), text.padEnd(2 ** 20 + 1));
      const more = await runCli(['.'], { cwd });
      assert.deepEqual([more.code, more.stderr], [2, tooLarge]);
      assert.match(more.stdout, /^No findings in 1 file/);
    }));

  it('is told to be nested too deep, at its place', () =>
    withFiles(
      { [name]: `{\n "ignore": ${'['.repeat(8000)}${']'.repeat(8000)} }`, 'x.ccmcmd': right },
      async (cwd) => {
        const { stdout, stderr, code } = await runCli(['--format', 'json', '.'], { cwd });
        assert.deepEqual([stderr, code], ['', 0]);
        const [found] = parseReport(stdout).files[0]!.findings;
        assert.equal(found?.message, "The configuration is nested deeper than 100 levels, so it isn't used.");
        assert.deepEqual([found.line, found.column], [2, 111]);
      },
    ));

  it('may have any patterns', () => {
    const long = `${'a'.repeat(240)}.ccmcmd`;
    const deep = `${'a/'.repeat(100)}x.ccmcmd`;
    return withFiles({ [name]: hostileConfiguration, [long]: right, [deep]: right }, async (cwd) => {
      const { stdout, stderr, code } = await runCli(['--format', 'json', '.'], { cwd });
      assert.deepEqual([stderr, code], ['', 0]);
      const [configuration, ...others] = parseReport(stdout).files;
      assert.equal(configuration?.findings.length, 2);
      assert.deepEqual(
        others.map(({ path: found }) => found),
        [deep, long],
      );
    });
  });

  it('may be a folder, which is none', () =>
    withFiles({ [`${name}/x`]: '', 'x.ccmcmd': right }, async (cwd) => {
      const { code, stderr } = await runCli(['x.ccmcmd'], { cwd });
      assert.deepEqual([code, stderr], [0, '']);
    }));

  it('may be a link that leads nowhere or back to itself, which is told', () =>
    withFiles({ 'x.ccmcmd': right, 'sub/x.ccmcmd': right }, async (cwd) => {
      symlinkSync('nowhere', path.join(cwd, name));
      symlinkSync(name, path.join(cwd, 'sub', name));
      const { code, stderr } = await runCli(['x.ccmcmd', 'sub'], { cwd });
      const told = (file: string): string =>
        `ccmsetup-lint: ${file}: is a link that leads nowhere, so it isn't used; correct the link, or delete it\n`;
      // The folder above counts where there is none of its own.
      assert.equal(stderr, told(name) + told(`sub/${name}`));
      assert.equal(code, 2);
    }));

  it('may have any text, and the rest of it counts', () => {
    const odd = [
      '"__proto__": { "rules": { "site-code-format": "error" } }, "constructor": { "prototype": 1 }',
      '"rules": { "__proto__": "off", "toString": "off", "\\ud800": "off", "site-code-format": "hint", "site-code-format": "off" }',
      '"ignore": ["\\ud83d*"], "contexts": { "__proto__": "manual" }, "site": { "__proto__": 1 }',
      `"extends": [${['/etc/x.json', 'file:///x.json', '//server/x.json', 'https://x/y.json', '..'].map((each) => `"${each}"`).join()}]`,
      '"extends": ["\\\\\\\\server\\\\share\\\\x.json", "C:\\\\x.json"]',
    ];
    const text = `{ ${odd.join(', ')} }`;
    const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return withFiles(
      { [name]: text, 'x.ccmcmd': wrong, [`wide/${name}`]: wide, 'wide/x.ccmcmd': wrong },
      async (cwd) => {
        const { stdout, stderr, code } = await runCli(['--format', 'json', '.'], { cwd });
        assert.deepEqual([stderr, code], ['', 0]);
        const places = new Map(
          parseReport(stdout).files.map(({ path: found, findings }) => [
            found,
            findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`),
          ]),
        );
        const own = places.get(name) ?? [];
        assert.equal(new Set(own).size, 15, own.join());
        assert.ok(own.every((place) => place.startsWith('invalid-configuration 1:')));
        assert.deepEqual(places.get(`wide/${name}`), own);
        assert.deepEqual([places.get('x.ccmcmd'), places.get('wide/x.ccmcmd')], [[], []]);
      },
    );
  });

  if (process.platform !== 'win32') {
    it('is not read from a device', () =>
      withFiles({ 'x.ccmcmd': right }, async (cwd) => {
        symlinkSync('/dev/zero', path.join(cwd, name));
        const { code, stderr } = await runCli(['x.ccmcmd'], { cwd });
        assert.deepEqual([code, stderr], [2, notRegular]);
      }));

    it('is not waited for at a pipe', () =>
      withFiles({ 'x.ccmcmd': right }, async (cwd) => {
        assert.equal(spawnSync('mkfifo', [path.join(cwd, name)]).status, 0);
        const { code, stderr } = await runCli(['x.ccmcmd'], { cwd });
        assert.deepEqual([code, stderr], [2, notRegular]);
      }));
  }
});

if (process.platform !== 'win32') {
  describe('ccmsetup-lint: input without end', () => {
    const tooLarge = 'ccmsetup-lint: x.ccmcmd: is larger than 64 MiB; lint a part of it\n';

    it('is not read beyond the limit from a device as standard input', async () => {
      const zero = openSync('/dev/zero', 'r');
      const child = spawn(process.execPath, [cliFile, '--stdin', '--stdin-filename', 'x.ccmcmd'], {
        stdio: [zero, 'ignore', 'pipe'],
      });
      closeSync(zero);
      let stderr = '';
      child.stderr!.on('data', (data: Buffer) => (stderr += data.toString()));
      const [code] = (await once(child, 'close')) as [number | null];
      assert.deepEqual([code, stderr], [2, tooLarge]);
    });

    it('is not read beyond the limit from a pipe as standard input', async () => {
      const child = spawn(process.execPath, [cliFile, '--stdin', '--stdin-filename', 'x.ccmcmd'], {
        stdio: ['pipe', 'ignore', 'pipe'],
      });
      let stderr = '';
      child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
      const piece = Buffer.alloc(2 ** 20, 'a');
      let open = true;
      child.stdin.on('error', (error: NodeJS.ErrnoException) => {
        assert.ok(['EPIPE', 'ECONNRESET'].includes(error.code ?? ''), error.code);
        open = false;
      });
      const feed = (): void => {
        while (open && child.stdin.write(piece));
      };
      child.stdin.on('drain', feed);
      feed();
      const [code] = (await once(child, 'close')) as [number | null];
      assert.deepEqual([code, stderr], [2, tooLarge]);
    });

    it('is refused as a named file, a pipe or a device', () =>
      withFiles({}, async (cwd) => {
        mkdirSync(path.join(cwd, 'folder'));
        assert.equal(spawnSync('mkfifo', [path.join(cwd, 'folder/pipe.ccmcmd')]).status, 0);
        symlinkSync('/dev/zero', path.join(cwd, 'zero.ccmcmd'));
        for (const file of ['folder/pipe.ccmcmd', 'zero.ccmcmd']) {
          const { code, stderr } = await runCli(['--fix', file], { cwd });
          assert.deepEqual(
            [code, stderr],
            [2, `ccmsetup-lint: ${file}: is neither a file nor a folder; name a text file or a folder\n`],
          );
        }
        const { code, stdout } = await runCli(['.'], { cwd });
        assert.deepEqual([code, stdout], [0, 'No findings in 0 files (0 command lines)\n']);
      }));
  });
}
