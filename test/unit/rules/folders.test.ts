import { testRules, type RuleTable, type Said } from '../../support/rule-tables';

/** What is said of a folder with a backslash at its end. */
const dotted = (written: string, fixed: string, quote = '"'): Said => ({
  at: `${written}${quote}`,
  says: `"${written}" ends in a backslash, which probably makes the quotation mark part of the value. Write a dot after it.`,
  fixed: [fixed],
});

/** What is said of a backslash behind one without. */
const removed = (at: string, fixed: string): Said => ({
  at,
  says: 'A backslash before the closing quotation mark probably makes the mark part of the value. Remove the backslash.',
  fixed: [fixed],
});

const batch = (text: string): { host: string; text: string } => ({ host: 'batch', text });
const powershell = (text: string): { host: string; text: string } => ({ host: 'powershell', text });

const table: RuleTable = {
  'backslash-before-quote': [
    // The value, the whole argument, and variables of both kinds.
    [
      batch('ccmsetup.exe /source:"%~dp0" SMSSITECODE=P01'),
      dotted('%~dp0', 'ccmsetup.exe /source:"%~dp0." SMSSITECODE=P01'),
    ],
    [
      batch('"%~dp0ccmsetup.exe" "/source:%~dp0" SMSSITECODE=P01'),
      dotted('%~dp0', '"%~dp0ccmsetup.exe" "/source:%~dp0." SMSSITECODE=P01'),
    ],
    [
      batch('set SRC=%~dp0\nccmsetup.exe /source:"%SRC%" SMSSITECODE=P01'),
      dotted('%SRC%', 'set SRC=%~dp0\nccmsetup.exe /source:"%SRC%." SMSSITECODE=P01'),
    ],
    [
      batch('set "SRC=%~dp0"\n"%SRC%ccmsetup.exe" "/source:%SRC%" SMSSITECODE=P01'),
      dotted('%SRC%', 'set "SRC=%~dp0"\n"%SRC%ccmsetup.exe" "/source:%SRC%." SMSSITECODE=P01'),
    ],
    [
      batch('setlocal enabledelayedexpansion\nset S=%~dp0\nccmsetup.exe /source:"!S!" SMSSITECODE=P01'),
      dotted(
        '!S!',
        'setlocal enabledelayedexpansion\nset S=%~dp0\nccmsetup.exe /source:"!S!." SMSSITECODE=P01',
      ),
    ],
    [
      batch('set ARGS=/source:"%~dp0" SMSSITECODE=P01\nccmsetup.exe %ARGS%'),
      dotted('%~dp0', 'set ARGS=/source:"%~dp0." SMSSITECODE=P01\nccmsetup.exe %ARGS%'),
    ],
    [
      batch('for %%a in (%1) do ccmsetup.exe /source:"%%~dpa" SMSSITECODE=P01'),
      dotted('%%~dpa', 'for %%a in (%1) do ccmsetup.exe /source:"%%~dpa." SMSSITECODE=P01'),
    ],
    [
      { host: 'markdown', text: '```bat\nccmsetup.exe /source:"%~dp0" SMSSITECODE=P01\n```' },
      {
        ...dotted('%~dp0', '```bat\nccmsetup.exe /source:"%~dp0." SMSSITECODE=P01\n```'),
        severity: 'information',
      },
    ],
    [
      { host: 'yaml', text: 'script: |\n  ccmsetup.exe /source:"%~dp0" SMSSITECODE=P01' },
      dotted('%~dp0', 'script: |\n  ccmsetup.exe /source:"%~dp0." SMSSITECODE=P01'),
    ],
    [
      {
        host: 'csharp',
        text: 'Process.Start("ccmsetup.exe", $"/source:\\"{AppContext.BaseDirectory}\\" SMSSITECODE=P01");',
      },
      dotted(
        '{AppContext.BaseDirectory}',
        'Process.Start("ccmsetup.exe", $"/source:\\"{AppContext.BaseDirectory}.\\" SMSSITECODE=P01");',
        '\\"',
      ),
    ],
    // What has no backslash of its own.
    [
      powershell('& "$PSScriptRoot\\ccmsetup.exe" "/source:`"$PSScriptRoot\\`" SMSSITECODE=P01"'),
      removed('\\`"', '& "$PSScriptRoot\\ccmsetup.exe" "/source:`"$PSScriptRoot`" SMSSITECODE=P01"'),
    ],
    [
      powershell('Start-Process ccmsetup.exe "/source:`"$($PSScriptRoot)\\`" SMSSITECODE=P01"'),
      removed('\\`"', 'Start-Process ccmsetup.exe "/source:`"$($PSScriptRoot)`" SMSSITECODE=P01"'),
    ],
    [
      powershell('Start-Process ccmsetup.exe ("/source:`"{0}\\`" SMSSITECODE=P01" -f $PSScriptRoot)'),
      removed('\\`"', 'Start-Process ccmsetup.exe ("/source:`"{0}`" SMSSITECODE=P01" -f $PSScriptRoot)'),
    ],
    [
      {
        host: 'vbscript',
        text: 's.Run "ccmsetup.exe /source:""" & f.GetParentFolderName(p) & "\\"" SMSSITECODE=P01"',
      },
      removed('\\""', 's.Run "ccmsetup.exe /source:""" & f.GetParentFolderName(p) & """ SMSSITECODE=P01"'),
    ],
    [
      {
        host: 'python',
        text: 'subprocess.run(f"ccmsetup.exe /source:\\"{os.path.dirname(__file__)}\\\\\\" SMSSITECODE=P01")',
      },
      removed(
        '\\\\\\"',
        'subprocess.run(f"ccmsetup.exe /source:\\"{os.path.dirname(__file__)}\\" SMSSITECODE=P01")',
      ),
    ],
    [
      { host: 'javascript', text: 'execSync(`ccmsetup.exe /source:"${__dirname}\\\\" SMSSITECODE=P01`)' },
      removed('\\\\"', 'execSync(`ccmsetup.exe /source:"${__dirname}" SMSSITECODE=P01`)'),
    ],
    // Nothing before the quote, or two backslashes.
    [batch('ccmsetup.exe /source:"%~dp0." SMSSITECODE=P01')],
    [batch('ccmsetup.exe /source:"%~dp0client" SMSSITECODE=P01')],
    [batch('ccmsetup.exe /source:"%~dp0\\" SMSSITECODE=P01')],
    [batch('"%~dp0ccmsetup.exe" SMSSITECODE=P01')],
    [batch('ccmsetup.exe /source:%~dp0 SMSCACHEDIR="x y"')],
    [powershell('Start-Process ccmsetup.exe "/source:`"$PSScriptRoot`" SMSSITECODE=P01"')],
    [powershell('Start-Process ccmsetup.exe "/source:`"$PSScriptRoot\\\\`" SMSSITECODE=P01"')],
    // Nobody knows how these end.
    [batch('ccmsetup.exe /source:"%~f1" SMSSITECODE=P01')],
    [batch('ccmsetup.exe /source:"%SRC%" SMSSITECODE=P01')],
    [batch('set SRC=%~dp0\nset SRC=%SRC:~0,-1%\nccmsetup.exe /source:"%SRC%" SMSSITECODE=P01')],
    [batch('set S=%~dp0\nif "%S:~-1%"=="\\" set S=%S:~0,-1%\nccmsetup.exe /source:"%S%" SMSSITECODE=P01')],
    [powershell('Start-Process ccmsetup.exe "/source:`"$folder\\`" SMSSITECODE=P01"')],
    [powershell('Start-Process ccmsetup.exe "/source:`"$($PSScriptRoot + $x)\\`" SMSSITECODE=P01"')],
    // No batch file, so that nothing is put in.
    ['ccmsetup.exe /source:"%~dp0" SMSSITECODE=P01'],
    [{ host: 'json', text: '{"installCommandLine":"ccmsetup.exe /source:\\"%~dp0\\" SMSSITECODE=P01"}' }],
    [powershell('cmd /c "ccmsetup.exe /source:`"%~dp0`" SMSSITECODE=P01"')],
    // Windows Installer reads its line by rules of its own, and comments are shown only.
    [batch('msiexec /i ccmsetup.msi CCMSETUPCMD="SMSSITECODE=P01 /source:%~dp0"')],
    [batch('rem ccmsetup.exe /source:"%~dp0" SMSSITECODE=P01')],
  ],
};

describe('folders before a quote', () => {
  testRules(table);
});
