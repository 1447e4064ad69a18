import { t } from '@vscode/l10n';
import { findProperty, sources } from '../catalog';
import { has, propertiesOf } from '../language/query';
import type { Rule } from './rule';

/** A property on the line: what Active Directory publishes is then not read. */
export const adLookupOff: Rule = {
  slug: 'ad-lookup-off',
  severity: 'information',
  certainty: 'certain',
  contexts: ['manual'],
  topic: 'place',
  summary:
    "When the command line has a property, the hover of ccmsetup.exe says that ccmsetup.exe doesn't read what Active Directory publishes.",
  why: "ccmsetup.exe reads the properties that Active Directory publishes only when the command line has no property and group policy doesn't provide any. Most command lines have properties on purpose, so there's a hover and no finding.",
  source: sources.publishedToActiveDirectory,
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 FSP=fsp1.fabrikam.com' },
    ],
    good: [
      { text: 'ccmsetup.exe' },
      { text: 'ccmsetup.exe /logon' },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [{ text: 'ccmsetup.exe {{options}}' }],
  },
  hover({ ccmsetup }, argument) {
    const [property] = propertiesOf(ccmsetup);
    if (argument !== undefined || property === undefined || has(ccmsetup, '/uninstall')) return undefined;
    // Only a name that the catalog knows is shown: the head of a secret may look like one.
    const name = findProperty(property.name.key)?.name;
    return name === undefined
      ? t("This line has a property, so ccmsetup.exe doesn't read what Active Directory publishes.")
      : t("This line has {0}, so ccmsetup.exe doesn't read what Active Directory publishes.", name);
  },
};
