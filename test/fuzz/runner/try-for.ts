/** Tries a property for a time. */
import fc from 'fast-check';
import type { Runnable } from '../../support/property';

/** More than fit into the time. */
const many = 100_000_000;

/** What came of a search: the inputs that were tried, and what failed. */
export interface Trial {
  readonly inputs: number;
  /** The report and the stack of a failure; undefined without one. */
  readonly failure: string | undefined;
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Tries a property with the inputs of a seed until the time is up or one fails. An input that was begun in time is tried to its
 * end.
 */
export async function tryFor(property: Runnable, seed: number, milliseconds: number): Promise<Trial> {
  // fast-check leaves what is asynchronous alone when the time is up, and goes on.
  let last: { readonly input: unknown; readonly result: ReturnType<Runnable['run']> } | undefined;
  const run = property.run.bind(property);
  property.run = (input) => {
    const result = run(input);
    last = { input, result };
    return result;
  };
  const details = await fc.check(property, {
    seed,
    numRuns: many,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: false,
  });
  const ended = await last?.result;
  const inputs = Math.max(details.numRuns, 1);
  if (details.failed && details.counterexample !== null)
    return { inputs, failure: `${fc.defaultReportMessage(details)}\n\n${told(details.errorInstance)}` };
  if (ended !== null && ended !== undefined && 'error' in ended)
    return { inputs, failure: `Counterexample: ${fc.stringify(last?.input)}\n\n${told(ended.error)}` };
  return { inputs, failure: undefined };
}
