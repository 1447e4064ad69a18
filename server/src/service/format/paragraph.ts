/** The lines of one paragraph of a `.ccmcmd` file as they should be. */
import { vocabulary } from '../../catalog/vocabulary';
import { regionOfLines } from '../../hosts/ccmcmd/region';
import { parse } from '../../language/parser';
import { sliceSpan } from '../../language/span';
import { layOut } from './layout';
import { linesOf, type FileLine } from './lines';
import { tellSame, type ReadRegion } from './same';
import { isUnderstood } from './understood';

/** What some lines are read as; undefined where they hold nothing but comments and signs of continuation. */
function read(source: string, lines: readonly FileLine[]): ReadRegion | undefined {
  const region = regionOfLines(source, lines, undefined);
  if (region.text === '') return undefined;
  return { region, source, tree: parse(region.text, { vocabulary, holes: region.holes }) };
}

/** Whether lines tell the same as others, comments included. */
function isSound(before: ReadRegion, comments: readonly string[], written: readonly string[]): boolean {
  const source = written.join('\n');
  const lines = linesOf(source);
  if (lines.length !== written.length || lines.some(({ kind }) => kind === 'blank')) return false;
  const after = read(source, lines);
  return (
    after !== undefined &&
    tellSame(before, after) &&
    commentsIn(source, lines).sort().join('\n') === [...comments].sort().join('\n')
  );
}

function commentsIn(source: string, lines: readonly FileLine[]): string[] {
  return lines.filter(({ kind }) => kind === 'comment').map(({ content }) => sliceSpan(source, content));
}

/**
 * The lines of a paragraph as they should be; as they are where not all of it is understood. What is written is read again
 * and must say the same.
 *
 * @param source the document's text
 * @param spoken the lines that comments speak of
 * @param indent one step of indentation
 */
export function formattedParagraph(
  source: string,
  lines: readonly FileLine[],
  spoken: ReadonlySet<FileLine>,
  indent: string,
): string[] {
  const comments = commentsIn(source, lines);
  if (comments.length === lines.length) return comments;
  const before = read(source, lines);
  if (before !== undefined && isUnderstood(before.tree)) {
    const paragraph = { ...before, lines, spoken, indent };
    for (const reorder of [true, false]) {
      const written = layOut(paragraph, reorder);
      if (written !== undefined && isSound(before, comments, written)) return written;
    }
  }
  return lines.map(({ start, end }) => source.slice(start, end));
}
