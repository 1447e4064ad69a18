import { sources } from '../catalog';
import type { Rule } from './rule';
import { remarksOf } from './support/remarks';

/** Several arguments in one string, which PowerShell gives the program in quotes. */
export const powershellOneArgument: Rule = {
  slug: 'powershell-one-argument',
  severity: 'error',
  certainty: 'inferred',
  topic: 'place',
  summary: 'A native PowerShell call passes several arguments in one string.',
  why: 'PowerShell passes a string with a space in it to a program as one argument in quotes, whatever is in it. ccmsetup then probably takes all of it for the value of the first parameter or property.',
  source: sources.powershellParsing,
  falsePositives:
    'The -ArgumentList of Start-Process takes one string with all arguments. A value with spaces, such as a folder, is one argument.',
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
  fix: { summary: 'Parts the string into one for each argument.', safe: true, changes: 'reading' },
  *check(context) {
    for (const report of remarksOf(context, 'one-argument', '', 'Write one string for each argument')) {
      const { written } = context.remarks.find(({ document }) => document === report.document) ?? {};
      const variable = written !== undefined && /^\$[\w:]{1,60}$/.test(written) ? written : undefined;
      const remedy =
        variable === undefined
          ? 'Write one string for each argument.'
          : `Make it a list of strings, one for each argument: ${variable} = '/mp:…', 'SMSSITECODE=…'.`;
      yield {
        ...report,
        message: `PowerShell passes ${variable ?? 'this string'} as one argument in quotes, so that the arguments in it are probably not told apart. ${remedy}`,
      };
    }
  },
};
