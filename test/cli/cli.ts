/** Runs the built command, and makes folders for it to lint. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The repository. */
export const root = path.join(__dirname, '../..');
/** The built command. */
export const cliFile = path.join(root, 'dist/cli.js');

/** What a run came to. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** On top of an environment without settings for colours. */
  readonly env?: Readonly<Record<string, string>>;
  /** The bundle, when it is not the built one. */
  readonly file?: string;
  /** A file descriptor for standard output instead of a pipe. */
  readonly stdout?: number;
  /** Options for node itself. */
  readonly node?: readonly string[];
}

/** What would change colours, or node itself, and what tells the pipeline that the tests run in. */
const left = new Set([
  ...['FORCE_COLOR', 'NO_COLOR', 'NODE_OPTIONS'],
  ...['GITHUB_ACTIONS', 'GITHUB_WORKSPACE', 'TF_BUILD', 'BUILD_SOURCESDIRECTORY'],
  ...['GITLAB_CI', 'CI_PROJECT_DIR', 'JENKINS_URL', 'WORKSPACE'],
]);

function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.has(name)));
}

/** Starts the command without waiting for it. */
export function startCli(
  args: readonly string[],
  { cwd = root, env, file = cliFile, stdout, node = [] }: RunOptions = {},
): ReturnType<typeof spawn> {
  return spawn(process.execPath, [...node, file, ...args], {
    cwd,
    env: { ...plainEnvironment(), ...env },
    stdio: ['pipe', stdout ?? 'pipe', 'pipe'],
  });
}

/** Runs the command to its end. */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const child = startCli(args, options);
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout!.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr!.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
  // A run that does not read its input may end before all of it is written.
  child.stdin!.on('error', (error: NodeJS.ErrnoException) => {
    assert.equal(error.code, 'EPIPE');
  });
  child.stdin!.end(options.stdin ?? '');
  const [code] = (await once(child, 'close')) as [number | null];
  return {
    code,
    stdout: Buffer.concat(chunks.stdout).toString('utf8'),
    stderr: Buffer.concat(chunks.stderr).toString('utf8'),
  };
}

/** Calls `use` with a new folder that has these files, and removes it afterwards. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ccmsetup-lint-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
