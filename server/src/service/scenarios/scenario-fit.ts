/** How well a command line fits the scenarios of the documentation. */
import { catalogContext, type InstallContext } from '../../catalog/contexts';
import { scenarios, type Scenario, type ScenarioItem } from '../../catalog/scenarios';
import type { CatalogContext } from '../../catalog/types';
import type { Value } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { argumentsNamed, type WithArguments } from '../../language/query';
import { isCmg, parseAddress } from '../../rules/support/cmg-address';

/** A scenario, and what of it a command line has. */
export interface ScenarioFit {
  readonly scenario: Scenario;
  /** Required items that are not there. */
  readonly missing: readonly ScenarioItem[];
  /** Items that are there and must not be. */
  readonly forbidden: readonly ScenarioItem[];
  /** Items that are there and must not be in the case that their note tells. */
  readonly doubtful: readonly ScenarioItem[];
  /** Items that are recommended in every case and not there. */
  readonly advisable: readonly ScenarioItem[];
}

/** Contexts in which ccmsetup.exe is started: a command line for one can stand in another. */
const started: ReadonlySet<CatalogContext> = new Set(['manual', 'packageProgram', 'logonScript']);

function isPossible(scenario: CatalogContext, line: CatalogContext): boolean {
  return scenario === line || (started.has(scenario) && started.has(line));
}

/** Whether a value is the one that an item means: the whole of it, or its scheme. */
function isMeant(text: string, wanted: string): boolean {
  const value = upperAscii(text);
  const sign = upperAscii(wanted);
  return value === sign || (sign.endsWith('://') && value.startsWith(sign));
}

/** Whether a line has an item. A circumstance is none of its arguments. */
export function hasItem(line: WithArguments, { anyOf, value: wanted, cmg }: ScenarioItem): boolean {
  const fits = (value: Value | undefined): boolean => {
    if (wanted === undefined && cmg === undefined) return true;
    if (value === undefined || value.opaque) return value !== undefined;
    return (
      (wanted === undefined || isMeant(value.text, wanted)) &&
      (cmg === undefined || value.items.some(({ text }) => isCmg(parseAddress(text))))
    );
  };
  return anyOf.some((names) =>
    names.every((name) => argumentsNamed(line, name).some(({ value }) => fits(value))),
  );
}

/** An address of a CMG, where a scenario names none. */
const overCmg: ScenarioItem = { anyOf: [['/mp'], ['CCMHOSTNAME']], cmg: true };

/** Whether a line says that its client is somewhere else than a scenario is for: on the internet, over a CMG. */
function isElsewhere({ id }: Scenario, line: WithArguments): boolean {
  return (
    id.includes('intranet') && (hasItem(line, overCmg) || argumentsNamed(line, 'CCMHOSTNAME').length > 0)
  );
}

/** What a line has of a scenario. */
export function fitOf(scenario: Scenario, line: WithArguments): ScenarioFit {
  const { required, recommended, forbidden } = scenario;
  const lacking = (items: readonly ScenarioItem[]): ScenarioItem[] =>
    items.filter((item) => item.anyOf.length > 0 && !hasItem(line, item));
  const needed = new Set(required.flatMap(({ anyOf }) => anyOf.flat()));
  const present = forbidden.filter(
    (item) =>
      hasItem(line, item) &&
      (item.value !== undefined || !item.anyOf.flat().some((name) => needed.has(name))),
  );
  // A note without a value tells a case, and whether it is one the command line doesn't say.
  const depends = ({ note, value }: ScenarioItem): boolean => note !== undefined && value === undefined;
  return {
    scenario,
    missing: lacking(required),
    forbidden: present.filter((item) => !depends(item)),
    doubtful: present.filter(depends),
    advisable: lacking(recommended).filter(({ inCase }) => inCase !== true),
  };
}

/** Whether a line has something of a scenario, so that it may be meant for it. */
function isNear({ scenario, missing }: ScenarioFit, line: WithArguments, context: CatalogContext): boolean {
  const { required, recommended } = scenario;
  const items = required.filter(({ anyOf }) => anyOf.length > 0);
  if (items.length > 0) return missing.length < items.length;
  // Without anything that is required, the place or something recommended has to tell.
  if (scenario.context !== context) return false;
  return !started.has(context) || recommended.some((item) => hasItem(line, item)) || line.args.length === 0;
}

/** The scenarios that a command line may be meant for, those that lack least first. */
export function scenarioFits(line: WithArguments, context: InstallContext): ScenarioFit[] {
  const place = catalogContext(context);
  return scenarios
    .filter((scenario) => isPossible(scenario.context, place))
    .map((scenario) => fitOf(scenario, line))
    .filter((fit) => isNear(fit, line, place))
    .sort(
      (left, right) =>
        left.missing.length - right.missing.length ||
        right.scenario.required.length - left.scenario.required.length,
    );
}

/** Whether a command line has all that a scenario requires, and nothing that it excludes. */
export function isWhole({ missing, forbidden }: ScenarioFit): boolean {
  return missing.length === 0 && forbidden.length === 0;
}

/**
 * The scenario that most of a line speaks for: the one of its context that has the most of what it needs, and lacks the
 * least; undefined where several are as likely. What nothing is known of is co-management where ccmsetup.msi is the way in.
 */
export function likelyScenario(line: WithArguments, context: InstallContext): Scenario | undefined {
  const place = catalogContext(context);
  const ranked = scenarios
    .filter(
      (scenario) =>
        scenario.context === place &&
        // One that needs a circumstance is an addition to others.
        scenario.required.every(({ anyOf }) => anyOf.length > 0) &&
        !isElsewhere(scenario, line),
    )
    .map((scenario) => fitOf(scenario, line))
    .filter(({ forbidden }) => forbidden.every(({ inCase }) => inCase === true))
    .map(({ scenario, missing }) => ({
      scenario,
      met: scenario.required.length - missing.length,
      lacking: missing.length,
    }))
    .sort((left, right) => right.met - left.met || left.lacking - right.lacking);
  const [best, next] = ranked;
  if (best === undefined) return undefined;
  // Both paths of co-management need the same, and the first is the general one.
  if (place === 'ccmsetupcmd') return best.scenario;
  if (best.met === 0) return ranked.length === 1 ? best.scenario : undefined;
  return best.met === next?.met && best.lacking === next.lacking ? undefined : best.scenario;
}
