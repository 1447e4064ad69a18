/** The value of a name that may be given more than once. */
import type { RuleContext } from '../rule';
import { given } from './given';
import { givenValues, type GivenValue } from './known-value';

/**
 * The argument of a catalog name whose value holds; undefined when there is none, when only the run knows it, and when
 * several differ, because which one wins is not documented.
 */
export function settled(context: RuleContext, name: string): GivenValue | undefined {
  const known = givenValues(context, name);
  const [first] = known;
  const agree = known.every(({ text }) => text === first?.text);
  return agree && known.length === given(context, name).length ? first : undefined;
}
