import { sources } from '../catalog';
import type { Rule } from './rule';
import { remarksOf } from './support/remarks';

/** A semicolon that PowerShell takes for the end of the statement. */
export const powershellSemicolon: Rule = {
  slug: 'powershell-semicolon',
  severity: 'error',
  certainty: 'certain',
  topic: 'place',
  summary:
    'An unquoted semicolon in a native PowerShell call ends the statement in the middle of a list value.',
  why: 'In PowerShell an unquoted semicolon separates statements, so ccmsetup receives the list only up to it and the rest is run as a command of its own.',
  source: sources.powershellParsing,
  falsePositives: 'A statement of its own behind the semicolon is left alone.',
  examples: {
    bad: [
      {
        host: 'powershell',
        text: '& .\\ccmsetup.exe /skipprereq:wimgapi.msi;dotNetFx35setup.exe SMSSITECODE=P01',
        fixed: '& .\\ccmsetup.exe "/skipprereq:wimgapi.msi;dotNetFx35setup.exe" SMSSITECODE=P01',
      },
    ],
    good: [
      {
        host: 'powershell',
        text: "& .\\ccmsetup.exe '/mp:mp1.fabrikam.com;mp2.fabrikam.com' SMSSITECODE=P01",
      },
      {
        host: 'powershell',
        text: '& .\\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01; exit $LASTEXITCODE',
      },
    ],
    unknown: [{ host: 'powershell', text: '& .\\ccmsetup.exe /mp:$mp SMSSITECODE=P01; Write-Output $mp' }],
  },
  fix: { summary: 'Puts the argument in quotes.', safe: true, changes: 'reading' },
  *check(context) {
    yield* remarksOf(
      context,
      'semicolon',
      'PowerShell ends the statement at this semicolon, so ccmsetup does not get the rest of the list. Put the argument in quotes.',
      'Put the argument in quotes',
    );
  },
};
