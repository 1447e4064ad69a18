/** The catalog as plain data: for programs that load the library, and for `catalog.json`. */
import { contextIds, contexts, parameters, properties, scenarios } from '../../catalog';
import { once } from '../../language/once';
import { ruleFacts } from '../../service/explain/rule-facts';
import type * as api from '../api';
import { entryOf, scenarioOf } from './entries';
import { logCatalog } from './log';
import { allSources } from './sources';

/** Keeps plain data, and all in it, from being changed: every part of a program gets the same. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

function rules(): api.Rule[] {
  return ruleFacts().map(
    ({ slug, summary, topic, severity, certainty, fix, onByDefault, hoverOnly, source }) => ({
      ...{ name: slug, summary, topic, severity, certainty, fix, onByDefault, hoverOnly },
      url: source?.url,
    }),
  );
}

/** How each part is made. */
const parts: { readonly [Name in keyof api.Catalog]: () => api.Catalog[Name] } = {
  contexts: () => contextIds.map((id) => ({ id, ...contexts[id] })),
  parameters: () => parameters.map(entryOf),
  properties: () => properties.map(entryOf),
  scenarios: () => scenarios.map(scenarioOf),
  rules,
  log: logCatalog,
  sources: allSources,
};

/** Makes it; nobody can change it. Each part is made when somebody asks for it: a program that lints needs none of them. */
export function makeCatalog(): api.Catalog {
  const lazy = Object.entries(parts).map(([name, make]: readonly [string, () => unknown]) => [
    name,
    { enumerable: true, get: once(() => frozen(make())) },
  ]);
  const catalog: unknown = Object.defineProperties({}, Object.fromEntries(lazy) as PropertyDescriptorMap);
  return Object.freeze(catalog as api.Catalog);
}
