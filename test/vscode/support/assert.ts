// `node:assert` does not exist in a worker, and a suite must say the same in both kinds of host.

/** Fails a test, with what was found and what was expected. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

/**
 * Fails unless the value is truthy.
 *
 * @param claim What should hold, as a sentence; the message.
 */
export function assertOk(value: unknown, claim: string): asserts value {
  if (!value) throw new AssertionError(`not so: ${claim} (found ${show(value)})`);
}

/**
 * Fails unless two plain values (primitives, arrays, records) are equal in depth, whatever the order of keys.
 *
 * @param what Names the compared thing in the message.
 */
export function assertEqual(actual: unknown, expected: unknown, what = 'value'): void {
  if (!same(actual, expected)) {
    throw new AssertionError(`${what}\n  expected: ${show(expected)}\n  found:    ${show(actual)}`);
  }
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
}

function show(value: unknown): string {
  // JSON has no word for it.
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
