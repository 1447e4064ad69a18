/** The values that a script gives its variables; each is worked out when somebody asks. */
import { givenAt } from '../text/mentions';
import type { Value } from '../text/values';
import { ownBlock } from './blocks';
import type { Choices } from './choices';
import type { Definition, Write } from './definitions';
import { deepestValue } from './limits';
import { sum } from './operations';

/** Such values; undefined where only the run knows one. */
export interface Values<W extends Write> {
  /** What a single write assigns or adds; undefined when it needs itself, too. */
  readonly of: (write: W) => Value | undefined;
  /** What a variable was set to, with what was added to it since. */
  settledBy(definition: Definition<W>): Value | undefined;
  /** A value with what some writes add to it. */
  grow(start: Value | undefined, additions: readonly W[]): Value | undefined;
}

/** Does work for a key; who gets the result once more is to know what the work has asked for. */
export type Share = <T>(key: object, work: () => T) => T;

/** What a variable holds behind some additions. */
interface Grown<W> {
  readonly additions: readonly W[];
  readonly value: Value | undefined;
}

/**
 * Prepares the values of a script.
 *
 * @param evaluate works out an expression; it may ask for other values
 * @param choices tells whether a value holds in the present round alone
 * @param share is told where results are used again
 */
export function createValues<Expression, W extends Write<Expression>>(
  evaluate: (expression: Expression) => Value,
  choices: Choices,
  share: Share = (_, work) => work(),
): Values<W> {
  /** The values of writes; undefined while one is being worked out. */
  const known = new Map<W, Value | undefined>();
  const settled = new WeakMap<Definition<W>, { readonly value: Value | undefined }>();
  const lastGrown = new Map<W, Grown<W>>();
  let depth = 0;
  /** How often a value was asked for that was not known yet: what was worked out meanwhile may lack something. */
  let missing = 0;

  /** Works something out; `keep` gets it when it will always be the same. */
  const lasting = <T>(work: () => T, keep: (result: T) => void): T => {
    const { asked } = choices;
    const before = missing;
    const result = work();
    if (choices.asked === asked && missing === before) keep(result);
    return result;
  };

  const valueOf = (write: W): Value | undefined => {
    const { value: expression } = write;
    if (expression === undefined) return undefined;
    if (known.has(write) || depth >= deepestValue) {
      const value = known.get(write);
      if (value === undefined) missing++;
      return value;
    }
    // A value that needs itself is not known.
    known.set(write, undefined);
    const { asked } = choices;
    depth++;
    const value = evaluate(expression);
    depth--;
    if (choices.asked === asked) known.set(write, value);
    else known.delete(write);
    return value;
  };

  const of = (write: W): Value | undefined => share(write, () => valueOf(write));

  const grow: Values<W>['grow'] = (start, additions) => {
    let value = start;
    for (const write of additions) {
      const more = givenAt(of(write), write, ownBlock(write.block));
      if (value === undefined || more === undefined) return undefined;
      if (write.kind === 'add' && value.kind !== 'list') return undefined;
      value = value.kind === 'table' || more.kind === 'table' ? undefined : sum([value, more]);
    }
    return value;
  };

  /** Of the places that read a variable most come behind the same additions, or behind some more. */
  const grown = ({ base, appends }: Definition<W>): Value | undefined => {
    const last = lastGrown.get(base);
    const goesOn = last?.additions.every((write, at) => write === appends[at]) === true;
    return lasting(
      () => {
        if (goesOn && last.additions.length > 0)
          return grow(last.value, appends.slice(last.additions.length));
        return appends.length === 0 ? of(base) : grow(givenAt(of(base), base), appends);
      },
      (value) => lastGrown.set(base, { additions: appends, value }),
    );
  };

  const settle = (definition: Definition<W>): Value | undefined => {
    const before = settled.get(definition);
    if (before !== undefined) return before.value;
    return lasting(
      () => {
        const value = share(definition.base, () => grown(definition));
        const partial = definition.partial && value !== undefined && value.kind !== 'unknown';
        return partial ? { ...value, partial: true } : value;
      },
      (value) => settled.set(definition, { value }),
    );
  };
  const settledBy = (definition: Definition<W>): Value | undefined =>
    share(definition, () => settle(definition));

  return { of, settledBy, grow };
}
