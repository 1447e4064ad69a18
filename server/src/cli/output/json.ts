/** The report as JSON, for programs: names and order of the keys are a contract. */
import type { FileReport, FindingReport, Report } from '../linting/report';
import { wholeFormat, type Format } from './format';
import { jsonText } from './json-text';

function findingOf(finding: FindingReport): object {
  const { rule, severity, message, related, fixes, fingerprint, changed, ...rest } = finding;
  const { line, column, endLine, endColumn } = rest;
  return {
    rule,
    severity,
    message,
    line,
    column,
    endLine,
    endColumn,
    related,
    fixes: fixes.map(({ title, safe }) => ({ title, safe })),
    fingerprint,
    changed,
  };
}

function fileOf({ path, host, commandLines, findings }: FileReport): object {
  return { path, host, commandLines, findings: findings.map(findingOf) };
}

function jsonOf({ version, files, summary }: Report): object {
  return { version, files: files.map(fileOf), summary };
}

/** Prints nothing until the end, then one JSON value. */
export function jsonFormat(): Format {
  return wholeFormat((report) => jsonText(jsonOf(report)), true);
}
