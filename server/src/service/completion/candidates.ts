/** Which names can come next in a command line, and in which order to offer them. */
import { catalogContext, type InstallContext } from '../../catalog/contexts';
import { entries } from '../../catalog/lookup';
import { foldName } from '../../catalog/name';
import type { Scenario } from '../../catalog/scenarios';
import type { CatalogEntry, Relation } from '../../catalog/types';
import type { Argument, CommandLine } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { entryOf } from '../entry-of';
import { likelyScenario } from '../scenarios/scenario-fit';
import { lackingIn } from './lacking';

/** Why a line needs a name: a way to install the client, or another argument that is there. */
export type Need =
  | { readonly scenario: Scenario; readonly note: string | undefined }
  | { readonly by: CatalogEntry; readonly relation: Relation };

/** A name to offer. */
export interface Candidate {
  readonly entry: CatalogEntry;
  /** `required`: the line needs it and does not have it. `fitting`: goes with what is there. */
  readonly rank: 'required' | 'fitting' | 'other' | 'late';
  /** Its place among those of the same rank, ascending. */
  readonly order: number;
  readonly need?: Need | undefined;
}

/** Whether an entry can be used where a line stands at all. */
function allowed(entry: CatalogEntry, line: CommandLine, context: InstallContext, first: boolean): boolean {
  if (entry.status !== 'documented') return false;
  // Parameters in a template belong to setup, which has none of them.
  if (context === 'tcf' && entry.kind === 'parameter') return false;
  if (line.form === 'msi') return entry.reader === 'ccmsetup.msi';
  // The wrapper can begin a line that has nothing yet.
  if (entry.reader === 'ccmsetup.msi') return first && line.form === 'arguments' && line.style !== 'inner';
  return !['no', 'not-useful'].includes(entry.contexts[catalogContext(context)]);
}

/** Whether a relation speaks for an argument: always, or for a value that it has. */
function speaksFor({ when, ownValue }: Relation, argument: Argument): boolean {
  if (when !== undefined) return false;
  if (ownValue === undefined) return true;
  const items = argument.kind === 'stray' ? [] : (argument.value?.items ?? []);
  return items.some(({ text }) => ownValue.includes(upperAscii(text)));
}

/** What the arguments of a line need, or go well with, for themselves; in the order in which they stand. */
function relatedTo(
  args: readonly Argument[],
  present: ReadonlySet<string>,
  of: (entry: CatalogEntry) => readonly Relation[],
): Map<string, Need> {
  const related = new Map<string, Need>();
  for (const argument of args) {
    const by = entryOf(argument);
    for (const relation of by === undefined ? [] : of(by)) {
      const [name] = relation.items;
      const isMet = relation.items.some((item) => present.has(foldName(item)));
      if (by !== undefined && name !== undefined && !isMet && speaksFor(relation, argument))
        related.set(name, { by, relation });
    }
  }
  return related;
}

/**
 * The names that can stand at an offset: allowed in the context, not used up by what the line has already.
 *
 * @param except the argument being typed, which does not count as present
 */
export function candidatesFor(
  line: CommandLine,
  context: InstallContext,
  offset: number,
  except: Argument | undefined,
): Candidate[] {
  const others = line.args.filter((argument) => argument !== except);
  const present = new Set(others.flatMap((argument) => foldName(entryOf(argument)?.name ?? '')));
  const installs = line.form !== 'msi' && !present.has('/UNINSTALL');
  const scenario = installs ? likelyScenario({ args: others }, context) : undefined;
  const needed = relatedTo(others, present, ({ requires }) => requires);
  const fitting = relatedTo(others, present, ({ recommends }) => recommends);
  if (scenario !== undefined) {
    for (const { name, note } of lackingIn(scenario.required, { args: others }))
      if (!needed.has(name)) needed.set(name, { scenario, note });
    for (const { name, note } of lackingIn(scenario.recommended, { args: others }))
      if (!fitting.has(name)) fitting.set(name, { scenario, note });
  }
  const requiredNames = [...needed.keys()];
  const fittingNames = [...fitting.keys()];
  const afterProperty = others.some(({ kind, span }) => kind === 'property' && span.end <= offset);
  return entries
    .filter(
      (entry) =>
        allowed(entry, line, context, others.length === 0) &&
        (entry.repeatable || !present.has(foldName(entry.name))),
    )
    .map((entry): Candidate => {
      const { name, uses } = entry;
      const need = needed.get(name);
      if (need !== undefined) return { entry, rank: 'required', order: requiredNames.indexOf(name), need };
      // Parameters belong before the first property, so behind one they are offered last.
      if (entry.kind === 'parameter' && afterProperty) return { entry, rank: 'late', order: 9999 - uses };
      return fitting.has(name)
        ? { entry, rank: 'fitting', order: fittingNames.indexOf(name), need: fitting.get(name) }
        : { entry, rank: 'other', order: 9999 - uses };
    });
}
