/** What names tell about the text beside them. All take names in lower case. */
import { isVocabulary } from '../commands/vocabulary';

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

const messageNames =
  /message|msg|description|comment|\blog\b|title|help|usage|synopsis|notes?$|regex|pattern|example|error|warning|label|tooltip|summary|caption|subject|expected|actual/;
const argumentNames = /arg|param|option|switch|propert|setupparameters/;
const lineNames = /arg|param|option|switch|propert|install|command|cmd|line|msi|exec|script/;
const programNames = /path|file|exe|program|installer|setup|command|cmd|source|application|process|tool/;
const startNames =
  /install|run|exec|start|launch|spawn|cmd|command|process|deploy|arg|param|setup|ccm|invoke|option|propert/;

/** Whether a variable or a field with this name holds text for people or for a match, or mere names. */
export function holdsMessage(name: string): boolean {
  return (messageNames.test(name) && !argumentNames.test(name)) || isVocabulary(name);
}

/** Whether it can hold the arguments of a program. */
export function holdsArguments(name: string): boolean {
  return argumentNames.test(name);
}

/** Whether it can hold a command line or its arguments. */
export function holdsLine(name: string): boolean {
  return lineNames.test(name);
}

/** Whether it can hold the path of a program. */
export function holdsProgram(name: string): boolean {
  return programNames.test(name);
}

/** Whether a function with this name starts or installs something. */
export function startsSomething(name: string): boolean {
  return startNames.test(name);
}
