/** Findings about the linter itself: what people write for it, and what it leaves out. */
import type { Severity } from '../rules/severity';

/** One kind of such findings; its slug is configured like a rule's. */
export interface Notice {
  readonly slug: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  /** The texts of whole files, of the kind that the finding is about. */
  readonly examples: {
    readonly file: 'ccmcmd' | 'configuration';
    readonly bad: readonly string[];
    readonly good: readonly string[];
  };
}

export const notices = [
  {
    slug: 'invalid-directive',
    severity: 'warning',
    summary: "A ccmsetup-lint comment isn't valid, so it has no effect.",
    why: 'A misspelled directive would count as an ordinary comment, and the command line would be checked in the wrong context.',
    examples: {
      file: 'ccmcmd',
      bad: [
        '# ccmsetup-lint context=clientpush\nSMSSITECODE=P01 SMSCACHESIZE=20480',
        '# ccmsetup-lint-disable-next-line\nCCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      ],
      good: ['# ccmsetup-lint context=clientPush\nSMSSITECODE=P01 SMSCACHESIZE=20480'],
    },
  },
  {
    slug: 'unknown-suppression',
    severity: 'warning',
    summary: "A suppression comment names a rule that doesn't exist.",
    why: 'The comment suppresses nothing, although it looks as if it did.',
    examples: {
      file: 'ccmcmd',
      bad: [
        '# ccmsetup-lint-disable-next-line crl-check-of -- the revocation list is not published to the internet\nCCMSETUPCMD="/NoCRLCheck CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      ],
      good: [
        '# ccmsetup-lint-disable-next-line crl-check-off -- the revocation list is not published to the internet\nCCMSETUPCMD="/NoCRLCheck CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      ],
    },
  },
  {
    slug: 'unused-suppression',
    severity: 'information',
    summary: 'A suppression comment suppresses nothing.',
    why: 'The problem is fixed or has moved. The comment would hide the next one.',
    examples: {
      file: 'ccmcmd',
      bad: [
        '# ccmsetup-lint-disable-next-line crl-check-off -- the revocation list is not published to the internet\nCCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      ],
      good: [
        'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      ],
    },
  },
  {
    slug: 'invalid-configuration',
    severity: 'warning',
    summary: "Something in .ccmsetuprc.json or .ccmsetup-baseline.json isn't valid.",
    why: 'In a configuration, what is wrong has no effect, and the rest of the file counts. A baseline with a mistake has no effect at all.',
    examples: {
      file: 'configuration',
      bad: [
        '{\n  "rules": { "crl-check-of": "off" },\n  "targetVersion": 2403\n}',
        '{\n  "extends": "strict"\n  "ignore": ["archive/**"]\n}',
      ],
      good: ['{\n  "rules": { "crl-check-off": "off" },\n  "targetVersion": "2403"\n}'],
    },
  },
  {
    slug: 'unchecked-rest',
    severity: 'information',
    summary: "The rest of a command line or a file isn't checked: it's too long.",
    why: 'Windows starts no command line with more than 32,767 characters, and nobody reads thousands of them. What is wrong in the rest is not reported.',
    examples: {
      file: 'ccmcmd',
      bad: [`ccmsetup.exe SMSSITECODE=P01 SMSMPLIST=${'mp1.fabrikam.com;'.repeat(2000)}`],
      good: ['ccmsetup.exe SMSSITECODE=P01 SMSMPLIST=mp1.fabrikam.com;mp2.fabrikam.com'],
    },
  },
] as const satisfies readonly Notice[];

/** What findings about stale entries of a baseline are called. No document has them, and no configuration sets their level. */
export const staleSlug = 'stale-baseline';

export type NoticeSlug = (typeof notices)[number]['slug'];

/** Whether findings of a name are about what was written for the linter. */
export function isNotice(slug: string): boolean {
  return notices.some((notice) => notice.slug === slug);
}
