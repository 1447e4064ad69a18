// Runs the extension's tests in real VS Codes, one after the other: in the newest and, fewer of them, in the lowest that the
// manifest promises; in each in the Node.js extension host, then in the web worker extension host. Arguments: [node|web]
// [--grep TEXT]. CCMSETUP_TEST_VSCODE chooses one VS Code for all tests (see launcher/build.ts); CCMSETUP_TEST_DESKTOP=1 takes a downloaded desktop VS Code for the Node.js host.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { LOWEST_VERSION } from './launcher/build';
import { unpackExtension } from './packaged';
import { MATCHED_FILE, MATCHED_FOLDER, MATCHED_TEXT, NEXT_FILE, PRINTED } from './runner/matched';
import {
  ASKED_RUN_FILE,
  RUN_RESULT_FILE,
  type AskedRun,
  type HostKind,
  type RunResult,
} from './runner/protocol';

const ROOT = path.resolve(__dirname, '..', '..');
const LAUNCHER = path.join(__dirname, 'launcher.mjs');
/** How many folders the suite about configuration files can use, one for each of its tests. */
const WATCHED_FOLDERS = 12;
const SUITES = { node: 'node.js', web: 'browser.js' } as const;

/** What is tried in the lowest VS Code: each feature, and all that depends on what VS Code itself can do. */
const IN_LOWEST = [
  'extension host',
  'a \\.ccmcmd file',
  'schema',
  'while it is open',
  'while somebody types',
  'the status of a document',
  'what the extension offers',
  'names of rules',
  'a new command line',
  'the fix loop',
  'navigation',
  'reading',
  'install logs',
  'typing',
  'formatting',
  'the command',
  'agents',
  'the problem matcher',
].join('|');

/** The VS Codes of a run: the chosen one, or the newest and the lowest. */
function versions(): { version?: string; fits?: string }[] {
  const chosen = process.env['CCMSETUP_TEST_VSCODE'] ?? '';
  const one = chosen !== '' || process.env['CCMSETUP_TEST_DESKTOP'] === '1';
  return one ? [{}] : [{}, { version: LOWEST_VERSION, fits: IN_LOWEST }];
}

/**
 * Runs all suites in one kind of extension host, on a fresh copy of the test workspace.
 *
 * @param extension The folder of the extension.
 * @returns The result that the suites left behind.
 * @throws Error when VS Code ends without one, or ends badly although no test failed.
 */
async function runIn(asked: AskedRun, extension: string): Promise<RunResult> {
  const workspace = await mkdtemp(path.join(await realpath(tmpdir()), 'ccmsetup-workspace-'));
  const outside = `${workspace}-outside`;
  try {
    // What lies behind a link isn't in the workspace.
    await mkdir(outside);
    await writeFile(path.join(outside, 'a.cmd'), 'ccmsetup.exe SMSSITECODE=PRIM\r\n');
    await symlink(outside, path.join(workspace, 'linked'), 'junction');
    await cp(path.join(__dirname, 'workspace'), workspace, { recursive: true });
    await cp(path.join(ROOT, 'test', 'fixtures', 'logs'), path.join(workspace, 'logs'), { recursive: true });
    await mkdir(path.join(workspace, '.vscode'), { recursive: true });
    // A folder that has only just been made can be too new for the file watcher of VS Code; these are there from the start.
    for (let number = 1; number <= WATCHED_FOLDERS; number++) {
      await mkdir(path.join(workspace, `configured-${number}`, 'deep'), { recursive: true });
    }
    await keepOutputs(workspace);
    await writeFile(path.join(workspace, ASKED_RUN_FILE), JSON.stringify(asked));
    const problem = await runVsCode(asked.host, workspace, extension);
    const file = path.join(workspace, RUN_RESULT_FILE);
    if (!existsSync(file)) throw problem ?? new Error('VS Code ended before the tests did.');
    const result = JSON.parse(await readFile(file, 'utf8')) as RunResult;
    if (problem !== undefined && result.failed === 0) throw problem;
    return result;
  } finally {
    for (const folder of [workspace, outside])
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Keeps what the built command prints of two files: no test inside of VS Code could start it in both kinds of host. */
async function keepOutputs(workspace: string): Promise<void> {
  await mkdir(path.join(workspace, MATCHED_FOLDER));
  for (const file of [MATCHED_FILE, NEXT_FILE]) await writeFile(path.join(workspace, file), MATCHED_TEXT);
  for (const { name, args, color } of PRINTED) {
    const { stdout } = spawnSync(
      process.execPath,
      [path.join(ROOT, 'dist', 'cli.js'), ...args, MATCHED_FILE, NEXT_FILE],
      {
        cwd: workspace,
        env: { ...process.env, NO_COLOR: color ? undefined : '1', FORCE_COLOR: color ? '1' : undefined },
      },
    );
    await writeFile(path.join(workspace, MATCHED_FOLDER, name), stdout);
  }
}

/** Runs VS Code to its end. Gives what went wrong, if anything did. */
async function runVsCode(host: HostKind, workspace: string, extension: string): Promise<Error | undefined> {
  const desktop = host === 'node' && process.env['CCMSETUP_TEST_DESKTOP'] === '1';
  try {
    await runTests({
      extensionDevelopmentPath: extension,
      extensionTestsPath: path.join(extension, 'tests', SUITES[host]),
      ...(desktop
        ? { launchArgs: [workspace, '--disable-extensions'] }
        : { launchArgs: [workspace, `--host=${host}`], vscodeExecutablePath: LAUNCHER }),
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { grep: { type: 'string' } },
    allowPositionals: true,
  });
  const hosts = (['node', 'web'] as const).filter(
    (host) => positionals.length === 0 || positionals.includes(host),
  );
  if (hosts.length === 0) throw new Error('Usage: run.ts [node|web] [--grep TEXT]');
  const missing = hosts
    .map((host) => `out/vscode-tests/${SUITES[host]}`)
    .filter((file) => !existsSync(path.join(ROOT, file)));
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}. Run: node esbuild.mjs --tests`);

  const extension = await unpackExtension(ROOT);
  let [passed, failed] = [0, 0];
  for (const { version, fits } of versions()) {
    // With a text to look for, it alone decides; the lowest VS Code may have nothing of it.
    if (version !== undefined && values.grep !== undefined) continue;
    // The launcher is a process of its own.
    if (version !== undefined) process.env['CCMSETUP_TEST_VSCODE'] = version;
    for (const host of hosts) {
      const result = await runIn({ host, ...values, ...(fits !== undefined && { fits }) }, extension);
      passed += result.passed;
      failed += result.failed;
    }
  }
  console.log(`In VS Code (${hosts.join(' and ')} extension host): ${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
