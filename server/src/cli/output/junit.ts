/** The report as results of tests: a suite for each file, a failed case for each finding that makes the run fail. */
import type { FileReport, FindingReport } from '../linting/report';
import { wholeFormat, type Format, type FormatOptions } from './format';
import { repositoryPath, type Folders } from './paths';
import { xmlAttributes, xmlDeclaration, xmlText } from './xml';

/** Whether a finding makes the run fail: an error, and in a review one on a changed line. */
export function fails({ severity, changed }: FindingReport): boolean {
  return severity === 'error' && changed !== false;
}

function caseOf(finding: FindingReport, path: string): string {
  const { rule, severity, message, line, column } = finding;
  const head = `    <testcase${xmlAttributes({ name: `${rule} (${line}:${column})`, classname: path })}>`;
  const text = `${path}:${line}:${column}: ${severity} ${message} (${rule})`;
  const inner = fails(finding)
    ? `<failure${xmlAttributes({ message, type: rule })}>${xmlText(text)}</failure>`
    : `<system-out>${xmlText(text)}</system-out>`;
  return `${head}${inner}</testcase>\n`;
}

function suiteOf({ path, findings }: FileReport, folders: Folders): string {
  const name = repositoryPath(path, folders);
  const cases =
    findings.length === 0
      ? `    <testcase${xmlAttributes({ name: 'no findings', classname: name })}/>\n`
      : findings.map((finding) => caseOf(finding, name)).join('');
  const tests = Math.max(1, findings.length);
  const attributes = { name, tests, failures: findings.filter(fails).length, errors: 0 };
  return `  <testsuite${xmlAttributes(attributes)}>\n${cases}  </testsuite>\n`;
}

export function junitFormat({ folders }: FormatOptions): Format {
  return wholeFormat(({ files }) => {
    const suites = files.map((file) => suiteOf(file, folders)).join('');
    const findings = files.flatMap((file) => file.findings);
    const tests = files.reduce((sum, file) => sum + Math.max(1, file.findings.length), 0);
    const failures = findings.filter(fails).length;
    const attributes = xmlAttributes({ name: 'ccmsetup-lint', tests, failures, errors: 0 });
    return `${xmlDeclaration}<testsuites${attributes}>\n${suites}</testsuites>\n`;
  });
}
