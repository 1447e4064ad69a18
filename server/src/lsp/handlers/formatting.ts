/** Formatting, for `.ccmcmd` files only: each request is one call of the service. */
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Connection,
  type DocumentSelector,
} from 'vscode-languageserver';
import { describeError } from '../guard';
import type { Session } from '../session';

/** The documents that are formatted; where the selector of the client counts, we would be one formatter more for JSON. */
const documentSelector: DocumentSelector = [{ language: 'ccmcmd' }, { pattern: '**/*.ccmcmd' }];

/** Tells a client that it can be asked, one that takes it for some languages alone. */
export function registerFormatting(connection: Connection): void {
  const types = [DocumentFormattingRequest.type, DocumentRangeFormattingRequest.type];
  Promise.all(types.map((type) => connection.client.register(type, { documentSelector }))).catch(
    (error: unknown) => {
      connection.console.error(`nothing can be formatted: ${describeError(error)}`);
    },
  );
}

/** Answers them, whatever indentation the client wishes for. `session` throws before `initialize`. */
export function handleFormatting(connection: Connection, session: () => Session): void {
  connection.onDocumentFormatting(({ textDocument }, token) => {
    const { answer, service } = session();
    return answer('formatting', textDocument.uri, token, (subject) => service.format(subject), 'formatting');
  });
  connection.onDocumentRangeFormatting(({ textDocument, range }, token) => {
    const { answer, service } = session();
    return answer(
      'formatting',
      textDocument.uri,
      token,
      (subject) => service.format(subject, range),
      'formatting',
    );
  });
}
