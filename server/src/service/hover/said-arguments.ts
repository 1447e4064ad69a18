/** The arguments of a command line whose meaning is known: written as the documentation has them, where they are read. */
import { catalogContext } from '../../catalog/contexts';
import type { CatalogEntry } from '../../catalog/types';
import type { Argument, CommandLine, ListItem } from '../../language/ast';
import { isCut } from '../../language/query';
import { sliceSpan } from '../../language/span';
import type { AnalyzedLine } from '../analysis';
import { entryOf } from '../entry-of';

/** What a line says under one name of the catalog. */
export interface Said {
  readonly name: string;
  /** The items of the value, none for a switch. What only the run knows and what was left to fill in has no text. */
  readonly items: readonly SaidItem[];
}

/** A value or an item of a list value. */
export interface SaidItem {
  /** Undefined where it isn't known. */
  readonly text: string | undefined;
  /** Whether only the run knows it. */
  readonly hole: boolean;
}

/** Whether the value of an argument, or that it has none, is as the catalog says. */
function hasRightValue(argument: Exclude<Argument, { kind: 'stray' }>, entry: CatalogEntry): boolean {
  const { value, separator, kind } = argument;
  if (entry.takesValue !== 'required') return separator === undefined && value === undefined;
  if (value === undefined || separator?.before !== undefined || separator?.after !== undefined) return false;
  const sign = kind === 'parameter' && entry.equalsSign === undefined ? ':' : '=';
  const plainQuotes = value.quotes === undefined || value.quotes.kind === 'double';
  return (
    separator?.kind === sign && plainQuotes && !isCut(value) && (value.opaque || value.text.trim() !== '')
  );
}

function itemsOf(items: readonly ListItem[], hole: boolean): SaidItem[] {
  return items.map(({ text, opaque }) => ({
    text: opaque || text === '' ? undefined : text,
    hole: hole && opaque,
  }));
}

/** What an argument says; undefined where it's written in another way, or has no meaning in the context of the line. */
function saidBy(line: CommandLine, argument: Argument, { context }: AnalyzedLine): Said | undefined {
  const entry = entryOf(argument);
  if (argument.kind === 'stray' || entry === undefined || entry.status !== 'documented') return undefined;
  if (argument.kind === 'parameter' && sliceSpan(line.source, argument.prefix) !== '/') return undefined;
  if (argument.name.opaque || (argument.quotes && argument.quotes.kind !== 'double')) return undefined;
  if (entry.contexts[catalogContext(context)] === 'no' || !hasRightValue(argument, entry)) return undefined;
  // In a task sequence, the step assigns the site itself.
  if (context === 'taskSequence' && entry.name === 'SMSSITECODE') return undefined;
  const { value } = argument;
  return { name: entry.name, items: value === undefined ? [] : itemsOf(value.items, value.hole) };
}

/** What a line says, in order; undefined for each argument of which that isn't known. */
export function saidOn(line: CommandLine, analyzed: AnalyzedLine): (Said | undefined)[] {
  return line.args.map((argument) => saidBy(line, argument, analyzed));
}
