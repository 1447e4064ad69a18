import { t } from '@vscode/l10n';
import { findConfusedProperty } from '../catalog';
import { replace } from '../language/edit';
import type { Rule } from './rule';
import { propertyKey } from './support/disguise';
import { sectionOf } from './support/learn';
import { removeArgument } from './support/remove-argument';
import { nameSpan } from './support/written-name';

const wrong = 'CCMLOGGINGENABLED';
const right = findConfusedProperty(wrong)?.meant[0] ?? 'CCMENABLELOGGING';

/** The name of the logging property that some Microsoft samples have. */
export const loggingPropertyName: Rule = {
  slug: 'logging-property-name',
  severity: 'warning',
  certainty: 'certain',
  topic: 'structure',
  summary: 'CCMLOGGINGENABLED is used instead of CCMENABLELOGGING.',
  why: "The reference page has CCMENABLELOGGING. The other name is in samples for a Microsoft cmdlet and in lab kits, but it isn't documented.",
  source: sectionOf(right),
  falsePositives: 'A hidden property with that name may exist, but no page documents it.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMLOGGINGENABLED=TRUE',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMENABLELOGGING=TRUE',
      },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMENABLELOGGING=TRUE CCMLOGGINGENABLED=TRUE' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMENABLELOGGING=TRUE' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMDEBUGLOGGING=0' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCM{{logging}}=TRUE' }],
  },
  fix: {
    summary: 'Renames the property, unless the documented one is also there or the property is there twice.',
    safe: true,
    changes: 'removal',
  },
  names: [wrong],
  *check({ lines }) {
    // Also behind a slash, or outside of CCMSETUPCMD, which are the matter of other rules.
    const keys = lines.flatMap(({ args }) => args.map(propertyKey));
    const both = keys.includes(right) || keys.indexOf(wrong) !== keys.lastIndexOf(wrong);
    for (const each of lines) {
      for (const argument of each.args) {
        if (argument.kind === 'stray' || propertyKey(argument) !== wrong) continue;
        yield {
          span: nameSpan(argument),
          message: t("{0} isn't documented. Write {1}.", wrong, right),
          fixes: [
            both
              ? { title: t('Remove {0}', wrong), safe: false, edits: [removeArgument(each, argument)] }
              : { title: t('Change to {0}', right), safe: true, edits: [replace(argument.name.span, right)] },
          ],
        };
      }
    }
  },
};
