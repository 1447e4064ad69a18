/** The texts of the tables that people read in an editor. */
import { codes } from './codes';
import { messages } from './messages';
import { espInstallationStates, states } from './states';
import type { LogCause } from './types';

function causeTexts({ text, remedy }: LogCause): string[] {
  return [text, remedy].filter((each) => each !== undefined);
}

/** All texts that a translation needs. The names that Windows has for codes are the same in all languages. */
export function logTexts(): string[] {
  return [
    ...[...states, ...espInstallationStates].map(({ text }) => text),
    ...messages().map(({ meaning }) => meaning),
    ...messages().flatMap(({ causes }) => (causes ?? []).flatMap(causeTexts)),
    ...codes.flatMap(({ name }) => (/[a-z]/.test(name) ? [name] : [])),
  ];
}
