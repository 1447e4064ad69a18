/** What a completion is asked for, and how its items say what they replace. */
import type { CompletionItem, Position, Range } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { plain } from '../../hosts/text/encodings';
import { pieceAt, toDocument, type Encoding } from '../../hosts/text/offset-map';
import { contains, span, touches, type Span } from '../../language/span';
import type { SiteFacts } from '../../rules/rule';
import type { Analysis } from '../analysis';
import type { FileValues } from './document-values';
import type { Place } from '../place';
import { rangeOf } from '../range';

/** What the client can do with completion items. */
export interface CompletionCapabilities {
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly markdownDocumentation: boolean;
  /** Whether its editor knows VS Code's command that opens the suggestions. */
  readonly opensSuggestions?: boolean;
}

/** What can be written at a place is asked for. */
export interface CompletionRequest {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly place: Place;
  /** The offset in the document. */
  readonly cursor: number;
  readonly capabilities: CompletionCapabilities;
  /** The organization's own values, which are offered first. */
  readonly site: SiteFacts | undefined;
  /** The values that the document has for an argument. */
  readonly fileValues: (name: string) => FileValues;
}

/** Where an item goes: what it replaces when inserted, and when it overwrites what follows too. */
export interface Target {
  readonly insert: Span;
  readonly replace: Span;
  readonly encoding: Encoding;
}

/**
 * The target of an item that replaces a part of the command line around the cursor; undefined where that stands elsewhere, or
 * is put together from several texts.
 */
export function targetOf(
  { place: { analyzed, insertAt, offset }, cursor }: CompletionRequest,
  replaced: Span,
): Target | undefined {
  const { map } = analyzed.region;
  const here = span(cursor, cursor);
  const piece =
    map.pieces.find(({ document, text }) => touches(document, cursor) && touches(text, offset)) ??
    pieceAt(map, offset);
  const encoding = piece?.encoding ?? plain;
  if (insertAt !== undefined || replaced.start === replaced.end)
    return { insert: here, replace: here, encoding };
  const isApart = piece === undefined || !contains(piece.text, replaced);
  const replace = toDocument(map, replaced);
  if (isApart || !touches(replace, cursor)) return undefined;
  return { insert: span(replace.start, cursor), replace, encoding };
}

/** The edit of an item, as the client takes it. */
export function textEdit(
  { document, capabilities: { insertReplace } }: CompletionRequest,
  target: Target,
  newText: string,
): NonNullable<CompletionItem['textEdit']> {
  const replace = rangeOf(document, target.replace);
  return insertReplace
    ? { newText, insert: rangeOf(document, target.insert), replace }
    : { newText, range: replace };
}

/**
 * Those items that an editor takes: whose edits are on the line of the cursor and around it. Others would change something that
 * nobody looks at.
 */
export function sendable(items: readonly CompletionItem[], cursor: Position): CompletionItem[] {
  const holds = ({ start, end }: Range): boolean =>
    start.line === cursor.line &&
    end.line === cursor.line &&
    start.character <= cursor.character &&
    cursor.character <= end.character;
  return items.filter(({ textEdit: edit }) => {
    if (edit === undefined) return true;
    return 'range' in edit ? holds(edit.range) : holds(edit.insert) && holds(edit.replace);
  });
}

/** Text that a snippet takes as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A quote as a literal writes it, asked in pairs: some take them in pairs only. */
export function quoteIn(encoding: Encoding, sign: string): string | undefined {
  const pair = encoding.encode(sign + sign);
  const half = pair?.slice(0, pair.length / 2);
  return half !== undefined && half + half === pair ? half : undefined;
}

/** The command that opens the suggestions where an item ends, for clients that know it. */
export function opening({ capabilities }: CompletionRequest): Pick<CompletionItem, 'command'> {
  return capabilities.opensSuggestions === true
    ? { command: { title: '', command: 'editor.action.triggerSuggest' } }
    : {};
}
