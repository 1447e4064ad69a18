/** Documents that are too large to be analyzed while somebody works in them. */
import { t } from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { hasTrace } from '../hosts/trace';
import { diagnosticSource } from './diagnostics';

/** UTF-16 units of a megabyte: texts in memory have no bytes, and counting those of all characters would take its time. */
const megabyte = 2 ** 20;

/** The greatest value that the setting takes. */
const mostMegabytes = 50;

/** Whether a document is larger than some megabytes. */
export function isTooLarge(document: TextDocument, megabytes: number): boolean {
  return document.getText().length > megabytes * megabyte;
}

/** Each way to say it is a text of its own, so that it can be translated. */
function messageOf(isLog: boolean, canRaise: boolean, size: string, allowed: string): string {
  if (isLog)
    return canRaise
      ? t(
          "This log isn't read: it has {0} million characters, and ccmsetup.maxFileSize allows {1} million. Run ccmsetup-lint diagnose on it, or raise the setting.",
          size,
          allowed,
        )
      : t(
          "This log isn't read: it has {0} million characters, more than ccmsetup.maxFileSize can allow. Run ccmsetup-lint diagnose on it.",
          size,
        );
  return canRaise
    ? t(
        "This file isn't checked: it has {0} million characters, and ccmsetup.maxFileSize allows {1} million. Run ccmsetup-lint on it, or raise the setting.",
        size,
        allowed,
      )
    : t(
        "This file isn't checked: it has {0} million characters, more than ccmsetup.maxFileSize can allow. Run ccmsetup-lint on it.",
        size,
      );
}

/**
 * What is said in place of all findings of such a document; nothing where it has no trace of ccmsetup.
 *
 * @param isLog whether it's an install log
 */
export function largeDiagnostics(document: TextDocument, megabytes: number, isLog: boolean): Diagnostic[] {
  const text = document.getText();
  if (!hasTrace(text)) return [];
  const millions = (length: number, round: (value: number) => number): string =>
    (round(length / 100_000) / 10).toFixed(1);
  // Rounded apart: a size that seems to be allowed would say nothing.
  const size = millions(text.length, Math.ceil);
  const allowed = millions(megabytes * megabyte, Math.floor);
  const canRaise = text.length <= mostMegabytes * megabyte;
  const start = { line: 0, character: 0 };
  return [
    {
      range: { start, end: start },
      severity: DiagnosticSeverity.Information,
      source: diagnosticSource,
      message: messageOf(isLog, canRaise, size, allowed),
    },
  ];
}
