/** What the baseline knows of one linted file. */
import { countedFindings, isAbout, knownOf, withBaseline, type BaselineEntry } from '../../service/baseline';
import { movableOf } from '../../service/baseline-moves';
import type { Analysis, DocumentFinding } from '../../service/service';
import type { Severity } from '../../rules/severity';
import { atLeast } from '../../rules/severity';
import type { BaselineOptions } from '../options/baseline-options';
import type { Baselines } from './baselines';

/** A finding as a baseline counts it. Plain data. */
export interface Tallied {
  readonly rule: string;
  readonly hash: string;
  /** The path under which the baseline knows it, where the file was renamed. */
  readonly movedFrom?: string;
}

/** What a baseline and a file have to do with each other. Plain data. */
export interface BaselineUse {
  /** The path of the baseline file, absolute; undefined where there is none yet. */
  readonly file: string | undefined;
  /** The path of the linted file from the folder of the baseline. */
  readonly path: string | undefined;
  /** Those that the baseline is about, or that are to be written to it. */
  readonly findings: readonly Tallied[];
  /** The entries of files that are gone which may know some of the findings: the end of the run decides. */
  readonly gone?: readonly BaselineEntry[];
}

/** An analysis in which what is known is silenced, with what the end of the run needs for its verdict. */
export interface KnownAnalysis {
  readonly analysis: Analysis;
  readonly use: BaselineUse | undefined;
  /** The findings that may be those of a file that was renamed, with their numbers among those of the use. */
  readonly movable?: ReadonlyMap<DocumentFinding, number>;
}

/** What is found in a file when all of it is to be written. */
function updated(
  text: string,
  found: Analysis,
  least: Severity,
  place: Pick<BaselineUse, 'file' | 'path'>,
): KnownAnalysis {
  const counted = countedFindings(text, found);
  const written = new Set(counted.filter(({ finding }) => atLeast(finding.severity, least)));
  return {
    // What is written to the baseline is known from now on.
    analysis: withBaseline(
      found,
      counted.map((each) => ({ ...each, known: written.has(each) })),
    ),
    use: { ...place, findings: [...written].map(({ finding: { rule }, hash }) => ({ rule, hash })) },
  };
}

/**
 * Applies the baseline of a file to its analysis.
 *
 * @param path from the current folder
 * @param least the least severe findings that are reported, and so written to a baseline
 */
export async function withKnown(
  path: string,
  text: string,
  analysis: Analysis,
  { mode }: BaselineOptions,
  least: Severity,
  baselines: Baselines,
): Promise<KnownAnalysis> {
  if (mode === 'ignore') return { analysis, use: undefined };
  const found = await baselines.of(path);
  const place = { file: found?.file, path: found?.path };
  // One with a mistake is not written anew, so nothing is known from now on.
  if (mode === 'update' && (found === undefined || found.problems.length === 0))
    return updated(text, analysis, least, place);
  if (found === undefined) return { analysis, use: undefined };
  const { baseline } = found;
  const judged = knownOf(countedFindings(text, analysis), found.path, baseline);
  const about = judged.filter((each) => isAbout(baseline, each));
  const { findings, entries } = await movableOf(judged, found.path, baseline, (other) =>
    baselines.isThere(found, other),
  );
  const use = { ...place, findings: about.map(({ finding: { rule }, hash }) => ({ rule, hash })) };
  const known = withBaseline(analysis, judged);
  if (findings.length === 0) return { analysis: known, use };
  const numbers = new Map(about.map((each, index) => [each, index]));
  return {
    analysis: known,
    use: { ...use, gone: entries },
    movable: new Map(findings.map((each) => [each.finding, numbers.get(each) ?? 0])),
  };
}
