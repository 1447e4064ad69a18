/** `ccmsetup-lint help exit-codes`. */
import { exitCodes } from '../exit-codes';
import { rowsOf, type Topic } from './topic';

/** The exit codes of the linter, as rows of the help. */
export const exitCodeRows = rowsOf([
  [String(exitCodes.ok), 'no errors'],
  [String(exitCodes.findings), "at least one error, or with --format-check a file that isn't formatted"],
  [String(exitCodes.usage), "wrong usage, or a file you named couldn't be linted"],
  [String(exitCodes.internal), 'ccmsetup-lint itself failed, and findings may be missing'],
]);

export const exitCodesTopic: Topic = {
  name: 'exit-codes',
  summary: 'what the exit code tells',
  text: () => `Exit codes:
${exitCodeRows}

Warnings don't change the exit code. To fail on a rule, make it an error in .ccmsetuprc.json:
  { "rules": { "crl-check-off": "error" } }
An error of the program counts before findings, and findings count before files that couldn't be linted.
`,
};
