/** What the names of fields tell about their values. Names are lower case, without the module or namespace before them. */
import type { PlaceContext } from '../host';
import { contextOfName, holdsArguments, holdsProgram, isTold as isToldName } from '../commands/names';

/** A name as the patterns here read it: `ansible.windows.win_command` is `win_command`, `unattend:Path` is `path`. */
export function normalKey(key: string): string {
  const name = key.toLowerCase();
  return /[.:]/.test(name) ? name.replace(/^.*[.:](?=[a-z_]{2})/, '') : name;
}

/**
 * Whether a field holds text for people, a pattern, names or the path of a log. A key with a bar is a condition of a Sigma rule:
 * `CommandLine|contains` (https://sigmahq.io/sigma-specification/specification/sigma-appendix-modifiers.html). Ansible looks for
 * the files in `creates` and `removes`.
 */
export function isTold(key: string): boolean {
  return key.includes('|') || key === 'creates' || key === 'removes' || isToldName(key);
}

/** Whether a field with the names around it is a title, which only Salt's `cmd.run` has in the place of a command. */
export function isTitle(keys: readonly string[]): boolean {
  return keys[0] === 'name' && !/^(?:run|run_all|wait|powershell|shell)$/.test(keys[1] ?? '');
}

const generic =
  /^(?:value|values|default|default_?value|data|text|#text|contents?|item|items|string|current|name|names|const|enum|entry|element|free_form|_raw_params|cmd|argv|custom|silent(?:withprogress)?)$/;

/** Whether a name tells nothing, so that the one around it counts too. */
export function isGeneric(key: string): boolean {
  return key === '' || generic.test(key);
}

/** Whether a field can hold the path of a program. */
export function isPath(key: string): boolean {
  return key === 'name' || holdsProgram(key);
}

/** Whether a field can hold the arguments for a program that stands beside it. */
export function isArguments(key: string): boolean {
  return holdsArguments(key) || /command_?line|cmd_?line|install_?(?:string|command)/.test(key);
}

const letters = (key: string): string => key.replace(/[^a-z]/g, '');

const certain = new RegExp(
  [
    '^(?:sms)?client(?:install(?:ation)?)?propert(?:y|ies)$',
    '^(?:client)?installationpropert(?:y|ies)$',
    '^setupparameters$',
    '^configurationmanageragentcommandlinearguments?$',
    'ccmsetup(?:exe)?(?:install)?(?:arg(?:ument)?|param(?:eter)?|propert(?:y|ie)|option|switche?|command(?:line)?|cmd(?:line)?|line)s?$',
  ].join('|'),
);

/** Whether a field of that name holds arguments of ccmsetup, so that one known item is enough. */
export function isCertain(key: string): boolean {
  return certain.test(letters(key));
}

const run =
  /^(?:un|re|pre|post|silent|quiet|a?synchronous)*(?:install|setup|run|exec|execute|launch|start|repair|upgrade|update|program|first_?run)?_?(?:command|cmd)_?(?:line|s)?$|^(?:run|exec|execute|action|shell|script|win_command|win_shell|raw|command_?to_?execute)$/;

/** Whether a field holds a command line that is run as it is. */
export function isRun(key: string): boolean {
  return run.test(key.replace(/[-\s]/g, '_'));
}

/** The install context that the name of a field settles for arguments in it. */
export function contextOfKey(key: string): PlaceContext | undefined {
  const name = letters(key);
  if (name === 'ccmsetupcmd') return 'ccmsetupcmd';
  return name.includes('clientpush') ? 'clientPush' : contextOfName(name);
}

/** Whether a table tells in which language the scripts beside it are, though it holds no command line itself. */
export function isHintTable(key: string): boolean {
  return key === 'args' || key === 'defaults' || key === 'run';
}
