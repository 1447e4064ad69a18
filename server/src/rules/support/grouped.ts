import { t } from '@vscode/l10n';

/**
 * A whole number with a sign between its thousands: 1,024. Asking `Intl` for it would load its tables, which takes as
 * long as all rules together.
 */
export function grouped(count: number): string {
  if (count < 1000) return String(count);
  return t('{0},{1}', grouped(Math.floor(count / 1000)), String(count % 1000).padStart(3, '0'));
}
