/** Where in a CCMSETUPCMD value a quote is typed: what it means there, and how it is written. */
import { vocabulary } from '../../catalog/vocabulary';
import type { Find, Host, Region } from '../../hosts/host';
import { toDocument, toText } from '../../hosts/text/offset-map';
import type { CommandLine, Value } from '../../language/ast';
import { parse } from '../../language/parser';
import { argumentAt, wrapperOf } from '../../language/query';
import { quoteSign } from '../../language/printer';
import { spanLength, type Span } from '../../language/span';
import { quotePairs } from '../../rules/support/quote-pairs';
import { regionsIn } from '../regions';

/** A place in the value of a wrapper. */
export interface QuotePlace {
  /**
   * - `opens`, `closes`: a quote belongs there that begins or ends what is quoted
   * - `behind-quote`: right behind one that was written already
   * - `before-closer`: right before the one that closes what is quoted there
   */
  readonly state: 'opens' | 'closes' | 'behind-quote' | 'before-closer';
  /** The quote of the inner line as the document writes it. */
  readonly sign: string;
  /** The text of the command line, and the place in it. */
  readonly text: string;
  readonly offset: number;
  /** Where the closing quote stands in the document. */
  readonly closer: Span | undefined;
  /** Whether every quote of the outer line has its partner. */
  readonly balanced: boolean;
}

/** The wrapper's value around an offset, strictly between its quotes. */
function wrapperAround(tree: CommandLine, offset: number): (Value & { inner: CommandLine }) | undefined {
  const value = wrapperOf(tree)?.value;
  if (value?.inner === undefined || value.quotes?.kind !== 'double') return undefined;
  const { content, inner } = value;
  return content.start < offset && offset <= content.end ? { ...value, inner } : undefined;
}

/** Whether a value begins at an offset: right behind the sign of a name that has none yet. */
function beginsValue(inner: CommandLine, offset: number): boolean {
  const argument = argumentAt(inner, offset);
  return (
    argument !== undefined &&
    argument.kind !== 'stray' &&
    argument.value === undefined &&
    argument.separator !== undefined &&
    argument.separator.kind !== 'blank' &&
    argument.separator.span.end === offset
  );
}

/** What a quote means there; undefined where it would close the wrapper, or may. */
function stateAt(
  { inner, content, quotes }: Value & { inner: CommandLine },
  offset: number,
): (Pick<QuotePlace, 'state'> & { closer?: Span }) | undefined {
  const pairs = quotePairs(inner.tokens);
  const around = pairs.find(
    ({ open, close }) => open.span.end <= offset && (close === undefined || offset <= close.span.start),
  );
  const isWhole = (at: Span): boolean => spanLength(at) === quoteSign('inner').length;
  if (around !== undefined) {
    const { open, close } = around;
    if (!isWhole(open.span)) return undefined;
    if (open.span.end === offset) return { state: 'behind-quote' };
    if (close?.span.start === offset)
      return isWhole(close.span) ? { state: 'before-closer', closer: close.span } : undefined;
    return { state: 'closes' };
  }
  if (pairs.some(({ close }) => close?.span.end === offset && isWhole(close.span)))
    return { state: 'behind-quote' };
  // At the end of the value, or of all that is written, it closes the wrapper, unless a value has to follow.
  const atEnd = quotes?.close === undefined || offset === content.end;
  return atEnd && !beginsValue(inner, offset) ? undefined : { state: 'opens' };
}

/** Whether an offset of the document lies within what stands for other characters, such as an escape. */
function isWithinEscape({ map }: Region, at: number): boolean {
  return map.segments.some(
    ({ kind, document }) =>
      (kind === 'escape' || kind === 'hole') && document.start < at && at < document.end,
  );
}

/** Whether the sign that escapes a quote was typed already. */
function isEscaped(text: string, at: number, sign: string): boolean {
  const escape = sign[0] ?? '';
  if (escape === '"') return false;
  let count = 0;
  while (text[at - 1 - count] === escape) count++;
  return count % 2 === 1;
}

function placeIn(region: Region, text: string, at: number): QuotePlace | undefined {
  const { map, holes } = region;
  const offset = toText(map, at);
  const piece = map.pieces.find(({ document }) => document.start <= at && at <= document.end);
  const sign = piece?.encoding.encode(quoteSign('inner'));
  if (offset === undefined || sign === undefined || isWithinEscape(region, at) || isEscaped(text, at, sign))
    return undefined;
  const tree = parse(region.text, { vocabulary, holes });
  const value = wrapperAround(tree, offset);
  // What ends nowhere may end with the quote; only where nothing surrounds the command line, its end is known.
  if (value === undefined || (value.quotes?.close === undefined && region.host !== 'ccmcmd'))
    return undefined;
  const found = stateAt(value, offset);
  if (found === undefined) return undefined;
  const { state, closer } = found;
  return {
    state,
    sign,
    text: region.text,
    offset,
    closer: closer && toDocument(map, closer),
    balanced:
      value.quotes?.close !== undefined && quotePairs(tree.tokens).every(({ close }) => close !== undefined),
  };
}

/**
 * The place of an offset of a text; undefined where no quote of an inner line can stand, and where several command lines
 * that are written there do not agree.
 */
export function quotePlaces(text: string, host: Host, at: number, find: Find): QuotePlace | undefined {
  const regions = regionsIn(text, host, find).regions.filter(
    ({ inert, spans }) => !inert && spans.some(({ start, end }) => start <= at && at <= end),
  );
  const places = regions.map((region) => placeIn(region, text, at));
  const [first] = places;
  const agree = places.every((place) => place?.state === first?.state && place?.sign === first?.sign);
  return agree ? first : undefined;
}
