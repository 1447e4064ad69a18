/** Commands that name ccmsetup, its files, its process or its service, without starting it. */
import { isBystander } from '../commands/launch';
import { baseName, unquoted } from './words';

const builtIn =
  /^(?:assoc|break|cd|chdir|cls|color|date|del|dir|echo|endlocal|erase|exit|ftype|goto|md|mkdir|mklink|move|path|pause|popd|prompt|pushd|rd|ren|rename|rmdir|set|setlocal|shift|time|title|type|ver|verify|vol)(?:\.(?:exe|com))?$/i;

/** Whether a command only works on files, processes and the like, or shows text. The word is as written. */
export function onlyMentions(word: string): boolean {
  const name = baseName(unquoted(word));
  if (builtIn.test(name) || isBystander(name)) return true;
  // `echo.text`, `cd\folder` and the like need no blank.
  return /^(?:echo[.:(/+[\]\\]|(?:cd|md|rd|goto|dir|del|set)[.:/\\])/i.test(word);
}

const logger =
  /^(?:(?:write|add|print|show)[-_]?)?(?:log|logger|log[-_]?(?:line|entry|event|msg|message)|logging|echo|print|msg|message|notify|trace|say)(?:\.(?:cmd|bat|exe|com|vbs))?$/i;

/** Whether a program or a batch file only writes messages, as far as its name tells. The word is as written. */
export function isLogger(word: string): boolean {
  return logger.test(baseName(unquoted(word)));
}

/** Whether a subroutine writes messages, or a variable holds them, as far as its name tells. The name is lower case. */
export function isMessageLabel(name: string): boolean {
  return /log|echo|print|msg|message|write|trace|say|info|warn|err|title|usage|help|show|display|status/.test(
    name,
  );
}
