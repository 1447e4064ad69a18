/** How a run ended. */
import type { Process, Verdict } from './process';
import type { Run } from './runs';

export type RunOutcome =
  'installed' | 'failed' | 'restart' | 'uninstalled' | 'skipped' | 'running' | 'unknown';

/** An outcome with the code of the process, as it is written in the log, and the line that settles it. */
export interface Ending {
  readonly outcome: RunOutcome;
  readonly code: string | undefined;
  readonly line: number | undefined;
}

const unknown: Ending = { outcome: 'unknown', code: undefined, line: undefined };

/** The process that does the work: the service, where there is one. */
export function mainOf({ processes: [launcher, service] }: Run): Process | undefined {
  return service ?? launcher;
}

/** What the last of some verdicts says; a reported state of the same says no less than the message of the install. */
function lastOf(verdicts: readonly Verdict[]): Verdict | undefined {
  const last = verdicts.at(-1);
  const restart = verdicts.findLast(({ says }) => says === 'restart');
  // "Installed" after "a restart is due" is only the shorter way to say it.
  return last?.says === 'installed' && restart !== undefined && last.id === 'state-sending' ? restart : last;
}

function endingOf(process: Process, isWhole: boolean): Ending {
  const exit = process.verdicts.findLast(({ isExit }) => isExit);
  if (exit !== undefined && exit.says !== 'ended')
    return { outcome: exit.says, code: exit.code, line: exit.line };
  const done = lastOf(process.verdicts.filter(({ isExit }) => !isExit));
  if (done !== undefined && done.says !== 'ended')
    return { outcome: done.says, code: exit?.code ?? done.code, line: done.line };
  // A launcher that ends well has only started the service.
  if (exit !== undefined) return { ...unknown, code: isWhole ? exit.code : undefined, line: exit.line };
  return process.lastId === 'next-retry'
    ? { outcome: 'running', code: undefined, line: process.last.line }
    : unknown;
}

/**
 * The outcome of a run: the last of "Installation succeeded", "Uninstall succeeded" and the exit decides. Without any of them
 * it is unknown, unless the log ends while ccmsetup waits to try again.
 *
 * @param isLast whether no run follows: then one that waits is still running
 */
export function outcomeOf(run: Run, isLast: boolean): Ending {
  const main = mainOf(run);
  if (main === undefined) return unknown;
  const ending = endingOf(main, !main.createdService);
  return ending.outcome === 'running' && !isLast ? unknown : ending;
}
