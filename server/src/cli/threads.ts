/** Threads of Node: each loads the bundle, which has a function for it. */
import { Worker } from 'node:worker_threads';
import type { StartThread } from './thread';

/** Makes the function that starts threads of a program. */
export function threadStarter(program: string): StartThread {
  return (data, { onMessage, onFailure }) => {
    const worker = new Worker(`require(${JSON.stringify(program)}).thread()`, {
      eval: true,
      workerData: data,
    });
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
