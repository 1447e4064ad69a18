import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';

/** How UPGRADETOLATEST is written: the sources disagree, so nothing is judged. */
export const upgradetolatestForm: Rule = {
  slug: 'upgradetolatest-form',
  severity: 'hint',
  certainty: 'folklore',
  topic: 'values',
  summary: 'The form of UPGRADETOLATEST is disputed, and its hover says so.',
  why: 'The reference page lists UPGRADETOLATEST as a property, without a value or an example. An open pull request says that it is really a parameter, /UpgradeToLatest. Neither is confirmed, so no form of it is reported.',
  source: sources.pull3308,
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 UPGRADETOLATEST' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 UPGRADETOLATEST=TRUE' },
      {
        text: 'CCMSETUPCMD="/UpgradeToLatest CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR=C:\\UpgradeToLatest' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 {{upgrade}}' }],
  },
  hover(_, argument) {
    if (argument === undefined || argument.kind === 'stray' || argument.name.key !== 'UPGRADETOLATEST')
      return undefined;
    return t('Whether UPGRADETOLATEST is a property or a parameter is disputed. Neither form is reported.');
  },
};
