/** What an expression gives, as far as the file itself settles it. */
import type { Span } from '../../../language/span';
import { holeCharacter } from '../../host';
import type { DataNode, DataText } from '../nodes';
import type { Encoding } from '../../text/offset-map';
import { concatenate, joinTexts, type Text } from '../../text/text';
import { holeFor } from '../../text/values';
import { mostOptions } from '../limits';

/** A value that only the run knows. */
export interface Opaque {
  readonly kind: 'opaque';
  readonly span: Span;
}

/** One of several values, such as the two of a condition. */
export interface Choice {
  readonly kind: 'choice';
  readonly span: Span;
  readonly options: readonly (DataNode | Opaque)[];
}

export type Operand = DataNode | Opaque | Choice;

/** Code outside of literals: no text can be written there. */
const code: Encoding = { id: 'code', encode: () => undefined };

/** One of some values. */
export function choiceOf(operands: readonly Operand[], at: Span): Operand {
  const options = operands.flatMap((operand) => (operand.kind === 'choice' ? operand.options : [operand]));
  const [only] = options;
  if (only === undefined || options.length > mostOptions) return { kind: 'opaque', span: at };
  return options.length === 1 ? only : { kind: 'choice', span: at, options };
}

/** A text that is put together when it is read. */
export function lazyText(at: Span, read: () => Text | undefined): DataText {
  return { kind: 'text', span: at, read };
}

/** The hole of a value that only the run knows. */
export function holeOf({ span: at }: { readonly span: Span }): Text {
  return holeFor({ kind: 'unknown', span: at, literal: { start: at.start, encoding: code } }, false);
}

/** A value where a text is wanted; undefined when it is a broken literal. */
export function textFor(operand: Operand): Text | undefined {
  return operand.kind === 'text' ? operand.read() : holeOf(operand);
}

/** A value as an item of a list or a field of a table. */
export function nodeFor(operand: Operand): DataNode {
  if (operand.kind !== 'opaque' && operand.kind !== 'choice') return operand;
  return lazyText(operand.span, () => holeOf(operand));
}

/** The values that a place of its own can have; those that only the run knows are left out. */
export function settled(operand: Operand): DataNode[] {
  const options = operand.kind === 'choice' ? operand.options : [operand];
  return options.flatMap((option) => (option.kind === 'opaque' ? [] : [option]));
}

/** The items of a list with something between them that the runtime inserts, as far as both are known. */
export function joined(list: Operand | undefined, separator: string | undefined, at: Span): Operand {
  if (list?.kind === 'choice' && separator !== undefined)
    return choiceOf(
      list.options.map((option) => joined(option, separator, at)),
      at,
    );
  if (list?.kind !== 'list' || separator === undefined) return { kind: 'opaque', span: at };
  return lazyText(at, () => allTexts(list.items, (texts) => joinTexts(texts, separator)));
}

/** Texts behind one another. */
export function chained(operands: readonly Operand[], at: Span): Operand {
  return lazyText(at, () => allTexts(operands, concatenate));
}

/** What is made of the texts of some values; undefined when one of them is broken. */
export function allTexts(
  operands: readonly Operand[],
  put: (texts: Text[]) => Text | undefined,
): Text | undefined {
  const texts: Text[] = [];
  for (const operand of operands) {
    const text = textFor(operand);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return put(texts);
}

/** The characters of a literal without holes; undefined for everything else. */
export function literalCharacters(operand: Operand | undefined): string | undefined {
  const text = operand?.kind === 'text' ? operand.read() : undefined;
  return text?.text.includes(holeCharacter) === true ? undefined : text?.text;
}
