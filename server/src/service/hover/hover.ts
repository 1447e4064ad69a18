/** Hover: what a name, a value, the wrapper, the program or a token means. */
import { t } from '@vscode/l10n';
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { contexts } from '../../catalog/contexts';
import type { CatalogEntry } from '../../catalog/types';
import { lengthLimits } from '../../catalog/values/limits';
import type { Region } from '../../hosts/host';
import { rangeAround } from '../../hosts/text/range-place';
import type { Argument, CommandLine, Value } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { contains, span, touches, type Span } from '../../language/span';
import { notesOn } from '../../lint/notes';
import { maskText } from '../../lint/secrets/mask';
import { alternativesOf, type Alternatives } from '../alternatives';
import { ruleContextOf, type Analysis, type AnalysisOptions, type AnalyzedLine } from '../analysis';
import { grouped } from '../../rules/support/grouped';
import { knownLength } from '../../rules/support/known-length';
import { catalogText } from '../../rules/support/catalog-text';
import { entryMarkdown, plainText, type DocumentationPlace } from './documentation';
import { entryOf } from '../entry-of';
import { asMarkdown } from './markdown-text';
import { isRemoval, lineSentence } from './line-sentence';
import { placeAt, placeIn, type Place } from '../place';
import { rangeOf } from '../range';
import { tokenMarkdown } from './token-hover';

/** What the client can show in a hover. */
export interface HoverCapabilities {
  readonly markdownHover: boolean;
}

/** What a hover depends on besides the document. */
export type HoverOptions = Pick<AnalysisOptions, 'configuration' | 'now' | 'onRuleError'>;

/** A hover before it becomes LSP: Markdown for a range of the region's text. */
interface Content {
  readonly span: Span;
  readonly markdown: string;
}

/** The hover at a position, or null where there is nothing to say. */
export function hoverOf(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  { markdownHover }: HoverCapabilities,
  options: HoverOptions,
): Hover | null {
  const at = document.offsetAt(position);
  const place = placeAt(analysis, at);
  return place === undefined || place.within === 'gap'
    ? readHover(document, analysis, at, { markdownHover }, options)
    : hoverOn(document, analysis, place, at, { markdownHover }, options);
}

/** The hover on a place that reads a value that is set elsewhere: that of the value, where it is the same in all cases. */
function readHover(
  document: TextDocument,
  analysis: Analysis,
  at: number,
  capabilities: HoverCapabilities,
  options: HoverOptions,
): Hover | null {
  const hovers = analysis.lines.flatMap((analyzed) => {
    const read = readAt(analyzed.region, at);
    if (read === undefined) return [];
    const place = placeIn(analyzed, read.text.start);
    const whole = place.argument === undefined || !contains(place.argument.span, read.text);
    const found = whole ? null : hoverOn(document, analysis, place, at, capabilities, options);
    return [found && { ...found, range: rangeOf(document, read.at) }];
  });
  const [first] = hovers;
  return first && new Set(hovers.map((hover) => JSON.stringify(hover))).size === 1 ? first : null;
}

/** The innermost place at an offset of the document that reads a value, and what it gives of the region's text. */
function readAt({ map }: Region, offset: number): { readonly at: Span; readonly text: Span } | undefined {
  let found: { readonly at: Span; readonly text: Span } | undefined;
  for (const { text, mention } of map.segments)
    for (let way = mention; way !== undefined; way = way.inner) {
      if (way.ownStatement || !touches(way.at, offset)) continue;
      const same = found?.at.start === way.at.start && found.at.end === way.at.end;
      found = { at: way.at, text: span(same && found ? found.text.start : text.start, text.end) };
    }
  return found;
}

function hoverOn(
  document: TextDocument,
  analysis: Analysis,
  place: Place,
  at: number,
  { markdownHover }: HoverCapabilities,
  options: HoverOptions,
): Hover | null {
  const { analyzed, offset, argument } = place;
  const lines = alternativesOf(analysis, analyzed);
  const content =
    programHover(lines, offset, options) ??
    (argument === undefined ? undefined : argumentHover(place, argument, lines, options));
  if (content === undefined) return null;
  const notes = notesOn(
    ruleContextOf(analyzed, options),
    argument,
    options.configuration.rules,
    options.onRuleError,
  );
  const said = notes.map(({ rule, text, url }) => `${asMarkdown(text)} [${rule}](${url})`);
  const markdown = [content.markdown, ...said].join('\n\n');
  return {
    contents: {
      kind: markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: markdownHover ? markdown : plainText(markdown),
    },
    range: rangeOf(document, rangeAround(analyzed.region.map, including(content.span, offset), at)),
  };
}

/** A range with an offset beside it: a quote around an argument belongs to what it says. */
function including({ start, end }: Span, offset: number): Span {
  return span(Math.min(start, offset), Math.max(end, offset));
}

/** The program or package of the line: what the whole line does, which form the tool sees, and what the form means. */
function programHover(lines: Alternatives, offset: number, options: HoverOptions): Content | undefined {
  const [{ tree, context }] = lines;
  const executable = [tree.executable, tree.package].find((file) => file && touches(file.span, offset));
  if (executable === undefined) return undefined;
  const { title, description } = contexts[context];
  const sentence = lineSentence(lines, { ...options, markdown: true });
  const name = `**${maskText(executable.fileName)}**`;
  if (isRemoval(lines)) {
    const is = executable.fileName.startsWith('msiexec')
      ? t('Windows Installer')
      : t('the setup program of the Configuration Manager client');
    return { span: executable.span, markdown: `${sentence}\n\n${name} — ${is}` };
  }
  const [what, how] =
    tree.form === 'exe'
      ? [
          t('installs the Configuration Manager client'),
          t(
            'It reads what Active Directory publishes only when it runs without properties and group policy provides none.',
          ),
        ]
      : executable.fileName.startsWith('msiexec')
        ? [
            t('Windows Installer'),
            t('It starts ccmsetup.msi, which passes the text of `CCMSETUPCMD` to ccmsetup.exe.'),
          ]
        : [
            t('installs the Configuration Manager client'),
            t('It passes the text of `CCMSETUPCMD` to ccmsetup.exe.'),
          ];
  return {
    span: executable.span,
    markdown: [
      sentence,
      `${name} — ${what}`,
      how,
      t('Context: {0}. {1}', catalogText(title), catalogText(description)),
    ].join('\n\n'),
  };
}

function argumentHover(
  { analyzed, line, offset }: Place,
  argument: Argument,
  lines: Alternatives,
  options: HoverOptions,
): Content | undefined {
  const entry = entryOf(argument);
  const { now, configuration } = options;
  const { site } = configuration;
  if (argument.kind === 'stray' || entry === undefined) return undefined;
  const nameStart = argument.kind === 'parameter' ? argument.prefix.start : argument.name.span.start;
  const { value, separator } = argument;
  if (
    value !== undefined &&
    separator !== undefined &&
    offset >= separator.span.end &&
    value.inner === undefined
  ) {
    return (
      valueHover(entry, value, offset, now) ?? {
        span: value.span,
        markdown: entryMarkdown(entry, { context: analyzed.context, site }),
      }
    );
  }
  const name = span(nameStart, argument.name.span.end);
  const measured = value?.inner === undefined ? undefined : budgetOf(analyzed, argument.span, value);
  const described = entryMarkdown(entry, { context: inside(analyzed, line), site, measured });
  if (measured === undefined) return { span: name, markdown: described };
  return {
    span: name,
    markdown: `${lineSentence(lines, { ...options, markdown: true })}\n\n${described}`,
  };
}

/** The context to judge an entry by; none on the outer line of a wrapper, where only the wrapper belongs. */
function inside({ context, tree }: AnalyzedLine, line: CommandLine): DocumentationPlace['context'] {
  return line === tree && tree.form === 'msi' ? undefined : context;
}

/** How much of the Intune field a CCMSETUPCMD text uses; a hole counts as nothing. */
function budgetOf({ region }: AnalyzedLine, whole: Span, value: Value): string {
  const inside = knownLength(region.holes, value.content);
  const inAll = knownLength(region.holes, whole);
  const numbers = [inside.length, lengthLimits.intune.max, inAll.length].map(grouped);
  return inside.exact
    ? t('Length: {0} of {1} characters inside the quotes, {2} in all.', ...numbers)
    : t('Length: at least {0} of {1} characters inside the quotes, at least {2} in all.', ...numbers);
}

/** What is known of one value; undefined when only the name can be described. */
function valueHover(entry: CatalogEntry, value: Value, offset: number, now: number): Content | undefined {
  if (entry.valueKind === 'token') {
    return { span: value.span, markdown: tokenMarkdown(value, now) };
  }
  const item = value.items.find(({ span: at }) => touches(at, offset));
  const known = entry.values.find(
    ({ value: text }) => item !== undefined && upperAscii(text) === upperAscii(item.text),
  );
  if (item === undefined || known === undefined) return undefined;
  const remark = known.documented ? [] : [t("The value {0} isn't documented.", `\`${known.value}\``)];
  const texts = [catalogText(known.meaning), ...remark, catalogText(entry.summary)].map(asMarkdown);
  return {
    span: item.span,
    markdown: `**${entry.name}** \`${known.value}\` — ${texts.join('\n\n')}\n\n[${t('Documentation')}](${entry.learn})`,
  };
}
