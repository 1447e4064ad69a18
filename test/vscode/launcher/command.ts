import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. Its output is held back and becomes part of the error when it fails.
 *
 * @throws Error naming the command line, how it ended, and what it last wrote, when it cannot start or its exit code is not 0.
 */
export async function runCommand(program: string, args: readonly string[], cwd?: string): Promise<void> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const end = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve(code === 0 ? '' : `exit ${String(code ?? signal)}`);
    });
  });
  if (end !== '') throw new Error(`${[program, ...args].join(' ')}: ${end}\n${output.slice(-2000).trim()}`);
}
