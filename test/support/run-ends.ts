/** The end of a run of tests: a process or a server that a test left open would keep it from ending, and nobody would know which. */
import { ChildProcess } from 'node:child_process';

/** How long what is left may take to end by itself, in milliseconds. */
const patience = 30_000;

/** What keeps the process from ending: the command lines of processes, the kinds of everything else. */
function leftOpen(): readonly string[] {
  const handles = (process as unknown as { _getActiveHandles(): readonly object[] })._getActiveHandles();
  const children = handles.filter((handle) => handle instanceof ChildProcess);
  return [
    ...children.map(({ pid, spawnargs }) => `process ${pid}: ${spawnargs.join(' ')}`),
    ...process.getActiveResourcesInfo(),
  ];
}

/** Mocha calls it after the last test. The timer alone keeps nothing open. */
export function mochaGlobalTeardown(): void {
  setTimeout(() => {
    console.error(`The tests are over, but the run does not end. Left open:\n  ${leftOpen().join('\n  ')}`);
    // With the code that the tests have earned, which mocha sets.
    process.exit();
  }, patience).unref();
}
