/** Writes arguments with the quotes that a place needs. */
import type { QuoteStyle } from '../../language/ast';
import { printValue } from '../../language/printer';
import { hasHole, joinMarked, markedText, type Marked } from './marked';
import type { SourceArgument } from './source-arguments';

/** How arguments are quoted in a place. */
export interface Quoting {
  readonly style: QuoteStyle;
  /** Characters that mean something there outside of quotes. */
  readonly special?: RegExp;
}

/** Signs that would be read as quotes where they begin or end a value. */
const quoteLike = /['\u2018-\u201F\u00AB\u00BB]/;

/** An argument as it is written there. */
export function argumentText(
  { head, separator, value, quoted }: SourceArgument,
  { style, special }: Quoting,
): Marked {
  if (value === undefined) return joinMarked([head, markedText(separator)]);
  const { text, holes } = value;
  const always = (quoted && hasHole(value)) || quoteLike.test(text) || special?.test(text) === true;
  return joinMarked([head, markedText(separator), { text: printValue(text, style, always), holes }]);
}

/** The path of a program as it is written at the start of a command line. */
export function programText(program: Marked): Marked {
  if (!/\s/.test(program.text) && !hasHole(program)) return program;
  return { text: `"${program.text}"`, holes: program.holes };
}
