/** Documents that are too large to be analyzed while somebody works in them. */
import { t } from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { hasTrace } from '../hosts/trace';
import { diagnosticSource } from './diagnostics';

/** UTF-16 units of a megabyte. */
const megabyte = 2 ** 20;

/** Whether a document is larger than some megabytes. */
export function isTooLarge(document: TextDocument, megabytes: number): boolean {
  return document.getText().length > megabytes * megabyte;
}

/**
 * What is said in place of all findings of such a document; nothing where it has no trace of ccmsetup.
 *
 * @param isLog whether it's an install log
 */
export function largeDiagnostics(document: TextDocument, megabytes: number, isLog: boolean): Diagnostic[] {
  const text = document.getText();
  if (!hasTrace(text)) return [];
  // Rounded up: a size that the setting allows would say nothing.
  const size = (Math.ceil((text.length / megabyte) * 10) / 10).toFixed(1);
  const start = { line: 0, character: 0 };
  return [
    {
      range: { start, end: start },
      severity: DiagnosticSeverity.Information,
      source: diagnosticSource,
      message: isLog
        ? t(
            "This log isn't read: it has {0} MB, and ccmsetup.maxFileSize allows {1}. Run ccmsetup-lint diagnose on it, or raise the setting.",
            size,
            String(megabytes),
          )
        : t(
            "This file isn't checked: it has {0} MB, and ccmsetup.maxFileSize allows {1}. Run ccmsetup-lint on it, or raise the setting.",
            size,
            String(megabytes),
          ),
    },
  ];
}
