/** Pieces of messages. */
import { t } from '@vscode/l10n';

/** "A", "A and B", "A, B, and C"; or the same with "or". */
export function listing(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  const head = words.slice(0, -1).join(', ');
  if (words.length < 2) return last;
  // English has a comma before the last of three, others don't.
  if (words.length === 2)
    return conjunction === 'or' ? t('{0} or {1}', head, last) : t('{0} and {1}', head, last);
  return conjunction === 'or' ? t('{0}, or {1}', head, last) : t('{0}, and {1}', head, last);
}
