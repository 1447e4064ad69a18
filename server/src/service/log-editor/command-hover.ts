/** Hovers on the arguments of a recorded command line: what they tell anywhere else. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MarkupContent } from 'vscode-languageserver-types';
import { span, type Span } from '../../language/span';
import { hoverOf } from '../hover/hover';
import { spanOf } from '../range';
import type { LogOptions } from './analysis';
import type { AskedRecord } from './asked-record';
import type { LogHover } from './log-hover';
import { analyzeRecorded } from '../log/recorded';

/** The parts of messages that are command lines, or the arguments of one. */
const parts = ['command', 'properties', 'arguments'] as const;

/** The command line that a record holds: its text, and where that is in the document. */
export interface HeldLine {
  readonly text: string;
  readonly at: Span;
}

/** The command line that a record holds. */
export function heldLine({ row, message, match }: AskedRecord): HeldLine | undefined {
  const written = parts.map((part) => match?.groups[part]).find((part) => part !== undefined && part !== '');
  if (written === undefined) return undefined;
  const text = written.trimEnd();
  const start = message.lastIndexOf(text);
  return start < 0 || text === ''
    ? undefined
    : { text, at: span(row.messageStart + start, row.messageStart + start + text.length) };
}

/** The hover on the argument at an offset of the document; undefined outside of arguments. */
export function commandHover(
  asked: AskedRecord,
  offset: number,
  options: LogOptions & { readonly now: number },
): LogHover | undefined {
  const held = heldLine(asked);
  if (held === undefined || offset < held.at.start || offset > held.at.end) return undefined;
  const { start } = held.at;
  const document = TextDocument.create('', 'ccmcmd', 0, held.text);
  const analysis = analyzeRecorded(held.text, options);
  const position = document.positionAt(offset - start);
  const found = hoverOf(document, analysis, position, { markdownHover: true }, options);
  if (found?.range === undefined || !MarkupContent.is(found.contents)) return undefined;
  const own = spanOf(document, found.range);
  return { at: span(start + own.start, start + own.end), markdown: found.contents.value, isAlone: true };
}
