/** Puts other characters in the place of some of a text. */
import { span } from '../../language/span';
import type { Relabel } from './literals';
import { readAt } from './mentions';
import { documentSpan } from './slice';
import type { Text } from './text';
import { textWriter } from './writer';

/**
 * A text with something else in the place of all that a global pattern matches; the same one where it matches nothing.
 * Empty literals beside other text are no places any more.
 *
 * @param instead what stands there: characters, a text, or undefined for a hole
 */
export function rewritten(
  source: Text,
  pattern: RegExp,
  instead: (match: RegExpExecArray) => string | Text | undefined,
  relabel?: Relabel,
): Text {
  const { text, atoms } = source;
  if (text === '') return source;
  // Most texts have nothing of the kind.
  const isSame = relabel === undefined && text.search(pattern) < 0;
  if (isSame && atoms.every((atom) => atom.text !== '')) return source;
  const writer = textWriter();
  let { partial } = source;
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const range = span(match.index, match.index + match[0].length);
    const by = instead(match);
    writer.take(source, span(from, range.start), relabel);
    if (typeof by === 'object') {
      const place = documentSpan(source, range);
      writer.put(place === undefined ? by : readAt(by, place));
      partial ||= by.partial;
    } else writer.replace(source, range, by, relabel);
    from = range.end;
  }
  writer.take(source, span(from, text.length), relabel);
  return { ...writer.finish(), partial };
}
