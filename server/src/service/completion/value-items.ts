/** Completion of values and of the items of lists. */
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver-types';
import type { CatalogEntry } from '../../catalog/types';
import type { Argument, Value } from '../../language/ast';
import { span, touches, type Span } from '../../language/span';
import { targetOf, textEdit, type CompletionRequest } from './completion-request';
import type { Place } from '../place';
import { readable, shapesOf, snippetOf, type Shape } from './shapes';
import { valueChoices } from './value-choices';

/** The part of a value that is being typed: the list item at the cursor, or the content. */
function valueSpan(value: Value | undefined, offset: number): Span {
  if (value === undefined) return span(offset, offset);
  const item = value.items.find(({ span: at }) => touches(at, offset));
  return item?.span ?? (touches(value.content, offset) ? span(offset, offset) : value.content);
}

/** The argument in whose value a place stands: behind its separator. */
export function valueAt({ argument, offset }: Place): Exclude<Argument, { kind: 'stray' }> | undefined {
  if (argument === undefined || argument.kind === 'stray' || argument.separator === undefined)
    return undefined;
  return offset >= argument.separator.span.end ? argument : undefined;
}

/** Whether anything would be offered in the value of an argument that is written now. */
export function offersValues(request: CompletionRequest, entry: CatalogEntry): boolean {
  // What has no listed values has a form, and between the quotes of CCMSETUPCMD names are offered.
  if (request.capabilities.snippets || entry.values.length > 0) return true;
  const here = span(request.place.offset, request.place.offset);
  return valueChoices(entry, undefined, here, request).length > 0 || shapesOf(entry).some(isPlain);
}

/** Whether a form has nothing to fill in. */
function isPlain({ form }: Shape): boolean {
  return readable(form) === form;
}

/** The values that are known, those of the organization and of the file first, then what others look like. */
export function valueItems(
  request: CompletionRequest,
  { value }: Exclude<Argument, { kind: 'stray' }>,
  entry: CatalogEntry,
): CompletionItem[] {
  const { place, capabilities } = request;
  const replaced = valueSpan(value, place.offset);
  const target = targetOf(request, replaced);
  if (target === undefined) return [];
  const isQuoted = value?.quotes !== undefined;
  const data = { entry: entry.name };
  const choices = valueChoices(entry, value, replaced, request);
  const known = choices.flatMap(({ value: label, detail }) => {
    const newText = target.encoding.encode(label);
    return newText === undefined || (/\s/.test(label) && !isQuoted)
      ? []
      : [{ label, detail, newText, kind: CompletionItemKind.EnumMember }];
  });
  const labels = new Set(choices.map(({ value: label }) => label));
  const shapes = shapesOf(entry).flatMap(({ form, detail }) => {
    const label = readable(form);
    const isSnippet = label !== form;
    const newText = isSnippet ? snippetOf(form, target.encoding) : target.encoding.encode(form);
    const isUseless = labels.has(label) || (isSnippet && !capabilities.snippets);
    if (newText === undefined || isUseless || (/\s/.test(label) && !isQuoted)) return [];
    return [{ label, detail, newText, kind: CompletionItemKind.Value, isSnippet }];
  });
  return [...known, ...shapes].map(({ label, newText, ...item }, index) => ({
    label,
    kind: item.kind,
    detail: item.detail,
    sortText: String(index).padStart(4, '0'),
    filterText: label,
    ...('isSnippet' in item && item.isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: textEdit(request, target, newText),
    data,
  }));
}
