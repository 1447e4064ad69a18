/** The edit that puts a suppression comment above a finding. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../hosts/host';
import type { DocumentEdit } from '../hosts/document-edit';
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
  if (notices.some(({ slug }) => slug === rule)) return undefined;
  if (statementStart === undefined && host.commentsAnywhere !== true) return undefined;
  const { line } = document.positionAt(statementStart ?? span.start);
  const start = document.offsetAt({ line, character: 0 });
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const [indent = ''] = /^[ \t]*/.exec(text) ?? [];
  const lineBreak = document.getText().includes('\r\n') ? '\r\n' : '\n';
  const comment = `${indent}${host.lineComment} ccmsetup-lint-disable-next-line ${rule} -- reason${lineBreak}`;
  // A byte order mark stays the first character.
  const at = start === 0 && document.getText().startsWith('\uFEFF') ? 1 : start;
  return { span: { start: at, end: at }, newText: comment };
}
