/** "ccmsetup: Go to Cause". */
import { commands, l10n, Position, Range, TextEditorRevealType, Uri, window, type Disposable } from 'vscode';
import type { DocumentStatusRequest } from '../../../server/src/protocol';
import { logOf, sayNoLog } from '../log-of';
import { isPosition, type DocumentPlace } from '../place';
import type { Ask } from '../requests';

const method: DocumentStatusRequest['method'] = 'ccmsetup/documentStatus';

/** Puts the cursor on a place of a log, in the editor that shows the log already where there is one; it moves only what is out of sight. */
async function reveal(uri: string, { line, character }: DocumentPlace['position']): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const at = new Range(new Position(line, character), new Position(line, character));
  const editor = await window.showTextDocument(Uri.parse(uri, true), {
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
    selection: at,
  });
  editor.revealRange(at, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Registers the command. It takes the URI of a log and a position, else it goes to the cause of the last run. */
export function registerGoToLogCause(ask: Ask): Disposable {
  return commands.registerCommand('ccmsetup.goToLogCause', async (...args: unknown[]) => {
    const uri = logOf(args);
    const [, given] = args;
    if (uri === undefined) {
      sayNoLog();
      return;
    }
    const position = isPosition(given)
      ? given
      : (await ask<DocumentStatusRequest>(method, { uri }))?.log?.cause;
    if (position === undefined)
      void window.showInformationMessage(l10n.t('No cause is known of the last run in this log.'));
    else await reveal(uri, position);
  });
}
