/** Which names can come next in a command line, and in which order to offer them. */
import { catalogContext, type InstallContext } from '../catalog/contexts';
import { entries } from '../catalog/lookup';
import { foldName } from '../catalog/name';
import type { CatalogEntry, Relation } from '../catalog/types';
import type { Argument, CommandLine } from '../language/ast';
import { entryOf } from './entry-of';

/** A name to offer. */
export interface Candidate {
  readonly entry: CatalogEntry;
  /** `required`: the line needs it and does not have it. `fitting`: goes with what is there. */
  readonly rank: 'required' | 'fitting' | 'other' | 'late';
}

/** What every co-management line must have (how-to-prepare-Win10: both are required in all cases). */
const requiredInCcmsetupcmd = ['SMSSITECODE', 'CCMHOSTNAME'];

function missing(relations: readonly Relation[], present: ReadonlySet<string>): string[] {
  return relations
    .filter(({ items, when }) => when === undefined && !items.some((item) => present.has(foldName(item))))
    .flatMap(({ items }) => items.slice(0, 1));
}

/** Whether an entry can be used where a line stands at all. */
function allowed(entry: CatalogEntry, line: CommandLine, context: InstallContext, first: boolean): boolean {
  if (entry.status !== 'documented') return false;
  if (line.form === 'msi') return entry.reader === 'ccmsetup.msi';
  // The wrapper can begin a line that has nothing yet.
  if (entry.reader === 'ccmsetup.msi') return first && line.form === 'arguments' && line.style !== 'inner';
  return !['no', 'not-useful'].includes(entry.contexts[catalogContext(context)]);
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
  const known = others.flatMap((argument) => entryOf(argument) ?? []);
  const present = new Set(known.map(({ name }) => foldName(name)));
  const required = new Set([
    ...(catalogContext(context) === 'ccmsetupcmd' && line.form !== 'msi' ? requiredInCcmsetupcmd : []),
    ...known.flatMap(({ requires }) => missing(requires, present)),
  ]);
  const fitting = new Set(known.flatMap(({ recommends }) => missing(recommends, present)));
  const afterProperty = others.some(({ kind, span }) => kind === 'property' && span.end <= offset);
  return entries
    .filter(
      (entry) =>
        allowed(entry, line, context, others.length === 0) &&
        (entry.repeatable || !present.has(foldName(entry.name))),
    )
    .map((entry): Candidate => {
      if (required.has(entry.name)) return { entry, rank: 'required' };
      // Parameters belong before the first property, so behind one they are offered last.
      if (entry.kind === 'parameter' && afterProperty) return { entry, rank: 'late' };
      return { entry, rank: fitting.has(entry.name) ? 'fitting' : 'other' };
    });
}
