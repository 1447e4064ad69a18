import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Remark } from '../language/remark';
import type { Rule } from './rule';
import { remarksOf } from './support/remarks';

function messageFor({ written }: Remark): string {
  return written !== undefined && /^\$[\w:]{1,60}$/.test(written)
    ? t(
        "PowerShell passes {0} as one argument, so ccmsetup probably reads it as one value. Write a list: {0} = '/mp:…', 'SMSSITECODE=…'.",
        written,
      )
    : t(
        'PowerShell passes this string as one argument, so ccmsetup probably reads it as one value. Write one string for each argument.',
      );
}

/** Several arguments in one string, which PowerShell gives the program in quotes. */
export const powershellOneArgument: Rule = {
  slug: 'powershell-one-argument',
  severity: 'error',
  certainty: 'inferred',
  topic: 'place',
  summary: 'A native PowerShell call passes several arguments in one string.',
  why: 'PowerShell passes a string that contains a space to a program as one argument in quotation marks. ccmsetup then probably reads all of it as the value of the first parameter or property.',
  source: sources.powershellParsing,
  falsePositives:
    'The -ArgumentList parameter of Start-Process takes one string with all arguments. A value with spaces, such as a folder, is one argument.',
  examples: {
    bad: [
      {
        host: 'powershell',
        text: "& .\\ccmsetup.exe '/mp:mp1.fabrikam.com SMSSITECODE=P01'",
        fixed: "& .\\ccmsetup.exe '/mp:mp1.fabrikam.com' 'SMSSITECODE=P01'",
      },
      {
        host: 'powershell',
        text: '$options = "/mp:mp1.fabrikam.com SMSSITECODE=P01"\n& .\\ccmsetup.exe $options',
        fixed: '$options = "/mp:mp1.fabrikam.com", "SMSSITECODE=P01"\n& .\\ccmsetup.exe $options',
      },
    ],
    good: [
      { host: 'powershell', text: "& .\\ccmsetup.exe '/mp:mp1.fabrikam.com' 'SMSSITECODE=P01'" },
      { host: 'powershell', text: "Start-Process ccmsetup.exe '/mp:mp1.fabrikam.com SMSSITECODE=P01'" },
      {
        host: 'powershell',
        text: "& .\\ccmsetup.exe '/mp:mp1.fabrikam.com' SMSSITECODE=P01 'SMSCACHEDIR=C:\\My Cache'",
      },
    ],
    unknown: [{ host: 'powershell', text: '& .\\ccmsetup.exe $options' }],
  },
  fix: { summary: 'Splits the string into one for each argument.', safe: true, changes: 'reading' },
  *check(context) {
    yield* remarksOf(context, 'one-argument', messageFor, t('Write one string for each argument'));
  },
};
