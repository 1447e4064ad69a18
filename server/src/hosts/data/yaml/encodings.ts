/** How text is written in the scalars of YAML. Each gives undefined for text that the scalar cannot hold. */
import type { Encoding } from '../../text/offset-map';
import { escaped } from '../literals';

/** Characters that stand in no YAML document but as escapes (https://yaml.org/spec/1.2.2/#51-character-set). */
const unprintable =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\x80-\x84\x86-\x9F\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether a text can stand on one line of a document as it is. */
function fitsLine(text: string): boolean {
  return !unprintable.test(text) && !/[\r\n\u0085\u2028\u2029]/.test(text);
}

/** What may not begin an argument that comes first in a plain scalar: it would begin a quoted one. */
const quotedArgument = /^"(?:[/-]|\w{2,}=)/;

/**
 * A plain scalar.
 *
 * @param flow whether it stands in brackets, where more signs mean something
 * @param first its first character: where a typographic quote begins it, a straight one must not replace it
 */
export function plainScalar(flow: boolean, first: string): Encoding {
  const fragile = /[\u2018-\u201F]/.test(first);
  return {
    id: flow ? 'yamlFlow' : 'yamlPlain',
    encode: (text) => {
      if (!fitsLine(text) || /\t|:\s|\s#|^#/.test(text) || quotedArgument.test(text)) return undefined;
      if ((flow && /[,[\]{}]/.test(text)) || (fragile && /^["']/.test(text))) return undefined;
      return text;
    },
  };
}

/** `'…'`: quotes are doubled. */
export const singleQuoted: Encoding = {
  id: 'yamlSingle',
  encode: (text) => (fitsLine(text) ? text.replaceAll("'", "''") : undefined),
};

/** `"…"`: everything can be written. */
export const doubleQuoted: Encoding = {
  id: 'yamlDouble',
  encode: (text) =>
    text
      .replace(/["\\\t\n\r]/g, escaped)
      .replaceAll('\0', '\\0')
      .replace(new RegExp(`${unprintable.source}|[\\u0085\\u2028\\u2029]`, 'g'), escaped),
};

/** `|`: line breaks take the indentation along. */
export function literalBlock(indentation: string, lineBreak: string): Encoding {
  return {
    id: 'yamlLiteral',
    encode: (text) =>
      unprintable.test(text) || /\r/.test(text) ? undefined : text.replaceAll('\n', lineBreak + indentation),
  };
}

/** `>`: text without line breaks. */
export const foldedBlock: Encoding = {
  id: 'yamlFolded',
  encode: (text) => (fitsLine(text) ? text : undefined),
};
