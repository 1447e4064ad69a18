/** Asks a server what it offers, as a client that can do everything. */
import { spawn } from 'node:child_process';
import type { InitializeResult, RegistrationParams } from 'vscode-languageserver';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { Offer } from './capability-rows';

const dynamicRegistration = true;
const resolves = { properties: ['command', 'edit', 'tooltip', 'documentation', 'detail'] };

/** What a client can do that can do everything, as far as servers make their answers depend on it. */
const everything = {
  textDocument: {
    synchronization: { dynamicRegistration, didSave: true },
    diagnostic: { dynamicRegistration, relatedDocumentSupport: true },
    completion: {
      dynamicRegistration,
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        documentationFormat: ['markdown'],
        resolveSupport: resolves,
      },
    },
    inlineCompletion: { dynamicRegistration },
    hover: { dynamicRegistration, contentFormat: ['markdown'] },
    signatureHelp: {
      dynamicRegistration,
      contextSupport: true,
      signatureInformation: {
        parameterInformation: { labelOffsetSupport: true },
        activeParameterSupport: true,
      },
    },
    inlayHint: { dynamicRegistration, resolveSupport: resolves },
    inlineValue: { dynamicRegistration },
    semanticTokens: {
      dynamicRegistration,
      requests: { range: true, full: { delta: true } },
      tokenTypes: [
        'keyword',
        'property',
        'string',
        'enumMember',
        'variable',
        'parameter',
        'macro',
        'function',
        'type',
      ],
      tokenModifiers: ['readonly', 'deprecated'],
      formats: ['relative'],
      multilineTokenSupport: true,
    },
    colorProvider: { dynamicRegistration },
    documentSymbol: { dynamicRegistration, hierarchicalDocumentSymbolSupport: true },
    foldingRange: { dynamicRegistration },
    selectionRange: { dynamicRegistration },
    codeLens: { dynamicRegistration, resolveSupport: resolves },
    documentLink: { dynamicRegistration, tooltipSupport: true },
    documentHighlight: { dynamicRegistration },
    definition: { dynamicRegistration, linkSupport: true },
    declaration: { dynamicRegistration, linkSupport: true },
    typeDefinition: { dynamicRegistration },
    implementation: { dynamicRegistration },
    references: { dynamicRegistration },
    callHierarchy: { dynamicRegistration },
    typeHierarchy: { dynamicRegistration },
    moniker: { dynamicRegistration },
    rename: { dynamicRegistration, prepareSupport: true },
    linkedEditingRange: { dynamicRegistration },
    codeAction: {
      dynamicRegistration,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source', 'source.fixAll'] } },
      dataSupport: true,
      resolveSupport: resolves,
    },
    formatting: { dynamicRegistration },
    rangeFormatting: { dynamicRegistration, rangesSupport: true },
    onTypeFormatting: { dynamicRegistration },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    symbol: { dynamicRegistration },
    executeCommand: { dynamicRegistration },
    didChangeConfiguration: { dynamicRegistration },
    didChangeWatchedFiles: { dynamicRegistration, relativePatternSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

/** Settings that turn on what servers leave off, such as formatting. */
const settings = {
  json: { format: { enable: true } },
  yaml: { format: { enable: true }, hover: true, completion: true, validate: true },
};

/**
 * What a server offers: its answer to `initialize`, and what it registers until it answers `shutdown`.
 *
 * @param command the script that Node runs, and its arguments
 */
export async function offerOf(command: readonly string[]): Promise<Offer> {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const registered = new Set<string>();
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    for (const { method } of registrations) registered.add(method);
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section }) => Object.entries(settings).find(([name]) => name === section)?.[1] ?? null),
  );
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/workspaceFolders', () => []);
  connection.listen();
  const { capabilities }: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: everything,
    initializationOptions: { provideFormatter: true },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings });
  await connection.sendRequest('shutdown');
  child.kill('SIGKILL');
  connection.dispose();
  return { capabilities, registered };
}
