import { foldName, indexByName, keyOfName } from './name';
import { parameters } from './parameters';
import { properties } from './properties';
import type { CatalogEntry } from './types';

/** All parameters, then all properties. */
export const entries: readonly CatalogEntry[] = [...parameters, ...properties];

/** Without their slash, since an argument's name comes without it. */
const parameterIndex: ReadonlyMap<string, CatalogEntry> = new Map(
  parameters.map((parameter) => [keyOfName(parameter.name), parameter]),
);
const propertyIndex = indexByName(properties);

/** The parameter of that name, with or without its slash, in any letter case. */
export function findParameter(name: string): CatalogEntry | undefined {
  return parameterIndex.get(keyOfName(name));
}

/** The property of that name, in any letter case. */
export function findProperty(name: string): CatalogEntry | undefined {
  return propertyIndex.get(foldName(name));
}

/**
 * The entry of that name, in any letter case. A name with a slash finds parameters only; without one, properties come before
 * parameters, since two names belong to both.
 */
export function findEntry(name: string): CatalogEntry | undefined {
  return name.startsWith('/') ? findParameter(name) : (findProperty(name) ?? findParameter(name));
}
