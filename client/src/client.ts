/** The extension's body, the same in the desktop and in the browser: starts the server when it is needed. */
import { l10n, window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol';
import { answerReadFile } from './read-file';
import { registerRestartServer } from './commands/restart-server';
import { registerShowOutput } from './commands/show-output';
import { registerShowRuleDocumentation } from './commands/show-rule-documentation';
import { whenNeeded } from './lazy';
import { registerRulePages } from './rule-pages';
import { configurationFiles, selector } from './selector';
import { showStatus } from './status';

/** What this client can do beyond the protocol. */
const initializationOptions: InitializationOptions = {
  readsFiles: true,
  validatesConfiguration: true,
  showsRuleDocumentation: true,
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
}

/** Sets up the extension and waits for a document that needs the server. */
export function startClient(context: ExtensionContext, createClient: CreateClient): Api {
  const output = window.createOutputChannel('ccmsetup', { log: true });
  let client: BaseLanguageClient | undefined;
  let ready: Promise<void> | undefined;

  const start = (): Promise<void> => {
    if (client === undefined) {
      client = createClient({
        // The server must know what an open configuration says, saved or not.
        documentSelector: [...selector, ...configurationFiles],
        outputChannel: output,
        initializationOptions,
      });
      context.subscriptions.push(showStatus(client), answerReadFile(client), client);
    }
    ready = client.start();
    return ready;
  };
  const restart = async (): Promise<void> => {
    if (client?.isRunning() === true) await client.stop();
    return start();
  };

  context.subscriptions.push(
    output,
    registerRestartServer(restart),
    registerShowOutput(output),
    registerRulePages(context.extensionUri),
    registerShowRuleDocumentation(context.extensionUri),
    whenNeeded(() => {
      start().catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        output.error(`The language server could not be started: ${reason}`);
        void window.showErrorMessage(`The ccmsetup language server could not be started: ${reason}`);
      });
    }),
  );
  return { started: () => client !== undefined, ready: () => ready };
}
