/** The report as JSON, for programs. */
import type { Format } from './format';

/** Prints nothing until the end, then one JSON value. */
export function jsonFormat(): Format {
  return { showsFixes: true, file: () => '', end: (report) => `${JSON.stringify(report, undefined, 2)}\n` };
}
