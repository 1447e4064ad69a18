/** Diagnostics for clients that ask for them. */
import { DocumentDiagnosticReportKind, type Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from '../session';

/** Answers them. `session` throws before `initialize`. */
export function handleDiagnostics(connection: Connection, session: () => Session): void {
  // A version says nothing on its own: a document that is closed and opened again begins with its first one anew.
  const opened = new WeakMap<TextDocument, number>();
  let last = 0;
  const openingOf = (document: TextDocument): number => {
    const opening = opened.get(document) ?? ++last;
    opened.set(document, opening);
    return opening;
  };
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) => {
    const { guard, documents, diagnose, generation, options } = session();
    return guard('diagnostics', token, async () => {
      const document = documents.get(textDocument.uri);
      if (document === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      await diagnose(document);
      const newest = documents.get(textDocument.uri) ?? document;
      // Each server counts anew.
      const resultId = `${options.second}.${openingOf(newest)}.${newest.version}.${generation()}`;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: await diagnose(newest) };
    });
  });
}
