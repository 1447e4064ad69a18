/** What a hover in a log tells. */
import type { Span } from '../../language/span';

/** Markdown for a range of the document. */
export interface LogHover {
  readonly at: Span;
  readonly markdown: string;
  /** Whether what is known of the message around it is left out. */
  readonly isAlone: boolean;
}
