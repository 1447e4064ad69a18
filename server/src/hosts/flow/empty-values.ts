/** Empty texts where a command line has values: settings that people are to fill in, or what only the run knows. */
import type { Span } from '../../language/span';
import { holeCharacter } from '../host';
import { readAt } from '../text/mentions';
import { textOf, type Atom, type Text } from '../text/text';
import type { Value } from '../text/values';
import { operand } from '../text/encodings';

/** Whether a value is a text without any characters. */
export function isEmpty(value: Value | undefined): value is Text {
  return value?.kind === 'text' && value.text === '';
}

/**
 * A text that, where it is empty, may be something else: where a value belongs nobody knows what.
 *
 * @param at the expression that gives it, where that is no variable
 */
export function perhapsEmpty<V extends Value | undefined>(value: V, at?: Span): V | Text {
  return isEmpty(value) ? marked(at === undefined ? value : readAt<Text>(value, at), 'hole') : value;
}

/**
 * The value of a variable: empty atoms tell from now on what is known of it. Those of a text in which nothing is written are
 * as they were.
 *
 * @param sure tells whether the variable never has another one
 */
export function valueOfVariable<V extends Value | undefined>(value: V, sure: () => boolean): V | Text {
  return isEmpty(value) ? marked(value, sure() ? 'escape' : 'hole') : value;
}

/** An empty text of which nobody knows whether it stays so. */
export function doubtful(text: Text, is: (atom: Atom) => boolean): Text {
  return {
    ...textOf(
      text.atoms.map((atom): Atom => (isGap(atom) && is(atom) ? { ...atom, kind: 'hole' } : atom)),
      text.partial,
    ),
    remarks: text.remarks,
  };
}

/** Whether nothing is written where something could be. */
export function isGap({ text, literal, kind }: Atom): boolean {
  return text === '' && literal !== undefined && kind !== 'inserted';
}

function marked({ atoms, partial }: Text, kind: 'escape' | 'hole'): Text {
  return textOf(
    // What is not sure of one variable is not sure of another that holds it.
    atoms.map((atom): Atom => (atom.kind === 'hole' ? atom : { ...atom, kind })),
    partial,
  );
}

/** Characters before a value that are looked at: its name is shorter. */
const longestBefore = 200;
const valueStart = /(?:^|[\s"'])[/-]?[A-Za-z]\w*[:=]["']?(?:https?:\/\/)?$/i;

/**
 * A text in which each empty part is settled: one that is a whole value stays a place to fill in. One that may be something
 * else becomes a hole where it is a value or a word, and so does one that is only a part of a value. Any other is gone.
 */
export function withEmptyValues(text: Text): Text {
  const { atoms, starts, partial, remarks } = text;
  if (text.text === '' || atoms.every((atom) => atom.text !== '')) return text;
  const settled = atoms.flatMap((atom, index) => {
    if (atom.text !== '') return [atom];
    const at = starts[index] ?? 0;
    const before = text.text.slice(Math.max(0, at - longestBefore), at);
    if (!valueStart.test(before))
      return atom.kind === 'hole' && isWord(before, text.text.slice(at, at + 2)) ? [holeInstead(atom)] : [];
    const whole = /^(?:$|[\s"'])/.test(text.text.slice(at, at + 1));
    if (whole && atom.kind !== 'hole') return [atom];
    // What is written as nothing in the middle of a value is nothing.
    return atom.kind === 'copy' ? [] : [holeInstead(atom)];
  });
  return { ...textOf(settled, partial), remarks };
}

/** Whether a word of its own stands between two stretches of a text. */
function isWord(before: string, behind: string): boolean {
  return (/\s$/.test(before) && /^\s/.test(behind)) || (/\s"$/.test(before) && /^"(?:\s|$)/.test(behind));
}

function holeInstead({ document: own, mention }: Atom): Atom {
  const document = mention?.at ?? own;
  return {
    kind: 'hole',
    text: holeCharacter,
    document,
    literal: { start: document.start, encoding: operand },
  };
}
