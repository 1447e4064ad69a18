/** Inlay hints before they become LSP. */
import type { InlayHint } from 'vscode-languageserver-types';

/** What marks a hint that is serious, for clients that can show it in color. */
export interface HintMark {
  readonly level: 'warning' | 'error';
  /** The hint without the sign that it has for others. */
  readonly text: string;
}

/** An inlay hint as it is sent. */
export type MarkedInlayHint = InlayHint & { readonly data?: HintMark };

/** A hint for a place of a document. */
export interface Hint {
  readonly kind: 'length' | 'number' | 'token';
  /** An offset of the document. */
  readonly at: number;
  /** Whether it stands behind what it is about, or before it. */
  readonly side: 'behind' | 'before';
  readonly label: string;
  readonly tooltip: string;
  /** Of several lengths in one place the greatest counts. */
  readonly weight?: number;
  readonly level?: HintMark['level'];
}
