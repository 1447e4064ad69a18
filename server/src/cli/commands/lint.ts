/** The linter: files in, findings out. */
import { fileURLToPath } from 'node:url';
import { getLanguageService } from '../../service/service';
import { exitCodes } from '../exit-codes';
import { configurationsOf } from '../input/configurations';
import { anyFormat, sourcesOf } from '../input/files';
import { lintedTree } from '../input/linted-tree';
import type { Io } from '../io';
import { lintConfiguration, lintFile } from '../linting/lint-file';
import { reportOf, type FileReport } from '../linting/report';
import type { LintOptions } from '../options/lint-options';
import { formatNamed } from '../output';
import { complaint, failureOf, type Problem } from '../problem';

/** What a run has come to. */
interface Outcome {
  readonly files: FileReport[];
  /** A named input, or a part of a named folder, could not be linted. */
  refused: boolean;
  /** The program failed somewhere and went on. */
  failed: boolean;
}

async function lintAll(options: LintOptions, io: Io): Promise<Outcome> {
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
  const format = formatNamed(options.format, { colour: io.colour });
  const add = (report: FileReport): void => {
    outcome.files.push(report);
    io.stdout(format.file(report));
  };
  const tools = { service, io, showsFixes: format.showsFixes };
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
  io.stdout(format.end(reportOf(outcome.files)));
  return outcome;
}

/**
 * Lints files.
 *
 * @returns the exit code: 0 without an error, 1 with one, 2 for a named input that could not be linted, 3 when a part of the
 *   program failed, so that findings may be missing
 */
export async function lint(options: LintOptions, io: Io): Promise<number> {
  const { files, refused, failed } = await lintAll(options, io);
  if (failed) return exitCodes.internal;
  if (files.some(({ findings }) => findings.some(({ severity }) => severity === 'error')))
    return exitCodes.findings;
  return refused ? exitCodes.usage : exitCodes.ok;
}
