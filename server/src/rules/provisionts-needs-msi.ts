import { t } from '@vscode/l10n';
import { sectionOf } from './support/learn';
import { propertiesNamed } from '../language/query';
import type { Rule } from './rule';

/** PROVISIONTS where ccmsetup.exe gets it without ccmsetup.msi. */
export const provisiontsNeedsMsi: Rule = {
  slug: 'provisionts-needs-msi',
  severity: 'warning',
  certainty: 'certain',
  contexts: ['manual', 'clientPush', 'taskSequence', 'packageProgram'],
  topic: 'values',
  summary: 'PROVISIONTS is outside CCMSETUPCMD.',
  why: 'The documentation says to use this property only with ccmsetup.msi, which takes it inside CCMSETUPCMD.',
  source: sectionOf('PROVISIONTS'),
  falsePositives:
    "Older samples of the documentation use it with ccmsetup.exe. Arguments on their own in a script aren't checked, because it isn't clear which program gets them.",
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 PROVISIONTS=P0120001' },
      { text: 'FSP=fsp1.fabrikam.com PROVISIONTS=P0120001', context: 'clientPush' },
      { text: 'SMSMP=mp1.fabrikam.com PROVISIONTS=P0120001', context: 'taskSequence' },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS=P0120001"',
      },
      {
        text: 'msiexec.exe /i ccmsetup.msi CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS=P0120001"',
        context: 'packageProgram',
      },
    ],
    unknown: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 {{properties}}' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 {{name}}=P0120001' },
    ],
  },
  names: ['PROVISIONTS'],
  *check({ line, context }) {
    const unknownReader = line.form === 'arguments' && context === 'manual';
    if (line.form === 'msi' || unknownReader) return;
    for (const { name } of propertiesNamed(line, 'PROVISIONTS')) {
      yield {
        span: name.span,
        message: t(
          'PROVISIONTS is only for ccmsetup.msi. Remove it, or start ccmsetup.msi with PROVISIONTS inside CCMSETUPCMD="…".',
        ),
      };
    }
  },
};
