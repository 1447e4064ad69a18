/** The server as a process: over stdio for any editor, over IPC for VS Code. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { collectGarbage } from './collect';

/** Reads a local file; a file that is not there, or a URI that is no local file, is no text. */
async function readFileText(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    throw error;
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
