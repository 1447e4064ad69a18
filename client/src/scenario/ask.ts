/** Asks what the command line of a scenario needs, step by step. */
import { l10n } from 'vscode';
import type { CheckValueRequest, ScenariosRequest } from '../../../server/src/protocol';
import type { Answer, Judge, QuestionPlace } from '../quick/answer';
import { chooseOne, chooseSome, chooseValue, type Choice } from '../quick/choose';
import { enterValue } from '../quick/enter';
import type { Ask } from '../requests';
import {
  knownArguments,
  noAnswers,
  proposalsFor,
  questionsOf,
  type Answers,
  type Question,
} from './questions';

const checkValue: CheckValueRequest['method'] = 'ccmsetup/checkValue';

/** Told what is asked, as soon as it is shown: the kind of a question, or the name of the argument. */
export type OnQuestion = (about: string) => void;

/** What the questions need. */
export interface Wizard {
  readonly ask: Ask;
  /** For what holds a secret. */
  readonly askQuietly: Ask;
  /** The document whose configuration counts. */
  readonly uri: string;
  readonly list: ScenariosRequest['result'];
}

/** Names that belong together, as a title. */
function titleOf(names: readonly { readonly name: string }[]): string {
  return names.map(({ name }) => name).join(' + ');
}

/** What a scenario requires, as a sentence. */
function requiredIn({ steps }: ScenariosRequest['result'][number]): string[] {
  const names = steps.flatMap(({ presence, groups }) =>
    presence === 'required' ? [groups.map(titleOf).join(' / ')] : [],
  );
  return names.length === 0 ? [] : [l10n.t('Requires {0}.', names.join(', '))];
}

/** Asks for one value. */
async function askValue(
  { ask, askQuietly, uri }: Wizard,
  place: QuestionPlace,
  { argument, step }: Extract<Question, { kind: 'value' }>,
  answers: Answers,
): Promise<Answer<string>> {
  const { name, summary, sample, isSecret } = argument;
  const judge: Judge = async (value) => {
    if (value === '') return isSecret ? undefined : { severity: 'error', message: l10n.t('Enter a value.') };
    const given = knownArguments(answers);
    const params = { uri, given, scenario: answers.scenario?.id ?? '', name, value };
    return (await (isSecret ? askQuietly : ask)<CheckValueRequest>(checkValue, params)) ?? undefined;
  };
  const before = answers.values.get(name) ?? '';
  if (isSecret) {
    const prompt = `${summary} ${l10n.t('Leave it empty to fill it in later.')}`;
    return enterValue(place, { prompt, placeholder: name, value: before, isSecret }, judge);
  }
  const choices = proposalsFor(argument, answers.values).map(({ value, detail, from }): Choice<string> => ({
    value,
    label: value,
    description: from === undefined ? detail : l10n.t('as in {0}', from),
  }));
  if (choices.length > 0)
    return chooseValue(place, l10n.t('Choose or type a value for {0}', name), choices, before, judge);
  const prompt = [`${name}: ${summary}`, step.reason].filter((text) => text !== undefined).join(' ');
  return enterValue(place, { prompt, placeholder: sample, value: before, isSecret }, judge);
}

/** Asks one question; the answers with the one to it. */
async function askOne(
  wizard: Wizard,
  place: QuestionPlace,
  question: Question,
  answers: Answers,
): Promise<Answer<Answers>> {
  const merged = <T>(answer: Answer<T>, merge: (value: T) => Answers): Answer<Answers> =>
    typeof answer === 'string' ? answer : { value: merge(answer.value) };
  switch (question.kind) {
    case 'scenario': {
      const choices = wizard.list.map((scenario) => ({
        value: scenario,
        label: scenario.title,
        description: scenario.context,
        detail: [...requiredIn(scenario), ...scenario.notes].join(' '),
      }));
      const answer = await chooseOne(
        place,
        l10n.t('What is the command line for?'),
        choices,
        ({ id }) => id === answers.scenario?.id,
      );
      // What was answered for another scenario is no answer for this one.
      return merged(answer, (scenario) =>
        scenario.id === answers.scenario?.id ? answers : { ...noAnswers, values: answers.values, scenario },
      );
    }
    case 'group': {
      const { index, step } = question;
      const choices = step.groups.map((group, value) => ({
        value,
        label: titleOf(group),
        detail: group.map(({ summary }) => summary).join(' '),
      }));
      const answer = await chooseOne(
        place,
        step.reason ?? l10n.t('One of these is needed'),
        choices,
        (value) => value === answers.groups.get(index),
      );
      return merged(answer, (value) => ({
        ...answers,
        groups: new Map([...answers.groups, [index, value]]),
      }));
    }
    case 'value': {
      const { name } = question.argument;
      const answer = await askValue(wizard, place, question, answers);
      return merged(answer, (value) => ({ ...answers, values: new Map([...answers.values, [name, value]]) }));
    }
    case 'steps': {
      const choices = (answers.scenario?.steps ?? []).flatMap(({ presence, reason, groups }, value) => {
        if (presence === 'required') return [];
        const isRecommended = presence === 'recommended';
        return [
          {
            value,
            label: groups.map(titleOf).join(' / '),
            ...(isRecommended && { description: l10n.t('recommended') }),
            detail: reason ?? groups[0]?.map(({ summary }) => summary).join(' ') ?? '',
            picked: answers.steps?.includes(value) ?? isRecommended,
          },
        ];
      });
      const answer = await chooseSome(place, l10n.t('Choose what else the command line has'), choices);
      return merged(answer, (steps) => ({ ...answers, steps }));
    }
  }
}

/** Asks all questions, back and forth; undefined when the user gives up. */
export async function askAll(wizard: Wizard, onQuestion: OnQuestion): Promise<Answers | undefined> {
  let answers = noAnswers;
  for (let index = 0; ;) {
    const questions = questionsOf(answers);
    const question = questions[index];
    if (question === undefined) return answers;
    const place = {
      title: answers.scenario?.title ?? l10n.t('New Command Line'),
      step: index + 1,
      // What is still to come depends on the scenario.
      totalSteps: answers.scenario === undefined ? undefined : questions.length,
    };
    const asked = askOne(wizard, place, question, answers);
    onQuestion(question.kind === 'value' ? question.argument.name : question.kind);
    const answer = await asked;
    if (answer === 'canceled') return undefined;
    if (answer === 'back') index--;
    else {
      answers = answer.value;
      index++;
    }
  }
}
