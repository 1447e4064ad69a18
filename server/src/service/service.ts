/** The one façade: everything an editor or a command line asks of the language, as functions of one analysis. */
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  SignatureHelp,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createHosts, hostOf } from '../hosts';
import { ccmcmdHost } from '../hosts/ccmcmd/ccmcmd';
import type { Host } from '../hosts/host';
import { linter, type ActiveRule, type Linter, type OnRuleError } from '../lint/lint';
import { logLanguage } from '../log/language';
import { analyze, type Analysis } from './analysis';
import { alternativesOf } from './alternatives';
import { codeLensesOf } from './reading/code-lens';
import type { CodeActionCapabilities, CodeActionRequest } from './fixes/code-action-question';
import { codeActionsOf, fixAllEdit } from './fixes/code-actions';
import { commandLineAt } from './writing/command-line-at';
import { resolveCompletion, type CompletionCapabilities } from './completion/completion';
import { completionsAt, type CompletionOccasion } from './completion/offers';
import { baselineFileName } from './baseline';
import { configurationFileName, type FileConfiguration } from './configuration';
import { convert, type Conversion } from './writing/convert';
import { definitionsOf, type ConfigurationText, type DefinitionCapabilities } from './navigation/definition';
import { diagnosticsOf, type DiagnosticCapabilities } from './diagnostics';
import { triggersCompletion, type LastAnalysis } from './completion/completion-trigger';
import { documentLinksOf, type LinkCapabilities } from './navigation/document-links';
import { summaryOf, type DocumentSummary } from './reading/document-status';
import { explain } from './explain/explain';
import { fixAll, fixWhole, type Fixed, type FixedWhole } from './fixes/fix-all';
import { suppressAll, type SuppressedText, type SuppressRequest } from './fixes/suppress-all';
import { foldingOf } from './reading/folding';
import { formattedText, isFormattable } from './format/format';
import { formattingOf } from './format/formatting';
import { highlightsOf } from './navigation/highlight';
import type { MarkedInlayHint } from './typing/hint';
import { hoverOf, type HoverCapabilities } from './hover/hover';
import { inlayHintsOf } from './typing/inlay-hints';
import type { LineMemory } from './line-memory';
import { spanOf } from './range';
import { semanticTokensOf } from './reading/semantic-tokens';
import type { TokenLegend } from './reading/token-kinds';
import { linkedEditingOf, type LinkedRanges } from './navigation/linked-editing';
import { referencesOf, type ReferencesRequest } from './navigation/references';
import { prepareRename, renameOf, type PreparedRename, type Refused } from './navigation/rename';
import { quoteTrigger, typedQuoteEdits } from './typing/on-type';
import { oneLineAt, type OneLine } from './writing/one-line';
import { sharedDocument, toldOf, type SharedText } from './sharing/documents';
import { pasteAs, type Pasted } from './writing/paste-as';
import {
  judgedValue,
  scenarioInfos,
  writtenScenario,
  type ScenarioArgument,
  type ValueQuestion,
  type ValueVerdict,
  type WrittenScenario,
} from './scenarios/scenario-answers';
import { selectionsOf } from './reading/selection';
import { signatureHelpOf, type SignatureCapabilities } from './typing/signature-help';
import { configurationDraft, siteUses, type SiteUse } from './scenarios/site-draft';
import type { Subject } from './subject';
import { symbolsOf, type SymbolCapabilities } from './reading/symbols';
import type { ConfigurationTarget } from './fixes/workspace-edit';

import { isConversionTarget, type ConversionTarget } from './writing/targets';

export { isConversionTarget };
export { nothingIn, type Analysis, type AnalyzedLine, type DocumentFinding } from './analysis';
export type { CodeActionCapabilities } from './fixes/code-action-question';
export { fixAllKind } from './fixes/code-actions';
export type { CompletionCapabilities } from './completion/completion';
export { completionTriggers, type LastAnalysis } from './completion/completion-trigger';
export type { DefinitionCapabilities } from './navigation/definition';
export { diagnosticOf, type DiagnosticCapabilities } from './diagnostics';
export { prove } from './fixes/fix-all';
export type { HintMark } from './typing/hint';
export type { LinkCapabilities } from './navigation/document-links';
export type { HoverCapabilities } from './hover/hover';
export { createLineMemory, type LineMemory } from './line-memory';
export { rangeOf } from './range';
export type { Refused } from './navigation/rename';
export type { ConfigurationTarget } from './fixes/workspace-edit';
export { documentSecrets, masked, regionSecrets } from './secrets';
export { quoteTrigger } from './typing/on-type';
export type { SiteUse } from './scenarios/site-draft';
export { signatureTriggers, type SignatureCapabilities } from './typing/signature-help';
export type { Subject } from './subject';
export type { SymbolCapabilities } from './reading/symbols';
export { legendFor, type TokenCapabilities, type TokenLegend } from './reading/token-kinds';
export type { OnRuleError };

/** What the service needs from where it runs. */
export interface ServiceRuntime {
  /** Milliseconds since 1970: tokens expire. */
  readonly now: () => number;
  readonly onRuleError: OnRuleError;
  /** Whether suppression comments count; a strict run says false. */
  readonly suppress?: boolean;
}

/** The language service. All of it is synchronous, and no call changes anything but the memory that it is given. */
export interface LanguageService {
  /** The host of a document, by its language, else by its file name; undefined for a format we do not know, and for install logs. */
  hostOf(languageId: string | undefined, fileName: string): Host | undefined;
  /**
   * Analyzes a document.
   *
   * @param memory what is known from earlier versions of the document
   * @param onStep called before each step; what it throws ends the analysis
   */
  analyze(
    document: TextDocument,
    host: Host,
    configuration: FileConfiguration,
    memory?: LineMemory,
    onStep?: () => void,
  ): Analysis;
  diagnostics(subject: Subject, capabilities: DiagnosticCapabilities): Diagnostic[];
  /** What can be written at a position. */
  completions(
    subject: Subject,
    position: Position,
    capabilities: CompletionCapabilities,
    occasion: CompletionOccasion,
  ): CompletionList;
  /**
   * Whether a character that was just typed asks for completions there. Nothing is analyzed for it.
   */
  triggersCompletion(
    document: TextDocument,
    host: Host,
    position: Position,
    character: string,
    last: LastAnalysis | undefined,
  ): boolean;
  /** What there is to tell of all scenarios. */
  scenarios(configuration: FileConfiguration, nestsPlaceholders: boolean): ReturnType<typeof scenarioInfos>;
  /** What the rules say of a value in the command line of a scenario; null where it is right. */
  checkValue(configuration: FileConfiguration, question: ValueQuestion): ValueVerdict | null;
  /** Writes the command line of a scenario; null for a scenario that is not known. */
  writeScenario(
    configuration: FileConfiguration,
    request: { readonly scenario: string; readonly arguments: readonly ScenarioArgument[] },
    cursor: Subject | undefined,
    position: Position | undefined,
  ): WrittenScenario | null;
  /** What the command lines of a document tell of the organization; plain data. */
  siteUses(subject: Subject): SiteUse[];
  /** The text of a configuration file with the values that some documents use. */
  configurationDraft(uses: readonly SiteUse[]): string;
  /** The documentation of a completion item. */
  resolveCompletion(item: CompletionItem, capabilities: CompletionCapabilities): CompletionItem;
  /** The hover at a position, or null where there is nothing to say. */
  hover(subject: Subject, position: Position, capabilities: HoverCapabilities): Hover | null;
  /**
   * How the value at a position is written; null outside values.
   *
   * @param before what is shown already
   */
  signatureHelp(
    subject: Subject,
    position: Position,
    capabilities: SignatureCapabilities,
    before?: SignatureHelp,
  ): SignatureHelp | null;
  /** The inlay hints in a range. */
  inlayHints(subject: Subject, range: Range): MarkedInlayHint[];
  /** What becomes of a character that was just typed before a position; null where it is right as it is. */
  typed(subject: Subject, position: Position, character: string): TextEdit[] | null;
  /** The outline: the command lines with the names of their arguments. */
  symbols(subject: Subject, capabilities: SymbolCapabilities): DocumentSymbol[] | SymbolInformation[];
  /** The lines that can be folded; null where there are none. */
  folding(subject: Subject): FoldingRange[] | null;
  /** The selections that grow from positions; null where none of them is in a command line. */
  selections(subject: Subject, positions: readonly Position[]): SelectionRange[] | null;
  /** The colored parts of the command lines, or of those in a range, as LSP encodes them. */
  semanticTokens(subject: Subject, legend: TokenLegend, range?: Range): number[];
  /** What can be done with each command line, and how long it is; commands only for a client that has them. */
  codeLenses(subject: Subject, runsCommands: boolean): CodeLens[];
  /** All places of what stands at a position; null where nothing is named. */
  highlights(subject: Subject, position: Position): DocumentHighlight[] | null;
  /** Where a variable gets its value, or where the configuration names a server or site code. */
  definitions(
    subject: Subject,
    position: Position,
    configuration: ConfigurationText | undefined,
    capabilities: DefinitionCapabilities,
  ): Location[] | LocationLink[] | null;
  references(subject: Subject, request: ReferencesRequest): Location[] | null;
  /** What would be renamed at a position; null in files of which other languages know more. */
  prepareRename(subject: Subject, position: Position): PreparedRename | Refused | null;
  rename(
    subject: Subject,
    position: Position,
    newName: string,
    capabilities: CodeActionCapabilities,
  ): WorkspaceEdit | Refused | null;
  /** The links from names to their documentation; null where there are none. */
  documentLinks(subject: Subject, capabilities: LinkCapabilities): DocumentLink[] | null;
  /** The ranges that change together when one types at a position. */
  linkedEditing(subject: Subject, position: Position): LinkedRanges | null;
  /** How many command lines there are, and how long the one at a position is. */
  summary(subject: Subject, position: Position | undefined): DocumentSummary;
  /**
   * What formats a document, or the command lines that a range touches; null where nothing is formatted.
   *
   * @param range all of the document without it
   */
  format(subject: Pick<Subject, 'document' | 'host' | 'configuration'>, range?: Range): TextEdit[] | null;
  /** Whether documents of a host can be formatted. */
  canFormat(host: Host): boolean;
  /** The text of such a document, formatted. */
  formatText(text: string): string;
  /** The command line at a position on one line; null where there is none. */
  oneLine(subject: Subject, position: Position): OneLine | null;
  /**
   * The command line at a position as another kind of file has it; null where there is none.
   *
   * @param anyway leaves out what the target cannot hold
   */
  convert(subject: Subject, position: Position, target: ConversionTarget, anyway: boolean): Conversion | null;
  /** A page on the command line at a position, as Markdown; null where there is none. */
  explain(subject: Subject, position: Position): string | null;
  /** A copied command line as it is written in the place of a range. */
  pasteAs(subject: Subject, range: Range, text: string): Pasted;
  /** The text of a document without what tells who wrote it, for a link or a forum. */
  forSharing(subject: Subject): SharedText;
  /**
   * The quick fixes and source actions of a range.
   *
   * @param target the configuration file that a quick fix may change; undefined where there can be none
   */
  codeActions(
    subject: Subject,
    request: CodeActionRequest,
    capabilities: CodeActionCapabilities,
    target?: ConfigurationTarget,
  ): CodeAction[];
  /** The edit that makes all safe fixes; undefined where there are none. */
  fixAllEdit(subject: Subject, capabilities: CodeActionCapabilities): WorkspaceEdit | undefined;
  /** The text after all safe fixes, until none is left. */
  fixAll(document: TextDocument, host: Host, configuration: FileConfiguration): Fixed;
  /** The text after all fixes that leave nothing to choose or to write, until none is left. */
  fixWhole(document: TextDocument, host: Host, configuration: FileConfiguration): FixedWhole;
  /** The text with comments that suppress some of its findings. */
  suppressAll(
    document: TextDocument,
    host: Host,
    configuration: FileConfiguration,
    request: SuppressRequest,
  ): SuppressedText;
}

/** What configures the linter is no place for command lines, though it is JSON. */
function isConfigurationFile(fileName: string): boolean {
  const name = fileName.split(/[\\/]/).at(-1);
  return name === configurationFileName || name === baselineFileName;
}

/** Makes a language service. It shares no state with others. */
export function getLanguageService({ now, onRuleError, suppress = true }: ServiceRuntime): LanguageService {
  const hosts = createHosts();
  const ccmcmd = ccmcmdHost();
  // All documents without a configuration of their own have the same rules.
  const linters = new WeakMap<readonly ActiveRule[], Linter>();
  const linterOf = (rules: readonly ActiveRule[]): Linter => {
    const made = linters.get(rules) ?? linter(rules, onRuleError);
    linters.set(rules, made);
    return made;
  };
  const analyzeText = (
    text: string,
    host: Host,
    configuration: FileConfiguration,
    memory?: LineMemory,
    onStep?: () => void,
  ): Analysis =>
    analyze(text, host, {
      configuration,
      // Asked for by what depends on it alone.
      get now() {
        return now();
      },
      onRuleError,
      suppress,
      ...{ memory, onStep, linterOf },
    });
  const fixed = (text: string, host: Host, configuration: FileConfiguration): Fixed =>
    fixAll(text, (changed) => analyzeText(changed, host, configuration));
  return {
    hostOf: (languageId, fileName) =>
      isConfigurationFile(fileName) || languageId === logLanguage.id
        ? undefined
        : hostOf(hosts, languageId, fileName),
    analyze: (document, ...how) => analyzeText(document.getText(), ...how),
    diagnostics: ({ document, analysis }, capabilities) => diagnosticsOf(document, analysis, capabilities),
    completions: completionsAt,
    scenarios: ({ site }, nestsPlaceholders) => scenarioInfos(site, nestsPlaceholders),
    checkValue: (configuration, question) =>
      judgedValue(question, configuration.site, (text) =>
        analyzeText(text, ccmcmd, { ...configuration, context: undefined, ignored: false }),
      ),
    writeScenario: ({ site }, request, cursor, position) =>
      writtenScenario(request.scenario, request.arguments, site, cursor, position),
    ...{ siteUses, configurationDraft },
    triggersCompletion,
    resolveCompletion,
    hover: ({ document, analysis, configuration }, position, capabilities) =>
      hoverOf(document, analysis, position, capabilities, { configuration, now: now(), onRuleError }),
    signatureHelp: ({ document, analysis }, position, capabilities, before) =>
      signatureHelpOf(document, analysis, position, capabilities, before),
    inlayHints: ({ document, analysis, configuration }, range) =>
      inlayHintsOf(document, analysis, range, { configuration, now: now() }),
    typed: ({ document, host, find }, position, character) =>
      character === quoteTrigger ? typedQuoteEdits(document, host, position, find) : null,
    symbols: ({ document, host, analysis }, capabilities) =>
      symbolsOf(document, analysis, host, capabilities),
    folding: ({ document, analysis }) => foldingOf(document, analysis),
    selections: ({ document, analysis }, positions) => selectionsOf(document, analysis, positions),
    semanticTokens: ({ document, analysis }, legend, range) =>
      semanticTokensOf(document, analysis, legend, range && spanOf(document, range)),
    codeLenses: ({ document, analysis, configuration }, runsCommands) =>
      codeLensesOf(document, analysis, { configuration, now: now(), runsCommands }),
    highlights: ({ document, analysis }, position) => highlightsOf(document, analysis, position),
    definitions: ({ document, analysis }, position, configuration, capabilities) =>
      definitionsOf(document, analysis, position, configuration, capabilities),
    references: ({ document, analysis }, request) => referencesOf(document, analysis, request),
    prepareRename: ({ document, analysis }, position) => prepareRename(document, analysis, position),
    rename: ({ document, analysis }, position, newName, capabilities) =>
      renameOf(document, analysis, position, newName, capabilities),
    documentLinks: ({ document, analysis }, capabilities) =>
      documentLinksOf(document, analysis, capabilities),
    linkedEditing: ({ document, analysis }, position) => linkedEditingOf(document, analysis, position),
    summary: ({ document, analysis, configuration }, position) =>
      summaryOf(document, analysis, position, { configuration, now: now() }),
    format: formattingOf,
    canFormat: isFormattable,
    formatText: formattedText,
    oneLine: ({ document, analysis, configuration }, position) =>
      oneLineAt(document, analysis, position, { configuration, now: now() }) ?? null,
    convert: ({ document, analysis, configuration }, position, target, anyway) => {
      const analyzed = commandLineAt(document, analysis, position);
      const hostFor = (languageId: string, fileName: string) => hostOf(hosts, languageId, fileName);
      return analyzed === undefined
        ? null
        : convert({
            source: document.getText(),
            alternatives: alternativesOf(analysis, analyzed),
            findings: analysis.findings,
            options: { configuration, now: now(), onRuleError, suppress },
            target,
            anyway,
            hostOf: hostFor,
          });
    },
    explain: ({ document, analysis, configuration }, position) => {
      const analyzed = commandLineAt(document, analysis, position);
      return analyzed === undefined
        ? null
        : explain({ document, analysis, analyzed }, { configuration, now: now() });
    },
    pasteAs: ({ document, host }, range, text) =>
      pasteAs(document.getText(), host, spanOf(document, range), text),
    forSharing: ({ document, host, analysis }) =>
      toldOf(document, sharedDocument(document.getText(), host, analysis)),
    codeActions: ({ document, host, configuration, analysis }, request, capabilities, target) =>
      codeActionsOf({
        ...{ document, host, analysis, request, capabilities, target },
        fixed: () => fixed(document.getText(), host, configuration),
      }),
    fixAllEdit: ({ document, host, configuration, analysis }, capabilities) =>
      fixAllEdit({
        ...{ document, analysis, capabilities },
        fixed: () => fixed(document.getText(), host, configuration),
      }),
    fixAll: (document, host, configuration) => fixed(document.getText(), host, configuration),
    fixWhole: (document, host, configuration) =>
      fixWhole(document.getText(), (changed) => analyzeText(changed, host, configuration)),
    suppressAll: (document, host, configuration, request) =>
      suppressAll(document, host, (changed) => analyzeText(changed, host, configuration), request),
  };
}
