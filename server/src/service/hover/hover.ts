/** Hover: what a name, a value, the wrapper, the program or a token means. */
import { t } from '@vscode/l10n';
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { contexts } from '../../catalog/contexts';
import type { CatalogEntry } from '../../catalog/types';
import { lengthLimits } from '../../catalog/values/limits';
import { rangeAround } from '../../hosts/text/range-place';
import type { Argument, CommandLine, Value } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { span, touches, type Span } from '../../language/span';
import { notesOn } from '../../lint/notes';
import { maskText } from '../../lint/secrets/mask';
import { ruleContextOf, type Analysis, type AnalysisOptions, type AnalyzedLine } from '../analysis';
import { grouped } from '../../rules/support/grouped';
import { knownLength } from '../../rules/support/known-length';
import { catalogText } from '../../rules/support/catalog-text';
import { entryMarkdown, plainText, type DocumentationPlace } from './documentation';
import { entryOf } from '../entry-of';
import { asMarkdown } from './markdown-text';
import { lineSentence } from './line-sentence';
import { placeAt, type Place } from '../place';
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
  if (place === undefined || place.within === 'gap') return null;
  const { analyzed, offset, argument } = place;
  const content =
    programHover(analyzed, offset, options) ??
    (argument === undefined ? undefined : argumentHover(place, argument, options));
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
    range: rangeOf(document, rangeAround(analyzed.region.map, content.span, at)),
  };
}

/** The program or package of the line: what the whole line does, which form the tool sees, and what the form means. */
function programHover(analyzed: AnalyzedLine, offset: number, options: HoverOptions): Content | undefined {
  const { tree, context } = analyzed;
  const executable = [tree.executable, tree.package].find((file) => file && touches(file.span, offset));
  if (executable === undefined) return undefined;
  const { title, description } = contexts[context];
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
      lineSentence(analyzed, { ...options, markdown: true }),
      `**${maskText(executable.fileName)}** — ${what}`,
      how,
      t('Context: {0}. {1}', catalogText(title), catalogText(description)),
    ].join('\n\n'),
  };
}

function argumentHover(
  { analyzed, line, offset }: Place,
  argument: Argument,
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
    markdown: `${lineSentence(analyzed, { ...options, markdown: true })}\n\n${described}`,
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
