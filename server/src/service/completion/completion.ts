/** Completion inside command lines: what a place offers is put together from several providers. */
import { MarkupKind, type CompletionItem, type Position } from 'vscode-languageserver-types';
import { findEntry } from '../../catalog/lookup';
import { touches } from '../../language/span';
import { sendable, type CompletionCapabilities, type CompletionRequest } from './completion-request';
import { entryMarkdown, plainText } from '../hover/documentation';
import { valuesIn } from './document-values';
import { entryOf } from '../entry-of';
import { nameItems, type ItemData } from './name-items';
import type { Place } from '../place';
import { msiexecItems, packageWord, programItems } from './program-items';
import type { Subject } from '../subject';
import { typingPlaceAt } from './typing-place';
import { valueAt, valueItems } from './value-items';

export type { CompletionCapabilities } from './completion-request';

/** Whether a place is in the name of the program, where no argument can stand. */
function isProgram({ analyzed: { tree }, insertAt, offset }: Place): boolean {
  return insertAt === undefined && tree.executable !== undefined && touches(tree.executable.span, offset);
}

/** What can be written at a place. */
function itemsAt(request: CompletionRequest): CompletionItem[] {
  const { place } = request;
  if (place.begins === 'program' || place.begins === 'path') return programItems(request);
  if (isProgram(place)) return [];
  if (packageWord(place) !== undefined) return msiexecItems(request);
  const argument = valueAt(place);
  if (argument === undefined)
    return [...programItems(request), ...msiexecItems(request), ...nameItems(request)];
  const entry = entryOf(argument);
  return entry === undefined ? [] : valueItems(request, argument, entry);
}

/**
 * The completions at a position; none outside command lines and in values about which nothing is known.
 *
 * @param character what was typed and asks for them; undefined when somebody asks
 */
export function completionsOf(
  subject: Subject,
  position: Position,
  capabilities: CompletionCapabilities,
  character?: string,
): CompletionItem[] {
  const place = typingPlaceAt(subject, position);
  // A comment is no place in which suggestions open by themselves.
  if (place === undefined || (character !== undefined && place.analyzed.region.inert)) return [];
  const { document, analysis, configuration } = subject;
  const cursor = document.offsetAt(position);
  const items = itemsAt({
    ...{ document, analysis, place, cursor, capabilities, site: configuration.site },
    fileValues: (name) => valuesIn(analysis, name, place.analyzed, cursor),
  });
  return sendable(items, position);
}

/** Adds the documentation to an item, for clients that ask when they show it. */
export function resolveCompletion(
  item: CompletionItem,
  { markdownDocumentation }: CompletionCapabilities,
): CompletionItem {
  const data = item.data as Partial<ItemData> | undefined;
  const entry = typeof data?.entry === 'string' ? findEntry(data.entry) : undefined;
  if (entry === undefined) return item;
  const about = entryMarkdown(entry);
  const markdown = typeof data?.need === 'string' ? `${data.need}\n\n${about}` : about;
  return {
    ...item,
    documentation: markdownDocumentation
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plainText(markdown) },
  };
}
