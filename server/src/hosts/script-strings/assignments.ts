/** Command lines in variables and members that no call takes. */
import { launches } from '../commands/launch';
import { textOf } from '../text/text';
import type { Value } from '../text/values';
import type { JudgeContext } from './calls';
import type { Clause } from './clauses';
import { contextOf, placeOf } from './names';
import type { Judge } from './judge';
import { folded } from './language';
import { argumentsText } from '../commands/argument-lists';
import type { Resolver } from './resolve';
import type { Block } from '../flow/blocks';
import { adds, lastAddition } from '../flow/definitions';
import { linesOf, literalsOf, waitedFor, type Found, type Search } from '../flow/search';
import type { Statement } from './statements';
import type { Variables } from './variables';

/** What the judgement of assignments needs. */
export interface AssignmentContext extends JudgeContext {
  readonly judge: Judge;
  readonly variables: Variables;
  readonly evaluator: Resolver;
  readonly search: Search<Statement>;
}

/** The last part of a name with dots, in lower case. */
function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/**
 * Judges a statement that sets a variable or adds to it.
 *
 * @param name the variable
 */
export function judgeAssignment(name: string, clause: Clause, context: AssignmentContext): Found[] {
  const { judge, variables, search } = context;
  const owner = /^(.*)\.(?:filename|arguments|argumentlist)$/i.exec(name)?.[1];
  const started = owner === undefined ? [] : judgeStartInfo(owner, clause.statement.block, context);
  if (started.length > 0) return started;
  const key = clause.target?.key;
  const label = key ?? lastPart(name);
  const settled = key === undefined ? undefined : contextOf(key);
  const isUsed = settled !== undefined || (key === undefined && search.isUsed(name));
  const place = isUsed ? 'used' : placeOf(label.toLowerCase());
  // A text that grows over several statements is one command line.
  const grown = key === undefined ? grownValue(name, clause, context) : undefined;
  const whole = grown === undefined ? [] : judge.value(grown, place, label);
  if (whole.length > 0) return whole;
  const alone = clause.expressions.flatMap((expression) => judge.visit(expression, place, label));
  // A part that is judged on its own, or one of several that ccmsetup gets, is not all of it.
  const more = settled === undefined ? isUsed : clause.target?.adds === true;
  const part = more || variables.writes(name).some(adds);
  return alone.map(({ text, context: own }) => ({
    text: part ? textOf(text.atoms, true) : text,
    context: own ?? settled,
  }));
}

/** `info.FileName = …` with `info.Arguments = …` or `info.ArgumentList.Add(…)`. */
function judgeStartInfo(owner: string, block: Block, context: AssignmentContext): Found[] {
  const { evaluator, language, waits, inPowershell } = context;
  const member = (name: string): Value | undefined =>
    evaluator.memberValue(`${owner}.${folded(name, language)}`, block);
  const program = member('FileName') ?? evaluator.programOf(owner, block);
  const args = member('Arguments') ?? member('ArgumentList');
  if (program?.kind !== 'text' || args === undefined) return [];
  const lines = linesOf(launches(program, argumentsText(args, language.listQuoting), inPowershell));
  return waitedFor(lines, program.text, waits.ofVariable(owner, block));
}

/**
 * The value of a variable behind the last addition to the text which a statement begins or continues; undefined where
 * there is none, or where a part of it is in a command line already.
 */
function grownValue(
  name: string,
  { statement }: Clause,
  { variables, evaluator, search }: AssignmentContext,
): Value | undefined {
  const writes = variables.writes(name);
  const own = writes.find((write) => write.start === statement.start);
  const last = own && lastAddition(writes, own);
  const value = last && evaluator.valueIn(name, last.end, last.block);
  return value !== undefined && !literalsOf(value).some(search.isTaken) ? value : undefined;
}
