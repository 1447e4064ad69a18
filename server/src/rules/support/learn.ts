/** Links to the documentation, in the form that a rule carries. */
import { findEntry, referencePage, sources } from '../../catalog';

/** Title and address of a page. */
export interface Page {
  readonly title: string;
  readonly url: string;
}

/** The section of the reference page about a catalog name. */
export function sectionOf(name: string): Page {
  const url = findEntry(name)?.learn ?? referencePage;
  return { title: `${sources.reference.title}: ${name}`, url };
}
