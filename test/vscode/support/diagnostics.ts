import * as vscode from 'vscode';
import { waitFor } from './wait';

/**
 * Waits until the diagnostics of a document fulfil a condition.
 *
 * @param predicate Gets all diagnostics of the document, of every source, as they are now and after each change.
 * @param options.describe What the condition is, as a noun phrase, for the message when it never holds.
 * @returns The diagnostics that fulfilled it.
 * @throws Error that also says which diagnostics were there last.
 */
export function waitForDiagnostics(
  uri: vscode.Uri,
  predicate: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
  options: { describe: string },
): Promise<vscode.Diagnostic[]> {
  return waitFor(
    vscode.languages.onDidChangeDiagnostics,
    () => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      return predicate(diagnostics) ? diagnostics : undefined;
    },
    () => {
      const seen = vscode.languages
        .getDiagnostics(uri)
        .map((diagnostic) => `\n  ${showDiagnostic(diagnostic)}`);
      return `${options.describe} in ${uri.path}; last seen: ${seen.join('') || 'no diagnostics'}`;
    },
  );
}

/** The code of a diagnostic, without the link that may come with it; empty when it has none. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String((typeof code === 'object' ? code.value : code) ?? '');
}

/** One line for a diagnostic: 1-based position range, severity, message, code. */
export function showDiagnostic(diagnostic: vscode.Diagnostic): string {
  const { start, end } = diagnostic.range;
  const range = [start, end].map(({ line, character }) => `${line + 1}:${character + 1}`).join('-');
  return `${range} ${vscode.DiagnosticSeverity[diagnostic.severity]} ${diagnostic.message} (${codeOf(diagnostic)})`;
}
