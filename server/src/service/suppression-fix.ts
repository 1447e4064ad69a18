/** The edit that puts a suppression comment above a finding. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../hosts/host';
import type { DocumentEdit } from '../hosts/text/document-edit';
import { notices } from '../lint/notices';
import type { DocumentFinding } from './analysis';

/**
 * A comment line above the statement of a finding, with a place for the reason.
 *
 * @returns undefined where no comment can stand above it, and for findings about such comments themselves
 */
export function suppressionEdit(
  document: TextDocument,
  finding: DocumentFinding,
  host: Host,
): DocumentEdit | undefined {
  const { rule, span, statementStart } = finding;
  const { lineComment, commentEnd } = host;
  if (notices.some(({ slug }) => slug === rule)) return undefined;
  if (statementStart === undefined && host.commentsAnywhere !== true) return undefined;
  const text = document.getText();
  const { line } = document.positionAt(statementStart ?? span.start);
  const start = document.offsetAt({ line, character: 0 });
  // In Markdown the statement's own indentation can make it code, and a quotation has its sign before each of its lines.
  const [indent = ''] =
    commentEnd === undefined
      ? (/^[ \t]*/.exec(lineAt(document, line)) ?? [])
      : (/^[ \t>]*/.exec(text.slice(start, statementStart ?? start)) ?? []);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  // XML has no `--` in its comments.
  const [dash, end] = commentEnd === undefined ? ['--', ''] : ['-', ` ${commentEnd}`];
  const comment = `${indent}${lineComment} ccmsetup-lint-disable-next-line ${rule} ${dash} reason${end}${lineBreak}`;
  // A byte order mark stays the first character.
  const at = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
  return { span: { start: at, end: at }, newText: comment };
}

function lineAt(document: TextDocument, line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}
