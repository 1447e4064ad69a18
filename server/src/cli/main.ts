/** The command as a process. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wantsColour } from './colour';
import { run } from './command';
import { exitCodes } from './exit-codes';
import type { Io } from './io';
import { failureOf, systemCode } from './problem';

interface FileKind {
  isFile(): boolean;
  isDirectory(): boolean;
}

function kindOf(found: FileKind): 'file' | 'folder' | 'other' {
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

const io: Io = {
  cwd: process.cwd(),
  readFile,
  writeFile,
  stat: async (path) => {
    const found = await stat(path);
    return { kind: kindOf(found), size: found.size };
  },
  readdir: async (path) => {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isSymbolicLink() ? 'link' : kindOf(entry),
    }));
  },
  stdout: (text) => {
    process.stdout.write(text);
  },
  stderr: (text) => {
    process.stderr.write(text);
  },
  stdin: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) chunks.push(chunk);
    return Buffer.concat(chunks);
  },
  colour: wantsColour(process.env, process.stdout.isTTY),
  now: Date.now,
  rulePage: (slug) => readFile(join(__dirname, '..', 'docs', 'rules', `${slug}.md`), 'utf8'),
  version: async () => {
    const manifest = JSON.parse(await readFile(join(__dirname, '..', 'package.json'), 'utf8')) as {
      version: string;
    };
    return manifest.version;
  },
};

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

run(process.argv.slice(2), io).then((code) => {
  process.exitCode ??= code;
}, fail);
