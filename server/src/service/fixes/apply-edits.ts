/** Edits of a document, applied. */
import type { DocumentEdit } from '../../hosts/text/document-edit';

/** The order in which edits apply: insertions before a change that begins at their place. */
export function inOrder({ span: left }: DocumentEdit, { span: right }: DocumentEdit): number {
  return left.start - right.start || left.end - right.end;
}

/** The text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly DocumentEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { span, newText } of [...edits].sort(inOrder)) {
    parts.push(text.slice(from, span.start), newText);
    from = span.end;
  }
  return parts.join('') + text.slice(from);
}
