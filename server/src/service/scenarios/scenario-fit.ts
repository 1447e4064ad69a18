/** How well a command line fits the scenarios of the documentation. */
import { catalogContext, type InstallContext } from '../../catalog/contexts';
import { scenarios, type Scenario, type ScenarioItem } from '../../catalog/scenarios';
import type { CatalogContext } from '../../catalog/types';
import type { CommandLine, Value } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { argumentsNamed, ccmsetupLine } from '../../language/query';
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
function has(line: CommandLine, { anyOf, value: wanted, cmg }: ScenarioItem): boolean {
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

function fitOf(scenario: Scenario, line: CommandLine): ScenarioFit {
  const { required, recommended, forbidden } = scenario;
  const lacking = (items: readonly ScenarioItem[]): ScenarioItem[] =>
    items.filter((item) => item.anyOf.length > 0 && !has(line, item));
  const needed = new Set(required.flatMap(({ anyOf }) => anyOf.flat()));
  const present = forbidden.filter(
    (item) =>
      has(line, item) && (item.value !== undefined || !item.anyOf.flat().some((name) => needed.has(name))),
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
function isNear({ scenario, missing }: ScenarioFit, line: CommandLine, context: CatalogContext): boolean {
  const { required, recommended } = scenario;
  const items = required.filter(({ anyOf }) => anyOf.length > 0);
  if (items.length > 0) return missing.length < items.length;
  // Without anything that is required, the place or something recommended has to tell.
  if (scenario.context !== context) return false;
  return !started.has(context) || recommended.some((item) => has(line, item)) || line.args.length === 0;
}

/** The scenarios that a command line may be meant for, those that lack least first. */
export function scenarioFits(tree: CommandLine, context: InstallContext): ScenarioFit[] {
  const line = ccmsetupLine(tree);
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
