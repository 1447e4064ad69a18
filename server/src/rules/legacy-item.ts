import { t } from '@vscode/l10n';
import { findEntry, sources, type CatalogEntry } from '../catalog';
import type { Parameter, Property } from '../language/ast';
import { replace } from '../language/edit';
import type { Fix, Rule } from './rule';
import { given } from './support/given';
import { previewSwitch } from './support/preview-switch';
import { removeArgument } from './support/remove-argument';
import { nameSpan } from './support/written-name';

/** What can stand in the place of a legacy item, with its value as it is. */
const successors = ['SMSMP', '/UsePKICert'];

/** The successor of an item, when it is one that can take its place on the line. */
function successorOf({ replacement }: CatalogEntry): CatalogEntry | undefined {
  return replacement !== undefined && successors.includes(replacement) ? findEntry(replacement) : undefined;
}

/** Said of an item. The page that speaks of it last is that about what was new in Configuration Manager 2012. */
function gone(name: string): string {
  if (name === 'SMSSLP')
    return t(
      'SMSSLP is no longer documented: Configuration Manager 2012 dropped server locator points. You can probably use SMSMP instead.',
    );
  if (name === '/native')
    return t(
      '/native is no longer documented: Configuration Manager 2012 has no native mode. Use /UsePKICert instead.',
    );
  return t('{0} is no longer documented. Remove it, unless an old site needs it.', name);
}

/** Whether a line that has `argument` under another name would be in order. */
function fits({ takesValue }: CatalogEntry, { value }: Parameter | Property): boolean {
  return (takesValue === 'required') === (value !== undefined);
}

/** Items that the current documentation does not have any more. */
export const legacyItem: Rule = {
  slug: 'legacy-item',
  severity: 'information',
  certainty: 'certain',
  topic: 'versions',
  summary: 'A parameter or property is no longer documented.',
  why: "Older documentation has these items, but the current reference page doesn't. What they do in current versions isn't documented.",
  source: sources.reference,
  falsePositives: 'Old sites may need the items. Nothing shows that they do harm.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSSLP=mp1.fabrikam.com' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSDIRECTORYLOOKUP=NOWINS' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 AADTENANTNAME=Fabrikam' },
      { text: 'ccmsetup.exe /native SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSMP=mp1.fabrikam.com' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 DNSSUFFIX=fabrikam.com' },
    ],
    unknown: [{ text: 'ccmsetup.exe SMSSITECODE=P01 {{name}}=NOWINS' }],
  },
  fix: {
    summary: 'Changes the name to what took its place, or removes the item.',
    safe: false,
    changes: 'removal',
  },
  // There it is known that it can go, and the fix is a safe one.
  yieldsTo: ['aad-tenant-unneeded', 'uninstall-with-install-options'],
  *check(context) {
    for (const { argument, entry, line } of context.known) {
      if (entry.status !== 'legacy' || entry.name === previewSwitch) continue;
      const next = successorOf(entry);
      const fixes: Fix[] = [
        { title: t('Remove {0}', entry.name), safe: false, edits: [removeArgument(line, argument)] },
      ];
      if (next !== undefined && given(context, next.name).length === 0 && fits(next, argument)) {
        const edit = replace(argument.name.span, next.name.replace('/', ''));
        fixes.unshift({ title: t('Change to {0}', next.name), safe: false, edits: [edit] });
      }
      yield {
        span: nameSpan(argument),
        message: gone(entry.name),
        fixes,
      };
    }
  },
};
