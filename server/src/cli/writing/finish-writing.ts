/** Lets a write come to its end before a signal stops the process. */

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends the process as the signal would have done. */
function stop(signal: NodeJS.Signals): void {
  for (const each of signals) process.off(each, stop);
  process.kill(process.pid, signal);
}

/**
 * From now on a signal is handled between two steps of the program, and so never in the middle of a write, which is
 * one step. It stays so to the end: a signal that has come while nobody is told of it any more would be lost.
 */
export function finishWriting(): void {
  for (const signal of signals) if (!process.listeners(signal).includes(stop)) process.on(signal, stop);
}
