/** Lets in what the protocol allows, answers the rest by it, and knows when all that came was handled. */
import {
  ErrorCodes,
  Message,
  type ConnectionOptions,
  type MessageReader,
  type MessageWriter,
  type ResponseMessage,
} from 'vscode-languageserver';
import { fits } from './params';

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

/** Where the server is in its life. */
type Phase = 'new' | 'initialized' | 'shut down';

/** An answer that is an error. */
function refusal(id: unknown, code: number, message: string): ResponseMessage {
  const known = typeof id === 'string' || typeof id === 'number' ? id : null;
  return { jsonrpc: '2.0', id: known, error: { code, message: `ccmsetup: ${message}` } };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Opens it. */
export function doorOf(reader: MessageReader, writer: MessageWriter, parts: DoorParts): Door {
  const { turn, complain, end, onActivity } = parts;
  let phase: Phase = 'new';
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
      end(phase === 'shut down' ? 0 : 1);
    });
  };
  const refuse = (id: unknown, code: number, message: string): void => {
    writer.write(refusal(id, code, message)).catch(closed);
  };
  const ignore = (method: string): void => {
    complain(`a notification was ignored, since its parameters aren't what the protocol says: ${method}`);
  };
  /** The message as it can be handled; undefined when it was answered here, or gets no answer. */
  const admitted = (message: unknown): Message | undefined => {
    if (!isObject(message)) {
      refuse(undefined, ErrorCodes.InvalidRequest, 'this is no message.');
      return undefined;
    }
    if (Message.isResponse(message as Message)) return message as Message;
    const { id, method, params: given } = message as { id?: unknown; method?: unknown; params?: unknown };
    const isNotification = !('id' in message);
    if (typeof method !== 'string' || !(isNotification || typeof id === 'string' || typeof id === 'number')) {
      refuse(id, ErrorCodes.InvalidRequest, 'this is neither a request nor a notification.');
      return undefined;
    }
    if (method === 'exit' && isNotification) return message as Message;
    if (phase === 'new' && method !== 'initialize') {
      if (!isNotification) refuse(id, ErrorCodes.ServerNotInitialized, "the server isn't initialized yet.");
      return undefined;
    }
    if (phase === 'shut down' || (phase === 'initialized' && method === 'initialize')) {
      const reason = phase === 'shut down' ? 'was shut down.' : 'is initialized already.';
      if (!isNotification) refuse(id, ErrorCodes.InvalidRequest, `the server ${reason}`);
      return undefined;
    }
    const params = method === 'initialize' ? withCapabilities(given) : (given ?? undefined);
    if ((params !== undefined && typeof params !== 'object') || !fits(method, params)) {
      if (isNotification) ignore(method);
      else refuse(id, ErrorCodes.InvalidParams, "the parameters aren't what the protocol says.");
      return undefined;
    }
    if (method === 'initialize') phase = 'initialized';
    if (method === 'shutdown') phase = 'shut down';
    return { ...(message as Message), params } as Message;
  };
  /** Some clients say nothing of themselves. */
  const withCapabilities = (given: unknown): unknown => {
    const { capabilities } = isObject(given) ? (given as { capabilities?: unknown }) : {};
    if (!isObject(given) || (capabilities !== undefined && capabilities !== null)) return given;
    complain(
      "the client doesn't say what it can do, and counts as one that can do nothing beyond the basics",
    );
    return { ...given, capabilities: {} };
  };
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
