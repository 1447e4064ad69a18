/** Documents that are opened, edited and closed. */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isConfiguration, type Session } from '../session';

/** Follows them; before `initialize` nobody opens any. */
export function handleDocuments(documents: TextDocuments<TextDocument>, session: () => Session): void {
  documents.onDidOpen(({ document }) => {
    const { configurations, baselines } = session();
    configurations.opened(document.uri);
    baselines.opened(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    const { refresh, publisher, configurations } = session();
    if (isConfiguration(document) || configurations.isExtended(document.uri)) refresh();
    else publisher.changed(document);
  });
  documents.onDidClose(({ document }) => {
    const { forget, refresh, configurations } = session();
    forget(document.uri);
    if (isConfiguration(document) || configurations.isExtended(document.uri)) refresh();
  });
}
