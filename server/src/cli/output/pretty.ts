/** The report for people: one block a finding, with the source line, and a summary. */
import { exitCodes } from '../exit-codes';
import { styleText } from 'node:util';
import { severities, type Severity } from '../../rules/severity';
import type { FileReport, FindingReport, Report } from '../linting/report';
import { besidesText, counted, severityNouns } from './counts';
import { excerptOf } from './excerpt';
import type { Format, FormatOptions } from './format';
import { withoutCommands } from './pipeline-text';
import { visible } from './visible';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const colours = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
} as const satisfies Record<Severity, Style>;

const indent = '    ';
/** Source lines that are longer are cut. */
const columns = 116;

function block({ path, sourceLines }: FileReport, finding: FindingReport, paint: Paint): string {
  const { line, column, endLine, endColumn, severity, message, rule } = finding;
  const text = sourceLines[line];
  const place = paint('bold', `${visible(path)}:${line}:${column}`);
  const what = `${paint(['bold', colours[severity]], severity)} ${visible(message)}`;
  const head = `${place} ${what} ${paint('dim', `(${rule})`)}`;
  // What stands on the same line can be seen.
  const others = finding.related
    .filter((other) => other.line !== line)
    .map((other) => `${indent}${visible(path)}:${other.line}:${other.column} ${visible(other.message)}`);
  if (text === undefined) return [head, ...others, ''].join('\n');
  const end = endLine === line ? endColumn - 1 : text.length;
  const { source, carets } = excerptOf(text, column - 1, end, columns);
  return [
    head,
    indent + source,
    // Tabs stay outside of the colour, blanks too.
    indent + carets.replace(/\^+/g, (marks) => paint(colours[severity], marks)),
    ...others,
    '',
  ].join('\n');
}

function summaryLine({ summary }: Report, paint: Paint): string {
  const parts = severities
    .filter((severity) => summary[severity] > 0)
    .map((severity) => paint(colours[severity], counted(summary[severity], severityNouns[severity])));
  const what = parts.length === 0 ? paint('green', 'No findings') : parts.join(', ');
  const files = counted(summary.files, ['file', 'files']);
  const lines = counted(summary.commandLines, ['command line', 'command lines']);
  return `${what} in ${files} (${lines})${besidesText(summary)}\n`;
}

/** Prints each file's findings as they come. */
export function prettyFormat({ colour }: Pick<FormatOptions, 'colour'>): Format {
  // Whether the stream shows colours has been decided; newer versions of Node would ask their own stream again.
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  return {
    showsFixes: false,
    keepsFiles: false,
    file: (report) =>
      withoutCommands(report.findings.map((finding) => `${block(report, finding, paint)}\n`).join('')),
    // Where nothing that was named could be linted, that has been told, and a line without findings would say the opposite.
    end: (report, { exitCode }) =>
      report.summary.files === 0 && exitCode === exitCodes.usage ? '' : summaryLine(report, paint),
  };
}
