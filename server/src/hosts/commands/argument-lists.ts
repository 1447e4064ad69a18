/**
 * How the words of a list become one command line: joined with blanks, and in quotes where the program's C runtime would
 * otherwise take a word for several (Python's subprocess.list2cmdline, .NET's PasteArguments, libuv's quote_cmd_arg).
 */
import type { Encoding } from '../text/offset-map';
import { longestRegion } from '../text/limits';
import { inLiterals } from '../text/literals';
import { slice } from '../text/slice';
import { concatenate, insertedText, joinTexts, type Text } from '../text/text';
import { toText, type Value } from '../text/values';

/** Which words of a list are put in quotes: none, those with blanks, or those with quotes in them as well. */
export type ListQuoting = 'plain' | 'blanks' | 'blanksAndQuotes';

/** The same literal where it is one word of a list that the runtime joins: only text that stays one word without quotes. */
function asWord(encoding: Encoding): Encoding {
  return {
    id: `${encoding.id}Word`,
    encode: (text) => (/[\s"]/.test(text) ? undefined : encoding.encode(text)),
  };
}

/** The same where the runtime puts the word in quotes. */
function asQuotedWord(encoding: Encoding): Encoding {
  return {
    id: `${encoding.id}QuotedWord`,
    encode: (text) => (/"|\\$/.test(text) ? undefined : encoding.encode(text)),
  };
}

/** Parts of one word, two for each quote: one with more is longer than any command line, and ends there. */
const mostParts = 2 * longestRegion;

/** One word as it stands on the command line. */
function quotedWord(text: Text, quoting: ListQuoting): Text {
  if (quoting === 'plain') return text;
  const written = text.text;
  const needsQuotes =
    written === '' || /[ \t]/.test(written) || (quoting === 'blanksAndQuotes' && written.includes('"'));
  const word = inLiterals(text, needsQuotes ? asQuotedWord : asWord);
  const parts: Text[] = needsQuotes ? [insertedText('"')] : [];
  let from = 0;
  for (const { 0: slashes, index } of written.matchAll(/(?<!\\)\\*"/g)) {
    const quote = index + slashes.length - 1;
    parts.push(slice(word, from, quote), insertedText('\\'.repeat(slashes.length)));
    from = quote;
    if (parts.length >= mostParts) return { ...concatenate(parts), partial: true };
  }
  parts.push(slice(word, from));
  if (needsQuotes) parts.push(insertedText(`${/(?<!\\)\\*$/.exec(written)?.[0] ?? ''}"`));
  return concatenate(parts);
}

/** Words as one command line. */
export function joinedWords(words: readonly Text[], quoting: ListQuoting): Text {
  return joinTexts(
    words.map((word) => quotedWord(word, quoting)),
    ' ',
  );
}

/** The arguments that a value becomes: a text is one command line already, a list is joined. */
export function argumentsText(value: Value, quoting: ListQuoting): Text {
  if (value.kind !== 'list') return toText(value, true);
  const joined = joinedWords(
    value.items.map((item) => toText(item, true)),
    quoting,
  );
  return { ...joined, partial: value.partial || joined.partial };
}
