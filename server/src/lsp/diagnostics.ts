/** Gets diagnostics to the client: on request, or by sending them after each change. The newest version always wins. */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Client } from './capabilities';
import { describeError } from './guard';

/** Schedules work behind what is already waiting, so that a burst of edits is answered once. */
export type Defer = (work: () => void) => void;

/** Sends diagnostics to clients that do not ask for them. */
export interface Publisher {
  changed(document: TextDocument): void;
  closed(uri: string): void;
  /** Everything may be different: settings or configuration changed. */
  refresh(): void;
}

/** What the publisher works with. */
export interface PublisherParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: Client;
  readonly defer: Defer;
  /** The diagnostics of a document's present version. */
  readonly diagnose: (document: TextDocument) => Promise<Diagnostic[]>;
  /** Whether this server serves a document; the diagnostics of others come from elsewhere. */
  readonly isHere: (document: TextDocument) => boolean;
}

/** Makes the publisher; it does nothing but ask for a refresh where the client pulls. */
export function publisherOf(parts: PublisherParts): Publisher {
  const { connection, documents, client, defer, diagnose, isHere } = parts;
  const waiting = new Set<string>();
  /** The number of the newest turn of each document. */
  const turns = new Map<string, number>();
  const publish = async (uri: string): Promise<void> => {
    const document = documents.get(uri);
    if (document === undefined || !isHere(document)) return;
    const { version } = document;
    const turn = (turns.get(uri) ?? 0) + 1;
    turns.set(uri, turn);
    const diagnostics = await diagnose(document);
    // Closed, edited or judged anew meanwhile: the newer state has its own turn.
    if (documents.get(uri)?.version !== version || turns.get(uri) !== turn || !isHere(document)) return;
    await connection.sendDiagnostics({
      uri,
      diagnostics,
      ...(client.versionedDiagnostics && { version }),
    });
  };
  const schedule = (uri: string): void => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    defer(() => {
      waiting.delete(uri);
      publish(uri).catch((error: unknown) => {
        connection.console.error(`diagnostics failed: ${describeError(error)}`);
      });
    });
  };
  return {
    changed: ({ uri }) => {
      if (!client.pullsDiagnostics) schedule(uri);
    },
    closed: (uri) => {
      turns.delete(uri);
      if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh: () => {
      if (!client.pullsDiagnostics) for (const { uri } of documents.all()) schedule(uri);
      else if (client.refreshesDiagnostics) {
        connection.languages.diagnostics.refresh().catch((error: unknown) => {
          connection.console.error(`the client did not refresh diagnostics: ${describeError(error)}`);
        });
      }
    },
  };
}
