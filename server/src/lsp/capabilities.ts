/** What a client can do, read from its capabilities without trusting that any part of them is there. */
import type { ClientCapabilities } from 'vscode-languageserver';
import type {
  CodeActionCapabilities,
  CompletionCapabilities,
  HoverCapabilities,
  SignatureCapabilities,
  SymbolCapabilities,
} from '../service/service';

export interface Client
  extends
    CodeActionCapabilities,
    CompletionCapabilities,
    HoverCapabilities,
    SignatureCapabilities,
    SymbolCapabilities {
  /** Asks for diagnostics itself; others are sent them. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
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
}

/** Reads the capabilities. */
export function clientOf(capabilities: ClientCapabilities): Client {
  const { textDocument, workspace } = capabilities;
  const item = textDocument?.completion?.completionItem;
  const signature = textDocument?.signatureHelp?.signatureInformation;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
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
    markdownSignatures: signature?.documentationFormat?.includes('markdown') === true,
    labelOffsets: signature?.parameterInformation?.labelOffsetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  };
}
