/** Parts of command lines that a script adds to a variable, and the calls that read it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { addTo } from '../../language/add-to';
import { sliceSpan, type Span } from '../../language/span';
import type { AnalyzedLine } from '../analysis';

/** What reads a variable is no longer. */
const longestRead = 300;

/** The call that a part belongs to. */
export interface AddedTo {
  readonly call: AnalyzedLine;
  /** Where it reads the variable. */
  readonly at: Span;
}

/** The places of command lines that may read variables, by the names in them. */
function readsOf(source: string, calls: readonly AnalyzedLine[]): Map<string, AddedTo[]> {
  const reads = new Map<string, AddedTo[]>();
  for (const call of calls)
    for (const { kind, document, mention } of call.region.map.segments) {
      const at = mention?.at ?? (kind === 'hole' ? document : undefined);
      if (at === undefined || at.end - at.start > longestRead) continue;
      const words = sliceSpan(source, at)
        .toLowerCase()
        .split(/[^\p{L}\p{N}_]+/u);
      for (const word of new Set(words)) addTo(reads, word, { call, at });
    }
  return reads;
}

/** The parts that are run by a call of the document: they are shown with it. */
export function addedParts(
  document: TextDocument,
  lines: readonly AnalyzedLine[],
): ReadonlyMap<AnalyzedLine, AddedTo> {
  const found = new Map<AnalyzedLine, AddedTo>();
  const live = lines.filter(({ region }) => !region.inert);
  const parts = live.filter(({ region }) => region.grows !== undefined);
  if (parts.length === 0) return found;
  const calls = live.filter(({ region }) => region.grows === undefined);
  const reads = readsOf(document.getText(), calls);
  for (const part of parts) {
    const { grows = '', call } = part.region;
    const to = reads.get(grows.toLowerCase())?.find(({ at }) => at.start >= call.start);
    if (to !== undefined) found.set(part, to);
  }
  return found;
}
