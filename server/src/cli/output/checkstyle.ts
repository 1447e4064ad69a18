/** The report as Checkstyle writes it, which most review tools read. */
import type { Severity } from '../../rules/severity';
import type { FileReport } from '../linting/report';
import { wholeFormat, type Format, type FormatOptions } from './format';
import { repositoryPath, type Folders } from './paths';
import { xmlAttributes, xmlDeclaration } from './xml';

const severities = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
} as const satisfies Record<Severity, string>;

function elementOf({ path, findings }: FileReport, folders: Folders): string {
  const errors = findings.map(({ line, column, severity, message, rule }) => {
    const source = `ccmsetup-lint.${rule}`;
    return `    <error${xmlAttributes({ line, column, severity: severities[severity], message, source })}/>\n`;
  });
  return `  <file${xmlAttributes({ name: repositoryPath(path, folders) })}>\n${errors.join('')}  </file>\n`;
}

export function checkstyleFormat({ folders }: FormatOptions): Format {
  return wholeFormat(({ files }) => {
    const found = files.filter(({ findings }) => findings.length > 0);
    const elements = found.map((file) => elementOf(file, folders)).join('');
    return `${xmlDeclaration}<checkstyle version="4.3">\n${elements}</checkstyle>\n`;
  });
}
