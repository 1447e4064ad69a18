/** The language server itself, the same over any transport: wires the service to a connection. */
import {
  DidChangeConfigurationNotification,
  FileChangeType,
  DocumentDiagnosticReportKind,
  TextDocumentSyncKind,
  TextDocuments,
  type CancellationToken,
  type Connection,
  type InitializeResult,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import type { Analysis } from '../service/analysis';
import { codeActionsOf, fixAllKind } from '../service/code-actions';
import { completionsOf, resolveCompletion } from '../service/completion';
import { diagnosticsOf } from '../service/diagnostics';
import { hoverOf } from '../service/hover';
import { getLanguageService, type OnRuleError } from '../service/service';
import {
  configurationFileName,
  configurationFor,
  defaultConfiguration,
  largestConfiguration,
  type FileConfiguration,
} from '../service/configuration';
import { analysesOf, fileNameOf } from './analyses';
import { clientOf, type Client } from './capabilities';
import { configurationDiagnostics, configurationNotes, type ConfigurationNotes } from './configuration-notes';
import { configurationsOf, type Configurations } from './configurations';
import { askClient, documentationCommand, readOptions } from './options';
import { publisherOf, type Defer, type Publisher } from './diagnostics';
import { describeError, guardOf } from './guard';
import { settingsOf, type SettingsStore } from './settings-store';
import { watching } from './watchers';

/** What the server needs from where it runs. */
export interface Runtime {
  /**
   * Reads a file of at most so many bytes by its URI, for clients that do not offer to; undefined when there is none.
   * Rejects for what is larger or no regular file.
   */
  readonly readText: (uri: string, most: number) => Promise<string | undefined>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly defer: Defer;
}

/** Whether a document is a configuration file, which holds no command lines. */
function isConfiguration({ uri }: TextDocument): boolean {
  return fileNameOf(uri) === configurationFileName;
}

/** The URI of a workspace folder, with a slash at its end. */
function folderUri({ uri }: WorkspaceFolder): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/** Starts the server on a connection and listens. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const guard = guardOf(connection);
  const onRuleError: OnRuleError = (slug, error) => {
    connection.console.error(`rule ${slug} failed and was skipped: ${describeError(error)}`);
  };
  const service = getLanguageService({ ...runtime, onRuleError });
  let client: Client = clientOf({});
  let settings: SettingsStore = settingsOf(connection, client);
  let configurations: Configurations | undefined;
  let publisher: Publisher | undefined;
  let notes: ConfigurationNotes | undefined;
  let options = readOptions(undefined);
  let folders: string[] = [];
  let generation = 0;

  const configurationOf = async (uri: string): Promise<FileConfiguration> =>
    (await configurations?.of(uri)) ?? configurationFor(defaultConfiguration, undefined);
  const analyses = analysesOf(service, configurationOf);
  /** After a change of settings or of a configuration file everything may be different. */
  const refresh = (): void => {
    configurations?.changed();
    analyses.clear();
    generation++;
    publisher?.refresh();
  };
  const enabledAnalysis = async (document: TextDocument): Promise<Analysis | undefined> => {
    if (isConfiguration(document)) return undefined;
    if ((await settings.of(document.uri)).enable) return analyses.of(document);
    notes?.unused(document.uri);
    return undefined;
  };
  const diagnose = async (document: TextDocument): Promise<Diagnostic[]> => {
    if (isConfiguration(document))
      return options.validatesConfiguration ? [] : configurationDiagnostics(document, client);
    const analysis = await enabledAnalysis(document);
    return analysis === undefined ? [] : diagnosticsOf(document, analysis, client);
  };
  /** Answers a request about the present version of an open document; nothing where there is none. */
  const answer = <T>(
    name: string,
    uri: string,
    token: CancellationToken,
    work: (document: TextDocument, analysis: Analysis) => T | Promise<T>,
  ): Promise<T | null> =>
    guard(name, token, async () => {
      const before = documents.get(uri);
      if (before === undefined) return null;
      await enabledAnalysis(before);
      // The document may have changed while a parser was loading: answer about what it holds now.
      const document = documents.get(uri);
      const analysis = document === undefined ? undefined : await enabledAnalysis(document);
      return document === undefined || analysis === undefined ? null : work(document, analysis);
    });

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params.capabilities);
    options = readOptions(params.initializationOptions);
    settings = settingsOf(connection, client);
    notes = configurationNotes(connection, client, (uri) => documents.get(uri) !== undefined);
    folders = (params.workspaceFolders ?? []).map(folderUri);
    configurations = configurationsOf({
      documents,
      readText: options.readsFiles
        ? askClient(connection)
        : (uri) => runtime.readText(uri, largestConfiguration),
      settings,
      folders: () => folders,
      onUsed: notes.used,
      onUnreadable: (uri, error) => {
        const reason = error instanceof Error ? error.message : String(error);
        connection.console.warn(`${uri} cannot be read and counts as missing: ${reason}`);
      },
    });
    publisher = publisherOf({ connection, documents, client, defer: runtime.defer, diagnose });
    return {
      serverInfo: { name: 'ccmsetup-language-server' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: {
          identifier: 'ccmsetup',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
        completionProvider: { triggerCharacters: ['/', '=', ':', ';', '"'], resolveProvider: true },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        ...(client.changesFolders && {
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        }),
      },
    };
  });
  connection.onInitialized(() => {
    if (client.registersConfiguration) {
      const section = 'ccmsetup';
      connection.client
        .register(DidChangeConfigurationNotification.type, { section })
        .catch((error: unknown) => {
          connection.console.error(`changes of settings are not told: ${describeError(error)}`);
        });
    }
    const watch = client.registersWatchers ? watching(connection, client.watchesFolders) : undefined;
    watch?.(folders);
    if (!client.changesFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(folderUri));
      folders = [...folders.filter((folder) => !gone.has(folder)), ...added.map(folderUri)];
      watch?.(folders);
      refresh();
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const gone = changes
      .filter(({ type }) => type === FileChangeType.Deleted)
      .flatMap(({ uri }) => configurations?.within(uri) ?? []);
    for (const uri of gone) notes?.deleted(uri);
    // Of other files only the deletion is told, since a folder may take its configuration file along.
    if (gone.length > 0 || changes.some(({ uri }) => fileNameOf(uri) === configurationFileName)) refresh();
  });
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    refresh();
  });
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    guard('diagnostics', token, async () => {
      const document = documents.get(textDocument.uri);
      if (document === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      await diagnose(document);
      const newest = documents.get(textDocument.uri) ?? document;
      const resultId = `${newest.version}.${generation}`;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: await diagnose(newest) };
    }),
  );
  connection.onCompletion(({ textDocument, position }, token) =>
    answer('completion', textDocument.uri, token, async (document, analysis) => {
      const { site } = await configurationOf(document.uri);
      return completionsOf(document, analysis, position, client, site);
    }),
  );
  connection.onCompletionResolve((item, token) =>
    guard('completion details', token, () => Promise.resolve(resolveCompletion(item, client))),
  );
  connection.onHover(({ textDocument, position }, token) =>
    answer('hover', textDocument.uri, token, async (document, analysis) => {
      const configuration = await configurationOf(document.uri);
      return hoverOf(document, analysis, position, client, {
        configuration,
        now: runtime.now(),
        onRuleError,
      });
    }),
  );
  connection.onCodeAction(({ textDocument, range, context }, token) =>
    answer('quick fixes', textDocument.uri, token, async (document, analysis) => {
      const host = service.hostOf(document.languageId, fileNameOf(document.uri));
      if (host === undefined) return [];
      const configuration = await configurationOf(document.uri);
      const analyze = (text: string): Promise<Analysis> =>
        service.analyze(
          TextDocument.create(document.uri, document.languageId, document.version, text),
          host,
          configuration,
        );
      return codeActionsOf({
        document,
        analysis,
        host,
        range,
        only: context.only,
        capabilities: client,
        documentationCommand: options.showsRuleDocumentation ? documentationCommand : undefined,
        analyze,
      });
    }),
  );
  documents.onDidOpen(({ document }) => {
    configurations?.opened(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    if (isConfiguration(document)) refresh();
    else publisher?.changed(document);
  });
  documents.onDidClose(({ document }) => {
    analyses.forget(document.uri);
    settings.forget(document.uri);
    publisher?.closed(document.uri);
    notes?.unused(document.uri);
    if (isConfiguration(document)) refresh();
  });
  documents.listen(connection);
  connection.listen();
}
