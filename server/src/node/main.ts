/** The server as a process: over stdio for any editor, over IPC for VS Code. */
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { collectingWhenQuiet } from './collect';
import { readLimited } from './read-limited';
import { realUri } from './real-uri';
import { secondStarter } from './second';

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

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (
  process.argv.slice(2).some((argument) => transports.some((transport) => argument.startsWith(transport)))
) {
  const active = collectingWhenQuiet();
  startServer((options) => createConnection(ProposedFeatures.all, options), {
    readText: readFileText,
    isThere,
    realUri,
    now: Date.now,
    defer: (work) => {
      setImmediate(work);
      active();
    },
    startSecond: secondStarter(__filename),
  });
} else {
  process.stderr.write(
    'ccmsetup-language-server speaks the Language Server Protocol to an editor. Start it with --stdio.\n',
  );
  process.exitCode = 2;
}
