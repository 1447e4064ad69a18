import { sources } from '../catalog';
import { replace } from '../language/edit';
import { propertiesOf } from '../language/query';
import type { Rule } from './rule';
import { isDisputed } from './support/disguise';
import { isOutside } from './support/outside';
import { shownName } from './support/written-name';

/** A colon between a property and its value. */
export const propertyWithColon: Rule = {
  slug: 'property-with-colon',
  severity: 'error',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A property has a colon before its value, where an equals sign is documented.',
  why: 'Properties are written as NAME=value; the colon belongs to parameters.',
  source: sources.reference,
  falsePositives: 'None known. The keywords of CCMCERTSEL, which end in a colon, are part of its value.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE:P01',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME:cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        fixed:
          'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTSEL=SubjectStr:fabrikam.com' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMS{{name}}:P01' }],
  },
  fix: { summary: 'Writes an equals sign.', safe: true, changes: 'order' },
  *check({ lines }) {
    for (const each of lines) {
      for (const property of propertiesOf(each)) {
        const { separator, name } = property;
        if (separator?.kind !== ':' || name.opaque || isDisputed(property)) continue;
        yield {
          span: separator.span,
          message: `${shownName(each, property)} is a property and takes an equals sign; the colon belongs to parameters.`,
          fixes: isOutside(each, property)
            ? []
            : [{ title: 'Replace the colon by =', safe: true, edits: [replace(separator.span, '=')] }],
        };
      }
    }
  },
};
