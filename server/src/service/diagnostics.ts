/** Findings as LSP diagnostics. */
import { t } from '@vscode/l10n';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../rules/severity';
import type { Analysis, DocumentFinding } from './analysis';
import { rangeOf } from './range';

/** The name under which an editor shows where a diagnostic comes from. */
export const diagnosticSource = 'ccmsetup';

/** The severities of editors. */
export const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the client can show of a diagnostic. */
export interface DiagnosticCapabilities {
  readonly codeDescription: boolean;
  readonly relatedInformation: boolean;
}

/** One finding as a diagnostic, what the baseline knows as a hint: the code is the rule's slug, its link the place where the rule is stated. */
export function diagnosticOf(
  document: TextDocument,
  finding: DocumentFinding,
  capabilities: DiagnosticCapabilities,
): Diagnostic {
  const { span, severity, rule, message, url, related, quiet } = finding;
  const diagnostic: Diagnostic = {
    range: rangeOf(document, span),
    severity: quiet === undefined ? severityOf[severity] : DiagnosticSeverity.Hint,
    code: rule,
    source: diagnosticSource,
    message: quiet === undefined ? message : t('{0} (It is in the baseline.)', message),
  };
  if (capabilities.codeDescription && url !== undefined) diagnostic.codeDescription = { href: url };
  if (capabilities.relatedInformation && related.length > 0) {
    diagnostic.relatedInformation = related.map((place) => ({
      message: place.message,
      location: { uri: document.uri, range: rangeOf(document, place.span) },
    }));
  }
  return diagnostic;
}

/** All diagnostics of a document. */
export function diagnosticsOf(
  document: TextDocument,
  analysis: Analysis,
  capabilities: DiagnosticCapabilities,
): Diagnostic[] {
  return analysis.findings.map((finding) => diagnosticOf(document, finding, capabilities));
}
