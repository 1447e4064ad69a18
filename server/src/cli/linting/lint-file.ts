/** Lints one file: its text in, a report of plain data out. */
import { relative, resolve, sep } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  configurationFindings,
  hiddenConfigurationFindings,
  type FileConfiguration,
  type FoundConfiguration,
} from '../../service/configuration';
import { documentSecrets, nothingIn } from '../../service/service';
import type { Source } from '../input/source';
import type { JudgmentOptions } from '../options/judgment-options';
import type { Problem } from '../problem';
import { withKnown, type KnownAnalysis } from '../baseline/known-findings';
import { changedText, type ChangeTools, type FixesDone } from './changed-text';
import { fileReport, type FileReport, type FixCounts } from './report';

/** What a file is linted with. */
export interface FileTools extends ChangeTools {
  /** Whether fixes are reported: to know them, the document has to be read again. */
  readonly showsFixes: boolean;
}

/** A file that was linted. */
export interface LintedFile {
  readonly report: FileReport;
  /** What is said of the file besides, and whether it keeps the run from being right. */
  readonly problems: readonly { readonly problem: Problem; readonly refused: boolean }[];
}

const damagedNote: Problem = {
  what: "some of its bytes aren't valid in its encoding and are shown as \uFFFD",
  remedy: 'save it as UTF-8',
};

const leftOut: Problem = {
  what: 'has findings above which no comment can stand, or none helps',
  remedy: 'for those, use an override in .ccmsetuprc.json or a baseline',
};

const moreToFix: Problem = {
  what: 'is large, and may have more to fix',
  remedy: 'run the same command again',
};

/** What is said of a file in which not all fixes were safe. */
function fixedNote(rules: readonly string[]): Problem {
  return { what: `was fixed (${rules.join(', ')})`, remedy: 'look at the changes before you keep them' };
}

function countOf({ rules, openValues }: FixesDone): FixCounts {
  return { fixed: [...rules.values()].reduce((sum, less) => sum + less, 0), openValues };
}

/** The path of a file from the current folder, with `/`. */
function pathFromHere(path: string, cwd: string): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join('/');
}

/**
 * Lints one file, and changes it before when that is asked for.
 *
 * @param configuration with what the options say on top of it
 */
export async function lintFile(
  source: Source,
  configuration: FileConfiguration,
  options: JudgmentOptions,
  tools: FileTools,
): Promise<LintedFile> {
  const { service, io, showsFixes, baselines } = tools;
  const { path, host } = source;
  const here = pathFromHere(path, io.cwd);
  const changed = await changedText(source, here, configuration, options, tools);
  const { text } = changed;
  const document = TextDocument.create(path, host.id, 0, text);
  const found = service.analyze(document, host, configuration);
  const { baseline, severity } = options;
  const known = await withKnown(path, text, found, baseline, severity, baselines);
  const { use } = known;
  const report = reportOfText(path, io.cwd, text, known, options, showsFixes);
  const { fixes } = changed;
  const fixedRules =
    options.change?.kind === 'fix' && options.change.fixes === 'all' ? fixes?.rules : undefined;
  const isLeft = options.change?.kind === 'suppress' && report.findings.length > 0;
  return {
    report: {
      ...report,
      ...(use !== undefined && { baseline: use }),
      ...(changed.patch !== undefined && { patch: changed.patch }),
      ...(fixes !== undefined && { fixes: countOf(fixes) }),
    },
    problems: [
      ...(source.damaged ? [{ problem: damagedNote, refused: false }] : []),
      ...(fixedRules === undefined || fixedRules.size === 0
        ? []
        : [{ problem: fixedNote([...fixedRules.keys()]), refused: false }]),
      ...(fixes?.left === true ? [{ problem: moreToFix, refused: false }] : []),
      ...(isLeft && changed.problem === undefined ? [{ problem: leftOut, refused: false }] : []),
      ...(changed.problems ?? []).map((problem) => ({ problem, refused: true })),
      ...(changed.problem === undefined ? [] : [{ problem: changed.problem, refused: true }]),
    ],
  };
}

/**
 * What is wrong in a configuration file that is used.
 *
 * @param path as a user would write it
 * @param shown whether its text is ours to show; else neither where nor what is told
 */
export function lintConfiguration(
  found: FoundConfiguration,
  path: string,
  shown: boolean,
  options: JudgmentOptions,
  { io, showsFixes }: Pick<FileTools, 'io' | 'showsFixes'>,
): FileReport {
  const findings = shown ? configurationFindings(found) : hiddenConfigurationFindings(found);
  const analysis = { ...nothingIn('configuration'), findings };
  return reportOfText(path, io.cwd, shown ? found.text : undefined, { analysis }, options, showsFixes);
}

/** The report of a text. Without the text, no line of it is shown. */
function reportOfText(
  path: string,
  cwd: string,
  text: string | undefined,
  { analysis, movable }: Pick<KnownAnalysis, 'analysis' | 'movable'>,
  { severity }: JudgmentOptions,
  showsFixes: boolean,
): FileReport {
  const document = TextDocument.create(path, analysis.host, 0, text ?? '');
  const { lines, findings, silenced } = analysis;
  const secrets =
    text === undefined || lines.length + findings.length + silenced.length === 0
      ? []
      : documentSecrets(text, analysis);
  return fileReport({
    path,
    pathFromHere: pathFromHere(path, cwd),
    document,
    analysis,
    least: severity,
    secrets,
    showsFixes,
    showsText: text !== undefined,
    movable,
  });
}
