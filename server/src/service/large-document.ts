/** Documents that are too large to be analyzed while somebody works in them. */
import { t } from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Host } from '../hosts/host';
import { hasTrace } from '../hosts/trace';
import { diagnosticSource } from './diagnostics';

/** Characters of a megabyte, in UTF-16 units: texts in memory have no bytes, and counting those of all would take its time. */
const megabyte = 1_000_000;

/** The greatest value that the setting takes: VS Code gives larger files to no extension. */
export const mostMegabytes = 50;

/**
 * So many characters are analyzed faster than anybody notices. From `apartFrom` on, a document is served apart from the others,
 * and again with them below `apartBelow`: one that grows and shrinks a little stays where it is.
 */
const apartFrom = 300_000;
const apartBelow = 200_000;

/**
 * Whether a document takes long enough to hold up others.
 *
 * @param host what reads it; undefined for an install log
 * @param before whether it was so large already
 */
export function isServedApart(document: TextDocument, host: Host | undefined, before: boolean): boolean {
  const text = document.getText();
  if (before) return text.length >= apartBelow;
  return isLookedAtApart(text) && (host === undefined || host.always || hasTrace(text));
}

/** Whether a text that is no document takes so long. */
export function isLookedAtApart(text: string): boolean {
  return text.length >= apartFrom;
}

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
  // Rounded up: a size that seems to be allowed would say nothing.
  const size = (Math.ceil((text.length / megabyte) * 10) / 10).toFixed(1);
  const canRaise = text.length <= mostMegabytes * megabyte;
  const start = { line: 0, character: 0 };
  return [
    {
      range: { start, end: start },
      severity: DiagnosticSeverity.Information,
      source: diagnosticSource,
      message: messageOf(isLog, canRaise, size, String(megabytes)),
    },
  ];
}
