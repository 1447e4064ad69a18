/** What a client that asks for the values of a scenario step by step needs: the plan, the judgement of a value, the text. */
import { t } from '@vscode/l10n';
import type { Position, TextEdit } from 'vscode-languageserver-types';
import { contexts } from '../../catalog/contexts';
import { findEntry } from '../../catalog/lookup';
import { plain } from '../../hosts/text/encodings';
import { overlaps, span } from '../../language/span';
import { catalogText } from '../../rules/support/catalog-text';
import type { SiteFacts } from '../../rules/rule';
import type { Analysis } from '../analysis';
import { rangeOf } from '../range';
import { scenarioFrame, type FramedPlace } from './scenario-frame';
import {
  argumentsOf,
  likelyArguments,
  planWith,
  scenarioPlans,
  type PlannedArgument,
  type ScenarioPlan,
} from './scenario-plan';
import { commandPlaceAt } from './scenario-place';
import { insertText, laterValue, writtenArgument, type Frame } from './scenario-text';
import { isKnown, knownValues, sampleValue, type Shape } from './scenario-values';
import type { Subject } from '../subject';

/** An argument with a value that somebody has chosen; the value is empty where it takes none. */
export interface ScenarioArgument {
  readonly name: string;
  readonly value: string;
}

/** A value to judge, with the arguments that are known so far. */
export interface ValueQuestion {
  readonly scenario: string;
  readonly name: string;
  readonly value: string;
  readonly given: readonly ScenarioArgument[];
}

/** What the rules say of a value. */
export interface ValueVerdict {
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
}

/** The command line of a scenario: as the text of a `.ccmcmd` file, and what writes it at the cursor or why nothing does. */
export interface WrittenScenario {
  readonly text: string;
  readonly edit?: TextEdit;
  readonly refused?: string;
}

/** A line of a new `.ccmcmd` file. */
const ownLine: FramedPlace = { given: 'nothing', context: undefined, isOwnFormat: true };

function slotsIn(shape: Shape = []): string {
  return shape.flatMap((part) => (typeof part === 'string' ? [] : [part.name])).join(' ');
}

/** What a client is told of an argument. */
export function argumentInfo({ entry, shape }: PlannedArgument, all: readonly PlannedArgument[]) {
  const { name, summary, secret } = entry;
  const slots = slotsIn(shape);
  const [before] = shape ?? [];
  return {
    name,
    summary: catalogText(summary),
    takesValue: shape !== undefined,
    isFixed: shape !== undefined && slots === '',
    isSecret: secret,
    values: shape === undefined ? [] : knownValues(shape),
    sample: shape === undefined ? '' : sampleValue(shape),
    isKnown: shape !== undefined && isKnown(shape),
    like: all
      .filter((other) => slots !== '' && other.entry !== entry && slotsIn(other.shape) === slots)
      .map((other) => other.entry.name),
    before: typeof before === 'string' ? before : '',
  };
}

function infoOf(plan: ScenarioPlan, nestsPlaceholders: boolean) {
  const { id, title, context, steps, notes } = plan;
  const all = steps.flatMap(({ groups }) => groups.flat());
  const args = likelyArguments(plan);
  const frame = scenarioFrame(context, args.length, ownLine);
  const insert = frame && insertText(args, frame, plain, nestsPlaceholders ? 'nested' : 'flat');
  return {
    ...{ id, title, notes },
    context: catalogText(contexts[context].title),
    steps: steps.map(({ presence, reason, groups }) => ({
      ...{ presence, reason },
      groups: groups.map((group) => group.map((argument) => argumentInfo(argument, all))),
    })),
    snippet: insert?.text ?? '',
  };
}

/**
 * What there is to tell of all scenarios, in the order in which they are offered.
 *
 * @param nestsPlaceholders whether snippets can have stops in the placeholders of others
 */
export function scenarioInfos(site: SiteFacts | undefined, nestsPlaceholders: boolean) {
  return scenarioPlans(site).map((plan) => infoOf(plan, nestsPlaceholders));
}

/** The arguments in the order of the plan, each as it is written; those that it doesn't have are left out. */
function writtenArguments(plan: ScenarioPlan, given: readonly ScenarioArgument[], frame: Frame): string[] {
  const values = new Map(given.map(({ name, value }) => [name, value]));
  const all = argumentsOf(plan, ({ groups }) =>
    groups.find((group) => group.every(({ entry: { name } }) => values.has(name))),
  );
  return all.map((argument) => {
    const { entry, shape } = argument;
    const value = values.get(entry.name) ?? '';
    // A secret that nobody gave is filled in later.
    const written = value === '' && shape !== undefined ? laterValue(shape, frame) : value;
    return writtenArgument(argument, written, frame.style);
  });
}

function joined({ head, separator, separated, tail }: Frame, args: readonly string[]): string {
  const before = separated && args.length > 0 ? separator : '';
  return head + before + args.join(separator) + tail;
}

/**
 * Judges a value by the rules, in a command line with the values that are known so far.
 *
 * @param analyzeText analyzes the text of a `.ccmcmd` file
 * @returns the gravest that there is to say of it; null where it is right
 */
export function judgedValue(
  { scenario, name, value, given }: ValueQuestion,
  site: SiteFacts | undefined,
  analyzeText: (text: string) => Analysis,
): ValueVerdict | null {
  const plan = scenarioPlans(site).find(({ id }) => id === scenario);
  const entry = findEntry(name);
  if (plan === undefined || entry === undefined) return null;
  const frame = scenarioFrame(plan.context, 1, ownLine);
  if (frame === undefined) return null;
  const written = writtenArgument({ entry }, value, frame.style);
  const known = given.filter((each) => each.name !== name);
  // What is still to come is as good as known only to the run.
  const required = plan.steps
    .flatMap(({ presence, groups }) => {
      const own = groups.find((group) => group.some((each) => each.entry.name === name));
      return own ?? (presence === 'required' ? groups[0] : undefined) ?? [];
    })
    .map((each) => each.entry.name)
    .filter((each) => each !== name && !known.some((other) => other.name === each))
    .map((each) => ({ name: each, value: '{{value}}' }));
  const others = writtenArguments(plan, [...known, ...required], frame);
  const isFirst = entry.kind === 'parameter';
  const text = joined(frame, isFirst ? [written, ...others] : [...others, written]);
  const start = isFirst ? text.indexOf(written, frame.head.length) : text.lastIndexOf(written);
  const at = span(start, start + written.length);
  const severities = ['error', 'warning', 'information'] as const;
  const { findings } = analyzeText(text);
  for (const severity of severities) {
    const found = findings.find((each) => each.severity === severity && overlaps(each.span, at));
    if (found !== undefined) return { severity, message: found.message };
  }
  return null;
}

function refusal(refused: string): Pick<WrittenScenario, 'refused'> {
  return { refused };
}

/** The edit that writes a command line where the cursor is, or why there is none. */
function editAt(
  subject: Subject,
  position: Position,
  plan: ScenarioPlan,
  given: readonly ScenarioArgument[],
): Omit<WrittenScenario, 'text'> {
  const place = commandPlaceAt(subject, position, 'command');
  if (place === undefined)
    return refusal(
      t("A command line can't begin at the cursor. Put the cursor in an empty string or on an empty line."),
    );
  const frame = scenarioFrame(plan.context, given.length, place);
  if (frame === undefined)
    return refusal(
      t('A command line for "{0}" can\'t be used at the cursor.', catalogText(contexts[plan.context].title)),
    );
  const newText = place.encoding.encode(joined(frame, writtenArguments(plan, given, frame)));
  if (newText === undefined) return refusal(t("The text at the cursor can't hold this command line."));
  return { edit: { range: rangeOf(subject.document, place.replaced), newText } };
}

/**
 * Writes the command line of a scenario.
 *
 * @param given arguments that the scenario doesn't name come last, as far as its command line takes them
 * @param cursor the document with the cursor; undefined where there is none of ours
 * @returns null for a scenario that is not known
 */
export function writtenScenario(
  scenario: string,
  given: readonly ScenarioArgument[],
  site: SiteFacts | undefined,
  cursor: Subject | undefined,
  position: Position | undefined,
): WrittenScenario | null {
  const own = scenarioPlans(site).find(({ id }) => id === scenario);
  const plan =
    own &&
    planWith(
      own,
      given.map(({ name }) => name),
      site,
    );
  const frame = plan && scenarioFrame(plan.context, given.length, ownLine);
  if (plan === undefined || frame === undefined) return null;
  const text = `${joined(frame, writtenArguments(plan, given, frame))}\n`;
  if (position === undefined) return { text };
  return cursor === undefined
    ? { text, ...refusal(t("The tools don't look at the document in the active editor.")) }
    : { text, ...editAt(cursor, position, plan, given) };
}
