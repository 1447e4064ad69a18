/** The arguments of a command line as they are written elsewhere: names as they stand, values as ccmsetup reads them. */
import { pieceAt, segmentsIn } from '../../hosts/text/offset-map';
import type { Region } from '../../hosts/host';
import type { Argument, CommandLine, Parameter, Property, Separator } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { isCut } from '../../language/query';
import { sliceSpan, span, type Span } from '../../language/span';
import type { Hole, Marked } from './marked';

/** An argument without the quotes and escapes of the place where it stands. */
export interface SourceArgument {
  readonly kind: Argument['kind'];
  /** In upper case, without the slash; of stray text all of it. */
  readonly key: string;
  /** Name with its slash; of stray text all of it. */
  readonly head: Marked;
  /** What stands between name and value, blanks that do not belong there included. */
  readonly separator: string;
  readonly value: Marked | undefined;
  /** Whether the value stands in quotes, so that what only the run knows may hold blanks. */
  readonly quoted: boolean;
  /** Whether it cannot be told where it ends, or what its quotes mean. */
  readonly unclear: boolean;
}

/** Where a command line stands. */
export interface Surroundings {
  readonly region: Region;
  /** The text of the document. */
  readonly source: string;
}

/** What a hole is written in, as far as the literal tells: scripts stand in files of other languages, too. */
function languageOf(id: string, host: string): string {
  return id.startsWith('ps') ? 'powershell' : id.startsWith('cmd') ? 'batch' : host;
}

/** Literals that hold their text as it is, apart from what their own variables are. */
const rawLiteral = /^(?:plain|ps\w*|cmd.*|yaml(?:Plain|Flow|Literal|Folded)|ini|operand)$/;

/** The hole at an offset of the text; undefined where none is. */
function holeAt({ region: { map, host }, source }: Surroundings, offset: number): Hole | undefined {
  for (const [segment] of segmentsIn(map, span(offset, offset + 1))) {
    if (segment.kind !== 'hole') continue;
    const id = pieceAt(map, offset + 1)?.encoding.id ?? '';
    const form = sliceSpan(source, segment.document);
    return { form, language: languageOf(id, host), raw: rawLiteral.test(id) };
  }
  return undefined;
}

/** A text whose characters stand at some offsets of the region's text. */
function marked(place: Surroundings, text: string, at: (index: number) => number): Marked {
  const holes: (Hole | undefined)[] = [];
  for (const { index } of text.matchAll(/\uFFFC/g)) holes.push(holeAt(place, at(index)));
  return { text, holes };
}

function markedSlice(place: Surroundings, { start, end }: Span): Marked {
  return marked(place, place.region.text.slice(start, end), (index) => start + index);
}

function separatorText(separator: Separator | undefined): string {
  if (separator === undefined) return '';
  if (separator.kind === 'blank') return ' ';
  return `${separator.before ? ' ' : ''}${separator.kind}${separator.after ? ' ' : ''}`;
}

function namedArgument(place: Surroundings, argument: Parameter | Property): SourceArgument {
  const { kind, name, separator, value } = argument;
  const start = argument.kind === 'parameter' ? argument.prefix.start : name.span.start;
  return {
    kind,
    key: name.key,
    head: markedSlice(place, span(start, name.span.end)),
    separator: separatorText(separator),
    value:
      value && marked(place, value.text, (index) => value.positions?.[index] ?? value.content.start + index),
    quoted: value?.quotes !== undefined || argument.quotes !== undefined,
    unclear:
      (value !== undefined && isCut(value)) ||
      (argument.quotes !== undefined && argument.quotes.close === undefined),
  };
}

/** The arguments of a line, in order. */
export function sourceArguments(place: Surroundings, { args }: CommandLine): SourceArgument[] {
  return args.map((argument) => {
    if (argument.kind !== 'stray') return namedArgument(place, argument);
    const head = markedSlice(place, argument.span);
    return {
      kind: 'stray',
      key: upperAscii(argument.text),
      head,
      separator: '',
      value: undefined,
      quoted: false,
      unclear: /["\u201C-\u201F]/.test(head.text),
    };
  });
}

/** The path of the program without its quotes. */
export function programOf(place: Surroundings, { executable }: CommandLine): Marked | undefined {
  if (executable === undefined) return undefined;
  const { text, holes } = markedSlice(place, executable.span);
  return { text: text.replace(/["\u201C\u201D]/g, '').trim(), holes };
}

/** The holes of an argument. */
export function holesOf({ head, value }: SourceArgument): Hole[] {
  return [...head.holes, ...(value?.holes ?? [])].filter((hole) => hole !== undefined);
}

/** Whether two arguments are the same to ccmsetup. What only the run knows is the same as anything of that kind. */
export function isSame(left: SourceArgument, right: SourceArgument): boolean {
  const told = ({ kind, key, separator, value, head }: SourceArgument): unknown[] => [
    kind,
    key,
    separator,
    value?.text,
    [...head.holes, ...(value?.holes ?? [])].map((hole) => hole !== undefined),
  ];
  return JSON.stringify(told(left)) === JSON.stringify(told(right));
}

/** Whether all arguments of two lines are the same, in their order. */
export function areSame(
  left: readonly SourceArgument[],
  right: readonly SourceArgument[] | undefined,
): boolean {
  return (
    right?.length === left.length &&
    left.every((argument, index) => {
      const other = right[index];
      return other !== undefined && isSame(argument, other);
    })
  );
}
