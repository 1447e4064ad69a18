/** Which way to install the client a command line is on, as far as it tells. */
import { catalogContext, type InstallContext } from '../../catalog/contexts';
import { foldName } from '../../catalog/name';
import { scenarios, type Scenario, type ScenarioItem } from '../../catalog/scenarios';
import { cmgPathSegment } from '../../catalog/values/cmg-address';
import type { Argument, CommandLine } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { entryOf } from '../entry-of';

/** A name that a scenario has and a line lacks. */
export interface Lacking {
  readonly name: string;
  /** Why, or in which case, as a sentence. */
  readonly note: string | undefined;
}

/** The first names of each group of items that a line lacks, in the order of the documentation. */
export function lackingIn(items: readonly ScenarioItem[], args: readonly Argument[]): Lacking[] {
  const given = givenIn(args);
  return items
    .filter((item) => !isGiven({ anyOf: item.anyOf }, given))
    .flatMap(({ anyOf: [first = []], note }) =>
      first.filter((name) => !given.has(foldName(name))).map((name) => ({ name, note })),
    );
}

/** The values of the arguments by the names of the catalog, both in upper case. */
type Given = ReadonlyMap<string, string>;

function givenIn(args: readonly Argument[]): Given {
  return new Map(
    args.flatMap((argument): [string, string][] => {
      const entry = entryOf(argument);
      if (entry === undefined || argument.kind === 'stray') return [];
      return [[foldName(entry.name), upperAscii(argument.value?.text ?? '')]];
    }),
  );
}

function isGiven({ anyOf, value }: ScenarioItem, given: Given): boolean {
  const wanted = value === undefined ? undefined : upperAscii(value);
  return anyOf.some((names) =>
    names.every((name) => {
      const found = given.get(foldName(name));
      return found !== undefined && (wanted === undefined || found.startsWith(wanted));
    }),
  );
}

/** Whether something on the line speaks against a scenario. A condition that no line tells does not. */
function isExcluded({ id, forbidden }: Scenario, given: Given): boolean {
  // On the intranet a management point of its own is named.
  const isOverCmg = (given.get('/MP') ?? '').includes(upperAscii(cmgPathSegment));
  if (id.includes('intranet') && (isOverCmg || given.has('CCMHOSTNAME'))) return true;
  return forbidden.some(
    (item) =>
      item.inCase !== true && (item.value !== undefined || item.note === undefined) && isGiven(item, given),
  );
}

/**
 * The scenario that most of a line speaks for: the one of its context that has the most of what it needs, and lacks the
 * least; undefined where several are as likely. What nothing is known of is co-management where ccmsetup.msi is the way in.
 */
export function fittingScenario(args: CommandLine['args'], context: InstallContext): Scenario | undefined {
  const given = givenIn(args);
  const place = catalogContext(context);
  const ranked = scenarios
    .filter(
      (scenario) =>
        scenario.context === place &&
        // One that needs a circumstance is an addition to others.
        scenario.required.every(({ anyOf }) => anyOf.length > 0) &&
        !isExcluded(scenario, given),
    )
    .map((scenario) => {
      const met = scenario.required.filter((item) => isGiven(item, given)).length;
      return { scenario, met, lacking: scenario.required.length - met };
    })
    .sort((left, right) => right.met - left.met || left.lacking - right.lacking);
  const [best, next] = ranked;
  if (best === undefined) return undefined;
  // Both paths of co-management need the same, and the first is the general one.
  if (place === 'ccmsetupcmd') return best.scenario;
  if (best.met === 0) return ranked.length === 1 ? best.scenario : undefined;
  return best.met === next?.met && best.lacking === next.lacking ? undefined : best.scenario;
}
