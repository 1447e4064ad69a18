/** Ends the process when one input takes too long: a loop without an end is a finding, and nothing else would tell it. */
import { Worker } from 'node:worker_threads';

/** Milliseconds that one batch may take beyond its time: a slow machine that is busy must not look like a loop. */
const patience = 300_000;

/** What the thread does: it waits for the next batch, and writes down the one that does not end. */
const guard = `
const { parentPort, workerData } = require('node:worker_threads');
const { mkdirSync, writeFileSync, writeSync } = require('node:fs');
let timer;
parentPort.on('message', ({ text, limit }) => {
  clearTimeout(timer);
  if (text === undefined) return;
  timer = setTimeout(() => {
    mkdirSync(workerData.folder, { recursive: true });
    writeFileSync(workerData.file, text);
    writeSync(2, text);
    process.kill(process.pid, 'SIGTERM');
  }, limit);
});
`;

/** A thread that is told of each batch. */
export interface Watch {
  /** A batch begins, and should end within so many milliseconds; `text` says what to write when it does not. */
  begin(text: string, milliseconds: number): void;
  /** All is done. */
  stop(): Promise<void>;
}

/** Starts watching; a batch without an end is written to the file. */
export function startWatch(folder: string, file: string): Watch {
  const worker = new Worker(guard, { eval: true, workerData: { folder, file } });
  return {
    begin: (text, milliseconds) => {
      worker.postMessage({ text, limit: milliseconds + patience });
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
