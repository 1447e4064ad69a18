/** Starts git, in such a way that a repository cannot make it start anything else. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { systemCode } from '../problem';

/** What git has answered. */
export interface GitAnswer {
  /** Its exit code; null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git in the current folder. */
export type Git = (args: readonly string[]) => Promise<GitAnswer | 'not installed'>;

/**
 * What the configuration of a repository must not decide: programs that watch files, hooks, how names are written, and
 * whether something is fetched. https://git-scm.com/docs/git-config
 */
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'diff.relative=false',
];

/** Variables that change what `git diff` and `git ls-files` answer, or start a program. */
const left = new Set([
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
]);

/** The environment that git gets: it writes nothing, asks nobody, fetches nothing, and speaks English. */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !left.has(name))),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    // A list of the transports that may be used: there is none of this name.
    GIT_ALLOW_PROTOCOL: 'none',
    LC_ALL: 'C',
    LANGUAGE: 'C',
  };
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

/**
 * The git that the search path names. It is looked for here because Windows would look into the current folder first, and
 * that may be somebody else's repository.
 */
export function gitProgram(env: NodeJS.ProcessEnv, platform = process.platform): string | undefined {
  const [, path = ''] = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH') ?? [];
  return path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, platform === 'win32' ? 'git.exe' : 'git'))
    .find(isFile);
}

/** Makes the function that runs git. */
export function gitRunner(cwd: string, env: NodeJS.ProcessEnv): Git {
  return (args) =>
    new Promise((resolve, reject) => {
      const program = gitProgram(env);
      if (program === undefined) {
        resolve('not installed');
        return;
      }
      const safe = ['--no-pager', ...settings.flatMap((setting) => ['-c', setting]), ...args];
      const child = spawn(program, safe, {
        cwd,
        env: gitEnvironment(env),
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
      });
      const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
      child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
      child.on('error', reject);
      child.on('close', (code) => {
        resolve({
          code,
          stdout: Buffer.concat(chunks.stdout),
          stderr: Buffer.concat(chunks.stderr).toString('utf8'),
        });
      });
    });
}
