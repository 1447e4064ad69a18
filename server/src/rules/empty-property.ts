import { t } from '@vscode/l10n';
import { findProperty, sources } from '../catalog';
import type { Property } from '../language/ast';
import type { Rule } from './rule';
import { isDisputed } from './support/disguise';
import { nameSpan, shownName } from './support/written-name';

/** Whether a property is set to nothing, or stands without the value that it needs. */
function isEmpty({ separator, value, name }: Property): boolean {
  if (separator === undefined) {
    const entry = findProperty(name.key);
    return entry?.reader === 'client.msi' && entry.takesValue === 'required';
  }
  if (value === undefined) return true;
  const unclosed = value.quotes !== undefined && value.quotes.close === undefined;
  return !value.opaque && !unclosed && value.text === '';
}

/** A property without a value. */
export const emptyProperty: Rule = {
  slug: 'empty-property',
  severity: 'warning',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A property has no value.',
  why: 'Windows Installer clears a property when its value is empty.',
  source: sources.windowsInstaller,
  falsePositives:
    'You may want to clear a property. A value that only the run knows counts as a value, and the rule ignores the last property when the run may add more to the command line.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSMP= SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 FSP=""' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMALLOWSILENTREBOOT UPGRADETOLATEST' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSMP={{mp}} SMSSITECODE=P01' },
      { text: 'ccmsetup.exe {{more}} SMSMP=' },
    ],
  },
  yieldsTo: ['placeholder-left', 'parameter-as-property'],
  *check({ lines, complete }) {
    for (const each of lines) {
      const last = each.args.at(-1);
      for (const property of each.args) {
        if (property.kind !== 'property' || property.name.opaque || isDisputed(property)) continue;
        if (!isEmpty(property) || (!complete && property === last)) continue;
        yield {
          span: nameSpan(property),
          message: t(
            '{0} has no value, which clears the property in Windows Installer. Add a value, or remove {0}.',
            shownName(each, property),
          ),
        };
      }
    }
  },
};
