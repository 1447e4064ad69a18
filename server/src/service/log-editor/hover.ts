/** Hovers in a log: on codes, states and flags, on the arguments of a recorded command line, and on every known message. */
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver-types';
import { span } from '../../language/span';
import { plainText } from '../hover/documentation';
import type { HoverCapabilities } from '../hover/hover';
import { rangeOf } from '../range';
import type { OnRuleError } from '../../lint/lint';
import { kindIn, runAt } from './analysis';
import { askedRecord, type AskedRecord } from './asked-record';
import { codeHover } from './code-hover';
import { commandHover } from './command-hover';
import type { LogHover } from './log-hover';
import { messageMarkdown } from './message-markdown';
import type { LogSubject } from './subject';

/** The record whose message holds an offset. */
function recordAt(
  { document, analysis: { records } }: LogSubject,
  offset: number,
): (AskedRecord & { readonly time: number }) | undefined {
  const index = records.indexAt(offset);
  if (index === undefined) return undefined;
  const row = records.at(index);
  if (offset < row.messageStart || offset > row.messageEnd) return undefined;
  return { ...askedRecord(document.getText(), row), time: records.timeOf(index) };
}

/** What is known of the message of a record. */
function messageHover(subject: LogSubject, { row, match }: AskedRecord): LogHover | undefined {
  if (match === undefined) return undefined;
  const run = runAt(subject.analysis, row.line);
  const cause = run?.causes.find(({ start }) => start === row.messageStart);
  return {
    at: span(row.messageStart, row.messageEnd),
    markdown: messageMarkdown(match, kindIn(run, row), cause),
    isAlone: true,
  };
}

/** The hover at a position of a log, or null where nothing is known. */
export function logHoverOf(
  subject: LogSubject,
  position: Position,
  { markdownHover }: HoverCapabilities,
  { now, onRuleError }: { readonly now: number; readonly onRuleError: OnRuleError },
): Hover | null {
  const { document, configuration } = subject;
  const offset = document.offsetAt(position);
  const asked = recordAt(subject, offset);
  if (asked === undefined) return null;
  // A token is judged by the time of its record.
  const options = { configuration, onRuleError, now: Number.isNaN(asked.time) ? now : asked.time };
  const inner = commandHover(asked, offset, options) ?? codeHover(asked, offset);
  const whole = messageHover(subject, asked);
  const shown = inner ?? whole;
  if (shown === undefined) return null;
  const parts =
    inner === undefined || inner.isAlone ? [shown] : [inner, ...(whole === undefined ? [] : [whole])];
  const markdown = parts.map((part) => part.markdown).join('\n\n---\n\n');
  return {
    contents: {
      kind: markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: markdownHover ? markdown : plainText(markdown),
    },
    range: rangeOf(document, shown.at),
  };
}
