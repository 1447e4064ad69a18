/** A Code Quality report of GitLab (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
import type { Severity } from '../../rules/severity';
import { wholeFormat, type Format, type FormatOptions } from './format';
import { jsonText } from './json-text';
import { located, type Located } from './one-line';
import { repositoryPath, type Folders } from './paths';
import { visible } from './visible';

const severities = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
} as const satisfies Record<Severity, string>;

function entryOf({ path, finding, place }: Located, folders: Folders): object {
  return {
    type: 'issue',
    // The name of a check is not shown, so the text begins with it.
    description: `${finding.rule}: ${visible(finding.message)}`,
    check_name: `ccmsetup-lint/${finding.rule}`,
    categories: ['Bug Risk'],
    severity: severities[finding.severity],
    fingerprint: finding.fingerprint,
    location: { path: repositoryPath(path, folders), lines: { begin: place.line, end: place.endLine } },
  };
}

export function gitlabFormat({ folders }: FormatOptions): Format {
  return wholeFormat(({ files }) => jsonText(files.flatMap(located).map((each) => entryOf(each, folders))));
}
