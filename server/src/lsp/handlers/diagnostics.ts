/** Diagnostics for clients that ask for them. */
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type Connection,
} from 'vscode-languageserver';
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
    const { uri } = textDocument;
    const asked = documents.get(uri);
    const version = asked?.version;
    /** The document, unless it was closed; for one that was edited since it was asked about, a newer request is to come. */
    const current = (): TextDocument | undefined => {
      const document = documents.get(uri);
      if (document === undefined || (document === asked && document.version === version)) return document;
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'ccmsetup: the document has changed.');
    };
    return guard('diagnostics', token, async () => {
      const document = current();
      const began = generation();
      const items = document === undefined ? [] : await diagnose(document);
      if (current() === undefined || document === undefined)
        return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      // Each server counts anew.
      const resultId = `${options.second}.${openingOf(document)}.${document.version}.${began}`;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    });
  });
}
