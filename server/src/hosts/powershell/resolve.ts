/** Values of variables where they are read. */
import { append, createEvaluator, type Evaluator } from './evaluate';
import { programOf } from '../evidence';
import type { Expression } from './syntax';
import { characters, type Text, type Value } from '../values';
import type { Variables } from './variables';
import type { Write } from './writes';

/** An evaluator that knows the variables of its script. */
export interface Resolver extends Evaluator {
  /** The value of a variable at an offset; undefined when only the run knows it. */
  valueOf(name: string, offset: number): Value | undefined;
  /** For a variable that holds one of several paths: the last of them, when all start ccmsetup. */
  readonly likely: (expression: Expression) => Text | undefined;
  /** Names of variables of which not all could be told since the last call. */
  takeMissed(): string[];
}

/** Longer chains of variables that hold variables are not followed. */
const deepest = 30;

/** Makes a resolver of a script. */
export function createResolver(source: string, variables: Variables): Resolver {
  const known = new Map<Write, Value | undefined>();
  let missed: string[] = [];
  let depth = 0;

  const writtenValue = (write: Write): Value | undefined => {
    if (write.value === undefined) return undefined;
    if (!known.has(write) && depth < deepest) {
      // A value that needs itself is not known.
      known.set(write, undefined);
      depth++;
      known.set(write, evaluator.evaluate(write.value));
      depth--;
    }
    return known.get(write);
  };

  const valueOf = (name: string, offset: number): Value | undefined => {
    const definition = variables.definition(name, offset);
    let value = definition && writtenValue(definition.base);
    if (definition === undefined || value === undefined) return undefined;
    for (const { write } of definition.appends) {
      const more = writtenValue(write);
      if (write.kind === 'add' && value.kind !== 'list') return undefined;
      value = more && append(value, more);
      if (value === undefined) return undefined;
    }
    if (value.kind === 'table') value = withMembers(value, name, offset);
    return definition.partial && value.kind !== 'unknown' ? { ...value, partial: true } : value;
  };

  /** A hashtable with the entries that were set one by one. */
  const withMembers = (table: Extract<Value, { kind: 'table' }>, name: string, offset: number): Value => {
    const entries = new Map(table.entries);
    let { partial } = table;
    for (const member of variables.members(name)) {
      const write = variables.definition(`${name}.${member}`, offset);
      const value = write && valueOf(`${name}.${member}`, offset);
      if (value !== undefined) entries.set(member, value);
      else partial ||= variables.candidates(`${name}.${member}`, offset).length > 0;
    }
    return { kind: 'table', entries, partial };
  };

  const evaluator = createEvaluator(source, (name, offset) => {
    const value = valueOf(name, offset);
    if (value === undefined || (value.kind !== 'unknown' && value.partial)) missed.push(name);
    return value;
  });

  const likely = (expression: Expression): Text | undefined => {
    if (expression.kind === 'group') return likely(expression.inner);
    if (expression.kind !== 'variable') return undefined;
    const values = variables.candidates(expression.name, expression.span.start).map(writtenValue);
    const texts = values.filter((value) => value?.kind === 'text');
    const all = texts.length > 0 && texts.every((text) => programOf(characters(text)) === 'client');
    return all ? texts.at(-1) : undefined;
  };

  return {
    evaluate: (expression) => evaluator.evaluate(expression),
    valueOf,
    likely,
    takeMissed: () => {
      const names = missed;
      missed = [];
      return names;
    },
  };
}
