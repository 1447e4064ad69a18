/** The arguments of a command line as tables: what each is, its value, and what is known of it. */
import { t } from '@vscode/l10n';
import { findMsiexecOption } from '../../catalog/msiexec-options';
import type { Scenario } from '../../catalog/scenarios';
import type { CatalogEntry, Source } from '../../catalog/types';
import type { Argument, CommandLine } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { allLines, ccmsetupLine } from '../../language/query';
import { span, type Span } from '../../language/span';
import { secretSpans } from '../../lint/secrets/find';
import { maskText } from '../../lint/secrets/mask';
import { catalogText } from '../../rules/support/catalog-text';
import type { AnalysisOptions, AnalyzedLine } from '../analysis';
import { contextRemark, limitsOf } from '../hover/documentation';
import { entryOf } from '../entry-of';
import { asMarkdown, inlineCode } from '../hover/markdown-text';
import { regionSecrets } from '../secrets';
import { sourceText } from '../writing/source-text';
import { tokenSentences } from '../hover/token-hover';

/** What the tables depend on. */
type Options = Pick<AnalysisOptions, 'now'>;

/** A text in a cell, whose bars and line breaks would end it. */
function cell(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replaceAll('|', '\\|');
}

function table(rows: readonly (readonly string[])[]): string {
  const head = [t('Argument'), t('Value'), t('What it does'), t('Default and limits')];
  return [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** The parts of a command line that its page shows. */
interface Page {
  readonly analyzed: AnalyzedLine;
  readonly source: string;
  readonly secrets: readonly Span[];
  readonly options: Options;
}

function isSecret({ secrets }: Page, range: Span): boolean {
  return secrets.some(({ start, end }) => start < range.end && range.start < end);
}

function shownText({ analyzed: { region }, source }: Page, range: Span): string {
  return maskText(sourceText(region, source, range));
}

/** A name or a stray text as code, unless it holds a secret. */
function shownCode(page: Page, range: Span): string {
  return isSecret(page, range) ? t('secret, not shown') : inlineCode(shownText(page, range));
}

function valueOf(
  page: Page,
  argument: Exclude<Argument, { kind: 'stray' }>,
  entry: CatalogEntry | undefined,
): string {
  const { value } = argument;
  if (value === undefined) return '';
  const empty = value.content.start === value.content.end;
  if (!value.hole && (entry?.secret === true || isSecret(page, value.span))) return t('secret, not shown');
  return empty ? t('empty') : inlineCode(shownText(page, value.content));
}

/** What the entry says of the values that the argument has. */
function meaningsOf({ values }: CatalogEntry, argument: Exclude<Argument, { kind: 'stray' }>): string[] {
  const items = argument.value?.items ?? [];
  return items.flatMap(({ text }) =>
    values
      .filter(({ value }) => upperAscii(value) === upperAscii(text))
      .map(({ value, meaning }) => `${inlineCode(value)}: ${asMarkdown(catalogText(meaning))}`),
  );
}

function rowOf(page: Page, line: CommandLine, argument: Argument): string[] {
  const { analyzed, options } = page;
  if (argument.kind === 'stray')
    return [
      shownCode(page, argument.span),
      '',
      argument.opaque ? t('Known only at run time.') : t('Neither a parameter nor a property.'),
      '',
    ];
  const start = argument.kind === 'parameter' ? argument.prefix.start : argument.name.span.start;
  const name = shownCode(page, span(start, argument.name.span.end));
  const outer = analyzed.tree.form === 'msi' && line === analyzed.tree;
  const option =
    outer && argument.kind === 'parameter' ? findMsiexecOption(`/${argument.name.text}`) : undefined;
  if (option !== undefined || (outer && argument.kind === 'parameter')) {
    const summary = option === undefined ? t('An option of Windows Installer.') : catalogText(option.summary);
    return [name, valueOf(page, argument, undefined), summary, ''];
  }
  const entry = entryOf(argument);
  if (entry === undefined)
    return [name, valueOf(page, argument, undefined), t("The documentation doesn't have this name."), ''];
  const remark = outer ? undefined : contextRemark(entry, analyzed.context);
  const token =
    entry.valueKind === 'token' && argument.value ? tokenSentences(argument.value, options.now) : [];
  const said = [
    asMarkdown(catalogText(entry.summary)),
    ...meaningsOf(entry, argument),
    ...token,
    ...(remark === undefined ? [] : [`⚠ ${remark}`]),
  ];
  const isFilled = (argument.value?.inner?.args.length ?? 0) > 0;
  const inner = isFilled ? t('the arguments below') : valueOf(page, argument, entry);
  return [`[${name}](${entry.learn})`, inner, said.join('<br>'), asMarkdown(limitsOf(entry))];
}

/** A table for each line: that of Windows Installer, and that of ccmsetup.exe. */
export function argumentTables(analyzed: AnalyzedLine, source: string, options: Options): string[] {
  const { tree } = analyzed;
  const page: Page = { analyzed, source, secrets: regionSecrets(analyzed, secretSpans(source)), options };
  const own = ccmsetupLine(tree);
  return allLines(tree).flatMap((line) => {
    const title = line === own ? t('Arguments of ccmsetup.exe') : t('Arguments around CCMSETUPCMD');
    const rows = line.args.map((argument) => rowOf(page, line, argument));
    // The row of CCMSETUPCMD tells that it's empty.
    if (rows.length === 0 && line !== tree) return [];
    return [`## ${title}`, rows.length === 0 ? t('There are none.') : table(rows)];
  });
}

/** Links to where the facts of a page come from, each once. */
export function sourcesOf(tree: CommandLine, scenarios: readonly Scenario[]): string[] {
  const entries = allLines(tree).flatMap(({ args }) => args.flatMap((argument) => entryOf(argument) ?? []));
  const all: readonly Source[] = [...scenarios, ...entries].flatMap(({ sources }) => sources);
  const links = all.flatMap(({ title, url }) =>
    url === undefined ? [] : [`[${asMarkdown(title)}](${url})`],
  );
  return [...new Set(links)];
}
