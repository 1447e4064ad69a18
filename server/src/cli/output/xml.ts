/** Text in XML 1.0. */
import { visible } from './visible';

/** What XML cannot hold even when it is escaped: https://www.w3.org/TR/xml/#charsets. */
const impossible = /[\uFFFE\uFFFF]/g;

/** Text as content or as the value of an attribute in double quotes. What XML cannot hold is shown by another character. */
export function xmlText(text: string): string {
  return visible(text, '\n\t')
    .replace(impossible, '\uFFFD')
    .replace(/[<>&"'\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The attributes of an element, each behind a space. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}

/** What a file of XML begins with. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
