/** What cmd.exe makes of a line when its variables are in: quotes, carets, operators and redirections. */
import { isLineBreak } from '../../language/characters';
import { onceEach } from '../../language/once';
import { span, type Span } from '../../language/span';
import type { Relabel } from '../text/literals';
import { documentSpan } from '../text/slice';
import type { Literal, Text } from '../text/text';
import { rewritten } from '../text/rewritten';
import { textWriter } from '../text/writer';
import { matchEnd } from '../text/sticky';
import { afterLineBreak, operandEnd } from './characters';
import type { LineFacts } from './encodings';
import { signFaults, type OnFault } from './faults';
import { mostQuotes } from './limits';
import type { Expansion } from './percent';

/** How a line is read. */
export interface Reading {
  /** The literal of characters between quotes, or outside of them. */
  readonly relabel: (quoted: boolean) => Relabel | undefined;
  /** Told whether the text has signs that quotes keep from meaning something. */
  readonly facts?: LineFacts;
  readonly onFault?: OnFault | undefined;
  /** `call` reads its line a second time and doubles the carets before. */
  readonly second?: true;
}

/** Makes a relabelling that keeps the literals of a line apart by quoting, unless there are too many. */
export function byQuoting(
  source: Text,
  make: (literal: Literal, quoted: boolean) => Literal,
): (quoted: boolean) => Relabel {
  const many = source.text.split('"', mostQuotes + 1).length > mostQuotes;
  const outside = onceEach((literal: Literal) => make(literal, false));
  const inside = onceEach((literal: Literal) => make(literal, true));
  return (quoted) => (quoted && !many ? inside : outside);
}

const placeholder = /<[^\s<>"|&^%][^<>"|&^%\r\n]{0,80}>/y;

/**
 * The commands of a line as the programs get them: carets and redirections are gone. The last ones may be empty.
 */
export function receive(source: Text, reading: Reading): Text[] {
  const { text } = source;
  const { facts, onFault, relabel, second } = reading;
  const commands: Text[] = [];
  let writer = textWriter(true);
  let quoted = false;
  let from = 0;
  const takeTo = (end: number): void => {
    writer.take(source, span(from, end), relabel(quoted));
    from = end;
  };
  const replace = (range: Span, by: string): void => {
    takeTo(range.start);
    writer.replace(source, range, by, relabel(quoted));
    from = range.end;
  };
  const fault = signFaults(source, onFault);
  const endCommand = (at: number, next: number): void => {
    takeTo(at);
    commands.push(writer.finish());
    writer = textWriter(true);
    from = next;
    quoted = false;
  };

  /** A caret outside of quotes: the next character stands for itself, and a line break for nothing. */
  const caret = (at: number): void => {
    const [lineBreak] = /^(?:\r\n|\r|\n)[^\S\r\n]*/.exec(text.slice(at + 1, at + 200)) ?? [];
    if (lineBreak !== undefined) {
      // The blanks on both sides are one: they are layout.
      const before = text.slice(from, at);
      const start = from + before.trimEnd().length;
      const end = at + 1 + lineBreak.length;
      const blank = start < at || !/[\r\n]$/.test(lineBreak);
      if (blank) {
        replace(span(start, end), ' ');
      } else {
        takeTo(at);
        from = end;
        // The first character of the next line is taken as it is.
        if (/["^&|<>]/.test(text[end] ?? '')) replace(span(end, end + 1), text[end] ?? '');
      }
      // So is the line break of an empty line.
      if (/[\r\n]$/.test(lineBreak) && isLineBreak(text[end]))
        replace(span(end, afterLineBreak(text, end)), '\n');
      return;
    }
    const code = text.codePointAt(at + 1);
    const next = code === undefined ? '' : String.fromCodePoint(code);
    if (/^[\w.\\/:]$/.test(next)) fault('cmd-character', span(at, at + 1), false);
    if (/^[^\S\r\n]*$/.test(text.slice(at + 1)) && at + 1 < text.length)
      fault('cmd-continuation', span(at, text.length), true, '^');
    replace(span(at, at + 1 + next.length), next);
  };

  /** Leaves out a redirection; undefined where `<` begins a placeholder that someone will fill in. */
  const redirect = (at: number): void => {
    const nameEnd = matchEnd(placeholder, text, at);
    if (nameEnd !== undefined && !/\s>$/.test(text.slice(nameEnd - 2, nameEnd))) {
      takeTo(nameEnd);
      return;
    }
    const digit = /^\s?\d$/.test(text.slice(Math.max(from, at - 2), at)) ? 1 : 0;
    takeTo(at - digit);
    const [sign = ''] = /^(?:<|>>?)(?:&\d?)?/.exec(text.slice(at, at + 4)) ?? [];
    const target = at + sign.length + (/^[^\S\r\n]*/.exec(text.slice(at + sign.length))?.[0].length ?? 0);
    const end = sign.includes('&') ? at + sign.length : operandEnd(text, target);
    if (sign === '<' || /^(?:\/[A-Za-z]+[:\s]|[A-Za-z_]\w*=)/.test(text.slice(target, target + 40)))
      fault('cmd-character', span(at, at + sign.length), true);
    // Of the blanks around only those before stay.
    const blanks = /\s/.test(text[at - digit - 1] ?? ' ') ? /^[^\S\r\n]*/.exec(text.slice(end)) : null;
    from = end + (blanks?.[0].length ?? 0);
  };

  const special = /["^&|<>\r\n]/g;
  for (;;) {
    special.lastIndex = from;
    const at = special.exec(text)?.index;
    if (at === undefined) break;
    const sign = text[at] ?? '';
    if (sign === '"') {
      // Both quotes belong to what stands outside of them.
      takeTo(quoted ? at : at + 1);
      quoted = !quoted;
      if (!quoted) takeTo(at + 1);
    } else if (/[\r\n]/.test(sign)) {
      endCommand(at, at + 1);
    } else if (quoted) {
      if (facts !== undefined) facts.fragile = true;
      if (sign === '^' && second) replace(span(at, at + 1), '^^');
      else takeTo(at + 1);
    } else if (sign === '^') {
      if (facts !== undefined) facts.fragile = true;
      if (second) takeTo(at + 1);
      else caret(at);
    } else if (sign === '<' || sign === '>') {
      redirect(at);
    } else {
      endCommand(at, at + (text[at + 1] === sign ? 2 : 1));
    }
  }
  takeTo(text.length);
  commands.push(writer.finish());
  return commands;
}

const delayedReference = /![A-Za-z_#$@][\w .()$#@{}[\]'+~-]*(?::[^!\r\n"]*)?!/g;

/**
 * Puts in the values of `!…!`, or holes; where that is switched on a caret before another sign goes, and so does a lone
 * `!`. What a value holds is not looked at again.
 *
 * @param valueOf the value of a variable, if the file settles it
 */
export function expandDelayed(source: Text, enabled: boolean, valueOf: Expansion['valueOf']): Text {
  const { text } = source;
  if (!text.includes('!')) return source;
  const pattern = new RegExp(enabled ? `\\^[^]|${delayedReference.source}|!` : delayedReference.source, 'g');
  return rewritten(source, pattern, ({ 0: found, index }) => {
    if (found.startsWith('^')) return found.slice(1);
    if (found.length === 1) return '';
    const range = span(index, index + found.length);
    const place = enabled && !found.includes(':') ? documentSpan(source, range) : undefined;
    return place && valueOf(found.slice(1, -1).toLowerCase(), place);
  });
}
