/** The command as a process. */
import { isMainThread } from 'node:worker_threads';
import { run } from './command';
import { exitCodes } from './exit-codes';
import { nodeIo } from './node-io';
import { failureOf, systemCode } from './problem';
import { serveThread } from './serve-thread';

function fail(error: unknown): void {
  process.stderr.write(`ccmsetup-lint: internal failure: ${failureOf(error)}\n`);
  process.exitCode = exitCodes.internal;
}

process.stdout.on('error', (error) => {
  // Whoever read the output has had enough, such as `head`; the exit code still tells what was found.
  if (systemCode(error) !== 'EPIPE' && process.exitCode !== exitCodes.internal) fail(error);
});
process.stderr.on('error', () => {
  // Where complaints cannot be written, nothing can be told; the exit code still is.
});

if (isMainThread) {
  run(process.argv.slice(2), nodeIo(__dirname)).then((code) => {
    process.exitCode ??= code;
  }, fail);
} else serveThread(nodeIo(__dirname));
