/** The command line of a scenario in one step, from values that are known already: for agents, programs and the command. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { contexts } from '../../catalog/contexts';
import { entries, findEntry } from '../../catalog/lookup';
import type { CatalogEntry } from '../../catalog/types';
import { nearestWord } from '../../lint/nearest';
import { maskText } from '../../lint/secrets/mask';
import { atLeast } from '../../rules/severity';
import type { FileConfiguration } from '../configuration';
import type { LanguageService } from '../service';
import type { Subject } from '../subject';
import type { ConversionTarget } from '../writing/targets';
import { ownTokenHole } from '../completion/token-hole';
import { argumentInfo } from './scenario-answers';
import { plannedToo, scenarioPlans, takesToo, type ScenarioPlan } from './scenario-plan';

/** A scenario with what belongs to it. */
export type ScenarioInfo = ReturnType<LanguageService['scenarios']>[number];
type Step = ScenarioInfo['steps'][number];
type Group = Step['groups'][number];

/** What is wanted. */
export interface BuildRequest {
  /** The id or the title of a scenario. */
  readonly scenario: string;
  /** Names of arguments with their values; empty for one that takes none. Secrets are left out of the result. */
  readonly values: readonly (readonly [name: string, value: string])[];
  /** How it's written; without it, as the text of a `.ccmcmd` file. */
  readonly form?: ConversionTarget | undefined;
}

/** A value that is still to be filled in; the text has the sample in its place. */
export interface MissingValue {
  readonly name: string;
  readonly summary: string;
  readonly sample: string;
  readonly secret: boolean;
}

/** A command line that was written. */
export interface BuiltLine {
  readonly scenario: string;
  readonly text: string;
  /** The VS Code language identifier of the text. */
  readonly languageId: string;
  readonly missing: readonly MissingValue[];
  readonly findings: readonly {
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly rule: string;
    readonly message: string;
  }[];
  readonly notes: readonly string[];
}

/** What can be built: the ids and titles of the scenarios, in the order in which they're offered. */
export function buildable(): readonly { readonly id: string; readonly title: string }[] {
  return scenarioPlans(undefined).map(({ id, title }) => ({ id, title }));
}

/** Something in a request that the one who asks can mend; its message says how. */
export class BuildProblem extends Error {}

function scenarioOf(id: string, all: readonly ScenarioInfo[]): ScenarioInfo {
  const key = id.toLowerCase();
  const found = all.find((each) => each.id === key || each.title.toLowerCase() === key);
  if (found !== undefined) return found;
  const paths = all.filter((each) => each.id.startsWith(`${key}-`));
  const ids = (paths.length > 0 ? paths : all).map((each) => each.id).join(', ');
  throw new BuildProblem(
    paths.length > 0
      ? `"${key}" has more than one way. Use one of ${ids}.`
      : `"${maskText(id)}" isn't a scenario. Use one of ${ids}.`,
  );
}

/** A sentence on why a scenario doesn't take an argument. */
function whyNot(written: string, entry: CatalogEntry | undefined, plan: ScenarioPlan): string {
  if (entry === undefined) {
    const near = nearestWord(
      written,
      entries.map(({ name }) => name),
    );
    const instead = near === undefined ? 'Check its name' : `Write ${near}`;
    return `There's no such parameter or property. ${instead}.`;
  }
  const never = plan.never.find(({ name }) => name === entry.name);
  if (never !== undefined) return never.reason ?? 'The documentation excludes it. Leave it out.';
  return entry.valueKind === 'command-line'
    ? 'It holds the whole command line. Give each of its arguments by name.'
    : `This place doesn't take it: ${contexts[plan.context].title}. Leave it out.`;
}

/** The given values by the names of the catalog. */
function valuesOf(
  values: BuildRequest['values'],
  { id, steps }: ScenarioInfo,
  plan: ScenarioPlan,
): ReadonlyMap<string, string> {
  const known = new Set(steps.flatMap(({ groups }) => groups.flat()).map(({ name }) => name));
  const given = new Map<string, string>();
  for (const [written, value] of values) {
    const entry = findEntry(written) ?? findEntry(`/${written}`);
    if (entry === undefined || (!known.has(entry.name) && !takesToo(plan, entry)))
      throw new BuildProblem(
        `${maskText(entry?.name ?? written)} doesn't belong to the scenario "${id}". ${whyNot(written, entry, plan)}`,
      );
    const { name, secret, takesValue } = entry;
    if (given.has(name)) throw new BuildProblem(`${name} is given twice. Give one value.`);
    if (takesValue === 'none' && value !== '')
      throw new BuildProblem(`${name} takes no value. Give only its name.`);
    if (!secret && maskText(value) !== value)
      throw new BuildProblem(
        `The value of ${name} holds a token or a password. Leave that out, so that it's written nowhere.`,
      );
    given.set(name, value);
  }
  return given;
}

/** An argument of the result. Secrets are never taken from the one who asks: they would stay where that is written down. */
function chosen(group: Group, given: ReadonlyMap<string, string>): { name: string; value: string }[] {
  return group.map(({ name, isFixed, isSecret, values }) => {
    const own = given.get(name) ?? (isFixed ? values[0]?.value : undefined) ?? '';
    return { name, value: isSecret ? '' : own };
  });
}

/** What a step adds: the group that most values were given for, or the usual one where it's required. */
function groupOf({ presence, groups }: Step, given: ReadonlyMap<string, string>): Group {
  const count = (group: Group): number => group.filter(({ name }) => given.has(name)).length;
  const most = Math.max(...groups.map(count));
  const wanted = most === 0 ? undefined : groups.find((group) => count(group) === most);
  return wanted ?? (presence === 'required' ? groups[0] : undefined) ?? [];
}

/** The arguments of the result: those of the scenario, and behind them those that were given besides, each once. */
function plannedFor(
  { steps }: ScenarioInfo,
  given: ReadonlyMap<string, string>,
  { site }: FileConfiguration,
): Group {
  const own = steps.flatMap((step) => groupOf(step, given));
  const others = [...given.keys()].flatMap((name) => {
    const entry = findEntry(name);
    return entry === undefined ? [] : [argumentInfo(plannedToo(entry, site), [])];
  });
  const all = [...own, ...others];
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}

/** What is left to fill in: not what the organization has one value for. */
function missingIn(
  planned: Group,
  args: readonly { readonly name: string; readonly value: string }[],
  tokenPlace: string,
): readonly MissingValue[] {
  return planned
    .filter(
      ({ name, takesValue, isKnown }) =>
        takesValue && !isKnown && args.some((each) => each.name === name && each.value === ''),
    )
    .map(({ name, summary, sample, isSecret }) => ({
      ...{ name, summary, secret: isSecret },
      sample: isSecret ? tokenPlace : sample,
    }));
}

/** What stands in the place of a token: a variable, as the form writes one, or a sample where it has none. */
const tokenPlaces: Partial<Readonly<Record<ConversionTarget, string>>> = {
  batch: '%CMG_TOKEN%',
  ansible: '{{ cmg_token }}',
  win32: '<token>',
  unattend: '<token>',
};

/** What to know where a command line has no argument yet. */
function emptyNotes(args: Group, { steps }: ScenarioInfo): readonly string[] {
  if (args.length > 0) return [];
  const names = [...new Set(steps.flatMap(({ groups }) => groups.flat()).map(({ name }) => name))];
  const may = names.length === 0 ? '' : ` It may have ${names.join(', ')}.`;
  return [`The scenario requires no argument.${may}`];
}

/** The command line in a form of its own. */
function converted(
  subject: Subject,
  form: ConversionTarget,
  service: LanguageService,
): Pick<BuiltLine, 'text' | 'languageId' | 'notes'> {
  const [first] = subject.analysis.lines;
  if (first === undefined)
    throw new BuildProblem(
      'The scenario requires no argument, so there is nothing to write in another form. Give at least one value.',
    );
  const at = subject.document.positionAt(first.region.call.start);
  const result = service.convert(subject, at, form, false);
  if (result === null) throw new Error('a command line was not found where it stands');
  if ('refused' in result)
    throw new BuildProblem(`${result.refused} Choose another form, or leave the form out.`);
  return result;
}

/**
 * Writes it, and judges it.
 *
 * @throws BuildProblem for a scenario, an argument or a form that doesn't fit
 */
export function buildLine(
  request: BuildRequest,
  configuration: FileConfiguration,
  service: LanguageService,
): BuiltLine {
  const scenario = scenarioOf(request.scenario, service.scenarios(configuration, false));
  const plan = scenarioPlans(configuration.site).find(({ id }) => id === scenario.id);
  if (plan === undefined) throw new Error(`the scenario ${scenario.id} has no plan`);
  const given = valuesOf(request.values, scenario, plan);
  const planned = plannedFor(scenario, given, configuration);
  const args = chosen(planned, given);
  const answer = { scenario: scenario.id, arguments: args };
  const written = service.writeScenario(configuration, answer, undefined, undefined);
  const host = service.hostOf('ccmcmd', '');
  if (written === null || host === undefined) throw new Error(`the scenario ${scenario.id} can't be written`);
  const tokenPlace = (request.form && tokenPlaces[request.form]) ?? ownTokenHole;
  const text = written.text.replaceAll(ownTokenHole, tokenPlace);
  const document = TextDocument.create('command-line.ccmcmd', host.id, 0, text);
  const analysis = service.analyze(document, host, configuration);
  const result =
    request.form === undefined
      ? { text, languageId: host.id, notes: [] }
      : converted({ document, host, configuration, analysis }, request.form, service);
  return {
    scenario: scenario.id,
    text: result.text,
    languageId: result.languageId,
    missing: missingIn(planned, args, tokenPlace),
    findings: analysis.findings
      .filter(({ severity }) => atLeast(severity, 'information'))
      .map(({ severity, rule, message }) => ({ severity, rule, message })),
    notes: [...emptyNotes(planned, scenario), ...scenario.notes, ...result.notes],
  };
}
