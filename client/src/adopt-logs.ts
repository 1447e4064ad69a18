/** Gives install logs their language when their names don't: VS Code looks at a first line only where no name tells a language. */
import { Disposable, languages, workspace, type TextDocument } from 'vscode';
import { logFirstLine, logLanguage } from './languages';
import { isEditedPlace } from './selector';

/** What VS Code calls documents of which only the ending of the name is known. */
const general = ['log', 'plaintext'];

/** Longer first lines are looked at so far, as VS Code does. */
const farthest = 1000;

/** Whether a document is an install log under another name. */
export function isUnnamedLog(document: TextDocument): boolean {
  if (!general.includes(document.languageId) || !isEditedPlace(document.uri)) return false;
  return logFirstLine.test(document.lineAt(0).text.slice(0, farthest));
}

/**
 * Sets the language of such logs, once while each is open: whoever chooses another language for one keeps it.
 *
 * @param failed called when VS Code refuses, for example because the document is closed again
 */
export function adoptLogs(failed: (error: unknown) => void): Disposable {
  const adopted = new Set<string>();
  const look = (document: TextDocument): void => {
    const key = document.uri.toString();
    if (adopted.has(key) || !isUnnamedLog(document)) return;
    adopted.add(key);
    languages.setTextDocumentLanguage(document, logLanguage).then(undefined, failed);
  };
  workspace.textDocuments.forEach(look);
  return Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidCloseTextDocument((document) => {
      // A document whose language changes is said to be closed, and isn't.
      if (document.isClosed) adopted.delete(document.uri.toString());
    }),
  );
}
