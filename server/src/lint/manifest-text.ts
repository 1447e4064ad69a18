/** The configuration in the manifest of an npm package, under the key `ccmsetup`. */
import { parseTree } from 'jsonc-parser';
import { tooDeep } from './config-limits';

/** What `package.json` holds for us, as the text of a configuration; undefined where it holds nothing. */
export function configurationInManifest(text: string | undefined): string | undefined {
  const root =
    text === undefined || tooDeep(text) !== undefined ? undefined : parseTree(text.replace(/^\uFEFF/, ' '));
  const own = root?.children?.find(({ children }) => children?.[0]?.value === 'ccmsetup')?.children?.[1];
  return own === undefined || text === undefined
    ? undefined
    : text.slice(own.offset, own.offset + own.length);
}
