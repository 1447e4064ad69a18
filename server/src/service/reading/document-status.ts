/** What a status line tells of a document: how many command lines it has, and how long the one at the cursor is. */
import type { Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { catalogContext } from '../../catalog/contexts';
import { lengthLimits } from '../../catalog/values/limits';
import { span } from '../../language/span';
import { intuneField } from '../../rules/support/intune-field';
import { knownLength } from '../../rules/support/known-length';
import { ruleContextOf, type Analysis, type AnalysisOptions, type AnalyzedLine } from '../analysis';
import { placeAt } from '../place';

/** The length of a command line, in UTF-16 units. */
export interface LineLength {
  readonly used: number;
  /** Whether values that only the run knows make it longer. */
  readonly atLeast: boolean;
  /** The most that the place takes, where it has a limit. */
  readonly limit?: number;
}

/** What is told of a document. */
export interface DocumentSummary {
  readonly commandLines: number;
  /** The command line at the cursor. */
  readonly length?: LineLength;
}

/** The summary of a document; without a position no length is told. */
export function summaryOf(
  document: TextDocument,
  analysis: Analysis,
  position: Position | undefined,
  options: Pick<AnalysisOptions, 'configuration' | 'now'>,
): DocumentSummary {
  const place = position && placeAt(analysis, document.offsetAt(position));
  return {
    commandLines: analysis.lines.length,
    ...(place && { length: lengthOf(place.analyzed, options) }),
  };
}

/** How long a command line is. What is counted is what the length rules count: in a field of Intune the text with the wrapper. */
export function lengthOf(
  line: AnalyzedLine,
  options: Pick<AnalysisOptions, 'configuration' | 'now'>,
): LineLength {
  const { region, context } = line;
  const { length, exact } = knownLength(region.holes, span(0, region.text.length));
  const atLeast = !exact || !region.complete;
  const field =
    catalogContext(context) === 'ccmsetupcmd' ? intuneField(ruleContextOf(line, options)) : undefined;
  if (field !== undefined) return { used: field.totalLength, atLeast, limit: lengthLimits.intune.max };
  // A registry export writes the value directly, past the template that has the limit.
  if (context === 'gpoSetupParameters' && region.host !== 'reg')
    return { used: length, atLeast, limit: lengthLimits.setupParameters.max };
  return { used: length, atLeast };
}
