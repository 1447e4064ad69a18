/** The names by which findings are configured and suppressed. */
import { rules } from '../rules';
import { nearestWord } from './nearest';
import { notices } from './notices';

/** The slugs of all rules and notices. */
export const slugs: readonly string[] = [...rules, ...notices].map(({ slug }) => slug);

/** The slug that is probably meant by a misspelt one; undefined when none is near. */
export function nearestSlug(written: string): string | undefined {
  return nearestWord(written, slugs);
}
