/** The façade of what editors ask of install logs, as functions of one analysis. */
import type {
  CodeLens,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Position,
  Range,
  SymbolInformation,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { span } from '../../language/span';
import { logLanguage } from '../../log/language';
import type { FileConfiguration } from '../../lint/config';
import type { OnRuleError } from '../../lint/lint';
import type { DiagnosticCapabilities } from '../diagnostics';
import type { HoverCapabilities } from '../hover/hover';
import type { Origin } from '../log';
import { spanOf } from '../range';
import type { SharedText } from '../sharing/documents';
import type { SymbolCapabilities } from '../reading/symbols';
import type { TokenLegend } from '../reading/token-kinds';
import { analyzeLog } from './analysis';
import { logCodeLensesOf } from './code-lens';
import { logDiagnosticsOf } from './diagnostics';
import { logFoldingOf } from './folding';
import { logHintsOf } from './hints';
import { logHoverOf } from './hover';
import { logSymbolsOf } from './outline';
import { logForSharing, logPage, logTicket } from './pages';
import { recordedCommandLine, type RecordedCommandLine } from './recorded-line';
import type { LogSubject } from './subject';
import { logSummaryOf, type LogDocumentSummary } from './summary';
import { logTokensOf } from './tokens';

export type { LogSubject, RecordedCommandLine };

/** What the service needs from where it runs. */
export interface LogServiceRuntime {
  /** Milliseconds since 1970: for tokens in logs without times. */
  readonly now: () => number;
  readonly onRuleError: OnRuleError;
}

/** What editors ask of logs. All of it is synchronous. */
export interface LogService {
  /** Whether a document is a log, which no host looks at. */
  isLog(document: Pick<TextDocument, 'languageId'>): boolean;
  /** Reads and diagnoses a version of a log. */
  analyze(document: TextDocument, configuration: FileConfiguration): LogSubject;
  diagnostics(subject: LogSubject, capabilities: DiagnosticCapabilities): Diagnostic[];
  hover(subject: LogSubject, position: Position, capabilities: HoverCapabilities): Hover | null;
  symbols(subject: LogSubject, capabilities: SymbolCapabilities): DocumentSymbol[] | SymbolInformation[];
  folding(subject: LogSubject): FoldingRange[] | null;
  inlayHints(subject: LogSubject, range: Range): InlayHint[];
  codeLenses(subject: LogSubject, runsLogCommands: boolean): CodeLens[];
  semanticTokens(subject: LogSubject, legend: TokenLegend, range?: Range): number[];
  summary(subject: LogSubject): LogDocumentSummary;
  /** The page on a log. `origins`: where the command line of its last run was given. */
  page(
    subject: LogSubject,
    origins: readonly Origin[],
  ): { readonly title: string; readonly markdown: string };
  /** The diagnosis of a log for a ticket. */
  ticket(subject: LogSubject): string;
  /** The text of a log without what tells who wrote it, and its diagnosis, for a link or a forum. */
  forSharing(subject: LogSubject): SharedText;
  /** The command line that the run of a line, or the last one, recorded; null where there is none. */
  recordedCommandLine(subject: LogSubject, line: number | undefined): RecordedCommandLine | null;
}

/** Makes the service. */
export function getLogService({ now, onRuleError }: LogServiceRuntime): LogService {
  return {
    isLog: ({ languageId }) => languageId === logLanguage.id,
    analyze: (document, configuration) => ({
      document,
      configuration,
      analysis: analyzeLog(document.getText(), { configuration, onRuleError }),
    }),
    diagnostics: logDiagnosticsOf,
    hover: (subject, position, capabilities) =>
      logHoverOf(subject, position, capabilities, { now: now(), onRuleError }),
    symbols: logSymbolsOf,
    folding: logFoldingOf,
    inlayHints: logHintsOf,
    codeLenses: logCodeLensesOf,
    semanticTokens: (subject, legend, range) =>
      logTokensOf(
        subject,
        legend,
        range === undefined ? span(0, subject.document.getText().length) : spanOf(subject.document, range),
      ),
    summary: logSummaryOf,
    page: (subject, origins) =>
      logPage(subject, origins, { configuration: subject.configuration, onRuleError }),
    ticket: logTicket,
    forSharing: (subject) => logForSharing(subject, { configuration: subject.configuration, onRuleError }),
    recordedCommandLine: (subject, line) =>
      recordedCommandLine(subject, line, { configuration: subject.configuration, onRuleError }),
  };
}
