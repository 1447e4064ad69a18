/** The table of the places that a command line can be given to ccmsetup in. */
import { contextIds, contexts } from '../../src/catalog';
import { prose, table } from './markdown';

/** The table, in the order in which editors offer the names. */
export function contextTable(): string {
  const rows = contextIds.map((id) => {
    const { title, description } = contexts[id];
    return [`\`${id}\``, prose(title, new Set()), prose(description, new Set())];
  });
  return table(['Name', 'Place', 'What it is'], rows);
}
