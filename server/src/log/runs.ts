/** Puts records together to processes, and processes to runs. */
import type { Match } from './match';
import { newProcess, note, type Process } from './process';
import type { LogRecord } from './record';
import { timeOf } from './time';

/** One attempt to install: a launcher and the service that it created, or one process alone. */
export interface Run {
  readonly processes: Process[];
}

/** Takes records in the order of the log. */
export interface RunTracker {
  take(record: LogRecord, match: Match | undefined): void;
  /** Tells that the log has ended. */
  end(): void;
}

/** A service starts within this time of the launcher that created it, in milliseconds. */
const longestStart = 30 * 60_000;

/** So many runs can interleave; older ones have ended. */
const mostOpen = 8;

function exitOf(process: Process): boolean {
  return process.verdicts.some(({ isExit }) => isExit);
}

/** Whether a run waits for the service that its launcher created. */
function awaitsService({ processes }: Run, record: Process): boolean {
  const [launcher] = processes;
  if (launcher === undefined || processes.length > 1) return false;
  if (!launcher.createdService || launcher.role === 'service') return false;
  if (launcher.verdicts.some(({ isExit, says }) => isExit && says !== 'ended')) return false;
  const [before, after] = [timeOf(launcher.endStamp)?.local, timeOf(record.startStamp)?.local];
  return before === undefined || after === undefined || after - before <= longestStart;
}

/** What comes after the exit of a process and is still of it. */
function isAfterword(match: Match | undefined): boolean {
  return match === undefined || match.known.stage === 'exit' || match.known.stage === 'state';
}

/** A tracker that hands on each run once it is over, in the order in which they began. */
export function runTracker(finish: (run: Run) => void): RunTracker {
  const open: Run[] = [];
  const threads = new Map<string, Process>();
  let current: Process | undefined;

  const begin = (record: LogRecord, started: boolean): Process => {
    const process = newProcess(record, started);
    const waiting = started ? open.find((run) => awaitsService(run, process)) : undefined;
    if (waiting === undefined) open.push({ processes: [process] });
    else waiting.processes.push(process);
    while (open.length > mostOpen) {
      const over = open.shift();
      if (over === undefined) break;
      for (const [thread, owner] of threads) if (over.processes.includes(owner)) threads.delete(thread);
      finish(over);
    }
    current = process;
    return process;
  };

  /** A process that was taken for a service, and is a launcher of its own. */
  const part = (process: Process): void => {
    const at = open.findIndex(({ processes }) => processes[1] === process);
    if (at < 0) return;
    open[at]?.processes.pop();
    open.push({ processes: [process] });
  };

  /** The process that a record belongs to where no thread tells. */
  const running = (): Process | undefined => {
    if (current === undefined || !exitOf(current)) return current;
    const others = open.flatMap(({ processes }) => processes).filter((process) => !exitOf(process));
    return others.at(-1) ?? current;
  };

  return {
    take(record, match) {
      const { thread } = record;
      const isStart =
        match?.known.id === 'start' ||
        (record.format === 'msi' && /^=== (?:Verbose )?logging started/i.test(record.message));
      let process = isStart
        ? begin(record, true)
        : ((thread === undefined ? undefined : threads.get(thread)) ?? running());
      process ??= begin(record, false);
      const isOther = match !== undefined && thread !== undefined && !threads.has(thread);
      if (!isStart && exitOf(process) && (isOther || !isAfterword(match))) {
        const other = running();
        process = other === undefined || exitOf(other) ? begin(record, false) : other;
      }
      if (thread !== undefined) threads.set(thread, process);
      const wasKnown = process.role;
      note(process, record, match);
      if (wasKnown === undefined && process.role === 'launcher') part(process);
    },
    end() {
      for (const run of open) finish(run);
      open.length = 0;
      threads.clear();
    },
  };
}
