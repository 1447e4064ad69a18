/** How text is written in the templates of HCL (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions). */
import type { Encoding } from '../../../text/offset-map';
import { hasHalves } from '../../literals';

/** What becomes a hole or an escape together with what may stand beside it. */
const fragile = /[$%]$|^\{/;

const named: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** `"…"`: everything can be written. */
export const quotedTemplate: Encoding = {
  id: 'hclQuoted',
  encode: (text) => {
    if (hasHalves(text) || fragile.test(text)) return undefined;
    return text.replace(/[$%](?=\{)/g, '$&$&').replace(/["\\\p{Cc}]/gu, (character) => {
      const code = character.charCodeAt(0).toString(16).padStart(4, '0');
      return named[character] ?? `\\u${code}`;
    });
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
