import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { isCmg } from './support/cmg-address';
import { entraCredentials } from './support/entra';
import { addressesIn, filled, judged, lacks } from './support/given';
import { sectionOf } from './support/learn';

/** CCMALWAYSINF=1 without what belongs to it. */
export const alwaysInternetIncomplete: Rule = {
  slug: 'always-internet-incomplete',
  severity: 'warning',
  certainty: 'certain',
  topic: 'authentication',
  summary:
    'CCMALWAYSINF=1 is used without CCMHOSTNAME or SMSSITECODE, or without /UsePKICert and without a CMG.',
  why: "The documentation says to use CCMALWAYSINF together with CCMHOSTNAME, SMSSITECODE, and /UsePKICert. The article about the CMG uses it without a certificate, so the rule doesn't ask for /UsePKICert there.",
  source: sectionOf('CCMALWAYSINF'),
  falsePositives:
    'If a CMG in your own domain is written without its path, the rule takes it for another server. In a task sequence, the rule ignores a missing site code, because the step assigns the site.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMALWAYSINF=1' },
      { text: 'ccmsetup.exe CCMALWAYSINF=1 CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /UsePKICert CCMALWAYSINF=1' },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMALWAYSINF=TRUE' },
    ],
    good: [
      {
        text: String.raw`ccmsetup.exe /source:C:\Client /UsePKICert CCMALWAYSINF=1 CCMHOSTNAME=mp1.fabrikam.com SMSSIGNCERT=C:\Client\site.cer SMSSITECODE=P01`,
      },
      {
        text: 'ccmsetup.exe CCMALWAYSINF=1 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMALWAYSINF=0' },
    ],
    unknown: [
      { text: 'ccmsetup.exe CCMALWAYSINF=1 {{INTERNET}}' },
      { text: 'ccmsetup.exe /UsePKICert CCMALWAYSINF={{ALWAYS}}' },
      { text: 'ccmsetup.exe CCMALWAYSINF=1 CCMHOSTNAME={{HOST}} SMSSITECODE={{SITE}}' },
    ],
  },
  yieldsTo: [
    'regtoken-companions',
    'comanagement-required',
    'internet-needs-site-code',
    'root-key-without-site',
  ],
  names: ['CCMALWAYSINF'],
  *check(context) {
    const always = judged(context, 'CCMALWAYSINF').find(({ text }) => /^(?:1|true)$/i.test(text));
    if (always === undefined) return;
    const span = always.argument.name.span;
    if (lacks(context, 'CCMHOSTNAME')) {
      yield {
        span,
        message: t(
          'CCMALWAYSINF needs CCMHOSTNAME. Add it with your CMG or internet-based management point.',
        ),
        about: 'missing CCMHOSTNAME',
      };
    }
    if (context.context !== 'taskSequence' && lacks(context, 'SMSSITECODE')) {
      yield {
        span,
        message: t('CCMALWAYSINF needs SMSSITECODE. Add it with the code of your site.'),
        about: 'missing SMSSITECODE',
      };
    }
    // Windows Autopilot does not support PKI authentication, so nobody can be asked for it there.
    if (context.context === 'intunePolicy') return;
    const servers = addressesIn(context, 'CCMHOSTNAME');
    const known = servers.length > 0 && servers.length === filled(context, 'CCMHOSTNAME').length;
    if (!known || servers.some(({ address }) => isCmg(address))) return;
    if (lacks(context, '/UsePKICert', '/regtoken', ...entraCredentials)) {
      yield {
        span,
        message: t('CCMALWAYSINF needs /UsePKICert with an internet-based management point. Add it.'),
      };
    }
  },
};
