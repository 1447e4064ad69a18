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
  why: 'Windows Installer takes an empty text as the wish to clear the property.',
  source: sources.windowsInstaller,
  falsePositives:
    'Clearing a property may be intended. A value that is inserted at run time counts as one, and the last property is left alone where the command line goes on at run time.',
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
          message: `${shownName(each, property)} has no value, and Windows Installer clears a property that is set to nothing. Give it a value or remove it.`,
        };
      }
    }
  },
};
