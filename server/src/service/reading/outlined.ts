/** One command line in the outline: what it does, and the names of its arguments. */
import { t } from '@vscode/l10n';
import { SymbolKind } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { contexts } from '../../catalog/contexts';
import { holeCharacter, type Host } from '../../hosts/host';
import { rangePlace } from '../../hosts/text/range-place';
import type { Argument, CommandLine } from '../../language/ast';
import { disarmed } from '../../language/disarm';
import { allLines, has, wrapperOf } from '../../language/query';
import { contains, overlaps, sliceSpan, span, type Span } from '../../language/span';
import { maskText } from '../../lint/secrets/mask';
import { messageMask } from '../../lint/secrets/message';
import { catalogText } from '../../rules/support/catalog-text';
import { knownArgumentsOf } from '../../rules/support/known-arguments';
import type { AnalyzedLine } from '../analysis';
import { commentAbove } from './comment-above';
import { entryOf } from '../entry-of';

/** A symbol before it becomes LSP, with places in the document. */
export interface Outlined {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly range: Span;
  readonly selection: Span;
  /** Where the call reads it, when it is set elsewhere. */
  readonly read?: Span | undefined;
  readonly children: readonly Outlined[];
}

/** So many names tell a list of arguments. */
const namesToTell = 3;

/** Where the name of an argument stands in the text of its region; undefined for what has no name that is known. */
function nameSpan(argument: Argument): Span | undefined {
  if (argument.kind === 'stray' || argument.name.text.replaceAll(holeCharacter, '').trim() === '')
    return undefined;
  const { span: name } = argument.name;
  return span(argument.kind === 'parameter' ? argument.prefix.start : name.start, name.end);
}

/** A name as it is written; what only the run knows of it is left open. */
function written(line: CommandLine, name: Span): string {
  return sliceSpan(line.source, name).replaceAll(holeCharacter, '…');
}

/** What a command line does, in few words, none of them a value. */
function deed({ tree }: AnalyzedLine, decided: boolean): string {
  const wrapper = wrapperOf(tree);
  const file = wrapper === undefined ? (tree.executable ?? tree.package)?.fileName : wrapper.name.key;
  if (file !== undefined && file !== '')
    return !decided && has(tree, '/uninstall') && wrapper === undefined ? `${file} /uninstall` : file;
  const names = tree.args.flatMap((argument) => nameSpan(argument) ?? []);
  const told = names.slice(0, namesToTell).map((name) => written(tree, name));
  if (told.length === 0) return t('Command line');
  return names.length > told.length ? `${told.join(' ')} …` : told.join(' ');
}

/** The comment above a command line or, where there is none, above the statement that it stands in. */
function titleOf(
  document: TextDocument,
  { call, statementStart = call.start }: AnalyzedLine['region'],
  host: Host,
  commentedOut: ReadonlySet<number>,
): string | undefined {
  const [own, statement] = [call.start, statementStart].map((at) => document.positionAt(at).line);
  const above = (line = 0): string | undefined => commentAbove(document, line, host, commentedOut);
  return above(own) ?? (statement === own ? undefined : above(statement));
}

/**
 * The outline of one command line. No name tells a secret.
 *
 * @param commentedOut the lines of the document that hold command lines that are commented out
 * @param decided whether the script decides what is run
 */
export function outlined(
  document: TextDocument,
  analyzed: AnalyzedLine,
  host: Host,
  commentedOut: ReadonlySet<number>,
  decided: boolean,
): Outlined {
  const { region, tree, context } = analyzed;
  const mask = messageMask(tree, allLines(tree).flatMap(knownArgumentsOf)) ?? maskText;
  const place = (range: Span): Span => rangePlace(region.map, range).span;
  /** What is written in another statement is selected as a whole. */
  const within = (range: Span, part: Span): Span => (contains(range, part) ? part : range);
  const readOf = (range: Span): Span | undefined =>
    region.map.segments.find(({ text, mention }) => mention !== undefined && overlaps(text, range))?.mention
      ?.at;
  const childrenOf = (line: CommandLine): Outlined[] =>
    line.args.flatMap((argument) => {
      const name = nameSpan(argument);
      if (name === undefined || argument.kind === 'stray') return [];
      const range = place(argument.span);
      const text = written(line, name);
      return {
        // A name of the catalog is no secret.
        name: entryOf(argument) === undefined ? disarmed(mask(text)) : text,
        kind: argument.kind === 'parameter' ? SymbolKind.Field : SymbolKind.Property,
        range,
        selection: within(range, place(name)),
        read: readOf(argument.span),
        children: argument.value?.inner === undefined ? [] : childrenOf(argument.value.inner),
      };
    });
  const comment = titleOf(document, region, host, commentedOut);
  const first = tree.executable?.span ?? tree.args[0]?.span ?? tree.span;
  return {
    name: disarmed(mask(comment ?? deed(analyzed, decided))),
    detail: catalogText(contexts[context].title),
    kind: SymbolKind.Function,
    range: region.call,
    selection: within(region.call, place(first)),
    children: childrenOf(tree),
  };
}
