/** The requests of somebody who types: what goes into a value, how full a line is, and how a quote is written. */
import type { Connection } from 'vscode-languageserver';
import type { Session } from '../session';

/** Answers them. `session` throws before `initialize`. */
export function handleTyping(connection: Connection, session: () => Session): void {
  connection.onSignatureHelp(({ textDocument, position, context }, token) => {
    const { answer, service, client } = session();
    return answer(
      'signature help',
      textDocument.uri,
      token,
      (subject) => service.signatureHelp(subject, position, client, context?.activeSignatureHelp),
      'signatureHelp',
    );
  });
  connection.languages.inlayHint.on(({ textDocument, range }, token) => {
    const { answer, service } = session();
    return answer(
      'inlay hints',
      textDocument.uri,
      token,
      (subject) => service.inlayHints(subject, range),
      'inlayHints',
    );
  });
  connection.onDocumentOnTypeFormatting(({ textDocument, position, ch }, token) => {
    const { answer, service } = session();
    return answer(
      'format on type',
      textDocument.uri,
      token,
      (subject) => service.typed(subject, position, ch),
      'formatOnType',
    );
  });
}
