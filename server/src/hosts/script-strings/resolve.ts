/** Values of variables where they are read. */
import type { Value } from '../text/values';
import { createValues } from '../flow/resolve';
import { givenAt } from '../text/mentions';
import { valueOfVariable } from '../flow/empty-values';
import { createEvaluator, type Evaluator } from './evaluate';
import type { Language } from './language';
import type { Parser } from './parse';
import { commonBlock, functionOf, type Block } from '../flow/blocks';
import type { Choices } from '../flow/choices';
import type { Write } from './writes';
import type { Expression } from './syntax';
import type { Variables } from './variables';
import { mostMembers } from './limits';

/** An evaluator that knows the variables of its script. */
export interface Resolver extends Evaluator {
  /** The value of a variable at an offset in a block; undefined when only the run knows it. */
  valueIn(name: string, offset: number, block: Block): Value | undefined;
  /** The value that a member of an object has when all of a function was run. */
  memberValue(name: string, block: Block): Value | undefined;
  /** The program that an object is made for: `new ProcessStartInfo(program)`. */
  programOf(name: string, block: Block): Value | undefined;
}

/**
 * Makes a resolver of a script.
 *
 * @param blockAt the block that an offset stands in
 * @param miss is told the names of variables of which not all can be told where they are read
 */
export function createResolver(
  source: string,
  language: Language,
  parser: Parser,
  variables: Variables,
  blockAt: (offset: number) => Block | undefined,
  choices: Choices,
  miss: (name: string) => void,
): Resolver {
  const values = createValues<Expression, Write>((expression) => evaluator.evaluate(expression), choices);

  const valueIn = (name: string, offset: number, block: Block): Value | undefined => {
    const definition = variables.definition(name, offset, block);
    const value = definition && values.settledBy(definition);
    return valueOfVariable(value, () => variables.isSetOnce(name));
  };

  /** The changes of a variable in the function around a block. */
  const writesIn = (name: string, block: Block): Write[] => {
    const own = functionOf(block);
    return variables.writes(name).filter((write) => functionOf(write.block) === own);
  };

  const memberValue = (name: string, block: Block): Value | undefined => {
    const writes = writesIn(name, block);
    const last = writes.at(-1);
    if (last === undefined || writes.length > mostMembers) return undefined;
    if (writes.some(({ kind }) => kind !== 'append')) {
      const around = writes.reduce((common, write) => commonBlock(common, write.block), last.block);
      return givenAt(valueIn(name, last.end, around), last);
    }
    // A list that the object has from the start.
    const partial = writes.some((write) => write.block !== block);
    return values.grow({ kind: 'list', items: [], partial }, writes);
  };

  const programOf = (name: string, block: Block): Value | undefined => {
    const [only, ...others] = writesIn(name, block);
    const value = others.length === 0 ? only?.value : undefined;
    if (value?.kind !== 'call' || !value.created) return undefined;
    const item =
      value.settings?.items.find(({ key }) => /^filename$/i.test(key?.text ?? '')) ??
      value.args.find(({ key }) => key === undefined || /^filename$/i.test(key.text));
    return only && item && givenAt(evaluator.evaluate(item.value), only);
  };

  const evaluator = createEvaluator(source, language, parser, choices, (name, offset) => {
    const block = blockAt(offset);
    const value = block && valueIn(name, offset, block);
    if (value === undefined || value.kind === 'unknown' || value.partial) miss(name);
    return value;
  });

  return { ...evaluator, valueIn, memberValue, programOf };
}
