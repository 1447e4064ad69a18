/** The command line that a command without a selection is about. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import type { Analysis, AnalyzedLine } from './analysis';
import { placeAt } from './place';

/** The command line at a position, else one whose call or line the position is on; undefined where none is. */
export function lineAtCursor(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
): AnalyzedLine | undefined {
  const at = document.offsetAt(position);
  const place = placeAt(analysis, at);
  if (place !== undefined) return place.analyzed;
  const start = document.offsetAt({ line: position.line, character: 0 });
  const end = document.offsetAt({ line: position.line + 1, character: 0 });
  const { lines } = analysis;
  return (
    lines.find(({ region: { call } }) => call.start <= at && at <= call.end) ??
    lines.find(({ region: { spans } }) => spans.some((each) => each.start < end && start <= each.end))
  );
}
