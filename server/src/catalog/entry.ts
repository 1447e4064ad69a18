import { referencePage } from './sources';
import type { AllowedValue, Allowance, CatalogContext, CatalogEntry, Relation } from './types';

type ContextTable = Readonly<Record<CatalogContext, Allowance>>;
type Row = Partial<CatalogEntry> & Pick<CatalogEntry, 'name' | 'valueKind' | 'summary' | 'sources'>;

/** The same answer for every install context. */
export function everywhere(allowance: Allowance): ContextTable {
  return {
    manual: allowance,
    ccmsetupcmd: allowance,
    clientPush: allowance,
    gpoSetupParameters: allowance,
    tcf: allowance,
    taskSequence: allowance,
    packageProgram: allowance,
    logonScript: allowance,
  };
}

/**
 * Contexts of a documented parameter. The property line of a `.tcf` file is described for properties only, and client push
 * takes a listed subset of the parameters.
 */
export function parameterContexts(clientPush: Allowance): ContextTable {
  return { ...everywhere('yes'), tcf: 'undocumented', clientPush };
}

/** The address of a section of the reference page. */
export function section(anchor: string): string {
  return `${referencePage}#${anchor}`;
}

/** A parameter of ccmsetup.exe, with everything left out of `row` filled in; `name` carries its slash. */
export function parameter(row: Row): CatalogEntry {
  return complete('parameter', 'ccmsetup.exe', parameterContexts('no'), row);
}

/** A property, read by client.msi unless `row` says otherwise, with everything left out of `row` filled in. */
export function property(row: Row): CatalogEntry {
  return complete('property', 'client.msi', everywhere('yes'), row);
}

function complete(
  kind: CatalogEntry['kind'],
  reader: CatalogEntry['reader'],
  contexts: ContextTable,
  row: Row,
): CatalogEntry {
  const documented = (row.status ?? 'documented') === 'documented';
  return {
    kind,
    reader,
    status: 'documented',
    takesValue: row.valueKind === 'none' ? 'none' : 'required',
    values: [],
    repeatable: false,
    caseSensitiveValue: false,
    requires: [],
    conflicts: [],
    recommends: [],
    contexts: documented ? contexts : everywhere('undocumented'),
    secret: false,
    notes: [],
    history: [],
    learn: section(row.name.replace('/', '').toLowerCase()),
    uses: 1,
    ...row,
  };
}

/** A value that the documentation lists. */
export function listed(value: string, meaning: string): AllowedValue {
  return { value, meaning, documented: true };
}

/** A value that is in use, or the plain counterpart of a listed one, without being listed itself. */
export function unlisted(value: string, meaning: string): AllowedValue {
  return { value, meaning, documented: false };
}

type RelationDetail = Partial<Pick<Relation, 'label' | 'ownValue' | 'value' | 'when'>>;

/** A relation that a page states. */
export function stated(items: readonly string[], reason: string, detail: RelationDetail = {}): Relation {
  return { items, reason, certainty: 'documented', ...detail };
}

/** A relation that follows from documented facts without being stated itself. */
export function inferred(items: readonly string[], reason: string, detail: RelationDetail = {}): Relation {
  return { items, reason, certainty: 'inferred', ...detail };
}
