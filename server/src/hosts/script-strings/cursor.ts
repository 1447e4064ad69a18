/** Reads a row of nodes one by one. */
import { span, type Span } from '../../language/span';
import type { Language } from './language';
import type { Node } from './nodes';
import type { Expression } from './syntax';

/** A place in a row of nodes. */
export interface Cursor {
  readonly nodes: readonly Node[];
  index: number;
  readonly end: number;
}

/** Looks at the nodes of one language. */
export type Look = ReturnType<typeof createLook>;

/** Makes the look of a language. */
export function createLook(language: Language) {
  /** Line breaks in a statement that goes on say nothing. */
  const goesOn = language.lineBreaks === 'blocks';

  /** The node at a cursor or so many behind it; line breaks that say nothing are skipped. */
  const peek = (cursor: Cursor, ahead = 0): Node | undefined => {
    const { nodes, end } = cursor;
    while (goesOn && cursor.index < end && nodes[cursor.index]?.kind === 'break') cursor.index++;
    return cursor.index + ahead < end ? nodes[cursor.index + ahead] : undefined;
  };
  /** The sign there, if it is one. */
  const signAt = (cursor: Cursor, ahead = 0): string | undefined => {
    const node = peek(cursor, ahead);
    return node?.kind === 'sign' ? node.text : undefined;
  };

  return { peek, signAt };
}

/** From the start of the first to the end of the last. */
export function covered(from: { readonly start: number }, to: { readonly end: number }): Span {
  return span(from.start, to.end);
}

/** What is not understood. */
export function opaque(node: Span): Expression {
  return { kind: 'opaque', span: covered(node, node) };
}
