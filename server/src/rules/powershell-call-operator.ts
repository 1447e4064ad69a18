import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { remarksOf } from './support/remarks';

/** A path that PowerShell takes for a value, because `&` is missing. */
export const powershellCallOperator: Rule = {
  slug: 'powershell-call-operator',
  severity: 'error',
  certainty: 'certain',
  topic: 'place',
  summary: 'A PowerShell statement begins with a path in quotes or in a variable, without & before it.',
  why: "PowerShell reads a string or a variable at the beginning of a statement as a value and starts nothing. What follows is a syntax error, so PowerShell doesn't run any line of the script. The call operator & runs the command that the value names.",
  source: sources.powershellOperators,
  falsePositives:
    "A string that is a whole statement is information, because it may be intended as output. In functions and script blocks, it isn't reported.",
  examples: {
    bad: [
      {
        host: 'powershell',
        text: '"C:\\Client\\ccmsetup.exe" /mp:mp1.fabrikam.com SMSSITECODE=P01',
        fixed: '& "C:\\Client\\ccmsetup.exe" /mp:mp1.fabrikam.com SMSSITECODE=P01',
      },
      {
        host: 'powershell',
        text: '$PSScriptRoot\\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01',
        fixed: '& $PSScriptRoot\\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01',
      },
      { host: 'powershell', text: '$PSScriptRoot ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { host: 'powershell', text: '"C:\\Client\\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01"' },
    ],
    good: [
      { host: 'powershell', text: '& "C:\\Client\\ccmsetup.exe" /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { host: 'powershell', text: 'C:\\Client\\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      {
        host: 'powershell',
        text: 'function Get-Line { "C:\\Client\\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01" }',
      },
    ],
    unknown: [{ host: 'powershell', text: '& "$folder\\ccmsetup.exe" /mp:$mp SMSSITECODE=P01' }],
  },
  fix: { summary: 'Writes & before the path.', safe: true, changes: 'reading' },
  *check(context) {
    yield* remarksOf(
      context,
      'uncalled',
      ({ edits }) =>
        edits.length === 0
          ? t(
              "PowerShell reads the path as a value and doesn't start the program. Write the whole path as one string, with & before it.",
            )
          : t("PowerShell reads the path as a value and doesn't start the program. Write & before the path."),
      t('Write & before the path'),
    );
    const printed = t(
      'PowerShell only prints this string. To start the program, write & before the path, and close the quotation marks after the path.',
    );
    for (const report of remarksOf(context, 'put-out', printed)) yield { ...report, severity: 'information' };
  },
};
