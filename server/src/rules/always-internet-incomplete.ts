import type { Rule } from './rule';
import { isCmg } from './support/cmg-address';
import { entraNames } from './support/entra';
import { addressesIn, filled, judged, lacks } from './support/given';
import { sectionOf } from './support/learn';

/** CCMALWAYSINF=1 without what belongs to it. */
export const alwaysInternetIncomplete: Rule = {
  slug: 'always-internet-incomplete',
  severity: 'warning',
  certainty: 'certain',
  topic: 'authentication',
  summary:
    'CCMALWAYSINF=1 is given without CCMHOSTNAME or SMSSITECODE, or without /UsePKICert when there is no CMG.',
  why: 'The documentation says to use CCMALWAYSINF together with CCMHOSTNAME, SMSSITECODE and /UsePKICert. The article on the CMG offers it without a word about certificates, so /UsePKICert is not asked for there.',
  source: sectionOf('CCMALWAYSINF'),
  falsePositives:
    'A CMG in a domain of your own is not told from another server when its path is missing. A task sequence assigns the site itself.',
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
        message:
          'CCMHOSTNAME is missing: a client that is always on the internet needs its internet-based management point or CMG.',
        about: 'missing CCMHOSTNAME',
      };
    }
    if (context.context !== 'taskSequence' && lacks(context, 'SMSSITECODE')) {
      yield {
        span,
        message: 'SMSSITECODE is missing: a client that is always on the internet is assigned directly.',
        about: 'missing SMSSITECODE',
      };
    }
    // Windows Autopilot does not support PKI authentication, so that nobody can be asked for it there.
    if (context.context === 'intunePolicy') return;
    const servers = addressesIn(context, 'CCMHOSTNAME');
    const known = servers.length > 0 && servers.length === filled(context, 'CCMHOSTNAME').length;
    if (!known || servers.some(({ address }) => isCmg(address))) return;
    if (lacks(context, '/UsePKICert', '/regtoken', ...entraNames)) {
      yield {
        span,
        message:
          '/UsePKICert is missing: the documentation asks for it together with CCMALWAYSINF=1 and an internet-based management point.',
      };
    }
  },
};
