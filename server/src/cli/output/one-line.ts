/** Findings of a report, each with its file and on one line. */
import { severities } from '../../rules/severity';
import type { FileReport, FindingReport, Place } from '../linting/report';

/** A finding and the file that it is in. */
export interface Located<T extends FindingReport = FindingReport> {
  readonly path: string;
  readonly finding: T;
  /** Its place, cut off at the end of its first line: a review shows a finding only where it shows all of its lines. */
  readonly place: Place;
}

function firstLine(place: Place, sourceLines: FileReport['sourceLines']): Place {
  const { line, column, endLine } = place;
  if (endLine === line) return place;
  const length = sourceLines[line]?.length ?? 0;
  return { line, column, endLine: line, endColumn: Math.max(column, length + 1) };
}

/** The findings of a file. */
export function located({ path, findings, sourceLines }: FileReport): Located[] {
  return findings.map((finding) => ({ path, finding, place: firstLine(finding, sourceLines) }));
}

/** What is silenced in a file. */
export function locatedSuppressed({
  path,
  suppressed,
  sourceLines,
}: FileReport): Located<FileReport['suppressed'][number]>[] {
  return suppressed.map((finding) => ({ path, finding, place: firstLine(finding, sourceLines) }));
}

/** From grave to mild; equal ones stay in their order. */
export function worstFirst<T extends Located>(findings: readonly T[]): T[] {
  return severities.flatMap((severity) => findings.filter(({ finding }) => finding.severity === severity));
}
