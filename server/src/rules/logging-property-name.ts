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
  summary: 'CCMLOGGINGENABLED stands where the reference has CCMENABLELOGGING.',
  why: 'The reference page has CCMENABLELOGGING. The other name occurs in samples for a cmdlet and in lab kits of Microsoft, and is documented nowhere.',
  source: sectionOf(right),
  falsePositives: 'A hidden property of that name may exist; nobody documents it.',
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
    summary: 'Renames the property, unless the documented one is there as well or it stands twice.',
    safe: true,
    changes: 'removal',
  },
  names: [wrong],
  *check({ lines }) {
    for (const each of lines) {
      // Also behind a slash, which is the matter of another rule.
      const found = each.args.filter((argument) => propertyKey(argument) === wrong);
      const both = found.length > 1 || each.args.some((argument) => propertyKey(argument) === right);
      for (const argument of found) {
        if (argument.kind === 'stray') continue;
        yield {
          span: nameSpan(argument),
          message: `${wrong} is not in the reference; the documented name is ${right}.`,
          fixes: [
            both
              ? { title: `Remove ${wrong}`, safe: false, edits: [removeArgument(each, argument)] }
              : { title: `Rename to ${right}`, safe: true, edits: [replace(argument.name.span, right)] },
          ],
        };
      }
    }
  },
};
