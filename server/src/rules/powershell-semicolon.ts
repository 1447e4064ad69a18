import { t } from '@vscode/l10n';
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
  why: 'In PowerShell, an unquoted semicolon separates statements. ccmsetup gets the list only up to the semicolon, and PowerShell runs the rest as another command.',
  source: sources.powershellParsing,
  falsePositives: "A separate statement after the semicolon isn't reported.",
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
  fix: { summary: 'Puts the argument in quotation marks.', safe: true, changes: 'reading' },
  *check(context) {
    yield* remarksOf(
      context,
      'semicolon',
      t(
        "PowerShell ends the statement at this semicolon, so ccmsetup doesn't get the rest of the list. Put the argument in quotation marks.",
      ),
      t('Put the argument in quotation marks'),
    );
  },
};
