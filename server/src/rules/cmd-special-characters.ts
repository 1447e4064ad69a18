import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { sectionOf } from './support/learn';
import { remarksOf } from './support/remarks';

/** A sign that cmd.exe takes for itself. */
export const cmdSpecialCharacters: Rule = {
  slug: 'cmd-special-characters',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'place',
  summary: 'A value in a batch file has |, &, <, >, or ^ without quotation marks, or a single %.',
  why: 'Outside of quotation marks, these characters mean something to cmd.exe, so ccmsetup probably gets something else. CCMCERTISSUERS, for example, has a vertical bar between authorities.',
  source: sectionOf('CCMCERTISSUERS'),
  falsePositives:
    'The rule ignores redirection, && and ||, an & between commands, and a ^ at the end of a line.',
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
  fix: {
    summary: 'Puts the value in quotation marks, or doubles the percent sign.',
    safe: true,
    changes: 'reading',
  },
  *check(context) {
    yield* remarksOf(
      context,
      'cmd-character',
      ({ written = '' }) =>
        t("cmd.exe probably doesn't pass {0} on to ccmsetup. Put the value in quotation marks.", written),
      t('Put the value in quotation marks'),
    );
    yield* remarksOf(
      context,
      'cmd-percent',
      t(
        "cmd.exe probably doesn't pass this percent sign on to ccmsetup, even in quotation marks. If it belongs to the value, write %%.",
      ),
      t('Double the percent sign'),
    );
    yield* remarksOf(
      context,
      'cmd-continuation',
      t('The spaces after the caret probably end the command line here for cmd.exe. Remove them.'),
      t('Remove the spaces after the caret'),
    );
  },
};
