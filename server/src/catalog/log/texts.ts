/** The texts of the tables that people read in an editor. */
import { codes } from './codes';
import { messages } from './messages';
import { espInstallationStates, states } from './states';
import type { LogCode, LogMessage } from './types';

function textsOf(about: LogMessage | LogCode): string[] {
  const { meaning, causes = [] } = about;
  const note = 'note' in about ? about.note : undefined;
  const told = [note, ...causes.flatMap(({ text, remedy }) => [text, remedy])];
  return [meaning, ...told.filter((each) => each !== undefined)];
}

/** All texts that a translation needs. The names that Windows has for codes are the same in all languages. */
export function logTexts(): string[] {
  return [
    ...[...states, ...espInstallationStates].map(({ text }) => text),
    ...[...messages(), ...codes].flatMap(textsOf),
    ...codes.flatMap(({ name }) => (/[a-z]/.test(name) ? [name] : [])),
  ];
}
