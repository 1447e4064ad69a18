/** The command as a process. */
import { run } from './command';
import { exitCodes } from './exit-codes';
import type { Io } from './io';
import { nodeIo } from './node-io';
import { failureOf, systemCode } from './problem';

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

/** What the command does to the outside; undefined when it has been told why it can do nothing. */
function ownIo(): Io | undefined {
  try {
    return nodeIo(__dirname);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    process.stderr.write(
      'ccmsetup-lint: the current folder is gone; go to another one, and run ccmsetup-lint again\n',
    );
    process.exitCode = exitCodes.usage;
    return undefined;
  }
}

const io = ownIo();
if (io !== undefined)
  run(process.argv.slice(2), io).then((code) => {
    process.exitCode ??= code;
  }, fail);
