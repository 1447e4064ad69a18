/** Whether a character that somebody types opens the suggestions: that is asked for each, so nothing is analyzed for it. */
import type { Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../hosts/host';
import type { Analysis } from '../analysis';
import { directiveTriggers, isDirectiveLine } from './directive-completion';
import { isNearCommandLine } from './near-command-line';
import { isProgramBegun, namesProgram } from './program-names';

/** The characters behind which something can be offered. Letters are typed everywhere: a client asks for them itself. */
export const completionTriggers = ['/', '=', ':', ';', '"', ...directiveTriggers];

/** What is known of the last version of a document that was analyzed. */
export interface LastAnalysis {
  readonly analysis: Analysis;
  /** Of its text; the document itself has changed since. */
  readonly length: number;
}

/** Whether it means something in directives only. */
function isForDirectives(character: string): boolean {
  return character !== ' ' && directiveTriggers.some((each) => each === character);
}

/**
 * Whether a character that was just typed asks for completions: in a comment that speaks to the linter, where the line names
 * what installs the client, and in or right behind a command line that was there a moment ago.
 */
export function triggersCompletion(
  document: TextDocument,
  host: Host,
  position: Position,
  character: string,
  last: LastAnalysis | undefined,
): boolean {
  if (isDirectiveLine(document, position)) return true;
  if (isForDirectives(character)) return false;
  const before = document.getText({ start: { line: position.line, character: 0 }, end: position });
  if (host.id === 'ccmcmd') return !before.trimStart().startsWith('#');
  if (namesProgram(before)) return true;
  const [word = ''] = /[A-Za-z][\w.]*$/.exec(before.slice(-100)) ?? [];
  if (word !== '' && isProgramBegun(host.id, before, word)) return true;
  if (last === undefined) return false;
  const text = document.getText();
  return isNearCommandLine(last.analysis, text, document.offsetAt(position), text.length - last.length);
}
