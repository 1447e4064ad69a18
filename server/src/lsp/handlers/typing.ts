/** The requests of somebody who types: what goes into a value, how full a line is, and how a quote is written. */
import { DocumentOnTypeFormattingRequest, type Connection } from 'vscode-languageserver';
import type { InlayHint } from 'vscode-languageserver-types';
import { quoteTrigger } from '../../service/service';
import { describeError } from '../guard';
import type { Session } from '../session';

/**
 * Registers formatting on type after `initialized`, with the weakest selector: VS Code asks only the best match for a
 * document, and whoever formats the whole language must not lose to somebody who writes quotes.
 */
export function registerOnType(connection: Connection): void {
  connection.client
    .register(DocumentOnTypeFormattingRequest.type, {
      documentSelector: [{ language: '*' }],
      firstTriggerCharacter: quoteTrigger,
    })
    .catch((error: unknown) => {
      connection.console.error(`quotes are not written on type: ${describeError(error)}`);
    });
}

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
    const { answer, service, logs } = session();
    return answer(
      'inlay hints',
      textDocument.uri,
      token,
      (subject): InlayHint[] => service.inlayHints(subject, range),
      'inlayHints',
      (log) => logs.inlayHints(log, range),
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
