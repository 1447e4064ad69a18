/** Finds and decodes the strings of Bicep. */
import { createEnds, type Quoting } from '../interpolation';
import type { FoundLiteral, LiteralAt } from '../tokens';
import type { Encoding } from '../../../text/offset-map';
import { matchAt, matchEnd } from '../../../text/sticky';
import type { Text } from '../../../text/text';
import { changed, hasHalves, unescaped, type Change } from '../../literals';
import { bicepBlock, bicepString } from './encodings';

const quotes = "'''";

const quoting: Quoting = {
  quote: "'",
  signs: /\\[^\r\n]|\$\{|'''|['{}\r\n]/,
  opens: (sign) => sign === '${',
  block: quotes,
};

const blockHead = /(\$*)'''(?:\r\n|\r|\n)?/y;
const lineRest = /[^\r\n]*/y;
const moreQuotes = /'*/y;

/** Prepares a piece of code. `base` is what is added to its offsets to make them offsets of the document. */
export function createStrings(code: string, base: number): LiteralAt {
  const ends = createEnds(code, quoting);

  const single = (offset: number): FoundLiteral => {
    const end = ends.literal(offset + 1);
    if (end === undefined)
      return { end: matchEnd(lineRest, code, offset) ?? code.length, read: () => undefined };
    const content = (): string => code.slice(offset + 1, end - 1);
    return { end, read: () => decode(content(), base + offset + 1, stringParts, '${', bicepString) };
  };

  const block = (offset: number): FoundLiteral | undefined => {
    const [head, dollars = ''] = matchAt(blockHead, code, offset) ?? [];
    if (head === undefined) return undefined;
    const start = offset + head.length;
    const close = code.indexOf(quotes, start);
    if (close < 0) return { end: code.length, read: () => undefined };
    // Quotes too many belong to the text.
    const end = matchEnd(moreQuotes, code, close) ?? code.length;
    return {
      end,
      read: () => {
        const content = code.slice(start, end - quotes.length);
        const opening = dollars === '' ? '' : `${dollars}{`;
        const encoding = bicepBlock(opening, content.includes('\r\n') ? '\r\n' : '\n');
        return decode(content, base + start, dollars === '' ? nothing : templateParts, opening, encoding);
      },
    };
  };
  return (offset) => {
    const sign = code[offset];
    if (sign !== "'" && sign !== '$') return undefined;
    // The dollars of a head were looked at from the first of them on.
    if (sign === '$' && code[offset - 1] === '$') return undefined;
    return block(offset) ?? (sign === "'" ? single(offset) : undefined);
  };
}

const stringParts = /\\(?:u\{[\da-fA-F]{1,6}\}|[^])|\$\{|['\r\n]/;
const templateParts = /\$+\{/;
/** Matches nowhere. */
const nothing = /(?!)/;

/**
 * Decodes the inside of a string.
 *
 * @param parts what does not stand for itself
 * @param opening what begins an expression
 * @returns undefined when it is broken
 */
function decode(
  content: string,
  origin: number,
  parts: RegExp,
  opening: string,
  encoding: Encoding,
): Text | undefined {
  const changes: Change[] = [];
  const ends = createEnds(content, quoting);
  const pattern = new RegExp(parts, 'g');
  for (let found = pattern.exec(content); found !== null; found = pattern.exec(content)) {
    const [sign] = found;
    const behind = found.index + sign.length;
    if (sign.endsWith('{') && sign.startsWith('$')) {
      if (!sign.endsWith(opening)) continue;
      const end = ends.expression(behind);
      if (end === undefined) return undefined;
      // With more signs before the brace, those in front are text.
      changes.push({ start: behind - opening.length, end, by: undefined });
      pattern.lastIndex = end;
      continue;
    }
    const by = unescaped(sign, "nrt$'\\");
    if (by === undefined || hasHalves(by)) return undefined;
    changes.push({ start: found.index, end: behind, by });
  }
  return changed(content, origin, encoding, changes);
}
