/** Positions of the protocol in the text of an editor: both count UTF-16 units. */
import type { Text } from '@codemirror/state';
import type { Position, Range } from 'vscode-languageserver-types';

/** The offset of a position; the nearest one for a position behind the end of its line or of the text. */
export function offsetOf(text: Text, { line, character }: Position): number {
  if (line >= text.lines) return text.length;
  const { from, length } = text.line(line + 1);
  return from + Math.min(character, length);
}

export function rangeIn(text: Text, { start, end }: Range): { readonly from: number; readonly to: number } {
  return { from: offsetOf(text, start), to: offsetOf(text, end) };
}

export function positionOf(text: Text, offset: number): Position {
  const line = text.lineAt(offset);
  return { line: line.number - 1, character: offset - line.from };
}
