/** Faults that show only when one knows that a line runs ccmsetup: a value that an operator cuts, a line too long. */
import { onceEach } from '../../language/once';
import { span, type Span } from '../../language/span';
import type { DocumentEdit } from '../text/document-edit';
import { countItems, programOf } from '../commands/evidence';
import { documentSpan } from '../text/slice';
import type { Text } from '../text/text';
import { afterLineBreak, lineEnd } from './characters';
import { onlyMentions } from './mentions';
import type { Fault } from './faults';
import type { Command } from './structure';
import { longestLine } from './limits';
import { isWrapper } from './wrappers';

/** Tells of the faults of commands that run ccmsetup. */
export interface LineFaults {
  /**
   * @param line the command line as ccmsetup gets it
   * @param next the command behind it
   */
  of(line: Text, command: Command, next: Command | undefined): Fault[];
  /**
   * What is wrong with a value that such a command reads.
   *
   * @param command the `set` that gives it
   */
  ofValue(value: string, command: Command, next: Command | undefined): Fault[];
}

/** Makes the reader of a document's faults. */
export function lineFaults(text: string): LineFaults {
  /** What is too much of each line, by where it begins. */
  const excessOf = onceEach((start: number) => excess(text, start));
  return {
    of: (line, command, next) => {
      const { length } = line.text;
      const long =
        excessOf(command.lineStart) ??
        (length > longestLine ? documentSpan(line, span(longestLine, length)) : undefined);
      const cut = cutValue(text, line, command, next);
      return long === undefined
        ? cut
        : [...cut, { kind: 'line-length', document: long, edits: [], cuts: false }];
    },
    ofValue: (value, { end, operator, lineStart }, next) => {
      if (operator !== '&' || next?.lineStart !== lineStart || next.start !== end + 1) return [];
      // The subject of a certificate, a path: other values end where the next command begins.
      const name = /[=\\]/.test(value) ? '/source' : undefined;
      if (!isCutWord(text[end - 1], text.slice(next.start, next.end), name)) return [];
      // Quotes around it would not help where the value is read without any.
      return [
        { kind: 'cmd-character', document: span(end, end + 1), edits: [], cuts: true, written: operator },
      ];
    },
  };
}

/** Whether the text behind an operator is the rest of a value and no command. */
function isRest(written: string): boolean {
  if (/^[A-Za-z][\w.-]*\s*=/.test(written)) return true;
  const { begins, known } = countItems(written.slice(0, 2000));
  return begins && known > 0;
}

function cutValue(
  text: string,
  line: Text,
  { end, operator, lineStart }: Command,
  next: Command | undefined,
): Fault[] {
  if (operator !== '|' && operator !== '&') return [];
  if (next?.lineStart !== lineStart || text.slice(end + 1, next.start).trim() !== '') return [];
  const rest = text.slice(next.start, next.end);
  if (!isRest(rest) && !(next.start === end + 1 && isCutWord(text[end - 1], rest, nameOfLast(line.text))))
    return [];
  const edits = repairs(text, line, end, next);
  return [{ kind: 'cmd-character', document: span(end, end + 1), edits, cuts: true, written: operator }];
}

/** Names whose values are names of people's own: of authorities, folders, accounts. The others have no sign in them. */
const freeText =
  /^(?:CCMCERTISSUERS|CCMCERTSEL|CCMCERTSTORE|CCMADMINS|CCMINSTALLDIR|SMSCACHEDIR|SMSSIGNCERT|SMSROOTKEYPATH|\/source|\/config)$/i;

/** Commands that stand behind an operator without an argument of their own that tells. */
const commands =
  /^(?:call|cmd|cscript|dism|else|for|gpupdate|if|msiexec|powershell|pwsh|reg|regedit|rem|schtasks|shutdown|wmic|wscript|wuauclt)$/i;

/** The name of the last argument of a line that has a value; undefined where that one begins with a quote. */
function nameOfLast(line: string): string | undefined {
  const [, name] = /\s(\/\w+(?=:)|\w+(?==))[:=][^\s"]+$/.exec(line.slice(-2000)) ?? [];
  return name;
}

/**
 * Whether a sign without blanks around it stands in a word, so that what is behind it is no command: `CN=R&D-Root`. Either
 * more arguments of ccmsetup follow, or the value is a name and goes on as one.
 */
function isCutWord(before: string | undefined, rest: string, name: string | undefined): boolean {
  const [word = ''] = /^[^\s"%!&|<>()]*/.exec(rest.slice(0, 300)) ?? [];
  if (before === undefined || /[\s")]/.test(before) || !/^[A-Za-z\d]/.test(word)) return false;
  if (/\.(?:exe|com|bat|cmd|vbs|ps1|msi)$/i.test(word) || programOf(word) !== 'other') return false;
  if (commands.test(word) || onlyMentions(word) || isWrapper(word)) return false;
  if (countItems(rest.slice(word.length, 2000)).known > 0) return true;
  return name !== undefined && freeText.test(name) && /^[A-Z\d]/.test(word) && /^[\w\\.,;=-]*\s*$/.test(rest);
}

/** What makes the sign at an offset a part of the value; nothing where another argument follows, not the value's rest. */
function repairs(text: string, line: Text, operator: number, next: Command): DocumentEdit[] {
  const [first = ''] = text.slice(next.start, next.end).split(/\s/, 1);
  if (countItems(first).known > 0) return [];
  const value = valueStart(line);
  const quotes = value === undefined ? undefined : quoting(text, value, next);
  // Behind a caret blanks would still part the value.
  const blank = /\s/.test(text.slice(operator - 1, operator) + text.slice(operator + 1, operator + 2));
  return quotes ?? (blank ? [] : [{ span: span(operator, operator), newText: '^' }]);
}

/** An argument with a value that no quote begins. */
const bareArgument = /\s(?:\/\w+[:=]|\w+=)(?=[^\s"])/g;

/**
 * Where the last value of a line begins in the document. A certificate's subject holds what looks like properties
 * (`CN=A; OU = B`), so that those that ccmsetup knows go first.
 */
function valueStart(line: Text): number | undefined {
  const from = Math.max(0, line.text.length - 2000, line.text.lastIndexOf('"') + 1);
  const starts = [...line.text.slice(from).matchAll(bareArgument)];
  const start = starts.findLast(([written]) => countItems(written).known > 0) ?? starts.at(-1);
  if (start === undefined) return undefined;
  const offset = from + start.index + start[0].length;
  return documentSpan(line, span(offset, offset + 1))?.start;
}

/** Quotes around the value from an offset on, up to what is the next argument. */
function quoting(text: string, start: number, next: Command): DocumentEdit[] | undefined {
  let end = next.start;
  for (const { index, 0: word } of text.slice(next.start, next.end).matchAll(/\S+/g)) {
    if (index > 0 && countItems(word).known > 0) break;
    end = next.start + index + word.length;
  }
  if (start >= end || /["^%\r\n]/.test(text.slice(start, end))) return undefined;
  return [start, end].map((at) => ({ span: span(at, at), newText: '"' }));
}

/** What is too much of a line and of those it is continued on; line breaks and the carets before them do not count. */
function excess(text: string, start: number): Span | undefined {
  let left = longestLine;
  let from: number | undefined;
  for (let offset = start; ;) {
    const end = lineEnd(text, offset);
    const continued = text[end - 1] === '^' && end < text.length && end > offset;
    const length = end - offset - (continued ? 1 : 0);
    if (length > left) from ??= offset + left;
    left = Math.max(0, left - length);
    if (!continued) return from === undefined ? undefined : span(from, end);
    offset = afterLineBreak(text, end);
  }
}
