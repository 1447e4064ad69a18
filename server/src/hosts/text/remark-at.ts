/** Makes remarks of ranges of a text: their places and edits in the document. */
import type { Remark, RemarkKind } from '../../language/remark';
import { span, type Span } from '../../language/span';
import { readerOf, sameMention } from './mentions';
import { atomsIn, documentSpan } from './slice';
import type { Atom, Text } from './text';

/** A change of a text: what stands in a range goes, or something comes instead, before or behind a character. */
export type TextEdit =
  | { readonly remove: Span; readonly insert?: string }
  | { readonly insert: string; readonly before: number }
  | { readonly insert: string; readonly behind: number };

/** How characters are written where an atom stands; undefined where they cannot be. */
export type Write = (characters: string, place: Atom) => string | undefined;

/** As the literal writes them that the atom stands in. */
const asLiteral: Write = (characters, { literal }) => literal?.encoding.encode(characters);

/** An edit in the document; undefined where the place is written elsewhere, or only the run knows what stands there. */
function documentEdit(source: Text, edit: TextEdit, write: Write): Remark['edits'][number] | undefined {
  const range =
    'remove' in edit
      ? edit.remove
      : 'before' in edit
        ? span(edit.before, edit.before + 1)
        : span(edit.behind, edit.behind + 1);
  const atoms = atomsIn(source, range);
  const [place] = atoms;
  const at = documentSpan(source, range);
  if (place === undefined || at === undefined) return undefined;
  const isWritten = ({ kind, mention }: Atom): boolean =>
    mention === undefined && (kind === 'copy' || kind === 'escape');
  // A hole has a place, too, but nothing is known of what stands in it.
  const inPlace = atoms.every(isWritten) || (!('remove' in edit) && place.mention === undefined);
  if (!inPlace || place.literal === undefined) return undefined;
  const newText = edit.insert === undefined ? '' : write(edit.insert, place);
  if ('remove' in edit) return newText === undefined ? undefined : { span: at, newText };
  const offset = 'before' in edit ? at.start : at.end;
  return newText === undefined ? undefined : { span: span(offset, offset), newText };
}

/** Where a range of a text is shown: a part that a variable brings in stands where the variable is read. */
function shownAt(source: Text, range: Span): Span | undefined {
  const atoms = atomsIn(source, range).filter(({ literal }) => literal !== undefined);
  const way = atoms[0]?.mention;
  const isWhole = atoms.every(({ mention }) =>
    way === undefined || mention === undefined ? way === mention : sameMention(way, mention),
  );
  if (isWhole) return documentSpan(source, range);
  const places = atoms.map(({ mention, document }) => readerOf(mention) ?? document);
  return places.reduce((all, { start, end }) => span(Math.min(all.start, start), Math.max(all.end, end)));
}

/**
 * A remark about a range of a text; undefined where nothing of it stands in the document. It has no edits where one of
 * them cannot be written there.
 */
export function remarkAt(
  source: Text,
  kind: RemarkKind,
  range: Span,
  changes: readonly TextEdit[] = [],
  { write = asLiteral, written }: { readonly write?: Write; readonly written?: string } = {},
): Remark | undefined {
  const document = shownAt(source, range);
  if (document === undefined) return undefined;
  const edits = changes.map((edit) => documentEdit(source, edit, write));
  return {
    kind,
    document,
    edits: edits.every((edit) => edit !== undefined) ? edits : [],
    ...(written !== undefined && { written }),
  };
}
