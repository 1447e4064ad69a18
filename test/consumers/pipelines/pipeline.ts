/** Steps of pipelines, run as their runners run them, on a real pull request. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../cli/cli';
import { installGlobally } from '../../support/packed';

/** The text of a file of the project. */
export function projectFile(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

/** How a step ended. */
export interface StepResult {
  readonly code: number | null;
  readonly output: string;
}

/** A folder with programs and a repository, on a branch that is a pull request to main. */
export interface Checkout {
  /** Where the repository is: deploy/old.cmd has an old mistake, deploy/new one.cmd a new one. */
  readonly repository: string;
  /** A folder outside of it. */
  readonly temporary: string;
  /** The commit that the branch began at. */
  readonly base: string;
  git(...args: readonly string[]): string;
  /** Runs a script with this shell. The environment is what the runner sets, and nothing of this machine but what programs need. */
  run(
    shell: readonly string[],
    script: string,
    env: Readonly<Record<string, string>>,
    folder?: string,
  ): StepResult;
  end(): void;
}

/** Runs the packed package where the published one is asked for, and keeps what was asked. */
function standIn(bin: string, log: string, commands: string): void {
  const file = path.join(bin, 'npx');
  writeFileSync(
    file,
    `#!/bin/sh
printf '%s\\n' "$2" >> "${log}"
case "$1 $2" in "--yes --package=ccmsetup-tools@"*) ;; *) echo "npx $*" >&2; exit 99;; esac
command=$3
shift 3
exec "${commands}/$command" "$@"
`,
  );
  chmodSync(file, 0o755);
}

export const oldMistake = 'ccmsetup.exe /mp:mp01.corp.fabrikam.com SMSSITECODE=PRIM\r\n';
export const newMistake = 'ccmsetup.exe /mp:mp01.corp.fabrikam.com SMSSITECODE=TOOLONG\r\n';

/** Installs the packed package for the checkouts of a suite. */
export function installForSuite(): { readonly commands: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'ccmsetup-npx-'));
  return {
    commands: installGlobally(folder),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Makes a checkout.
 *
 * @param commands The folder with the installed commands.
 */
export function checkOut(commands: string): Checkout {
  const temporary = mkdtempSync(path.join(tmpdir(), 'ccmsetup-pipeline-'));
  const [repository, bin] = ['repository', 'bin'].map((name) => path.join(temporary, name)) as [
    string,
    string,
  ];
  for (const folder of [path.join(repository, 'deploy'), bin]) mkdirSync(folder, { recursive: true });
  standIn(bin, path.join(temporary, 'asked'), commands);
  const plain = {
    HOME: temporary,
    PATH: [bin, process.env['PATH']].join(path.delimiter),
    LANG: 'C.UTF-8',
  };
  const git = (...args: readonly string[]): string => {
    const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    const { status, stdout, stderr } = spawnSync('git', [...person, ...args], {
      cwd: repository,
      env: plain,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return stdout.trim();
  };
  const commit = (name: string, text: string): void => {
    writeFileSync(path.join(repository, name), text);
    git('add', '.');
    git('commit', '-q', '-m', name);
  };
  git('init', '-q', '-b', 'main');
  commit('deploy/old.cmd', oldMistake);
  const base = git('rev-parse', 'HEAD');
  git('update-ref', 'refs/remotes/origin/main', base);
  git('checkout', '-q', '-b', 'change');
  commit('deploy/new one.cmd', newMistake);
  return {
    repository,
    temporary,
    base,
    git,
    run: ([program = '', ...args], script, env, folder = repository) => {
      const file = path.join(temporary, 'script.sh');
      writeFileSync(file, script);
      const { status, stdout, stderr } = spawnSync(program, [...args, file], {
        cwd: folder,
        env: { ...plain, ...env },
        encoding: 'utf8',
      });
      return { code: status, output: stdout + stderr };
    },
    end: () => {
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** Puts values where a text has expressions; fails on an expression that isn't the one that is known. */
export function filledIn(text: string, expression: RegExp, values: Readonly<Record<string, string>>): string {
  return text.replace(expression, (whole, name: string) => values[name] ?? assert.fail(whole));
}
