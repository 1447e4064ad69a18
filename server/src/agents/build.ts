/** The tool that writes a command line for a scenario. */
import { BuildProblem, buildLine, type ScenarioInfo } from '../service/scenarios/build-line';
import { conversionTargets, isConversionTarget } from '../service/writing/targets';
import { textOf, ToolProblem, type Tool, type ToolInput, type ToolWorld } from './tool';

type Step = ScenarioInfo['steps'][number];

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

function build(input: ToolInput, world: ToolWorld): Readonly<Record<string, unknown>> {
  const { service, configuration } = world;
  const scenario = textOf(input, 'scenario');
  if (scenario === undefined) return { scenarios: service.scenarios(configuration, false).map(listed) };
  const values = (input['values'] ?? {}) as Readonly<Record<string, string>>;
  const form = textOf(input, 'form');
  try {
    return {
      ...buildLine(
        { scenario, values: Object.entries(values), form: isConversionTarget(form) ? form : undefined },
        configuration,
        service,
      ),
    };
  } catch (error) {
    if (error instanceof BuildProblem) throw new ToolProblem(error.message);
    throw error;
  }
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
          'The values by the names of their arguments, such as {"/mp": "mp1.contoso.com", "SMSSITECODE": "P01"}; an empty text for an argument without a value. Arguments that the scenario does not name are taken, too, where its command line can have them.',
      },
      form: {
        type: 'string',
        enum: conversionTargets,
        description:
          'How the result is written: exe for a plain command line, ccmsetupcmd for the Intune property, or a script or policy. Without it, the text of a .ccmcmd file with one argument a line, which is no command to run.',
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
