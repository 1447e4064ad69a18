/**
 * One line a finding, for problem matchers and `grep`: `path:line:column: severity message (rule)`. That form is a contract;
 * it is never in color, and it has no line that is not a finding.
 */
import type { FileReport, FindingReport } from '../linting/report';
import type { Format } from './format';
import { visible } from './visible';

/** The line of a finding, without its end. */
export function compactLine(path: string, finding: FindingReport): string {
  const { line, column, severity, message, rule } = finding;
  return `${visible(path)}:${line}:${column}: ${severity} ${visible(message)} (${rule})`;
}

function linesOf({ path, findings }: FileReport): string {
  return findings.map((finding) => `${compactLine(path, finding)}\n`).join('');
}

export function compactFormat(): Format {
  return { showsFixes: false, keepsFiles: false, file: linesOf, end: () => '' };
}
