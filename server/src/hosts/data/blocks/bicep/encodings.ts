/** How text is written in the strings of Bicep (https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/data-types#strings). */
import type { Encoding } from '../../../text/offset-map';
import { escaped, hasHalves } from '../../literals';

/** `'…'`: everything can be written. */
export const bicepString: Encoding = {
  id: 'bicep',
  encode: (text) => {
    // What stands before it may be the sign that makes it an expression.
    if (hasHalves(text) || text.startsWith('{')) return undefined;
    return text
      .replace(/['\\\n\r\t]/g, escaped)
      .replace(/\p{Cc}/gu, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
      .replace(/\$(?=\{|$)/g, '\\$');
  },
};

/**
 * `'''…'''`: all that cannot be taken for its end, or for an expression.
 *
 * @param opening what begins an expression; empty where nothing does
 * @param lineBreak the one of the document
 */
export function bicepBlock(opening: string, lineBreak: string): Encoding {
  return {
    id: opening === '' ? 'bicepBlock' : 'bicepTemplate',
    encode: (text) => {
      if (hasHalves(text) || /'''|^'|'$|\r/.test(text)) return undefined;
      if (opening !== '' && /\$\{|\$$|^[${]/.test(text)) return undefined;
      return text.replaceAll('\n', lineBreak);
    },
  };
}
