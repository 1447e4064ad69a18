/** Which findings of a document its baseline knows: asked in the same way by the editor and by the command. */
import { baselineFileName, readBaseline, type Baseline, type ReadBaseline } from '../lint/baseline';
import { hashesOf } from '../lint/fingerprint';
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
  /** The path under which the baseline knows it, where that is the earlier one of a file that was renamed. */
  readonly movedFrom?: string;
}

/** The findings of a document with their hashes, in order. None of them is known yet. */
export function countedFindings(text: string, analysis: Analysis): Counted[] {
  const { findings } = analysis;
  if (findings.length === 0) return [];
  const hashes = hashesOf(findings, masked(text, documentSecrets(text, analysis)));
  return findings.map((finding, index) => ({ finding, hash: hashes[index] ?? '', known: false }));
}

/** Takes one from a count; false where there is none left. */
function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

/**
 * Finds out which findings of a file the baseline knows. An entry whose file is not there any more also knows the same finding in
 * another file: it was renamed.
 *
 * @param path the path of the file from the folder of the baseline
 * @param isThere whether there is a file of a path from that folder
 */
export async function knownOf(
  counted: readonly Counted[],
  path: string,
  { byPath, byHash }: Baseline,
  isThere: (path: string) => Promise<boolean>,
): Promise<Counted[]> {
  const own = new Map((byPath.get(path) ?? []).map(({ hash, count }) => [hash, count]));
  const judged = counted.map((each) => (take(own, each.hash) ? { ...each, known: true } : each));
  const left = judged.filter(({ known, hash }) => !known && byHash.has(hash));
  // A file that the baseline knows by its path is none that was renamed.
  if (left.length === 0 || byPath.has(path)) return judged;
  const elsewhere = [...new Set(left.map(({ hash }) => hash))]
    .flatMap((hash) => byHash.get(hash) ?? [])
    .filter((entry) => entry.path !== path);
  const paths = [...new Set(elsewhere.map((entry) => entry.path))];
  const there = new Set(await Promise.all(paths.map(async (each) => ((await isThere(each)) ? each : ''))));
  const moved = elsewhere.filter((entry) => !there.has(entry.path));
  const counts = new Map(moved.map((entry) => [`${entry.hash} ${entry.path}`, entry.count]));
  return judged.map((each) => {
    if (each.known) return each;
    const from = moved.find(
      ({ hash, path: old }) => hash === each.hash && take(counts, `${hash} ${old}`),
    )?.path;
    return from === undefined ? each : { ...each, known: true, movedFrom: from };
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
