/** Threads that help when there is enough work for them. */
import type { Io } from '../io';
import type { LintOptions } from '../options/lint-options';
import type { Judged } from './judge';
import { startPool, type Pool, type Task } from './pool';
import type { WorkerData } from './worker';

/** The help that the first thread has. */
export interface Helpers {
  /** Hands a file on; undefined when the first thread is to judge it. */
  readonly judge: (task: Task) => Promise<Judged> | undefined;
  /** Whether there are threads. */
  readonly busy: () => boolean;
  /** Nothing more comes. */
  readonly flush: () => void;
  readonly end: () => Promise<void>;
}

/**
 * How much the first thread does alone. A thread takes as long to start, to read the program and to get up to speed as a few
 * hundred files take.
 */
const aloneFiles = 600;
const aloneBytes = 4 * 2 ** 20;

/** More threads than this find no more work. */
const mostThreads = 8;

/** Makes it. What is fixed is written by the first thread, which a signal does not stop in the middle. */
export function helpers({ threads, fix }: LintOptions, data: WorkerData, io: Io): Helpers {
  const count = fix ? 1 : (threads ?? Math.min(io.processors, mostThreads));
  let pool: Pool | undefined;
  let files = 0;
  let bytes = 0;
  const isEnough = (): boolean => threads !== undefined || files > aloneFiles || bytes > aloneBytes;
  return {
    judge: (task) => {
      files++;
      bytes += task.bytes.length;
      if (count > 1 && pool === undefined && isEnough()) pool = startPool(count, data, io.startThread);
      return pool?.judge(task);
    },
    busy: () => pool !== undefined,
    flush: () => pool?.flush(),
    end: async () => pool?.end(),
  };
}
