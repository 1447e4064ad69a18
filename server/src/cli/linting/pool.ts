/**
 * Threads that judge files. The libraries for this come with a worker file of their own, which would be one more file beside
 * the bundle; ours is the bundle itself.
 */
import type { StartThread, Thread } from '../thread';
import type { Judged } from './judge';

/** A file with a trace of ccmsetup, as it goes to a thread. */
export interface Task {
  readonly path: string;
  readonly absolute: string;
  readonly named: boolean;
  /** With memory of their own, which is handed over. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Some files at once: a message for each would cost more than judging it. */
export interface Batch {
  readonly id: number;
  readonly tasks: readonly Task[];
}

/** What a thread answers. */
export interface Answer {
  readonly id: number;
  readonly judged: readonly Judged[];
}

/** Judges files in threads. */
export interface Pool {
  readonly judge: (task: Task) => Promise<Judged>;
  /** Sends what waits for company. */
  readonly flush: () => void;
  readonly end: () => Promise<void>;
}

/** How many files, and how many bytes, go in one message. */
const mostFiles = 32;
const mostBytes = 256 * 2 ** 10;

interface Waiting {
  readonly resolve: (judged: Judged) => void;
  readonly reject: (error: unknown) => void;
}

interface Worker {
  readonly thread: Thread;
  /** By the number of their batch, those that wait for its answer. */
  readonly batches: Map<number, readonly Waiting[]>;
  /** Why it is gone. */
  failure: { readonly error: unknown } | undefined;
}

/**
 * Starts threads when all others are busy, each with the same data.
 *
 * @param most how many threads there are at most
 */
export function startPool(most: number, data: unknown, start: StartThread): Pool {
  const workers: Worker[] = [];
  const startWorker = (): Worker => {
    const batches = new Map<number, readonly Waiting[]>();
    const worker: Worker = {
      batches,
      failure: undefined,
      thread: start(data, {
        onMessage: (message) => {
          const { id, judged } = message as Answer;
          judged.forEach((each, index) => batches.get(id)?.[index]?.resolve(each));
          batches.delete(id);
        },
        onFailure: (error) => {
          worker.failure = { error };
          for (const { reject } of [...batches.values()].flat()) reject(error);
          batches.clear();
        },
      }),
    };
    workers.push(worker);
    return worker;
  };
  /** The one that has the least to do; undefined when all have failed. */
  const nextWorker = (): Worker | undefined => {
    const [idlest] = workers
      .filter(({ failure }) => failure === undefined)
      .sort((left, right) => left.batches.size - right.batches.size);
    return workers.length < most && idlest?.batches.size !== 0 ? startWorker() : idlest;
  };
  let tasks: Task[] = [];
  let waiting: Waiting[] = [];
  let bytes = 0;
  let last = 0;
  const flush = (): void => {
    if (tasks.length === 0) return;
    const id = last++;
    const worker = nextWorker();
    if (worker === undefined) for (const { reject } of waiting) reject(workers[0]?.failure?.error);
    else {
      worker.batches.set(id, waiting);
      const batch: Batch = { id, tasks };
      worker.thread.send(
        batch,
        tasks.map((task) => task.bytes.buffer),
      );
    }
    tasks = [];
    waiting = [];
    bytes = 0;
  };
  return {
    judge: (task) =>
      new Promise((resolve, reject) => {
        tasks.push(task);
        waiting.push({ resolve, reject });
        bytes += task.bytes.length;
        if (tasks.length >= mostFiles || bytes >= mostBytes) flush();
      }),
    flush,
    end: async () => {
      await Promise.all(workers.map(({ thread }) => thread.end()));
    },
  };
}
