/** Lints one file: its text in, a report of plain data out. */
import { relative, resolve, sep } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  configurationFindings,
  hiddenConfigurationFindings,
  type FileConfiguration,
  type FoundConfiguration,
} from '../../service/configuration';
import { documentSecrets, nothingIn, type Analysis, type LanguageService } from '../../service/service';
import type { Source } from '../input/files';
import type { Io } from '../io';
import type { JudgmentOptions } from '../options/judgment-options';
import type { Problem } from '../problem';
import { rewriteFile, type RewrittenFile } from '../writing/rewrite';
import { fileReport, type FileReport } from './report';

/** What a file is linted with. */
export interface FileTools {
  readonly service: LanguageService;
  readonly io: Io;
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

/** Lints one file, and fixes it before when that is asked for. */
export async function lintFile(
  source: Source,
  configuration: FileConfiguration,
  options: JudgmentOptions,
  { service, io, showsFixes }: FileTools,
): Promise<LintedFile> {
  const { path, host } = source;
  const documentOf = (text: string): TextDocument => TextDocument.create(path, host.id, 0, text);
  const allFixed = (): string => service.fixAll(documentOf(source.text), host, configuration).text;
  const fixed: RewrittenFile = options.fix ? await rewriteFile(source, allFixed, io) : { text: source.text };
  const analysis = service.analyze(documentOf(fixed.text), host, configuration);
  return {
    report: reportOfText(path, io.cwd, fixed.text, analysis, options, showsFixes),
    problems: [
      ...(source.damaged ? [{ problem: damagedNote, refused: false }] : []),
      ...(fixed.problem === undefined ? [] : [{ problem: fixed.problem, refused: true }]),
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
  return reportOfText(path, io.cwd, shown ? found.text : undefined, analysis, options, showsFixes);
}

/** The report of a text. Without the text, no line of it is shown. */
function reportOfText(
  path: string,
  cwd: string,
  text: string | undefined,
  analysis: Analysis,
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
    pathFromHere: relative(cwd, resolve(cwd, path)).split(sep).join('/'),
    document,
    analysis,
    least: severity,
    secrets,
    showsFixes,
    showsText: text !== undefined,
  });
}
