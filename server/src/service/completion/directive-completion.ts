/** Completion inside the comments that speak to the linter: the directives, the rules that they name, install contexts. */
import { t } from '@vscode/l10n';
import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type Position,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { contexts } from '../../catalog/contexts';
import { placeContexts, type Host } from '../../hosts/host';
import { span, type Span } from '../../language/span';
import { directiveKinds } from '../../lint/suppress';
import { rules } from '../../rules';
import { catalogText } from '../../rules/support/catalog-text';
import type { Analysis } from '../analysis';
import type { CompletionCapabilities } from './completion';
import { placeAt } from '../place';
import { rangeOf } from '../range';

/** The characters behind which names of rules are offered; elsewhere they mean nothing. */
export const directiveTriggers = [' ', ',', '-'] as const;

/** The line around a position, parted there. */
interface Parted {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/** Before the cursor: the kind of a directive that names rules, and what it names already. */
const naming = /ccmsetup-lint-([\w-]+)\s((?:.*[\s,])?)([\w-]*)$/;
const contextNaming = /ccmsetup-lint\s+context=(\w*)$/;
/** The beginning of a directive: the first word of a comment, or the letters that all of them begin with. */
const beginning =
  /(?:(?:#(?:cs\b)?|\/\/|\/\*|<!--|--|;|'|::|\(\*|\{|\brem\b)\s*|\b(?=ccm))([\w-]*|ccmsetup-lint\s+\w*)$/i;
const reason = /\s--?(?:\s|$)/;

function partedAt(document: TextDocument, position: Position): Parted {
  const { line } = position;
  return {
    offset: document.offsetAt(position),
    before: document.getText({ start: { line, character: 0 }, end: position }),
    after: document.getText({ start: position, end: { line: line + 1, character: 0 } }),
  };
}

/** The word around a position: its beginning is known, its end is looked for. A dash ends comments of XML. */
function wordAround({ offset, after }: Parted, typed: string): Span {
  const [rest = ''] = /^(?:\w|-(?=\w))*/.exec(after) ?? [];
  return span(offset - typed.length, offset + rest.length);
}

/** What a host makes of a document in which a range holds another text. */
function tried(document: TextDocument, host: Host, { start, end }: Span, text: string) {
  const source = document.getText();
  return host.find(source.slice(0, start) + text + source.slice(end));
}

/** Whether a suppression comment that begins in a word would count. */
function countsAt(document: TextDocument, host: Host, word: Span): boolean {
  const { comments } = tried(document, host, word, 'ccmsetup-lint-disable x');
  return comments.some(({ start, end }) => start <= word.start && word.start < end);
}

/** Whether a context that stands in a word, behind what makes it a directive, would count: a wrong one is told. */
function contextCountsAt(document: TextDocument, host: Host, word: Span, lead: string): boolean {
  const { problems } = tried(document, host, word, `${lead}?`);
  const end = word.start + lead.length + 1;
  return problems.some((problem) => problem.span.start <= end && end <= problem.span.end);
}

/** The rules that the comments of a text silence. */
function silencedIn(text: string): string[] {
  return [...text.matchAll(/ccmsetup-lint-disable\s(.*)/g)].flatMap(([, named = '']) =>
    named.split(/[\s,]+/),
  );
}

function ruleItems(
  document: TextDocument,
  analysis: Analysis,
  { before, offset }: Parted,
  kind: string,
  listed: string,
  word: Span,
): CompletionItem[] {
  const named = new Set(listed.split(/[\s,]+/));
  const first = new Set(
    kind === 'enable'
      ? silencedIn(document.getText().slice(0, offset - before.length))
      : analysis.findings.map(({ rule }) => rule),
  );
  const range = rangeOf(document, word);
  // A rule without a check speaks in hovers only, which no comment silences.
  return rules
    .filter(({ slug, check }) => check !== undefined && !named.has(slug))
    .map(({ slug, summary }) => ({
      label: slug,
      kind: CompletionItemKind.EnumMember,
      documentation: summary,
      sortText: `${first.has(slug) ? '0' : '1'}${slug}`,
      textEdit: { range, newText: slug },
    }));
}

function contextItems(document: TextDocument, word: Span): CompletionItem[] {
  const range = rangeOf(document, word);
  return placeContexts.map((context, index) => ({
    label: context,
    kind: CompletionItemKind.EnumMember,
    detail: catalogText(contexts[context].title),
    documentation: catalogText(contexts[context].description),
    sortText: String(index).padStart(2, '0'),
    textEdit: { range, newText: context },
  }));
}

/** What a directive does. */
function meaningOf(kind: (typeof directiveKinds)[number]): string {
  if (kind === 'enable') return t('Reports rules again that a comment above silences.');
  return kind === 'disable' ? t('Silences rules from here on.') : t('Silences rules in the next line.');
}

function directiveItems(
  document: TextDocument,
  word: Span,
  withContext: boolean,
  { snippets }: CompletionCapabilities,
): CompletionItem[] {
  const range = rangeOf(document, word);
  const silencing = directiveKinds.map((kind): CompletionItem => ({
    label: `ccmsetup-lint-${kind}`,
    kind: CompletionItemKind.Keyword,
    documentation: meaningOf(kind),
    textEdit: { range, newText: `ccmsetup-lint-${kind}` },
  }));
  if (!withContext) return silencing;
  const label = 'ccmsetup-lint context=';
  return [
    ...silencing,
    {
      label,
      kind: CompletionItemKind.Keyword,
      documentation: t('Says where the next command line is used.'),
      ...(snippets && { insertTextFormat: InsertTextFormat.Snippet }),
      textEdit: { range, newText: snippets ? `${label}\${1|${placeContexts.join(',')}|}` : label },
    },
  ];
}

/**
 * The completions in a comment that speaks to the linter, or can begin to; undefined everywhere else. Whether it counts is
 * asked the host, with a whole directive in the place of what is typed.
 */
export function directiveCompletions(
  document: TextDocument,
  host: Host,
  analysis: Analysis,
  position: Position,
  capabilities: CompletionCapabilities,
): CompletionItem[] | undefined {
  const parted = partedAt(document, position);
  const { before, offset } = parted;
  const [, kind, listed = '', rule = ''] = naming.exec(before) ?? [];
  if (kind !== undefined) {
    if (!directiveKinds.some((each) => each === kind) || reason.test(` ${listed}${rule}`)) return undefined;
    const word = wordAround(parted, rule);
    return countsAt(
      document,
      host,
      span(offset - before.length + before.lastIndexOf('ccmsetup-lint-'), offset),
    )
      ? ruleItems(document, analysis, parted, kind, listed, word)
      : undefined;
  }
  const [, context] = contextNaming.exec(before) ?? [];
  if (context !== undefined) {
    const word = wordAround(parted, context);
    return contextCountsAt(document, host, word, '') ? contextItems(document, word) : undefined;
  }
  const [, begun] = beginning.exec(before) ?? [];
  if (begun === undefined || placeAt(analysis, offset)?.analyzed.region.inert === false) return undefined;
  const word = wordAround(parted, begun);
  if (!countsAt(document, host, word)) return undefined;
  const withContext = contextCountsAt(document, host, word, 'ccmsetup-lint context=');
  return directiveItems(document, word, withContext, capabilities);
}

/** Whether a line speaks to the linter before a position: only there one of the triggers asks for something. */
export function isDirectiveLine(document: TextDocument, position: Position): boolean {
  return partedAt(document, position).before.includes('ccmsetup-lint');
}
