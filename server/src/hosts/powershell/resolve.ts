/** Values of variables where they are read. */
import { createEvaluator, type Evaluator, type ReadJson } from './evaluate';
import { programOf } from '../commands/evidence';
import type { Questions } from './asked';
import type { Expression, Reader } from './syntax';
import { givenAt } from '../text/mentions';
import type { Text } from '../text/text';
import type { Value } from '../text/values';
import type { Choices } from '../flow/choices';
import { createValues } from '../flow/resolve';
import type { Variables } from './variables';
import type { Write } from './writes';

/** An evaluator that knows the variables of its script. */
export interface Resolver extends Evaluator {
  /** The value of a variable at an offset; undefined when only the run knows it. */
  valueOf(name: string, offset: number): Value | undefined;
  /** For a variable that holds one of several paths: the last of them, when all start ccmsetup. */
  likely(expression: Expression): Text | undefined;
}

/** Makes a resolver of a script. */
export function createResolver(
  source: string,
  variables: Variables,
  reader: Reader,
  choices: Choices,
  questions: Questions,
  jsonValue: ReadJson,
): Resolver {
  const values = createValues<Expression, Write>(
    (expression) => evaluator.evaluate(expression),
    choices,
    questions.shared(),
  );

  const valueOf = (name: string, offset: number): Value | undefined => {
    const definition = variables.definition(name, offset);
    const settled = definition && values.settledBy(definition);
    const value = name.includes('.') && definition ? givenAt(settled, definition.base) : settled;
    return value?.kind === 'table' ? withMembers(value, name, offset) : value;
  };

  /** A hashtable with the entries that were set one by one. */
  const withMembers = (table: Extract<Value, { kind: 'table' }>, name: string, offset: number): Value => {
    const entries = new Map(table.entries);
    const members = variables.members(name);
    let partial = table.partial || members === undefined;
    for (const member of members ?? []) {
      const value = valueOf(`${name}.${member}`, offset);
      if (value !== undefined) entries.set(member, value);
      else partial ||= variables.candidates(`${name}.${member}`, offset).length > 0;
    }
    return { kind: 'table', entries, partial };
  };

  const evaluator = createEvaluator(
    source,
    (name, offset) => {
      const value = valueOf(name, offset);
      if (value === undefined || (value.kind !== 'unknown' && value.partial)) questions.missed(name);
      return value;
    },
    reader,
    jsonValue,
  );

  const likely = (expression: Expression): Text | undefined => {
    if (expression.kind === 'group') return likely(expression.inner);
    if (expression.kind !== 'variable') return undefined;
    const texts = variables
      .candidates(expression.name, expression.span.start)
      .map(values.of)
      .filter((value) => value?.kind === 'text');
    const all = texts.length > 0 && texts.every((text) => programOf(text.text) === 'client');
    return all ? texts.at(-1) : undefined;
  };

  return { ...evaluator, valueOf, likely };
}
