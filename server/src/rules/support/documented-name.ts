/** Names in the letter case that the documentation uses. */
import { findInternalSwitch, findParameter, findProperty } from '../../catalog';
import type { CommandLine, Parameter, Property } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { isForCcmsetup } from './ccmsetup-lines';

/** Whether an argument is the key of a configuration file with what follows it: `Install=INSTALL=ALL`. */
export function isInstallKey({ kind, name, value }: Parameter | Property): boolean {
  return kind === 'property' && name.key === 'INSTALL' && value?.text.includes('=') === true;
}

/** The documented spelling of a name without the slash; undefined when the name is unknown or has foreign characters. */
export function documentedName(line: CommandLine, argument: Parameter | Property): string | undefined {
  const { key, text, opaque } = argument.name;
  if (opaque || upperAscii(text) !== key || isInstallKey(argument)) return undefined;
  if (argument.kind === 'property') return findProperty(key)?.name;
  if (!isForCcmsetup(line, argument)) return undefined;
  return (findParameter(key) ?? findInternalSwitch(key))?.name.slice(1);
}
