/** Commands that name ccmsetup or show a command line without starting anything, and names that tell what a value is. */
import { isBystander } from '../commands/bystanders';
import { isPolicyName, isTold } from '../commands/names';
import { characters, type Value } from '../text/values';

const messages = new RegExp(
  [
    '^(?:write|trace|show|report|send|assert|log|echo|print|throw|describe|context|it|should)(?:-.*)?$',
    '^(?:add|new|out|append)-.*(?:log|message|event|entry)',
    'log(?:entry|line|message|file|host)?$',
    '(?:message|msg|toast|notification)$',
  ].join('|'),
);

const handlers = new Set([
  'test-path',
  'copy-item',
  'cp',
  'cpi',
  'move-item',
  'mv',
  'move',
  'remove-item',
  'rm',
  'del',
  'ri',
  'rd',
  'new-item',
  'ni',
  'mkdir',
  'md',
  'get-item',
  'gi',
  'get-childitem',
  'gci',
  'dir',
  'ls',
  'get-content',
  'gc',
  'cat',
  'type',
  'rename-item',
  'unblock-file',
  'get-filehash',
  'get-acl',
  'set-acl',
  'get-authenticodesignature',
  'get-process',
  'gps',
  'ps',
  'stop-process',
  'kill',
  'spps',
  'wait-process',
  'debug-process',
  'get-service',
  'gsv',
  'start-service',
  'stop-service',
  'restart-service',
  'set-service',
  'wait-service',
  'remove-service',
  'get-ciminstance',
  'get-wmiobject',
  'gwmi',
  'get-itemproperty',
  'gp',
  'remove-itemproperty',
  'clear-content',
  'clear-item',
  'get-eventlog',
  'get-winevent',
  'write-eventlog',
  'new-eventlog',
  'limit-eventlog',
  'get-scheduledtask',
  'unregister-scheduledtask',
  'stop-scheduledtask',
  'start-bitstransfer',
  'invoke-webrequest',
  'iwr',
  'invoke-restmethod',
  'expand-archive',
  'compress-archive',
  'set-location',
  'cd',
  'push-location',
  'pushd',
  'where-object',
  'select-object',
  'sort-object',
  'group-object',
  'format-table',
  'ft',
  'format-list',
  'get-command',
  'get-help',
  'import-module',
  'read-host',
  'invoke-item',
  'ii',
  'set-variable',
  'reg',
  'sls',
  'select-string',
  'compare-object',
  'set-alias',
  'new-alias',
  'add-content',
  'tee-object',
  'add-type',
]);

/** Commands that make a path of paths. */
const values = new Set([
  'join-path',
  'split-path',
  'resolve-path',
  'convert-path',
  'write-output',
  'new-object',
]);

/** Whether a command writes messages, so that what it gets is text for people. The name is lower case. */
export function isMessage(name: string): boolean {
  return messages.test(name);
}

/** Whether a command works on files, processes, services and the like, or only looks at text. */
export function isHandler(name: string): boolean {
  return handlers.has(name) || isBystander(name);
}

/** Whether a command only makes a value of its arguments. */
export function isValue(name: string): boolean {
  return values.has(name);
}

/** Whether a parameter or an entry of a table holds text for people, or for a match. */
export function isToldParameter(name: string): boolean {
  return isTold(name) || /^(?:because|filter|(?:log)?text)$|log$/.test(name);
}

/** Whether a value is the name of the policy's registry value that holds arguments. */
export function isPolicyValue(value: Value): boolean {
  return value.kind === 'text' && isPolicyName(characters(value));
}
