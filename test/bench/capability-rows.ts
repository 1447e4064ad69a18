/** What servers can offer by the protocol, and how to see it in the answer to `initialize`. */
import type { ServerCapabilities } from 'vscode-languageserver';

/** What a server offers: its answer, and what it registers afterward, by the method. */
export interface Offer {
  readonly capabilities: ServerCapabilities;
  readonly registered: ReadonlySet<string>;
}

/** A feature of the protocol. */
export interface Row {
  readonly name: string;
  readonly offered: (offer: Offer) => boolean;
}

type Key = keyof ServerCapabilities;

const isOffered = (value: unknown): boolean => value !== undefined && value !== null && value !== false;

/** A feature with a capability of its own. */
const whole = (name: string, key: Key, method: string): Row => ({
  name,
  offered: ({ capabilities, registered }) =>
    isOffered(capabilities[key]) || registered.has(`textDocument/${method}`),
});

/** A part of a feature: a key of the object that its capability is. */
const part = (name: string, key: Key, option: string): Row => ({
  name,
  offered: ({ capabilities }) => {
    const value: unknown = capabilities[key];
    return (
      typeof value === 'object' &&
      value !== null &&
      isOffered(Object.entries(value).find(([each]) => each === option)?.[1])
    );
  },
});

/** Every feature that the protocol has for text documents. */
export const rows: readonly Row[] = [
  {
    name: 'documents: only what changed is sent',
    offered: ({ capabilities: { textDocumentSync: sync } }) =>
      (typeof sync === 'object' ? sync.change : sync) === 2,
  },
  whole('diagnostics that the client asks for', 'diagnosticProvider', 'diagnostic'),
  part('diagnostics of a whole workspace', 'diagnosticProvider', 'workspaceDiagnostics'),
  whole('completion', 'completionProvider', 'completion'),
  part('completion: characters that open it', 'completionProvider', 'triggerCharacters'),
  part('completion: details when shown', 'completionProvider', 'resolveProvider'),
  whole('inline completion', 'inlineCompletionProvider', 'inlineCompletion'),
  whole('hover', 'hoverProvider', 'hover'),
  whole('signature help', 'signatureHelpProvider', 'signatureHelp'),
  whole('inlay hints', 'inlayHintProvider', 'inlayHint'),
  whole('inline values', 'inlineValueProvider', 'inlineValue'),
  whole('semantic tokens', 'semanticTokensProvider', 'semanticTokens'),
  part('semantic tokens of a range', 'semanticTokensProvider', 'range'),
  whole('colors', 'colorProvider', 'documentColor'),
  whole('outline', 'documentSymbolProvider', 'documentSymbol'),
  whole('symbols of a workspace', 'workspaceSymbolProvider', 'workspaceSymbol'),
  whole('folding', 'foldingRangeProvider', 'foldingRange'),
  whole('selections that grow', 'selectionRangeProvider', 'selectionRange'),
  whole('code lenses', 'codeLensProvider', 'codeLens'),
  part('code lenses: details when shown', 'codeLensProvider', 'resolveProvider'),
  whole('links', 'documentLinkProvider', 'documentLink'),
  whole('highlights', 'documentHighlightProvider', 'documentHighlight'),
  whole('definition', 'definitionProvider', 'definition'),
  whole('declaration', 'declarationProvider', 'declaration'),
  whole('type definition', 'typeDefinitionProvider', 'typeDefinition'),
  whole('implementation', 'implementationProvider', 'implementation'),
  whole('references', 'referencesProvider', 'references'),
  whole('call hierarchy', 'callHierarchyProvider', 'prepareCallHierarchy'),
  whole('type hierarchy', 'typeHierarchyProvider', 'prepareTypeHierarchy'),
  whole('monikers', 'monikerProvider', 'moniker'),
  whole('rename', 'renameProvider', 'rename'),
  part('rename: what it would rename', 'renameProvider', 'prepareProvider'),
  whole('linked editing', 'linkedEditingRangeProvider', 'linkedEditingRange'),
  whole('quick fixes', 'codeActionProvider', 'codeAction'),
  part('quick fixes: their kinds', 'codeActionProvider', 'codeActionKinds'),
  part('quick fixes: edits when chosen', 'codeActionProvider', 'resolveProvider'),
  whole('formatting', 'documentFormattingProvider', 'formatting'),
  whole('formatting of a range', 'documentRangeFormattingProvider', 'rangeFormatting'),
  part('formatting of several ranges', 'documentRangeFormattingProvider', 'rangesSupport'),
  whole('formatting while typing', 'documentOnTypeFormattingProvider', 'onTypeFormatting'),
  whole('commands of the server', 'executeCommandProvider', 'executeCommand'),
  {
    name: 'workspace folders that change',
    offered: ({ capabilities }) => isOffered(capabilities.workspace?.workspaceFolders?.changeNotifications),
  },
];
