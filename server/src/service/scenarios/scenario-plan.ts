/** Scenarios of the catalog as plans: which arguments a command line gets, why, and with which values. */
import { t } from '@vscode/l10n';
import { entries, findEntry } from '../../catalog/lookup';
import { scenarios, type Scenario, type ScenarioItem, type ScenarioPath } from '../../catalog/scenarios';
import type { CatalogContext, CatalogEntry } from '../../catalog/types';
import type { SiteFacts } from '../../rules/rule';
import { catalogText } from '../../rules/support/catalog-text';
import { listing } from '../../rules/support/phrases';
import { valueShape, type Shape } from './scenario-values';

/** An argument that a plan has. */
export interface PlannedArgument {
  readonly entry: CatalogEntry;
  /** Undefined where it takes no value. */
  readonly shape: Shape | undefined;
}

/**
 * - `required`: no command line for the scenario is without it
 * - `recommended`: it belongs there as a rule
 * - `inCase`: only in the case that the reason tells
 */
export type Presence = 'required' | 'recommended' | 'inCase';

/** Arguments that come or stay away together, or one of several groups of them. */
export interface PlanStep {
  readonly presence: Presence;
  /** A sentence, in the language of the editor; undefined where there is nothing to say but what the arguments do. */
  readonly reason: string | undefined;
  /** At least one; each is enough, and the first one is the usual one. */
  readonly groups: readonly (readonly PlannedArgument[])[];
}

/** How to write a command line for a scenario. Its texts are in the language of the editor. */
export interface ScenarioPlan {
  readonly id: string;
  readonly title: string;
  readonly context: CatalogContext;
  /** Required ones first, each in the order of the documented samples. */
  readonly steps: readonly PlanStep[];
  /** What to know that is no argument: circumstances among them. */
  readonly notes: readonly string[];
  /** What a command line for it must never have, by the names of the catalog. */
  readonly never: readonly Never[];
}

/** An argument that a scenario excludes, and why where that is said. */
export interface Never {
  readonly name: string;
  readonly reason: string | undefined;
}

const text = catalogText;

function stepOf(presence: Presence, item: ScenarioItem, site: SiteFacts | undefined): PlanStep[] {
  if (item.anyOf.length === 0) return [];
  const groups = item.anyOf.map((names) =>
    names.flatMap((name): PlannedArgument[] => {
      const entry = findEntry(name);
      return entry === undefined ? [] : [{ entry, shape: valueShape(entry, item, site) }];
    }),
  );
  return [{ presence, reason: item.note === undefined ? undefined : text(item.note), groups }];
}

/** What is no argument, and what does not belong there. */
function circumstancesOf({ required, recommended, forbidden }: Scenario): string[] {
  const notesOf = (items: readonly ScenarioItem[]): string[] =>
    items.flatMap(({ anyOf, note }) => (anyOf.length === 0 && note !== undefined ? [text(note)] : []));
  const unwanted = forbidden.flatMap(({ anyOf, value, note, inCase }) => {
    const names = anyOf.flat().map((name) => (value === undefined ? name : `${name}=${value}`));
    if (names.length === 0) return [];
    const reason = note === undefined ? '' : text(note);
    return inCase === true ? [reason] : [`${t("Don't use {0}.", listing(names, 'or'))} ${reason}`.trimEnd()];
  });
  return [
    ...notesOf(required).map((note) => t('Required: {0}', note)),
    ...notesOf(recommended).map((note) => t('Recommended: {0}', note)),
    ...unwanted,
    ...notesOf(forbidden).map((note) => t('Not supported: {0}', note)),
  ];
}

/** The arguments that it excludes in every case, whatever their values. */
function neverIn({ forbidden }: Scenario): Never[] {
  return forbidden
    .filter(({ value, inCase }) => value === undefined && inCase !== true)
    .flatMap(({ anyOf, note }) =>
      anyOf.flat().map((name) => ({ name, reason: note === undefined ? undefined : text(note) })),
    );
}

function planOf(
  scenario: Scenario,
  path: ScenarioPath | undefined,
  site: SiteFacts | undefined,
): ScenarioPlan {
  const { id, title, context, paths = [], required, recommended, notes } = scenario;
  const others = paths.flatMap(({ takes }) => takes);
  const names = ({ anyOf }: ScenarioItem): readonly string[] => anyOf.flat();
  const isTaken = (item: ScenarioItem): boolean => names(item).some((name) => path?.takes.includes(name));
  const optional = recommended.filter((item) => !names(item).some((name) => others.includes(name)));
  return {
    id: path === undefined ? id : `${id}-${path.id}`,
    title: path === undefined ? text(title) : `${text(title)} (${text(path.title)})`,
    context,
    steps: [
      ...required.flatMap((item) => stepOf('required', item, site)),
      ...recommended.filter(isTaken).flatMap((item) => stepOf('required', item, site)),
      ...optional.flatMap((item) => stepOf(item.inCase === true ? 'inCase' : 'recommended', item, site)),
    ],
    notes: [...notes.map(text), ...circumstancesOf(scenario)],
    never: neverIn(scenario),
  };
}

/**
 * The plans of all scenarios, in the order of the catalog; of a scenario with several paths one for each.
 *
 * @param site the organization's own values, which come first
 */
export function scenarioPlans(site: SiteFacts | undefined): ScenarioPlan[] {
  return scenarios.flatMap((scenario) =>
    (scenario.paths ?? [undefined]).map((path) => planOf(scenario, path, site)),
  );
}

/** Whether a command line where the scenario says it stands takes an argument, though the scenario doesn't name it. */
export function takesToo(
  { context, never }: ScenarioPlan,
  { name, contexts, valueKind }: CatalogEntry,
): boolean {
  return (
    contexts[context] !== 'no' &&
    // A command line isn't put into another one.
    valueKind !== 'command-line' &&
    !never.some((each) => each.name === name)
  );
}

/** An argument that a scenario doesn't name, as a plan has it. */
export function plannedToo(entry: CatalogEntry, site: SiteFacts | undefined): PlannedArgument {
  return { entry, shape: valueShape(entry, { anyOf: [[entry.name]] }, site) };
}

/** The plan with the arguments of some names behind its own, as far as its command line takes them. */
export function planWith(
  plan: ScenarioPlan,
  names: readonly string[],
  site: SiteFacts | undefined,
): ScenarioPlan {
  const others = names.flatMap((name): PlanStep[] => {
    const entry = findEntry(name);
    if (entry === undefined || !takesToo(plan, entry)) return [];
    return [{ presence: 'recommended', reason: undefined, groups: [[plannedToo(entry, site)]] }];
  });
  return { ...plan, steps: [...plan.steps, ...others] };
}

/** An argument of a plan with what it is there for. */
export interface PlacedArgument extends PlannedArgument {
  readonly presence: Presence;
}

/**
 * The arguments of some steps in the order in which they are written: parameters first, as on the reference page, then
 * properties in the order of the samples. A name comes once.
 *
 * @param groupOf the group that is taken of a step; undefined leaves the step out
 */
export function argumentsOf(
  { steps }: ScenarioPlan,
  groupOf: (step: PlanStep) => readonly PlannedArgument[] | undefined,
): PlacedArgument[] {
  const all = steps.flatMap((step) =>
    (groupOf(step) ?? []).map((argument): PlacedArgument => ({ ...argument, presence: step.presence })),
  );
  const distinct = all.filter(
    ({ entry }, index) => all.findIndex((other) => other.entry.name === entry.name) === index,
  );
  const place = ({ entry }: PlacedArgument): number =>
    entry.kind === 'parameter' ? entries.indexOf(entry) : entries.length;
  return distinct.sort((left, right) => place(left) - place(right));
}

/** The arguments that a command line has as a rule: what is required, what is recommended in every case, and the switches that belong there in some. */
export function likelyArguments(plan: ScenarioPlan): PlacedArgument[] {
  const isSwitch = ({ shape }: PlannedArgument): boolean => shape === undefined;
  return argumentsOf(plan, ({ presence, groups: [usual = []] }) =>
    presence !== 'inCase' || usual.every(isSwitch) ? usual : undefined,
  );
}
