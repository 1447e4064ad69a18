/** Reads a command with its arguments, up to the end of its statement. */
import { span, type Span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import { isBlank, isDash } from './characters';
import { skipBlanks } from './scanner';
import { isVerbatimMark } from './masking';
import type { Command, CommandWord, Reader } from './syntax';

const parameterName = /[-\u2013-\u2015][\p{L}_?][^\s{}();,|&.:'"\u2018-\u201E`<>[\]$=]*/uy;
const redirection = /(?:[1-6*]?>>?(?:&[12])?|<)/y;

/** Reads the command that begins at an offset; undefined where its name cannot be read. */
export function readCommand(reader: Reader, start: number): Command | undefined {
  const { text, scanner } = reader.source;
  const invoked = text[start] === '&' || (text[start] === '.' && isBlank(text[start + 1]));
  const name = reader.word(invoked ? skipBlanks(text, scanner, start + 1) : start);
  if (name === undefined) return undefined;
  const words: CommandWord[] = [];
  let { end } = name.span;
  let sound = true;
  for (;;) {
    const offset = skipBlanks(text, scanner, end);
    const character = text[offset];
    if (character === undefined || /[\r\n;|&)}]/.test(character)) break;
    if (character === '#' && scanner.commentEnd(offset) !== undefined) break;
    const word = readCommandWord(reader, offset);
    if (word === undefined) {
      sound = false;
      break;
    }
    if (word.kind !== 'redirection') words.push(word);
    ({ end } = word.span);
  }
  return { span: span(start, end), invoked, name, words, sound };
}

/** Reads one word behind the name, or a redirection. */
function readCommandWord(
  reader: Reader,
  start: number,
): CommandWord | { readonly kind: 'redirection'; readonly span: Span } | undefined {
  const { text, scanner } = reader.source;
  if (isVerbatimMark(text, start)) {
    const from = skipBlanks(text, scanner, start + 3);
    return { kind: 'verbatim', span: span(from, verbatimEnd(text, from)) };
  }
  const redirected = matchEnd(redirection, text, start);
  if (redirected !== undefined) {
    if (text[redirected - 2] === '&') return { kind: 'redirection', span: span(start, redirected) };
    const target = reader.word(skipBlanks(text, scanner, redirected));
    return target && { kind: 'redirection', span: span(start, target.span.end) };
  }
  if (isDash(text[start])) {
    const nameEnd = matchEnd(parameterName, text, start);
    if (nameEnd !== undefined) return readParameter(reader, span(start, nameEnd));
  }
  const value = reader.argument(start);
  return value && { kind: 'argument', span: span(start, value.span.end), value };
}

function readParameter(reader: Reader, written: Span): CommandWord | undefined {
  const { text, scanner } = reader.source;
  const name = text.slice(written.start + 1, written.end).toLowerCase();
  if (text[written.end] !== ':') return { kind: 'parameter', span: written, name, value: undefined };
  const value = reader.argument(skipBlanks(text, scanner, written.end + 1));
  return value && { kind: 'parameter', span: span(written.start, value.span.end), name, value };
}

/** What stands behind `--%` ends with the line or with a pipe outside of quotes. */
const verbatim = /(?:[^"|&\r\n]+|"[^"\r\n]*"?|&(?!&))*/y;

function verbatimEnd(text: string, start: number): number {
  let end = matchEnd(verbatim, text, start) ?? start;
  while (end > start && isBlank(text[end - 1])) end--;
  return end;
}
