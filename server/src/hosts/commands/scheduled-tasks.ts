/** What a scheduled task runs that `schtasks` makes. */
import { argumentsFrom, decodedArgument } from './quoted-arguments';
import { rewritten } from '../text/rewritten';
import type { Text } from '../text/text';

/**
 * The command behind `/tr`; undefined without one. The path of its program can stand in single quotes
 * (https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/schtasks-create).
 *
 * @param from where the arguments of `schtasks` begin in the line
 */
export function taskOf(line: Text, from: number): Text | undefined {
  let option = '';
  for (const argument of argumentsFrom(line.text, from)) {
    if (/^\/tr$/i.test(option)) return withDoubleQuotes(decodedArgument(line, argument));
    option = argument.word;
  }
  return undefined;
}

/** A task with the quotes around its program that it is started with. */
function withDoubleQuotes(task: Text): Text {
  const quotes = /^'(?=[^'"]+'(?:\s|$))|(?<=^'[^'"]+)'(?=\s|$)/g;
  return rewritten(task, quotes, () => '"');
}
