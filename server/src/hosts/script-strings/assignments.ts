/** Command lines in variables and members that no call takes. */
import { launches, type FindInScript } from '../commands/launch';
import { characters, textOf, type Value } from '../text/values';
import type { Clause } from './clauses';
import { contextOf, placeOf, type Found } from './found';
import type { Judge } from './judge';
import type { Language } from './language';
import { argumentsText } from '../commands/argument-lists';
import type { Resolver } from './resolve';
import { functionOf, type Block } from '../flow/blocks';
import type { Write } from './writes';
import type { Variables } from './variables';
import type { Waits } from './waits';
import { waitsRemark } from '../commands/waits';

/** What the judgement of assignments needs. */
export interface AssignmentContext {
  readonly language: Language;
  readonly judge: Judge;
  readonly variables: Variables;
  readonly resolver: Resolver;
  readonly waits: Waits;
  readonly inPowershell: FindInScript;
  /** Whether the variable's value goes to ccmsetup somewhere. */
  readonly isUsed: (name: string) => boolean;
  /** Whether a literal is part of a command line already; literals are told by where their content begins. */
  readonly isTaken: (literalStart: number) => boolean;
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
  const { judge, variables, isUsed } = context;
  const owner = /^(.*)\.(?:filename|arguments|argumentlist)$/i.exec(name)?.[1];
  const started = owner === undefined ? [] : judgeStartInfo(owner, clause.statement.block, context);
  if (started.length > 0) return started;
  const key = clause.target?.key;
  const label = key ?? lastPart(name);
  const place = key === undefined && isUsed(name) ? 'used' : placeOf(label.toLowerCase());
  const settled = key === undefined ? undefined : contextOf(key);
  // A text that grows over several statements is one command line.
  const grown = key === undefined ? grownValue(name, clause, context) : undefined;
  const whole = grown === undefined ? [] : judge.value(grown, place, label);
  if (whole.length > 0) return whole;
  const alone = clause.expressions.flatMap((expression) => judge.visit(expression, place, label));
  // A part that is judged on its own, or one of several that ccmsetup gets, is not all of it.
  const part = place === 'used' || variables.writes(name).some((write) => write.kind === 'append');
  return alone.map(({ text, context: own }) => ({
    text: part ? textOf(text.atoms, true) : text,
    context: own ?? settled,
  }));
}

/** `info.FileName = …` with `info.Arguments = …` or `info.ArgumentList.Add(…)`. */
function judgeStartInfo(owner: string, block: Block, context: AssignmentContext): Found[] {
  const { resolver, language, waits, inPowershell } = context;
  const member = (name: string): Value | undefined =>
    resolver.memberValue(`${owner}.${language.caseless ? name.toLowerCase() : name}`, block);
  const program = member('FileName') ?? resolver.programOf(owner, block);
  const args = member('Arguments') ?? member('ArgumentList');
  if (program?.kind !== 'text' || args === undefined) return [];
  const remark = waitsRemark(characters(program), waits.ofVariable(owner, block));
  return launches(program, argumentsText(args, language.listQuoting), inPowershell).map((text) => ({
    text,
    ...(remark && { remarks: [remark] }),
  }));
}

/**
 * The value of a variable behind the last addition to the text which a statement begins or continues; undefined where
 * there is none, or where a part of it is in a command line already.
 */
function grownValue(
  name: string,
  { statement }: Clause,
  { variables, resolver, isTaken }: AssignmentContext,
): Value | undefined {
  const writes = variables.writes(name);
  const index = writes.findIndex((write) => write.start === statement.start);
  const own = writes[index];
  if (own === undefined) return undefined;
  let last: Write | undefined = own.kind === 'append' ? own : undefined;
  for (const later of writes.slice(index + 1)) {
    if (functionOf(later.block) !== functionOf(own.block)) continue;
    if (later.kind !== 'append') break;
    last = later;
  }
  const value = last && resolver.valueIn(name, last.end, last.block);
  return value !== undefined && !literalsOf(value).some(isTaken) ? value : undefined;
}

function literalsOf(value: Value): number[] {
  if (value.kind === 'list') return value.items.flatMap(literalsOf);
  return value.kind === 'text' ? value.atoms.flatMap(({ literal }) => literal?.start ?? []) : [];
}
