/** Which part of which command line a position of the document stands in. */
import { standsIn, toText } from '../hosts/text/offset-map';
import type { Argument, CommandLine } from '../language/ast';
import { argumentAt, lineAt } from '../language/query';
import { sliceSpan } from '../language/span';
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
  /** Set where a program can stand: its path alone, a command line that it begins, or arguments as well. */
  readonly begins?: 'path' | 'program' | 'either' | undefined;
  /** Whether CCMSETUPCMD can stand there without a program. */
  readonly takesWrapper?: boolean;
  /**
   * Set where the document has no character of the text: inside of code that gives a value, of an escaped character, or in what
   * ccmsetup never sees, such as a continuation or a comment. The offset is then the one before it.
   */
  readonly within?: 'hole' | 'escape' | 'gap' | undefined;
}

/** What a document offset in a command line stands in when that is no place of its text. */
function withinOf({ region: { map, text } }: AnalyzedLine, documentOffset: number): Place['within'] {
  const around = standsIn(map, documentOffset);
  if (around === 'text') return undefined;
  if (around === 'gap') return 'gap';
  if (around.kind === 'hole') return 'hole';
  return sliceSpan(text, around.text).trim() === '' ? 'gap' : 'escape';
}

/** The place of a document offset; undefined outside all command lines. */
export function placeAt(analysis: Analysis, documentOffset: number): Place | undefined {
  let around: Place | undefined;
  for (const analyzed of analysis.lines) {
    if (!analyzed.region.spans.some(({ start, end }) => start <= documentOffset && documentOffset <= end))
      continue;
    const offset = toText(analyzed.region.map, documentOffset);
    if (offset === undefined) continue;
    const within = withinOf(analyzed, documentOffset);
    if (within === undefined) return placeIn(analyzed, offset);
    // Inside of its code another one may stand.
    around ??= { ...placeIn(analyzed, offset), within };
  }
  return around;
}

/** The place of an offset in the text of a command line. */
export function placeIn(analyzed: AnalyzedLine, offset: number): Place {
  const line = lineAt(analyzed.tree, offset);
  return { analyzed, offset, line, argument: argumentAt(line, offset) };
}
