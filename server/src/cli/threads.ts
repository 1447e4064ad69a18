/** Threads of Node: each runs the bundle, which knows by its data that it is one. */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Io } from './io';
import type { Batch } from './linting/pool';
import { batchJudge, type WorkerData } from './linting/worker';
import type { StartThread } from './thread';

/** Makes the function that starts threads of a program. */
export function threadStarter(program: string): StartThread {
  return (data, { onMessage, onFailure }) => {
    const worker = new Worker(program, { workerData: data });
    let ended = false;
    worker.on('message', onMessage);
    worker.on('error', onFailure);
    worker.on('exit', () => {
      if (!ended) onFailure(new Error('a thread has ended'));
    });
    return {
      send: (message, handedOver) => {
        worker.postMessage(message, handedOver);
      },
      end: async () => {
        ended = true;
        await worker.terminate();
      },
    };
  };
}

/** Answers batches, one after the other, until the thread is ended. */
export function serveThread(io: Io): void {
  const port = parentPort;
  if (port === null) throw new Error('this is no thread');
  const judge = batchJudge(workerData as WorkerData, io);
  let last = Promise.resolve();
  port.on('message', (batch: Batch) => {
    // What is thrown here ends the thread, and whoever started it is told.
    last = last.then(async () => {
      port.postMessage(await judge(batch));
    });
  });
}
