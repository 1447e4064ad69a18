/** Shows trees as short text, so that a table of cases stays readable. */
import { vocabulary } from '../../server/src/catalog/vocabulary';
import type { Argument, CommandLine } from '../../server/src/language/ast';
import { parse } from '../../server/src/language/parser';

/** Parses a line in which `□` marks the holes. */
export function parseMarked(marked: string): CommandLine {
  const holes = [...marked.matchAll(/□/g)].map(({ index }) => index);
  return parse(marked, { vocabulary, holes });
}

function showArgument(line: CommandLine, argument: Argument): string {
  const { source } = line;
  if (argument.kind === 'stray') return `stray ${argument.text}${argument.loneHole ? ' (hole)' : ''}`;
  const { name, separator, value } = argument;
  const sign =
    separator === undefined
      ? ''
      : ` ${separator.before ? '_' : ''}${separator.kind}${separator.after ? '_' : ''}`;
  const prefix =
    argument.kind === 'parameter' ? source.slice(argument.prefix.start, argument.prefix.end) : '';
  const quotes = argument.quotes === undefined ? '' : ` whole-${argument.quotes.kind}`;
  return `${argument.kind} ${prefix}${name.text}${sign}${value === undefined ? '' : ` ${showValue(argument)}`}${quotes}`;
}

function showValue({ value }: Exclude<Argument, { kind: 'stray' }>): string {
  if (value === undefined) return '';
  if (value.inner !== undefined)
    return `{${showLine(value.inner)}}${value.quotes !== undefined && value.quotes.close === undefined ? ' open' : ''}`;
  const items = value.items.length > 1 ? ` [${value.items.map(({ text }) => text).join(',')}]` : '';
  const quotes =
    value.quotes === undefined
      ? ''
      : ` ${value.quotes.kind}${value.quotes.close === undefined ? '-open' : ''}`;
  return `<${value.text}>${quotes}${items}${value.opaque ? ' opaque' : ''}`;
}

/** One line: form, program, arguments, separated by ` | `. */
export function showLine(line: CommandLine): string {
  const program = line.executable === undefined ? '' : ` ${line.executable.fileName}`;
  const file =
    line.package === undefined || line.package === line.executable ? '' : ` +${line.package.fileName}`;
  return [`${line.form}${program}${file}`, ...line.args.map((argument) => showArgument(line, argument))].join(
    ' | ',
  );
}
