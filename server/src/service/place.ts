/** Which part of which command line a position of the document stands in. */
import { toText } from '../hosts/text/offset-map';
import type { Argument, CommandLine } from '../language/ast';
import { argumentAt, lineAt } from '../language/query';
import type { AnalyzedLine, Analysis } from './analysis';

/** A place in a command line. */
export interface Place {
  readonly analyzed: AnalyzedLine;
  /** The offset in the region's text. */
  readonly offset: number;
  /** The innermost line there: inside CCMSETUPCMD="…" the inner one. */
  readonly line: CommandLine;
  /** The argument that the offset touches. */
  readonly argument: Argument | undefined;
  /** Where new text goes in the document when that is no place of the region's own: behind its last blank. */
  readonly insertAt?: number;
  /** Set where a program can stand, and whether arguments can as well. */
  readonly begins?: 'program' | 'either' | undefined;
}

/** The place of a document offset; undefined outside all command lines. */
export function placeAt(analysis: Analysis, documentOffset: number): Place | undefined {
  for (const analyzed of analysis.lines) {
    if (!analyzed.region.spans.some(({ start, end }) => start <= documentOffset && documentOffset <= end))
      continue;
    const offset = toText(analyzed.region.map, documentOffset);
    if (offset === undefined) continue;
    return placeIn(analyzed, offset);
  }
  return undefined;
}

/** The place of an offset in the text of a command line. */
export function placeIn(analyzed: AnalyzedLine, offset: number): Place {
  const line = lineAt(analyzed.tree, offset);
  return { analyzed, offset, line, argument: argumentAt(line, offset) };
}
