/** The hint in an empty `.ccmcmd` document, as VS Code has one in an empty document of its own. */
import { Disposable, l10n, Range, ThemeColor, window, workspace, type TextDocument } from 'vscode';

/** The setting by which VS Code's own hint is switched off; ours goes with it. */
const setting = 'workbench.editor.empty.hint';

/** What an empty document says; undefined where nothing is said. */
export function hintIn(document: TextDocument): string | undefined {
  if (document.languageId !== 'ccmcmd' || document.getText() !== '') return undefined;
  if (workspace.getConfiguration().get(setting) === 'hidden') return undefined;
  return l10n.t('Press Ctrl+Space for parameters, properties and snippets. Start typing to dismiss.');
}

/** Shows the hint in all editors that are empty, until something is typed there. */
export function showEmptyHints(): Disposable {
  const type = window.createTextEditorDecorationType({});
  const show = (): void => {
    for (const editor of window.visibleTextEditors) {
      const contentText = hintIn(editor.document);
      if (contentText === undefined) editor.setDecorations(type, []);
      else {
        const after = { contentText, color: new ThemeColor('editorGhostText.foreground') };
        editor.setDecorations(type, [{ range: new Range(0, 0, 0, 0), renderOptions: { after } }]);
      }
    }
  };
  show();
  return Disposable.from(
    type,
    window.onDidChangeVisibleTextEditors(show),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === 'ccmcmd') show();
    }),
    workspace.onDidOpenTextDocument(show),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(setting)) show();
    }),
  );
}
