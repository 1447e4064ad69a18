/** Highlights: all places of what stands at the cursor. */
import { DocumentHighlightKind, type DocumentHighlight, type Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { overlaps, sliceSpan, span, type Span } from '../../language/span';
import type { Analysis } from '../analysis';
import type { Occurrence } from './occurrences';
import { rangeOf } from '../range';

const letter = /[\p{L}\p{N}_]/u;

/** The name in what reads a variable, such as `$mp`, `%MP%` or `${mp}`; a format such as `%s` or `{0}` has none. */
function nameOf(read: string): string | undefined {
  const [, name] = /^[^\p{L}\p{N}_]*([\p{L}_][\p{L}\p{N}_]*)[^\p{L}\p{N}_]*$/u.exec(read) ?? [];
  return /^%\w$/.test(read) ? undefined : name;
}

/** Where a word stands between some ranges, which are in order. */
function wordsBetween(text: string, word: string, ranges: readonly Span[]): Span[] {
  const found: Span[] = [];
  let next = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const place = span(at, at + word.length);
    if (letter.test(text.charAt(at - 1)) || letter.test(text.charAt(place.end))) continue;
    while ((ranges[next]?.end ?? Infinity) <= at) next++;
    const range = ranges[next];
    if (range === undefined || !overlaps(range, place)) found.push(place);
  }
  return found;
}

/**
 * Where else in a script the names of some variables stand: editors show these as long as nobody knows better, and we
 * know only what command lines read.
 */
function otherPlaces(text: string, { lines }: Analysis, shown: readonly Occurrence[]): Span[] {
  const reads = shown.filter(({ kind, role }) => kind === 'variable' && role === 'read');
  const names = new Set(reads.flatMap(({ span: at }) => nameOf(sliceSpan(text, at)) ?? []));
  if (names.size === 0) return [];
  const known = [...lines.flatMap(({ region }) => region.spans), ...shown.map(({ span: at }) => at)].sort(
    (left, right) => left.start - right.start,
  );
  return [...names].flatMap((name) => wordsBetween(text, name, known));
}

/** The highlights for a position; null where nothing is named that could stand in other places. */
export function highlightsOf(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
): DocumentHighlight[] | null {
  const here = analysis.occurrences.at(document.offsetAt(position));
  if (here.length === 0) return null;
  const shown = analysis.occurrences.sameAs(here);
  const kinds = new Map<string, DocumentHighlight>();
  const add = (at: Span, kind: DocumentHighlightKind): void => {
    const key = `${at.start} ${at.end}`;
    if (kinds.get(key)?.kind !== DocumentHighlightKind.Write)
      kinds.set(key, { range: rangeOf(document, at), kind });
  };
  for (const { span: at, role } of shown)
    add(at, role === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read);
  for (const at of otherPlaces(document.getText(), analysis, shown)) add(at, DocumentHighlightKind.Text);
  return [...kinds.values()];
}
