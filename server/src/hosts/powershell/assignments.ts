/** Command lines in variables and members that no command of the script takes. */
import { hasItem } from '../commands/evidence';
import { judgePair, type CallContext } from './call-context';
import { functionOf } from '../flow/blocks';
import { adds, lastAddition } from '../flow/definitions';
import { literalsOf, waitedFor, type Found } from '../flow/search';
import { judgeExpression, judgeValue } from './places';
import { longestGap } from './limits';
import { oneArgument } from './native';
import { plainText } from './primary';
import { dominates } from './structure';
import type { Expression, Reader } from './syntax';
import { givenAt } from '../text/mentions';
import { joinTexts, textOf, type Text } from '../text/text';
import { toText, type Value } from '../text/values';
import type { Variables } from './variables';
import { contextOfName, holdsLine, isVocabulary, startInfoMembers } from '../commands/names';

/** What the judgement of an assignment needs. */
export interface AssignmentContext extends CallContext {
  readonly reader: Reader;
  readonly variables: Variables;
}

/**
 * Judges `name = value` or `name += value`.
 *
 * @param start where the value begins
 */
export function judgeAssignment(name: string, start: number, context: AssignmentContext): readonly Found[] {
  const dot = name.lastIndexOf('.');
  const member = dot < 0 ? '' : name.slice(dot + 1);
  if (startInfoMembers.some((each) => each === member)) {
    const found = judgeStartInfo(name.slice(0, dot), context);
    if (found.length > 0) return found;
  }
  const value = context.reader.value(start);
  if (value === undefined) return [];
  const settled = contextOfName(variableOfTasks.exec(name)?.[1] ?? member);
  if (settled !== undefined) {
    const text = toText(context.evaluator.evaluate(value), true);
    // What `+=` adds is not all of it.
    const more = /\+=\s*$/.test(context.source.slice(Math.max(0, start - longestGap), start));
    return hasItem(text.text) ? [{ text: more ? textOf(text.atoms, true) : text, context: settled }] : [];
  }
  if (newInfo(value) !== undefined) {
    const found = judgeStartInfo(name, context);
    if (found.length > 0) return found;
  }
  const feeding = dot < 0 || holdsLine(member) || content.test(member);
  if (!feeding) return judgeExpression(value, 'any', context);
  const place = context.search.isUsed(name) ? 'used' : isVocabulary(name) ? 'any' : 'feeds';
  // A text that grows over several statements is one command line.
  const grown = grownValue(name, start, context);
  const found = grown === undefined ? [] : judgeValue(grown, place, context);
  if (found.length > 0) return found;
  const alone = judgeExpression(value, place, context);
  // A part that is judged on its own, or one of several that ccmsetup gets, is not all of it.
  const part = place === 'used' || context.variables.writes(name).some(adds);
  return part ? alone.map((one) => ({ ...one, text: textOf(one.text.atoms, true) })) : alone;
}

/** Members that are all that a node of XML, a field or an entry holds. */
const content = /^(?:value|inner(?:text|xml)|#?text)$/i;

/** `$tsenv:NAME` of the Microsoft Deployment Toolkit. */
const variableOfTasks = /^tsenv:(.*)$/s;

/** `$info.FileName = …` and `$info.Arguments = …` of a `ProcessStartInfo`, or `$info.ArgumentList.Add(…)`. */
function judgeStartInfo(owner: string, context: AssignmentContext): readonly Found[] {
  const { evaluator, variables, waits } = context;
  const names = startInfoMembers.map((member) => `${owner}.${member}`);
  const writes = names.flatMap((name) => variables.writes(name));
  const end = Math.max(...writes.map((write) => write.end));
  const [named, args] = names.map((name) => evaluator.valueOf(name, end));
  const [first] = newInfo(variables.definition(owner, end)?.base.value) ?? [];
  const path = named ?? (first && evaluator.evaluate(first));
  const found = judgePair(path, args ?? addedArguments(owner, end, context), context);
  const place = path?.kind === 'text' ? waits.forStartInfo(owner.replace(/\..*$/s, ''), end) : undefined;
  return path?.kind === 'text' ? waitedFor(found, path.text, place) : found;
}

/** The arguments of `[Diagnostics.ProcessStartInfo]::new(…)`. */
function newInfo(value: Expression | undefined): readonly Expression[] | undefined {
  if (value?.kind !== 'member' || value.name !== 'new' || value.target.kind !== 'type') return undefined;
  return value.target.name.endsWith('processstartinfo') ? value.args : undefined;
}

/** What `$info.ArgumentList.Add(…)` adds up to an offset: each call one argument, which .NET puts in quotes if need be. */
function addedArguments(
  owner: string,
  offset: number,
  { evaluator, variables }: AssignmentContext,
): Text | undefined {
  const info = variables.definition(owner, offset)?.base;
  const added = variables
    .writes(`${owner}.argumentlist`)
    .filter(
      ({ block, start }) =>
        info !== undefined && functionOf(block) === functionOf(info.block) && start > info.end,
    );
  if (info === undefined || added.length === 0) return undefined;
  const certain = added.every(({ kind, block }) => kind === 'add' && dominates(block, info.block));
  const texts = added.flatMap((write) =>
    write.value === undefined ? [] : [givenAt(oneArgument(evaluator.evaluate(write.value)), write)],
  );
  return textOf(joinTexts(texts, ' ').atoms, !certain || texts.some(({ partial }) => partial));
}

/**
 * The value of a variable behind the last `+=` that belongs to the text which a statement begins or continues; undefined
 * where there is none, or where a part of it is in a command line already.
 */
function grownValue(
  name: string,
  start: number,
  { variables, evaluator, search }: AssignmentContext,
): Value | undefined {
  const writes = variables.writes(name);
  const own = writes.find((write) => write.value?.span.start === start);
  const last = own && lastAddition(writes, own);
  const value = last && evaluator.valueOf(name, last.end);
  return value !== undefined && !literalsOf(value).some(search.isTaken) ? value : undefined;
}

/** The name of the variable or member that an assignment changes. */
export function targetName(target: Expression, source: string): string | undefined {
  if (target.kind === 'cast') return targetName(target.operand, source);
  if (target.kind === 'variable') return target.name;
  if (target.kind !== 'member') return undefined;
  // An element of an array.
  if (target.index !== undefined) return targetName(target.target, source);
  if (target.name === undefined) return undefined;
  const owner = targetName(target.target, source);
  if (owner === undefined) return undefined;
  if (target.args === undefined) return `${owner}.${target.name}`;
  // `$tsenv.Value('Name') = …`
  const [key, ...others] = target.args;
  const name = key?.kind === 'string' && others.length === 0 ? plainText(source, key) : undefined;
  return name === undefined ? undefined : `${owner}.${target.name}.${name.toLowerCase()}`;
}
