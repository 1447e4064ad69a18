/** The report as results of tests: a suite for each file, a failed case for each finding that makes the run fail. */
import type { FileReport, FindingReport } from '../linting/report';
import { failing } from '../linting/verdict';
import { wholeFormat, type Format, type FormatOptions } from './format';
import { repositoryPath, type Folders } from './paths';
import { xmlAttributes, xmlDeclaration, xmlText } from './xml';

type Fails = (finding: FindingReport) => boolean;

function caseOf(finding: FindingReport, path: string, fails: Fails): string {
  const { rule, severity, message, line, column } = finding;
  const head = `    <testcase${xmlAttributes({ name: `${rule} (${line}:${column})`, classname: path })}>`;
  const text = `${path}:${line}:${column}: ${severity} ${message} (${rule})`;
  const inner = fails(finding)
    ? `<failure${xmlAttributes({ message, type: rule })}>${xmlText(text)}</failure>`
    : `<system-out>${xmlText(text)}</system-out>`;
  return `${head}${inner}</testcase>\n`;
}

function suiteOf({ path, findings }: FileReport, folders: Folders, fails: Fails): string {
  const name = repositoryPath(path, folders);
  const cases =
    findings.length === 0
      ? `    <testcase${xmlAttributes({ name: 'no findings', classname: name })}/>\n`
      : findings.map((finding) => caseOf(finding, name, fails)).join('');
  const tests = Math.max(1, findings.length);
  const attributes = { name, tests, failures: findings.filter(fails).length, errors: 0 };
  return `  <testsuite${xmlAttributes(attributes)}>\n${cases}  </testsuite>\n`;
}

/** A finding fails when it makes the run fail. In a review, one on a line that was not changed does not. */
export function junitFormat({ folders, threshold, isReview }: FormatOptions): Format {
  return wholeFormat(({ files }) => {
    const findings = files.flatMap((file) => file.findings);
    const failed = failing(
      findings.filter(({ changed }) => !isReview || changed !== false),
      threshold,
    );
    const fails: Fails = (finding) => failed.has(finding);
    const suites = files.map((file) => suiteOf(file, folders, fails)).join('');
    const tests = files.reduce((sum, file) => sum + Math.max(1, file.findings.length), 0);
    const attributes = xmlAttributes({ name: 'ccmsetup-lint', tests, failures: failed.size, errors: 0 });
    return `${xmlDeclaration}<testsuites${attributes}>\n${suites}</testsuites>\n`;
  });
}
