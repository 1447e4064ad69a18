/** How text is written inside the literals of the host languages. */
import type { Encoding } from './offset-map';

/** Text that stands for itself. */
export const plain: Encoding = { id: 'plain', encode: (text) => text };

/** A part of a script that is no literal: a name, a call. Not even nothing can stand in its place. */
export const operand: Encoding = { id: 'operand', encode: () => undefined };

/** Text in an argument of a program, in quotes: there `\"` is a quote (the C runtime's rules). */
export function argumentEncoding(outer: Encoding): Encoding {
  return {
    id: `${outer.id}+argument`,
    encode: (text) => outer.encode(text.replace(/(\\*)"/g, '$1$1\\"')),
  };
}
