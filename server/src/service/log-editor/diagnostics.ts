/** The diagnosis of a log as diagnostics: the cause at its message, and what the linter says of the recorded command line. */
import { t } from '@vscode/l10n';
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver-types';
import { span, type Span } from '../../language/span';
import { diagnosticSource, severityOf, type DiagnosticCapabilities } from '../diagnostics';
import { lastRunOf, type RecordedFinding, type ReportedCause, type ReportedRun } from '../log';
import { rangeOf } from '../range';
import { endedWell, type LogAnalysis } from './analysis';
import { causeText } from './cause-text';
import type { LogSubject } from './subject';

/** So many effects of a cause are listed; who wants all of them reads on. */
const mostSymptoms = 20;

/** So many earlier runs are told of. */
const mostEarlier = 20;

/** Where the message of a record stands whose message begins at an offset. */
export function messageAt({ records }: LogAnalysis, { start, end }: Span): Span {
  const index = records.indexAt(start);
  const row = index === undefined ? undefined : records.at(index);
  return row?.messageStart === start ? span(start, Math.max(row.messageEnd, start)) : span(start, end);
}

/** Whether a finding of the command line tells the same in the same place. */
function isFinding({ start, end }: ReportedCause, findings: readonly RecordedFinding[]): boolean {
  return findings.some((finding) => finding.start === start && finding.end === end);
}

/** Where the argument that a cause lies in stands on the recorded command line. */
function givenAt({ item }: ReportedCause, { findings }: ReportedRun): RecordedFinding | undefined {
  if (item === undefined) return undefined;
  return findings.find((finding) => finding.item?.toLowerCase() === item.toLowerCase());
}

function relatedTo(
  { document, analysis }: LogSubject,
  cause: ReportedCause,
  run: ReportedRun,
): DiagnosticRelatedInformation[] {
  const place = (at: Span, message: string): DiagnosticRelatedInformation => ({
    message,
    location: { uri: document.uri, range: rangeOf(document, at) },
  });
  const given = givenAt(cause, run);
  return [
    ...(given === undefined ? [] : [place(given, given.message)]),
    ...cause.symptoms
      .slice(0, mostSymptoms)
      .map((symptom) => place(messageAt(analysis, symptom), t('Follows from it: {0}', symptom.meaning))),
  ];
}

/** How serious a cause is: a client that is there works, if not as it was meant to. */
function severityIn(run: ReportedRun, index: number): DiagnosticSeverity {
  if (index > 0) return DiagnosticSeverity.Warning;
  return run.outcome === 'failed' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
}

function causeDiagnostic(
  subject: LogSubject,
  run: ReportedRun,
  cause: ReportedCause,
  severity: DiagnosticSeverity,
  { codeDescription, relatedInformation }: DiagnosticCapabilities,
): Diagnostic {
  const { document, analysis } = subject;
  const href = cause.sources.find(({ url }) => url !== undefined)?.url;
  const related = relatedInformation ? relatedTo(subject, cause, run) : [];
  return {
    range: rangeOf(document, messageAt(analysis, cause)),
    severity,
    code: cause.id,
    source: diagnosticSource,
    message: causeText(cause),
    ...(codeDescription && href !== undefined && { codeDescription: { href } }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

function findingDiagnostic(
  { document }: LogSubject,
  { start, end, severity, rule, message, url }: RecordedFinding,
  { codeDescription }: DiagnosticCapabilities,
): Diagnostic {
  return {
    range: rangeOf(document, span(start, end)),
    severity: severityOf[severity],
    code: rule,
    source: diagnosticSource,
    message,
    ...(codeDescription && url !== undefined && { codeDescription: { href: url } }),
  };
}

/** The first causes of runs before the last one; nobody cares once a later one went well. */
function earlierCauses({ report: { runs } }: LogAnalysis): { run: ReportedRun; cause: ReportedCause }[] {
  const last = runs.findLastIndex(endedWell);
  return runs
    .slice(last + 1, -1)
    .slice(-mostEarlier)
    .flatMap((run) => (run.causes[0] === undefined ? [] : [{ run, cause: run.causes[0] }]));
}

/** All diagnostics of a log, in its order; none where its folder is ignored. */
export function logDiagnosticsOf(subject: LogSubject, capabilities: DiagnosticCapabilities): Diagnostic[] {
  const { analysis, configuration } = subject;
  const last = lastRunOf(analysis.report);
  if (configuration.ignored || last === undefined) return [];
  const { findings } = last;
  const causes = last.causes.filter((cause) => !isFinding(cause, findings));
  return [
    ...earlierCauses(analysis).map(({ run, cause }) =>
      causeDiagnostic(subject, run, cause, DiagnosticSeverity.Information, capabilities),
    ),
    ...causes.map((cause) =>
      causeDiagnostic(subject, last, cause, severityIn(last, last.causes.indexOf(cause)), capabilities),
    ),
    ...findings.map((finding) => findingDiagnostic(subject, finding, capabilities)),
  ].sort(
    ({ range: { start: left } }, { range: { start: right } }) =>
      left.line - right.line || left.character - right.character,
  );
}
