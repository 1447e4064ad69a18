/** Links from the names of parameters and properties to their documentation. */
import { t } from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { partsInDocument } from '../../hosts/text/offset-map';
import { allLines } from '../../language/query';
import { span } from '../../language/span';
import { knownArgumentsOf } from '../../rules/support/known-arguments';
import type { Analysis } from '../analysis';
import { rangeOf } from '../range';

/** What the client can show of a link. */
export interface LinkCapabilities {
  readonly linkTooltips: boolean;
}

/**
 * The links of a document; null where there are none. Names only have them, so that values lead to where they are set; and
 * only those that stand in one place, since editors underline all of a link.
 */
export function documentLinksOf(
  document: TextDocument,
  { lines }: Analysis,
  { linkTooltips }: LinkCapabilities,
): DocumentLink[] | null {
  const links = new Map<number, DocumentLink>();
  for (const { region, tree } of lines) {
    if (region.inert) continue;
    for (const { argument, entry } of allLines(tree).flatMap(knownArgumentsOf)) {
      const { start, end } = argument.name.span;
      const name = span(argument.kind === 'parameter' ? argument.prefix.start : start, end);
      const [part, ...others] = partsInDocument(region.map, name);
      // What several command lines use is linked once.
      if (part?.kind !== 'copy' || others.length > 0 || links.has(part.document.start)) continue;
      links.set(part.document.start, {
        range: rangeOf(document, part.document),
        target: entry.learn,
        ...(linkTooltips && { tooltip: t('Open the documentation of {0}', entry.name) }),
      });
    }
  }
  return links.size === 0 ? null : [...links.values()];
}
