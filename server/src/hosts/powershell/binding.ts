/** Binds the words of a command to parameters, as PowerShell does. */
import type { Evaluator } from './evaluate';
import { parameterOf, type Starter } from './starters';
import type { CommandWord, Expression } from './syntax';
import type { Value } from '../text/values';

/** An argument, with its expression where one is written in this place. */
export interface Argument {
  readonly value: Value;
  readonly expression: Expression | undefined;
}

/** What is known of the parameters of a call. */
export interface Bound {
  /** By parameter name, lower case. */
  readonly named: ReadonlyMap<string, Argument>;
  /** Values without a parameter. */
  readonly positional: readonly Argument[];
  /** The switches that are given as words. */
  readonly switches: ReadonlySet<string>;
  /** Whether the run may add parameters: a splatted variable that is not known. */
  readonly partial: boolean;
}

/**
 * Binds the words of a command.
 *
 * @param starter the command's parameters; without them every `-Name value` is taken for a pair
 */
export function bind(
  words: readonly CommandWord[],
  evaluator: Evaluator,
  starter: Starter | undefined,
): Bound {
  const named = new Map<string, Argument>();
  const positional: Argument[] = [];
  const switches = new Set<string>();
  let partial = false;
  const evaluated = (expression: Expression): Argument => ({
    value: evaluator.evaluate(expression),
    expression,
  });
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined || word.kind === 'verbatim') continue;
    if (word.kind === 'argument') {
      const argument = evaluated(word.value);
      const splat = word.value.kind === 'variable' && word.value.splat;
      if (!splat) positional.push(argument);
      else if (argument.value.kind === 'table') partial = spread(argument.value, named, starter) || partial;
      else if (argument.value.kind === 'list')
        positional.push(...argument.value.items.map((value) => ({ value, expression: undefined })));
      else partial = true;
      continue;
    }
    const name = (starter && parameterOf(starter, word.name)) ?? word.name;
    if (word.value !== undefined) {
      named.set(name, evaluated(word.value));
      continue;
    }
    const next = words[index + 1];
    const takesValue = !(starter?.switches.includes(name) ?? false);
    if (!takesValue) switches.add(name);
    if (!takesValue || next?.kind !== 'argument' || isSplat(next.value)) continue;
    named.set(name, evaluated(next.value));
    index++;
  }
  if (starter === undefined) return { named, positional, switches, partial };
  const free = starter.positional.filter((name) => !named.has(name));
  positional.forEach((argument, index) => {
    const name = free[index];
    if (name !== undefined) named.set(name, argument);
  });
  return { named, positional: [], switches, partial };
}

function isSplat(expression: Expression): boolean {
  return expression.kind === 'variable' && expression.splat;
}

/** Takes the entries of a splatted hashtable for parameters. */
function spread(
  table: Extract<Value, { kind: 'table' }>,
  named: Map<string, Argument>,
  starter: Starter | undefined,
): boolean {
  for (const [key, value] of table.entries) {
    const name = (starter && parameterOf(starter, key)) ?? key;
    if (!named.has(name)) named.set(name, { value, expression: undefined });
  }
  return table.partial;
}
