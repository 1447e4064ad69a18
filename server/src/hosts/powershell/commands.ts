/** Reads a command with its arguments, up to the end of its statement. */
import { span, type Span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import { isBlank, isDash } from './characters';
import { skipBlanks } from './scanner';
import { isVerbatimMark } from './masking';
import type { Command, CommandWord, Read, Reader } from './syntax';

const parameterName = /[-\u2013-\u2015][\p{L}_?][^\s{}();,|&.:'"\u2018-\u201E`<>[\]$=]*/uy;
const redirection = /(?:[1-6*]?>>?(?:&[12])?|<)/y;

/** Reads the command that begins at an offset; undefined where its name cannot be read. */
export function readCommand(reader: Reader, start: number): Command | undefined {
  const { text, scanner } = reader.source;
  const invoked = text[start] === '&' || (text[start] === '.' && isBlank(text[start + 1]));
  const name = reader.word(invoked ? skipBlanks(text, scanner, start + 1) : start);
  if (name === undefined) return undefined;
  const words: CommandWord[] = [];
  let { end } = name;
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
    if (word.value !== undefined) words.push(word.value);
    end = word.end;
  }
  return { span: span(start, end), invoked, name: name.value, words, sound };
}

/** Reads one word behind the name; a redirection is read without a value. */
function readCommandWord(reader: Reader, start: number): Read<CommandWord | undefined> | undefined {
  const { text, scanner } = reader.source;
  if (isVerbatimMark(text, start)) {
    const from = skipBlanks(text, scanner, start + 3);
    const end = verbatimEnd(text, from);
    return { value: { kind: 'verbatim', span: span(from, end) }, end };
  }
  const redirected = matchEnd(redirection, text, start);
  if (redirected !== undefined) {
    if (text[redirected - 2] === '&') return { value: undefined, end: redirected };
    const target = reader.word(skipBlanks(text, scanner, redirected));
    return target && { value: undefined, end: target.end };
  }
  if (isDash(text[start])) {
    const nameEnd = matchEnd(parameterName, text, start);
    if (nameEnd !== undefined) return readParameter(reader, span(start, nameEnd));
  }
  const argument = reader.argument(start);
  return (
    argument && {
      value: { kind: 'argument', span: span(start, argument.end), value: argument.value },
      end: argument.end,
    }
  );
}

function readParameter(reader: Reader, written: Span): Read<CommandWord> | undefined {
  const { text, scanner } = reader.source;
  const name = text.slice(written.start + 1, written.end).toLowerCase();
  if (text[written.end] !== ':')
    return { value: { kind: 'parameter', span: written, name, value: undefined }, end: written.end };
  const argument = reader.argument(skipBlanks(text, scanner, written.end + 1));
  return (
    argument && {
      value: { kind: 'parameter', span: span(written.start, argument.end), name, value: argument.value },
      end: argument.end,
    }
  );
}

/** What stands behind `--%` ends with the line or with a pipe outside of quotes. */
function verbatimEnd(text: string, start: number): number {
  let quoted = false;
  let offset = start;
  for (; offset < text.length; offset++) {
    const character = text[offset] ?? '';
    if (character === '\n' || character === '\r') break;
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '|' || text.startsWith('&&', offset))) break;
  }
  while (offset > start && isBlank(text[offset - 1])) offset--;
  return offset;
}
