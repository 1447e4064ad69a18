/** The text of a command line with what is filled in later. */
import type { Region } from '../../hosts/host';
import { segmentsIn } from '../../hosts/text/offset-map';
import { sliceSpan, span, type Span } from '../../language/span';

/**
 * A range of a command line's text in which each hole is written out.
 *
 * @param source the document's text
 * @param write gives what stands for a hole, from what the document has there
 */
export function sourceText(
  { text, map, holes }: Region,
  source: string,
  range: Span = span(0, text.length),
  write: (written: string) => string = (written) => written,
): string {
  if (holes.length === 0) return sliceSpan(text, range);
  const parts: string[] = [];
  for (const [segment] of segmentsIn(map, range)) {
    const { start, end } = segment.text;
    parts.push(
      segment.kind === 'hole'
        ? write(sliceSpan(source, segment.document))
        : text.slice(Math.max(start, range.start), Math.min(end, range.end)),
    );
  }
  return parts.join('');
}
