/** Commands that write a text to a file. */
import { bind } from './binding';
import type { Evaluator } from './evaluate';
import type { Found } from '../flow/search';
import type { FindInText } from './other-languages';
import { starter, type Starter } from './starters';
import type { Command } from './syntax';
import { joinTexts, type Text } from '../text/text';
import { toText, type Value } from '../text/values';

const content = starter({
  path: 'path',
  args: 'value',
  switches: 'passthru force nonewline asbytestream usetransaction',
  others: 'literalpath|pspath|lp filter include exclude encoding credential stream',
  positional: 'path value',
});

const outFile = starter({
  path: 'filepath|path',
  args: 'inputobject',
  switches: 'append force noclobber|nooverwrite nonewline',
  others: 'literalpath|pspath|lp encoding width',
  positional: 'filepath encoding',
});

const newItem = starter({
  path: 'path',
  args: 'value|target',
  switches: 'force usetransaction',
  others: 'name itemtype|type credential',
  positional: 'path',
});

/** The commands by their names. */
export const writers: ReadonlyMap<string, Starter> = new Map([
  ['set-content', content],
  ['add-content', content],
  ['ac', content],
  ['out-file', outFile],
  ['tee-object', outFile],
  ['tee', outFile],
  ['new-item', newItem],
  ['ni', newItem],
]);

/** The text of a file: each element of a list is a line. */
export function fileText(value: Value): Text {
  return value.kind === 'list'
    ? joinTexts(
        value.items.map((item) => toText(item, false)),
        '\r\n',
      )
    : toText(value, false);
}

/** The name of the file that a command writes to; undefined when it names none. */
export function writtenFile(command: Command, writer: Starter, evaluator: Evaluator): string | undefined {
  const { named } = bind(command.words, evaluator, writer);
  const path = named.get('name') ?? named.get(writer.path) ?? named.get('literalpath');
  return path?.value.kind === 'text' ? path.value.text : undefined;
}

/** The command lines in a text that a command writes to a file. */
export function judgeWriter(
  command: Command,
  writer: Starter,
  evaluator: Evaluator,
  inOther: FindInText,
): readonly Found[] {
  const [name = ''] = writer.args;
  const argument = bind(command.words, evaluator, writer).named.get(name);
  // What a variable holds is judged where it is written.
  if (argument === undefined || argument.expression?.kind === 'variable') return [];
  return inOther(fileText(argument.value), writtenFile(command, writer, evaluator) ?? '') ?? [];
}
