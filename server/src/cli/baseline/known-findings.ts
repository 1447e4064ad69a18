/** What the baseline knows of one linted file. */
import { countedFindings, knownOf, withBaseline } from '../../service/baseline';
import type { Analysis } from '../../service/service';
import type { Severity } from '../../rules/severity';
import { atLeast } from '../../rules/severity';
import type { BaselineOptions } from '../options/baseline-options';
import type { Baselines } from './baselines';

/** A finding as a baseline counts it. Plain data. */
export interface Tallied {
  readonly rule: string;
  readonly hash: string;
  /** Whether it is severe enough to be written. */
  readonly counts: boolean;
  /** The path under which the baseline knows it, where the file was renamed. */
  readonly movedFrom?: string;
}

/** What a baseline and a file have to do with each other. Plain data. */
export interface BaselineUse {
  /** The path of the baseline file, absolute; undefined where there is none yet. */
  readonly file: string | undefined;
  /** The path of the linted file from the folder of the baseline. */
  readonly path: string | undefined;
  readonly findings: readonly Tallied[];
}

/** An analysis in which what is known is silenced, with what the end of the run needs for its verdict. */
export interface KnownAnalysis {
  readonly analysis: Analysis;
  readonly use: BaselineUse | undefined;
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
  if (found === undefined && mode !== 'update') return { analysis, use: undefined };
  const counted = countedFindings(text, analysis);
  const judged =
    found === undefined
      ? counted
      : await knownOf(counted, found.path, found.baseline, (other) => baselines.isThere(found, other));
  const findings = judged.map(({ finding: { rule, severity }, hash, movedFrom, known }) => ({
    rule,
    hash,
    counts: known || atLeast(severity, least),
    ...(movedFrom !== undefined && { movedFrom }),
  }));
  // What is written to the baseline is known from now on.
  const known = judged.map((each, index) =>
    mode === 'update' ? { ...each, known: findings[index]?.counts === true } : each,
  );
  return {
    analysis: withBaseline(analysis, known),
    use: { file: found?.file, path: found?.path, findings },
  };
}
