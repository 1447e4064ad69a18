/** The command line of a scenario in one step, from values that are known already: for agents, programs and the command. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findEntry } from '../../catalog/lookup';
import { maskText } from '../../lint/secrets/mask';
import { atLeast } from '../../rules/severity';
import type { FileConfiguration } from '../configuration';
import type { LanguageService } from '../service';
import type { Subject } from '../subject';
import type { ConversionTarget } from '../writing/targets';
import { scenarioPlans } from './scenario-plan';

/** A scenario with what belongs to it. */
export type ScenarioInfo = ReturnType<LanguageService['scenarios']>[number];
type Step = ScenarioInfo['steps'][number];
type Group = Step['groups'][number];

/** What is wanted. */
export interface BuildRequest {
  /** The id or the title of a scenario. */
  readonly scenario: string;
  /** The values by the names of their arguments; empty for one that takes none. Secrets are left out of the result. */
  readonly values: Readonly<Record<string, string>>;
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

/** The given values by the names of the catalog. */
function valuesOf(values: BuildRequest['values'], { id, steps }: ScenarioInfo): ReadonlyMap<string, string> {
  const known = steps.flatMap(({ groups }) => groups.flat()).map(({ name }) => name);
  return new Map(
    Object.entries(values).map(([name, value]) => {
      const entry = findEntry(name) ?? findEntry(`/${name}`);
      if (entry === undefined || !known.includes(entry.name))
        throw new BuildProblem(
          `${maskText(name)} doesn't belong to the scenario "${id}". Its arguments are ${known.join(', ')}.`,
        );
      return [entry.name, value];
    }),
  );
}

/** An argument of the result. Secrets are never taken from the one who asks: they would stay where that is written down. */
function chosen(group: Group, given: ReadonlyMap<string, string>): { name: string; value: string }[] {
  return group.map(({ name, isFixed, isSecret, values }) => {
    const own = given.get(name) ?? (isFixed ? values[0]?.value : undefined) ?? '';
    return { name, value: isSecret ? '' : own };
  });
}

/** What a step adds: the group that values were given for, or the usual one where it's required. */
function groupOf({ presence, groups }: Step, given: ReadonlyMap<string, string>): Group {
  const wanted = groups.find((group) => group.some(({ name }) => given.has(name)));
  return wanted ?? (presence === 'required' ? groups[0] : undefined) ?? [];
}

function missingIn(
  planned: Group,
  args: readonly { readonly name: string; readonly value: string }[],
): readonly MissingValue[] {
  return planned
    .filter(
      ({ name, takesValue }) => takesValue && args.some((each) => each.name === name && each.value === ''),
    )
    .map(({ name, summary, sample, isSecret }) => ({ name, summary, sample, secret: isSecret }));
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
  const given = valuesOf(request.values, scenario);
  const planned = scenario.steps.flatMap((step) => groupOf(step, given));
  const args = chosen(planned, given);
  const answer = { scenario: scenario.id, arguments: args };
  const written = service.writeScenario(configuration, answer, undefined, undefined);
  const host = service.hostOf('ccmcmd', '');
  if (written === null || host === undefined) throw new Error(`the scenario ${scenario.id} can't be written`);
  const document = TextDocument.create('command-line.ccmcmd', host.id, 0, written.text);
  const analysis = service.analyze(document, host, configuration);
  const result =
    request.form === undefined
      ? { text: written.text, languageId: host.id, notes: [] }
      : converted({ document, host, configuration, analysis }, request.form, service);
  return {
    scenario: scenario.id,
    text: result.text,
    languageId: result.languageId,
    missing: missingIn(planned, args),
    findings: analysis.findings
      .filter(({ severity }) => atLeast(severity, 'information'))
      .map(({ severity, rule, message }) => ({ severity, rule, message })),
    notes: [...scenario.notes, ...result.notes],
  };
}
