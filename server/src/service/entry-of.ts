/** The catalog entry behind an argument, across the wrong forms people type. */
import { findParameter, findProperty } from '../catalog/lookup';
import type { CatalogEntry } from '../catalog/types';
import type { Argument } from '../language/ast';

/** The entry of an argument; undefined for stray text and unknown names. */
export function entryOf(argument: Argument): CatalogEntry | undefined {
  if (argument.kind === 'stray') return undefined;
  return argument.kind === 'parameter' ? findParameter(argument.name.key) : findProperty(argument.name.key);
}
