/** The hosts of languages of blocks in braces. */
import type { Host } from '../../host';
import { dataHost, type DataFormat, type Nesting } from '../find';
import { readBlocks, type BlocksLanguage } from './tree';

/** Makes the host of a language. */
export function blocksHost(
  { id, lineComment }: Pick<DataFormat, 'id' | 'lineComment'>,
  language: BlocksLanguage,
  nesting: Nesting,
): Host {
  const format: DataFormat = {
    id,
    lineComment,
    commentLines: 'apart',
    read: (code, options) => readBlocks(code, language, options),
    quotesItems: (keys) => keys.includes('argv'),
  };
  return dataHost(format, nesting);
}
