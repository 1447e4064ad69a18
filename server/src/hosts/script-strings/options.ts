/** Expressions that give one of several values: `a ? b : c`, `b if a else c`, `a || b`, the arms of a `switch`. */
import { blockIn, scriptBlock, type Block } from '../flow/blocks';
import type { Choices } from '../flow/choices';
import type { Span } from '../../language/span';
import { isSign, type Group, type Node } from './nodes';
import type { Expression } from './syntax';
import { mostOptions } from './limits';

/**
 * The operands of which operators take one; undefined where they do something else.
 *
 * @param operators those between the operands
 * @param either fits an operator that gives one of its operands
 */
export function optionsOf(
  operands: readonly Expression[],
  operators: readonly string[],
  either: RegExp | undefined,
): readonly Expression[] | undefined {
  if (operators.length !== operands.length - 1 || operators.includes('for')) return undefined;
  const signs = operators.includes('?');
  const [asks, divides] = signs ? ['?', ':'] : ['if', 'else'];
  const count = (operator: string | undefined): number =>
    operators.filter((each) => each === operator).length;
  if (count(asks) !== count(divides)) return undefined;
  const options: Expression[] = [];
  let from = 0;
  for (let at = 0; at <= operators.length; at++) {
    const operator = operators[at];
    if (at < operators.length && operator !== asks && operator !== divides) continue;
    const isCondition = (signs ? operator : operators[from - 1]) === asks;
    if (!isCondition) {
      // What a value is made of by other operators is not known.
      if (operators.slice(from, at).some((each) => either?.test(each) !== true)) return undefined;
      options.push(...operands.slice(from, at + 1));
    }
    from = at + 1;
  }
  return options.length > 1 ? options : undefined;
}

/**
 * The values of the arms in the braces of a `switch` that is an expression.
 *
 * @param read reads the expression at a place
 */
export function armsOf(
  { children }: Group,
  read: (
    nodes: readonly Node[],
    index: number,
    end: number,
  ) => { value: Expression; end: number } | undefined,
): Expression[] {
  const arms: Expression[] = [];
  for (let at = 0; at < children.length; at++) {
    const next = children[at + 1];
    if (!isSign(children[at], '=>') || (next?.kind === 'word' && next.text === 'throw')) continue;
    const arm = read(children, at + 1, children.length);
    if (arm !== undefined) arms.push(arm.value);
    at = Math.max(at, (arm?.end ?? 0) - 1);
  }
  return arms;
}

/** Chooses one of the values of an expression, the same one wherever the present round asks. */
export type Choose = (at: Span, options: readonly Expression[]) => Expression | undefined;

/** Prepares the choice for one script: undefined where possibilities are not told apart. */
export function createChoose(choices: Choices): Choose {
  const root = scriptBlock();
  const known = new Map<string, readonly Block[]>();
  return ({ start, end }, options) => {
    if (options.length > mostOptions) return undefined;
    const key = `${start}-${end}`;
    const chain = known.size;
    const blocks =
      known.get(key) ?? options.map((_, at) => blockIn(root, 'branch', chain, at === options.length - 1));
    known.set(key, blocks);
    for (const [at, block] of blocks.entries()) {
      const run = choices.isRun(block, false);
      if (run !== false) return run === true ? options[at] : undefined;
    }
    return undefined;
  };
}
