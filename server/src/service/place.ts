/** Which part of which command line a position of the document stands in. */
import type { Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { vocabulary } from '../catalog/vocabulary';
import { plain } from '../hosts/text/encodings';
import { toText } from '../hosts/text/offset-map';
import { regionOf } from '../hosts/text/region';
import { writtenText } from '../hosts/text/text';
import type { Argument, CommandLine } from '../language/ast';
import { parse } from '../language/parser';
import { argumentAt, lineAt } from '../language/query';
import { span } from '../language/span';
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
}

/**
 * The place for typing at a document offset. In a `.ccmcmd` file the blanks behind a line and empty lines are no part of
 * any command line, but a new argument, or a new command line, can begin there.
 */
export function typingPlaceAt(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
): Place | undefined {
  const offset = document.offsetAt(position);
  if (analysis.host !== 'ccmcmd') return placeAt(analysis, offset);
  const before = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const after = document.getText({ start: position, end: { line: position.line + 1, character: 0 } });
  const blanks = before.length - before.trimEnd().length;
  if (after.trim() !== '' || (blanks === 0 && before !== '')) return placeAt(analysis, offset);
  if (blanks === before.length) return emptyPlace(offset);
  const place = placeAt(analysis, offset - blanks);
  return place && { ...place, argument: undefined, insertAt: offset };
}

/** A place where a command line could begin: an empty line of a `.ccmcmd` file. */
function emptyPlace(documentOffset: number): Place {
  const region = regionOf(writtenText('', span(0, 0), plain, documentOffset), { host: 'ccmcmd' });
  const tree = parse('', { vocabulary });
  return { analyzed: { region, tree, context: 'ccmsetupcmd' }, offset: 0, line: tree, argument: undefined };
}

/** The place of a document offset; undefined outside all command lines. */
export function placeAt(analysis: Analysis, documentOffset: number): Place | undefined {
  for (const analyzed of analysis.lines) {
    if (!analyzed.region.spans.some(({ start, end }) => start <= documentOffset && documentOffset <= end))
      continue;
    const offset = toText(analyzed.region.map, documentOffset);
    if (offset === undefined) continue;
    const line = lineAt(analyzed.tree, offset);
    return { analyzed, offset, line, argument: argumentAt(line, offset) };
  }
  return undefined;
}
