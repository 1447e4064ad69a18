/** Values of variables where they are read. */
import type { Value } from '../text/values';
import { createWrittenValues } from '../flow/written-values';
import { createDefinedValues } from './defined-values';
import { createEvaluator, type Evaluator } from './evaluate';
import type { Language } from './language';
import type { Parser } from './parse';
import { functionOf, type Block } from '../flow/blocks';
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
  /** Names of variables of which not all could be told since the last call. */
  takeMissed(): string[];
}

/**
 * Makes a resolver of a script.
 *
 * @param blockAt the block that an offset stands in
 */
export function createResolver(
  source: string,
  language: Language,
  parser: Parser,
  variables: Variables,
  blockAt: (offset: number) => Block | undefined,
  choices: Choices,
): Resolver {
  let missed: string[] = [];
  const written = createWrittenValues<Expression, Write>(
    (expression) => evaluator.evaluate(expression),
    choices,
  );

  const defined = createDefinedValues(written, choices);

  const valueIn = (name: string, offset: number, block: Block): Value | undefined => {
    const definition = variables.definition(name, offset, block);
    return definition && defined.of(definition);
  };

  const memberValue = (name: string, block: Block): Value | undefined => {
    const own = functionOf(block);
    const writes = variables.writes(name).filter((write) => functionOf(write.block) === own);
    const last = writes.at(-1);
    if (last === undefined || writes.length > mostMembers) return undefined;
    if (writes.some(({ kind }) => kind !== 'append')) return valueIn(name, last.end, last.block);
    // A list that the object has from the start.
    const partial = writes.some((write) => write.block !== block);
    return defined.grow({ kind: 'list', items: [], partial }, writes);
  };

  const programOf = (name: string, block: Block): Value | undefined => {
    const own = functionOf(block);
    const writes = variables.writes(name).filter((write) => functionOf(write.block) === own);
    const [only] = writes;
    const value = writes.length === 1 ? only?.value : undefined;
    if (value?.kind !== 'call' || !value.created) return undefined;
    const item =
      value.settings?.items.find(({ key }) => /^filename$/i.test(key?.text ?? '')) ??
      value.args.find(({ key }) => key === undefined || /^filename$/i.test(key.text));
    return item && evaluator.evaluate(item.value);
  };

  const evaluator = createEvaluator(source, language, parser, choices, (name, offset) => {
    const block = language.hasVariables ? blockAt(offset) : undefined;
    const value = block && valueIn(name, offset, block);
    if (value === undefined || value.kind === 'unknown' || value.partial) missed.push(name);
    return value;
  });

  return {
    ...evaluator,
    valueIn,
    memberValue,
    programOf,
    takeMissed: () => {
      const names = missed;
      missed = [];
      return names;
    },
  };
}
