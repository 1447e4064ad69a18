/** The requests of those who read a document: its colors, its outline, and what is shown above its lines. */
import {
  SemanticTokensRegistrationType,
  type CancellationToken,
  type Connection,
  type SemanticTokensOptions,
} from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver-types';
import { legendFor } from '../../service/service';
import type { Client } from '../capabilities';
import { describeError } from '../guard';
import type { Options } from '../options';
import type { Session } from '../session';
import type { TokenResults } from '../token-results';

/** What a client is told of semantic tokens before it asks for any. */
export function tokenOptions(client: Client): SemanticTokensOptions {
  const { tokenTypes, tokenModifiers } = legendFor(client);
  return { legend: { tokenTypes, tokenModifiers }, full: { delta: true }, range: true };
}

/** Whether a client is offered semantic tokens only after it started, for each kind of documents on its own. */
export function sharesTokens({ registersTokens }: Client, options: Options): boolean {
  return registersTokens && options.sharesTokens;
}

/**
 * Offers semantic tokens to a client that shows those of one server only for each document: all of ours in our own language,
 * and elsewhere, last of all that are offered, those in view.
 */
export function shareTokens(connection: Connection, client: Client): void {
  const all = tokenOptions(client);
  const offers = [
    { documentSelector: [{ language: 'ccmcmd' }], ...all },
    { documentSelector: [{ language: '*' }], legend: all.legend, range: true },
  ];
  for (const offer of offers)
    connection.client.register(SemanticTokensRegistrationType.type, offer).catch((error: unknown) => {
      connection.console.error(`semantic tokens are not offered: ${describeError(error)}`);
    });
}

/** Colors. */
function handleTokens(connection: Connection, session: () => Session): void {
  const inDocument = <T>(
    uri: string,
    token: CancellationToken,
    range: Range | undefined,
    give: (data: number[], results: TokenResults) => T,
  ): Promise<T | null> => {
    const { answer, service, logs, client, tokens } = session();
    const legend = legendFor(client);
    return answer(
      'semantic tokens',
      uri,
      token,
      (subject) => give(service.semanticTokens(subject, legend, range), tokens),
      'semanticTokens',
      (log) => give(logs.semanticTokens(log, legend, range), tokens),
    );
  };
  const { semanticTokens } = connection.languages;
  semanticTokens.on(({ textDocument: { uri } }, token) =>
    inDocument(uri, token, undefined, (data, results) => results.all(uri, data)),
  );
  semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
    inDocument(uri, token, undefined, (data, results) => results.changes(uri, data, previousResultId)),
  );
  semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
    inDocument(uri, token, range, (data) => ({ data })),
  );
}

/** Answers them. `session` throws before `initialize`. */
export function handleReading(connection: Connection, session: () => Session): void {
  handleTokens(connection, session);
  connection.onCodeLens(({ textDocument }, token) => {
    const { answer, service, logs, options } = session();
    return answer(
      'code lenses',
      textDocument.uri,
      token,
      (subject) => service.codeLenses(subject, options.runsCommands),
      'codeLens',
      (log) => logs.codeLenses(log, options.runsLogCommands),
    );
  });
  connection.onDocumentSymbol(({ textDocument }, token) => {
    const { answer, service, logs, client } = session();
    return answer(
      'outline',
      textDocument.uri,
      token,
      (subject) => service.symbols(subject, client),
      'outline',
      (log) => logs.symbols(log, client),
    );
  });
  connection.onFoldingRanges(({ textDocument }, token) => {
    const { answer, service, logs } = session();
    return answer(
      'folding',
      textDocument.uri,
      token,
      (subject) => service.folding(subject),
      'folding',
      (log) => logs.folding(log),
    );
  });
  connection.onSelectionRanges(({ textDocument, positions }, token) => {
    const { answer, service } = session();
    return answer('selections', textDocument.uri, token, (subject) => service.selections(subject, positions));
  });
}
