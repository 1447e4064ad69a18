/** The command line that somebody means who points at a place. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { lineFrom } from '../../hosts/ccmcmd/lines';
import { overlaps, span, type Span } from '../../language/span';
import type { AnalyzedLine, Analysis } from '../analysis';
import { placeAt } from '../place';

/** The lines around a position: its own, or in a `.ccmcmd` file those of its paragraph. */
function linesAround(document: TextDocument, host: string, { line }: Position): Span {
  const startOf = (at: number): number => document.offsetAt({ line: at, character: 0 });
  if (host !== 'ccmcmd') return span(startOf(line), startOf(line + 1));
  const text = document.getText();
  const isBlank = (at: number): boolean => lineFrom(text, startOf(at)).kind === 'blank';
  let first = line;
  while (first > 0 && !isBlank(first) && !isBlank(first - 1)) first--;
  let behind = line;
  while (behind < document.lineCount && !isBlank(behind)) behind++;
  return span(startOf(first), startOf(behind));
}

/**
 * The command line at a position: the one that holds it, else the first in its lines, else the only one of the document.
 *
 * @returns undefined where it could be any of several
 */
export function commandLineAt(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
): AnalyzedLine | undefined {
  const { lines } = analysis;
  const here = placeAt(analysis, document.offsetAt(position));
  if (here !== undefined) return here.analyzed;
  if (lines.length <= 1) return lines[0];
  const around = linesAround(document, analysis.host, position);
  return lines.find(({ region }) => [region.call, ...region.spans].some((each) => overlaps(each, around)));
}
