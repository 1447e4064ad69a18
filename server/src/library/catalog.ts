/** The catalog as plain data. */
import { parameters, properties, scenarios } from '../catalog';
import type { CatalogEntry } from '../catalog/types';
import { ruleFacts } from '../service/explain/rule-facts';
import type * as api from './api';

function entryOf(entry: CatalogEntry): api.CatalogEntry {
  const { kind, name, reader, status, takesValue, values, unit, min, max, separator } = entry;
  const { secret, summary, notes, introduced, learn } = entry;
  return {
    ...{ kind, name, reader, status, takesValue },
    values: values.map(({ value, meaning, documented }) => ({ value, meaning, documented })),
    default: entry.default,
    ...{ unit, min, max, separator, secret, summary },
    notes: [...notes],
    introduced,
    url: learn,
  };
}

/** Keeps plain data, and all in it, from being changed: every part of a program gets the same. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

/** Makes it; nobody can change it. */
export function makeCatalog(): api.Catalog {
  return frozen({
    parameters: parameters.map(entryOf),
    properties: properties.map(entryOf),
    scenarios: scenarios.map(({ id, title, context }) => ({ id, title, context })),
    rules: ruleFacts().map(({ slug, summary, severity, certainty, fix, onByDefault, source }) => ({
      ...{ name: slug, summary, severity, certainty, fix, onByDefault },
      url: source?.url,
    })),
  });
}
