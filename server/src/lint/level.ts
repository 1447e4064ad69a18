/** How loud findings are in documentation. */
import type { Severity } from '../rules/severity';

/** The hosts of documents that show command lines to readers: samples, some of them official, break official rules. */
const documentation: ReadonlySet<string> = new Set(['markdown']);

const quieter: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'hint',
  hint: 'hint',
};

/** The severity that a rule's own one comes to in a host: one level less in documentation. */
export function levelIn(host: string, severity: Severity): Severity {
  return documentation.has(host) ? quieter[severity] : severity;
}
