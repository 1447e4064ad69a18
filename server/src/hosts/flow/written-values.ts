/** The values that the assignments of a script give; each is worked out when somebody asks. */
import type { Choices } from './choices';
import { concatenate, toText, type Value } from '../text/values';
import { deepestValue } from './limits';

/** Such values. */
export interface WrittenValues<Write> {
  /** The value of what is assigned; undefined when only the run knows it, or when it needs itself. */
  of(write: Write): Value | undefined;
  /** Whether a value is asked for while another one is worked out, so that not all may be known yet. */
  isInside(): boolean;
}

/**
 * Prepares the values of a script.
 *
 * @param evaluate works out an expression; it may ask for other values
 * @param choices tells whether a value holds in the present round alone
 */
export function createWrittenValues<Expression, Write extends { readonly value: Expression | undefined }>(
  evaluate: (expression: Expression) => Value,
  choices: Choices,
): WrittenValues<Write> {
  const known = new Map<Write, Value | undefined>();
  let depth = 0;
  return {
    of: (write) => {
      if (write.value === undefined) return undefined;
      if (!known.has(write) && depth < deepestValue) {
        // A value that needs itself is not known.
        known.set(write, undefined);
        const asked = choices.asked;
        depth++;
        const value = evaluate(write.value);
        depth--;
        if (choices.asked !== asked) {
          known.delete(write);
          return value;
        }
        known.set(write, value);
      }
      return known.get(write);
    },
    isInside: () => depth > 0,
  };
}

/** What `+=` and the methods that add to a list do; undefined where nobody knows. */
export function append(left: Value, right: Value): Value | undefined {
  if (left.kind === 'table' || right.kind === 'table') return undefined;
  if (left.kind !== 'list') return concatenate([toText(left, false), toText(right, false)]);
  const more = right.kind === 'list' ? right.items : [right];
  const partial = left.partial || (right.kind === 'list' && right.partial);
  return { kind: 'list', items: [...left.items, ...more], partial };
}
