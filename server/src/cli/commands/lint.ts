/** The linter: files in, findings out. */
import { fileURLToPath } from 'node:url';
import { getLanguageService } from '../../service/service';
import { baselinesOf } from '../baseline/baselines';
import { settleBaselines } from '../baseline/settle';
import { exitCodes } from '../exit-codes';
import { configurationsOf } from '../input/configurations';
import { anyFormat, sourcesOf } from '../input/files';
import { lintedTree } from '../input/linted-tree';
import type { Io } from '../io';
import { lintConfiguration, lintFile } from '../linting/lint-file';
import type { FileReport } from '../linting/report';
import { exitCodeOf } from '../linting/verdict';
import type { LintOptions } from '../options/lint-options';
import { outputsOf, type Outputs } from '../output/outputs';
import { reviewOf, type Review } from '../review/review';
import { repositoryRoot } from '../review/root';
import { complaint, failureOf, type Problem } from '../problem';

/** What a run has come to. */
interface Outcome {
  readonly files: FileReport[];
  /** A named input, or a part of a named folder, could not be linted. */
  refused: boolean;
  /** The program failed somewhere and went on. */
  failed: boolean;
}

async function lintAll(
  options: LintOptions,
  outputs: Outputs,
  review: Review | undefined,
  io: Io,
): Promise<Outcome> {
  const outcome: Outcome = { files: [], refused: false, failed: false };
  const told = new Set<string>();
  const fail = (text: string): void => {
    outcome.failed = true;
    if (!told.has(text)) io.stderr(text);
    told.add(text);
  };
  const refuse = (path: string, problem: Problem): void => {
    outcome.refused = true;
    io.stderr(complaint(path, problem));
  };
  const service = getLanguageService({
    now: io.now,
    suppress: options.suppress,
    onRuleError: (slug, error) => {
      fail(`ccmsetup-lint: rule ${slug} failed, its findings may be missing: ${failureOf(error)}\n`);
    },
  });
  const add = (linted: FileReport): void => {
    const report = review?.mark(linted) ?? linted;
    outcome.files.push(report);
    if (report.patch === undefined) outputs.add(report);
    else io.stdout(report.patch);
  };
  const baselines = baselinesOf(options.baseline, io, { onProblem: refuse });
  const tools = { service, io, baselines, showsFixes: outputs.showsFixes };
  const { stdinName, paths } = options;
  const isOurs = lintedTree(stdinName === undefined ? paths : [stdinName], io);
  const configurationOf = configurationsOf(io, {
    onFound: async (found, path) => {
      if (found.problems.length === 0) return;
      const shown = await isOurs(fileURLToPath(found.uri));
      add(lintConfiguration(found, path, shown, options, tools));
    },
    onProblem: refuse,
  });
  for await (const source of sourcesOf(
    options,
    anyFormat((name) => service.hostOf(undefined, name)),
    io,
  )) {
    if ('problem' in source) {
      outcome.refused ||= source.wanted;
      io.stderr(complaint(source.path, source.problem));
      continue;
    }
    const { path } = source;
    try {
      const { report, problems } = await lintFile(source, await configurationOf(path), options, tools);
      for (const { problem, refused } of problems) {
        outcome.refused ||= refused;
        io.stderr(complaint(path, problem));
      }
      add(report);
    } catch (error) {
      fail(complaint(path, { what: 'ccmsetup-lint itself failed here', remedy: failureOf(error) }));
    }
  }
  return outcome;
}

/**
 * Lints files.
 *
 * @returns the exit code: 0 without an error, 1 with one, 2 for a named input that could not be linted or a report that could not be written, 3 when a part of the
 *   program failed, so that findings may be missing
 */
export async function lint(options: LintOptions, io: Io): Promise<number> {
  const review = options.review ? await reviewOf(options.targets, io) : undefined;
  const outputs = outputsOf(
    review?.targets ?? options.targets,
    repositoryRoot(io),
    io,
    review?.end,
    options.statistics,
  );
  const outcome = await lintAll(options, outputs, review, io);
  const isPreview = options.change?.kind === 'preview';
  // A preview leaves the files as they are.
  const settled = isPreview
    ? { stale: false, refused: false }
    : await settleBaselines(outcome.files, options, options, io);
  const refused = outcome.refused || settled.refused;
  const files = review?.counted(outcome.files) ?? outcome.files;
  const exitCode = exitCodeOf({ ...outcome, ...settled, files, refused }, options);
  if (isPreview) return exitCode;
  const written = await outputs.end(exitCode);
  return written || exitCode === exitCodes.internal ? exitCode : exitCodes.usage;
}
