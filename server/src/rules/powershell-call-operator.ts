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
  why: 'PowerShell takes a string or a variable at the beginning of a statement for a value and starts nothing. What follows is a syntax error, so that no line of the script is run. The call operator & runs the command that the value names.',
  source: sources.powershellOperators,
  falsePositives:
    'A string that is a whole statement is information: it may be meant as output. In functions and script blocks it is left alone.',
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
    for (const report of remarksOf(context, 'uncalled', '', 'Write & before the path')) {
      const remedy =
        report.fixes?.length === 0
          ? 'Write the whole path as one string, and & before it.'
          : 'Write & before it.';
      yield {
        ...report,
        message: `PowerShell takes this for a value and starts nothing: what follows is a syntax error. ${remedy}`,
      };
    }
    for (const report of remarksOf(context, 'put-out', '', ''))
      yield {
        ...report,
        severity: 'information',
        message:
          'PowerShell only puts this string out and starts nothing. To start the program, write & before its path, and end the quotes behind it.',
      };
  },
};
