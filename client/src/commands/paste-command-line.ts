/** "ccmsetup: Paste as Command Line". */
import { commands, env, l10n, window, type Disposable, type TextEditor } from 'vscode';
import type { PasteAsRequest } from '../../../server/src/protocol';
import { protocolRange } from '../place';
import type { Ask } from '../requests';

const method: PasteAsRequest['method'] = 'ccmsetup/pasteAs';

/** Puts the clipboard in the place of the selection; gives what to say when it cannot. */
async function paste(ask: Ask, editor: TextEditor): Promise<string | undefined> {
  const text = await env.clipboard.readText();
  const { document, selection } = editor;
  const { version, uri } = document;
  const range = protocolRange(selection);
  const result = await ask<PasteAsRequest>(method, { uri: uri.toString(), range, text });
  if (result === undefined || result === null) return l10n.t("The tools don't look at this document.");
  if ('reason' in result) return result.reason;
  const done =
    document.version === version &&
    (await editor.edit((builder) => {
      builder.replace(selection, result.newText);
    }));
  return done ? undefined : l10n.t('The document was changed meanwhile. Try again.');
}

/** Registers the command. */
export function registerPasteCommandLine(ask: Ask): Disposable {
  return commands.registerCommand('ccmsetup.pasteCommandLine', async () => {
    const editor = window.activeTextEditor;
    const problem = editor === undefined ? l10n.t('Open a document first.') : await paste(ask, editor);
    if (problem !== undefined)
      void window.showWarningMessage(l10n.t("The command line wasn't pasted. {0}", problem));
  });
}
