/**
 * How PowerShell passes arguments to a program: joined with blanks, and in quotes where a blank stands outside of quotes
 * (NativeCommandParameterBinder.cs; Windows PowerShell and, for `$PSNativeCommandArgumentPassing = 'Legacy'`, 7).
 */
import { span, type Span } from '../../language/span';
import { withHoles } from '../text/fill-ins';
import type { Encoding } from '../text/offset-map';
import { asOneWord, psBare } from './encodings';
import type { Evaluator } from './evaluate';
import type { CommandWord, Expression } from './syntax';
import { inLiterals } from '../text/literals';
import { cover } from '../text/slice';
import {
  concatenate,
  documentText,
  insertedText,
  joinTexts,
  textOf,
  writtenText,
  type Literal,
  type Text,
} from '../text/text';
import { holeFor, toText, type Value } from '../text/values';

/** Whether PowerShell puts quotes around an argument: it has a blank that stands outside of quotes. */
function needsQuotes(argument: string): boolean {
  let quoted = false;
  let escaped = false;
  for (const character of argument) {
    if (character === '"' && !escaped) quoted = !quoted;
    else if (!quoted && /\s/.test(character)) return true;
    escaped = character === '\\';
  }
  return false;
}

/** An argument of which only the run knows what it is. */
function opaque({ atoms }: Text): Text {
  const at = cover(atoms);
  const literal = atoms.find((atom) => atom.literal !== undefined)?.literal;
  return at === undefined || literal === undefined
    ? textOf([], true)
    : holeFor({ kind: 'unknown', span: at, literal }, true);
}

/** An argument as it stands on the command line of the program. */
function passed(text: Text, escapes: boolean): Text {
  const written = text.text;
  if (escapes && written.includes('"')) return opaque(text);
  if (needsQuotes(written)) {
    const backslashes = /\\*$/.exec(written)?.[0] ?? '';
    return concatenate([insertedText('"'), text, insertedText(`${backslashes}"`)]);
  }
  return inLiterals(text, (encoding) => (encoding === psBare ? encoding : asOneWord(encoding)));
}

/** A value as one argument of a program that .NET starts: it escapes quotes in it. */
export function oneArgument(value: Value): Text {
  return passed(toText(value, true), true);
}

/** The arguments that a value becomes: one for each element of a list. */
function argumentsOf(value: Value): Text[] {
  if (value.kind === 'list') {
    const items = value.items.map((item) => toText(item, true));
    return value.partial ? [...items, textOf([], true)] : items;
  }
  return [toText(value, true)];
}

/** `a,b` as one argument: PowerShell keeps the comma and one of the blanks beside it. */
function passedList(
  source: string,
  items: readonly Expression[],
  evaluator: Evaluator,
  escapes: boolean,
): Text {
  return concatenate(
    items.flatMap((item, index) => {
      const text = passed(toText(evaluator.evaluate(item), true), escapes);
      const before = items[index - 1];
      if (before === undefined) return [text];
      const gap = source.slice(before.span.end, item.span.start);
      const separator = gap === ',' ? ',' : gap.startsWith(',') ? ', ' : gap.endsWith(',') ? ' ,' : ' , ';
      const literal: Literal = { start: before.span.end, encoding: psBare };
      const document = span(before.span.end, item.span.start);
      const kind = separator === gap ? 'copy' : 'escape';
      return [textOf([{ kind, text: separator, document, literal }]), text];
    }),
  );
}

/**
 * The command line behind the name of a program.
 *
 * @param escapes whether quotes in an argument are written as `\"`
 */
export function nativeArguments(
  source: string,
  words: readonly CommandWord[],
  evaluator: Evaluator,
  escapes: boolean,
): Text {
  const texts = words.flatMap((word): Text[] => {
    if (word.kind === 'verbatim') return [verbatim(source, word.span)];
    if (word.kind === 'parameter') {
      const end = word.value === undefined ? word.span.end : word.value.span.start;
      const written = source.slice(word.span.start, end);
      const nameEnd = word.span.start + written.trimEnd().length;
      const name = writtenText(source, span(word.span.start, nameEnd), psBare);
      const value = word.value === undefined ? [] : argumentsOf(evaluator.evaluate(word.value));
      return written === written.trimEnd()
        ? [passed(concatenate([name, ...value]), escapes)]
        : [name, ...value.map((text) => passed(text, escapes))];
    }
    const { value } = word;
    if (value.kind === 'list' && !source.startsWith('@', value.span.start))
      return [passedList(source, value.items, evaluator, escapes)];
    return argumentsOf(evaluator.evaluate(value)).map((text) => passed(text, escapes));
  });
  const partial = texts.some((text) => text.partial);
  // An empty argument is lost, but its literal is still a place to write in.
  const kept = texts.filter(({ atoms }) => atoms.length > 0);
  return textOf(joinTexts(kept, ' ').atoms, partial);
}

const verbatimEncoding: Encoding = {
  id: 'psVerbatim',
  encode: (text) => (/[\r\n%]/.test(text) ? undefined : text),
};

/** What stands behind `--%`: taken as it is, but for environment variables. */
function verbatim(source: string, at: Span): Text {
  return withHoles(documentText(source, at, verbatimEncoding), /%[^%\s]+%/g);
}
