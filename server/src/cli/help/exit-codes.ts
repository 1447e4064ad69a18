/** `ccmsetup-lint help exit-codes`. */
import { exitCodes } from '../exit-codes';
import { rowsOf, type Topic } from './topic';

/** The exit codes of the linter, as rows of the help. */
export const exitCodeRows = rowsOf([
  [String(exitCodes.ok), 'nothing that makes the run fail'],
  [
    String(exitCodes.findings),
    'at least one error, or what --fail-on, --max-warnings, the baseline or --format-check fails for',
  ],
  [String(exitCodes.usage), "wrong usage, or a file you named couldn't be linted"],
  [String(exitCodes.internal), 'ccmsetup-lint itself failed, and findings may be missing'],
]);

export const exitCodesTopic: Topic = {
  name: 'exit-codes',
  summary: 'what the exit code tells',
  text: () => `Exit codes:
${exitCodeRows}

Findings make the run fail from error on; --fail-on sets another severity, and never lets none do so.
--max-warnings also fails for too many warnings. To fail on one rule, make it an error in .ccmsetuprc.json:
  { "rules": { "crl-check-off": "error" } }
An entry of the baseline whose finding is gone makes the run fail, too, until --prune-baseline removes it.
An error of the program counts before findings, and findings count before files that couldn't be linted.
`,
};
