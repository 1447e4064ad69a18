/** All that tells of the present state: two language status items, and the lines in the output. */
import { Disposable, window, workspace, type LogOutputChannel } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentStatus } from '../../../server/src/protocol';
import { contextKeys } from './context-keys';
import { documentItem } from './document-item';
import { followStatus } from './follow';
import { journalIn, type Journal } from './journal';
import { fileTooLarge } from './large-file';
import { logItem } from './log-item';
import { showServer } from './server-item';

/** Whoever wants to know what is told of the document in the active editor. */
export type OnStatus = (status: DocumentStatus | undefined) => void;

/** Shows the state of a client and of the active document until disposed. */
export function showStatus(
  client: BaseLanguageClient,
  output: LogOutputChannel,
  journal: Journal,
  onStatus: OnStatus,
): Disposable {
  const item = documentItem();
  const ofLog = logItem();
  const setKeys = contextKeys();
  return Disposable.from(
    item,
    ofLog,
    showServer(client),
    followStatus(client, {
      show: (followed) => {
        item.show(followed?.status);
        ofLog.show(followed?.status);
        setKeys(followed?.status);
        if (followed !== undefined) journal.told(followed.document, followed.status);
        onStatus(followed?.status);
      },
      failed: (error) => {
        // The server has said why; one that is gone has an item of its own.
        if (client.state === State.Running) output.debug(String(error));
      },
    }),
  );
}

/** Says in the output why a document that is looked at never gets to the server. */
export function watchUnserved(output: LogOutputChannel): { journal: Journal; watch: Disposable } {
  const journal = journalIn(output);
  const lookForFile = (): void => {
    if (window.activeTextEditor !== undefined) return;
    fileTooLarge().then(
      (file) => {
        if (file !== undefined) journal.tooLarge(file);
      },
      (error: unknown) => {
        output.debug(String(error));
      },
    );
  };
  const look = (): void => {
    const document = window.activeTextEditor?.document;
    if (document === undefined) lookForFile();
    else journal.looked(document);
  };
  look();
  return {
    journal,
    watch: Disposable.from(
      window.onDidChangeActiveTextEditor(look),
      window.tabGroups.onDidChangeTabs(lookForFile),
      workspace.onDidCloseTextDocument(({ uri }) => {
        journal.closed(uri);
      }),
    ),
  };
}
