import { t } from '@vscode/l10n';
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
  summary: 'CCMCERTSEL, CCMCERTSTORE, CCMFIRSTCERT, or SMSSIGNCERT is used without /UsePKICert.',
  why: "The documentation's samples use these properties together with /UsePKICert. Without it, a client that you install manually doesn't use a PKI certificate. What the properties do alone isn't documented.",
  source: sectionOf('/UsePKICert'),
  falsePositives:
    'Client push, certificate settings that are published in Active Directory, and sites that accept only HTTPS.',
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
      message: t(
        '{0} probably has no effect without /UsePKICert. Add /UsePKICert, or remove {0}.',
        first.name.key,
      ),
      related: others.map((other) => ({
        span: nameSpan(other),
        message: t('{0} probably has no effect either.', other.name.key),
      })),
      fixes: [{ title: t('Add {0}', '/UsePKICert'), safe: false, edits: [insertAt(start, '/UsePKICert ')] }],
    };
  },
};
