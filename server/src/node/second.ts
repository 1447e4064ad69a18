/** A second server in Node.js: a thread of this process, which has a heap of its own. */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { PortMessageReader, PortMessageWriter } from 'vscode-languageserver/node';
import { newestVersions } from '../lsp/apart/newest';
import type { SecondServer } from '../lsp/runtime';
import { startServer } from '../lsp/server';
import { openDoor } from './door';
import { realUri } from './real-uri';

/**
 * Makes the function that starts one.
 *
 * @param program the bundle, which serves as a thread with its function `second`
 */
export function secondStarter(program: string): () => SecondServer {
  return () => {
    const newest = newestVersions();
    const worker = new Worker(`require(${JSON.stringify(program)}).second()`, {
      eval: true,
      workerData: newest,
      // What this process writes there is for the editor.
      stdout: true,
    });
    // The process ends without waiting for it.
    worker.unref();
    let ended = false;
    return {
      reader: new PortMessageReader(worker),
      writer: new PortMessageWriter(worker),
      newest,
      onEnd: (tell) => {
        let failure: unknown = new Error('it has ended');
        worker.on('error', (error) => (failure = error));
        worker.on('exit', () => {
          if (!ended) tell(failure);
        });
      },
      end: () => {
        ended = true;
        void worker.terminate();
      },
    };
  };
}

/** Serves as such a thread. */
export function serveSecond(): void {
  const port = parentPort;
  if (port === null) throw new Error('this is no thread');
  const { door, connect } = openDoor(new PortMessageReader(port), new PortMessageWriter(port));
  startServer(connect, {
    // The first server reads files for it.
    readText: () => Promise.resolve(undefined),
    isThere: () => Promise.resolve(false),
    realUri,
    now: Date.now,
    turn: door.turn,
    settled: door.settled,
    newest: workerData as Int32Array,
  });
}
