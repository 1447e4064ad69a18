/** The tool that writes a command line for a scenario. */
import { findEntry } from '../catalog/lookup';
import { reportOf } from '../library/report';
import type { Subject } from '../service/service';
import { conversionTargets, isConversionTarget, type ConversionTarget } from '../service/writing/targets';
import { sourceOfText, subjectOf } from './source';
import { textOf, ToolProblem, type Tool, type ToolInput, type ToolWorld } from './tool';

type Scenarios = ReturnType<ToolWorld['service']['scenarios']>;
type ScenarioInfo = Scenarios[number];
type Step = ScenarioInfo['steps'][number];
type Group = Step['groups'][number];

function scenarioOf(id: string, all: Scenarios): ScenarioInfo {
  const key = id.toLowerCase();
  const found = all.find((each) => each.id === key || each.title.toLowerCase() === key);
  if (found !== undefined) return found;
  throw new ToolProblem(`"${id}" isn't a scenario. Use one of ${all.map((each) => each.id).join(', ')}.`);
}

/** A scenario as it's listed: what it needs, and what it may have. */
function listed({ id, title, context, steps, notes }: ScenarioInfo): object {
  const argumentsOf = (presence: Step['presence']): object[] =>
    steps
      .filter((step) => step.presence === presence)
      .map(({ groups, reason }) => ({
        anyOf: groups.map((group) => group.map(({ name }) => name)),
        ...(reason !== undefined && { reason }),
      }));
  return {
    ...{ id, title, context, notes },
    required: argumentsOf('required'),
    recommended: argumentsOf('recommended'),
    inCase: argumentsOf('inCase'),
  };
}

/** The given values by the names of the catalog. */
function valuesOf(input: ToolInput, scenario: ScenarioInfo): ReadonlyMap<string, string> {
  const known = scenario.steps.flatMap(({ groups }) => groups.flat()).map(({ name }) => name);
  const given = Object.entries((input['values'] ?? {}) as Readonly<Record<string, string>>);
  return new Map(
    given.map(([name, value]) => {
      const entry = findEntry(name) ?? findEntry(`/${name}`);
      if (entry === undefined || !known.includes(entry.name))
        throw new ToolProblem(
          `${name} doesn't belong to the scenario "${scenario.id}". Its arguments are ${known.join(', ')}.`,
        );
      return [entry.name, value];
    }),
  );
}

/** An argument of the result. Secrets are never taken from the one who asks: they would stay in the conversation. */
function chosen(group: Group, given: ReadonlyMap<string, string>): { name: string; value: string }[] {
  return group.map(({ name, isFixed, isSecret, values }) => {
    const own = given.get(name) ?? (isFixed ? values[0]?.value : undefined) ?? '';
    return { name, value: isSecret ? '' : own };
  });
}

/** What a step adds: the group that values were given for, or the usual one where it's required. */
function groupOf({ presence, groups }: Step, given: ReadonlyMap<string, string>): Group | undefined {
  const wanted = groups.find((group) => group.some(({ name }) => given.has(name)));
  return wanted ?? (presence === 'required' ? groups[0] : undefined);
}

function missingIn(groups: readonly Group[], args: readonly { name: string; value: string }[]): object[] {
  return groups
    .flat()
    .filter(
      ({ name, takesValue }) => takesValue && args.some((each) => each.name === name && each.value === ''),
    )
    .map(({ name, summary, sample, isSecret }) => ({ name, summary, sample, secret: isSecret }));
}

/** The command line in a form of its own. */
function converted(
  subject: Subject,
  form: ConversionTarget,
  { service }: ToolWorld,
): { text: string; languageId: string; notes: readonly string[] } {
  const [first] = subject.analysis.lines;
  const at = subject.document.positionAt(first?.region.call.start ?? 0);
  const result = service.convert(subject, at, form, false);
  if (result === null) throw new Error('a scenario has no command line');
  if ('refused' in result) throw new ToolProblem(`${result.refused} Choose another "form", or leave it out.`);
  return result;
}

function build(input: ToolInput, world: ToolWorld): Readonly<Record<string, unknown>> {
  const { service, configuration, now } = world;
  const all = service.scenarios(configuration, false);
  const wanted = textOf(input, 'scenario');
  if (wanted === undefined) return { scenarios: all.map(listed) };
  const scenario = scenarioOf(wanted, all);
  const given = valuesOf(input, scenario);
  const groups = scenario.steps.flatMap((step) => groupOf(step, given) ?? []).map((each) => [each]);
  const args = chosen(groups.flat(), given);
  const written = service.writeScenario(
    configuration,
    { scenario: scenario.id, arguments: args },
    undefined,
    undefined,
  );
  if (written === null) throw new Error(`the scenario ${scenario.id} can't be written`);
  const subject = subjectOf(sourceOfText(written.text, undefined, world), world);
  const form = textOf(input, 'form');
  const result = isConversionTarget(form)
    ? converted(subject, form, world)
    : { text: written.text, languageId: subject.host.id, notes: [] };
  const { findings } = reportOf(subject.document, subject.analysis, 'information', {
    configuration,
    now: now(),
  });
  return {
    scenario: scenario.id,
    ...{ text: result.text, languageId: result.languageId },
    missing: missingIn(groups, args),
    findings: findings.map(({ severity, rule, message }) => ({ severity, rule, message })),
    notes: [...scenario.notes, ...result.notes],
  };
}

export const buildTool: Tool = {
  name: 'build',
  title: 'Write a ccmsetup command line',
  description:
    'Writes a command line that installs the Microsoft Configuration Manager client for a scenario (over the intranet, over a cloud management gateway with a token, with Intune and co-management, in a task sequence, …) ' +
    'from the values of an organization, in the right form for a script or a policy, and checks it. ' +
    'Use it instead of writing such a command line from memory. Without "scenario" it lists the scenarios with what each needs. Never give tokens or passwords: the result has a place for them.',
  inputSchema: {
    type: 'object',
    properties: {
      scenario: { type: 'string', description: 'The id of a scenario. Leave it out to list them.' },
      values: {
        type: 'object',
        additionalProperties: { type: 'string' },
        description:
          'The values by the names of their arguments, such as {"/mp": "mp1.contoso.com", "SMSSITECODE": "P01"}; an empty text for an argument without a value.',
      },
      form: {
        type: 'string',
        enum: conversionTargets,
        description:
          'How the result is written: exe for a plain command line, ccmsetupcmd for the Intune property, or a script or policy. Without it, as the scenario has it, one argument a line.',
      },
    },
    additionalProperties: false,
  },
  outputSchema: {
    type: 'object',
    properties: {
      scenarios: { type: 'array', items: { type: 'object' } },
      scenario: { type: 'string' },
      text: { type: 'string' },
      languageId: { type: 'string' },
      missing: {
        type: 'array',
        description: 'Values that are still to be filled in; the text has samples in their places.',
        items: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            summary: { type: 'string' },
            sample: { type: 'string' },
            secret: { type: 'boolean' },
          },
          required: ['name', 'summary', 'sample', 'secret'],
        },
      },
      findings: {
        type: 'array',
        items: {
          type: 'object',
          properties: { severity: { type: 'string' }, rule: { type: 'string' }, message: { type: 'string' } },
          required: ['severity', 'rule', 'message'],
        },
      },
      notes: { type: 'array', items: { type: 'string' } },
    },
  },
  run: (input, world) => Promise.resolve(build(input, world)),
};
