/** Reads the words of a command: PowerShell's argument mode (about_Parsing). */
import { isSingleQuote } from '../../language/characters';
import { span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import { endsBareWord, isDoubleQuote, splatSource, variableName, variableHere } from './characters';
import { collectParts, readEscape, readLiteral, variableAt } from './literals';
import type { Part, StringLiteral } from './literals';
import { readGroup, readMembers } from './primary';
import { skipBlanks } from './scanner';
import { stringAt } from './source';
import type { Expression, Reader } from './syntax';

/** Reads one argument: a word, or words with commas between them. */
export function readArgument(reader: Reader, start: number): Expression | undefined {
  const first = reader.word(start);
  return first && readElements(reader, first, (offset) => reader.word(offset));
}

/**
 * Reads what stands behind a value with commas between: all of it is a list.
 *
 * @param next reads the value at an offset
 */
export function readElements(
  reader: Reader,
  first: Expression,
  next: (offset: number) => Expression | undefined,
): Expression | undefined {
  const { text, scanner } = reader.source;
  const items = [first];
  let { end } = first.span;
  for (
    let comma = skipBlanks(text, scanner, end);
    text[comma] === ',';
    comma = skipBlanks(text, scanner, end)
  ) {
    const item = next(reader.skipLines(comma + 1));
    if (item === undefined) return undefined;
    items.push(item);
    ({ end } = item.span);
  }
  return items.length === 1 ? first : { kind: 'list', span: span(first.span.start, end), items, open: false };
}

/** Reads one word; undefined where none begins or it does not end. */
export function readWord(reader: Reader, start: number): Expression | undefined {
  const { text, scanner } = reader.source;
  const character = text[start];
  if (scanner.quoteAt(start) !== undefined) {
    const literal = readString(reader, start);
    return literal && readMembers(reader, literal);
  }
  if (character === '@') {
    const splat = matchEnd(new RegExp(splatSource, 'uy'), text, start);
    if (splat !== undefined && endsBareWord(text[splat])) {
      const name = variableName(text.slice(start, splat));
      return { kind: 'variable', span: span(start, splat), name, splat: true };
    }
  }
  if (/^(?:[{(]|\$\(|@[({])/.test(text.slice(start, start + 2))) {
    const group = readGroup(reader, start);
    if (group !== undefined)
      return group.kind === 'opaque' && character === '{' ? group : readMembers(reader, group);
    if (character !== '$') return undefined;
  }
  if (character === '$') {
    const end = matchEnd(variableHere, text, start);
    if (end !== undefined && (endsBareWord(text[end]) || /^(?:[.[]|::)/.test(text.slice(end, end + 2)))) {
      const name = variableName(text.slice(start, end));
      return readMembers(reader, { kind: 'variable', span: span(start, end), name, splat: false });
    }
  }
  return readBare(reader, start);
}

/** Reads the string that begins at an offset. */
export function readString(reader: Reader, start: number): StringLiteral | undefined {
  const { source } = reader;
  const known = stringAt(source, start);
  const token = known?.start === start ? known : undefined;
  // Strings in a group within a string are not listed.
  const quote = token?.quote ?? source.scanner.quoteAt(start);
  const end = token?.end ?? (quote && source.scanner.stringEnd(start, quote));
  if (quote === undefined || end === undefined) return undefined;
  return readLiteral(source.text, span(start, end), quote, source.scanner.skipGroup);
}

const plainBare = /[^\s|&;,(){}<>`$'"\u2018-\u201E][^\s|&;,(){}<>`$'"\u2018-\u201E]*/y;

/** Reads a word without quotes around it; quotes within it are taken away by PowerShell. */
function readBare(reader: Reader, start: number): Expression | undefined {
  const { text, scanner } = reader.source;
  const { put, finish } = collectParts<Part | StringLiteral>(start);
  let offset = start;
  for (;;) {
    offset = matchEnd(plainBare, text, offset) ?? offset;
    const character = text[offset];
    if (character === '`' && !/^[\r\n]?$/.test(text[offset + 1] ?? '')) {
      const escape = readEscape(text, offset);
      offset = put({ kind: 'escape', span: span(offset, escape.end), text: escape.text });
    } else if (isSingleQuote(character) || isDoubleQuote(character)) {
      const literal = readString(reader, offset);
      if (literal === undefined) return undefined;
      offset = put(literal);
    } else if (character === '$') {
      const group = text[offset + 1] === '(';
      const end = group ? scanner.skipGroup(offset + 2) : matchEnd(variableHere, text, offset);
      if (end === undefined && group) return undefined;
      if (end === undefined) offset++;
      else if (group) offset = put({ kind: 'opaque', span: span(offset, end) });
      else offset = put(variableAt(text, span(offset, end)));
    } else if (endsBareWord(character) || character === '`') {
      break;
    } else {
      offset++;
    }
  }
  return offset === start ? undefined : { kind: 'bare', span: span(start, offset), parts: finish(offset) };
}
