/** The linter: files in, findings out. */
import { fileURLToPath } from 'node:url';
import { exitCodes } from '../exit-codes';
import { GitProblem } from '../git/git-problem';
import { changesOf, type Changes } from '../input/changes';
import { lintedTree } from '../input/linted-tree';
import type { Io } from '../io';
import { withChanges } from '../linting/changed-findings';
import type { Judged } from '../linting/judge';
import { lintConfiguration } from '../linting/lint-file';
import { reportOf, type FileReport } from '../linting/report';
import { judgedInputs } from '../linting/run';
import type { LintOptions } from '../options/lint-options';
import { formatNamed } from '../output';
import { complaint } from '../problem';

/** What a run has come to. */
interface Outcome {
  readonly files: FileReport[];
  /** The findings that were left out because none of their lines was changed. */
  unchanged: number;
  /** A named input, or a part of a named folder, could not be linted. */
  refused: boolean;
  /** The program failed somewhere and went on. */
  failed: boolean;
}

async function lintAll(options: LintOptions, changes: Changes | undefined, io: Io): Promise<Outcome> {
  const outcome: Outcome = { files: [], unchanged: 0, refused: false, failed: false };
  const format = formatNamed(options.format, { colour: io.colour });
  const told = new Set<string>();
  const take = ({ report, complaints }: Judged): void => {
    for (const { text, means } of complaints) {
      outcome.refused ||= means === 'refused';
      outcome.failed ||= means === 'failed';
      // A rule that fails does so in many files.
      if (means === 'failed' && told.has(text)) continue;
      told.add(text);
      io.stderr(text);
    }
    if (report === undefined) return;
    const { shown, unchanged } = withChanges(report, changes, options.changed?.lines === true);
    outcome.unchanged += unchanged;
    outcome.files.push(shown);
    io.stdout(format.file(shown));
  };
  const { stdinName, paths } = options;
  const isOurs = lintedTree(stdinName === undefined ? paths : [stdinName], io);
  const { showsFixes } = format;
  await judgedInputs(
    options,
    {
      changes,
      showsFixes,
      onConfiguration: async (found, path) =>
        found.problems.length === 0
          ? undefined
          : lintConfiguration(found, path, await isOurs(fileURLToPath(found.uri)), options, {
              io,
              showsFixes,
            }),
      take,
    },
    io,
  );
  io.stdout(format.end(reportOf(outcome.files, outcome.unchanged)));
  return outcome;
}

/** What was changed, when somebody asks; undefined when git cannot tell, which has been told then. */
async function wantedChanges(
  { changed }: LintOptions,
  io: Io,
): Promise<{ readonly changes: Changes | undefined } | undefined> {
  if (changed === undefined) return { changes: undefined };
  try {
    return { changes: await changesOf(changed.base, io) };
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    io.stderr(complaint(error.about, error.problem));
    return undefined;
  }
}

/**
 * Lints files.
 *
 * @returns the exit code: 0 without an error, 1 with one, 2 for a named input that could not be linted, 3 when a part of the
 *   program failed, so that findings may be missing
 */
export async function lint(options: LintOptions, io: Io): Promise<number> {
  const wanted = await wantedChanges(options, io);
  if (wanted === undefined) return exitCodes.usage;
  const { files, refused, failed } = await lintAll(options, wanted.changes, io);
  if (failed) return exitCodes.internal;
  if (files.some(({ findings }) => findings.some(({ severity }) => severity === 'error')))
    return exitCodes.findings;
  return refused ? exitCodes.usage : exitCodes.ok;
}
