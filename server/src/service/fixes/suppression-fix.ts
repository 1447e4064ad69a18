/** The edits that put a suppression comment above a finding, or at the top of a file. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../hosts/host';
import type { DocumentEdit } from '../../hosts/text/document-edit';
import { span } from '../../language/span';
import { isNotice } from '../../lint/notices';
import type { DocumentFinding } from '../analysis';
import { topOf } from './top-of-file';

/** Whether a comment can stand above the statement of a finding, and speak of it. */
export function canHaveComment({ rule, statementStart }: DocumentFinding, host: Host): boolean {
  return !isNotice(rule) && (statementStart !== undefined || host.commentsAnywhere === true);
}

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
  return canHaveComment(finding, host)
    ? commentAbove(document, finding, host, 'disable-next-line')
    : undefined;
}

/**
 * A comment that turns a rule off from the top of a file on, or from above the first of some findings where no comment can
 * stand at the top.
 *
 * @param findings all findings of one rule, in order
 * @returns undefined where no comment can stand, and for findings about such comments themselves
 */
export function fileSuppressionEdit(
  document: TextDocument,
  findings: readonly DocumentFinding[],
  host: Host,
): DocumentEdit | undefined {
  const [first] = findings;
  if (first === undefined || !findings.every((finding) => canHaveComment(finding, host))) return undefined;
  const text = document.getText();
  const top = topOf(text, host);
  if (top === undefined || top.offset > (first.statementStart ?? first.span.start))
    return commentAbove(document, first, host, 'disable');
  const { before, sign = host.lineComment, after } = top;
  return commentAt(top.offset, before + sign, first.rule, host, 'disable', after);
}

/**
 * A comment line above the statement of a finding that silences several rules.
 *
 * @param why the reason; one line without what would end a comment
 */
export function commentFor(
  document: TextDocument,
  finding: DocumentFinding,
  rules: readonly string[],
  host: Host,
  why: string,
): DocumentEdit {
  return commentAbove(
    document,
    { ...place(finding), rule: rules.join(', ') },
    host,
    'disable-next-line',
    why,
  );
}

/** What says where a comment goes. */
type Placed = Pick<DocumentFinding, 'rule' | 'span' | 'statementStart'>;

function place({ rule, span: at, statementStart }: DocumentFinding): Placed {
  return { rule, span: at, statementStart };
}

function commentAbove(
  document: TextDocument,
  { rule, span: at, statementStart }: Placed,
  host: Host,
  directive: Directive,
  why = reason,
): DocumentEdit {
  const text = document.getText();
  const { line } = document.positionAt(statementStart ?? at.start);
  const start = document.offsetAt({ line, character: 0 });
  // In Markdown the statement's own indentation can make it code, and a quotation has its sign before each of its lines.
  const [indent = ''] =
    host.commentEnd === undefined
      ? (/^[ \t]*/.exec(lineAt(document, line)) ?? [])
      : (/^[ \t>]*/.exec(text.slice(start, statementStart ?? start)) ?? []);
  // A byte order mark stays the first character.
  const offset = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
  return commentAt(offset, indent + host.lineComment, rule, host, directive, lineBreakOf(text), why);
}

/** What its author is to write there. */
const reason = 'reason';

type Directive = 'disable' | 'disable-next-line';

function commentAt(
  offset: number,
  begins: string,
  rule: string,
  { commentEnd }: Host,
  directive: Directive,
  after: string,
  why = reason,
): DocumentEdit {
  // XML has no `--` in its comments.
  const [dash, end] = commentEnd === undefined ? ['--', ''] : ['-', ` ${commentEnd}`];
  const upTo = `${begins} ccmsetup-lint-${directive} ${rule} ${dash} `;
  return {
    span: span(offset, offset),
    newText: `${upTo}${why}${end}${after}`,
    stop: span(upTo.length, upTo.length + why.length),
  };
}

/** The line breaks of a text, as its first one is. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function lineAt(document: TextDocument, line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}
