/** Linked editing: the address of a CMG stands in `/mp` and in CCMHOSTNAME, and changes in both. */
import type { Position, Range } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Region } from '../../hosts/host';
import { partsInDocument, pieceAt } from '../../hosts/text/offset-map';
import type { CommandLine } from '../../language/ast';
import { allLines } from '../../language/query';
import { sliceSpan, span, touches, type Span } from '../../language/span';
import { addressesWritten } from '../../rules/support/addresses';
import type { Analysis } from '../analysis';
import { placeAt } from '../place';
import { rangeOf } from '../range';

/** Ranges that change together, as LSP has them. */
export interface LinkedRanges {
  readonly ranges: Range[];
  /** What may be typed in them. */
  readonly wordPattern: string;
}

/** What may be typed in each range: nothing that a host language writes in another way. */
const hostPattern = String.raw`[\w.-]+`;
const addressPattern = String.raw`[\w.:/-]+`;

/** A range of a command line that stands in one place of the document, as it is. */
interface Copied {
  readonly name: string | undefined;
  readonly document: Span;
  readonly text: string;
  readonly encoding: string | undefined;
}

/** The ranges that stand in the document as they are in the text; a variable may be used for something else as well. */
function copiedIn(
  { map, text }: Region,
  ranges: readonly { name: string | undefined; at: Span }[],
): Copied[] {
  return ranges.flatMap(({ name, at }) => {
    const [part, ...others] = partsInDocument(map, at);
    if (part?.kind !== 'copy' || part.mention !== undefined || others.length > 0) return [];
    const encoding = pieceAt(map, at.start + 1)?.encoding.id;
    return { name, document: part.document, text: sliceSpan(text, at), encoding };
  });
}

/**
 * The addresses of `/mp` and CCMHOSTNAME, be they still typed: `cmg-` and `cmg.` are no host names yet, and an answer
 * without ranges would end what goes on.
 */
function addressesIn(tree: CommandLine): { name: string; host: Span; address: Span }[] {
  return allLines(tree)
    .flatMap(({ args }) => args)
    .flatMap((argument) => {
      if (argument.kind === 'stray' || !['MP', 'CCMHOSTNAME'].includes(argument.name.key)) return [];
      const { key: name } = argument.name;
      return addressesWritten(argument)
        .filter(({ exact }) => exact)
        .map(({ host, scheme, span: at }) => ({ name, host, address: span(scheme.end, at.end) }));
    });
}

/** The ranges with the same text as the one at an offset, when both arguments have one. */
function linkedAt(ranges: readonly Copied[], offset: number, pattern: string): Copied[] {
  const here = ranges.find(({ document }) => touches(document, offset));
  if (here === undefined || !new RegExp(`^(?:${pattern})$`).test(here.text)) return [];
  const same = ranges.filter(({ text, encoding }) => text === here.text && encoding === here.encoding);
  return new Set(same.map(({ name }) => name)).size < 2 ? [] : same;
}

/** The ranges that change together when one types at a position; null where nothing else would. */
export function linkedEditingOf(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
): LinkedRanges | null {
  const offset = document.offsetAt(position);
  const place = placeAt(analysis, offset);
  if (place === undefined) return null;
  const { region, tree } = place.analyzed;
  const found = addressesIn(tree);
  const addresses = found.map(({ name, address }) => ({ name, at: address }));
  const hosts = found.map(({ name, host }) => ({ name, at: host }));
  for (const [ranges, wordPattern] of [
    [addresses, addressPattern],
    [hosts, hostPattern],
  ] as const) {
    const linked = linkedAt(copiedIn(region, ranges), offset, wordPattern);
    if (linked.length > 0)
      return { ranges: linked.map(({ document: at }) => rangeOf(document, at)), wordPattern };
  }
  return null;
}
