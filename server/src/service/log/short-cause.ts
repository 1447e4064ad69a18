/** A cause in a few words. */
import type { ReportedCause } from './reported';

const longest = 120;

/** The first sentence of what a cause means, without its period; a record that is no error speaks for itself. */
export function shortCause({ id, meaning, text }: ReportedCause): string {
  if (id === 'ad-mp-count') return text.slice(0, longest);
  const [first = meaning] = meaning.split(/(?<=[\p{L}\d]{2}|\))[.;:](?: |$)/u);
  return first.length > longest ? `${first.slice(0, longest).trimEnd()}\u2026` : first;
}
