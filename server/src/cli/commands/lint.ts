/** The linter: files in, findings out. */
import { fileURLToPath } from 'node:url';
import { settleBaselines } from '../baseline/settle';
import { refusedCache } from '../cache/cache';
import { exitCodes } from '../exit-codes';
import type { Changes } from '../input/changes';
import { wantedChanges } from '../input/wanted-changes';
import { lintedTree } from '../input/linted-tree';
import type { Io } from '../io';
import { withChanges } from '../linting/changed-findings';
import type { Judged } from '../linting/judge';
import { fixesTold } from '../linting/fixes-told';
import { lintConfiguration } from '../linting/lint-file';
import type { FileReport } from '../linting/report';
import { judgedInputs } from '../linting/run';
import { exitCodeOf } from '../linting/verdict';
import type { LintOptions } from '../options/lint-options';
import { outputsOf, type Outputs } from '../output/outputs';
import { reportFilesOf, type ReportFiles } from '../output/report-files';
import { complaint } from '../problem';
import { reviewOf, type Review } from '../review/review';
import { repositoryRoot } from '../review/root';

/** What a run has come to. */
interface Outcome {
  /** The reports that have findings, or that a baseline needs. */
  readonly files: FileReport[];
  /** A named input, or a part of a named folder, could not be linted. */
  refused: boolean;
  /** The program failed somewhere and went on. */
  failed: boolean;
}

/** Whom a run tells. */
interface Listeners {
  readonly outputs: Outputs;
  readonly review: Review | undefined;
  /** Undefined when nobody asked for them. */
  readonly changes: Changes | undefined;
  readonly isReport: ReportFiles['has'];
}

async function lintAll(
  options: LintOptions,
  { outputs, review, changes, isReport }: Listeners,
  io: Io,
): Promise<Outcome> {
  const outcome: Outcome = { files: [], refused: false, failed: false };
  const told = new Set<string>();
  const fixes = fixesTold(options.change?.kind === 'preview');
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
    fixes.add(report);
    const { shown, unchanged } = withChanges(report, changes, options.changed?.lines === true);
    const marked = review?.mark(shown) ?? shown;
    if (marked.findings.length > 0 || marked.baseline !== undefined) outcome.files.push(marked);
    if (marked.patch === undefined) outputs.add(marked, unchanged);
    else io.stdout(marked.patch);
  };
  const { stdinName, paths } = options;
  const isOurs = lintedTree(stdinName === undefined ? paths : [stdinName], io);
  const { showsFixes } = outputs;
  await judgedInputs(
    options,
    {
      changes,
      isReport,
      showsFixes,
      onConfiguration: async (found, path) => {
        if (found.problems.length === 0) return undefined;
        const isShown = await isOurs(fileURLToPath(found.uri));
        return lintConfiguration(found, path, isShown, options, { io, showsFixes });
      },
      take,
    },
    io,
  );
  if (!outcome.refused || options.fix) io.stderr(fixes.text());
  return outcome;
}

/**
 * Lints files.
 *
 * @returns the exit code: 0 without an error, 1 with one, 2 for a named input that could not be linted or a report that could not be written, 3 when a part of the
 *   program failed, so that findings may be missing
 */
export async function lint(options: LintOptions, io: Io): Promise<number> {
  const noCache = refusedCache(options, io);
  if (noCache !== undefined) {
    io.stderr(complaint(noCache.path, noCache.problem));
    return exitCodes.usage;
  }
  const wanted = await wantedChanges(options.changed, io);
  if (wanted === undefined) return exitCodes.usage;
  const review = options.review ? await reviewOf(options.targets, io) : undefined;
  const targets = review?.targets ?? options.targets;
  const { has: isReport, refused: kept } = await reportFilesOf(targets, options, io);
  for (const { path, problem } of kept) io.stderr(complaint(path, problem));
  if (kept.length > 0) return exitCodes.usage;
  const outputs = outputsOf(targets, repositoryRoot(io), options, io, review?.end, options.statistics);
  const outcome = await lintAll(options, { outputs, review, changes: wanted.changes, isReport }, io);
  const isPreview = options.change?.kind === 'preview';
  // A preview leaves the files as they are.
  const settled = isPreview
    ? { stale: [], refused: false }
    : await settleBaselines(outcome.files, options, options, io);
  const refused = outcome.refused || settled.refused;
  for (const report of settled.stale) outputs.add(report);
  const files = [...(review?.counted(outcome.files) ?? outcome.files), ...settled.stale];
  const exitCode = exitCodeOf({ ...outcome, files, refused }, options);
  if (isPreview) return exitCode;
  const written = await outputs.end(exitCode);
  return written || exitCode === exitCodes.internal ? exitCode : exitCodes.usage;
}
