/**
 * The report in the format of reviewdog (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf), which makes changes
 * of one click from its suggestions. Its columns count bytes of UTF-8.
 */
import type { Severity } from '../../rules/severity';
import type { FixReport, Place } from '../linting/report';
import { homePage, rulePageUrl } from './docs-links';
import { wholeFormat, type Format, type FormatOptions } from './format';
import { jsonText } from './json-text';
import { located, type Located } from './one-line';
import { repositoryPath, type Folders } from './paths';
import { visible } from './visible';

const severities = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO',
} as const satisfies Record<Severity, string>;

function rangeOf({ line, column, endLine, endColumn }: Place): object {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

/** The fixes that can be shown, safe ones first. */
function suggestionsOf(fixes: readonly FixReport[]): object[] {
  const inOrder = [...fixes.filter(({ safe }) => safe), ...fixes.filter(({ safe }) => !safe)];
  return inOrder.flatMap(({ suggestion }) =>
    suggestion === undefined ? [] : [{ range: rangeOf(suggestion), text: suggestion.text }],
  );
}

function diagnosticOf({ path, finding, place }: Located, folders: Folders): object {
  const { rule, severity, message, fixes, bytes } = finding;
  const suggestions = suggestionsOf(fixes);
  return {
    message: visible(message),
    location: { path: repositoryPath(path, folders), range: rangeOf(bytes ?? place) },
    severity: severities[severity],
    code: { value: rule, url: rulePageUrl(rule) },
    ...(suggestions.length > 0 && { suggestions }),
  };
}

export function rdjsonFormat({ folders }: FormatOptions): Format {
  return wholeFormat(({ files }) => {
    const diagnostics = files.flatMap(located).map((each) => diagnosticOf(each, folders));
    return jsonText({ source: { name: 'ccmsetup-lint', url: homePage }, diagnostics });
  }, true);
}
