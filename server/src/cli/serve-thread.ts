/** The program as a thread of another one. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Batch } from './linting/pool';
import { batchJudge, type WorkerData } from './linting/worker';
import { nodeIo } from './node-io';

/**
 * Answers batches, one after the other, until the thread is ended.
 *
 * @param programFolder where the bundle lies
 */
export function serveThread(programFolder: string): void {
  const port = parentPort;
  if (port === null) throw new Error('this is no thread');
  const judge = batchJudge(workerData as WorkerData, nodeIo(programFolder));
  let last = Promise.resolve();
  port.on('message', (batch: Batch) => {
    // What is thrown here ends the thread, and whoever started it is told.
    last = last.then(async () => {
      port.postMessage(await judge(batch));
    });
  });
}
