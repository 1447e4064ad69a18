/** Reads one argument after the other from the words of a line, in the right forms and in the wrong ones people type. */
import type {
  Form,
  Name,
  NameFacts,
  Parameter,
  Property,
  Quotes,
  Separator,
  Stray,
  Value,
  Vocabulary,
} from './ast';
import { isBlank, isSingleQuote, isSmartDouble, upperAscii, withoutInvisible } from './characters';
import { holeIn, type Holes } from './holes';
import type { Token } from './lexer';
import { isPlaceholder } from './placeholder';
import { span, type Span } from './span';
import { valueOf } from './value';
import { looksLikeParameter, looksLikeProperty, type Word } from './words';

/** The parser's place in a line. */
export interface Cursor {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly form: Form;
  readonly vocabulary: Vocabulary;
  readonly holes: Holes;
  index: number;
}

/** Switches of msiexec whose value follows as a word of its own. */
const msiexecWithValue =
  /^(?:I|PACKAGE|X|UNINSTALL|A|P|UPDATE|J[UM]?|F[PDOECAMUSV]*|L[*IWEARUCMOPVX+!]*|LOG)$/;

function nameOf(cursor: Cursor, range: Span): Name {
  const text = cursor.source.slice(range.start, range.end);
  return { span: range, text, key: upperAscii(withoutInvisible(text)), opaque: holeIn(cursor.holes, range) };
}

/** The quotes around a word as a whole, and the part of the word inside them. */
function unwrap(word: Word): { quotes: Quotes | undefined; inside: Span } {
  const { first: open, last } = word;
  if (open?.kind !== 'quote') return { quotes: undefined, inside: word.span };
  const close = last !== open && last?.kind === 'quote' ? last : undefined;
  return {
    quotes: { kind: open.smart || close?.smart ? 'smart' : 'double', open: open.span, close: close?.span },
    inside: span(open.span.end, close?.span.start ?? word.span.end),
  };
}

/** The word at `index`, if it can be the value of a name that is still without one. */
function valueFollows(cursor: Cursor, index: number, name: Name): Word | undefined {
  const { source, words, vocabulary } = cursor;
  const next = words[index];
  // Only this value begins like an argument of its own.
  if (name.key === 'CCMSETUPCMD' && next?.first?.kind === 'quote') return next;
  if (next === undefined || looksLikeParameter(next) || looksLikeProperty(next)) return undefined;
  // With another sign in the place of the slash, too.
  const { inside } = unwrap(next);
  if (prefixEnd(cursor, span(skipInvisible(source, inside), inside.end)) !== undefined) return undefined;
  const [own = ''] = /^[^:]*/.exec(withoutInvisible(next.raw)) ?? [];
  return vocabulary.property(upperAscii(own)) === undefined ? next : undefined;
}

/** The words that a value in single quotes reaches over, when it holds blanks: `'C:\My Cache'`. */
function singleQuotedEnd({ source, words }: Cursor, index: number, start: number): number {
  const word = words[index];
  if (word === undefined || !isSingleQuote(source[start])) return index;
  if (word.span.end - start > 1 && isSingleQuote(source[word.span.end - 1])) return index;
  for (let last = index + 1; last < Math.min(words.length, index + 16); last++) {
    const next = words[last];
    if (next === undefined || looksLikeParameter(next) || looksLikeProperty(next)) return index;
    if (isSingleQuote(source[next.span.end - 1])) return last;
  }
  return index;
}

/** What stands behind a name: separator and value, in this word or, with blanks between, in the next ones. */
function tail(
  cursor: Cursor,
  name: Name,
  limit: number,
  facts: NameFacts | undefined,
  wordsOnly: boolean,
): { separator: Separator | undefined; value: Value | undefined; end: number } {
  const { source, words, vocabulary } = cursor;
  const at = name.span.end;
  const sign = source[at];
  // A name in the wrong dress has values of the same kind: with the same items, and placeholders that stand in for them.
  const meant = facts ?? vocabulary.property(name.key) ?? vocabulary.parameter(name.key);
  const make = (range: Span): Value => valueOf(cursor, range, meant);
  if (at < limit && (sign === ':' || sign === '=')) {
    const signSpan = span(at, at + 1);
    if (at + 1 < limit) {
      const last = wordsOnly ? cursor.index : singleQuotedEnd(cursor, cursor.index, at + 1);
      const end = last === cursor.index ? limit : (words[last]?.span.end ?? limit);
      cursor.index = last + 1;
      const separator: Separator = { kind: sign, span: signSpan, before: undefined, after: undefined };
      return { separator, value: make(span(at + 1, end)), end };
    }
    const next =
      facts !== undefined && facts.takesValue !== 'none' && !wordsOnly
        ? valueFollows(cursor, cursor.index + 1, name)
        : undefined;
    const separator = {
      kind: sign,
      span: signSpan,
      before: undefined,
      after: next && span(at + 1, next.span.start),
    } as const;
    cursor.index += next === undefined ? 1 : 2;
    return { separator, value: next && make(next.span), end: next?.span.end ?? limit };
  }
  const next =
    facts?.takesValue === 'required' && !wordsOnly ? valueFollows(cursor, cursor.index + 1, name) : undefined;
  cursor.index += next === undefined ? 1 : 2;
  if (next === undefined) return { separator: undefined, value: undefined, end: limit };
  const blank: Separator = {
    kind: 'blank',
    span: span(at, next.span.start),
    before: undefined,
    after: undefined,
  };
  return { separator: blank, value: make(next.span), end: next.span.end };
}

/** Where the prefix of a parameter ends, or undefined when the text is no parameter. */
function prefixEnd(cursor: Cursor, inside: Span): number | undefined {
  const { source, vocabulary } = cursor;
  const first = source[inside.start];
  const at = inside.start;
  if (inside.end - at < 2) return undefined;
  if (first === '/') return source[at + 1] === '/' ? undefined : at + 1;
  if (first === '-') {
    const end = source[at + 1] === '-' ? at + 2 : at + 1;
    return /[A-Za-z?]/.test(source[end] ?? '') && end < inside.end ? end : undefined;
  }
  // Other signs stand for the slash only before a name that is known.
  if (first === '\\' || (first !== undefined && /[\u2010-\u2015\u2212]/.test(first))) {
    const name = /^[^:=\s"]*/.exec(source.slice(at + 1, Math.min(inside.end, at + 40)))?.[0] ?? '';
    return vocabulary.parameter(upperAscii(withoutInvisible(name))) === undefined ? undefined : at + 1;
  }
  return undefined;
}

/** Reads a parameter at the cursor, if there is one. */
export function parameterAt(cursor: Cursor): Parameter | undefined {
  const { source, words, vocabulary, form } = cursor;
  const word = words[cursor.index];
  if (word === undefined) return undefined;
  const { quotes, inside } = unwrap(word);
  const start = skipInvisible(source, inside);
  const prefix = prefixEnd(cursor, span(start, inside.end));
  if (prefix === undefined) return undefined;
  let end = prefix;
  while (end < inside.end && !':="'.includes(source[end] ?? '"') && !isSmartDouble(source[end])) end++;
  const name = nameOf(cursor, span(prefix, end));
  const msiexec =
    form === 'msi' && msiexecWithValue.test(name.key) ? ({ takesValue: 'required' } as const) : undefined;
  const facts = msiexec ?? vocabulary.parameter(name.key);
  const rest = tail(cursor, name, inside.end, facts, quotes !== undefined);
  return {
    kind: 'parameter',
    span: span(word.span.start, quotes === undefined ? rest.end : word.span.end),
    quotes,
    prefix: span(start, prefix),
    name,
    separator: rest.separator,
    value: rest.value,
  };
}

function skipInvisible(source: string, { start, end }: Span): number {
  let at = start;
  while (at < end && withoutInvisible(source[at] ?? '') === '') at++;
  return at;
}

const namePattern = /^[^\s"'=:/\\;,|<>()\u201C-\u201F\u00AB\u00BB]+/;

/** Reads a property at the cursor, if there is one. */
export function propertyAt(cursor: Cursor): Property | undefined {
  const { source, words, vocabulary } = cursor;
  const word = words[cursor.index];
  if (word === undefined) return undefined;
  const { quotes, inside } = unwrap(word);
  const text = namePattern.exec(source.slice(inside.start, inside.end))?.[0];
  if (text === undefined || !/[A-Za-z]/.test(text)) return undefined;
  const name = nameOf(cursor, span(inside.start, inside.start + text.length));
  const facts = vocabulary.property(name.key);
  const sign = name.span.end < inside.end ? source[name.span.end] : undefined;
  const make = (rest: Pick<Property, 'separator' | 'value'>, end: number): Property => ({
    kind: 'property',
    span: span(word.span.start, quotes === undefined ? end : word.span.end),
    quotes,
    name,
    ...rest,
  });
  if (sign === '=' || (sign === ':' && facts !== undefined)) {
    const rest = tail(cursor, name, inside.end, facts, quotes !== undefined);
    return make({ separator: rest.separator, value: rest.value }, rest.end);
  }
  if (sign !== undefined || quotes !== undefined) return undefined;
  const spaced = spacedSign(cursor, name);
  if (spaced !== undefined) return make(spaced, spaced.end);
  if (facts === undefined) return undefined;
  cursor.index++;
  return make({ separator: undefined, value: undefined }, word.span.end);
}

/** `NAME =value` and `NAME = value`: the sign begins the next word. */
function spacedSign(
  cursor: Cursor,
  name: Name,
): { separator: Separator; value: Value | undefined; end: number } | undefined {
  const { words, vocabulary } = cursor;
  const next = words[cursor.index + 1];
  if (next?.raw.startsWith('=') !== true || !/^[A-Za-z_]\w*$/.test(withoutInvisible(name.text)))
    return undefined;
  const sign = span(next.span.start, next.span.start + 1);
  const before = span(name.span.end, sign.start);
  const facts = vocabulary.property(name.key);
  if (next.raw.length > 1) {
    cursor.index += 2;
    const value = valueOf(cursor, span(sign.end, next.span.end), facts);
    return { separator: { kind: '=', span: sign, before, after: undefined }, value, end: next.span.end };
  }
  const following = valueFollows(cursor, cursor.index + 2, name);
  cursor.index += following === undefined ? 2 : 3;
  const after = following && span(sign.end, following.span.start);
  const value = following && valueOf(cursor, following.span, facts);
  return {
    separator: { kind: '=', span: sign, before, after },
    value,
    end: following?.span.end ?? next.span.end,
  };
}

/** Takes the word at the cursor as text that is neither parameter nor property. */
export function strayAt(cursor: Cursor): Stray {
  const word = cursor.words[cursor.index++];
  if (word === undefined) throw new RangeError('strayAt is called only where a word is left');
  const { quotes } = unwrap(word);
  const hole = holeIn(cursor.holes, word.span);
  return {
    kind: 'stray',
    span: word.span,
    quotes,
    text: word.raw,
    opaque: hole || isPlaceholder(word.raw),
    loneHole: hole && isLone(cursor, word),
  };
}

/** Whether a word consists of holes, quotes and blanks alone. */
function isLone({ source, holes }: Cursor, { span: range }: Word): boolean {
  for (let at = range.start; at < range.end; at++) {
    const character = source[at];
    if (character !== '"' && !isBlank(character) && !holeIn(holes, span(at, at + 1))) return false;
  }
  return true;
}
