import type Mocha from 'mocha';
import * as vscode from 'vscode';
import { hostKind, workspaceFile } from '../support/host';
import { ASKED_RUN_FILE, RUN_RESULT_FILE, TEST_TAG, type AskedRun, type RunResult } from './protocol';
import { report } from './reporter';

/** Longer than any wait of the test support, whose message says more than Mocha's. */
const TEST_TIMEOUT_MS = 120_000;

/**
 * Runs all suites in this extension host, and leaves the result for the runner.
 *
 * @param MochaHere Mocha's constructor, in the build for this kind of host.
 * @throws Error when a test failed, none ran, or one was skipped; VS Code then ends with an exit code that is not 0.
 */
export async function runSuites(MochaHere: typeof Mocha): Promise<void> {
  tagConsole();
  console.log(`VS Code ${vscode.version}, ${hostKind()} extension host`);
  let result: RunResult;
  try {
    result = await loadAndRun(MochaHere);
  } catch (error) {
    // VS Code keeps to itself why a run was rejected.
    console.log(error instanceof Error ? error.stack : error);
    throw error;
  }
  console.log(`${result.passed} passed, ${result.failed} failed`);
  if (result.failed > 0) throw new Error('Tests failed.');
}

async function loadAndRun(MochaHere: typeof Mocha): Promise<RunResult> {
  const { grep, fits } = await askedRun();
  const mocha = new MochaHere({
    ui: 'bdd',
    reporter: report as unknown as Mocha.ReporterConstructor,
    timeout: TEST_TIMEOUT_MS,
    forbidOnly: true,
    forbidPending: true,
    ...(fits === undefined ? {} : { grep: fits }),
    ...(grep === undefined ? {} : { fgrep: grep }),
  });
  // Mocha does this when it loads files by itself; here the bundle has them all.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('../suites');
  const result = await run(mocha);
  if (result.passed + result.failed === 0) throw new Error('No test ran.');
  const bytes = new TextEncoder().encode(JSON.stringify(result));
  await vscode.workspace.fs.writeFile(workspaceFile(RUN_RESULT_FILE), bytes);
  return result;
}

/** Reads what the runner asked for. */
export async function askedRun(): Promise<AskedRun> {
  const bytes = await vscode.workspace.fs.readFile(workspaceFile(ASKED_RUN_FILE));
  return JSON.parse(new TextDecoder().decode(bytes)) as AskedRun;
}

function run(mocha: Mocha): Promise<RunResult> {
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      resolve({ host: hostKind(), passed: runner.stats?.passes ?? 0, failed });
    });
  });
}

function tagConsole(): void {
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    const write = console[level].bind(console);
    // Extension hosts ignore a mere assignment.
    Object.defineProperty(console, level, {
      value: (...args: unknown[]) => {
        write(TEST_TAG, ...args);
      },
    });
  }
}
