/**
 * How PowerShell passes arguments to a program: joined with blanks, and in quotes where a blank stands outside of quotes
 * (NativeCommandParameterBinder.cs; Windows PowerShell and, for `$PSNativeCommandArgumentPassing = 'Legacy'`, 7).
 */
import { span, type Span } from '../../language/span';
import { withHoles } from '../text/fill-ins';
import type { Encoding } from '../text/offset-map';
import { breaksIn } from '../commands/evidence';
import { asOneWord, psBare } from './encodings';
import type { Evaluator } from './evaluate';
import type { CommandWord, Expression } from './syntax';
import { inLiterals } from '../text/literals';
import { longestRegion } from '../text/limits';
import { cover, slice } from '../text/slice';
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

/** Is told of an argument that was meant as several, with the blanks between them; gives whether that is what counts. */
type Several = (text: Text, breaks: readonly Span[]) => boolean;

const none: Several = () => false;

/** A text in quotes that PowerShell puts around it. */
function quoted(text: Text): Text {
  const backslashes = /\\*$/.exec(text.text)?.[0] ?? '';
  return concatenate([insertedText('"'), text, insertedText(`${backslashes}"`)]);
}

/** The arguments that one was meant as, each as it would stand on the command line by itself. */
function parted(text: Text, breaks: readonly Span[]): Text {
  const ends = [...breaks, span(text.text.length, text.text.length)];
  return concatenate(
    ends.flatMap(({ start, end }, index) => {
      const part = slice(text, breaks[index - 1]?.end ?? 0, start);
      return [needsQuotes(part.text) ? quoted(part) : part, slice(text, start, end)];
    }),
  );
}

/** An argument as it stands on the command line of the program. */
function passed(text: Text, escapes: boolean, several: Several): Text {
  const written = text.text;
  if (escapes && written.includes('"')) return opaque(text);
  if (needsQuotes(written)) {
    const breaks = breaksIn(written);
    return breaks.length > 0 && several(text, breaks) ? parted(text, breaks) : quoted(text);
  }
  return inLiterals(text, (encoding) => (encoding === psBare ? encoding : asOneWord(encoding)));
}

/** A value as one argument of a program that .NET starts: it escapes quotes in it. */
export function oneArgument(value: Value): Text {
  return passed(toText(value, true), true, none);
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
      const text = passed(toText(evaluator.evaluate(item), true), escapes, none);
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

/** An argument that holds several. */
export interface Joined {
  /** The word of the call that it comes from. */
  readonly word: Expression;
  readonly text: Text;
  /** The blanks between what it holds. */
  readonly breaks: readonly Span[];
  /** Whether it is one of a list. */
  readonly isElement: boolean;
}

/**
 * The command line behind the name of a program.
 *
 * @param escapes whether quotes in an argument are written as `\"`
 * @param leads whether what only the run knows may be a program at the beginning of an argument, as behind `cmd /c`
 * @param joined gets the arguments that hold several, which are read as they were meant; without it they are what they are
 */
export function nativeArguments(
  source: string,
  words: readonly CommandWord[],
  evaluator: Evaluator,
  escapes: boolean,
  joined?: Joined[],
  leads = false,
): Text {
  const textsOf = (word: CommandWord): Text[] => {
    if (word.kind === 'verbatim') return [verbatim(source, word.span)];
    const { value } = word;
    const isList = value?.kind === 'list' && !source.startsWith('@', value.span.start);
    if (word.kind === 'argument' && isList) return [passedList(source, value.items, evaluator, escapes)];
    const known = value && evaluator.evaluate(value);
    const given = known === undefined ? [] : argumentsOf(known);
    const several: Several = (text, breaks) => {
      if (value === undefined || joined === undefined) return false;
      if (leads && text.text.trimStart().startsWith('\uFFFC')) return false;
      joined.push({ word: value, text, breaks, isElement: known?.kind === 'list' });
      return true;
    };
    if (word.kind === 'argument') return given.map((text) => passed(text, escapes, several));
    const end = value === undefined ? word.span.end : value.span.start;
    const written = source.slice(word.span.start, end);
    const nameEnd = word.span.start + written.trimEnd().length;
    const name = writtenText(source, span(word.span.start, nameEnd), psBare);
    return written === written.trimEnd()
      ? [passed(concatenate([name, ...given]), escapes, several)]
      : [name, ...given.map((text) => passed(text, escapes, several))];
  };
  const texts: Text[] = [];
  let length = 0;
  for (const word of words) {
    // What follows such a long command line is not looked at.
    if (length > longestRegion) break;
    for (const text of textsOf(word)) {
      texts.push(text);
      length += text.text.length + 1;
    }
  }
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
