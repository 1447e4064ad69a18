/** The extension's body, the same in the desktop and in the browser: starts the server when it is needed. */
import {
  EventEmitter,
  l10n,
  version,
  window,
  type Event,
  type ExtensionContext,
  type TextDocument,
} from 'vscode';
import { State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import type { DocumentStatus, InitializationOptions } from '../../server/src/protocol';
import { sessionReport } from './circumstances';
import { adoptLogs } from './adopt-logs';
import type { ServerDefinition } from './agents/api';
import { answerToolFiles } from './agents/files';
import { registerTools } from './agents/tools';
import { colorHints, type ColoredHint } from './colored-hints';
import { registerCopyLogDiagnosis } from './commands/copy-log-diagnosis';
import { registerCopyAsOneLine } from './commands/copy-as-one-line';
import { registerConvertTo } from './commands/convert-to';
import { registerExplain } from './commands/explain';
import { registerExplainLog } from './commands/explain-log';
import { registerFixAll } from './commands/fix-all';
import { registerGoToLogCause } from './commands/go-to-log-cause';
import { registerNewCommandLine } from './commands/new-command-line';
import { registerNewFile } from './commands/new-file';
import { registerOpenConfiguration } from './commands/open-configuration';
import { registerOpenRecordedCommandLine } from './commands/open-recorded-command-line';
import { registerOpenSample } from './commands/open-sample';
import { registerPasteCommandLine } from './commands/paste-command-line';
import { registerReportIssue } from './commands/report-issue';
import { registerRestartServer } from './commands/restart-server';
import { registerShowOutput } from './commands/show-output';
import { registerShowRuleDocumentation } from './commands/show-rule-documentation';
import { showEmptyHints } from './empty-hint';
import { whenNeeded } from './lazy';
import { registerPaste } from './paste';
import { answerReadFile } from './read-file';
import { asking, askingQuietly, type Started } from './requests';
import { registerRulePages } from './rule-pages';
import { provideFoldingRanges } from './folding';
import { provideOnTypeFormattingEdits } from './on-type';
import { renaming } from './rename';
import { configurationFiles, logs, selector } from './selector';
import { ownTokenTypes, provideDocumentRangeSemanticTokens } from './semantic-tokens';
import { showStatus, watchUnserved } from './status';
import { suggestInStrings } from './suggest-in-strings';

/** What this client can do beyond the protocol. */
const initializationOptions: InitializationOptions = {
  readsFiles: true,
  validatesConfiguration: true,
  showsRuleDocumentation: true,
  showsStatus: true,
  sharesTokens: true,
  runsCommands: true,
  runsLogCommands: true,
  findsToolFiles: true,
  opensSuggestions: true,
  nestsPlaceholders: true,
  ...(l10n.bundle && { translations: l10n.bundle }),
};

/** Makes a client for the transport of one host; the server starts with `client.start()`. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What the extension offers to tests and to other extensions. */
export interface Api {
  /** Whether a server was started. */
  readonly started: () => boolean;
  /** Settles when the server runs; rejects when it cannot. Undefined until one was started. */
  readonly ready: () => Promise<void> | undefined;
  /** What the server told last of the document in the active editor; undefined where it is none of ours. */
  readonly status: () => DocumentStatus | undefined;
  readonly onStatus: Event<DocumentStatus | undefined>;
  /** What "New Command Line…" asks, as soon as it is shown. */
  readonly onQuestion: Event<string>;
  /** The inlay hints that are drawn in color in a document. */
  readonly coloredHints: (document: TextDocument) => readonly ColoredHint[];
  /** What a report of a bug says. */
  readonly issueReport: () => Promise<string>;
  /** The servers of the Model Context Protocol that are offered now; absent where there can be none. */
  readonly mcpServers?: () => readonly ServerDefinition[];
}

/** Sets up the extension and waits for a document that needs the server. */
export function startClient(context: ExtensionContext, createClient: CreateClient): Api {
  const output = window.createOutputChannel('ccmsetup', { log: true });
  const { version: own } = context.extension.packageJSON as { readonly version: string };
  output.info(l10n.t('ccmsetup Tools {0} in VS Code {1}', own, version));
  let client: BaseLanguageClient | undefined;
  let ready: Promise<void> | undefined;
  let status: DocumentStatus | undefined;
  const statuses = new EventEmitter<DocumentStatus | undefined>();
  const { journal, watch } = watchUnserved(output);
  const colored = colorHints();
  const issueReport = (): Promise<string> =>
    sessionReport(
      context.extension,
      client?.initializeResult?.serverInfo?.version,
      status?.configuration !== undefined,
    );

  const start = (): Promise<void> => {
    if (client === undefined) {
      client = createClient({
        // The server must know what an open configuration says, saved or not.
        documentSelector: [...selector, ...logs, ...configurationFiles],
        outputChannel: output,
        initializationOptions,
        middleware: {
          ...{ provideFoldingRanges, provideDocumentRangeSemanticTokens, provideOnTypeFormattingEdits },
          provideInlayHints: colored.provideInlayHints,
          ...renaming,
          ...suggestInStrings(() => client),
        },
      });
      client.registerFeature(ownTokenTypes(context));
      const shown = showStatus(client, output, journal, (told) => {
        status = told;
        statuses.fire(told);
      });
      const stopped = client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) colored.clear();
      });
      context.subscriptions.push(shown, stopped, answerReadFile(client), answerToolFiles(client), client);
    }
    const starting = client;
    ready = starting.start().then(() => {
      output.info(
        l10n.t('The language server {0} runs.', starting.initializeResult?.serverInfo?.version ?? '?'),
      );
    });
    return ready;
  };
  const ask = asking(() => client && ready && { client, ready });
  // For commands that need no document with a command line.
  const started: Started = () => {
    const running = ready ?? start();
    return client && { client, ready: running };
  };
  const askStarting = asking(started);
  const askQuietly = askingQuietly(started);
  const newCommandLine = registerNewCommandLine(askStarting, askQuietly);
  const restart = async (): Promise<void> => {
    if (client?.isRunning() === true) await client.stop();
    return start();
  };

  context.subscriptions.push(
    output,
    statuses,
    colored,
    watch,
    showEmptyHints(),
    adoptLogs((error) => {
      output.debug(String(error));
    }),
    registerConvertTo(ask),
    registerCopyAsOneLine(ask),
    registerCopyLogDiagnosis(ask),
    registerExplain(ask),
    registerExplainLog(ask),
    registerFixAll(),
    registerGoToLogCause(ask),
    newCommandLine.registered,
    registerNewFile(askStarting),
    registerOpenConfiguration(() => status?.configuration, askStarting, context.extension.id),
    registerOpenRecordedCommandLine(ask),
    registerOpenSample(),
    registerPaste(askStarting),
    registerPasteCommandLine(askStarting),
    registerReportIssue(issueReport),
    registerRestartServer(restart),
    registerShowOutput(output),
    registerTools(askQuietly),
    registerRulePages(context.extensionUri),
    registerShowRuleDocumentation(context.extensionUri),
    whenNeeded(() => {
      start().catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        const message = l10n.t("The ccmsetup language server couldn't start: {0}", reason);
        output.error(message);
        void window.showErrorMessage(message);
      });
    }),
  );
  return {
    started: () => client !== undefined,
    ready: () => ready,
    status: () => status,
    onStatus: statuses.event,
    onQuestion: newCommandLine.onQuestion,
    coloredHints: colored.shown,
    issueReport,
  };
}
