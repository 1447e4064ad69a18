/**
 * How the words of a list become one command line: joined with blanks, and in quotes where the program's C runtime would
 * otherwise take a word for several (Python's subprocess.list2cmdline, .NET's PasteArguments, libuv's quote_cmd_arg).
 */
import {
  characters,
  concatenate,
  insertedText,
  joinTexts,
  textOf,
  toText,
  type Literal,
  type Text,
  type Value,
} from '../values';
import { sourced } from '../compose';
import { slice } from '../sourced-text';
import { asQuotedWord, asWord } from './encodings';
import type { ListQuoting } from './language';
import type { Encoding } from '../offset-map';

/** The same text in literals that are changed only in ways that keep it one word. */
function wordText(text: Text, as: (encoding: Encoding) => Encoding): Text {
  const words = new Map<Literal, Literal>();
  const atoms = text.atoms.map((atom) => {
    const { literal } = atom;
    if (literal === undefined) return atom;
    const word = words.get(literal) ?? { start: literal.start, encoding: as(literal.encoding) };
    words.set(literal, word);
    return { ...atom, literal: word };
  });
  return textOf(atoms, text.partial);
}

/** One word as it stands on the command line. */
export function quotedWord(text: Text, quoting: ListQuoting): Text {
  if (quoting === 'plain') return text;
  const written = characters(text);
  const needsQuotes =
    written === '' || /[ \t]/.test(written) || (quoting === 'blanksAndQuotes' && written.includes('"'));
  const word = sourced(wordText(text, needsQuotes ? asQuotedWord : asWord));
  const part = (start: number, end?: number): Text => textOf(slice(word, start, end).atoms);
  const parts: Text[] = needsQuotes ? [insertedText('"')] : [];
  let from = 0;
  for (const { 0: slashes, index } of written.matchAll(/(?<!\\)\\*"/g)) {
    const quote = index + slashes.length - 1;
    parts.push(part(from, quote), insertedText('\\'.repeat(slashes.length)));
    from = quote;
  }
  parts.push(part(from));
  if (needsQuotes) parts.push(insertedText(`${/(?<!\\)\\*$/.exec(written)?.[0] ?? ''}"`));
  return textOf(concatenate(parts).atoms, text.partial);
}

/** The arguments that a value becomes: a text is one command line already, a list is joined. */
export function argumentsText(value: Value, quoting: ListQuoting): Text {
  if (value.kind !== 'list') return toText(value, true);
  const words = value.items.map((item) => quotedWord(toText(item, true), quoting));
  return textOf(joinTexts(words, ' ').atoms, value.partial || words.some(({ partial }) => partial));
}
