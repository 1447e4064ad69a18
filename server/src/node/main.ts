/** The server as a process: over stdio for any editor, over IPC for VS Code. */
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startServer } from '../lsp/server';
import { complain, openDoor } from './door';
import { readLimited } from './read-limited';
import { realUri } from './real-uri';
import { secondStarter } from './second';
import { transportOf } from './transport';

/** What an attempt to open a file says when there is none, and when there can be none of that name. */
const notThere: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

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
    if (code !== undefined && notThere.has(code)) return undefined;
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
    return code === undefined || !notThere.has(code);
  }
}

const transport = transportOf(process.argv.slice(2));

if (transport === undefined) {
  process.stderr.write(
    'ccmsetup-language-server speaks the Language Server Protocol to an editor. Start it with --stdio.\n',
  );
  process.exitCode = 2;
} else {
  const { door, connect } = openDoor(transport.reader, transport.writer);
  transport.onGone((reason) => {
    if (reason === undefined) {
      door.closed();
      return;
    }
    complain(reason);
    process.exit(1);
  });
  startServer(connect, {
    readText: readFileText,
    isThere,
    realUri,
    now: Date.now,
    turn: door.turn,
    settled: door.settled,
    startSecond: secondStarter(__filename),
  });
}
