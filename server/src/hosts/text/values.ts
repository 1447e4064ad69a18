/** Values as far as the script settles them: texts, and lists and tables of them. */
import type { Span } from '../../language/span';
import { holeCharacter } from '../host';
import { joinTexts, textOf, type Literal, type Text } from './text';

/** What an expression gives. */
export type Value =
  | Text
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly partial: boolean }
  | { readonly kind: 'table'; readonly entries: ReadonlyMap<string, Value>; readonly partial: boolean }
  | Unknown;

/** A value that only the run knows; the span is the expression. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly span: Span;
  readonly literal: Literal;
}

/** The placeholder of an unknown value. As a whole argument it may stand for several (`whole`). */
export function holeFor(unknown: Unknown, whole: boolean): Text {
  const { span: document, literal } = unknown;
  return textOf([{ kind: 'hole', text: holeCharacter, document, literal }], whole);
}

/**
 * A value as a string: the elements of a list with a blank between them, as PowerShell and `Start-Process` join them.
 *
 * @param whole whether it is a whole argument, so that an unknown one may stand for several
 */
export function toText(value: Value, whole: boolean): Text {
  switch (value.kind) {
    case 'text':
      return value;
    case 'unknown':
      return holeFor(value, whole);
    case 'table':
      return textOf([], true);
    case 'list':
      return joined(value, ' ', whole);
  }
}

/** The elements of a list as one text. */
export function joined(list: Extract<Value, { kind: 'list' }>, separator: string, whole = true): Text {
  const text = joinTexts(
    list.items.map((item) => toText(item, whole)),
    separator,
  );
  return { ...text, partial: text.partial || list.partial };
}
