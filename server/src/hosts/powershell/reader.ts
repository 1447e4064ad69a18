/** Puts the readers of words, expressions and commands together, which need each other. */
import { onceEach } from '../../language/once';
import { span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import { readCommand } from './commands';
import { readEntries } from './entries';
import { readExpression } from './expressions';
import type { Source } from './source';
import type { Command, Expression, Reader } from './syntax';
import { readArgument, readWord } from './words';
import { deepestExpression } from './limits';

/** Makes a reader of a script. */
export function createReader(source: Source): Reader {
  let depth = 0;
  const guarded = <T>(read: () => T | undefined): T | undefined => {
    if (depth >= deepestExpression) return undefined;
    depth++;
    try {
      return read();
    } finally {
      depth--;
    }
  };
  /** Remembers what stands at an offset: everything in a long statement asks what the statement is. */
  const kept = <T>(read: (offset: number) => T | undefined): ((offset: number) => T | undefined) => {
    const within = (offset: number): T | undefined => guarded(() => read(offset));
    const known = onceEach(within);
    // What is read within something else may lack what is nested too deeply there.
    return (offset) => (depth > 0 ? within : known)(offset);
  };
  const whole = kept((offset) => readExpression(reader, offset, 0, true));
  const reader: Reader = {
    source,
    value: kept((offset) => readValue(reader, offset)),
    expression: (offset, precedence = 0, commas = true) =>
      precedence === 0 && commas
        ? whole(offset)
        : guarded(() => readExpression(reader, offset, precedence, commas)),
    argument: (offset) => guarded(() => readArgument(reader, offset)),
    word: (offset) => guarded(() => readWord(reader, offset)),
    command: kept((offset) => readCommand(reader, offset)),
    entries: (start, inner) => guarded(() => readEntries(reader, start, inner)),
    skipLines: (offset) => skipLines(source, offset),
  };
  return reader;
}

/** At most so many at once: a pattern that matches millions of characters runs out of stack. */
const blanks = /(?:\s|`(?=[\r\n])){1,1000}/y;

function skipLines({ text, scanner }: Source, start: number): number {
  // In the masked code comments are blanks, but so is what stands behind `--%`.
  for (let offset = start; ;) {
    const end = matchEnd(blanks, text, offset) ?? scanner.commentEnd(offset);
    if (end === undefined) return offset;
    offset = end;
  }
}

const keyword =
  /(?:if|switch|foreach|for|while|do|try|return|throw|function|filter|class|enum|param|begin|process|end|data|trap|exit|break|continue|using|until|else|elseif|catch|finally)(?![\w.\\:-])/iy;

function readValue(reader: Reader, start: number): Expression | undefined {
  const { text } = reader.source;
  if (matchEnd(keyword, text, start) !== undefined) return undefined;
  const command = /^[\p{L}_&\\?%*]|^\.{1,2}[\\/\s]/u.test(text.slice(start, start + 3))
    ? reader.command(start)
    : undefined;
  const value: Expression | undefined =
    command === undefined ? reader.expression(start) : { kind: 'command', span: command.span, command };
  if (value === undefined) return undefined;
  const bar = reader.skipLines(value.span.end);
  const onSameLine = !/[\r\n]/.test(text.slice(value.span.end, bar).replace(/`\r?\n/g, ''));
  if (!onSameLine || text[bar] !== '|' || text[bar + 1] === '|') return value;
  return readPipeline(reader, value, bar);
}

/** Skips the commands that a value is piped through; only the first is of use. */
function readPipeline(reader: Reader, head: Expression, bar: number): Expression {
  const { text } = reader.source;
  let end = bar;
  let next: Command | undefined;
  while (text[end] === '|' && text[end + 1] !== '|') {
    const command = reader.command(reader.skipLines(end + 1));
    if (command === undefined) break;
    next ??= command;
    end = command.span.end;
    while (/^[^\S\r\n]$/.test(text[end] ?? '')) end++;
  }
  const name = next === undefined ? '' : text.slice(next.name.span.start, next.name.span.end).toLowerCase();
  return { kind: 'pipeline', span: span(head.span.start, end), head, next: name, command: next };
}
