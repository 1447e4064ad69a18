/** The arguments of a program as its C runtime reads them: words, quotes, and backslashes before quotes. */
import type { Span } from '../../language/span';
import { argumentEncoding } from '../text/encodings';
import { rewritten } from '../text/rewritten';
import { inLiterals } from '../text/literals';
import { slice } from '../text/slice';
import type { Text } from '../text/text';

const argument = /(?:"(?:\\.|[^"\\])*"?|[^\s"])+/g;

/** An argument where it stands on a line. */
export interface Argument extends Span {
  readonly word: string;
}

/** The arguments from an offset on, as programs split them: at blanks outside of quotes. */
export function* argumentsFrom(text: string, from: number): Generator<Argument> {
  const pattern = new RegExp(argument);
  pattern.lastIndex = from;
  for (const { 0: word, index: start } of text.matchAll(pattern))
    yield { start, end: start + word.length, word };
}

/** An argument as the program gets it: in quotes, backslashes before a quote are escapes. */
export function decodedArgument(line: Text, { start, end, word }: Argument): Text {
  if (!word.startsWith('"')) return slice(line, start, end);
  const close = line.text[end - 1] === '"' && end - 1 > start ? end - 1 : end;
  const content = slice(line, start + 1, close);
  const decoded = rewritten(content, /\\+"?/g, ({ 0: escape, index }) => {
    const quote = escape.endsWith('"');
    const whole = slice(content, index, index + escape.length);
    if (!quote && index + escape.length < content.text.length) return whole;
    const backslashes = escape.length - (quote ? 1 : 0);
    const kept = '\\'.repeat(backslashes >> 1) + (quote && backslashes % 2 === 1 ? '"' : '');
    // A path that ends in one backslash has it before the closing quote.
    return kept === '' ? whole : kept;
  });
  return inLiterals(decoded, argumentEncoding);
}
