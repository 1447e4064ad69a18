import { insertAt } from '../language/edit';
import type { Rule } from './rule';
import { filled, lacks } from './support/given';
import { sectionOf } from './support/learn';
import { lineOf } from './support/line-of';
import { nameSpan } from './support/written-name';

const options = ['CCMCERTSEL', 'CCMCERTSTORE', 'CCMFIRSTCERT', 'SMSSIGNCERT'] as const;

/** Properties that choose a PKI certificate, without the switch that asks for one. */
export const pkiOptionsWithoutSwitch: Rule = {
  slug: 'pki-options-without-switch',
  severity: 'information',
  certainty: 'inferred',
  contexts: ['manual'],
  topic: 'authentication',
  summary: 'CCMCERTSEL, CCMCERTSTORE, CCMFIRSTCERT or SMSSIGNCERT is given without /UsePKICert.',
  why: 'The samples of the documentation have these properties together with /UsePKICert, without which a client that is installed by hand uses no PKI certificate. What they do alone is not documented.',
  source: sectionOf('/UsePKICert'),
  falsePositives:
    'Client push, certificate settings that are published in Active Directory, and sites that take HTTPS only.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMFIRSTCERT=1' },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMCERTSEL="SubjectStr:fabrikam.com" CCMCERTSTORE=ConfigMgr',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /UsePKICert /mp:https://mp1.fabrikam.com SMSSITECODE=P01 CCMFIRSTCERT=1' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe %PKI% /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMFIRSTCERT=1' }],
  },
  fix: { summary: 'Adds /UsePKICert.', safe: false, changes: 'addition' },
  names: options,
  *check(context) {
    if (!lacks(context, '/UsePKICert')) return;
    const given = options
      .flatMap((name) => filled(context, name))
      .sort((left, right) => left.span.start - right.span.start);
    const [first, ...others] = given;
    if (first === undefined) return;
    const start = lineOf(context.line, first).args[0]?.span.start ?? first.span.start;
    yield {
      span: nameSpan(first),
      message: `${first.name.key} is probably without effect unless /UsePKICert makes the client use a PKI certificate. Add the switch.`,
      related: others.map((other) => ({ span: nameSpan(other), message: `${other.name.key} as well.` })),
      fixes: [{ title: 'Add /UsePKICert', safe: false, edits: [insertAt(start, '/UsePKICert ')] }],
    };
  },
};
