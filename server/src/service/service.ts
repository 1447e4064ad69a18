/** The one façade: everything an editor or a command line asks of the language, as functions of one analysis. */
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Position,
  Range,
  SelectionRange,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createHosts, hostOf } from '../hosts';
import type { Host } from '../hosts/host';
import type { OnRuleError } from '../lint/lint';
import { analyze, type Analysis } from './analysis';
import { codeActionsOf, type CodeActionCapabilities, type CodeActionRequest } from './code-actions';
import { completionsOf, resolveCompletion, type CompletionCapabilities } from './completion';
import { configurationFileName, type FileConfiguration } from './configuration';
import { diagnosticsOf, type DiagnosticCapabilities } from './diagnostics';
import { directiveCompletions, directiveTriggers, isDirectiveLine } from './directive-completion';
import { summaryOf, type DocumentSummary } from './document-status';
import { fixAll, type Fixed } from './fix-all';
import { foldingOf } from './folding';
import { formattingOf, type FormatOptions } from './formatting';
import { hoverOf, type HoverCapabilities } from './hover';
import type { LineMemory } from './line-memory';
import { oneLineAt, type OneLine } from './one-line';
import { selectionsOf } from './selection';
import { symbolsOf, type SymbolCapabilities } from './symbols';

export { nothingIn, type Analysis, type AnalyzedLine } from './analysis';
export { fixAllKind, type CodeActionCapabilities } from './code-actions';
export type { CompletionCapabilities } from './completion';
export { directiveTriggers } from './directive-completion';
export { diagnosticOf, type DiagnosticCapabilities } from './diagnostics';
export { prove } from './fix-all';
export type { HoverCapabilities } from './hover';
export { createLineMemory, type LineMemory } from './line-memory';
export { rangeOf } from './range';
export { documentSecrets, masked, regionSecrets } from './secrets';
export type { SymbolCapabilities } from './symbols';
export type { OnRuleError };

/** What the service needs from where it runs. */
export interface ServiceRuntime {
  /** Milliseconds since 1970: tokens expire. */
  readonly now: () => number;
  readonly onRuleError: OnRuleError;
  /** Whether suppression comments count; a strict run says false. */
  readonly suppress?: boolean;
}

/** An analyzed version of a document. */
export interface Subject {
  readonly document: TextDocument;
  readonly host: Host;
  readonly configuration: FileConfiguration;
  readonly analysis: Analysis;
}

/** The language service. All of it is synchronous, and no call changes anything but the memory that it is given. */
export interface LanguageService {
  /** The host of a document, by its language, else by its file name; undefined for a format we do not know. */
  hostOf(languageId: string | undefined, fileName: string): Host | undefined;
  /**
   * Analyzes a document.
   *
   * @param memory what is known from earlier versions of the document
   */
  analyze(
    document: TextDocument,
    host: Host,
    configuration: FileConfiguration,
    memory?: LineMemory,
  ): Analysis;
  diagnostics(subject: Subject, capabilities: DiagnosticCapabilities): Diagnostic[];
  /** What can be written at a position. */
  completions(subject: Subject, position: Position, capabilities: CompletionCapabilities): CompletionList;
  /** Whether a character that was just typed asks for completions there. */
  triggersCompletion(document: TextDocument, position: Position, character: string): boolean;
  /** The documentation of a completion item. */
  resolveCompletion(item: CompletionItem, capabilities: CompletionCapabilities): CompletionItem;
  /** The hover at a position, or null where there is nothing to say. */
  hover(subject: Subject, position: Position, capabilities: HoverCapabilities): Hover | null;
  /** The outline: the command lines with the names of their arguments. */
  symbols(subject: Subject, capabilities: SymbolCapabilities): DocumentSymbol[] | SymbolInformation[];
  /** The lines that can be folded; null where there are none. */
  folding(subject: Subject): FoldingRange[] | null;
  /** The selections that grow from positions; null where none of them is in a command line. */
  selections(subject: Subject, positions: readonly Position[]): SelectionRange[] | null;
  /** How many command lines there are, and how long the one at a position is. */
  summary(subject: Subject, position: Position | undefined): DocumentSummary;
  /**
   * What formats a document, or the command lines that a range touches; null where nothing is formatted.
   *
   * @param range all of the document without it
   */
  format(
    subject: Pick<Subject, 'document' | 'host' | 'configuration'>,
    options: FormatOptions,
    range?: Range,
  ): TextEdit[] | null;
  /** The command line at a position on one line; null where there is none. */
  oneLine(subject: Subject, position: Position): OneLine | null;
  /** The quick fixes and source actions of a range. */
  codeActions(
    subject: Subject,
    request: CodeActionRequest,
    capabilities: CodeActionCapabilities,
  ): CodeAction[];
  /** The text after all safe fixes, until none is left. */
  fixAll(document: TextDocument, host: Host, configuration: FileConfiguration): Fixed;
}

/** What configures the linter is no place for command lines, though it is JSON. */
function isConfigurationFile(fileName: string): boolean {
  return fileName.split(/[\\/]/).at(-1) === configurationFileName;
}

/** Makes a language service. It shares no state with others. */
export function getLanguageService({ now, onRuleError, suppress = true }: ServiceRuntime): LanguageService {
  const hosts = createHosts();
  const analyzeText = (
    text: string,
    host: Host,
    configuration: FileConfiguration,
    memory?: LineMemory,
  ): Analysis => analyze(text, host, { configuration, now: now(), onRuleError, suppress, memory });
  const fixed = (text: string, host: Host, configuration: FileConfiguration): Fixed =>
    fixAll(text, (changed) => analyzeText(changed, host, configuration));
  return {
    hostOf: (languageId, fileName) =>
      isConfigurationFile(fileName) ? undefined : hostOf(hosts, languageId, fileName),
    analyze: (document, host, configuration, memory) =>
      analyzeText(document.getText(), host, configuration, memory),
    diagnostics: ({ document, analysis }, capabilities) => diagnosticsOf(document, analysis, capabilities),
    completions: ({ document, host, analysis, configuration }, position, capabilities) => {
      const items = directiveCompletions(document, host, analysis, position, capabilities);
      if (items !== undefined) return { isIncomplete: false, items };
      return completionsOf(document, analysis, position, capabilities, configuration.site);
    },
    triggersCompletion: (document, position, character) =>
      !directiveTriggers.some((each) => each === character) || isDirectiveLine(document, position),
    resolveCompletion,
    hover: ({ document, analysis, configuration }, position, capabilities) =>
      hoverOf(document, analysis, position, capabilities, { configuration, now: now(), onRuleError }),
    symbols: ({ document, host, analysis }, capabilities) =>
      symbolsOf(document, analysis, host, capabilities),
    folding: ({ document, analysis }) => foldingOf(document, analysis),
    selections: ({ document, analysis }, positions) => selectionsOf(document, analysis, positions),
    summary: ({ document, analysis, configuration }, position) =>
      summaryOf(document, analysis, position, { configuration, now: now() }),
    format: formattingOf,
    oneLine: ({ document, analysis, configuration }, position) =>
      oneLineAt(document, analysis, position, { configuration, now: now() }) ?? null,
    codeActions: ({ document, host, configuration, analysis }, request, capabilities) =>
      codeActionsOf({
        ...{ document, host, analysis, request, capabilities },
        fixed: () => fixed(document.getText(), host, configuration),
      }),
    fixAll: (document, host, configuration) => fixed(document.getText(), host, configuration),
  };
}
