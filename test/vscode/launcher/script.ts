import { createCleanup, type Cleanup } from './cleanup';

/** Runs a script that starts a VS Code: ends what it has started, and says in one line why it failed. */
export function runScript(work: (cleanup: Cleanup) => Promise<void>): void {
  const cleanup = createCleanup({ withParent: false });
  work(cleanup)
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    })
    .finally(() => cleanup.run());
}
