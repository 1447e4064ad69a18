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

/** Whether a subroutine writes messages, or a variable holds them, as far as its name tells. The name is lower case. */
export function isMessageLabel(name: string): boolean {
  return /log|echo|print|msg|message|write|trace|say|info|warn|err|title|usage|help|show|display|status/.test(
    name,
  );
}
