/** The outside of the command in a process of Node. */
import { appendFile, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readLimited } from '../node/read-limited';
import { wantsColour } from './colour';
import { gitRunner } from './git/run-git';
import { withoutCommands } from './output/pipeline-text';
import { finishWriting } from './writing/finish-writing';
import type { Io } from './io';
import { readChunks } from './input/read-chunks';
import { leftoverRemover } from './writing/leftovers';
import { writeReport } from './writing/write-report';
import { writeWhole } from './writing/write-whole';

interface FileKind {
  isFile(): boolean;
  isDirectory(): boolean;
}

function kindOf(found: FileKind): 'file' | 'folder' | 'other' {
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

/**
 * Makes it.
 *
 * @param programFolder where the bundle and the parsers lie
 */
export function nodeIo(programFolder: string): Io {
  const removeLeftovers = leftoverRemover(Date.now);
  return {
    cwd: process.cwd(),
    env: process.env,
    readFile: readLimited,
    readChunks,
    realPath: realpath,
    replaceFile: (path, before, after) => {
      finishWriting();
      return Promise.resolve(writeWhole(path, before, after));
    },
    writeFile: (path, text) => {
      finishWriting();
      return Promise.resolve(writeReport(path, text));
    },
    appendFile,
    removeLeftovers: (path) => {
      removeLeftovers(path);
      return Promise.resolve();
    },
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
    git: gitRunner(process.cwd(), process.env),
    stdout: (text) => {
      process.stdout.write(text);
    },
    stderr: (text) => {
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
