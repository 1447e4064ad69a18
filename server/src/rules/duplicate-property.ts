import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Parameter, Property } from '../language/ast';
import type { Edit } from '../language/edit';
import type { Rule } from './rule';
import { isDisputed, propertyKey } from './support/disguise';
import { isEachOnce } from './support/line-index';
import { removeArgument } from './support/remove-argument';
import { nameSpan, shownName } from './support/written-name';

/** A property that is given twice. */
export const duplicateProperty: Rule = {
  slug: 'duplicate-property',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'structure',
  summary: 'A property is given more than once, in any letter case.',
  why: "Letter case doesn't matter in the names of properties. Which of two values counts isn't documented.",
  source: sources.reference,
  falsePositives: 'None known.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSMP=mp1.fabrikam.com SMSSITECODE=P01 SMSMP=mp2.fabrikam.com' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSSiteCode=P02' },
    ],
    good: [
      {
        text: 'ccmsetup.exe SMSMP=mp1.fabrikam.com SMSMPLIST=mp1.fabrikam.com;mp2.fabrikam.com SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe SMSMP=mp1.fabrikam.com SMS{{name}}=mp2.fabrikam.com SMSSITECODE=P01' }],
  },
  fix: { summary: 'Removes one of the two.', safe: false, changes: 'removal' },
  // The attributes of an unquoted certificate subject look like properties.
  yieldsTo: ['unquoted-space'],
  *check({ lines, named }) {
    if (isEachOnce(named)) return;
    for (const each of lines) {
      const seen = new Map<string, { first: Parameter | Property; removal: Edit }>();
      for (const property of each.args) {
        const key = propertyKey(property);
        if (key === undefined || property.kind === 'stray' || isDisputed(property)) continue;
        const known = seen.get(key);
        if (known === undefined) {
          seen.set(key, { first: property, removal: removeArgument(each, property) });
          continue;
        }
        const { first, removal } = known;
        const name = shownName(each, property);
        yield {
          span: nameSpan(property),
          message: t("{0} is given more than once, and which one counts isn't documented. Keep one.", name),
          related: [{ span: nameSpan(first), message: t('The first {0} is here.', shownName(each, first)) }],
          fixes: [
            { title: t('Remove this {0}', name), safe: false, edits: [removeArgument(each, property)] },
            { title: t('Remove the first {0}', name), safe: false, edits: [removal] },
          ],
        };
      }
    }
  },
};
