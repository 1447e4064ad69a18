/** Typographic quotes that quote nothing as the line is read, but were clearly meant to. */
import { vocabulary } from '../../catalog';
import type { CommandLine } from '../../language/ast';
import { isBlank, isSmartDouble } from '../../language/characters';
import { lex } from '../../language/lexer';
import { quoteSign } from '../../language/printer';
import { allLines } from '../../language/query';
import { quotePairs, type QuotePair } from './quote-pairs';

/** Typographic double quotes and guillemets. */
const smart = /[\u201C-\u201F\u00AB\u00BB]/g;
const nextArgument = /\s+(?:\/([A-Za-z]+)|([A-Za-z]+)=)/y;

/** Whether a known parameter or property begins behind blanks at `offset`. */
function argumentFollows(text: string, offset: number): boolean {
  const pattern = new RegExp(nextArgument);
  pattern.lastIndex = offset;
  const [, parameter, property] = pattern.exec(text) ?? [];
  return (
    (parameter !== undefined && vocabulary.parameter(parameter) !== undefined) ||
    (property !== undefined && vocabulary.property(property) !== undefined)
  );
}

/**
 * The offsets of such quotes in one line: in values without quotes, and before an argument that a straight quote
 * would otherwise swallow.
 */
export function looseQuotes(line: CommandLine): number[] {
  const { source, span: range, tokens } = line;
  if (source.slice(range.start, range.end).search(smart) < 0) return [];
  const pairs = quotePairs(tokens);
  const inner = new Set(allLines(line).map((each) => each.span.start));
  const swallowed = pairs
    .filter(({ open, close, content }) => !open.smart && close?.smart === false && !inner.has(content.start))
    .flatMap(({ content }) => smartIn(source, content.start, content.end))
    .filter((offset) => argumentFollows(source, offset + 1));
  return [...swallowed, ...unquoted(line, pairs, swallowed.length > 0)].sort((left, right) => left - right);
}

/** Typographic quotes outside of all pairs: in values, and in stray text when the quotes of the line are in disorder. */
function unquoted({ source, args }: CommandLine, pairs: readonly QuotePair[], strays: boolean): number[] {
  const found: number[] = [];
  let pair = 0;
  for (const argument of args) {
    const place = argument.kind === 'stray' ? (strays ? argument.span : undefined) : argument.value?.span;
    const opaque = argument.kind === 'stray' ? argument.opaque : argument.value?.opaque;
    if (place === undefined || opaque === true) continue;
    for (const offset of smartIn(source, place.start, place.end)) {
      while (endOf(pairs[pair]) <= offset) pair++;
      if (offset < (pairs[pair]?.open.span.start ?? Infinity)) found.push(offset);
    }
  }
  return found;
}

function endOf(pair: QuotePair | undefined): number {
  return pair === undefined ? Infinity : (pair.close?.span.end ?? pair.content.end);
}

function smartIn(text: string, start: number, end: number): number[] {
  return [...text.slice(start, end).matchAll(smart)].map(({ index }) => start + index);
}

/** Whether straight quotes in the place of all these typographic ones give a line whose quotes begin and end values. */
export function quotesWell({ source, span: range, style }: CommandLine, offsets: readonly number[]): boolean {
  const sign = quoteSign(style);
  let text = '';
  let from = range.start;
  for (const offset of offsets) {
    text += source.slice(from, offset) + sign;
    from = offset + 1;
  }
  text += source.slice(from, range.end);
  return quotePairs(lex(text, style)).every(({ open, close }) => {
    const before = text[open.span.start - 1];
    const after = close && text[close.span.end];
    return (
      close !== undefined &&
      (before === undefined || isBlank(before) || '=:'.includes(before)) &&
      (after === undefined || isBlank(after)) &&
      !isSmartDouble(text[open.span.start])
    );
  });
}
