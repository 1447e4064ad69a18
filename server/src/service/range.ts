/** Spans as LSP ranges and back. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { span, type Span } from '../language/span';

/** The LSP range of a document span. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The document span of an LSP range; a range past the end is clamped. */
export function spanOf(document: TextDocument, { start, end }: Range): Span {
  return span(document.offsetAt(start), document.offsetAt(end));
}
