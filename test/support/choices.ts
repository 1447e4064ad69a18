/** Random choices for property tests, and the settings that make a run repeatable. */
import fc, { type GeneratorValue } from 'fast-check';

/** Draws what a generator needs; the same draws give the same result, and fast-check can shrink them. */
export interface Choices {
  /** A whole number from `least` to `most`. */
  number(least: number, most: number): number;
  coin(): boolean;
  /** One of the options; throws when there are none. */
  one<T>(options: readonly T[]): T;
  /** At least `least` and at most `most` different options, in any order. */
  some<T>(options: readonly T[], least: number, most: number): T[];
}

const below = (count: number): fc.Arbitrary<number> => fc.nat({ max: count - 1 });

/** Choices that fast-check makes. */
export function choicesOf(generate: GeneratorValue): Choices {
  const index = (count: number): number => generate(below, count);
  const one = <T>(options: readonly T[]): T => {
    if (options.length === 0) throw new RangeError('there is nothing to choose from');
    return options[index(options.length)]!;
  };
  return {
    number: (least, most) => least + index(most - least + 1),
    coin: () => index(2) === 1,
    one,
    some: (options, least, most) => {
      const left = [...options];
      const count = least + index(Math.min(most, left.length) - least + 1);
      return Array.from({ length: count }, () => left.splice(index(left.length), 1)[0]!);
    },
  };
}

/** Settings of a property in a test: always the same seed, so that a failure is one for everybody. */
export function repeatable(runs: number): { seed: number; numRuns: number; endOnFailure: boolean } {
  return { seed: 20260115, numRuns: runs, endOnFailure: false };
}
