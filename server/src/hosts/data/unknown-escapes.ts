/** Strings with an escape that their language does not know, as in `"C:\Temp\ccmsetup.exe"`: read as they were meant, and told. */
import type { Remark } from '../../language/remark';
import { span, type Span } from '../../language/span';
import type { Region } from '../host';
import type { Encoding } from '../text/offset-map';

/** Marks the encodings of such strings. */
const mark = 'UnknownEscape';

/** The only escapes that count in them: where another one shows that their writer knows of none, `\t` is no tab. */
export const meantEscapes = /\\["\\]/g;

/**
 * How text is written in such a string.
 *
 * @param id of the encoding of sound strings
 */
export function withLoneBackslashes(id: string): Encoding {
  return {
    id: `${id}${mark}`,
    encode: (text) => {
      for (const character of text) if (character < ' ') return undefined;
      return text.replace(/["\\]/g, '\\$&');
    },
  };
}

/** Where backslashes stand that are meant as they are. */
function loneIn(source: string, { start, end }: Span): number[] {
  return [...source.slice(start, end).matchAll(/\\["\\]|\\/g)].flatMap(({ index, 0: found }) =>
    found === '\\' ? [start + index] : [],
  );
}

/**
 * Adds to a region a remark about the first escape that its language does not know.
 *
 * @param known matches, with the flag y, the escapes that it knows
 */
export function tellingUnknownEscapes(known: RegExp): (region: Region, source: string) => Region {
  return (region, source) => {
    const faulty = region.map.pieces.filter(({ encoding }) => encoding.id.includes(mark));
    if (faulty.length === 0 || region.inert) return region;
    const all = [...new Set(faulty.flatMap(({ document }) => loneIn(source, document)))];
    const isKnown = new RegExp(known);
    const first = all.find((at) => {
      isKnown.lastIndex = at;
      return !isKnown.test(source);
    });
    if (first === undefined) return region;
    // Two of them are one that is written right, or the beginning of a path to a server.
    const mixed = faulty.some(({ document }) => source.slice(document.start, document.end).includes('\\\\'));
    const next = String.fromCodePoint(source.codePointAt(first + 1) ?? 0x20);
    const remark: Remark = {
      kind: 'unknown-escape',
      document: span(first, first + 1 + next.length),
      edits: mixed ? [] : all.map((at) => ({ span: span(at, at), newText: '\\' })),
      written: `\\${next}`,
    };
    return { ...region, remarks: [...(region.remarks ?? []), remark] };
  };
}
