/** The door of a server in Node.js, whichever way it speaks. */
import {
  createConnection,
  ProposedFeatures,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { doorOf, type Door } from '../lsp/door';
import type { startServer } from '../lsp/server';
import { collectingWhenQuiet } from './collect';

/** Says a sentence where editors show what went wrong. */
export function complain(sentence: string): void {
  process.stderr.write(`ccmsetup-language-server: ${sentence}\n`);
}

/** A door, and what makes the connection behind it. */
export interface NodeDoor {
  readonly door: Door;
  readonly connect: Parameters<typeof startServer>[0];
}

/** Opens it. The process, or the thread, ends with the connection. */
export function openDoor(reader: MessageReader, writer: MessageWriter): NodeDoor {
  const door = doorOf(reader, writer, {
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    complain,
    end: (code) => process.exit(code),
    onActivity: collectingWhenQuiet(),
  });
  return {
    door,
    connect: (options) =>
      createConnection(ProposedFeatures.all, door.reader, door.writer, door.options(options)),
  };
}
