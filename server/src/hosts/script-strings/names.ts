/** What names tell about the text beside them. All but `contextOf` take names in lower case. */
import {
  contextOfName,
  endsTold,
  holdsArguments,
  holdsLine,
  isTold,
  isVocabulary,
  namesOf,
} from '../commands/names';
import type { PlaceContext } from '../host';
import type { Place } from './lines';

/** Whether a call shows, logs or compares what it gets. */
export const isMessage = namesOf(
  '(?:^|[._])(?:print|println|printf|fprintf|echo|log|logger|logging|msgbox|alert|inputbox|popup|toast|usage|help)$',
  '(?:^|[._])(?:write|writeentry|writeevent|writeline|writelines|writefile|writeallline|info|debug|warn|warning|error|fatal|critical|exception|trace|verbose|notice)$',
  '(?:^|\\.)(?:messagebox(?:ex)?\\.show\\w*|raise)$',
  '^(?:expect|assert|console|logger|logging|log|debug|trace|_?logger|_?log)\\.',
  '(?:message|msg|logentry|logline|writelog|logevent|exception|error)$',
  '(?:^|[._])(?:assert\\w*|expect|describe|it|test|should|equal|equals|areequal|contains?|includes|startswith|endswith|match|matches|fullmatch|search|findall|finditer|test|compile|sub|regexp?|instr|instrrev|indexof|lastindexof|strcomp|replace|find|filter|count|ismatch|like|r?split|r?partition|substring|trim(?:start|end)?|removeprefix|removesuffix|parametrize|inlinedata|testcase|theory|fact)$',
);

/** What else programs and their tests call text for people, or what they compare with. */
const messageNames = /msg|\blog\b|help|usage|example|error|warning|label|subject|expected|actual/;

/** Whether a variable or a field with this name holds text for people or for a match, or mere names. */
export function holdsMessage(name: string): boolean {
  if (isVocabulary(name)) return true;
  return (isTold(name) || messageNames.test(name)) && (endsTold(name) || !holdsArguments(name));
}

/** Whether a function with this name starts or installs something: its arguments are given to a program. */
export const startsSomething = namesOf(
  'install|run|exec|start|launch|spawn|cmd|command|process|deploy|arg|param|setup|ccm|invoke|option|propert',
);

/** The place that a key, a variable or an argument with this name is. */
export function placeOf(name: string): Exclude<Place, 'used'> {
  if (holdsMessage(name)) return 'silent';
  return holdsLine(name) ? 'feeds' : 'any';
}

/** The context that a key settles. */
export function contextOf(key: string): PlaceContext | undefined {
  return contextOfName(key.toLowerCase());
}
