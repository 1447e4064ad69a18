/** The arguments of a program as its C runtime reads them: words, quotes, and backslashes before quotes. */
import { span, type Span } from '../../language/span';
import { argumentEncoding } from '../text/encodings';
import { rewritten } from '../text/rewritten';
import { inLiterals } from '../text/literals';
import { slice } from '../text/slice';
import type { Text } from '../text/text';

const argument = /(?:"(?:\\.|[^"\\])*"?|[^\s"])+/g;

/** The arguments from an offset on, as programs split them: at blanks outside of quotes. */
export function* argumentsFrom(text: string, from: number): Generator<Span> {
  const pattern = new RegExp(argument);
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text))
    yield span(found.index, found.index + found[0].length);
}

/** A quoted argument as the program gets it: backslashes before a quote are escapes. */
export function decodedArgument(line: Text, { start, end }: Span): Text {
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
