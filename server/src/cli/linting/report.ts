/** What was found, as plain data: every format is made of it alone, and it can go from one thread to another. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InstallContext } from '../../catalog/contexts';
import type { Form } from '../../language/ast';
import { isClosed } from '../../language/query';
import { span, type Span } from '../../language/span';
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
import { receivedText } from '../../service/reading/received-text';
import type { BaselineUse } from '../baseline/known-findings';
import { byteOffsets } from './byte-offsets';
import { fixReporter, type FixReport } from './fix-report';
import type { Place } from './place';

export type { EditReport, FixReport } from './fix-report';
export type { Place } from './place';

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
  readonly fixes: readonly FixReport[];
  /** The place in columns that count bytes of UTF-8, on one line; only with fixes. */
  readonly bytes?: Place;
  /** Tells the finding again when its line has moved, and from every other one of the run. Hexadecimal digits. */
  readonly fingerprint: string;
  /** Whether a line of it was changed against the base; absent when nobody asked. */
  readonly changed?: boolean;
  /** Its number among those that its baseline is about, until it is decided whether that knows it as one of a renamed file. */
  readonly tally?: number;
}

/** A finding that is not told, and what silences it. */
export interface SuppressedReport extends FindingReport {
  readonly by: 'comment' | 'baseline';
  /** As the comment says; secrets in it are hidden. */
  readonly reason?: string;
}

/** How many findings of a file fixes took away, and how many are left whose fix needs a value that somebody has to write. */
export interface FixCounts {
  readonly fixed: number;
  readonly openValues: number;
}

/** One linted file; `path` as given on the command line. */
export interface FileReport {
  readonly path: string;
  readonly host: string;
  readonly commandLines: readonly CommandLineReport[];
  readonly findings: readonly FindingReport[];
  /** What comments and the baseline silence, in the order of the file. Without fixes. */
  readonly suppressed: readonly SuppressedReport[];
  /** What its baseline needs to know of it; undefined where none counts. Not for formats. */
  readonly baseline?: BaselineUse;
  /** What fixes would change, where that is asked for: a patch, or nothing. */
  readonly patch?: string;
  /** How many entries are stale; only in the report of a baseline file. */
  readonly stale?: number;
  /** What fixes came to, where any are asked for. Not for formats. */
  readonly fixes?: FixCounts;
  /** The lines that findings begin in, by their numbers, without line breaks and with secrets hidden; none of a text that is not to be shown. */
  readonly sourceLines: Readonly<Record<number, string>>;
}

/** How many of each were reported. */
export interface Summary extends Readonly<Record<Severity, number>> {
  readonly files: number;
  readonly commandLines: number;
  /** The findings that were left out because none of their lines was changed. */
  readonly unchanged: number;
  /** The findings that the baseline knows. */
  readonly baselined: number;
  /** The findings that comments suppress. */
  readonly suppressed: number;
  /** The entries of baselines whose findings are gone. */
  readonly stale: number;
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
  /** The findings that may be those of a renamed file, with their numbers among those that the baseline is about. */
  readonly movable?: ReadonlyMap<DocumentFinding, number> | undefined;
}

/** Makes the reports of findings in a document. */
type FindingReporter = (finding: DocumentFinding, fingerprint: string) => FindingReport;

function plainReporter(document: TextDocument): FindingReporter {
  return (finding, fingerprint) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...placeOf(document, finding.span),
    related: finding.related.map((other) => ({ message: other.message, ...placeOf(document, other.span) })),
    fixes: [],
    fingerprint,
  });
}

/** With fixes, and with places as bytes. */
function fullReporter(document: TextDocument, secrets: readonly Span[]): FindingReporter {
  const plain = plainReporter(document);
  const bytesBefore = byteOffsets(document.getText());
  const bytePlace = (at: Span): Place => {
    const place = placeOf(document, at);
    const columnOf = (line: number, offset: number): number =>
      bytesBefore(offset) - bytesBefore(document.offsetAt({ line: line - 1, character: 0 })) + 1;
    return {
      ...place,
      column: columnOf(place.line, at.start),
      endColumn: columnOf(place.endLine, at.end),
    };
  };
  /** Cut off at the end of its first line. */
  const firstLine = (at: Span): Span => {
    const { line, endLine } = placeOf(document, at);
    if (line === endLine) return at;
    const start = document.offsetAt({ line: line - 1, character: 0 });
    return span(at.start, Math.max(at.start, start + lineOf(document, line).length));
  };
  const { fixesOf } = fixReporter(document, secrets, (at) => placeOf(document, at), bytePlace);
  return (finding, fingerprint) => ({
    ...plain(finding, fingerprint),
    fixes: fixesOf(finding),
    bytes: bytePlace(firstLine(finding.span)),
  });
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
  const { pathFromHere, secrets, showsFixes, showsText, movable } = parts;
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
  const plainReport = plainReporter(document);
  const shownReport = showsFixes ? fullReporter(document, secrets) : plainReport;
  const findings = found.map(({ finding, fingerprint }): FindingReport => {
    const tally = movable?.get(finding);
    return { ...shownReport(finding, fingerprint), ...(tally !== undefined && { tally }) };
  });
  const suppressed = told.flatMap(({ finding, fingerprint }): SuppressedReport[] => {
    const { quiet } = finding;
    if (quiet === undefined) return [];
    const { by, reason } = quiet;
    return [{ ...plainReport(finding, fingerprint), by, ...(reason !== undefined && { reason }) }];
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
 * The report of a file without a trace of ccmsetup.
 *
 * @param baseline what its baseline needs to know of it
 */
export function emptyReport(path: string, host: string, baseline: BaselineUse | undefined): FileReport {
  const report = { path, host, commandLines: [], findings: [], suppressed: [], sourceLines: {} };
  return baseline === undefined ? report : { ...report, baseline };
}
