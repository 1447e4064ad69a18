/** Which command lines a shell command gives. */
import { areArguments, hasItem, programOf } from '../../commands/evidence';
import { isUnknownProgram } from '../../commands/unknown-program';
import { launches } from '../../commands/launch';
import { beginningOf } from '../../text/slice';
import type { Text } from '../../text/text';
import { linesOf, type Found } from '../../flow/search';
import { placeOf } from '../names';
import { joinedWords } from '../../commands/argument-lists';
import type { Finders } from '../content';
import { isShell, startedLines } from '../lines';
import { commandName, isLocal, isRemote, onlyMentions } from './names';
import type { ShellCommand } from './words';
import { longestWord, mostWords } from '../limits';

/**
 * Makes the judge of the commands of one script.
 *
 * @param isCode whether the script is one for sure; a comment may be prose
 */
export function createCommandJudge(isCode: boolean, { inPowershell, inText }: Finders) {
  /** In the value of a variable: a text, or the words of an array. */
  const assigned = (name: string, value: Text | readonly Text[]): Found[] => {
    const place = placeOf(name.toLowerCase());
    if ('kind' in value) return inText(value, place, name);
    const joined = joinedWords(value, 'blanksAndQuotes');
    const [first, ...rest] = value;
    if (first !== undefined && isProgram(first) && hasItem(joined.text))
      return linesOf(launches(first, joinedWords(rest, 'blanksAndQuotes'), inPowershell));
    return place === 'feeds' && areArguments(joined.text) ? linesOf([joined]) : [];
  };

  const judgeCommand = (command: readonly Text[], name: string): Found[] => {
    const remote = command.slice(0, 4).some((word) => isRemote(commandName(word)));
    const at = command.findIndex(isProgram);
    const program = command[at];
    if (program !== undefined) {
      const args = joinedWords(command.slice(at + 1), remote ? 'plain' : 'blanksAndQuotes');
      const written = args.text;
      const started =
        at === 0 || (remote && isFirstOfRemote(command.slice(0, at))) || (!remote && isLocal(name));
      // Behind a command that is not known only arguments tell that the program is started.
      const proven = hasItem(written) || (isCode && started && mayBeArguments(written));
      const lines = proven || isShell(program.text) ? launches(program, args, inPowershell) : [];
      if (lines.length > 0) return linesOf(lines);
    }
    const first = command.findIndex((word, index) => index > 0 || !isLocal(commandName(word)));
    const unknown = isCode && !remote ? command[first] : undefined;
    if (unknown !== undefined && isUnknownProgram(unknown.text)) {
      const args = joinedWords(command.slice(first + 1), 'blanksAndQuotes');
      const lines = launches(unknown, args, inPowershell);
      if (lines.length > 0) return linesOf(lines);
    }
    return command.flatMap((text, position) => {
      if (position === 0) return inText(text, 'any', '');
      if (remote || isLocal(name)) {
        const certain = remote && /\s/.test(text.text);
        const lines = startedLines(text, { shell: remote, certain }, inPowershell);
        if (lines.length > 0) return linesOf(lines);
      }
      const option = optionBefore(command[position - 1]);
      return inText(text, option === undefined ? 'any' : placeOf(option.toLowerCase()), option ?? '');
    });
  };

  /** In a command, its here-documents and here-strings. */
  const run = (
    command: readonly Text[],
    { documents, output }: Pick<ShellCommand, 'documents' | 'output'>,
  ): Found[] => {
    const name = commandName(command[0]);
    // `cat <<END` shows a text; with a file to write to it makes one.
    const shown = name === 'cat' && output === undefined;
    const result = shown ? [] : documents.flatMap((text) => inText(text, 'any', ''));
    const writes = output !== undefined && /^(?:echo|printf)$/.test(name) && isScript(output.text);
    if (command.length === 0 || (onlyMentions(name) && !writes)) return result;
    // Of a word, no more is looked at than what makes any command line in it too long.
    const words = command.slice(writes ? 1 : 0, mostWords).map((word) => beginningOf(word, longestWord));
    return [...result, ...judgeCommand(words, name)];
  };

  return { assigned, run };
}

/** Whether a word is the path of a program of ours and nothing more. */
function isProgram(word: Text): boolean {
  const written = word.text;
  return (
    programOf(written) !== 'other' &&
    (!/\s/.test(written) || /^"?(?:[A-Za-z]:|\\\\|[%/~.\uFFFC])/.test(written))
  );
}

/** Whether what stands behind a program is no prose. */
function mayBeArguments(written: string): boolean {
  return /^\s*(?:$|[^\s\w]|\w+\s*[=:])/.test(written);
}

/** Whether nothing but options, one name of a computer and the shell there stand before a program. */
function isFirstOfRemote(before: readonly Text[]): boolean {
  let places = 0;
  before.forEach((word, index) => {
    const written = word.text;
    const valueOfOption = /^-/.test(before[index - 1]?.text ?? '');
    const known = isRemote(commandName(word)) || /^(?:[-/]|cmd(?:\.exe)?$|start$)/i.test(written);
    if (!known && !valueOfOption) places++;
  });
  return places <= 1;
}

/** Whether a file with this name is run by cmd or PowerShell. */
function isScript(name: string): boolean {
  return /\.(?:cmd|bat|ps1)$/i.test(name);
}

function optionBefore(word: Text | undefined): string | undefined {
  return word === undefined ? undefined : /^-{1,2}([A-Za-z][\w-]*)$/.exec(word.text)?.[1];
}
