/** The arguments of a command line that the catalog has. */
import { findParameter, findProperty, type CatalogEntry } from '../../catalog';
import type { CommandLine, Parameter, Property } from '../../language/ast';
import { isForCcmsetup } from './ccmsetup-lines';
import { meantByProperty, propertyBehindSlash } from './disguise';

/** An argument and what the catalog says of its name. */
export interface KnownArgument {
  readonly argument: Parameter | Property;
  readonly entry: CatalogEntry;
  /** The line that it stands on, and its place among the arguments there. */
  readonly line: CommandLine;
  readonly index: number;
}

/** What the catalog says of an argument, also when it is written as the other kind: `/SMSSITECODE=`, `SOURCE=`. */
function entryOf(argument: Parameter | Property): CatalogEntry | undefined {
  const { key } = argument.name;
  if (argument.kind === 'parameter') return findParameter(key) ?? propertyBehindSlash(argument);
  const [meant, ...others] = meantByProperty(argument);
  return findProperty(key) ?? (meant === undefined || others.length > 0 ? undefined : findParameter(meant));
}

/** The known arguments of one line, in order. The switches that msiexec has itself are left out on its line. */
export function knownArgumentsOf(line: CommandLine): KnownArgument[] {
  return line.args.flatMap((argument, index) => {
    if (argument.kind === 'stray' || argument.name.opaque) return [];
    const entry = entryOf(argument);
    if (entry?.kind === 'parameter' && argument.kind === 'parameter' && !isForCcmsetup(line, argument))
      return [];
    return entry === undefined ? [] : [{ argument, entry, line, index }];
  });
}
