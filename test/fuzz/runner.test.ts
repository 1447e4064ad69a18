import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readOptions, Refusal } from './runner/options';
import { repeatCommand } from './runner/report';

describe('the search for counterexamples', () => {
  it('takes minutes, a seed, a size and a name, and does without them', () => {
    assert.deepEqual(readOptions([], 5), { minutes: 60, seed: 5, size: 1, only: undefined });
    assert.deepEqual(readOptions(['--minutes', '0.5', '--seed=7', '--size', '4', '--only', 'a: b'], 5), {
      minutes: 0.5,
      seed: 7,
      size: 4,
      only: 'a: b',
    });
  });

  for (const args of [
    ['--minutes', '0'],
    ['--minutes', 'long'],
    ['--minutes', '10081'],
    ['--minutes'],
    ['--seed', '-1'],
    ['--seed', '2147483648'],
    ['--seed', '1.5'],
    ['--size', '0'],
    ['--size', '65'],
    ['--hours', '1'],
    ['more'],
  ])
    it(`refuses ${args.join(' ')}`, () => {
      assert.throws(
        () => readOptions(args, 5),
        (error) => error instanceof Refusal && error.message.includes(args[0]!),
      );
    });

  it('says how to find a counterexample again', () => {
    const property = { name: "a: it's so", file: 'a', make: () => fc.property(fc.nat(), () => true) };
    assert.equal(
      repeatCommand({ property, seed: 7, size: 4 }),
      "npm run fuzz -- --seed 7 --size 4 --only 'a: it'\\''s so'",
    );
  });
});
