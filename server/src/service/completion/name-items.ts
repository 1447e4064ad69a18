/** Completion of the names of parameters and properties. */
import { t } from '@vscode/l10n';
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver-types';
import type { CatalogEntry } from '../../catalog/types';
import type { Argument, CommandLine } from '../../language/ast';
import { quoteSign } from '../../language/printer';
import { span, type Span } from '../../language/span';
import { catalogText } from '../../rules/support/catalog-text';
import { candidatesFor, type Candidate } from './candidates';
import {
  escapeSnippet,
  opening,
  quoteIn,
  targetOf,
  textEdit,
  type CompletionRequest,
  type Target,
} from './completion-request';
import { kindOf } from '../hover/documentation';
import { quotedKinds } from '../typing/value-grammar';
import { offersValues } from './value-items';

/** What an item needs to find its documentation when the client asks for it. */
export interface ItemData {
  readonly entry: string;
  /** A sentence that is told before everything else: why the line needs it. */
  readonly need?: string;
}

const ranks: Readonly<Record<Candidate['rank'], string>> = {
  required: '1',
  fitting: '2',
  other: '3',
  late: '4',
};

/** What a name brings along. */
interface NameText {
  readonly text: string;
  readonly snippet: boolean;
  /** Whether a value follows. */
  readonly open: boolean;
}

/** Whether a name stands without a value, or can. */
function isBare({ takesValue }: CatalogEntry): boolean {
  return takesValue === 'none' || takesValue === 'optional';
}

/** The text that a name brings along: its separator, and quotes where values need them. */
function nameText(
  entry: CatalogEntry,
  line: CommandLine,
  { encoding }: Target,
  snippets: boolean,
): NameText | undefined {
  const { name, kind, valueKind } = entry;
  const bare = isBare(entry);
  const start = encoding.encode(bare ? name : kind === 'parameter' ? `${name}:` : `${name}=`);
  if (start === undefined) return undefined;
  if (bare) return { text: start, snippet: false, open: false };
  const quote = quoteIn(encoding, quoteSign(line.style));
  if (!snippets || quote === undefined || !quotedKinds.has(valueKind))
    return { text: start, snippet: false, open: true };
  return { text: `${escapeSnippet(start + quote)}$0${escapeSnippet(quote)}`, snippet: true, open: true };
}

/** Keeps a new argument apart from one that follows at once. */
function apart({ text, snippet, open }: NameText, snippets: boolean): NameText {
  if (snippet || !open) return { text: `${text} `, snippet, open };
  return snippets ? { text: `${escapeSnippet(text)}$0 `, snippet: true, open } : { text, snippet, open };
}

/** The names that can stand at a place, with what the line needs first. */
export function nameItems(request: CompletionRequest): CompletionItem[] {
  const { place, capabilities } = request;
  const { analyzed, line, offset, argument } = place;
  const typed = argument !== undefined && argument.span.start < offset ? argument : undefined;
  const { document, cursor } = request;
  const target = targetOf(request, nameSpan(typed, offset, true));
  // Of a name without a separator nothing goes into what follows one.
  const bareTarget = targetOf(request, nameSpan(typed, offset, false));
  if (target === undefined || bareTarget === undefined) return [];
  // A sign that continues the line needs a space before it.
  const isTight =
    typed === undefined &&
    ((place.insertAt === undefined && argument !== undefined) ||
      /^[\^`\\]\r?(?:\n|$)/.test(document.getText().slice(cursor, cursor + 3)));
  const sign = typed === undefined ? '' : line.source.slice(typed.span.start, offset);
  const onlyParameters = /^["']?[/\\-]/.test(sign);
  const snippets = capabilities.snippets && !hasValue(typed);
  const canOpen = capabilities.opensSuggestions === true && !hasValue(typed);
  return (
    candidatesFor(line, analyzed.context, offset, typed)
      // Where a command line begins, the wrapper is a program among others.
      .filter(({ entry }) => place.begins === undefined || entry.valueKind !== 'command-line')
      .filter(({ entry }) => !onlyParameters || entry.kind === 'parameter')
      .flatMap((candidate): CompletionItem[] => {
        const { entry } = candidate;
        const alone = nameText(entry, line, target, snippets);
        if (alone === undefined) return [];
        const insert = isTight ? apart(alone, snippets) : alone;
        const goesTo = isBare(entry) ? bareTarget : target;
        // In front of a separator a part of the name that stays would be mended by nobody.
        const whole = hasSign(typed) ? { ...goesTo, insert: goesTo.replace } : goesTo;
        const opens = canOpen && insert.open && offersValues(request, entry);
        return [
          {
            label: entry.name,
            kind: entry.kind === 'parameter' ? CompletionItemKind.Keyword : CompletionItemKind.Property,
            detail: detailOf(candidate),
            sortText: sortTextOf(candidate),
            // With "-" or "\" typed in the place of the slash the label alone would not match.
            filterText: onlyParameters
              ? (sign.replace(/^["']/, '')[0] ?? '/') + entry.name.slice(1)
              : entry.name,
            ...(insert.snippet && { insertTextFormat: InsertTextFormat.Snippet }),
            textEdit: textEdit(request, whole, insert.text),
            ...(opens && opening(request)),
            data: dataOf(candidate),
          },
        ];
      })
  );
}

function sortTextOf({ rank, order, entry }: Candidate): string {
  return ranks[rank] + String(order).padStart(4, '0') + entry.name;
}

/** In a few words why a name is offered first, and what it is. */
function detailOf({ entry, rank, need }: Candidate): string {
  const kind = kindOf(entry);
  if (need === undefined) return kind;
  const reason = 'scenario' in need ? catalogText(need.scenario.title) : need.by.name;
  if (rank === 'required') return t('required for {0} · {1}', reason, kind);
  return t('goes with {0} · {1}', reason, kind);
}

/** The same as a sentence or two, for the documentation. */
function dataOf({ entry: { name: entry }, rank, need }: Candidate): ItemData {
  if (need === undefined) return { entry };
  const [about, reason] =
    'scenario' in need ? [need.scenario.title, need.note] : [need.by.name, need.relation.reason];
  const why = reason === undefined ? '' : catalogText(reason);
  const sentence =
    rank === 'required'
      ? t('Required for {0}. {1}', catalogText(about), why)
      : t('Goes with {0}. {1}', catalogText(about), why);
  return { entry, need: sentence.trimEnd() };
}

function hasValue(argument: Argument | undefined): boolean {
  return argument !== undefined && argument.kind !== 'stray' && argument.value !== undefined;
}

/** Whether a name has a separator that is no blank. */
function hasSign(argument: Argument | undefined): boolean {
  if (argument === undefined || argument.kind === 'stray') return false;
  return argument.separator !== undefined && argument.separator.kind !== 'blank';
}

/** What a completed name replaces: the name with its prefix and, where the item brings one, its separator. */
function nameSpan(typed: Argument | undefined, offset: number, withSeparator: boolean): Span {
  if (typed === undefined) return span(offset, offset);
  if (typed.kind === 'stray') return typed.span;
  const start = typed.kind === 'parameter' ? typed.prefix.start : typed.name.span.start;
  const { separator } = typed;
  return span(
    start,
    withSeparator && separator !== undefined && separator.kind !== 'blank'
      ? separator.span.end
      : typed.name.span.end,
  );
}
