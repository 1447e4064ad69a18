/** Placeholders that people leave in templates: `<site code>`, `[SiteCode]`, `{SiteCode}`, `XXX`, `***`, `YOUR-CMG-HERE`. */
import { span, type Span } from './span';

/** What people write behind "your" or before "here". */
const things =
  'site|code|server|host|name|mp|management|point|cmg|gateway|cloud|company|domain|tenant|org|fqdn|client|app|token|fsp|fallback|dp|corp|sccm|mecm|configmgr|deployment|guid|id|value|own|internal|internet|url';

/** A row of dots is no placeholder here: that is how prose shortens a command line. */
const patterns = [
  /<[^<>"]{1,80}>/g, // <site code>, https://<server>
  /&lt;[^<>&"]{1,80}&gt;/g, // the same as web pages write it
  /^<[^<>"]*$/g, // <ServiceName… cut off
  // An address of IPv6 has brackets, too.
  /^\[(?![\da-f.%]*:[\da-f:.%]*\]$)[^\]"]{1,80}\]$/gi,
  // {SiteCode}, but neither a GUID in braces nor what a program fills in: ${x}, {{x}}, {0}.
  /(?<![$#%{])\{(?![\da-f]{8}-?[\da-f]{4})[A-Za-z_][\w .-]{0,60}\}(?!\})/gi,
  /(?<!\w)__[A-Za-z]\w{0,60}?__(?!\w)/g, // __SITE__
  /(?<![^-_.:/@])[xX]{3,}(?:-\w+)*(?![^-_.:/@,;])/g, // XXX, 1234abcd-XXXX
  /[xX]{5,}/g,
  /\*{3,}/g,
  /(?<![A-Za-z\d])(?:change|replace)[-_ ]?(?:me|this)(?![A-Za-z])/gi,
  new RegExp(`(?<![A-Za-z\\d])your(?:[-_ ]|(?=${things}))[A-Za-z][\\w-]{0,60}`, 'gi'),
  /(?<![\w\\-])[\w-]{1,60}(?:[-_]HERE|[a-z]Here)(?![\w\\-])/g,
  new RegExp(`(?<![\\w\\\\-])[\\w-]{0,60}(?:${things})_?here(?![\\w\\\\-])`, 'gi'),
];
/** Most values have none of these, and values are looked at very often. */
const trace = /[<[{*]|&lt;|__|x{3}|change|replace|your|here/i;
const dots = /^(?:\.{3}|\u2026)$/;

/** The ranges of a text that are placeholders for people. */
export function placeholdersOf(text: string): Span[] {
  if (!trace.test(text)) return [];
  for (const pattern of patterns) {
    const found = [...text.matchAll(pattern)].map(({ 0: match, index }) => span(index, index + match.length));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a value is, or contains, a placeholder for people; no rule can judge such a value. */
export function isPlaceholder(text: string): boolean {
  return dots.test(text) || /^\[[^\]"]{1,80}\]$/.test(text) || placeholdersOf(text).length > 0;
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
