/** How much is told of one command line and one document: nobody reads more, and no editor could show it. */

import { t } from '@vscode/l10n';
import { grouped } from '../rules/support/grouped';

/** The most findings of one rule in one command line. */
export const mostOfRule = 100;

/** The most other places that one finding names. */
export const mostRelated = 100;

/** The most findings in one document; once there are so many, no further command line is looked at. */
export const mostInDocument = 5000;

/** What one command line costs besides its characters. */
const perLine = 300;

/** The length of all different command lines that are checked, by the length of the document. */
const mostChecked = (length: number): number => Math.max(1_000_000, length);

/**
 * Begins to count the command lines of a document.
 *
 * @param length characters of the document
 * @returns whether one with this text is still checked
 */
export function checkedLines(length: number): (text: string) => boolean {
  const known = new Set<string>();
  let left = mostChecked(length);
  return (text) => {
    // The same one again is known already.
    if (!known.has(text)) {
      known.add(text);
      left -= perLine + text.length;
    }
    return left >= 0;
  };
}

/** What is said of the rest of a command line that is longer than Windows starts. */
export function restOfLine(longest: number): string {
  return t(
    "Windows starts no command line with more than {0} characters. The rest of this one isn't checked.",
    grouped(longest),
  );
}

/** What is said of the first command line that is not checked. */
export function restOfDocument(): string {
  return t("This file has too many command lines. Those from here on aren't checked.");
}

/** What the last finding of a rule in a command line says when the rule has more of them. */
export function moreOfRule(): string {
  return t('This command line has more such places. Only the first {0} are shown.', grouped(mostOfRule));
}

/** What the last finding of a document says when the rest of it was not looked at. */
export function moreInDocument(): string {
  return t("This document has too many findings. The rest of it wasn't checked.");
}
