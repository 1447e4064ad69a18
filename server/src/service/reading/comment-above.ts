/** The comment above a command line: what its author says it does. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { vocabulary } from '../../catalog/vocabulary';
import type { Host } from '../../hosts/host';
import { parse } from '../../language/parser';
import { entryOf } from '../entry-of';

/** A longer name is no name; the rest is in the document. */
const longest = 80;
/** A block of more lines is the head of a file. */
const mostLines = 20;

/** How comments look that have lines of their own. */
type CommentForm = Pick<Host, 'lineComment' | 'commentEnd'>;

/** The forms that stand in the documents of a host: what is marked up holds scripts, too, and cmd.exe's is like no other. */
function formsOf(host: CommentForm): CommentForm[] {
  const ofScripts = host.commentEnd === undefined ? [] : [{ lineComment: '#' }];
  return [host, ...ofScripts, { lineComment: 'REM' }];
}

/** The text of a line that is nothing but a comment; undefined for all other lines. */
function commentOf(line: string, { lineComment, commentEnd = '' }: CommentForm): string | undefined {
  // In Markdown a quotation has its sign before each of its lines.
  const text = (commentEnd === '' ? line : line.replace(/^[\s>]+/, '')).trim();
  if (lineComment === '') return undefined;
  if (lineComment === 'REM') return /^@?(?:rem(?![^\s])|::)(.*)$/i.exec(text)?.[1];
  if (!text.startsWith(lineComment) || !text.endsWith(commentEnd)) return undefined;
  return text.slice(lineComment.length, text.length - commentEnd.length);
}

/** A comment without what decorates it; empty for a directive, a rule of dashes and the like. */
function cleaned(comment: string): string {
  if (/^!|^requires\s|\bccmsetup-lint\b/i.test(comment)) return '';
  return comment
    .replace(/^region\s/i, '')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}("'$%/]+|[-=*#~_<>\s]+$/gu, '');
}

/** Whether a comment is a command line that was commented out. */
function isCode(comment: string): boolean {
  return parse(comment, { vocabulary }).args.some(
    (argument) =>
      argument.kind !== 'stray' && argument.separator !== undefined && entryOf(argument) !== undefined,
  );
}

/** At most so many characters, never half of one. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * The first line of the comment that stands directly above a line, without its signs.
 *
 * @param commentedOut the lines that hold command lines that are commented out
 * @returns undefined where no comment stands there, or one that says nothing
 */
export function commentAbove(
  document: TextDocument,
  line: number,
  host: CommentForm,
  commentedOut: ReadonlySet<number>,
): string | undefined {
  let forms = formsOf(host);
  let said: string | undefined;
  for (let above = line - 1; above >= Math.max(0, line - mostLines); above--) {
    if (commentedOut.has(above)) break;
    const text = document
      .getText({ start: { line: above, character: 0 }, end: { line: above + 1, character: 0 } })
      .replace(/^\uFEFF/, '');
    // All of a comment is written in one way; above it may stand a heading.
    forms = forms.filter((form) => commentOf(text, form) !== undefined);
    const [form] = forms;
    if (form === undefined) break;
    const name = cleaned(commentOf(text, form) ?? '');
    if (isCode(name)) break;
    if (name !== '') said = name;
  }
  return said === undefined ? undefined : shortened(said);
}
