/** How much is told of one command line and one document: nobody reads more, and no editor could show it. */

import { t } from '@vscode/l10n';
import { grouped } from '../rules/support/grouped';

/** The most findings of one rule in one command line. */
export const mostOfRule = 100;

/** The most other places that one finding names. */
export const mostRelated = 100;

/** The most findings in one document; once there are so many, no further command line is looked at. */
export const mostInDocument = 10_000;

/** What the last finding of a rule in a command line says when the rule has more of them. */
export function moreOfRule(): string {
  return t('This command line has more such places. Only the first {0} are shown.', grouped(mostOfRule));
}

/** What the last finding of a document says when the rest of it was not looked at. */
export function moreInDocument(): string {
  return t("This document has too many findings. The rest of it wasn't checked.");
}
