import { fstatSync } from 'node:fs';

/** Undoes what a run has started: processes, folders, servers. */
export interface Cleanup {
  /** Adds a step. Steps run in reverse order; one that fails does not keep the others from running. */
  add(step: () => Promise<void> | void): void;
  /** Runs all steps once; a second call waits for the first. */
  run(): Promise<void>;
  /** Whether {@link run} was called: what ends from then on ends by intention. */
  begun(): boolean;
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Makes a {@link Cleanup} that also runs, and then ends this process, when it is told to end (Ctrl+C, SIGTERM, a closed
 * terminal) and when an error escapes.
 *
 * @param options.withParent Also end when the process at the other end of the standard input is gone.
 */
export function createCleanup(options: { withParent: boolean }): Cleanup {
  const steps: (() => Promise<void> | void)[] = [];
  let running: Promise<void> | undefined;

  async function runSteps(): Promise<void> {
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error('Cleaning up:', error);
      }
    }
  }

  const cleanup: Cleanup = {
    add: (step) => steps.push(step),
    run: () => (running ??= runSteps()),
    begun: () => running !== undefined,
  };
  const end = (exitCode: number): void => void cleanup.run().then(() => process.exit(exitCode));

  for (const [signal, exitCode] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      end(exitCode);
    });
  }
  process.on('uncaughtException', (error) => {
    // The output may be what broke; writing to it again would lead here again.
    if (running === undefined && !('syscall' in error && error.syscall === 'write')) console.error(error);
    end(1);
  });
  // Someone who starts it by hand may give it a file or a terminal, which says nothing when it ends.
  if (options.withParent && fstatSync(0).isSocket()) {
    process.stdin.resume().once('end', () => {
      end(1);
    });
  }
  return cleanup;
}
