/** Whether a document that was read again after some fixes holds what they promise. */
import { vocabulary } from '../../catalog/vocabulary';
import type { DocumentEdit } from '../../hosts/text/document-edit';
import type { Region } from '../../hosts/host';
import { toText } from '../../hosts/text/offset-map';
import type { CommandLine } from '../../language/ast';
import { edited, type Edit, type HoledText } from '../../language/edit';
import { parse } from '../../language/parser';
import { sliceSpan, span } from '../../language/span';
import { keepsPromise, tellsTheSame, type Effect } from '../../lint/fix-effect';

/** A command line in the text of one version of the document. */
export interface ReadLine {
  readonly region: Region;
  readonly text: string;
}

/** Whether a command line that no fix touches is what it was, apart from where it stands. */
export function isUnchanged(before: Region, now: Region): boolean {
  return isSamePlace(before, now) && before.complete === now.complete && isSameText(before, now);
}

function isSamePlace(before: Region, now: Region): boolean {
  return before.host === now.host && before.inert === now.inert && before.context === now.context;
}

function isSameText(before: HoledText, now: HoledText): boolean {
  return (
    before.text === now.text &&
    before.holes.length === now.holes.length &&
    before.holes.every((hole, index) => hole === now.holes[index])
  );
}

function treeOf({ text, holes }: HoledText): CommandLine {
  return parse(text, { vocabulary, holes });
}

/**
 * Whether a command line reads as the fixes of it promise.
 *
 * @param exact whether the fixes are edits of its own text alone, so that this tells what it must read like
 */
export function isFixed(
  before: ReadLine & { readonly tree: CommandLine },
  now: ReadLine,
  fixes: readonly Effect[],
  exact: boolean,
): boolean {
  if (!isSamePlace(before.region, now.region)) return false;
  // A fix of what the host language does may let the line go on, with other values in the rest of it.
  if (exact && !holesRemain(before, now)) return false;
  const expected = exact
    ? edited(
        before.region,
        fixes.flatMap(({ edits }) => edits),
      )
    : now.region;
  if (expected === undefined || expected.holes.length !== now.region.holes.length) return false;
  const wanted = treeOf(expected);
  if (!keepsPromise(before.tree, wanted, fixes)) return false;
  return isSameText(expected, now.region) || tellsTheSame(wanted, treeOf(now.region));
}

/** Whether each value that only the run knows was in the command line before, as often. */
function holesRemain(before: ReadLine, now: ReadLine): boolean {
  const left = holesWritten(before);
  return holesWritten(now).every((written) => {
    const index = left.indexOf(written);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

function holesWritten({ region: { map }, text }: ReadLine): string[] {
  return map.segments.filter(({ kind }) => kind === 'hole').map(({ document }) => sliceSpan(text, document));
}

/** The edits of a document as far as they are edits of a command line's text; what they insert is left out. */
export function editsOf({ map }: Region, edits: readonly DocumentEdit[]): Edit[] {
  return edits.flatMap(({ span: at }): Edit[] => {
    const start = toText(map, at.start);
    const end = toText(map, at.end);
    return start === undefined || end === undefined || end < start
      ? []
      : [{ span: span(start, end), insert: [] }];
  });
}
