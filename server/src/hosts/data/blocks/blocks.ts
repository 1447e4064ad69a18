/** The formats of languages of blocks in braces. */
import type { DataFormat } from '../find';
import { readBlocks, type BlocksLanguage } from './tree';

/** Makes the row of a language. */
export function blocksFormat(
  id: DataFormat['id'],
  lineComment: string,
  language: BlocksLanguage,
): DataFormat {
  return {
    id,
    lineComment,
    commentLines: 'apart',
    read: (code, options) => readBlocks(code, language, options),
    quotesItems: (keys) => keys.includes('argv'),
  };
}
