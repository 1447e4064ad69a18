/** "Explain Command Line": a page on one command line, as Markdown. It tells no secret. */
import { t } from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { contexts } from '../../catalog/contexts';
import { ccmsetupLine, has, isClosed } from '../../language/query';
import { catalogText } from '../../rules/support/catalog-text';
import type { Severity } from '../../rules/severity';
import { alternativesOf, type Alternatives } from '../alternatives';
import type { Analysis, AnalysisOptions, AnalyzedLine } from '../analysis';
import { argumentTables, sourcesOf } from './explained-arguments';
import { explainedScenarios } from './explained-scenarios';
import { lineSentence } from '../hover/line-sentence';
import { asMarkdown, prosaic } from '../hover/markdown-text';
import { fillsInBefore } from '../writing/can-take';
import { fileNameOf } from '../file-name';
import { isWhole, scenarioFits } from '../scenarios/scenario-fit';

/** What is explained: a command line of a document. */
export interface ExplainedLine {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly analyzed: AnalyzedLine;
}

function titleOf({ document, analyzed: { region } }: ExplainedLine): string {
  const name = fileNameOf(document.uri);
  const { line } = document.positionAt(region.call.start);
  return t('Command line in {0}, line {1}', prosaic(name), line + 1);
}

function severityName(severity: Severity): string {
  const names: Record<Severity, string> = {
    error: t('Error'),
    warning: t('Warning'),
    information: t('Information'),
    hint: t('Hint'),
  };
  return names[severity];
}

/** What the rules say of the line. */
function findingsOf({ document, analysis, analyzed: { region } }: ExplainedLine): string {
  const own = analysis.findings.filter(
    ({ span, call }) =>
      (call !== undefined && call.start === region.call.start && call.end === region.call.end) ||
      region.spans.some((part) => part.start <= span.start && span.end <= part.end),
  );
  if (region.inert) return t("It's commented out, so the rules leave it alone.");
  if (own.length === 0) return t('The rules have nothing to say about it.');
  return own
    .map(({ severity, message, rule, url, span }) => {
      const name = url === undefined ? `\`${rule}\`` : `[${rule}](${url})`;
      const { line } = document.positionAt(span.start);
      return `- **${severityName(severity)}**, ${t('line {0}', line + 1)}: ${prosaic(message)} (${name})`;
    })
    .join('\n');
}

/** What is on the page of all that the script may run. */
function decisionsOf([{ region }, ...others]: Alternatives): string[] {
  const one = t(
    'Depending on the script, this call runs one of {0} command lines. This page is about one of them.',
    others.length + 1,
  );
  const all = t('The script uses some of the arguments only in some cases. The page has all of them.');
  return [...(others.length > 0 ? [one] : []), ...(region.groups === undefined ? [] : [all])];
}

/** The page on a command line. */
export function explain(
  line: ExplainedLine,
  options: Pick<AnalysisOptions, 'configuration' | 'now'>,
): string {
  const { analyzed, document } = line;
  const { region, tree, context } = analyzed;
  const { title, description } = contexts[context];
  const alternatives = alternativesOf(line.analysis, analyzed);
  const open = !region.complete || !isClosed(tree);
  // The scenarios are about installing the client.
  const removes = has(ccmsetupLine(tree), '/uninstall');
  const fits = removes ? [] : scenarioFits(ccmsetupLine(tree), context);
  const adder = fillsInBefore(region.host) ? 'filled in' : 'script';
  const whole = fits.filter(isWhole).map(({ scenario }) => scenario);
  const sources = sourcesOf(tree, whole);
  const parts = [
    `# ${titleOf(line)}`,
    lineSentence(alternatives, { ...options, markdown: true }),
    ...decisionsOf(alternatives),
    t('Context: {0}. {1}', catalogText(title), asMarkdown(catalogText(description))),
    ...argumentTables(analyzed, document.getText(), options),
    ...(removes ? [] : [`## ${t('Scenarios')}`, ...explainedScenarios(fits, open ? adder : undefined)]),
    `## ${t('Findings')}`,
    findingsOf(line),
    ...(sources.length === 0
      ? []
      : [`## ${t('Sources')}`, sources.map((source) => `- ${source}`).join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}
