/** "ccmsetup: Open the Recorded Command Line". */
import { commands, l10n, Range, Uri, ViewColumn, window, workspace, type Disposable } from 'vscode';
import type { RecordedCommandLineRequest } from '../../../server/src/protocol';
import { logOf, sayNoLog } from '../log-of';
import type { Ask } from '../requests';

const method: RecordedCommandLineRequest['method'] = 'ccmsetup/recordedCommandLine';

type Origin = NonNullable<RecordedCommandLineRequest['result']>['origins'][number];

/** The line of the run that is meant; undefined for the last one. In a log that was only opened, nothing was chosen yet. */
function chosenLine([uri, line]: readonly unknown[]): number | undefined {
  if (typeof line === 'number') return line;
  const editor = window.activeTextEditor;
  if (editor === undefined || typeof uri === 'string') return undefined;
  const { active } = editor.selection;
  return active.isEqual(active.with(0, 0)) ? undefined : active.line;
}

function nameOf({ uri, range }: Origin): string {
  return `${workspace.asRelativePath(Uri.parse(uri, true))}:${range.start.line + 1}`;
}

async function goTo({ uri, range: { start, end } }: Origin): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(uri, true), { selection, preview: false });
}

/** Offers to go where the command line was given: it is better changed there than in a copy. */
async function offer(origins: readonly Origin[]): Promise<void> {
  const [first, ...others] = origins;
  if (first === undefined) return;
  const open =
    others.length === 0
      ? l10n.t('Open {0}', nameOf(first))
      : l10n.t('Choose from {0} Places…', origins.length);
  const told = l10n.t('The command line that this log recorded is in an open file.');
  if ((await window.showInformationMessage(told, open)) !== open) return;
  if (others.length === 0) {
    await goTo(first);
    return;
  }
  const items = origins.map((origin) => ({ label: nameOf(origin), origin }));
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Where the command line is') });
  if (chosen !== undefined) await goTo(chosen.origin);
}

/**
 * Registers the command. It takes the URI of a log and a line of a run, else it is about the run at the cursor of the active
 * editor.
 */
export function registerOpenRecordedCommandLine(ask: Ask): Disposable {
  return commands.registerCommand('ccmsetup.openRecordedCommandLine', async (...args: unknown[]) => {
    const uri = logOf(args);
    if (uri === undefined) {
      sayNoLog();
      return;
    }
    const line = chosenLine(args);
    const recorded = await ask<RecordedCommandLineRequest>(method, {
      uri,
      ...(line !== undefined && { line }),
    });
    if (recorded === undefined || recorded === null) {
      void window.showInformationMessage(l10n.t('No command line of ccmsetup is recorded in this log.'));
      return;
    }
    const document = await workspace.openTextDocument({ language: 'ccmcmd', content: recorded.text });
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
    await offer(recorded.origins);
  });
}
