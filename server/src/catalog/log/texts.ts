/** The texts of the tables that people read in an editor. */
import { codes } from './codes';
import { espInstallationStates, states } from './states';

/** All texts that a translation needs. The names that Windows has for codes are the same in all languages. */
export function logTexts(): string[] {
  return [
    ...[...states, ...espInstallationStates].map(({ text }) => text),
    ...codes.flatMap(({ name }) => (/[a-z]/.test(name) ? [name] : [])),
  ];
}
