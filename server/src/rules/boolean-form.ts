import { t } from '@vscode/l10n';
import { replace } from '../language/edit';
import { upperAscii } from '../language/characters';
import type { Rule } from './rule';
import { inCatalogNotation, isTwoValued } from './support/boolean-notation';
import { knownValue } from './support/known-value';
import { sectionOf } from './support/learn';
import { listing } from './support/phrases';
import { shown } from './support/shown';

/** 1 for TRUE, TRUE for 1, and other ways to say yes or no. */
export const booleanForm: Rule = {
  slug: 'boolean-form',
  severity: 'information',
  certainty: 'certain',
  topic: 'values',
  summary: "A yes-or-no value isn't written as documented, such as 1 instead of TRUE.",
  why: "The documentation uses TRUE or FALSE for some properties and 1 or 0 for others. Whether the installer accepts one for the other isn't documented.",
  source: sectionOf('RESETKEYINFORMATION'),
  falsePositives: 'The installer may accept both forms, but no page says so.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 RESETKEYINFORMATION=1' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMENABLELOGGING=0' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 MANAGEDINSTALLER=TRUE' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 NOTIFYONLY=YES' },
    ],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 RESETKEYINFORMATION=TRUE' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 NOTIFYONLY=False' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 MANAGEDINSTALLER="1"' },
    ],
    unknown: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 RESETKEYINFORMATION={{reset}}' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 MANAGEDINSTALLER=%MANAGED%' },
    ],
  },
  fix: { summary: 'Writes the value in the documented form.', safe: false, changes: 'writing' },
  yieldsTo: ['enum-value'],
  *check(context) {
    for (const { argument, entry } of context.known) {
      const written = isTwoValued(entry) ? knownValue(argument) : undefined;
      if (written === undefined) continue;
      const documented = entry.values.filter((value) => value.documented).map(({ value }) => value);
      const known = entry.values.some(({ value }) => value === upperAscii(written.text));
      if (known || documented.length === 0) continue;
      const form = inCatalogNotation(entry, written.text);
      yield {
        span: written.span,
        message:
          form === undefined
            ? t(
                '{0} is documented with {1}, not with {2}.',
                entry.name,
                listing(documented, 'or'),
                shown(written.text),
              )
            : t(
                '{0} is documented with {1}, not with {2}. Write {0}={3}.',
                entry.name,
                listing(documented, 'or'),
                shown(written.text),
                form,
              ),
        fixes:
          form === undefined
            ? []
            : [{ title: t('Change to {0}', form), safe: false, edits: [replace(written.span, form)] }],
      };
    }
  },
};
