/** What a client can do, read from its capabilities without trusting that any part of them is there. */
import type { ClientCapabilities } from 'vscode-languageserver';
import type {
  CodeActionCapabilities,
  CompletionCapabilities,
  DefinitionCapabilities,
  HoverCapabilities,
  LinkCapabilities,
  SignatureCapabilities,
  SymbolCapabilities,
  TokenCapabilities,
} from '../service/service';

export interface Client
  extends
    CodeActionCapabilities,
    CompletionCapabilities,
    DefinitionCapabilities,
    HoverCapabilities,
    LinkCapabilities,
    SignatureCapabilities,
    SymbolCapabilities,
    TokenCapabilities {
  /** Asks for diagnostics itself; others are sent them. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsTokens: boolean;
  /** Whether semantic tokens can be offered for some documents only. */
  readonly registersTokens: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  /** Whether formatting on type can be registered for some documents only. */
  readonly registersOnType: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  /** Whether it can watch one folder by its URI, in the workspace or not. */
  readonly watchesFolders: boolean;
  /** Whether it can be told for which documents there is formatting. */
  readonly registersFormatting: boolean;
  /** Whether it tells of workspace folders that are added and removed. */
  readonly changesFolders: boolean;
  readonly versionedDiagnostics: boolean;
  /** Whether it asks what would be renamed before it asks for a new name. */
  readonly preparesRename: boolean;
}

/** The texts of a list that a client should have given. */
function textsIn(given: unknown): string[] {
  return Array.isArray(given) ? given.filter((each) => typeof each === 'string') : [];
}

/** Reads the capabilities. */
export function clientOf(capabilities: ClientCapabilities): Client {
  const { textDocument, workspace } = capabilities;
  const item = textDocument?.completion?.completionItem;
  const tokens = textDocument?.semanticTokens;
  const signature = textDocument?.signatureHelp?.signatureInformation;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    showsTokens: tokens !== undefined,
    registersTokens: tokens?.dynamicRegistration === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    tokenTypes: textsIn(tokens?.tokenTypes),
    tokenModifiers: textsIn(tokens?.tokenModifiers),
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    registersOnType: textDocument?.onTypeFormatting?.dynamicRegistration === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesFolders: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    versionedDiagnostics: textDocument?.publishDiagnostics?.versionSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    codeDescription:
      (textDocument?.diagnostic?.codeDescriptionSupport ??
        textDocument?.publishDiagnostics?.codeDescriptionSupport) === true,
    relatedInformation:
      (textDocument?.diagnostic?.relatedInformation ??
        textDocument?.publishDiagnostics?.relatedInformation) === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    snippets: item?.snippetSupport === true,
    markdownDocumentation: item?.documentationFormat?.includes('markdown') === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    markdownSignatures: signature?.documentationFormat?.includes('markdown') === true,
    labelOffsets: signature?.parameterInformation?.labelOffsetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  };
}
