/** The server as a process: over stdio for any editor, over IPC for VS Code. */
import { realpath, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { collectGarbage } from './collect';
import { readLimited } from './read-limited';

/** A text by its byte order mark, as the command takes it; UTF-8 without one. The mark stays where it is. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
  const encoding = wide ?? (first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8');
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** Reads a local file; a file that is not there, a folder, or a URI that is no local file, is no text. */
async function readFileText(uri: string, most: number): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const read = await readLimited(fileURLToPath(uri), most);
    if (read === 'a folder') return undefined;
    if (read === 'no file') throw new Error('it is not a regular file');
    if (read === 'too large') throw new Error(`it is larger than ${most / 2 ** 20} MiB`);
    return decode(read);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Whether there is a local file; one that cannot be looked at may be there. */
async function isThere(uri: string): Promise<boolean> {
  if (!uri.startsWith('file:')) return false;
  try {
    await stat(fileURLToPath(uri));
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code !== 'ENOENT' && code !== 'ENOTDIR';
  }
}

/** Where a local file really is, links followed; undefined for what is not there, or no local file. */
async function realUri(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return pathToFileURL(await realpath(fileURLToPath(uri))).href;
  } catch {
    // Reading it tells what is wrong.
    return undefined;
  }
}

// What opening and typing leave behind is collected late: V8 lets the heap grow to several times of what is in use. Somebody
// who has stopped typing does not notice a collection, but gets tens of megabytes back.
const quiet = 10_000;
const collectLater = setTimeout(() => {
  collectGarbage().catch((error: unknown) => {
    process.emitWarning(`Memory that is not in use is kept: ${String(error)}`);
  });
}, quiet).unref();

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (
  process.argv.slice(2).some((argument) => transports.some((transport) => argument.startsWith(transport)))
) {
  startServer(createConnection(ProposedFeatures.all), {
    readText: readFileText,
    isThere,
    realUri,
    now: Date.now,
    defer: (work) => {
      setImmediate(work);
      collectLater.refresh();
    },
  });
} else {
  process.stderr.write(
    'ccmsetup-language-server speaks the Language Server Protocol to an editor. Start it with --stdio.\n',
  );
  process.exitCode = 2;
}
