/** Puts other characters in the place of some of a text. */
import { span } from '../../language/span';
import { textWriter, type Relabel, type SourcedText } from './sourced-text';
import type { Literal } from './values';

/** Makes a relabelling that gives each literal one of its own. */
export function relabelling(make: (literal: Literal) => Literal): Relabel {
  const made = new Map<Literal, Literal>();
  return (literal) => {
    const label = made.get(literal) ?? make(literal);
    made.set(literal, label);
    return label;
  };
}

/**
 * A text with something else in the place of all that a global pattern matches; the same one where it matches nothing.
 *
 * @param instead what stands there: characters, a text, or undefined for a hole
 */
export function rewritten(
  source: SourcedText,
  pattern: RegExp,
  instead: (match: RegExpExecArray) => string | SourcedText | undefined,
  relabel?: Relabel,
): SourcedText {
  const { text } = source;
  const writer = textWriter();
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const range = span(match.index, match.index + match[0].length);
    const by = instead(match);
    writer.take(source, span(from, range.start), relabel);
    if (by === undefined) writer.hole(source, range, relabel);
    else if (typeof by === 'string') writer.replace(source, range, by, relabel);
    else writer.take(by, span(0, by.text.length));
    from = range.end;
  }
  if (from === 0 && relabel === undefined) return source;
  writer.take(source, span(from, text.length), relabel);
  return writer.finish();
}
