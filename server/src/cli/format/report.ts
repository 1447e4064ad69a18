/** What every format shows. The JSON format prints it as it is, so names and order of the keys are a contract. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InstallContext } from '../../catalog/contexts';
import type { Form } from '../../language/ast';
import { isClosed } from '../../language/query';
import type { Span } from '../../language/span';
import { atLeast, type Severity } from '../../rules/severity';
import {
  masked,
  prove,
  rangeOf,
  regionSecrets,
  type Analysis,
  type AnalyzedLine,
} from '../../service/service';
import { receivedText } from '../received-text';

/** A range; lines and columns count from 1, columns in UTF-16 units, the end is behind the last character. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One command line: where it stands, executable included, and what ccmsetup receives. */
export interface CommandLineReport extends Place {
  readonly form: Form;
  readonly context: InstallContext;
  /** Whether nothing can be added at run time. */
  readonly complete: boolean;
  /** Commented-out code. */
  readonly inert: boolean;
  /** The text behind the executable, or inside the quotes of CCMSETUPCMD; holes are written `{{…}}`, secrets as asterisks. */
  readonly text: string;
}

/** Another place that a finding is about. */
export interface RelatedReport extends Place {
  readonly message: string;
}

/** One finding. */
export interface FindingReport extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedReport[];
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
}

/** One linted file; `path` as given on the command line. */
export interface FileReport {
  readonly path: string;
  readonly host: string;
  readonly commandLines: readonly CommandLineReport[];
  readonly findings: readonly FindingReport[];
}

/** How many of each were reported. */
export interface Summary extends Readonly<Record<Severity, number>> {
  readonly files: number;
  readonly commandLines: number;
}

/** The whole run. */
export interface Report {
  readonly version: 1;
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

function placeOf(document: TextDocument, at: Span): Place {
  const { start, end } = rangeOf(document, at);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function commandLineReport(
  document: TextDocument,
  line: AnalyzedLine,
  secrets: readonly Span[],
): CommandLineReport {
  const { region, tree, context } = line;
  return {
    ...placeOf(document, region.call),
    form: tree.form,
    context,
    complete: region.complete && isClosed(tree),
    inert: region.inert,
    text: receivedText({ ...tree, source: masked(tree.source, regionSecrets(line, secrets)) }, region.holes),
  };
}

/**
 * The report of one file.
 *
 * @param least the least severe findings to report
 * @param secrets where secrets stand in the document
 * @param showsFixes whether the fixes of findings are reported, too
 */
export function fileReport(
  path: string,
  document: TextDocument,
  analysis: Analysis,
  least: Severity,
  secrets: readonly Span[],
  showsFixes: boolean,
): FileReport {
  const findings = analysis.findings.filter(({ severity }) => atLeast(severity, least));
  if (showsFixes) prove(findings, analysis);
  return {
    path,
    host: analysis.host,
    commandLines: analysis.lines.map((line) => commandLineReport(document, line, secrets)),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      ...placeOf(document, finding.span),
      related: finding.related.map((other) => ({ message: other.message, ...placeOf(document, other.span) })),
      fixes: showsFixes ? finding.fixes.map(({ title, safe }) => ({ title, safe })) : [],
    })),
  };
}

/** The report of a run. */
export function reportOf(files: readonly FileReport[]): Report {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const summary = {
    files: files.length,
    commandLines: files.reduce((sum, { commandLines }) => sum + commandLines.length, 0),
    error: count('error'),
    warning: count('warning'),
    information: count('information'),
    hint: count('hint'),
  };
  return { version: 1, files, summary };
}
