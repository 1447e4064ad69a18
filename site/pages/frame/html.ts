/** Writes HTML: text is escaped wherever it stands, and what is HTML already says so by its type. */

/** A piece of HTML. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in an element or in an attribute with quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** What is HTML already. */
export function raw(html: string): Html {
  return { html };
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}

function written(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return isList(part) ? part.map(written).join('') : part.html;
}

/** A template whose values are escaped, unless they are HTML; lists are joined, and nothing is written for `undefined`. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return raw(strings.reduce((text, next, index) => text + written(parts[index - 1]) + next));
}

/** Pieces with something between them. */
export function joined(parts: readonly Html[], between = ''): Html {
  return raw(parts.map((part) => part.html).join(between));
}
