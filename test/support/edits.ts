/** Applies edits of a document, as an editor would. */
import type { DocumentEdit } from '../../server/src/hosts/text/document-edit';

/** The text after the edits; throws when two of them overlap. */
export function applyEdits(text: string, edits: readonly DocumentEdit[]): string {
  const ordered = [...edits].sort(
    (left, right) => right.span.start - left.span.start || right.span.end - left.span.end,
  );
  let result = text;
  let limit = Infinity;
  for (const { span, newText } of ordered) {
    if (span.end > limit) throw new Error(`edits overlap at ${span.start}`);
    result = result.slice(0, span.start) + newText + result.slice(span.end);
    limit = span.start;
  }
  return result;
}
