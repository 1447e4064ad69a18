/** Runs rules over one command line. */
import { catalogContext, type InstallContext } from '../catalog/contexts';
import type { Report, Rule, RuleContext } from '../rules/rule';
import type { Severity } from '../rules/severity';
import type { Finding } from './finding';
import { levelIn } from './level';
import { precedence } from './precedence';

/** A rule with the severity that it has here; the configuration decides both. */
export interface ActiveRule {
  readonly rule: Rule;
  /** Undefined leaves each finding its own severity, one level less in documentation. */
  readonly severity: Severity | undefined;
}

/** Told when a rule throws; that rule then has no findings for this command line. */
export type OnRuleError = (slug: string, error: unknown) => void;

/** Whether a rule speaks in an install context. */
export function appliesIn({ contexts }: Rule, context: InstallContext): boolean {
  return contexts === undefined || contexts.includes(context) || contexts.includes(catalogContext(context));
}

/** What a rule reports, without repetitions; nothing when it throws. */
function run(rule: Rule, context: RuleContext, onRuleError: OnRuleError): Report[] {
  try {
    const reports = [...(rule.check?.(context) ?? [])];
    if (reports.length < 2) return reports;
    const seen = new Set<string>();
    return reports.filter(({ span, message }) => {
      const identity = `${span.start} ${span.end} ${message}`;
      return !seen.has(identity) && seen.add(identity);
    });
  } catch (error) {
    onRuleError(rule.slug, error);
    return [];
  }
}

/**
 * Checks one command line.
 *
 * @returns findings sorted by place, then by slug
 */
export function lint(
  context: RuleContext,
  rules: readonly ActiveRule[],
  onRuleError: OnRuleError,
): Finding[] {
  const active = rules.filter(({ rule }) => appliesIn(rule, context.context));
  const reports = new Map(active.map(({ rule }) => [rule.slug, run(rule, context, onRuleError)]));
  const outdone = precedence(reports);
  const findings = active.flatMap(({ rule, severity }) =>
    (reports.get(rule.slug) ?? [])
      .filter((report) => rule.yieldsTo === undefined || !outdone(report, rule.yieldsTo))
      .map((report): Finding => ({
        rule: rule.slug,
        severity: severity ?? levelIn(context.host, report.severity ?? rule.severity),
        span: report.span,
        document: report.document,
        message: report.message,
        url: rule.source.url,
        fixes: report.fixes ?? [],
        related: report.related ?? [],
      })),
  );
  return findings.sort(
    (left, right) =>
      left.span.start - right.span.start ||
      left.span.end - right.span.end ||
      (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0),
  );
}
