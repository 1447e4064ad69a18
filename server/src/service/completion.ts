/** Completion of names, values and list values inside command lines. */
import { t } from '@vscode/l10n';
import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type Position,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { findEntry } from '../catalog/lookup';
import type { CatalogEntry } from '../catalog/types';
import { plain } from '../hosts/text/encodings';
import { pieceAt, toDocument, type Encoding } from '../hosts/text/offset-map';
import type { Argument, CommandLine, Value } from '../language/ast';
import { quoteSign } from '../language/printer';
import { span, touches, type Span } from '../language/span';
import type { SiteFacts } from '../rules/rule';
import type { Analysis } from './analysis';
import { candidatesFor, type Candidate } from './candidates';
import { entryMarkdown, kindOf, plainText } from './documentation';
import { entryOf } from './entry-of';
import { typingPlaceAt, type Place } from './place';
import { rangeOf } from './range';
import { valueChoices } from './value-choices';
import { quotedKinds } from './value-grammar';

/** What the client can do with completion items. */
export interface CompletionCapabilities {
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly markdownDocumentation: boolean;
}

/** What an item needs to find its documentation when the client asks for it. */
interface ItemData {
  readonly entry: string;
}

/** Where an item goes: what it replaces when inserted, and when it overwrites what follows too. */
interface Target {
  readonly insert: Span;
  readonly replace: Span;
  readonly encoding: Encoding;
}

const ranks: Readonly<Record<Candidate['rank'], string>> = {
  required: '0',
  fitting: '1',
  other: '2',
  late: '3',
};

function textEdit(
  document: TextDocument,
  target: Target,
  newText: string,
  { insertReplace }: CompletionCapabilities,
) {
  const replace = rangeOf(document, target.replace);
  return insertReplace
    ? { newText, insert: rangeOf(document, target.insert), replace }
    : { newText, range: replace };
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The text that a name brings along: its separator, and quotes where values need them. */
function nameInsert(
  { name, kind, takesValue, valueKind }: CatalogEntry,
  line: CommandLine,
  encoding: Encoding,
  snippets: boolean,
): { text: string; snippet: boolean } | undefined {
  const bare = takesValue === 'none' || takesValue === 'optional';
  const start = encoding.encode(bare ? name : kind === 'parameter' ? `${name}:` : `${name}=`);
  if (start === undefined) return undefined;
  const quote = encoding.encode(quoteSign(line.style));
  if (bare || !snippets || quote === undefined || !quotedKinds.has(valueKind))
    return { text: start, snippet: false };
  return { text: `${escapeSnippet(start + quote)}$0${escapeSnippet(quote)}`, snippet: true };
}

function nameItems(
  document: TextDocument,
  place: Place,
  capabilities: CompletionCapabilities,
): CompletionItem[] {
  const { analyzed, line, offset, argument } = place;
  const typed = argument !== undefined && argument.span.start < offset ? argument : undefined;
  const target = targetOf(place, nameSpan(typed, offset), offset);
  const sign = typed === undefined ? '' : line.source.slice(typed.span.start, offset);
  const onlyParameters = /^["']?[/\\-]/.test(sign);
  return candidatesFor(line, analyzed.context, offset, typed)
    .filter(({ entry }) => !onlyParameters || entry.kind === 'parameter')
    .flatMap((candidate): CompletionItem[] => {
      const { entry, rank } = candidate;
      const insert = nameInsert(entry, line, target.encoding, capabilities.snippets && !hasValue(typed));
      if (insert === undefined) return [];
      const data: ItemData = { entry: entry.name };
      return [
        {
          label: entry.name,
          kind: entry.kind === 'parameter' ? CompletionItemKind.Keyword : CompletionItemKind.Property,
          detail: rank === 'required' ? t('{0} (required here)', kindOf(entry)) : kindOf(entry),
          sortText: ranks[rank] + String(9999 - entry.uses).padStart(4, '0') + entry.name,
          // With "-" or "\" typed in the place of the slash the label alone would not match.
          filterText: onlyParameters
            ? (sign.replace(/^["']/, '')[0] ?? '/') + entry.name.slice(1)
            : entry.name,
          ...(insert.snippet && { insertTextFormat: InsertTextFormat.Snippet }),
          textEdit: textEdit(document, target, insert.text, capabilities),
          data,
        },
      ];
    });
}

function hasValue(argument: Argument | undefined): boolean {
  return argument !== undefined && argument.kind !== 'stray' && argument.value !== undefined;
}

/** What a completed name replaces: the name with its prefix and, as the item brings one, its separator. */
function nameSpan(typed: Argument | undefined, offset: number): Span {
  if (typed === undefined) return span(offset, offset);
  if (typed.kind === 'stray') return typed.span;
  const start = typed.kind === 'parameter' ? typed.prefix.start : typed.name.span.start;
  const { separator } = typed;
  return span(
    start,
    separator === undefined || separator.kind === 'blank' ? typed.name.span.end : separator.span.end,
  );
}

function targetOf({ analyzed, insertAt }: Place, replaced: Span, offset: number): Target {
  const { map } = analyzed.region;
  if (insertAt !== undefined) {
    const here = span(insertAt, insertAt);
    return { insert: here, replace: here, encoding: pieceAt(map, offset)?.encoding ?? plain };
  }
  return {
    insert: toDocument(map, span(Math.min(replaced.start, offset), offset)),
    replace: toDocument(map, replaced),
    encoding: pieceAt(map, offset)?.encoding ?? plain,
  };
}

/** The part of a value that is being typed: the list item at the cursor, or the content. */
function valueSpan(value: Value | undefined, offset: number): Span {
  if (value === undefined) return span(offset, offset);
  const item = value.items.find(({ span: at }) => touches(at, offset));
  return item?.span ?? (touches(value.content, offset) ? span(offset, offset) : value.content);
}

function valueItems(
  document: TextDocument,
  place: Place,
  argument: Exclude<Argument, { kind: 'stray' }>,
  entry: CatalogEntry,
  capabilities: CompletionCapabilities,
  site: SiteFacts | undefined,
): CompletionItem[] {
  const replaced = valueSpan(argument.value, place.offset);
  const target = targetOf(place, replaced, place.offset);
  const data: ItemData = { entry: entry.name };
  return valueChoices(entry, argument.value, replaced, place, site).flatMap(({ value, detail }, index) => {
    const newText = target.encoding.encode(value);
    if (newText === undefined) return [];
    return [
      {
        label: value,
        kind: CompletionItemKind.EnumMember,
        detail,
        sortText: String(index).padStart(4, '0'),
        filterText: value,
        textEdit: textEdit(document, target, newText, capabilities),
        data,
      },
    ];
  });
}

/** The argument in whose value an offset stands: behind its separator. */
function valueAt({ argument, offset }: Place): Exclude<Argument, { kind: 'stray' }> | undefined {
  if (argument === undefined || argument.kind === 'stray' || argument.separator === undefined)
    return undefined;
  return offset >= argument.separator.span.end ? argument : undefined;
}

/** Whether a place is in the name of the program, where no argument can stand. */
function isProgram({ analyzed: { tree }, insertAt, offset }: Place): boolean {
  return insertAt === undefined && tree.executable !== undefined && touches(tree.executable.span, offset);
}

/**
 * The completions at a position; none outside command lines and in values about which nothing is known.
 *
 * @param site the organization's own values, which are offered first
 */
export function completionsOf(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  capabilities: CompletionCapabilities,
  site: SiteFacts | undefined,
): CompletionList {
  const place = typingPlaceAt(document, analysis, position);
  if (place === undefined || isProgram(place)) return { isIncomplete: false, items: [] };
  const argument = valueAt(place);
  const entry = argument && entryOf(argument);
  const items =
    argument === undefined
      ? nameItems(document, place, capabilities)
      : entry === undefined
        ? []
        : valueItems(document, place, argument, entry, capabilities, site);
  return { isIncomplete: false, items };
}

/** Adds the documentation to an item, for clients that ask when they show it. */
export function resolveCompletion(
  item: CompletionItem,
  { markdownDocumentation }: CompletionCapabilities,
): CompletionItem {
  const data = item.data as Partial<ItemData> | undefined;
  const entry = typeof data?.entry === 'string' ? findEntry(data.entry) : undefined;
  if (entry === undefined) return item;
  const markdown = entryMarkdown(entry);
  return {
    ...item,
    documentation: markdownDocumentation
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plainText(markdown) },
  };
}
