/** What operators and functions make of values, whatever a language calls them. */
import type { Span } from '../../language/span';
import type { Encoding } from '../text/offset-map';
import { concatenate, insertedText, textOf, type Text } from '../text/text';
import { toText, type Unknown, type Value } from '../text/values';

/** What an expression gives that only the run knows. */
export function unknownAt(at: Span, encoding: Encoding): Unknown {
  return { kind: 'unknown', span: at, literal: { start: at.start, encoding } };
}

/** A text that is written as code, such as `Chr(34)`. */
export function codedText(text: string, document: Span, encoding: Encoding): Text {
  return textOf([{ kind: 'escape', text, document, literal: { start: document.start, encoding } }]);
}

/** A list of which all is known. */
export function listOf(items: readonly Value[]): Value {
  return { kind: 'list', items, partial: false };
}

/** What `+` gives: one list when the first value is one, else one text. */
export function sum(values: readonly Value[]): Value {
  const [first] = values;
  if (first?.kind !== 'list') return concatenate(values.map((value) => toText(value, false)));
  const items = values.flatMap((value) => (value.kind === 'list' ? value.items : [value]));
  return { kind: 'list', items, partial: values.some((value) => value.kind === 'list' && value.partial) };
}

/** A path of parts, with a backslash between them unless one is there; undefined without any. */
export function joinPath(values: readonly Value[]): Text | undefined {
  const [first, ...parts] = values.map((value) => toText(value, false));
  return parts.reduce<Text | undefined>((path, part) => {
    if (path === undefined) return part;
    const divided = /[\\/]$/.test(path.text) || /^[\\/]/.test(part.text);
    return concatenate(divided ? [path, part] : [path, insertedText('\\'), part]);
  }, first);
}
