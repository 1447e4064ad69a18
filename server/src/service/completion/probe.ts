/**
 * What would be read where somebody types, asked of the host with a text in the place of the cursor: behind a blank that is
 * no part of a command line yet, in an empty string, in a string that is not closed yet.
 */
import type { Find, Host, Region } from '../../hosts/host';
import type { OffsetMap, Segment } from '../../hosts/text/offset-map';
import { span, type Span } from '../../language/span';
import { regionsIn } from '../regions';

/** A text that is tried in a document. */
export interface Probe {
  /** What it stands for: from the beginning of the typed word to the cursor, or the cursor alone. */
  readonly at: Span;
  readonly text: string;
  /** What follows it in the attempt only: more text, the quote that is not written yet. */
  readonly tail: string;
}

/** A command line with the probe in it, as if what is written stood there. */
export interface Probed {
  readonly region: Region;
  /** Where in its text the probe begins. */
  readonly offset: number;
}

/** The segment that holds a probe as it is. */
function holderOf(region: Region, start: number, text: string): Segment | undefined {
  const holder = region.map.segments.find(
    ({ kind, document }) => kind === 'copy' && document.start <= start && start + text.length <= document.end,
  );
  if (holder === undefined) return undefined;
  const from = holder.text.start + start - holder.document.start;
  return region.text.startsWith(text, from) ? holder : undefined;
}

/** Puts what is written in the place of the probe; behind it everything moves back. */
function restored(region: Region, holder: Segment, { at, text, tail }: Probe, written: string): Probed {
  const offset = holder.text.start + at.start - holder.document.start;
  const less = text.length - written.length;
  const inText = (position: number): number => (position > offset ? position - less : position);
  const inDocument = (position: number): number => {
    if (position <= at.start) return position;
    return position <= at.start + text.length ? position - less : position - less - tail.length;
  };
  const moved = ({ start, end }: Span, move: (position: number) => number): Span =>
    span(move(start), move(end));
  const both = <T extends { readonly text: Span; readonly document: Span }>(part: T): T => ({
    ...part,
    text: moved(part.text, inText),
    document: moved(part.document, inDocument),
  });
  const map: OffsetMap = {
    segments: region.map.segments
      .map(both)
      .filter(
        (segment, index) => region.map.segments[index] !== holder || segment.text.start < segment.text.end,
      ),
    pieces: region.map.pieces.map(both),
  };
  return {
    offset,
    region: {
      ...region,
      text: region.text.slice(0, offset) + written + region.text.slice(offset + text.length),
      map,
      spans: region.spans.map((each) => moved(each, inDocument)),
      call: moved(region.call, inDocument),
      holes: region.holes.map(inText),
      // They speak of the attempt.
      remarks: undefined,
      groups: undefined,
    },
  };
}

/** What a host reads with a probe in a text; undefined where the probe is in no command line, or in one that is commented out. */
export function probed(text: string, host: Host, find: Find, probe: Probe): Probed | undefined {
  const { at } = probe;
  const attempt = text.slice(0, at.start) + probe.text + probe.tail + text.slice(at.end);
  const written = text.slice(at.start, at.end);
  for (const region of regionsIn(attempt, host, find).regions) {
    const holder = region.inert ? undefined : holderOf(region, at.start, probe.text);
    if (holder !== undefined) return restored(region, holder, probe, written);
  }
  return undefined;
}
