/** Runs the command in this process, without files and streams. */
import path from 'node:path';
import { run } from '../../server/src/cli/command';
import type { Io, PathFacts } from '../../server/src/cli/io';
import { withoutCommands } from '../../server/src/cli/output/pipeline-text';
import { testNow } from './lint';

/** An error of the file system. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: the system says no`), { code });
}

/** Runs the command over files in memory; a file that is an error cannot be read. */
export async function runWith(
  args: readonly string[],
  files: Readonly<Record<string, string | Error>>,
  overrides: Partial<Io> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const folder = path.resolve('/folder');
  const written = { stdout: '', stderr: '' };
  const entry = (at: string): string | Error | undefined => files[path.relative(folder, at)];
  const read = (at: string): Buffer => {
    const content = entry(at);
    if (typeof content !== 'string') throw content ?? systemError('ENOENT');
    return Buffer.from(content);
  };
  const io: Io = {
    cwd: folder,
    env: {},
    home: folder,
    read,
    readFound: read,
    facts: (at): PathFacts => {
      if (at === folder) return { kind: 'folder', size: 0 };
      const content = entry(at);
      if (content === undefined) throw systemError('ENOENT');
      return { kind: 'file', size: typeof content === 'string' ? content.length : 1 };
    },
    exists: (at) => entry(at) !== undefined,
    isLink: () => false,
    entries: () => Object.keys(files).map((name) => ({ name, kind: 'file' })),
    async *readChunks(at) {
      const content = entry(at);
      if (typeof content !== 'string') throw content ?? systemError('ENOENT');
      yield await Promise.resolve(Buffer.from(content));
    },
    realPath: (at) => Promise.resolve(at),
    replaceFile: () => Promise.reject(systemError('EROFS')),
    objectionToReplacing: () => undefined,
    writeFile: () => Promise.reject(systemError('EROFS')),
    appendFile: () => Promise.reject(systemError('EROFS')),
    removeLeftovers: () => Promise.resolve(),
    rulePage: () => Promise.reject(systemError('ENOENT')),
    git: () => Promise.resolve('not installed'),
    processors: 1,
    startThread: () => {
      throw new Error('there are no threads here');
    },
    progress: undefined,
    stdout: (text) => (written.stdout += text),
    // As the command itself does.
    stderr: (text) => (written.stderr += withoutCommands(text)),
    stdin: () => Promise.reject(systemError('EISDIR')),
    colour: false,
    columns: undefined,
    now: () => testNow,
    version: () => Promise.resolve('0.0.0'),
    ...overrides,
  };
  return { code: await run(args, io), ...written };
}
