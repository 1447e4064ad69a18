/** Commands and programs that name ccmsetup, its files, its process or its service, without starting it. */

import { baseName, unquoted } from './words';

const builtIn = [
  'assoc',
  'break',
  'cd',
  'chdir',
  'cls',
  'color',
  'copy',
  'date',
  'del',
  'dir',
  'echo',
  'endlocal',
  'erase',
  'exit',
  'ftype',
  'goto',
  'md',
  'mkdir',
  'mklink',
  'move',
  'path',
  'pause',
  'popd',
  'prompt',
  'pushd',
  'rd',
  'ren',
  'rename',
  'rmdir',
  'set',
  'setlocal',
  'shift',
  'time',
  'title',
  'type',
  'ver',
  'verify',
  'vol',
] as const;

const programs = [
  '7z',
  '7za',
  'attrib',
  'bitsadmin',
  'cacls',
  'certutil',
  'cmtrace',
  'comp',
  'curl',
  'diskpart',
  'eventcreate',
  'expand',
  'explorer',
  'fc',
  'find',
  'findstr',
  'fltmc',
  'handle',
  'icacls',
  'logman',
  'makecab',
  'more',
  'msg',
  'mountvol',
  'net',
  'net1',
  'netsh',
  'notepad',
  'ping',
  'procdump',
  'pskill',
  'pslist',
  'pssuspend',
  'regedit',
  'regsvr32',
  'robocopy',
  'sc',
  'setx',
  'signtool',
  'sort',
  'subst',
  'takeown',
  'tar',
  'taskkill',
  'tasklist',
  'timeout',
  'wevtutil',
  'wget',
  'where',
  'whoami',
  'write',
  'xcopy',
] as const;

const names: ReadonlySet<string> = new Set([...builtIn, ...programs]);

/** Whether a command only works on files, processes and the like, or shows text. The word is as written. */
export function onlyMentions(word: string): boolean {
  const name = baseName(unquoted(word))
    .toLowerCase()
    .replace(/\.(?:exe|com)$/, '');
  // `echo.text`, `cd\folder` and the like need no blank.
  return names.has(name) || /^(?:echo[.:(/+[\]\\]|(?:cd|md|rd|goto|dir|del|set)[.:/\\])/i.test(word);
}

/** Whether a subroutine writes messages, or a variable holds them, as far as its name tells. The name is lower case. */
export function isMessageLabel(name: string): boolean {
  return /log|echo|print|msg|message|write|trace|say|info|warn|err|title|usage|help|show|display|status/.test(
    name,
  );
}
