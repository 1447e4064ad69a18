/** How the value of a parameter or property is written: what stands for each part of it, derived from the catalog. */
import { t } from '@vscode/l10n';
import type { CatalogEntry, ValueKind } from '../../catalog/types';
import { certificateSelectionKeywords } from '../../catalog/values/certificates';
import { cmgPathSegment } from '../../catalog/values/cmg-address';
import { catalogText } from '../../rules/support/catalog-text';
import { span, type Span } from '../../language/span';

/** One way to write an argument, such as `SMSCACHEFLAGS=‹flag›[;‹flag›…]`. */
export interface Grammar {
  readonly label: string;
  /** Where its parts stand in the label, in order. */
  readonly parts: readonly Span[];
  /** What this way means, where there are several. */
  readonly meaning?: string;
}

/** More alternatives are too many to be shown in a row. */
const mostAlternatives = 4;

/** Kinds of values that nearly always hold blanks or separators, so that they stand in quotes. */
export const quotedKinds: ReadonlySet<ValueKind> = new Set([
  'folder',
  'account',
  'certificate-selection',
  'certificate-issuers',
  'command-line',
] as const satisfies ValueKind[]);

/** A part that is to be replaced. */
function blank(name: string): string {
  return `‹${name}›`;
}

/** What stands for a value of a kind; undefined where the listed values say all. */
function kindGrammar({ valueKind, unit, values, separator }: CatalogEntry): string | undefined {
  switch (valueKind) {
    case 'none':
      return undefined;
    case 'boolean':
      return 'TRUE|FALSE';
    case 'bit':
      return '0|1';
    case 'enum':
      return values.length > mostAlternatives
        ? blank(separator === undefined ? t('value') : t('flag'))
        : undefined;
    case 'integer':
      if (unit !== undefined) return blank(catalogText(unit));
      return values.length > 0 ? undefined : blank(t('number'));
    case 'host':
      return blank(t('host name'));
    case 'host-or-url':
      return `[https://]${blank(t('host name'))}`;
    case 'management-point':
      return `[https://]${blank(t('host name'))}|https://${cmgGrammar()}`;
    case 'fqdn-or-cmg':
      return `${blank('FQDN')}|${cmgGrammar()}`;
    case 'domain':
      return blank(t('DNS domain'));
    case 'url':
      return blank('URI');
    case 'guid':
      return blank('GUID');
    case 'site-code':
      return blank(t('site code'));
    case 'deployment-id':
      return blank(t('deployment ID'));
    case 'token':
      return blank(t('token'));
    case 'file':
      return blank(t('file'));
    case 'folder':
      return blank(t('folder'));
    case 'file-name':
      return blank(t('file name'));
    case 'account':
      return blank(t('account'));
    case 'certificate-selection':
    case 'certificate-issuers':
      return `${blank(t('attribute'))}=${blank(t('value'))}[; …]`;
    case 'config-source-letters':
      return blank(t('letters'));
    case 'key':
      return blank(t('key'));
    case 'command-line':
      return `${blank(t('parameters'))} ${blank(t('properties'))}`;
    case 'text':
      return blank(t('text'));
  }
}

function cmgGrammar(): string {
  return `${blank(t('CMG host name'))}/${cmgPathSegment}/${blank(t('number'))}`;
}

/** One value, or one item of a list: its shape and the values that the documentation lists besides. */
function itemGrammar(entry: CatalogEntry): string {
  const { values, valueKind } = entry;
  const kind = kindGrammar(entry);
  const listed = values.filter(({ documented }) => documented).map(({ value }) => value);
  if (kind === undefined) return listed.join('|');
  return valueKind === 'site-code' || valueKind === 'text' ? [kind, ...listed].join('|') : kind;
}

/** Puts pieces of a label together, and finds the places of those that are parts. */
function grammarOf(pieces: readonly (string | { readonly part: string })[], meaning?: string): Grammar {
  let label = '';
  const parts: Span[] = [];
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : piece.part;
    if (typeof piece !== 'string') parts.push(span(label.length, label.length + text.length));
    label += text;
  }
  return { label, parts, ...(meaning !== undefined && { meaning }) };
}

/** The ways to write CCMCERTSEL: a keyword, a colon, and what it is followed by. */
function selectionGrammars({ values }: CatalogEntry, open: string, close: string): Grammar[] {
  const names = new Map([
    ['text', t('text')],
    ['OID or name', t('OID or name')],
    ['value', t('value')],
  ]);
  return certificateSelectionKeywords.map(({ keyword, form }) => {
    const pieces = form
      .slice(keyword.length)
      .split(/(<[^>]+>)/)
      .map((piece) =>
        piece.startsWith('<') ? { part: blank(names.get(piece.slice(1, -1)) ?? piece.slice(1, -1)) } : piece,
      );
    const listed = values.find(({ value }) => value === `${keyword}:`);
    return grammarOf([open, { part: keyword }, ...pieces, close], listed && catalogText(listed.meaning));
  });
}

/**
 * The ways to write an argument: several only where they have different parts. A list has two parts: its first item, and
 * all others.
 *
 * @param quote the sign that opens and closes a quoted value in the place
 */
export function grammarsOf(entry: CatalogEntry, quote: string): Grammar[] {
  const { name, kind, valueKind, equalsSign, separator } = entry;
  const quoted = quotedKinds.has(valueKind) ? quote : '';
  const open = `${name}${kind === 'parameter' && equalsSign === undefined ? ':' : '='}${quoted}`;
  if (valueKind === 'certificate-selection') return selectionGrammars(entry, open, quoted);
  const item = itemGrammar(entry);
  if (separator === undefined) return [grammarOf([open, { part: item }, quoted])];
  const sign = separator === '|' ? ' | ' : separator;
  const others = /[|[]/.test(item) ? `[${sign}…]` : `[${sign}${item}…]`;
  return [grammarOf([open, { part: item }, { part: others }, quoted])];
}
