/** Threads of Node: each runs the bundle, which knows by its data that it is one. */
import { Worker } from 'node:worker_threads';
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
