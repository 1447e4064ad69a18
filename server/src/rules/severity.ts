/** How grave a finding is and how sure the rule behind it. */

/** From grave to mild. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/**
 * - `certain`: the documentation states the rule
 * - `inferred`: it follows from documented facts; messages say "not documented" or "probably"
 * - `folklore`: reported by people only; never above information
 */
export type Certainty = 'certain' | 'inferred' | 'folklore';

/** Whether `severity` is at least as grave as `least`. */
export function atLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
