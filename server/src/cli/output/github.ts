/** Annotations of GitHub Actions (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
import type { Severity } from '../../rules/severity';
import { wholeFormat, type Format, type FormatOptions } from './format';
import { located, worstFirst, type Located } from './one-line';
import { repositoryPath, type Folders } from './paths';
import { visible } from './visible';

/** The levels of annotations. */
export const githubLevels = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
} as const satisfies Record<Severity, string>;

function dataOf(text: string): string {
  return text.replace(
    /[%\r\n]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function propertyOf(text: string): string {
  return dataOf(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The command that makes an annotation, as a line. */
export function githubCommand({ path, finding, place }: Located, folders: Folders): string {
  const properties = [
    ['title', `ccmsetup-lint (${finding.rule})`],
    ['file', visible(repositoryPath(path, folders))],
    ['line', String(place.line)],
    ['endLine', String(place.endLine)],
    ['col', String(place.column)],
    ['endColumn', String(place.endColumn)],
  ].map(([name = '', value = '']) => `${name}=${propertyOf(value)}`);
  return `::${githubLevels[finding.severity]} ${properties.join(',')}::${dataOf(visible(finding.message))}\n`;
}

/** All annotations, errors first: GitHub keeps the first ones of a step and drops the others. */
export function githubFormat({ folders }: FormatOptions): Format {
  return wholeFormat(({ files }) =>
    worstFirst(files.flatMap(located))
      .map((each) => githubCommand(each, folders))
      .join(''),
  );
}
