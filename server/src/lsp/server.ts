/** The language server itself, the same over any transport: one session, and handlers around it. */
import {
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type ConnectionOptions,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind } from 'vscode-languageserver-types';
import {
  completionTriggers,
  fixAllKind,
  getLanguageService,
  quoteTrigger,
  signatureTriggers,
} from '../service/service';
import { getLogService } from '../service/log-editor/service';
import { answerFirst } from './apart/answers';
import { routingOf } from './apart/routing';
import { describeError } from './guard';
import { handleCommands } from './handlers/commands';
import { handleDiagnostics } from './handlers/diagnostics';
import { handleDocuments } from './handlers/documents';
import { handleFeatures } from './handlers/features';
import { handleFormatting } from './handlers/formatting';
import { handleReading, sharesTokens, tokenOptions } from './handlers/reading';
import { handleLogs } from './handlers/logs';
import { handleNavigation } from './handlers/navigation';
import { handleScenarios } from './handlers/scenarios';
import { handleSharing } from './handlers/sharing';
import { handleStatus } from './handlers/status';
import { handleTools } from './handlers/tools';
import { handleTyping } from './handlers/typing';
import { handleWorkspace } from './handlers/workspace';
import type { Runtime } from './runtime';
import { createSession, type Session } from './session';
import { version } from './version';

export type { Runtime };

/** What the server offers a client. */
function capabilitiesFor({ client, options }: Session): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: {
      identifier: 'ccmsetup',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
    completionProvider: {
      triggerCharacters: [...completionTriggers],
      resolveProvider: true,
    },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: [...signatureTriggers] },
    inlayHintProvider: true,
    ...(!client.registersOnType && {
      documentOnTypeFormattingProvider: { firstTriggerCharacter: quoteTrigger },
    }),
    documentSymbolProvider: { label: 'ccmsetup' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    ...(!client.registersFormatting && {
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    }),
    codeLensProvider: { resolveProvider: false },
    ...(client.showsTokens &&
      !sharesTokens(client, options) && { semanticTokensProvider: tokenOptions(client) }),
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    linkedEditingRangeProvider: true,
    documentLinkProvider: {},
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
      resolveProvider: client.resolvesEdits,
    },
    ...(client.changesFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}

/**
 * Starts the server on a connection and listens.
 *
 * @param connect makes the connection
 */
export function startServer(connect: (options: ConnectionOptions) => Connection, runtime: Runtime): void {
  const routing = routingOf(runtime);
  const connection = connect({ messageStrategy: routing.strategy });
  const documents = new TextDocuments(TextDocument);
  const serviceRuntime = {
    now: runtime.now,
    onRuleError: (slug: string, error: unknown): void => {
      connection.console.error(`rule ${slug} failed and was skipped: ${describeError(error)}`);
    },
  };
  const service = getLanguageService(serviceRuntime);
  const logs = getLogService(serviceRuntime);
  let initialized: Session | undefined;
  const session = (): Session => {
    if (initialized !== undefined) return initialized;
    throw new ResponseError(ErrorCodes.ServerNotInitialized, 'ccmsetup: the server is not initialized yet.');
  };
  connection.onInitialize((params): InitializeResult => {
    initialized = createSession({ connection, documents, service, logs, runtime, apart: routing }, params);
    if (initialized.options.second > 0) answerFirst(initialized);
    else routing.begin(initialized, params);
    return {
      serverInfo: { name: 'ccmsetup-language-server', version },
      capabilities: capabilitiesFor(initialized),
    };
  });
  handleWorkspace(connection, session);
  handleDiagnostics(connection, session);
  handleFeatures(connection, session);
  handleReading(connection, session);
  handleNavigation(connection, session);
  handleTyping(connection, session);
  handleLogs(connection, session);
  handleScenarios(connection, session);
  handleSharing(connection, session);
  handleTools(connection, session);
  handleStatus(connection, session);
  handleCommands(connection, session);
  handleFormatting(connection, session);
  handleDocuments(documents, session);
  documents.listen(connection);
  connection.listen();
}
