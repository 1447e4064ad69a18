/** Formatting of `.ccmcmd` files in an editor. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Host } from '../../hosts/host';
import type { FileConfiguration } from '../../lint/config';
import { formatEdits, isFormattable, type LineRange } from './format';
import { rangeOf } from '../range';

/** The lines that a range touches. A selection of whole lines ends where the next one begins. */
function linesIn({ start, end }: Range): LineRange {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { first: start.line, last };
}

/**
 * The edits that format a document, or the command lines that a range touches; null for a document of another language, or one
 * that the configuration leaves alone.
 */
export function formattingOf(
  { document, host, configuration }: { document: TextDocument; host: Host; configuration: FileConfiguration },
  range?: Range,
): TextEdit[] | null {
  if (!isFormattable(host) || configuration.ignored) return null;
  return formatEdits(document.getText(), range && linesIn(range)).map(({ span, newText }) => ({
    range: rangeOf(document, span),
    newText,
  }));
}
