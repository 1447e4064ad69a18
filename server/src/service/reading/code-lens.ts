/** Code lenses: above each command line what can be done with it, and how long it is. */
import { t } from '@vscode/l10n';
import type { CodeLens, Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Region } from '../../hosts/host';
import { contains } from '../../language/span';
import { grouped } from '../../rules/support/grouped';
import { callLength, callsOf, type CallLength } from '../alternatives';
import type { Analysis, AnalysisOptions } from '../analysis';
import { addedParts } from './added-parts';

/** What lenses depend on besides the document. */
export interface CodeLensOptions extends Pick<AnalysisOptions, 'configuration' | 'now'> {
  /** Whether the client has the commands of lenses, so that they may be offered. */
  readonly runsCommands: boolean;
}

function lengthText({ used, most, atLeast, limit }: CallLength): string {
  const least = grouped(used);
  const count = atLeast ? `≥ ${least}` : used < most ? `${least}–${grouped(most)}` : least;
  return limit === undefined ? t('{0} characters', count) : `${count} / ${grouped(limit)}`;
}

/** A place in a command line by which commands find it again. */
function ownPlace({ call, spans }: Region): number {
  return (spans.find((each) => contains(call, each)) ?? spans[0] ?? call).start;
}

/** The lenses of a document, in its order; none for what is commented out. */
export function codeLensesOf(
  document: TextDocument,
  analysis: Analysis,
  { runsCommands, ...options }: CodeLensOptions,
): CodeLens[] {
  const added = addedParts(document, analysis.lines);
  const calls = callsOf(analysis.lines.filter((line) => !added.has(line)));
  // In prose the comment for a block stands above all of it, and so it does for a script within another document.
  const starts = calls.map(([{ region }]) =>
    analysis.host === 'markdown' ? undefined : region.statementStart,
  );
  const seen = new Set<number | undefined>();
  const shared = new Set(starts.filter((start) => seen.size === seen.add(start).size));
  return calls.flatMap((call, index) => {
    const [{ region }] = call;
    const start = starts[index];
    const at = document.positionAt(start === undefined || shared.has(start) ? region.call.start : start);
    const lens = (title: string, command: string, args?: readonly unknown[]): CodeLens => ({
      range: { start: at, end: at },
      command: { title, command, ...(args && { arguments: [...args] }) },
    });
    const place: readonly [uri: string, position: Position] = [
      document.uri,
      document.positionAt(ownPlace(region)),
    ];
    return [
      ...(runsCommands
        ? [
            lens(t('Copy as one line'), 'ccmsetup.copyAsOneLine', place),
            lens(t('Explain'), 'ccmsetup.explain', place),
          ]
        : []),
      lens(lengthText(callLength(call, options)), ''),
    ];
  });
}
