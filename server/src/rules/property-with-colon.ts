import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import { replace } from '../language/edit';
import { propertiesOf } from '../language/query';
import type { Rule } from './rule';
import { isDisputed } from './support/disguise';
import { isOutside } from './support/outside';
import { remedy } from './support/remedy';
import { shownName } from './support/written-name';

/** A colon between a property and its value. */
export const propertyWithColon: Rule = {
  slug: 'property-with-colon',
  severity: 'error',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A property has a colon before its value, not an equals sign.',
  why: 'Write properties as NAME=value. Only parameters, such as /mp:, take a colon.',
  source: sources.reference,
  falsePositives: 'None known. The keywords of CCMCERTSEL end in a colon, but they belong to its value.',
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
        const shown = shownName(each, property);
        const right = remedy(`${shown}=`, property.value);
        yield {
          span: separator.span,
          message:
            right === undefined
              ? t('{0} takes an equals sign, not a colon.', shown)
              : t('{0} takes an equals sign, not a colon. Write {1}.', shown, right),
          fixes: isOutside(each, property)
            ? []
            : [{ title: t('Replace the colon with ='), safe: true, edits: [replace(separator.span, '=')] }],
        };
      }
    }
  },
};
