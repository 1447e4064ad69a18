/** Strings with an escape that their language does not know, as in `"C:\Temp\ccmsetup.exe"`: read as they were meant, and told. */
import type { Remark } from '../../language/remark';
import { span } from '../../language/span';
import type { Region } from '../host';
import type { Encoding, Piece } from '../text/offset-map';
import type { Text } from '../text/text';
import { decoded } from './literals';

/** Marks the encodings of such strings, and of those among them whose writer knows of escapes. */
const mark = 'UnknownEscape';
const amongOthers = 'AmongOthers';

/** How one kind of string is written in a language. */
export interface EscapingString {
  readonly encoding: Encoding;
  /** Matches what may stand for something else: global, and as long as its matches. */
  readonly parts: RegExp;
  /** What a match stands for; undefined where that is nothing the language knows. */
  readonly meaning: (written: string) => string | undefined;
}

/** The only escapes that count where nothing shows that the writer knows of any: there `\t` is no tab. */
const meant = /^\\["\\]$/;

/**
 * The text of a string. Where it has an escape that the language does not know, that one stands for itself; and all do but
 * those of quotes, if no backslash is escaped in it.
 */
export function forgivingly(
  content: string,
  origin: number,
  { encoding, parts, meaning }: EscapingString,
): Text | undefined {
  const sound = decoded(content, origin, encoding, parts, meaning);
  if (sound !== undefined) return sound;
  const among = content.includes('\\\\');
  const written = among
    ? { ...encoding, id: `${encoding.id}${mark}${amongOthers}` }
    : loneBackslashes(encoding.id);
  return decoded(content, origin, written, parts, (part) => {
    if (!part.startsWith('\\') || part.length < 2) return meaning(part) ?? part;
    return among || meant.test(part) ? (meaning(part) ?? part) : part;
  });
}

/** How text is written where a backslash stands for itself. */
function loneBackslashes(id: string): Encoding {
  return {
    id: `${id}${mark}`,
    encode: (text) => {
      for (const character of text) if (character < ' ') return undefined;
      return text.replace(/["\\]/g, '\\$&');
    },
  };
}

/** Where backslashes stand in a piece of such a string that are meant as they are. */
function loneIn(source: string, { document, encoding }: Piece, known: RegExp): number[] {
  const pattern = encoding.id.includes(amongOthers) ? known : /\\["\\]/;
  const escapes = new RegExp(`${pattern.source}|\\\\`, 'g');
  const written = source.slice(document.start, document.end);
  return [...written.matchAll(escapes)].flatMap(({ index, 0: found }) =>
    found === '\\' ? [document.start + index] : [],
  );
}

/** A path to a server that has lost half of its backslashes: nobody knows how many are meant. */
const brokenServer = /(?<![\\\w:])\\\\(?=\w)/;

/**
 * Adds to a region a remark about the first escape that its language does not know.
 *
 * @param known matches the escapes that it knows
 */
export function tellingUnknownEscapes(known: RegExp): (region: Region, source: string) => Region {
  return (region, source) => {
    const faulty = region.map.pieces.filter(({ encoding }) => encoding.id.includes(mark));
    if (faulty.length === 0 || region.inert) return region;
    const all = [...new Set(faulty.flatMap((piece) => loneIn(source, piece, known)))];
    const isKnown = new RegExp(known, 'y');
    const first = all.find((at) => {
      isKnown.lastIndex = at;
      return !isKnown.test(source);
    });
    if (first === undefined) return region;
    const doubtful = faulty.some(({ document }) =>
      brokenServer.test(source.slice(document.start, document.end)),
    );
    const next = String.fromCodePoint(source.codePointAt(first + 1) ?? 0x20);
    const remark: Remark = {
      kind: 'unknown-escape',
      document: span(first, first + 1 + next.length),
      edits: doubtful ? [] : all.map((at) => ({ span: span(at, at), newText: '\\' })),
      written: `\\${next}`,
    };
    return { ...region, remarks: [...(region.remarks ?? []), remark] };
  };
}
