/** How text is written in the templates of HCL (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions). */
import type { Encoding } from '../../../text/offset-map';
import { escaped, hasHalves } from '../../literals';

/** What becomes a hole or an escape together with what may stand beside it. */
const fragile = /[$%]$|^\{/;

/** `"…"`: everything can be written. */
export const quotedTemplate: Encoding = {
  id: 'hclQuoted',
  encode: (text) => {
    if (hasHalves(text) || fragile.test(text)) return undefined;
    return text.replace(/[$%](?=\{)/g, '$&$&').replace(/["\\\p{Cc}]/gu, escaped);
  },
};

/**
 * `<<NAME`: characters stand for themselves.
 *
 * @param indentation what is taken away from the beginning of every line
 * @param lineBreak the one of the document
 */
export function heredoc(indentation: string, lineBreak: string): Encoding {
  return {
    id: 'hclHeredoc',
    encode: (text) => {
      if (hasHalves(text) || fragile.test(text) || text.includes('\r')) return undefined;
      return text.replace(/[$%](?=\{)/g, '$&$&').replaceAll('\n', lineBreak + indentation);
    },
  };
}
