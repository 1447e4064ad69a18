/** What is known of install logs as plain data: expressions are their text. */
import { codes, messages, states, type LogCause, type LogCode, type LogMessage } from '../../catalog/log';
import type * as api from '../api';

function causeOf(cause: LogCause): api.LogCause {
  const { item, text, remedy, unless, around = false, byClient = false, ofClient = false } = cause;
  return { item, text, remedy, unless, around, byClient, ofClient, codes: [...(cause.codes ?? [])] };
}

function codeOf({ code, name, kind, meaning, causes = [], certainty, sources }: LogCode): api.LogCode {
  return { code, name, kind, meaning, causes: causes.map(causeOf), certainty, sources: [...sources] };
}

function messageOf(message: LogMessage): api.LogMessage {
  const { id, log, stage, kind, role, pattern, meaning, causes = [], certainty, note, sources } = message;
  const { benign = false, followUp = false, generic = false, secret = false } = message;
  return {
    ...{ id, log, stage, kind, role, benign, followUp, generic, secret },
    pattern: pattern.source,
    meaning,
    causes: causes.map(causeOf),
    ...{ certainty, note },
    sources: [...sources],
  };
}

/** Codes, messages in the order in which they are tried, and states. */
export function logCatalog(): api.LogCatalog {
  return {
    codes: codes.map(codeOf),
    messages: messages().map(messageOf),
    states: states.map((state) => {
      const { id, phase, text } = state;
      return { id, phase, text, item: 'item' in state ? state.item : undefined };
    }),
  };
}
