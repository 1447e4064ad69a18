/** Runs rules over command lines. */
import { catalogContext, type InstallContext } from '../catalog/contexts';
import { keyOfName } from '../catalog/name';
import type { Report, Rule, RuleContext } from '../rules/rule';
import type { Severity } from '../rules/severity';
import type { Finding } from './finding';
import { levelIn } from './level';
import { moreOfRule, mostOfRule, mostRelated } from './limits';
import { precedence } from './precedence';
import { messageMask, type MessageMask } from './secrets/message';

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

/** The rules that speak in one install context. */
interface Speakers {
  /** Those that any command line can concern. */
  readonly always: readonly ActiveRule[];
  /** Those that are about some names only, by the keys of these. */
  readonly about: ReadonlyMap<string, readonly ActiveRule[]>;
}

function speakersOf(rules: readonly ActiveRule[], context: InstallContext): Speakers {
  const always: ActiveRule[] = [];
  const about = new Map<string, ActiveRule[]>();
  for (const active of rules) {
    const { rule } = active;
    if (rule.check === undefined || !appliesIn(rule, context)) continue;
    if (rule.names === undefined) always.push(active);
    for (const key of rule.names?.map(keyOfName) ?? []) {
      const others = about.get(key);
      if (others === undefined) about.set(key, [active]);
      else others.push(active);
    }
  }
  return { always, about };
}

/** The rules that a command line can concern: most are about names that it does not have. */
function concerned({ always, about }: Speakers, { named }: RuleContext): Iterable<ActiveRule> {
  const found = new Set(always);
  for (const key of named.keys()) for (const active of about.get(key) ?? []) found.add(active);
  return found;
}

/** What a rule reports. */
interface Spoken {
  readonly active: ActiveRule;
  /** Without repetitions. */
  readonly reports: readonly Report[];
  /** Whether it has more to report. */
  readonly cut: boolean;
}

/** Asks a rule; undefined when it has nothing to report, and when it throws. */
function ask(
  active: ActiveRule,
  context: RuleContext,
  onRuleError: OnRuleError,
  most: number,
): Spoken | undefined {
  const { rule } = active;
  let reports: Report[] | undefined;
  let seen: Set<string> | undefined;
  try {
    for (const report of rule.check?.(context) ?? []) {
      const identity = `${report.span.start} ${report.span.end} ${report.message}`;
      if (seen?.has(identity) === true) continue;
      if (reports?.length === most) return { active, reports, cut: true };
      (seen ??= new Set()).add(identity);
      (reports ??= []).push(report);
    }
  } catch (error) {
    onRuleError(rule.slug, error);
    return undefined;
  }
  return reports && { active, reports, cut: false };
}

/** What is known about one command line. */
export interface Linted {
  /** Sorted by place, then by slug. */
  readonly findings: readonly Finding[];
  /** Whether a rule has more findings. */
  readonly cut: boolean;
}

const silent: Linted = { findings: [], cut: false };

/** Checks one command line. */
export type Linter = (context: RuleContext) => Linted;

/** The findings of a rule that are left when more specific rules have spoken. */
function findingsOf(
  { active: { rule, severity }, reports, cut }: Spoken,
  outdone: ReturnType<typeof precedence>,
  host: string,
): Finding[] {
  const { slug, yieldsTo, source, fix } = rule;
  const left = yieldsTo === undefined ? reports : reports.filter((report) => !outdone(report, yieldsTo));
  return left.map((report, index): Finding => ({
    rule: slug,
    severity: severity ?? levelIn(host, report.severity ?? rule.severity),
    span: report.span,
    document: report.document,
    message: cut && index === left.length - 1 ? `${report.message} ${moreOfRule()}` : report.message,
    url: source.url,
    fixes: report.fixes ?? [],
    change: fix?.changes,
    related: report.related?.slice(0, mostRelated) ?? [],
    ...(report.unlisted && { unlisted: report.unlisted }),
  }));
}

/** A finding none of whose texts tells a secret of its command line. */
function discreet(finding: Finding, mask: MessageMask): Finding {
  return {
    ...finding,
    message: mask(finding.message),
    fixes: finding.fixes.map((fix) => ({ ...fix, title: mask(fix.title) })),
    related: finding.related.map((other) => ({ ...other, message: mask(other.message) })),
  };
}

/**
 * Makes ready to check command lines by some rules.
 *
 * @param most how many findings each rule may have in one command line
 */
export function linter(rules: readonly ActiveRule[], onRuleError: OnRuleError, most = mostOfRule): Linter {
  const speakers = new Map<InstallContext, Speakers>();
  const speakersIn = (context: InstallContext): Speakers => {
    const known = speakers.get(context) ?? speakersOf(rules, context);
    speakers.set(context, known);
    return known;
  };
  return (context) => {
    const spoken: Spoken[] = [];
    for (const active of concerned(speakersIn(context.context), context)) {
      const said = ask(active, context, onRuleError, most);
      if (said !== undefined) spoken.push(said);
    }
    if (spoken.length === 0) return silent;
    const outdone = precedence(new Map(spoken.map((said) => [said.active.rule.slug, said])));
    const findings = spoken.flatMap((said) => findingsOf(said, outdone, context.host));
    findings.sort(
      (left, right) =>
        left.span.start - right.span.start ||
        left.span.end - right.span.end ||
        (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0),
    );
    const mask = messageMask(context.line, context.known);
    return {
      findings: mask === undefined ? findings : findings.map((finding) => discreet(finding, mask)),
      cut: spoken.some(({ cut }) => cut),
    };
  };
}
