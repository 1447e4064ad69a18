/** Where secrets stand in a document and in the command lines of it. */
import { partsInDocument, type OffsetMap } from '../hosts/text/offset-map';
import { firstIndex } from '../language/first-index';
import { span, type Span } from '../language/span';
import { secretSpans } from '../lint/secrets/find';
import { merged } from '../lint/secrets/merge';
import { lineSecrets } from '../lint/secrets/line';
import type { Analysis, AnalyzedLine } from './analysis';

export { masked } from '../lint/secrets/mask';

/**
 * Where secrets stand in a document: those that can be told in its text, and those of its command lines, which the host
 * language may have escaped or put together from several places. In order and apart from each other.
 *
 * @param analysis the analysis of that text
 */
export function documentSecrets(text: string, { lines }: Analysis): Span[] {
  const ofLines = lines.flatMap(({ region, tree }) =>
    lineSecrets(tree).flatMap((secret) =>
      partsInDocument(region.map, secret)
        // A variable tells nothing.
        .filter(({ kind }) => kind !== 'hole')
        .map(({ document }) => document),
    ),
  );
  return merged([...secretSpans(text), ...ofLines]);
}

/** The parts of a region's text that come from some ranges of the document, which are in order and apart. */
function fromDocument({ segments }: OffsetMap, ranges: readonly Span[]): Span[] {
  return segments.flatMap(({ kind, text, document }) => {
    if (kind === 'inserted' || kind === 'hole') return [];
    const parts: Span[] = [];
    for (let index = firstIndex(ranges, ({ end }) => end > document.start); ; index++) {
      const range = ranges[index];
      if (range === undefined || range.start >= document.end) return parts;
      const head = kind === 'copy' ? Math.max(0, range.start - document.start) : 0;
      const tail = kind === 'copy' ? Math.max(0, document.end - range.end) : 0;
      parts.push(span(text.start + head, text.end - tail));
    }
  });
}

/**
 * Where secrets stand in the source of a command line, also those that only the text around it tells.
 *
 * @param secrets those of its document
 */
export function regionSecrets({ region, tree }: AnalyzedLine, secrets: readonly Span[]): Span[] {
  return merged([...lineSecrets(tree), ...fromDocument(region.map, secrets)]);
}
