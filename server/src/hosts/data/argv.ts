/** Lists of arguments that are put in quotes where they need them, as programs read a command line. */
import type { Encoding } from '../offset-map';
import { concatenate, insertedText, joinTexts, textOf, type Literal, type Text } from '../values';
import { sourced } from '../compose';
import { slice } from '../sourced-text';

/** The same literal where it is one argument: nothing that would change how the argument is quoted. */
function asArgument(encoding: Encoding, quoted: boolean): Encoding {
  return {
    id: `${encoding.id}${quoted ? 'Quoted' : 'Word'}`,
    encode: (text) =>
      /["\\]/.test(text) || (!quoted && /\s/.test(text)) ? undefined : encoding.encode(text),
  };
}

function relabelled(text: Text, quoted: boolean): Text {
  const literals = new Map<Literal, Literal>();
  return textOf(
    text.atoms.map((atom) => {
      const { literal } = atom;
      if (literal === undefined) return atom;
      const word = literals.get(literal) ?? { ...literal, encoding: asArgument(literal.encoding, quoted) };
      literals.set(literal, word);
      return { ...atom, literal: word };
    }),
    text.partial,
  );
}

/**
 * One argument in quotes when it holds blanks or quotes, with backslashes before the quotes in it
 * (https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments).
 */
function escapedArgument(item: Text): Text {
  const whole = sourced(item);
  const { text } = whole;
  if (text !== '' && !/[\s"]/.test(text)) return relabelled(item, false);
  const parts: Text[] = [insertedText('"')];
  let from = 0;
  for (const { index, 0: run } of text.matchAll(/\\*(?:"|$)/g)) {
    const backslashes = run.endsWith('"') ? run.length - 1 : run.length;
    const end = index + backslashes;
    const added = insertedText('\\'.repeat(run.endsWith('"') ? backslashes + 1 : backslashes));
    parts.push(textOf(slice(whole, from, end).atoms), added);
    from = end;
    if (index === text.length) break;
  }
  parts.push(textOf(slice(whole, from, text.length).atoms), insertedText('"'));
  return relabelled(textOf(concatenate(parts).atoms, item.partial), true);
}

/** The items as one line, as a program would have to read them to get them back. */
export function escapedArguments(items: readonly Text[]): Text {
  return joinTexts(items.map(escapedArgument), ' ');
}
