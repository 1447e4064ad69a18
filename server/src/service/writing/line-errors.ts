/** What the rules say against a command line that is used elsewhere. */
import { t } from '@vscode/l10n';
import type { Region } from '../../hosts/host';
import { overlaps, type Span } from '../../language/span';
import type { DocumentFinding } from '../analysis';

function isSame(left: Span, right: Span): boolean {
  return left.start === right.start && left.end === right.end;
}

/** The findings of a command line; one of a value that several share is told where one of them stands. */
export function findingsOf(findings: readonly DocumentFinding[], { call, spans }: Region): DocumentFinding[] {
  return findings.filter(
    (finding) =>
      finding.call !== undefined &&
      (isSame(finding.call, call) || spans.some((place) => overlaps(place, finding.span))),
  );
}

/** The errors among {@link findingsOf}. */
export function errorsOf(findings: readonly DocumentFinding[], region: Region): DocumentFinding[] {
  return findingsOf(findings, region).filter(({ severity }) => severity === 'error');
}

/** A sentence on errors, if there are any. */
export function errorReason([first, ...others]: readonly DocumentFinding[]): string[] {
  if (first === undefined) return [];
  return others.length === 0
    ? [t('It has an error. {0}', first.message)]
    : [t('It has {0} errors. The first one: {1}', others.length + 1, first.message)];
}
