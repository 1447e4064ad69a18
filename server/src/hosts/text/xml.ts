/** The insides of XML: element text, CDATA sections and attribute values. */
import type { Span } from '../../language/span';
import type { Encoding } from './offset-map';
import { writtenText, type Text } from './text';
import { rewritten } from './rewritten';

/** Characters that no XML 1.0 document can hold, not even by number (https://www.w3.org/TR/xml/#charsets). */
const impossible =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const names: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};
const characters = new Map(Object.entries(names).map(([character, name]) => [name, character]));

function escaping(id: string, special: RegExp): Encoding {
  const reference = (character: string): string => `&${names[character] ?? `#${character.charCodeAt(0)}`};`;
  return {
    id,
    encode: (text) => (impossible.test(text) ? undefined : text.replace(special, reference)),
  };
}

/** Between tags. */
export const xmlText = escaping('xml', /[&<>\r]/g);

/** `<![CDATA[…]]>`: all that cannot be taken for its end. */
export const xmlCdata: Encoding = {
  id: 'xmlCdata',
  encode: (text) => (impossible.test(text) || /\r|\]\]|^[\]>]|\]$/.test(text) ? undefined : text),
};

/** `name="…"` and `name='…'`. */
export const xmlDouble = escaping('xmlDouble', /[&<>"\t\n\r]/g);
export const xmlSingle = escaping('xmlSingle', /[&<>'\t\n\r]/g);

/** A stretch of the document that holds text. */
export interface Content {
  /** Offsets in the code that was read. */
  readonly span: Span;
  readonly encoding: Encoding;
}

/**
 * Decodes a stretch: references, and line breaks as parsers normalise them.
 *
 * @param base what is added to offsets of `code` to make them offsets of the document
 */
export function decode(code: string, { span: range, encoding }: Content, base: number): Text {
  const attribute = encoding === xmlDouble || encoding === xmlSingle;
  const pattern =
    encoding === xmlCdata ? /\r\n?/g : attribute ? /&#?\w[\w.-]*;|\r\n|[\t\n\r]/g : /&#?\w[\w.-]*;|\r\n?/g;
  // What a document defines itself is not looked up.
  return rewritten(writtenText(code, range, encoding, base), pattern, ([written]) =>
    written.startsWith('&') ? referenced(written) : attribute ? ' ' : '\n',
  );
}

/** What a reference stands for; undefined when its name is not one of XML's own. */
function referenced(written: string): string | undefined {
  const [, decimal, hex, name] = /^&(?:#(\d+)|#x([\da-f]+)|(.*));$/i.exec(written) ?? [];
  if (name !== undefined) return characters.get(name);
  const point = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
