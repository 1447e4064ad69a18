/** The sources of the catalog by names: what rests on them tells the names alone. */
import { sources } from '../../catalog';
import { logSources } from '../../catalog/log';
import type { Source } from '../../catalog/types';
import type * as api from '../api';

const byName: Readonly<Record<string, Source>> = { ...logSources, ...sources };
const names: ReadonlyMap<Source, string> = new Map(
  Object.entries(byName).map(([name, source]) => [source, name]),
);

/** All sources, those that nothing rests on any more included. */
export function allSources(): Record<string, api.Source> {
  return Object.fromEntries(Object.entries(byName).map(([name, { title, url }]) => [name, { title, url }]));
}

/** The names of sources. Throws for one that isn't in the tables of sources. */
export function sourceNames(cited: readonly Source[]): string[] {
  return cited.map((source) => {
    const name = names.get(source);
    if (name === undefined) throw new Error(`the source "${source.title}" is in no table`);
    return name;
  });
}
