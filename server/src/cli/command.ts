/** The command: arguments in, findings out, an exit code back. */
import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  configurationFindings,
  hiddenConfigurationFindings,
  type FoundConfiguration,
} from '../service/configuration';
import {
  documentSecrets,
  getLanguageService,
  masked,
  nothingIn,
  type Analysis,
  type LanguageService,
} from '../service/service';
import { configurationsOf, type ConfigurationOf } from './configurations';
import { exitCodes } from './exit-codes';
import { explain } from './explain';
import { anyFormat, sourcesOf, type Source } from './files';
import { formatNamed } from './format';
import type { Format } from './format/format';
import { fileReport, reportOf, type FileReport } from './format/report';
import { formatFiles } from './formatting';
import type { Io } from './io';
import { lintedTree } from './linted-tree';
import { requestOf, type LintOptions } from './options';
import { complaint, failureOf, type Problem } from './problem';
import { rewriteFile, type RewrittenFile } from './rewrite';

/** What a run has come to. */
interface Outcome {
  readonly files: FileReport[];
  /** A named input, or a part of a named folder, could not be linted. */
  refused: boolean;
  /** The program failed somewhere and went on. */
  failed: boolean;
}

/** A line of a document without its line break. Takes no longer for a longer line. */
function lineOf(document: TextDocument, line: number): string {
  const text = document.getText({ start: { line: line - 1, character: 0 }, end: { line, character: 0 } });
  let end = text.length;
  while (text[end - 1] === '\n' || text[end - 1] === '\r') end--;
  return text.slice(0, end);
}

/** What a run works with. */
interface Tools {
  readonly service: LanguageService;
  readonly format: Format;
  readonly io: Io;
  readonly configurationOf: ConfigurationOf;
  /** Says why an input, or a part of the work on it, was refused. */
  readonly refuse: (path: string, problem: Problem) => void;
}

const damagedNote: Problem = {
  what: "some of its bytes aren't valid in its encoding and are shown as \uFFFD",
  remedy: 'save it as UTF-8',
};

/** Lints one text, fixes it before when that is asked for, and prints what the format prints of one file. */
async function lintText(source: Source, options: LintOptions, tools: Tools): Promise<FileReport> {
  const { path, host } = source;
  if (source.damaged) tools.io.stderr(complaint(path, damagedNote));
  const configuration = await tools.configurationOf(path);
  const { service, io } = tools;
  const documentOf = (text: string): TextDocument => TextDocument.create(path, host.id, 0, text);
  const allFixed = (): string => service.fixAll(documentOf(source.text), host, configuration).text;
  const fixed: RewrittenFile = options.fix ? await rewriteFile(source, allFixed, io) : { text: source.text };
  if (fixed.problem !== undefined) tools.refuse(path, fixed.problem);
  const analysis = service.analyze(documentOf(fixed.text), host, configuration);
  return report(path, fixed.text, analysis, options, tools);
}

/** What is wrong in a configuration file that is used; of one that is not ours to show not where and not what. */
function configurationAnalysis(found: FoundConfiguration, shown: boolean): Analysis {
  const findings = shown ? configurationFindings(found) : hiddenConfigurationFindings(found);
  return { ...nothingIn('configuration'), findings };
}

/** Prints what the format prints of one file. Without its text, no line of it is shown. */
function report(
  path: string,
  text: string | undefined,
  analysis: Analysis,
  { severity }: LintOptions,
  tools: Pick<Tools, 'format' | 'io'>,
): FileReport {
  const document = TextDocument.create(path, analysis.host, 0, text ?? '');
  const { lines, findings } = analysis;
  const secrets =
    text === undefined || lines.length + findings.length === 0 ? [] : documentSecrets(text, analysis);
  const report = fileReport(path, document, analysis, severity, secrets, tools.format.showsFixes);
  const shown =
    report.findings.length === 0 || text === undefined
      ? document
      : TextDocument.create(path, analysis.host, 0, masked(text, secrets));
  const sourceLine = (line: number): string | undefined =>
    text === undefined ? undefined : lineOf(shown, line);
  tools.io.stdout(tools.format.file(report, sourceLine));
  return report;
}

async function lint(options: LintOptions, io: Io): Promise<Outcome> {
  const outcome: Outcome = { files: [], refused: false, failed: false };
  const told = new Set<string>();
  const fail = (text: string): void => {
    outcome.failed = true;
    if (!told.has(text)) io.stderr(text);
    told.add(text);
  };
  const service = getLanguageService({
    now: io.now,
    suppress: options.suppress,
    onRuleError: (slug, error) => {
      fail(`ccmsetup-lint: rule ${slug} failed, its findings may be missing: ${failureOf(error)}\n`);
    },
  });
  const format = formatNamed(options.format, { colour: io.colour });
  const wanted = anyFormat((name) => service.hostOf(undefined, name));
  const refuse = (path: string, problem: Problem): void => {
    outcome.refused = true;
    io.stderr(complaint(path, problem));
  };
  const { stdinName, paths } = options;
  const isOurs = lintedTree(stdinName === undefined ? paths : [stdinName], io);
  const configurationOf = configurationsOf(io, {
    onFound: async (found, path) => {
      if (found.problems.length === 0) return;
      const shown = await isOurs(fileURLToPath(found.uri));
      const text = shown ? found.text : undefined;
      outcome.files.push(report(path, text, configurationAnalysis(found, shown), options, { format, io }));
    },
    onProblem: refuse,
  });
  const tools: Tools = { service, format, io, configurationOf, refuse };
  for await (const source of sourcesOf(options, wanted, io)) {
    if ('problem' in source) {
      outcome.refused ||= source.wanted;
      io.stderr(complaint(source.path, source.problem));
      continue;
    }
    try {
      outcome.files.push(await lintText(source, options, tools));
    } catch (error) {
      fail(complaint(source.path, { what: 'ccmsetup-lint itself failed here', remedy: failureOf(error) }));
    }
  }
  io.stdout(format.end(reportOf(outcome.files)));
  return outcome;
}

/**
 * Runs the command.
 *
 * @param args the arguments behind the program's name
 * @returns the exit code: 0 without an error, 1 with one or with a file that is not formatted, 2 for wrong usage or a named input that could not be linted,
 *   3 when a part of the program failed, so that findings may be missing
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const request = requestOf(args, io);
  if (request.kind === 'exit') return request.code;
  if (request.kind === 'version') {
    io.stdout(`${await io.version()}\n`);
    return exitCodes.ok;
  }
  if (request.kind === 'explain') return explain(request.slug, io);
  if (request.kind === 'format') return formatFiles(request.options, io);
  const { files, refused, failed } = await lint(request.options, io);
  if (failed) return exitCodes.internal;
  if (files.some(({ findings }) => findings.some(({ severity }) => severity === 'error')))
    return exitCodes.findings;
  return refused ? exitCodes.usage : exitCodes.ok;
}
