/** Lets in what the protocol allows, answers the rest by it, and knows when all that came was handled. */
import {
  ErrorCodes,
  type ConnectionOptions,
  type MessageReader,
  type MessageWriter,
  type ResponseMessage,
} from 'vscode-languageserver';
import { admissionOf } from './admission';

/** A message whose header does not say where it ends: nobody knows where the next one begins. */
export class FrameError extends Error {}

/** What the door works with. */
export interface DoorParts {
  /** Resolves when the events that wait have been taken, each of which may bring a message. */
  readonly turn: () => Promise<void>;
  /** Takes a sentence for the person who looks into why the client gets no answer. */
  readonly complain: (sentence: string) => void;
  /** The connection is of no use any more; `code` is that of the process. */
  readonly end: (code: number) => void;
  /** Told of everything that comes. */
  readonly onActivity?: () => void;
}

/** The way in and out of the server. */
export interface Door {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** The options of the connection, of which the door must know. */
  readonly options: (options: ConnectionOptions) => ConnectionOptions;
  readonly turn: () => Promise<void>;
  /** Resolves when every message that has come was handled, so that only the newest of what they ask for is worked on. */
  readonly settled: () => Promise<void>;
  /** The client is gone: ends when what it said last was handled. */
  readonly closed: () => void;
}

/** An answer that is an error. */
function refusal(id: unknown, code: number, message: string): ResponseMessage {
  const known = typeof id === 'string' || typeof id === 'number' ? id : null;
  return { jsonrpc: '2.0', id: known, error: { code, message: `ccmsetup: ${message}` } };
}

/** Opens it. */
export function doorOf(reader: MessageReader, writer: MessageWriter, parts: DoorParts): Door {
  const { turn, complain, end, onActivity } = parts;
  /** Grows with everything that comes and everything that is handled. */
  let activity = 0;
  const settled = async (): Promise<void> => {
    let before: number;
    do {
      before = activity;
      // The next message is taken in a turn that is asked for after the first of these.
      await turn();
      await turn();
    } while (activity !== before);
  };
  const closed = (): void => {
    void settled().then(() => {
      end(isShutDown() ? 0 : 1);
    });
  };
  const refuse = (id: unknown, code: number, message: string): void => {
    writer.write(refusal(id, code, message)).catch(closed);
  };
  const { admitted, isShutDown } = admissionOf({ refuse, complain });
  reader.onError((error) => {
    if (error instanceof SyntaxError) {
      refuse(undefined, ErrorCodes.ParseError, 'this is no JSON.');
      return;
    }
    if (error instanceof FrameError) {
      complain('a message came without a valid Content-Length, so the server ends');
      end(1);
    } else complain(`a message couldn't be read (${error.name})`);
  });
  reader.onClose(closed);
  reader.onPartialMessage(() => {
    activity++;
  });
  return {
    reader: {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback) =>
        reader.listen((message) => {
          activity++;
          onActivity?.();
          const known = admitted(message);
          if (known !== undefined) callback(known);
        }),
      dispose: () => {
        reader.dispose();
      },
    },
    writer,
    options: (options) => ({
      ...options,
      messageStrategy: {
        handleMessage: (message, next) => {
          activity++;
          const { messageStrategy } = options;
          return messageStrategy === undefined ? next(message) : messageStrategy.handleMessage(message, next);
        },
      },
    }),
    turn,
    settled,
    closed,
  };
}
