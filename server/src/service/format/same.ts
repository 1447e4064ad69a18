/** Whether two command lines tell ccmsetup the same, but for the order of parameters and properties. */
import type { Region } from '../../hosts/host';
import type { Argument, CommandLine } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { span } from '../../language/span';
import { sourceText } from '../writing/source-text';
import { isWrapper } from './understood';

/** A command line in the text of a document. */
export interface ReadRegion {
  readonly region: Region;
  readonly source: string;
  readonly tree: CommandLine;
}

/** What an argument says: every character counts, but for the letter case of its name. */
function told({ region, source }: ReadRegion, argument: Argument): string {
  const { start, end } = argument.span;
  if (argument.kind === 'stray') return sourceText(region, source, argument.span);
  const { name } = argument;
  const behind = argument.kind === 'property' && isWrapper(argument) ? name.span.end : end;
  return [
    sourceText(region, source, span(start, name.span.start)),
    upperAscii(sourceText(region, source, name.span)),
    sourceText(region, source, span(name.span.end, behind)),
  ].join('');
}

/** What each line says, by kinds of arguments: only parameters move, and none of them past another. */
function allTold(read: ReadRegion, line: CommandLine): string[] {
  const { args, executable, form, style } = line;
  const program = executable === undefined ? '' : sourceText(read.region, read.source, executable.span);
  const parameters = args.filter(({ kind }) => kind === 'parameter');
  const others = args.filter(({ kind }) => kind !== 'parameter');
  const ordered = [...parameters, ...others];
  return [
    `${form} ${style} ${String(parameters.length)} ${program}`,
    ...ordered.map((argument) => told(read, argument)),
    ...ordered.flatMap((argument) =>
      argument.kind === 'property' && argument.value?.inner !== undefined
        ? allTold(read, argument.value.inner)
        : [],
    ),
  ];
}

/** Whether two command lines tell the same. */
export function tellSame(one: ReadRegion, other: ReadRegion): boolean {
  const left = allTold(one, one.tree);
  const right = allTold(other, other.tree);
  return left.length === right.length && left.every((each, index) => each === right[index]);
}
