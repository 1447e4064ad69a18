/** Quick fixes for the findings in a range. */
import { t } from '@vscode/l10n';
import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver-types';
import { overlaps } from '../../language/span';
import type { Analysis, DocumentFinding } from '../analysis';
import { diagnosticOf } from '../diagnostics';
import { difference, prove } from './fix-all';
import { spanOf } from '../range';
import type { CodeActionQuestion } from './code-action-question';
import { siteOffers, turnOffOffers, type Offer } from './turn-off';
import { workspaceEdit } from './workspace-edit';

/** Whether a client that asks only for some kinds wants this one. */
function wanted(kind: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`) || asked === '')
  );
}

/** The kind of "fix all safe problems", for `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.ccmsetup`;

/**
 * The code actions for what stands in a range: safe fixes first, then suggestions, all safe fixes, ways to turn a rule
 * off, and documentation; and the source action "fix all".
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
      ...offered(siteOffers(near, question), question),
      ...fixAllQuickly(near, question),
      ...offered(turnOffOffers(near, question), question),
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

function offered(offers: readonly Offer[], { document, capabilities }: CodeActionQuestion): CodeAction[] {
  return offers.map(({ title, findings, edit }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: findings.map((finding) => diagnosticOf(document, finding, capabilities)),
    isPreferred: false,
    edit,
  }));
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

/** All safe fixes of the document among those of a problem that has one, where there are more. */
function fixAllQuickly(near: readonly DocumentFinding[], question: CodeActionQuestion): CodeAction[] {
  const { document, analysis, capabilities } = question;
  if (!near.some(({ fixes }) => fixes.some(({ safe }) => safe)) || !hasSeveral(analysis)) return [];
  const action = { title: t('Fix all safe problems in this file'), kind: CodeActionKind.QuickFix };
  // Many fixes are much to try, for an action that is seldom chosen.
  if (capabilities.resolvesEdits) return [{ ...action, data: { uri: document.uri } }];
  const edit = fixAllEdit(question);
  return edit === undefined ? [] : [{ ...action, edit }];
}

/** Whether more than one finding has a fix that its rule calls safe. */
function hasSeveral({ findings }: Analysis): boolean {
  let count = 0;
  return findings.some(({ proposals }) => proposals.some(({ claimsSafe }) => claimsSafe) && ++count > 1);
}

/** What fixing everything depends on. */
export type FixAllQuestion = Pick<CodeActionQuestion, 'document' | 'capabilities' | 'fixed'>;

/** The edit that makes all safe fixes of a document; undefined where there are none. */
export function fixAllEdit({ document, capabilities, fixed }: FixAllQuestion): WorkspaceEdit | undefined {
  const { text: after, rounds, first } = fixed();
  const whole = rounds === 1 ? undefined : difference(document.getText(), after);
  const edits = rounds === 1 ? first : whole === undefined ? [] : [whole];
  return edits.length === 0 ? undefined : workspaceEdit(document, edits, capabilities);
}

function fixAllAction(question: CodeActionQuestion): CodeAction[] {
  const edit = fixAllEdit(question);
  return edit === undefined ? [] : [{ title: t('Fix all safe problems'), kind: fixAllKind, edit }];
}
