/** What a command line is written with: programs, arguments, and the beginnings and ends of wrappers. */
import type { Argument, CommandLine } from '../../language/ast';
import { span, type Span } from '../../language/span';
import { documentedName } from '../../rules/support/documented-name';
import { sourceText } from '../writing/source-text';
import { parametersFirst } from './order';
import type { ReadRegion } from './same';
import { isWrapper } from './understood';

/** A part of a command line that stays together. */
export interface Item {
  readonly kind: 'program' | 'argument' | 'open' | 'close';
  readonly span: Span;
  /** As it is written. */
  readonly text: string;
  /** How far it is indented. */
  readonly level: number;
  /** The argument that it is, or begins. */
  readonly argument?: Argument | undefined;
  /** Whether it belongs to the program before it: a switch of msiexec in front of all others. */
  readonly ofProgram: boolean;
}

/** The text of a part of an argument, its name as the documentation has it. */
function written({ region, source }: ReadRegion, line: CommandLine, argument: Argument, part: Span): string {
  const name = argument.kind === 'stray' ? undefined : documentedName(line, argument);
  if (argument.kind === 'stray' || name === undefined) return sourceText(region, source, part);
  const { start, end } = argument.name.span;
  return (
    sourceText(region, source, span(part.start, start)) +
    name +
    sourceText(region, source, span(end, part.end))
  );
}

/** How many of the first arguments are switches of msiexec itself. */
function leadingSwitches({ form, executable, args }: CommandLine): number {
  if (form !== 'msi' || executable === undefined) return 0;
  const first = args.findIndex(({ kind }) => kind !== 'parameter');
  return first < 0 ? args.length : first;
}

/**
 * The parts of a command line, in the order in which they are to be written.
 *
 * @param reorder whether parameters come first
 * @param level how far it is indented
 */
export function itemsOf(line: CommandLine, read: ReadRegion, reorder: boolean, level = 0): Item[] {
  const { executable, args } = line;
  const items: Item[] = [];
  if (executable !== undefined) {
    const text = sourceText(read.region, read.source, executable.span);
    items.push({ kind: 'program', span: executable.span, text, level, ofProgram: false });
  }
  const inside = executable === undefined ? level : level + 1;
  const switches = new Set<Argument>(args.slice(0, leadingSwitches(line)));
  for (const argument of reorder ? parametersFirst(line) : args) {
    const { span: whole } = argument;
    const ofProgram = switches.has(argument);
    if (argument.kind === 'property' && isWrapper(argument) && argument.value?.inner !== undefined) {
      const { content, inner } = argument.value;
      const open = span(whole.start, content.start);
      const close = span(content.end, whole.end);
      const end = sourceText(read.region, read.source, close);
      items.push(
        {
          kind: 'open',
          span: open,
          text: written(read, line, argument, open),
          level: inside,
          argument,
          ofProgram,
        },
        ...itemsOf(inner, read, reorder, inside + 1),
        { kind: 'close', span: close, text: end, level: inside, ofProgram: false },
      );
      continue;
    }
    const text = written(read, line, argument, whole);
    items.push({ kind: 'argument', span: whole, text, level: inside, argument, ofProgram });
  }
  return items;
}
