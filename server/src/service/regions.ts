/** The command lines of a document, with the one check that all of them stand in it. */
import { withFolders } from '../hosts/commands/folders';
import type { Find, Host, HostResult, Mention, Region } from '../hosts/host';
import { beginningOf } from '../hosts/commands/beginning';
import type { Span } from '../language/span';
import type { OnRuleError } from '../lint/lint';

/** Whether all that a region says of the document is about characters of it. */
function isInside({ map, spans, call }: Region, length: number): boolean {
  const inside = ({ start, end }: { start: number; end: number }): boolean =>
    0 <= start && start <= end && end <= length;
  const allInside = (way: Mention | undefined): boolean =>
    way === undefined ||
    (inside(way.at) && (way.set === undefined || inside(way.set)) && allInside(way.inner));
  return (
    inside(call) &&
    spans.every(inside) &&
    map.segments.every(
      ({ kind, document, mention }) => kind === 'inserted' || (inside(document) && allInside(mention)),
    )
  );
}

/** What a host found, with what is left out of it. */
export interface FoundRegions extends HostResult {
  /** Where the parts of command lines begin that are not looked at: they are longer than Windows starts. */
  readonly unread: readonly Span[];
}

/**
 * Asks a host for the command lines of a text. One whose place is not in the text is a defect of the host: it is told and left
 * out, since an edit there would destroy something else. Of one that is too long only the beginning is taken.
 *
 * @param find finds them, as the host does
 * @param onError told of the host, in the place of a rule
 */
export function regionsIn(text: string, host: Host, find: Find, onError?: OnRuleError): FoundRegions {
  const found = find(text);
  const inside = found.regions.filter((region) => isInside(region, text.length));
  /** By where the literal begins that is not read on: what stands in several command lines is told once. */
  const unread = new Map<number, Span>();
  const regions = inside.map((region) => {
    const beginning = beginningOf(region);
    if (beginning !== undefined && !region.inert) {
      const { rest, first } = beginning;
      const piece = region.spans.find(({ start, end }) => start <= first && first <= end) ?? rest;
      if (!unread.has(piece.start)) unread.set(piece.start, rest);
    }
    return withFolders(beginning?.region ?? region, text);
  });
  if (regions.length < found.regions.length)
    onError?.(host.id, new RangeError('a command line stands outside of its document'));
  return { ...found, regions, unread: [...unread.values()] };
}
