/** The arguments of a program as its C runtime reads them: words, quotes, and backslashes before quotes. */
import { span, type Span } from '../../language/span';
import { argumentEncoding } from '../text/encodings';
import { relabelling } from '../text/rewritten';
import { textWriter, type SourcedText } from '../text/sourced-text';

const argument = /(?:"(?:\\.|[^"\\])*"?|[^\s"])+/g;

/** The arguments from an offset on, as programs split them: at blanks outside of quotes. */
export function* argumentsFrom(text: string, from: number): Generator<Span> {
  const pattern = new RegExp(argument);
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text))
    yield span(found.index, found.index + found[0].length);
}

/** A quoted argument as the program gets it: backslashes before a quote are escapes. */
export function decodedArgument(line: SourcedText, { start, end }: Span): SourcedText {
  const writer = textWriter();
  const close = line.text[end - 1] === '"' && end - 1 > start ? end - 1 : end;
  const relabel = relabelling(({ start: origin, encoding }) => ({
    start: origin,
    encoding: argumentEncoding(encoding),
  }));
  let from = start + 1;
  for (const { index, 0: escape } of line.text.slice(from, close).matchAll(/\\+"?/g)) {
    const at = start + 1 + index;
    if (!escape.endsWith('"') && at + escape.length < close) continue;
    const backslashes = escape.length - (escape.endsWith('"') ? 1 : 0);
    const kept = '\\'.repeat(backslashes >> 1) + (escape.endsWith('"') && backslashes % 2 === 1 ? '"' : '');
    writer.take(line, span(from, at), relabel);
    from = at + escape.length;
    // A path that ends in one backslash has it before the closing quote.
    if (kept === '') writer.take(line, span(at, from), relabel);
    else writer.replace(line, span(at, from), kept, relabel);
  }
  writer.take(line, span(from, close), relabel);
  return writer.finish();
}
