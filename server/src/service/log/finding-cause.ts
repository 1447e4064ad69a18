/** Findings of a recorded command line as causes: what was given had no effect, and nothing in the log says so. */
import { t } from '@vscode/l10n';
import { onceEach } from '../../language/once';
import { rules } from '../../rules';
import { atLeast } from '../../rules/severity';
import type { RecordedFinding } from './recorded';
import type { ReportedCause } from './reported';

const ruleOf = onceEach((slug: string) => rules.find((rule) => rule.slug === slug));

const certainties = { certain: 'documented', inferred: 'reported', folklore: 'folklore' } as const;

/** Whether a finding tells why a client that is installed isn't as it was meant: something that was given had no effect. */
export function explainsInstalled({ rule, severity }: RecordedFinding): boolean {
  if (ruleOf(rule)?.topic === 'tokens') return false;
  return (
    severity === 'error' || (/^unknown-(?:property|parameter)$/.test(rule) && atLeast(severity, 'warning'))
  );
}

/** The sentences of a message. A period after a single letter is of an abbreviation. */
export function sentences(message: string): string[] {
  return message.split(/(?<=(?<!\b\p{L})\.) (?=[\p{Lu}/])/u);
}

/** A finding of the command line as the cause of a run. */
export function causeOfFinding(finding: RecordedFinding, id: string, text: string): ReportedCause {
  const { rule, message, line, start, end, item, fixes, url } = finding;
  const [first = message, ...others] = sentences(message);
  const source = ruleOf(rule)?.source;
  return {
    ...{ id, line, start, end, item, text, count: 1, isRoot: true, symptoms: [] },
    meaning: fixes[0] === undefined ? first : message,
    remedy:
      fixes[0] === undefined ? others.join(' ') || undefined : t('{0}, and install again.', fixes[0].title),
    certainty: certainties[ruleOf(rule)?.certainty ?? 'inferred'],
    sources: source === undefined ? [] : [{ title: source.title, url: url ?? source.url }],
  };
}

/** A cause that a finding of the command line says more about. */
export function enriched(cause: ReportedCause, findings: readonly RecordedFinding[]): ReportedCause {
  const errors = findings.filter(({ severity, item }) => severity === 'error' && item !== undefined);
  if (cause.id === 'parameter-invalid-state') {
    const [first] = errors;
    return first === undefined
      ? cause
      : { ...cause, item: first.item, meaning: `${cause.meaning} ${first.message}` };
  }
  const about = errors.find(({ item }) => item?.toLowerCase() === cause.item?.toLowerCase());
  const [sentence] = about === undefined ? [] : sentences(about.message);
  return sentence === undefined ? cause : { ...cause, meaning: `${cause.meaning} ${sentence}` };
}
