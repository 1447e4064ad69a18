/** `ccmsetup-lint completion`, in the shells that are on this machine. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { analyzeText, loadedHost } from '../support/lint';
import { cliFile, root, runCli } from './cli';

async function words(...typed: readonly string[]): Promise<string[]> {
  const { code, stdout, stderr } = await runCli(['completion', '--words', '--', ...typed]);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[0]!);
}

describe('ccmsetup-lint: completion', () => {
  it('offers the commands, the same as the help', async () => {
    const { stdout } = await runCli(['--help']);
    const [, list = ''] = stdout.split('Other commands:\n');
    const names = Array.from(list.matchAll(/^ {2}ccmsetup-lint ([a-z]+) /gm), ([, name = '']) => name);
    assert.deepEqual((await words('')).sort(), names.sort());
    assert.deepEqual(await words('ex'), ['explain']);
  });

  it('offers the options, the same as the help', async () => {
    for (const command of [[], ['format'], ['rules'], ['explain'], ['help'], ['completion']]) {
      const { stdout } = await runCli([...command, '--help']);
      const long = Array.from(stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm), ([, name = '']) => name);
      assert.ok(long.includes('--help'));
      assert.deepEqual((await words(...command, '--')).sort(), long.sort());
    }
  });

  const cases: readonly [typed: readonly string[], offers: readonly string[]][] = [
    [['--format', 'js'], ['json']],
    [['--format=js'], ['--format=json']],
    // As bash takes it apart.
    [['--format', '=', 'js'], ['json']],
    [['--severity', 'err'], ['error']],
    [['deploy', '--severity', 'err'], ['error']],
    [
      ['rules', '--format', ''],
      ['table', 'json'],
    ],
    [['explain', 'crl'], ['crl-check-off']],
    [['explain', 'smssite'], ['SMSSITECODE']],
    [['explain', '/UseP'], ['/UsePKICert']],
    [['help', 'exit'], ['exit-codes']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'pwsh'],
    ],
    [['--only', 'aad-pair,crl'], ['aad-pair,crl-check-off']],
    [['--only=aad-pair,crl'], ['--only=aad-pair,crl-check-off']],
    // What is in the list already isn't offered again.
    [['--only', 'crl-check-off,crl'], ['']],
    [['--rule', 'crl'], ['crl-check-off:']],
    [
      ['--rule', 'crl-check-off:'],
      ['off', 'error', 'warning', 'information', 'hint'].map((level) => `crl-check-off:${level}`),
    ],
    [['--rule=crl-check-off:of'], ['--rule=crl-check-off:off']],
    [
      ['--rule', 'crl-check-off', ':'],
      ['off', 'error', 'warning', 'information', 'hint'],
    ],
    [['--rule', '=', 'crl-check-off', ':', 'of'], ['off']],
    [['--fix='], ['--fix=all', '--fix=safe']],
    [
      ['--fix', '='],
      ['all', 'safe'],
    ],
    [['--fix', '=', 'a'], ['all']],
    [['--baseline', 'x.json', '--base'], ['']],
    [['--only', 'aad-pair', '--onl'], ['--only']],
    [['--ignore', 'old/', '--ignor'], ['--ignore']],
    [['deploy', '--max-warnings', '0', '--max'], ['']],
    [
      ['completion', 'pwsh', '--for', ''],
      ['ccmsetup-lint', 'ccmsetup'],
    ],
    [['explain', 'aad-pair', ''], ['']],
    // Its base can be left out.
    [['--changed', '--chang'], ['--changed-lines']],
    // The shell offers files here.
    [['--stdin-filename', 'a'], ['']],
    [['deploy', 'exp'], ['']],
    [['--', '--f'], ['']],
  ];
  for (const [typed, offers] of cases)
    it(`offers ${offers.join(', ') || 'nothing'} for ${JSON.stringify(typed)}`, async () => {
      assert.deepEqual(await words(...typed), offers);
    });

  it('takes a word that is not begun where the shell cannot hand it on', async () => {
    const { stdout } = await runCli(['completion', '--words', '--next', '--', '--format']);
    assert.match(stdout, /^pretty\t\n/);
  });

  for (const [args, says] of [
    [[], /completion needs the name of your shell; write: ccmsetup-lint completion bash/],
    [['tcsh'], /Allowed choices are bash, zsh, fish, pwsh/],
  ] as const)
    it(`refuses ${JSON.stringify(args)}`, async () => {
      const { code, stdout, stderr } = await runCli(['completion', ...args]);
      assert.match(stderr, says);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    });

  it('has a script for PowerShell that its reader understands', async () => {
    const { stdout } = await runCli(['completion', 'pwsh']);
    // A command line behind it is found only when all its quotes and braces are closed.
    const { lines } = analyzeText(
      `${stdout}\nccmsetup.exe /mp:mp01.corp.fabrikam.com\n`,
      loadedHost('powershell'),
    );
    assert.equal(lines.length, 1);
    for (const [open, close] of ['()', '{}', '[]'])
      assert.equal(stdout.split(open!).length, stdout.split(close!).length);
  });

  describe('in real shells', () => {
    let folder: string;
    before('put the command on the path', () => {
      folder = mkdtempSync(path.join(tmpdir(), 'ccmsetup-completion-'));
      const command = path.join(folder, 'ccmsetup-lint');
      writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${cliFile}" "$@"\n`);
      chmodSync(command, 0o755);
      writeFileSync(path.join(folder, 'expected.cmd'), '');
    });
    after('remove it', () => {
      rmSync(folder, { recursive: true, force: true });
    });

    /** Tests a shell where this machine has it. */
    function testIn(shell: string, does: string, test: () => void): void {
      const here = process.platform !== 'win32' && spawnSync(shell, ['-c', 'true']).status === 0;
      if (here) it(`${does} (${shell})`, test);
    }

    /** What a shell prints. */
    function printed(shell: string, args: readonly string[], script: string): string {
      const run = spawnSync(shell, [...args, script], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, HOME: folder, PATH: `${folder}${path.delimiter}${process.env['PATH']}` },
      });
      assert.equal(run.error, undefined);
      assert.equal(run.stderr, '');
      assert.equal(run.status, 0);
      return run.stdout;
    }

    testIn('bash', 'completes', () => {
      const typed = (...given: string[]): string =>
        `COMP_WORDS=(ccmsetup-lint ${given.join(' ')}); COMP_CWORD=${given.length}; _ccmsetup_lint ccmsetup-lint; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const out = printed(
        'bash',
        ['--norc', '-c'],
        [
          'eval "$(ccmsetup-lint completion bash)"',
          'complete -p ccmsetup-lint',
          typed('expl'),
          typed('--format', "''"),
          typed('explain', 'cmg-scheme'),
        ].join('\n'),
      );
      assert.deepEqual(out.trimEnd().split('\n').slice(0, 3), [
        'complete -o default -F _ccmsetup_lint ccmsetup-lint',
        'explain',
        'pretty',
      ]);
      assert.match(out, /\npretty\n(?:[a-z]+\n)*json\n/);
      assert.match(out, /\ncmg-scheme-in-ccmhostname\n$/);
    });

    testIn('zsh', 'completes', () => {
      const typed = (...given: string[]): string =>
        `words=(ccmsetup-lint ${given.join(' ')}); CURRENT=${given.length + 1}; _ccmsetup_lint`;
      const out = printed(
        'zsh',
        ['-f', '-c'],
        [
          // What zsh's own system does with them.
          'compdef() { print "compdef $@" }; _files() { print files }',
          '_describe() { print -rl -- "${(@P)4}" }',
          'eval "$(ccmsetup-lint completion zsh)"',
          typed('expl'),
          typed('--severity', "''"),
          typed('--stdin-filename', 'x'),
        ].join('\n'),
      );
      assert.match(
        out,
        /^compdef _ccmsetup_lint ccmsetup-lint\n(?:compdef .*\n)+explain:read about .*\nfiles\nerror:\nwarning:\n/,
      );
      assert.match(out, /\nfiles\n$/);
    });

    const others = [
      ['ccmsetup-mcp', ['--help', '--version']],
      ['ccmsetup-language-server', ['--stdio', '--node-ipc', '--socket=', '--pipe=']],
    ] as const;

    testIn('bash', 'completes commands and files, and the other commands', () => {
      const typed = 'COMP_WORDS=(ccmsetup-lint exp); COMP_CWORD=1; _ccmsetup_lint ccmsetup-lint';
      const out = printed(
        'bash',
        ['--norc', '-c'],
        [
          'eval "$(ccmsetup-lint completion bash)"',
          `${typed}; printf '%s\\n' "\${COMPREPLY[@]}"`,
          ...others.map(([name]) => `complete -p ${name}`),
        ].join('\n'),
      );
      assert.deepEqual(out.trimEnd().split('\n'), [
        'explain',
        'expected.cmd',
        `complete -o plusdirs -W '${others[0][1].join(' ')}' ccmsetup-mcp`,
        `complete -W '${others[1][1].join(' ')}' ccmsetup-language-server`,
      ]);
    });

    testIn('zsh', "is known to zsh's own system", () => {
      const out = printed(
        'zsh',
        ['-f', '-c'],
        [
          'autoload -U compinit; compinit -u -D; eval "$(ccmsetup-lint completion zsh)"',
          ...['ccmsetup-lint', ...others.map(([name]) => name)].map((name) => `print $_comps[${name}]`),
          '_arguments() { print -rl -- "$@" }; _ccmsetup_language_server; _ccmsetup_mcp',
        ].join('\n'),
      );
      assert.deepEqual(out.trimEnd().split('\n'), [
        ...['_ccmsetup_lint', '_ccmsetup_mcp', '_ccmsetup_language_server'],
        ...['--stdio', '--node-ipc', '--socket=:value:', '--pipe=:value:'],
        ...['--help', '--version', '*:folder:_files -/'],
      ]);
    });

    testIn('fish', 'completes the other commands', () => {
      for (const [name, options] of others) {
        const out = printed(
          'fish',
          ['--no-config', '-c'],
          `ccmsetup-lint completion fish | source\ncomplete -C "${name} --"`,
        );
        assert.deepEqual(
          out.trimEnd().split('\n').sort(),
          options.map((option) => option.replace('=', '')).sort(),
        );
      }
    });

    it('knows the options that the other commands have', async () => {
      const { stdout } = await runCli(['--help'], { file: path.join(root, 'dist/mcp.js') });
      assert.deepEqual(stdout.match(/^--[\w-]+/gm), others[0][1]);
      const source = readFileSync(path.join(root, 'server/src/node/transport.ts'), 'utf8');
      assert.deepEqual(
        source.match(/(?<=case ')--[\w-]+/g),
        others[1][1].map((option) => option.replace('=', '')),
      );
    });

    testIn('fish', 'completes', () => {
      const out = printed(
        'fish',
        ['--no-config', '-c'],
        [
          'ccmsetup-lint completion fish | source',
          'complete -C "ccmsetup-lint expl"',
          'complete -C "ccmsetup-lint --severity "',
          'complete -C "ccmsetup-lint explain cmg-scheme"',
        ].join('\n'),
      );
      assert.match(out, /^explain\tread about /);
      assert.match(out, /\nerror\n/);
      assert.match(out, /\ncmg-scheme-in-ccmhostname\n/);
    });
  });
});
