/** Parameters, properties and scenarios as plain data: every field of the tables is there, absent ones by their meaning. */
import type { Scenario, ScenarioItem } from '../../catalog';
import type { CatalogEntry, Relation } from '../../catalog/types';
import type * as api from '../api';
import { sourceNames } from './sources';

function relationOf({ items, label, ownValue, value, when, reason, certainty }: Relation): api.Relation {
  return {
    items: [...items],
    label,
    ownValue: ownValue && [...ownValue],
    ...{ value, when, reason, certainty },
  };
}

/** A parameter or a property. */
export function entryOf(entry: CatalogEntry): api.CatalogEntry {
  const { kind, name, reader, status, takesValue, valueKind, unit, min, max, separator } = entry;
  const { repeatable, caseSensitiveValue, introduced, introducedForPush, deprecated, replacement } = entry;
  const { secret, summary, example, learn, uses } = entry;
  return {
    ...{ kind, name, reader, status, takesValue, valueKind },
    values: entry.values.map(({ value, meaning, documented }) => ({ value, meaning, documented })),
    default: entry.default,
    ...{ unit, min, max, separator },
    equalsSign: entry.equalsSign ?? false,
    ...{ repeatable, caseSensitiveValue },
    requires: entry.requires.map(relationOf),
    conflicts: entry.conflicts.map(relationOf),
    recommends: entry.recommends.map(relationOf),
    ...{ introduced, introducedForPush, deprecated, replacement },
    contexts: { ...entry.contexts },
    ...{ secret, summary },
    notes: [...entry.notes],
    history: [...entry.history],
    example,
    url: learn,
    sources: sourceNames(entry.sources),
    uses,
  };
}

function itemOf({ anyOf, value, cmg, inCase, note }: ScenarioItem): api.ScenarioItem {
  const groups = anyOf.map((group) => [...group]);
  return { anyOf: groups, value, cmg: cmg ?? false, inCase: inCase ?? false, note };
}

/** A way to install the client. */
export function scenarioOf(scenario: Scenario): api.Scenario {
  const { id, title, context, paths = [] } = scenario;
  return {
    ...{ id, title, context },
    paths: paths.map((path) => ({ ...path, takes: [...path.takes] })),
    required: scenario.required.map(itemOf),
    recommended: scenario.recommended.map(itemOf),
    forbidden: scenario.forbidden.map(itemOf),
    notes: [...scenario.notes],
    sources: sourceNames(scenario.sources),
  };
}
