/** Which messages are handled: what the protocol allows in this phase of the life of the server, and no others. */
import { ErrorCodes, Message } from 'vscode-languageserver';
import { fits } from './params';

/** Where the server is in its life. */
type Phase = 'new' | 'initialized' | 'shut down';

/** What becomes of a message that is not let in. */
export interface AdmissionParts {
  /** Answers a request; `id` is whatever came as one. */
  readonly refuse: (id: unknown, code: number, message: string) => void;
  /** Takes a sentence for the person who looks into why the client gets no answer. */
  readonly complain: (sentence: string) => void;
}

/** Lets messages in. */
export interface Admission {
  /** The message as it can be handled; undefined when it was refused, or gets no answer. */
  readonly admitted: (message: unknown) => Message | undefined;
  /** Whether the client has asked the server to shut down. */
  readonly isShutDown: () => boolean;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Begins with a server that is not initialized. */
export function admissionOf({ refuse, complain }: AdmissionParts): Admission {
  let phase: Phase = 'new';
  const ignore = (method: string): void => {
    complain(`a notification was ignored, since its parameters aren't what the protocol says: ${method}`);
  };
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
  return { admitted, isShutDown: () => phase === 'shut down' };
}
