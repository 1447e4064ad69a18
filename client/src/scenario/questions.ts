/** Which questions lead to the command line of a scenario. */
import type { ScenarioArgument, ScenarioInfo } from '../../../server/src/protocol';

/** Arguments that come or stay away together, or one of several groups of them. */
export type Step = ScenarioInfo['steps'][number];
/** An argument that a scenario can have. */
export type ArgumentInfo = Step['groups'][number][number];

/** What was answered so far. */
export interface Answers {
  readonly scenario?: ScenarioInfo;
  /** The groups that were chosen, by the index of their step. */
  readonly groups: ReadonlyMap<number, number>;
  /** By the name of the argument. */
  readonly values: ReadonlyMap<string, string>;
  /** The indexes of the steps that were chosen besides the required ones. */
  readonly steps?: readonly number[];
}

/** Nothing was answered yet. */
export const noAnswers: Answers = { groups: new Map(), values: new Map() };

/** A question: which scenario, which group of a step, which value, and which steps besides the required ones. */
export type Question =
  | { readonly kind: 'scenario' }
  | { readonly kind: 'group'; readonly index: number; readonly step: Step }
  | { readonly kind: 'value'; readonly argument: ArgumentInfo; readonly step: Step }
  | { readonly kind: 'steps' };

function isRequired({ presence }: Step): boolean {
  return presence === 'required';
}

/** The steps that the command line has. */
function takenSteps({ scenario, steps = [] }: Answers): { readonly index: number; readonly step: Step }[] {
  return (scenario?.steps ?? [])
    .map((step, index) => ({ index, step }))
    .filter(({ index, step }) => isRequired(step) || steps.includes(index));
}

function groupOf({ groups }: Answers, index: number, step: Step): readonly ArgumentInfo[] {
  return step.groups[groups.get(index) ?? 0] ?? [];
}

/** All questions, those that were answered included. */
export function questionsOf(answers: Answers): Question[] {
  const { scenario } = answers;
  if (scenario === undefined) return [{ kind: 'scenario' }];
  const asked = new Set<string>();
  const about = (required: boolean): Question[] =>
    takenSteps(answers)
      .filter(({ step }) => isRequired(step) === required)
      .flatMap(({ index, step }): Question[] => [
        ...(step.groups.length > 1 ? [{ kind: 'group', index, step } as const] : []),
        ...groupOf(answers, index, step).flatMap((argument): Question[] => {
          const isOpen = argument.takesValue && !argument.isFixed && !asked.has(argument.name);
          asked.add(argument.name);
          return isOpen ? [{ kind: 'value', argument, step }] : [];
        }),
      ]);
  return [
    { kind: 'scenario' },
    ...about(true),
    ...(scenario.steps.every(isRequired) ? [] : [{ kind: 'steps' } as const]),
    ...about(false),
  ];
}

/** The arguments of the command line, each once; a value that nobody gave is empty. */
export function argumentsOf(answers: Answers): ScenarioArgument[] {
  const all = takenSteps(answers).flatMap(({ index, step }) => groupOf(answers, index, step));
  return all
    .filter(({ name }, index) => all.findIndex((other) => other.name === name) === index)
    .map(({ name, takesValue, isFixed, values }) => ({
      name,
      value: !takesValue ? '' : isFixed ? (values[0]?.value ?? '') : (answers.values.get(name) ?? ''),
    }));
}

/** Those of them whose values are known and no secret. */
export function knownArguments(answers: Answers): ScenarioArgument[] {
  const { scenario } = answers;
  const all = (scenario?.steps ?? []).flatMap(({ groups }) => groups.flat());
  const hasValue = new Set(all.filter(({ takesValue }) => takesValue).map(({ name }) => name));
  const secret = new Set(all.filter(({ isSecret }) => isSecret).map(({ name }) => name));
  return argumentsOf(answers).filter(
    ({ name, value }) => !secret.has(name) && (value !== '' || !hasValue.has(name)),
  );
}

/** A value to offer. */
export interface Proposal {
  readonly value: string;
  readonly detail: string;
  /** The argument that has it already. */
  readonly from?: string;
}

/** The values to offer for an argument: what one like it has, then those that are known to fit. */
export function proposalsFor({ like, before, values }: ArgumentInfo, given: Answers['values']): Proposal[] {
  const from = like.find((name) => (given.get(name) ?? '') !== '');
  const [first = ''] = (from === undefined ? '' : (given.get(from) ?? '')).split(';');
  const same = before + first.replace(/^https?:\/\//i, '');
  if (from === undefined) return [...values];
  return [{ value: same, detail: '', from }, ...values.filter(({ value }) => value !== same)];
}
