/** Values of variables where they are read. */
import { createEvaluator, type Evaluator } from './evaluate';
import { programOf } from '../commands/evidence';
import type { Questions } from './asked';
import type { Expression, Reader } from './syntax';
import { characters, type Text, type Value } from '../text/values';
import { append, createWrittenValues } from '../flow/written-values';
import type { Choices } from '../flow/choices';
import type { Definition } from '../flow/definitions';
import type { Variables } from './variables';
import type { Write } from './writes';

/** An evaluator that knows the variables of its script. */
export interface Resolver extends Evaluator {
  /** The value of a variable at an offset; undefined when only the run knows it. */
  valueOf(name: string, offset: number): Value | undefined;
  /** For a variable that holds one of several paths: the last of them, when all start ccmsetup. */
  readonly likely: (expression: Expression) => Text | undefined;
}

/** Makes a resolver of a script. */
export function createResolver(
  source: string,
  variables: Variables,
  reader: Reader,
  choices: Choices,
  questions: Questions,
): Resolver {
  const settled = new Map<Definition<Write>, Value | undefined>();
  const inWrites = questions.shared();
  const inDefinitions = questions.shared();
  const written = createWrittenValues<Expression, Write>(
    (expression) => evaluator.evaluate(expression),
    choices,
  );
  const valueOfWrite = (write: Write): Value | undefined => inWrites(write, () => written.of(write));

  /** The value that writes give a variable. */
  const valueBy = ({ base, appends, partial }: Definition<Write>): Value | undefined => {
    let value = valueOfWrite(base);
    for (const write of appends) {
      const more = valueOfWrite(write);
      if (value === undefined || (write.kind === 'add' && value.kind !== 'list')) return undefined;
      value = more && append(value, more);
    }
    return partial && value !== undefined && value.kind !== 'unknown' ? { ...value, partial: true } : value;
  };

  const valueOf = (name: string, offset: number): Value | undefined => {
    const definition = variables.definition(name, offset);
    if (definition === undefined) return undefined;
    // Within the value of a variable not everything is known yet.
    const inside = written.isInside();
    const { asked } = choices;
    const value = inDefinitions(definition, () =>
      !inside && settled.has(definition) ? settled.get(definition) : valueBy(definition),
    );
    if (!inside && choices.asked === asked) settled.set(definition, value);
    return value?.kind === 'table' ? withMembers(value, name, offset) : value;
  };

  /** A hashtable with the entries that were set one by one. */
  const withMembers = (table: Extract<Value, { kind: 'table' }>, name: string, offset: number): Value => {
    const entries = new Map(table.entries);
    const members = variables.members(name);
    let partial = table.partial || members === undefined;
    for (const member of members ?? []) {
      const write = variables.definition(`${name}.${member}`, offset);
      const value = write && valueOf(`${name}.${member}`, offset);
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
  );

  const likely = (expression: Expression): Text | undefined => {
    if (expression.kind === 'group') return likely(expression.inner);
    if (expression.kind !== 'variable') return undefined;
    const values = variables.candidates(expression.name, expression.span.start).map(valueOfWrite);
    const texts = values.filter((value) => value?.kind === 'text');
    const all = texts.length > 0 && texts.every((text) => programOf(characters(text)) === 'client');
    return all ? texts.at(-1) : undefined;
  };

  return {
    evaluate: (expression) => evaluator.evaluate(expression),
    valueOf,
    likely,
  };
}
