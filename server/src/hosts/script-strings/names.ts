/** What names tell about the text beside them. All take names in lower case. */
import { endsTold, holdsArguments, isTold, isVocabulary } from '../commands/names';

const messages = new RegExp(
  [
    '(?:^|[._])(?:print|println|printf|fprintf|echo|log|logger|logging|msgbox|alert|inputbox|popup|toast|usage|help)$',
    '(?:^|[._])(?:write|writeentry|writeevent|writeline|writelines|writefile|writeallline|info|debug|warn|warning|error|fatal|critical|exception|trace|verbose|notice)$',
    '^(?:expect|assert|console|logger|logging|log|debug|trace|_?logger|_?log)\\.',
    '(?:message|msg|logentry|logline|writelog|logevent|exception|error)$',
    '(?:^|[._])(?:assert\\w*|expect|describe|it|test|should|equal|equals|areequal|contains?|includes|startswith|endswith|match|matches|fullmatch|search|findall|finditer|test|compile|sub|regexp?|instr|instrrev|indexof|lastindexof|strcomp|replace|find|filter|count|ismatch|like|r?split|r?partition|substring|trim(?:start|end)?|removeprefix|removesuffix|parametrize|inlinedata|testcase|theory|fact)$',
  ].join('|'),
);

/** Whether a call shows, logs or compares what it gets. */
export function isMessage(name: string): boolean {
  return messages.test(name);
}

/** What else programs and their tests call text for people, or what they compare with. */
const messageNames = /msg|\blog\b|help|usage|example|error|warning|label|subject|expected|actual/;
/** Functions whose arguments are given to a program. */
const startNames =
  /install|run|exec|start|launch|spawn|cmd|command|process|deploy|arg|param|setup|ccm|invoke|option|propert/;

/** Whether a variable or a field with this name holds text for people or for a match, or mere names. */
export function holdsMessage(name: string): boolean {
  if (isVocabulary(name)) return true;
  return (isTold(name) || messageNames.test(name)) && (endsTold(name) || !holdsArguments(name));
}

/** Whether a function with this name starts or installs something. */
export function startsSomething(name: string): boolean {
  return startNames.test(name);
}
