/** What was found, as plain data: every format is made of it alone, and it can go from one thread to another. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InstallContext } from '../../catalog/contexts';
import type { Form } from '../../language/ast';
import { isClosed } from '../../language/query';
import type { Span } from '../../language/span';
import { fingerprintsOf, hashesOf } from '../../lint/fingerprint';
import { atLeast, type Severity } from '../../rules/severity';
import {
  masked,
  prove,
  rangeOf,
  regionSecrets,
  type Analysis,
  type AnalyzedLine,
  type DocumentFinding,
} from '../../service/service';
import { receivedText } from './received-text';

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

/** An edit of the file. */
export interface EditReport extends Place {
  readonly text: string;
}

/** A fix that was tried out. */
export interface FixReport {
  readonly title: string;
  /** Whether --fix applies it. */
  readonly safe: boolean;
  /** In the order of the file, none of them overlapping; they may hold secrets of it. */
  readonly edits: readonly EditReport[];
}

/** One finding. */
export interface FindingReport extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedReport[];
  readonly fixes: readonly FixReport[];
  /** Tells the finding again when its line has moved, and from every other one of the run. Hexadecimal digits. */
  readonly fingerprint: string;
  /** Whether a line of it was changed against the base; absent when nobody asked. */
  readonly changed?: boolean;
}

/** A finding that is not told, and what silences it. */
export interface SuppressedReport extends FindingReport {
  readonly by: 'comment' | 'baseline';
  /** As the comment says; secrets in it are hidden. */
  readonly reason?: string;
}

/** One linted file; `path` as given on the command line. */
export interface FileReport {
  readonly path: string;
  readonly host: string;
  readonly commandLines: readonly CommandLineReport[];
  readonly findings: readonly FindingReport[];
  /** What comments and the baseline silence, in the order of the file. Without fixes. */
  readonly suppressed: readonly SuppressedReport[];
  /** The lines that findings begin in, by their numbers, without line breaks and with secrets hidden; none of a text that is not to be shown. */
  readonly sourceLines: Readonly<Record<number, string>>;
}

/** How many of each were reported. */
export interface Summary extends Readonly<Record<Severity, number>> {
  readonly files: number;
  readonly commandLines: number;
  /** The findings that were left out because none of their lines was changed. */
  readonly unchanged: number;
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

/** The report of one command line. */
export function commandLineReport(
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

/** A line of a document without its line break. Takes no longer for a longer line. */
function lineOf(document: TextDocument, line: number): string {
  const text = document.getText({ start: { line: line - 1, character: 0 }, end: { line, character: 0 } });
  let end = text.length;
  while (text[end - 1] === '\n' || text[end - 1] === '\r') end--;
  return text.slice(0, end);
}

/** What the report of a file is made of. */
export interface ReportParts {
  /** As given on the command line. */
  readonly path: string;
  /** The path from the current folder, with `/`. */
  readonly pathFromHere: string;
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** The least severe findings to report. */
  readonly least: Severity;
  /** Where secrets stand in the document. */
  readonly secrets: readonly Span[];
  /** Whether the fixes of findings are reported, too. */
  readonly showsFixes: boolean;
  /** Whether lines of the document are. */
  readonly showsText: boolean;
}

function findingReport(
  document: TextDocument,
  finding: DocumentFinding,
  fingerprint: string,
  showsFixes: boolean,
): FindingReport {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...placeOf(document, finding.span),
    related: finding.related.map((other) => ({ message: other.message, ...placeOf(document, other.span) })),
    fixes: showsFixes
      ? finding.fixes.map(({ title, safe, edits }) => ({
          title,
          safe,
          edits: edits.map((edit) => ({ ...placeOf(document, edit.span), text: edit.newText })),
        }))
      : [],
    fingerprint,
  };
}

/** All findings of a file in their order, those that are silenced, too. */
function allOf({ findings, silenced }: Analysis): readonly DocumentFinding[] {
  if (silenced.length === 0) return findings;
  return [...findings, ...silenced].sort(
    ({ span: left }, { span: right }) => left.start - right.start || left.end - right.end,
  );
}

/** The report of one file. */
export function fileReport({ path, document, analysis, least, ...parts }: ReportParts): FileReport {
  const { pathFromHere, secrets, showsFixes, showsText } = parts;
  const all = allOf(analysis);
  const text = all.length === 0 ? '' : masked(document.getText(), secrets);
  const fingerprints = fingerprintsOf(hashesOf(all, text), pathFromHere);
  const told = all
    .map((finding, index) => ({ finding, fingerprint: fingerprints[index] ?? '' }))
    .filter(({ finding: { severity } }) => atLeast(severity, least));
  const found = told.filter(({ finding }) => finding.quiet === undefined);
  if (showsFixes)
    prove(
      found.map(({ finding }) => finding),
      analysis,
    );
  const findings = found.map(({ finding, fingerprint }) =>
    findingReport(document, finding, fingerprint, showsFixes),
  );
  const suppressed = told.flatMap(({ finding, fingerprint }): SuppressedReport[] => {
    const { quiet } = finding;
    if (quiet === undefined) return [];
    const { by, reason } = quiet;
    const report = findingReport(document, finding, fingerprint, false);
    return [{ ...report, by, ...(reason !== undefined && { reason }) }];
  });
  const shown =
    findings.length > 0 && showsText ? TextDocument.create(path, analysis.host, 0, text) : undefined;
  return {
    path,
    host: analysis.host,
    commandLines: analysis.lines.map((line) => commandLineReport(document, line, secrets)),
    findings,
    suppressed,
    sourceLines:
      shown === undefined ? {} : Object.fromEntries(findings.map(({ line }) => [line, lineOf(shown, line)])),
  };
}

/**
 * The report of a run.
 *
 * @param unchanged how many findings were left out because none of their lines was changed
 */
export function reportOf(files: readonly FileReport[], unchanged = 0): Report {
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
    unchanged,
  };
  return { version: 1, files, summary };
}
