/** What a configuration may be at most. Nobody writes more, and reading it must neither take long nor fail. */
import { createScanner } from 'jsonc-parser';
import { span, type Span } from '../language/span';

/** The most bytes of a configuration file, and the most UTF-16 units of its text. */
export const largestConfiguration = 2 ** 20;

/** The most problems that are told of one configuration. */
export const mostProblems = 1000;

/** How deep its objects and lists may be nested; the parser of JSON calls itself for each level. */
export const deepestNesting = 100;

/** The first bracket that is nested too deep; undefined when there is none. */
export function tooDeep(text: string): Span | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    // A bracket inside of a text or a comment begins no token.
    const first = text[start];
    if (first === undefined) return undefined;
    if (first === '{' || first === '[') depth++;
    if (first === '}' || first === ']') depth = Math.max(0, depth - 1);
    if (depth > deepestNesting) return span(start, start + 1);
  }
}
