/** Properties of generated inputs: mocha tries each with a fixed seed, and `npm run fuzz` with many and with growing size. */
import fc from 'fast-check';
import { repeatable } from './choices';

/** A property of fast-check, of which only the runs matter here. */
export type Runnable = fc.IRawProperty<unknown>;

/**
 * Makes a property. `size` is 1 in the tests and grows in `npm run fuzz`: a generated input may have that many times the
 * parts. The result depends on nothing else, so that a seed and a size give the same inputs again.
 */
export type MakeProperty = (size: number) => Runnable;

/** The properties of the tests that mocha has loaded. */
const made = new WeakMap<Mocha.Runnable, MakeProperty>();

/** The property that a test of mocha tries; undefined for tests of another kind. */
export function propertyOf(test: Mocha.Runnable): MakeProperty | undefined {
  return made.get(test);
}

/** How a test may try a property otherwise than `holds` does. */
export interface Trial {
  /** Takes the first counterexample as it is: to look for a smaller one takes too long. */
  readonly endOnFailure?: boolean;
  /** Fails when the inputs of the test were not what they have to be. */
  readonly afterwards?: () => void;
}

/** A test of mocha that a property holds for so many inputs, always the same ones. */
export function holds(title: string, runs: number, make: MakeProperty, trial: Trial = {}): void {
  const { endOnFailure = false, afterwards } = trial;
  const test = it(title, async () => {
    await fc.assert(make(1), { ...repeatable(runs), endOnFailure });
    afterwards?.();
  });
  made.set(test, make);
}
