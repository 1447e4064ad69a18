/** What people type when they mean a parameter or property, besides its name. */
import { confusions } from '../../../server/src/catalog';

/** Words for things; names that are often confused are in the catalog. */
const words: Readonly<Record<string, readonly string[]>> = {
  CCMHOSTNAME: ['cmg', 'cloud management gateway'],
  '/regtoken': ['token', 'bulk registration token'],
  SMSSITECODE: ['site', 'site code', 'sitecode'],
  '/mp': ['mp', 'management point'],
  '/UsePKICert': ['pki', 'certificate'],
  '/NoCRLCheck': ['crl', 'revocation'],
  FSP: ['fallback status point'],
  SMSCACHESIZE: ['cache', 'cache size'],
  CCMENABLELOGGING: ['logging'],
  PROVISIONTS: ['task sequence'],
  '/uninstall': ['remove'],
  '/skipprereq': ['prerequisites'],
};

/** The words for an entry, confused names among them. */
export function keywordsOf(name: string): string[] {
  const confused = confusions.filter(({ meant }) => meant.length === 1 && meant[0] === name);
  return [...(words[name] ?? []), ...confused.map((each) => each.name)];
}
