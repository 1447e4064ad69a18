/** The command as a process. */
import { setFlagsFromString } from 'node:v8';
import { run } from './command';
import { exitCodes } from './exit-codes';
import { nodeIo } from './node-io';
import { failureOf, systemCode } from './problem';

// V8 would begin to optimise the lexer of the PowerShell grammar, one huge function, in the background; that takes more than
// ten seconds of computing, and the process could not end before. Parsing is not slower without.
setFlagsFromString('--liftoff-only');

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

run(process.argv.slice(2), nodeIo(__dirname)).then((code) => {
  process.exitCode ??= code;
}, fail);
