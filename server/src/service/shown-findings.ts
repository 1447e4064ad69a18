/** Which findings of a document are shown: each once, and no more than anybody could read. */
import { t } from '@vscode/l10n';
import { contains, type Span } from '../language/span';
import { moreInDocument, mostInDocument, mostRelated } from '../lint/limits';
import type { DocumentFinding, RelatedPlace } from './document-finding';

/** A finding that says something else. Its fixes are read through: copying them would ask for them. */
export function saying(
  finding: DocumentFinding,
  other: Partial<Pick<DocumentFinding, 'message' | 'related' | 'quiet'>>,
): DocumentFinding {
  const { rule, severity, span, message, url, related, statementStart, call, unlisted, quiet } = finding;
  return {
    ...{ rule, severity, span, message, url, related, statementStart, call, unlisted, quiet },
    ...other,
    get proposals() {
      return finding.proposals;
    },
    get fixes() {
      return finding.fixes;
    },
  };
}

/**
 * The findings that a document may have at most; the last one says when there may be more.
 *
 * @param broken whether there are command lines that were not looked at
 */
export function limited(
  findings: DocumentFinding[],
  broken: boolean,
  most = mostInDocument,
): DocumentFinding[] {
  if (!broken && findings.length <= most) return findings;
  const shown = findings.slice(0, most);
  const last = shown.pop();
  return last === undefined
    ? []
    : [...shown, saying(last, { message: `${last.message} ${moreInDocument()}` })];
}

/**
 * Each finding once, of findings in their order: a value that several command lines use stands in one place. The finding
 * tells of them all.
 */
export function distinct(findings: readonly DocumentFinding[]): DocumentFinding[] {
  const kept: DocumentFinding[] = [];
  /** Findings of one place, by what they say; asked for only where places repeat. */
  let said: Map<string, DocumentFinding[]> | undefined;
  const told = new Map<DocumentFinding, readonly DocumentFinding[]>();
  for (const finding of findings) {
    const last = kept.at(-1);
    if (last?.span.start !== finding.span.start || last.span.end !== finding.span.end) {
      said = undefined;
    } else {
      said ??= new Map([[identityOf(last), [last]]]);
      const same = said.get(identityOf(finding));
      if (same?.[0] !== undefined) {
        same.push(finding);
        told.set(same[0], same);
        continue;
      }
      said.set(identityOf(finding), [finding]);
    }
    kept.push(finding);
  }
  if (told.size === 0) return kept;
  return kept.map((finding) => {
    const uses = usesOf(finding.span, told.get(finding) ?? []);
    return uses.length === 0
      ? finding
      : saying(finding, { related: [...finding.related, ...uses].slice(0, mostRelated) });
  });
}

/** The calls that use what stands in a place, when there are several; that in which it stands is none of them. */
function usesOf(at: Span, findings: readonly DocumentFinding[]): RelatedPlace[] {
  const calls = new Map<string, Span>();
  for (const { call } of findings) if (call !== undefined) calls.set(`${call.start} ${call.end}`, call);
  const places = [...calls.values()].filter((call) => !contains(call, at));
  if (calls.size < 2) return [];
  return places.map((call, index) => ({
    span: call,
    message: index === 0 && places.length === calls.size ? t('Used here.') : t('Also used here.'),
  }));
}

/** What a finding of a place says. Of a value that is set elsewhere a rule speaks once, whatever the value is used for. */
function identityOf({ rule, message, span, call }: DocumentFinding): string {
  return call === undefined || contains(call, span) ? `${rule} ${message}` : rule;
}
