/** Keeps up with what the server tells of the document in the active editor, and of the place of the cursor. */
import { CancellationTokenSource, Disposable, window, workspace, type TextDocument } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type {
  DocumentStatus,
  DocumentStatusRequest,
  StatusChangedNotification,
} from '../../../server/src/protocol';
import { isLog, isServed } from '../selector';

const statusMethod: DocumentStatusRequest['method'] = 'ccmsetup/documentStatus';
const changedMethod: StatusChangedNotification['method'] = 'ccmsetup/statusChanged';

/** A burst of keystrokes and cursor moves is answered once in so many milliseconds. */
const pauseMs = 100;

/** What is known of the document in the active editor. */
export interface Followed {
  readonly document: TextDocument;
  readonly status: DocumentStatus;
}

/** What is done with it. */
export interface Follower {
  /** Called with each answer; with nothing where there is no document of ours. */
  readonly show: (followed: Followed | undefined) => void;
  readonly failed: (error: unknown) => void;
}

/** Asks the server after each change, and calls `show` with its newest answer; those that are obsolete are not waited for. */
export function followStatus(client: BaseLanguageClient, { show, failed }: Follower): Disposable {
  let asked: CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (): Promise<void> => {
    asked?.cancel();
    asked?.dispose();
    asked = undefined;
    const editor = window.activeTextEditor;
    const isOurs = editor !== undefined && (isServed(editor.document) || isLog(editor.document));
    if (!isOurs || client.state !== State.Running) {
      show(undefined);
      return;
    }
    const { document, selection } = editor;
    const { token } = (asked = new CancellationTokenSource());
    const { line, character } = selection.active;
    const params: DocumentStatusRequest['params'] = {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      position: { line, character },
    };
    try {
      const status = await client.sendRequest<DocumentStatusRequest['result']>(statusMethod, params, token);
      if (!isCancelled()) show(status === null ? undefined : { document, status });
    } catch (error) {
      if (!isCancelled()) failed(error);
    }

    function isCancelled(): boolean {
      return token.isCancellationRequested;
    }
  };
  const askSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void ask();
    }, pauseMs);
  };
  askSoon();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(askSoon),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) askSoon();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) askSoon();
    }),
    client.onDidChangeState(askSoon),
    client.onNotification(changedMethod, askSoon),
    new Disposable(() => {
      clearTimeout(timer);
      asked?.cancel();
      asked?.dispose();
    }),
  );
}
