/** Placeholders that people leave in templates: `<site code>`, `[SiteCode]`, `XXX`, `***`, `CMG-NAME-GOES-HERE`. */

const patterns = [
  /<[^<>"]{1,80}>/, // <site code>, https://<server>
  /&lt;[^<>&"]{1,80}&gt;/, // the same as web pages write it
  /^<[^<>"]*$/, // <ServiceName… cut off
  /^\[[^\]"]{1,80}\]$/,
  /^[xX]{3,}$/,
  /\*{3}/,
  /-GOES-HERE\b/i,
  /^(?:\.{3}|\u2026)$/,
];

/** Whether a value is, or contains, a placeholder for people; no rule can judge such a value. */
export function isPlaceholder(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

const entities = /^&lt;[^<>&"\r\n]{1,80}&gt;/;

/** The length of a `<…>` placeholder that starts at `offset`, which may contain blanks; 0 when there is none. */
export function angledPlaceholder(text: string, offset: number, end: number): number {
  if (text[offset] === '&')
    return entities.exec(text.slice(offset, Math.min(end, offset + 90)))?.[0].length ?? 0;
  if (text[offset] !== '<') return 0;
  const limit = Math.min(end, offset + 82);
  for (let index = offset + 1; index < limit; index++) {
    const character = text[index];
    if (character === '>') return index + 1 - offset;
    if (character === '<' || character === '"' || character === '\n' || character === '\r') return 0;
  }
  return 0;
}
