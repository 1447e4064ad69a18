/** Reads `site`: the organization's own values. */
import { t } from '@vscode/l10n';
import type { Node } from 'jsonc-parser';
import type { Rename, SiteFacts } from '../rules/rule';
import { parseAddress } from '../rules/support/cmg-address';
import { newNames } from '../rules/support/renames';
import { didYouMean, listOf, members, quoteList, textOf, type Member, type Report } from './config-nodes';
import { siteLists, siteTexts } from './configuration';
import { renamesOf, type WrittenRename } from './renames';
import { faultOf, hasForm, renamedForm, siteForms, type SiteForm } from './site-values';

/** Reads a text of some form. One that is wrong counts as what it probably means, where that is known. */
function formedOf(node: Node, report: Report, what: string, form: SiteForm): string | undefined {
  const text = textOf(node, report, what);
  if (text === undefined || hasForm(form, text)) return text;
  const meant = form.meant(text);
  const known = hasForm(form, meant);
  report(node, () => faultOf(form, known ? meant : undefined));
  return known ? meant : undefined;
}

/** A list of which nothing can be used says nothing; one that is empty says that there is nothing. */
function formedListOf(node: Node, report: Report, what: string, form: SiteForm): string[] | undefined {
  const item = t('An item of {0}', what);
  const found = listOf(node, report, what, (child) => formedOf(child, report, item, form));
  return found?.length === 0 && node.children?.length !== 0 ? undefined : found;
}

function renamedOf(node: Node, report: Report, what: string): Rename[] {
  const written = members(node, report, what).flatMap(({ key, value }): WrittenRename[] => {
    const from = formedOf(key, report, t('A name'), renamedForm);
    const to = formedOf(value, report, t('The new name'), renamedForm);
    return from === undefined || to === undefined ? [] : [{ from, to, key, value }];
  });
  return renamesOf(written, (at, message) => {
    report(at, message, false);
  });
}

/** Tells of names in the lists that have a new one. */
function reportRenamed(site: readonly Member[], renames: readonly Rename[], report: Report): void {
  const newName = newNames(renames);
  const told = site.filter(({ name }) => ['managementPoints', 'cmg', 'fallbackStatusPoint'].includes(name));
  for (const item of told.flatMap(({ value }) => value.children ?? [value])) {
    const place = typeof item.value === 'string' ? newName(parseAddress(item.value)) : undefined;
    if (place !== undefined)
      report(item, t('This has a new name in "renamed". Write "{0}".', place.host + place.path), false);
  }
}

/** Reads what an organization says of itself. */
export function siteOf(node: Node, report: Report): SiteFacts {
  const facts: Record<string, string | string[]> = {};
  const known: readonly string[] = [...siteLists, ...siteTexts, 'renamed'];
  const written = members(node, report, '"site"');
  let renamed: readonly Rename[] | undefined;
  for (const { key, name, value } of written) {
    const what = `"site.${name}"`;
    const list = siteLists.find((each) => each === name);
    const text = siteTexts.find((each) => each === name);
    if (name === 'renamed') renamed = renamedOf(value, report, what);
    else if (list === undefined && text === undefined)
      report(
        key,
        () => {
          const wrong = t('There is no "{0}" in "site".', name);
          const meant = didYouMean(name, known);
          return wrong + (meant === '' ? ` ${t('Use one of these: {0}.', quoteList(known))}` : meant);
        },
        false,
      );
    const fact =
      list !== undefined
        ? formedListOf(value, report, what, siteForms[list])
        : text && formedOf(value, report, what, siteForms[text]);
    if (fact !== undefined) facts[name] = fact;
  }
  if (renamed !== undefined) reportRenamed(written, renamed, report);
  return renamed === undefined || renamed.length === 0 ? facts : { ...facts, renamed };
}
