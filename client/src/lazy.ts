/** Waits until a document needs the server: no process starts before. */
import { Disposable, workspace, type TextDocument } from 'vscode';
import { isConfiguration, isLog, isServed } from './selector';
import { hasLogTrace, hasTrace } from './trace';

/** Whether the server has something to do in a document: it says what a schema of a configuration cannot. */
function needsServer(document: TextDocument): boolean {
  if (isConfiguration(document)) return true;
  if (isLog(document)) return hasLogTrace(document.getText());
  return isServed(document) && (document.languageId === 'ccmcmd' || hasTrace(document.getText()));
}

/**
 * Calls `start` once, as soon as an open document holds (the trace of) a command line or an install, or is a `.ccmcmd` file
 * or a configuration.
 *
 * @returns stops waiting
 */
export function whenNeeded(start: () => void): Disposable {
  if (workspace.textDocuments.some(needsServer)) {
    start();
    return Disposable.from();
  }
  const waits: Disposable[] = [];
  const stop = (): void => {
    for (const wait of waits.splice(0)) wait.dispose();
  };
  const look = (document: TextDocument): void => {
    if (waits.length === 0 || !needsServer(document)) return;
    stop();
    start();
  };
  waits.push(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) look(document);
    }),
  );
  return new Disposable(stop);
}
