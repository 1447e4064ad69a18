/** Documents that are opened, edited and closed. */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isTooDeep } from '../../service/nearest-file';
import { isConfiguration, type Session } from '../session';

/** Follows them; before `initialize` nobody opens any. */
export function handleDocuments(documents: TextDocuments<TextDocument>, session: () => Session): void {
  documents.onDidOpen(({ document }) => {
    const { connection, configurations, baselines } = session();
    if (isTooDeep(document.uri))
      connection.console.warn(
        'A document lies in too many folders: no configuration or baseline counts for it.',
      );
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
