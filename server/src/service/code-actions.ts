/** Quick fixes for the findings in a range. */
import { t } from '@vscode/l10n';
import { CodeActionKind, type CodeAction, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentEdit } from '../hosts/text/document-edit';
import { overlaps } from '../language/span';
import type { Host } from '../hosts/host';
import type { Analysis, DocumentFinding } from './analysis';
import { diagnosticOf, type DiagnosticCapabilities } from './diagnostics';
import { difference, prove, safeEdits, type Fixed } from './fix-all';
import { rangeOf, spanOf } from './range';
import { suppressionEdit } from './suppression-fix';

/** What the client can do with a code action. */
export interface CodeActionCapabilities extends DiagnosticCapabilities {
  /** Whether edits can name the version of the document they are for. */
  readonly documentChanges: boolean;
}

/** Edits of one document as a workspace edit; with a version where the client checks it, so that no stale edit applies. */
export function workspaceEdit(
  document: TextDocument,
  edits: readonly DocumentEdit[],
  { documentChanges }: Pick<CodeActionCapabilities, 'documentChanges'>,
): WorkspaceEdit {
  const textEdits = edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
  return documentChanges
    ? {
        documentChanges: [
          { textDocument: { uri: document.uri, version: document.version }, edits: textEdits },
        ],
      }
    : { changes: { [document.uri]: textEdits } };
}

/** Whether a client that asks only for some kinds wants this one. */
function wanted(kind: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`) || asked === '')
  );
}

/** The kind of "fix all safe problems", for `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.ccmsetup`;

/** What is asked for and where. */
export interface CodeActionRequest {
  readonly range: Range;
  /** The kinds that are wanted; all when undefined. */
  readonly only: readonly string[] | undefined;
  /** The client's command that shows the page of a rule, given its slug; undefined when it has none. */
  readonly documentationCommand: string | undefined;
}

/** What code actions depend on. */
interface CodeActionQuestion {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly host: Host;
  readonly request: CodeActionRequest;
  readonly capabilities: CodeActionCapabilities;
  /** The document after all safe fixes. */
  readonly fixed: () => Fixed;
}

/**
 * The code actions for what stands in a range: safe fixes first, then suggestions, suppression and documentation; and
 * "fix all".
 */
export function codeActionsOf(question: CodeActionQuestion): CodeAction[] {
  const { document, analysis, request } = question;
  const { range, only } = request;
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix, only)) {
    const asked = spanOf(document, range);
    const near = analysis.findings.filter(({ span }) => overlaps(span, asked) || span.end === asked.start);
    prove(near, analysis);
    actions.push(
      ...fixActions(near, question),
      ...near.flatMap((finding) => suppressAction(finding, question)),
      ...documentationActions(near, question),
    );
  }
  // Asked for as a source action only, so that it does not stand among the quick fixes of each problem.
  if (only !== undefined && wanted(fixAllKind, only)) actions.push(...fixAllAction(question));
  return actions;
}

function fixActions(
  findings: readonly DocumentFinding[],
  { document, capabilities }: CodeActionQuestion,
): CodeAction[] {
  return findings
    .flatMap((finding) => {
      const safe = finding.fixes.filter((fix) => fix.safe).length;
      return finding.fixes.map((fix) => ({ finding, fix, preferred: fix.safe && safe === 1 }));
    })
    .sort((left, right) => Number(right.fix.safe) - Number(left.fix.safe))
    .map(({ finding, fix, preferred }) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(document, finding, capabilities)],
      isPreferred: preferred,
      edit: workspaceEdit(document, fix.edits, capabilities),
    }));
}

function suppressAction(
  finding: DocumentFinding,
  { document, host, capabilities }: CodeActionQuestion,
): CodeAction[] {
  const edit = suppressionEdit(document, finding, host);
  if (edit === undefined) return [];
  return [
    {
      title: t('Suppress {0} here with a comment', finding.rule),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(document, finding, capabilities)],
      isPreferred: false,
      edit: workspaceEdit(document, [edit], capabilities),
    },
  ];
}

function documentationActions(
  findings: readonly DocumentFinding[],
  { document, capabilities, request }: CodeActionQuestion,
): CodeAction[] {
  const command = request.documentationCommand;
  if (command === undefined) return [];
  return [...new Set(findings.map(({ rule }) => rule))].map((slug) => {
    const title = t('Show documentation of {0}', slug);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: findings
        .filter(({ rule }) => rule === slug)
        .map((finding) => diagnosticOf(document, finding, capabilities)),
      isPreferred: false,
      command: { title, command, arguments: [slug] },
    };
  });
}

function fixAllAction({ document, analysis, capabilities, fixed }: CodeActionQuestion): CodeAction[] {
  const once = safeEdits(analysis);
  const { text: after, rounds } = fixed();
  const whole = difference(document.getText(), after);
  const edits = rounds === 1 ? once : whole === undefined ? [] : [whole];
  if (edits.length === 0) return [];
  return [
    {
      title: t('Fix all safe problems'),
      kind: fixAllKind,
      edit: workspaceEdit(document, edits, capabilities),
    },
  ];
}
