import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { served } from '../../../server/src/hosts/served';
import { manifest } from '../../contract/manifest';
import { checkOut, installForSuite, projectFile, type Checkout } from './pipeline';

const endings = [...new Set(Object.values(served).flatMap(({ extensions }) => extensions))].sort();

describe('what others run', () => {
  let installed: ReturnType<typeof installForSuite>;
  let checkout: Checkout;

  before('install', () => {
    installed = installForSuite();
  });

  after('remove what is installed', () => {
    installed.remove();
  });

  beforeEach('a repository', () => {
    checkout = checkOut(installed.commands);
  });

  afterEach('remove it', () => {
    checkout.end();
  });

  it('has the version of the package', () => {
    const files = {
      'action.yml': 1,
      'integrations/azure-pipelines/ccmsetup-lint.yml': 1,
      'templates/ccmsetup-lint.yml': 1,
      'integrations/megalinter/ccmsetup.megalinter-descriptor.yml': 1,
      '.pre-commit-hooks.yaml': 2,
      Dockerfile: 1,
    };
    for (const [file, count] of Object.entries(files)) {
      const versions = [...projectFile(file).matchAll(/(?:default: |tools@|VERSION=)(\d[\d.]*)/g)].map(
        ([, found]) => found,
      );
      assert.deepEqual(versions, Array<string>(count).fill(manifest.version), file);
    }
  });

  it('stands on the page with the tag and the address of the repository', () => {
    const page = projectFile('docs/ci.md');
    const [, home = ''] = /github\.com\/([\w-]+\/[\w-]+)/.exec(manifest.repository.url) ?? [];
    const tags = [
      ...page.matchAll(/(?:ccmsetup-(?:tools|lint)[@/]|rev: |refs\/tags\/|git#)v(\d[\d.]*)/g),
    ].map(([, version]) => version);
    assert.ok(tags.length >= 6);
    assert.deepEqual([...new Set(tags)], [manifest.version]);
    for (const text of [
      `uses: ${home}@v`,
      `name: ${home}\n`,
      `github.com/${home}\n`,
      `com/${home}/v`,
      `${home}.git#v`,
    ])
      assert.ok(page.includes(text), text);
    for (const [, file = ''] of page.matchAll(/(?:\/v[\d.]+|template: )\/?(integrations\/[\w./-]+)/g))
      assert.ok(projectFile(file).length > 0, file);
    assert.ok(
      projectFile('integrations/megalinter/ccmsetup.megalinter-descriptor.yml').includes(
        `github.com/${home}\n`,
      ),
    );
  });

  describe('pre-commit', () => {
    interface Hook {
      readonly id: string;
      readonly entry: string;
      readonly files: string;
    }
    const hooks = parse(projectFile('.pre-commit-hooks.yaml')) as readonly Hook[];

    /** Runs the real pre-commit in the repository, with the hooks from a repository of their own. */
    function preCommit(id: string): { readonly code: number | null; readonly output: string } {
      const source = path.join(checkout.temporary, 'hooks');
      mkdirSync(source);
      writeFileSync(path.join(source, '.pre-commit-hooks.yaml'), projectFile('.pre-commit-hooks.yaml'));
      checkout.git('init', '-q', '-b', 'main', source);
      checkout.git('-C', source, 'add', '.');
      checkout.git('-C', source, 'commit', '-q', '-m', 'hooks');
      writeFileSync(
        path.join(checkout.repository, '.pre-commit-config.yaml'),
        `repos:\n  - repo: ${source}\n    rev: ${checkout.git('-C', source, 'rev-parse', 'HEAD')}\n    hooks:\n      - id: ${id}\n`,
      );
      checkout.git('add', '.');
      return checkout.run(['sh'], 'pre-commit run --all-files --verbose', {
        PRE_COMMIT_HOME: path.join(checkout.temporary, 'cache'),
      });
    }

    it('fails for a mistake in a file of the commit', () => {
      const { code, output } = preCommit('ccmsetup-lint');
      assert.match(output, /deploy\/new one\.cmd:1:\d+ error .*\(site-code-format\)/);
      assert.match(output, /deploy\/old\.cmd:1:\d+ error/);
      assert.equal(code, 1, output);
    });

    it('formats .ccmcmd files', () => {
      const file = path.join(checkout.repository, 'deploy', 'all.ccmcmd');
      writeFileSync(file, 'SMSSITECODE=P01    /mp:mp01.corp.fabrikam.com\n');
      checkout.git('add', '.');
      const before = readFileSync(file, 'utf8');
      const { code, output } = preCommit('ccmsetup-format');
      assert.match(output, /files were modified by this hook/);
      assert.equal(code, 1);
      assert.notEqual(readFileSync(file, 'utf8'), before);
    });

    it('asks for all files of a known format, and for no others', () => {
      const [lint] = hooks;
      const fits = new RegExp(lint!.files.replace('(?i)', ''), 'i');
      const named = /\(([^)]*)\)\$$/
        .exec(lint!.files)?.[1]
        ?.split('|')
        .map((ending) => `.${ending}`);
      assert.deepEqual(named, endings);
      assert.ok(fits.test('deploy/A.PS1') && !fits.test('LICENSE'));
    });
  });

  describe('MegaLinter', () => {
    interface Descriptor {
      readonly file_extensions: readonly string[];
      readonly linters: readonly Readonly<Record<string, unknown>>[];
    }
    const { file_extensions: extensions, linters } = parse(
      projectFile('integrations/megalinter/ccmsetup.megalinter-descriptor.yml'),
    ) as Descriptor;
    const linter = linters[0] as {
      linter_name: string;
      cli_lint_mode: string;
      cli_lint_errors_regex: string;
      cli_lint_fix_arg_name: string;
      cli_sarif_args: readonly string[];
      cli_version_arg_name: string;
      cli_help_arg_name: string;
      install: { npm: readonly string[] };
    };
    const run = (args: readonly string[]): ReturnType<typeof spawnSync> =>
      spawnSync(path.join(installed.commands, linter.linter_name), args, {
        cwd: checkout.repository,
        encoding: 'utf8',
      });

    it('gets all files of a known format', () => {
      assert.deepEqual(extensions, endings);
      assert.deepEqual(linter.install.npm, [`${manifest.name}@${manifest.version}`]);
      assert.equal(linter.cli_lint_mode, 'list_of_files');
    });

    it('counts errors, writes SARIF, fixes, and asks for version and help', () => {
      const files = ['deploy/old.cmd', 'deploy/new one.cmd'];
      const { status, stdout } = run(files);
      assert.equal(status, 1);
      assert.equal(new RegExp(linter.cli_lint_errors_regex).exec(String(stdout))?.[1], '2');
      const sarif = path.join(checkout.temporary, 'out.sarif');
      const args = linter.cli_sarif_args.map((arg) => arg.replace('{{SARIF_OUTPUT_FILE}}', sarif));
      assert.equal(run([...args, ...files]).status, 1);
      assert.equal((JSON.parse(readFileSync(sarif, 'utf8')) as { version: string }).version, '2.1.0');
      const slashed = path.join(checkout.repository, 'deploy', 'slash.cmd');
      writeFileSync(slashed, 'ccmsetup.exe /retry=10 SMSSITECODE=P01\r\n');
      assert.equal(run([linter.cli_lint_fix_arg_name, 'deploy/slash.cmd']).status, 0);
      assert.match(readFileSync(slashed, 'utf8'), /\/retry:10/);
      for (const arg of [linter.cli_version_arg_name, linter.cli_help_arg_name])
        assert.equal(run([arg]).status, 0);
    });
  });

  describe('the container', () => {
    /** The instructions of a Dockerfile of one stage; each is one line. */
    const instructions = projectFile('Dockerfile')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [, name = '', text = ''] = /^([A-Z]+) (\S.*)$/.exec(line) ?? assert.fail(line);
        return { name, text };
      });
    const textsOf = (wanted: string): string[] =>
      instructions.filter(({ name }) => name === wanted).map(({ text }) => text);

    it('is built in the order that works, and runs as nobody special', () => {
      assert.deepEqual(
        instructions.map(({ name }) => name),
        ['FROM', 'RUN', 'ARG', 'RUN', 'USER', 'WORKDIR', 'ENTRYPOINT', 'CMD'],
      );
      assert.match(textsOf('FROM')[0]!, /^node:\d+-slim$/);
      assert.deepEqual(textsOf('USER'), ['node']);
      assert.deepEqual(textsOf('WORKDIR'), ['/src']);
    });

    it('installs by its own instructions, and lints what is mounted', () => {
      const asked = path.join(checkout.temporary, 'asked');
      const bin = path.join(checkout.temporary, 'image');
      mkdirSync(bin);
      // The machine is no container: what would change it is only told.
      for (const name of ['apt-get', 'rm', 'git', 'npm']) {
        writeFileSync(path.join(bin, name), `#!/bin/sh\necho "${name} $*" >> "${asked}"\n`);
        chmodSync(path.join(bin, name), 0o755);
      }
      const args = textsOf('ARG').map((text) => text.split('='));
      for (const script of textsOf('RUN')) {
        const { code, output } = checkout.run(
          ['sh', '-f'],
          `PATH="${bin}:$PATH"\n${script}`,
          Object.fromEntries(args) as Record<string, string>,
        );
        assert.equal(code, 0, output);
      }
      assert.deepEqual(readFileSync(asked, 'utf8').trimEnd().split('\n'), [
        'apt-get update',
        'apt-get install -y --no-install-recommends git',
        'rm -rf /var/lib/apt/lists/*',
        'git config --system --add safe.directory /src',
        `npm install --global --no-audit --no-fund ${manifest.name}@${manifest.version}`,
        'npm cache clean --force',
      ]);
      const [entry, command] = ['ENTRYPOINT', 'CMD'].map(
        (name) => JSON.parse(textsOf(name)[0]!) as string[],
      ) as [string[], string[]];
      const start = (given: readonly string[]): ReturnType<typeof spawnSync> =>
        spawnSync(path.join(installed.commands, entry[0]!), [...entry.slice(1), ...given], {
          cwd: checkout.repository,
          encoding: 'utf8',
        });
      assert.match(String(start(command).stdout), /2 errors in 2 files/);
      assert.equal(start(['deploy/old.cmd']).status, 1);
      assert.ok(existsSync(path.join(checkout.repository, 'deploy')));
    });
  });
});
