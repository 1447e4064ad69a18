/** What a run has come to, as an exit code. */
import { atLeast } from '../../rules/severity';
import { exitCodes } from '../exit-codes';
import type { JudgmentOptions } from '../options/judgment-options';
import type { FileReport } from './report';

/** What decides. */
export interface Outcome {
  readonly files: readonly Pick<FileReport, 'findings'>[];
  /** Entries of a baseline are stale. */
  readonly stale: boolean;
  /** Something that was named could not be linted, read or written. */
  readonly refused: boolean;
  /** The program failed somewhere and went on. */
  readonly failed: boolean;
}

/** The exit code of a run: a failure of the program counts most, then what was found, then what could not be looked at. */
export function exitCodeOf(
  { files, stale, refused, failed }: Outcome,
  { failOn, maxWarnings }: Pick<JudgmentOptions, 'failOn' | 'maxWarnings'>,
): number {
  if (failed) return exitCodes.internal;
  const findings = files.flatMap((file) => file.findings);
  if (failOn !== 'never' && (stale || findings.some(({ severity }) => atLeast(severity, failOn))))
    return exitCodes.findings;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (maxWarnings !== undefined && warnings > maxWarnings) return exitCodes.findings;
  return refused ? exitCodes.usage : exitCodes.ok;
}
