/** The install log that a command is about. */
import { l10n, Uri, window } from 'vscode';
import { isLog } from './selector';

/**
 * The URI of the log that the arguments of a command name, else that of the active editor; undefined where there is none.
 *
 * @param args a URI first, as text from a code lens and as an object from a menu
 */
export function logOf([uri]: readonly unknown[]): string | undefined {
  if (typeof uri === 'string') return uri;
  if (uri instanceof Uri) return uri.toString();
  const document = window.activeTextEditor?.document;
  return document !== undefined && isLog(document) ? document.uri.toString() : undefined;
}

/** Says that there is no log to tell of. */
export function sayNoLog(): void {
  void window.showInformationMessage(l10n.t('Open an install log of the client, and try again.'));
}
