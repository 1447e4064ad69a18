/** What a run has come to, as an exit code. */
import { atLeast, type Severity } from '../../rules/severity';
import { exitCodes } from '../exit-codes';
import type { FileReport, FindingReport } from './report';

/** What decides. */
export interface Outcome {
  readonly files: readonly Pick<FileReport, 'findings'>[];
  /** Something that was named could not be linted, read or written. */
  readonly refused: boolean;
  /** The program failed somewhere and went on. */
  readonly failed: boolean;
}

/** From what on findings make a run fail. */
export interface Threshold {
  /** The least severe finding that does so. */
  readonly failOn: Severity | 'never';
  /** How many warnings may be found; undefined for any number. */
  readonly maxWarnings: number | undefined;
}

/** Those of all findings of a run that make it fail. */
export function failing(
  findings: readonly FindingReport[],
  { failOn, maxWarnings }: Threshold,
): ReadonlySet<FindingReport> {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const grave = failOn === 'never' ? [] : findings.filter(({ severity }) => atLeast(severity, failOn));
  return new Set([...grave, ...(maxWarnings !== undefined && warnings.length > maxWarnings ? warnings : [])]);
}

/** The exit code of a run: a failure of the program counts most, then what was found, then what could not be looked at. */
export function exitCodeOf({ files, refused, failed }: Outcome, threshold: Threshold): number {
  if (failed) return exitCodes.internal;
  const isFailing =
    failing(
      files.flatMap((file) => file.findings),
      threshold,
    ).size > 0;
  if (isFailing) return exitCodes.findings;
  return refused ? exitCodes.usage : exitCodes.ok;
}
