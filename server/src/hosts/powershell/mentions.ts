/** Commands that name ccmsetup or show a command line without starting anything, and names that tell what a value is. */
import { isBystander } from '../commands/launch';
import { contextOfName, isPolicyName, isTold, namesOf } from '../commands/names';
import type { PlaceContext } from '../host';
import type { Value } from '../text/values';

/** Whether a command writes messages, so that what it gets is text for people. The name is lower case. */
export const isMessage = namesOf(
  '^(?:write|trace|show|report|send|assert|log|echo|print|throw|describe|context|it|should)(?:-.*)?$',
  '^(?:add|new|out|append)-.*(?:log|message|event)',
  'log(?:entry|line|message|file|host)?$',
  '(?:message|msg|toast|notification)$',
);

const handlers = [
  '(?:copy|move|remove|rename|new|get|clear|invoke)-item|cp|cpi|mv|move|rm|del|ri|rd|ni|mkdir|md|gi|ii',
  'get-childitem|gci|dir|ls|test-path|unblock-file|get-filehash|[gs]et-acl|get-authenticodesignature',
  '(?:get|clear|add)-content|gc|cat|type|tee-object|(?:set|push)-location|cd|pushd',
  '(?:get|stop|wait|debug)-process|gps|ps|kill|spps',
  '(?:get|start|stop|restart|set|wait|remove)-service|gsv',
  '(?:get|remove)-itemproperty|gp|get-ciminstance|get-wmiobject|gwmi',
  '(?:get|write|new|limit)-eventlog|get-winevent|(?:get|unregister|stop)-scheduledtask',
  'start-bitstransfer|invoke-webrequest|iwr|invoke-restmethod|(?:expand|compress)-archive',
  '(?:where|select|sort|group|compare)-object|select-string|sls|format-table|ft|format-list',
  'get-command|get-help|import-module|add-type|read-host|set-variable|(?:set|new)-alias',
];
const handles = namesOf(`^(?:${handlers.join('|')})$`);

/** Whether a command works on files, processes, services and the like, or only looks at text. */
export function isHandler(name: string): boolean {
  return handles(name) || isBystander(name);
}

/** Whether a command only makes a value of its arguments. */
export const isValue = namesOf(
  '^(?:(?:join|split|resolve|convert)-path|convertfrom-json|write-output|new-object)$',
);

/** Whether a parameter or an entry of a table holds text for people, or for a match. */
export function isToldParameter(name: string): boolean {
  return isTold(name) || /^(?:because|filter|(?:log)?text)$|log$|^condition/.test(name);
}

/** Whether a value is the name of the policy's registry value that holds arguments. */
export function isPolicyValue(value: Value): boolean {
  return value.kind === 'text' && isPolicyName(value.text);
}

/** The context that the name of a variable of a task sequence, or of a policy's value, settles; `TSEnv:` is the drive of MDT. */
export function contextOfVariable(value: Value): PlaceContext | undefined {
  return value.kind === 'text'
    ? contextOfName(value.text.replace(/^tsenv:[\\/]?/i, '').toLowerCase())
    : undefined;
}

/** Whether a command sets what its arguments name, and is no condition about it. */
export function isSetter(name: string): boolean {
  return /^(?:set|new|add|update)/.test(name) && !name.includes('condition');
}
