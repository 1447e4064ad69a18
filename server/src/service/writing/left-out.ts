/** What stands between the parts of a command line in a `.ccmcmd` file and is no part of it. */
import type { Region } from '../../hosts/host';
import { lineFrom } from '../../hosts/ccmcmd/lines';
import { span, type Span } from '../../language/span';

/** How much of it there is. */
export interface LeftOut {
  /** Comment lines. */
  readonly comments: number;
  /** Signs at the ends of lines that say that the line goes on. */
  readonly continuations: number;
}

/** The stretches of the document between the parts of a command line, in order. */
function gapsOf({ map: { segments } }: Region): Span[] {
  return segments.flatMap(({ kind, document }, index) => {
    const before = segments[index - 1]?.document.end;
    if (before === undefined) return [];
    // A folded line break takes the place of all that stands between two lines, but for the comments before the last one.
    return kind === 'escape'
      ? [span(before, document.end)]
      : before < document.start
        ? [span(before, document.start)]
        : [];
  });
}

/** Counts what is left out; nothing is known of other hosts than `.ccmcmd`. */
export function leftOutOf(source: string, region: Region): LeftOut {
  if (region.host !== 'ccmcmd') return { comments: 0, continuations: 0 };
  let comments = 0;
  let continuations = 0;
  for (const { start, end } of gapsOf(region)) {
    for (let at: number | undefined = start; at !== undefined && at < end;) {
      const { content, kind, next } = lineFrom(source, at);
      if (content.start >= end) break;
      if (kind === 'comment') comments++;
      else if (kind === 'code') continuations++;
      at = next;
    }
  }
  return { comments, continuations };
}
