/** Puts a command line where the user wants it. */
import { l10n, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { ScenarioAnswer } from '../../../server/src/protocol';
import type { DocumentPlace } from '../place';
import { chooseOne } from '../quick/choose';
import type { OnQuestion } from './ask';

async function openNew(text: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'ccmcmd', content: text }), {
    preview: false,
  });
}

async function insert({ uri }: DocumentPlace, { edit, text }: ScenarioAnswer): Promise<void> {
  if (edit === undefined) return openNew(text);
  const { start, end } = edit.range;
  const change = new WorkspaceEdit();
  const range = new Range(start.line, start.character, end.line, end.character);
  change.replace(Uri.parse(uri, true), range, edit.newText);
  if (!(await workspace.applyEdit(change)))
    void window.showErrorMessage(l10n.t("The command line couldn't be inserted."));
}

/** Lets the user choose where the command line goes, and puts it there. */
export async function deliver(
  answer: ScenarioAnswer,
  cursor: DocumentPlace | undefined,
  onQuestion: OnQuestion,
): Promise<void> {
  if (cursor === undefined) return openNew(answer.text);
  const { refused } = answer;
  const choices = [
    ...(refused === undefined ? [{ value: true, label: l10n.t('At the cursor') }] : []),
    { value: false, label: l10n.t('In a new file'), ...(refused !== undefined && { detail: refused }) },
  ];
  const place = { title: l10n.t('Insert the Command Line'), step: undefined, totalSteps: undefined };
  const asked = chooseOne(place, l10n.t('Where does the command line go?'), choices);
  onQuestion('target');
  const chosen = await asked;
  if (typeof chosen === 'string') return;
  await (chosen.value ? insert(cursor, answer) : openNew(answer.text));
}
