/** Issues of Azure Pipelines (https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands). */
import { compactLine } from './compact';
import { wholeFormat, type Format, type FormatOptions } from './format';
import { located, worstFirst, type Located } from './one-line';
import { absolutePath, type Folders } from './paths';
import { visible } from './visible';

const escapes: Readonly<Record<string, string>> = {
  '%': '%AZP25',
  '\r': '%0D',
  '\n': '%0A',
  ']': '%5D',
  ';': '%3B',
};

/** Text behind a command. */
export function azureData(text: string): string {
  return text.replace(/[%\r\n]/g, (sign) => escapes[sign] ?? sign);
}

/** The value of a property of a command. */
export function azureProperty(text: string): string {
  return text.replace(/[%\r\n\];]/g, (sign) => escapes[sign] ?? sign);
}

/** The command that makes an issue, as a line; a plain line for a finding that is milder than Azure's issues are. */
export function azureCommand({ path, finding, place }: Located, folders: Folders): string {
  const { severity, rule, message } = finding;
  if (severity !== 'error' && severity !== 'warning') return `${compactLine(path, finding)}\n`;
  const properties = [
    ['type', severity],
    ['sourcepath', visible(absolutePath(path, folders))],
    ['linenumber', String(place.line)],
    ['columnnumber', String(place.column)],
    ['code', rule],
  ].map(([name = '', value = '']) => `${name}=${azureProperty(value)};`);
  return `##vso[task.logissue ${properties.join('')}]${azureData(visible(message))}\n`;
}

/** All issues, errors first. */
export function azureFormat({ folders }: FormatOptions): Format {
  return wholeFormat(({ files }) =>
    worstFirst(files.flatMap(located))
      .map((each) => azureCommand(each, folders))
      .join(''),
  );
}
