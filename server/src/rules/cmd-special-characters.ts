import type { Rule } from './rule';
import { sectionOf } from './support/learn';
import { remarksOf } from './support/remarks';

/** A sign that cmd.exe takes for itself. */
export const cmdSpecialCharacters: Rule = {
  slug: 'cmd-special-characters',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'place',
  summary: 'An unquoted |, &, <, > or ^, or a lone %, stands in a value in a batch file.',
  why: 'cmd.exe gives these signs a meaning of their own outside of quotes, so ccmsetup probably receives something else. CCMCERTISSUERS, for one, separates authorities by a vertical bar.',
  source: sectionOf('CCMCERTISSUERS'),
  falsePositives:
    'Redirection, && and ||, an & that separates commands, and a ^ at the end of a line are left alone.',
  examples: {
    bad: [
      {
        host: 'batch',
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMCERTISSUERS=CN=A|CN=B',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMCERTISSUERS="CN=A|CN=B"',
      },
      {
        host: 'batch',
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR=C:\\R^D',
      },
      {
        host: 'batch',
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMCERTISSUERS="CN=100% A"',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 CCMCERTISSUERS="CN=100%% A"',
      },
    ],
    good: [
      { host: 'batch', text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=A|CN=B"' },
      { host: 'batch', text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=100%% A & B"' },
      {
        host: 'batch',
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 > %TEMP%\\out.txt && exit /b 0',
      },
    ],
    unknown: [{ host: 'batch', text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS=%ISSUERS%' }],
  },
  fix: { summary: 'Puts the value in quotes, or doubles the percent sign.', safe: true, changes: 'reading' },
  *check(context) {
    yield* remarksOf(
      context,
      'cmd-character',
      'cmd.exe takes this sign for itself outside of quotes, so ccmsetup probably does not get it. Put the value in quotes.',
      'Keep this sign in the value',
    );
    yield* remarksOf(
      context,
      'cmd-percent',
      'cmd.exe takes this percent sign for itself, in quotes too, so ccmsetup probably does not get it. One that belongs to the value is written %%.',
      'Double the percent sign',
    );
    yield* remarksOf(
      context,
      'cmd-continuation',
      'Blanks follow this caret, so the line probably ends here for cmd.exe. Remove them.',
      'Remove the blanks behind the caret',
    );
  },
};
