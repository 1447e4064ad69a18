/** Signature help in values: how the value at the cursor is written, which part of it is next, and what its limits are. */
import {
  MarkupKind,
  type MarkupContent,
  type ParameterInformation,
  type Position,
  type SignatureHelp,
  type SignatureInformation,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { t } from '@vscode/l10n';
import type { CatalogEntry } from '../../catalog/types';
import type { Argument, Value } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { quoteSign } from '../../language/printer';
import { argumentAt } from '../../language/query';
import { sliceSpan, touches } from '../../language/span';
import { catalogText } from '../../rules/support/catalog-text';
import { grouped } from '../../rules/support/grouped';
import type { Analysis } from '../analysis';
import { contextRemark, limitsOf, plainText, valueList } from '../hover/documentation';
import { entryOf } from '../entry-of';
import { asMarkdown } from '../hover/markdown-text';
import { placeAt, type Place } from '../place';
import { grammarsOf, type Grammar } from './value-grammar';

/** What the client can show of signatures. */
export interface SignatureCapabilities {
  readonly markdownSignatures: boolean;
  /** Whether parts of a label can be told by their offsets. */
  readonly labelOffsets: boolean;
}

/** The characters that begin a value or a part of one. */
export const signatureTriggers = [':', '=', ';', ',', '|'] as const;

/** An argument in whose value the cursor is. */
interface InValue {
  readonly argument: Exclude<Argument, { kind: 'stray' }>;
  readonly entry: CatalogEntry;
}

/** The argument in whose value a place is, if anything is known of that value. */
function inValue({ argument, offset }: Place): InValue | undefined {
  if (argument === undefined || argument.kind === 'stray' || argument.separator === undefined)
    return undefined;
  const { value, separator } = argument;
  const entry = entryOf(argument);
  if (entry === undefined || entry.valueKind === 'none') return undefined;
  const close = value?.quotes?.close;
  const end = value?.span.end ?? separator.span.end;
  const inside =
    offset >= separator.span.end && offset <= end && (close === undefined || offset <= close.start);
  return inside ? { argument, entry } : undefined;
}

/** The place for a document offset; inside a wrapper that is empty yet it is that of the wrapper. */
function signaturePlace(analysis: Analysis, at: number): Place | undefined {
  const place = placeAt(analysis, at);
  // What gives a value is not written as one.
  if (place?.within === 'hole' || place?.within === 'gap') return undefined;
  if (place === undefined || place.line === place.analyzed.tree || place.line.args.length > 0) return place;
  const { tree } = place.analyzed;
  return { ...place, line: tree, argument: argumentAt(tree, place.offset) };
}

/** Which of several ways to write a value is the one that was begun; the first as long as none is. */
function begunOf(grammars: readonly Grammar[], value: Value | undefined): number {
  const [typed = '', rest] = upperAscii(value?.text.trimStart() ?? '').split(':');
  const begun = grammars.findIndex(({ label, parts: [keyword] }) => {
    const word = keyword === undefined ? '' : upperAscii(sliceSpan(label, keyword));
    return rest === undefined ? word.startsWith(typed) : word === typed;
  });
  return Math.max(0, begun);
}

/** The part of a selection of certificates that is being written: its keyword, what is asked of, its value. */
function selectionPart(before: string): number {
  const colon = before.indexOf(':');
  if (colon < 0) return 0;
  return before.includes('=', colon) ? 2 : 1;
}

/** Which part of a value the cursor is in. */
function activePart({ argument: { value }, entry }: InValue, { line, offset }: Place): number {
  if (value === undefined) return 0;
  if (entry.valueKind === 'certificate-selection')
    return selectionPart(line.source.slice(value.content.start, offset));
  const item = value.items.findIndex(({ span }) => touches(span, offset));
  const before = value.items.filter(({ span }) => span.end < offset).length;
  return (item >= 0 ? item : before) > 0 ? 1 : 0;
}

/** What the item at the cursor means, or else what can be written there. */
function partMarkdown({ argument: { value }, entry }: InValue, { offset }: Place): string {
  const item = value?.items.find(({ span }) => touches(span, offset));
  const text = item && upperAscii(item.text);
  const known = entry.values.find((each) => upperAscii(each.value) === text);
  return known === undefined ? valueList(entry) : valueList({ ...entry, values: [known] }).replace(/^- /, '');
}

/** The most characters that fit in a value that is a command line. */
function lengthLimit({ valueKind, max, unit }: CatalogEntry): string {
  if (valueKind !== 'command-line' || max === undefined) return '';
  return t('Maximum: {0} {1}.', grouped(max), catalogText(unit ?? ''));
}

function signatureMarkdown(entry: CatalogEntry, { analyzed, line }: Place, meaning = ''): string {
  const inWrapper = line !== analyzed.tree || analyzed.tree.form !== 'msi';
  const remark = inWrapper ? contextRemark(entry, analyzed.context) : undefined;
  return [
    meaning,
    catalogText(entry.summary),
    limitsOf(entry),
    lengthLimit(entry),
    remark === undefined ? '' : `⚠ ${remark}`,
  ]
    .filter((part) => part !== '')
    .map(asMarkdown)
    .join('\n\n');
}

/**
 * The signature help at a position; null outside values and where nothing is known of them.
 *
 * @param before what is shown already, for somebody may have chosen another of several ways to write a value
 */
export function signatureHelpOf(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  { markdownSignatures, labelOffsets }: SignatureCapabilities,
  before?: SignatureHelp,
): SignatureHelp | null {
  const place = signaturePlace(analysis, document.offsetAt(position));
  const found = place && inValue(place);
  if (place === undefined || found === undefined) return null;
  const { entry } = found;
  const { value } = found.argument;
  const markup = (markdown: string): MarkupContent => ({
    kind: markdownSignatures ? MarkupKind.Markdown : MarkupKind.PlainText,
    value: markdownSignatures ? markdown : plainText(markdown),
  });
  const active = activePart(found, place);
  const explained = partMarkdown(found, place);
  const grammars = grammarsOf(entry, quoteSign(place.line.style));
  const signatures = grammars.map(({ label, parts, meaning }): SignatureInformation => ({
    label,
    documentation: markup(signatureMarkdown(entry, place, meaning)),
    parameters: parts.map((part, index): ParameterInformation => ({
      label: labelOffsets ? [part.start, part.end] : sliceSpan(label, part),
      ...(index === active &&
        meaning === undefined &&
        explained !== '' && { documentation: markup(asMarkdown(explained)) }),
    })),
  }));
  const chosen = before?.signatures[0]?.label === signatures[0]?.label ? before?.activeSignature : undefined;
  const begun = begunOf(grammars, value);
  const hasBegun = active > 0 && grammars.length > 1;
  return {
    signatures,
    activeSignature: hasBegun ? begun : (chosen ?? begun),
    activeParameter: Math.min(active, Math.max(0, (grammars[begun]?.parts.length ?? 1) - 1)),
  };
}
