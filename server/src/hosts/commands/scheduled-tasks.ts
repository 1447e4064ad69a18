/** What a scheduled task runs that `schtasks` makes. */
import { span } from '../../language/span';
import { argumentsFrom, decodedArgument } from './quoted-arguments';
import { slice } from '../text/slice';
import type { Text } from '../text/text';
import { textWriter } from '../text/writer';

/**
 * The command behind `/tr`; undefined without one. The path of its program can stand in single quotes
 * (https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/schtasks-create).
 *
 * @param from where the arguments of `schtasks` begin in the line
 */
export function taskOf(line: Text, from: number): Text | undefined {
  let option = '';
  for (const range of argumentsFrom(line.text, from)) {
    const word = line.text.slice(range.start, range.end);
    if (/^\/tr$/i.test(option))
      return withDoubleQuotes(
        word.startsWith('"') ? decodedArgument(line, range) : slice(line, range.start, range.end),
      );
    option = word;
  }
  return undefined;
}

/** A task with the quotes around its program that it is started with. */
function withDoubleQuotes(task: Text): Text {
  const close = /^'[^'"]+'(?=\s|$)/.exec(task.text)?.[0].length;
  if (close === undefined) return task;
  const writer = textWriter();
  writer.replace(task, span(0, 1), '"');
  writer.take(task, span(1, close - 1));
  writer.replace(task, span(close - 1, close), '"');
  writer.take(task, span(close, task.text.length));
  return writer.finish();
}
