/** Which findings of a document are shown: each once, and no more than anybody could read. */
import { moreInDocument, mostInDocument } from '../lint/limits';
import type { DocumentFinding } from './document-finding';

/**
 * The findings that a document may have at most; the last one says when there may be more.
 *
 * @param broken whether there are command lines that were not looked at
 */
export function limited(findings: DocumentFinding[], broken: boolean): DocumentFinding[] {
  if (!broken && findings.length <= mostInDocument) return findings;
  const shown = findings.slice(0, mostInDocument);
  const last = shown.pop();
  if (last === undefined) return [];
  // The fixes are read through: copying them would ask for them.
  const { rule, severity, span, url, related, statementStart } = last;
  const told: DocumentFinding = {
    ...{ rule, severity, span, url, related, statementStart },
    message: `${last.message} ${moreInDocument}`,
    get proposals() {
      return last.proposals;
    },
    get fixes() {
      return last.fixes;
    },
  };
  return [...shown, told];
}

/** Each finding once, of findings in their order: a value that several command lines use stands in one place. */
export function distinct(findings: readonly DocumentFinding[]): DocumentFinding[] {
  const kept: DocumentFinding[] = [];
  /** What was said of the place of the last one; asked for only where places repeat. */
  let said: Set<string> | undefined;
  for (const finding of findings) {
    const last = kept.at(-1);
    if (last?.span.start !== finding.span.start || last.span.end !== finding.span.end) {
      said = undefined;
    } else {
      said ??= new Set([identityOf(last)]);
      if (said.has(identityOf(finding))) continue;
      said.add(identityOf(finding));
    }
    kept.push(finding);
  }
  return kept;
}

function identityOf({ rule, message }: DocumentFinding): string {
  return `${rule} ${message}`;
}
