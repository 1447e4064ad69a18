/** Which findings of a document its baseline knows: asked in the same way by the editor and by the command. */
import { baselineFileName, readBaseline, type Baseline, type ReadBaseline } from '../lint/baseline';
import { hashesOf } from '../lint/fingerprint';
import { atLeast } from '../rules/severity';
import type { Analysis } from './analysis';
import { noticeFinding, type DocumentFinding } from './document-finding';
import { nearestFinder, type FoundText, type NearestFinder, type ReadText } from './nearest-file';
import { documentSecrets, masked } from './secrets';
import { saying } from './shown-findings';

export {
  baselineFileName,
  baselineOf,
  baselineText,
  emptyBaseline,
  readBaseline,
  type Baseline,
  type BaselineEntry,
} from '../lint/baseline';

/** A baseline file. */
export interface FoundBaseline extends ReadBaseline, FoundText {}

/** Makes a finder: the nearest file counts alone, as with configurations. */
export function baselineFinder(readText: ReadText): NearestFinder<FoundBaseline> {
  return nearestFinder(baselineFileName, readText, (found) => ({ ...readBaseline(found.text), ...found }));
}

/** What is wrong in a baseline file, as findings in its text. */
export function baselineFindings({ problems }: ReadBaseline): DocumentFinding[] {
  return problems.flatMap(
    ({ span, message }) => noticeFinding('invalid-configuration', span, message, new Map()) ?? [],
  );
}

/** A finding as the baseline counts it. */
export interface Counted {
  readonly finding: DocumentFinding;
  readonly hash: string;
  /** Whether the baseline knows it. */
  readonly known: boolean;
}

/** The findings of a document with their hashes, in order. None of them is known yet. */
export function countedFindings(text: string, analysis: Analysis): Counted[] {
  const { findings } = analysis;
  if (findings.length === 0) return [];
  const hashes = hashesOf(findings, masked(text, documentSecrets(text, analysis)));
  return findings.map((finding, index) => ({ finding, hash: hashes[index] ?? '', known: false }));
}

/** Whether a baseline is about a finding: one that it would not hold takes the place of none that it holds. */
export function isAbout({ least }: Baseline, { finding }: Counted): boolean {
  return atLeast(finding.severity, least);
}

/**
 * Finds out which findings of a file its own entries in the baseline know.
 *
 * @param path the path of the file from the folder of the baseline
 */
export function knownOf(counted: readonly Counted[], path: string, baseline: Baseline): Counted[] {
  const left = new Map((baseline.byPath.get(path) ?? []).map(({ hash, count }) => [hash, count]));
  return counted.map((each) => {
    const count = isAbout(baseline, each) ? (left.get(each.hash) ?? 0) : 0;
    if (count === 0) return each;
    left.set(each.hash, count - 1);
    return { ...each, known: true };
  });
}

/** An analysis in which the findings that are known are silenced by the baseline. */
export function withBaseline(analysis: Analysis, counted: readonly Counted[]): Analysis {
  if (!counted.some(({ known }) => known)) return analysis;
  const findings = counted.map(({ finding, known }) =>
    known ? saying(finding, { quiet: { by: 'baseline' } }) : finding,
  );
  return { ...analysis, findings };
}
