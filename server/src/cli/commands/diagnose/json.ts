/** The diagnosis as JSON, for programs: names and order of the keys are a contract. */
import type { LogReport, RecordedFinding, ReportedCause, ReportedRun } from '../../../service/log';

function causeOf({ id, line, item, meaning, remedy, certainty, sources }: ReportedCause): object {
  return {
    id,
    line,
    item: item ?? null,
    meaning,
    remedy: remedy ?? null,
    certainty,
    sources: sources.map(({ title, url }) => url ?? title),
  };
}

function findingOf({
  rule,
  severity,
  message,
  line,
  column,
  endLine,
  endColumn,
  fixes,
}: RecordedFinding): object {
  return { rule, severity, message, line, column, endLine, endColumn, related: [], fixes };
}

function runOf({ startLine, endLine, outcome, code, commandLine, causes, findings }: ReportedRun): object {
  return {
    startLine,
    endLine,
    outcome,
    code: code ?? null,
    commandLine: commandLine === undefined ? null : { line: commandLine.line, text: commandLine.text },
    causes: causes.map(causeOf),
    findings: findings.map(findingOf),
  };
}

/** The text for some logs, each with its path as given. */
export function jsonOf(logs: readonly { readonly path: string; readonly report: LogReport }[]): string {
  const told = logs.map(({ path, report: { format, outcome, cause, runs } }) => ({
    path,
    format,
    outcome,
    cause: cause === undefined ? null : causeOf(cause),
    runs: runs.map(runOf),
  }));
  return `${JSON.stringify({ version: 1, logs: told }, undefined, 2)}\n`;
}
