/** The outside of the command in a process of Node. */
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { appendFile, readFile, realpath } from 'node:fs/promises';
import { availableParallelism, homedir } from 'node:os';
import { join } from 'node:path';
import { syncReader } from '../node/read-limited-sync';
import { wantsColour } from './colour';
import { gitRunner } from './git/run-git';
import { withoutCommands } from './output/pipeline-text';
import { finishWriting } from './writing/finish-writing';
import type { Io } from './io';
import { systemCode } from './problem';
import { progressOf } from './progress';
import { threadStarter } from './threads';
import { readChunks } from './input/read-chunks';
import { leftoverRemover } from './writing/leftovers';
import { writeReport } from './writing/write-report';
import { objectionToReplacing, writeWhole } from './writing/write-whole';

interface FileKind {
  isFile(): boolean;
  isDirectory(): boolean;
}

function kindOf(found: FileKind): 'file' | 'folder' | 'other' {
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

/** Whether there is a link; as with `existsSync`, nothing is where nobody may look. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

/** A piece of output that is worth a call of the system. */
const enough = 32 * 2 ** 10;

/** Gathers short texts, since each call of the system takes its time; a terminal shows them at once. */
function gatheredOutput(
  stream: NodeJS.WriteStream,
  before: () => void,
): { write: (text: string) => void; flush: () => void } {
  let gathered = '';
  const flush = (): void => {
    if (gathered === '') return;
    before();
    stream.write(gathered);
    gathered = '';
  };
  return {
    write: (text) => {
      if (text === '') return;
      // What is left is written when there is nothing else to do, at the end at the latest.
      if (gathered === '') setImmediate(flush);
      gathered += text;
      if (stream.isTTY || gathered.length >= enough) flush();
    },
    flush,
  };
}

/**
 * Makes it.
 *
 * @param programFolder where the bundle and the parsers lie
 * @param cwd the folder that relative paths start from
 * @throws the error of the system when that is the current folder, which somebody has removed
 */
export function nodeIo(programFolder: string, cwd = process.cwd()): Io {
  const reader = syncReader();
  const progress = progressOf(process.stderr, process.env);
  const output = gatheredOutput(process.stdout, () => progress?.(''));
  const removeLeftovers = leftoverRemover(Date.now);
  return {
    cwd,
    env: process.env,
    home: homedir(),
    read: reader.named,
    readFound: reader.found,
    readChunks,
    realPath: realpath,
    replaceFile: (path, before, after) => {
      finishWriting();
      return Promise.resolve(writeWhole(path, before, after));
    },
    objectionToReplacing,
    writeFile: (path, text, mode) => {
      finishWriting();
      removeLeftovers(path);
      return Promise.resolve(writeReport(path, text, mode));
    },
    appendFile,
    removeLeftovers: (path) => {
      removeLeftovers(path);
      return Promise.resolve();
    },
    facts: (path) => {
      const found = statSync(path);
      return { kind: kindOf(found), size: found.size };
    },
    exists: existsSync,
    isLink,
    entries: (path) =>
      readdirSync(path, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: entry.isSymbolicLink() ? 'link' : kindOf(entry),
      })),
    git: gitRunner(cwd, process.env),
    processors: availableParallelism(),
    startThread: threadStarter(join(programFolder, 'cli.js')),
    stdout: output.write,
    stderr: (text) => {
      output.flush();
      progress?.('');
      process.stderr.write(withoutCommands(text));
    },
    stdin: async (most) => {
      const chunks: Uint8Array[] = [];
      let length = 0;
      for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
        length += chunk.length;
        // Leaving the loop closes the stream: whoever writes for ever is told so.
        if (length > most) return 'too large';
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
    progress,
    colour: wantsColour(process.env, process.stdout.isTTY),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    now: Date.now,
    rulePage: async (slug) => {
      const pages = JSON.parse(await readFile(join(programFolder, 'rules.json'), 'utf8')) as Record<
        string,
        string
      >;
      const page = pages[slug];
      if (page === undefined) throw new Error(`rules.json has no page of ${slug}.`);
      return page;
    },
    version: async () => {
      const manifest = JSON.parse(await readFile(join(programFolder, '..', 'package.json'), 'utf8')) as {
        version: string;
      };
      return manifest.version;
    },
  };
}
