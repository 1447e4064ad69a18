import { testRules, type RuleTable, type Said } from '../../support/rule-tables';

const misquoted = (fixed: string | undefined, at = '"', name = 'ccmsetup.exe'): Said => ({
  at,
  says: `A misplaced quotation mark probably makes cmd.exe read the arguments as part of the name of "${name}". Put only the path in quotation marks.`,
  ...(fixed !== undefined && { fixed: [fixed] }),
});
const parted = (taken: string, fixed: string, at = '"'): Said => ({
  at,
  says: `"${taken}" is what cmd.exe probably takes as the program, because a quotation mark is missing before the path. Put the path in quotation marks.`,
  fixed: [fixed],
});
const titled = (at: string, fixed: string | undefined): Said => ({
  at,
  says: 'The start command reads the first quoted text as a window title, so it probably doesn\'t start the program. Write start "" before the path.',
  ...(fixed !== undefined && { fixed: [fixed] }),
});

const batch = (text: string): { host: string; text: string } => ({ host: 'batch', text });

const table: RuleTable = {
  'program-quotes': [
    [batch('C:\\W\\ccmsetup.exe" /uninstall'), misquoted('"C:\\W\\ccmsetup.exe" /uninstall')],
    [batch('"C:\\W\\ccmsetup.exe /uninstall'), misquoted('"C:\\W\\ccmsetup.exe" /uninstall')],
    [
      batch('"C:\\W S\\ccmsetup.exe /logon SMSSITECODE=ABC"'),
      misquoted('"C:\\W S\\ccmsetup.exe" /logon SMSSITECODE=ABC'),
    ],
    [
      batch('"C:\\W S\\ccmsetup.exe /logon" SMSSITECODE=ABC'),
      misquoted('"C:\\W S\\ccmsetup.exe" /logon SMSSITECODE=ABC'),
    ],
    [
      batch('"%~dp0ccmsetup.exe /logon SMSCACHEDIR="C:\\a b""'),
      misquoted('"%~dp0ccmsetup.exe" /logon SMSCACHEDIR="C:\\a b"'),
    ],
    [
      batch('"%~dp0ccmsetup.exe /logon SMSCACHEDIR="C:\\a b"'),
      misquoted('"%~dp0ccmsetup.exe" /logon SMSCACHEDIR="C:\\a b"'),
    ],
    [batch('"C:\\W\\ccmsetup.exe"" /uninstall'), misquoted('"C:\\W\\ccmsetup.exe" /uninstall', '""')],
    [batch('C:\\W S\\ccmsetup.exe" /uninstall'), parted('C:\\W', '"C:\\W S\\ccmsetup.exe" /uninstall')],
    [
      batch('if exist x "%~dp0ccmsetup.exe /uninstall & exit /b'),
      misquoted('if exist x "%~dp0ccmsetup.exe" /uninstall & exit /b'),
    ],
    [batch('start "" "%~dp0ccmsetup.exe /uninstall"'), misquoted('start "" "%~dp0ccmsetup.exe" /uninstall')],
    [
      batch('"msiexec.exe /i C:\\W\\ccmsetup.msi CCMSETUPCMD=/logon"'),
      misquoted('"msiexec.exe" /i C:\\W\\ccmsetup.msi CCMSETUPCMD=/logon', '"', 'msiexec.exe'),
    ],
    [batch('call "%~dp0ccmsetup.exe /uninstall'), misquoted('call "%~dp0ccmsetup.exe" /uninstall')],
    // Behind `cmd /c` another quote can change which ones are taken away.
    [batch('cmd /c C:\\W\\ccmsetup.exe" /uninstall'), misquoted('cmd /c "C:\\W\\ccmsetup.exe" /uninstall')],
    [batch('cmd /c C:\\W\\ccmsetup.exe" /logon SMSCACHEDIR="C:\\a b"'), misquoted(undefined)],
    // A variable that brings the path in is set elsewhere.
    [batch('set E=C:\\W\\ccmsetup.exe\n"%E% /uninstall'), misquoted(undefined)],
    [
      { host: 'powershell', text: "cmd /c 'C:\\W\\ccmsetup.exe\" /uninstall'" },
      misquoted('cmd /c \'"C:\\W\\ccmsetup.exe" /uninstall\''),
    ],
    [{ host: 'powershell', text: 'Start-Process cmd "/c call`"C:\\W\\ccmsetup.exe /uninstall"' }],
    [
      { host: 'vbscript', text: 's.Run "cmd /c C:\\W\\ccmsetup.exe"" /uninstall", 0' },
      misquoted('s.Run "cmd /c ""C:\\W\\ccmsetup.exe"" /uninstall", 0', '""'),
    ],
    [
      { host: 'csharp', text: 'Process.Start("cmd.exe", "/c C:\\\\W\\\\ccmsetup.exe\\" /uninstall");' },
      misquoted('Process.Start("cmd.exe", "/c \\"C:\\\\W\\\\ccmsetup.exe\\" /uninstall");', '\\"'),
    ],
    [
      { host: 'javascript', text: "exec('cmd /c C:\\\\W\\\\ccmsetup.exe\" /uninstall')" },
      misquoted('exec(\'cmd /c "C:\\\\W\\\\ccmsetup.exe" /uninstall\')'),
    ],
    [
      { host: 'json', text: '{"installCommandLine":"cmd /c C:\\\\W\\\\ccmsetup.exe\\" /uninstall"}' },
      misquoted('{"installCommandLine":"cmd /c \\"C:\\\\W\\\\ccmsetup.exe\\" /uninstall"}', '\\"'),
    ],
    [
      { host: 'xml', text: '<a command="cmd /c C:\\W\\ccmsetup.exe&quot; /uninstall"/>' },
      misquoted('<a command="cmd /c &quot;C:\\W\\ccmsetup.exe&quot; /uninstall"/>', '&quot;'),
    ],
    // Right ones, and what is no matter of cmd.exe.
    [batch('"C:\\W S\\ccmsetup.exe" /logon SMSCACHEDIR="C:\\a b"')],
    [batch('cmd /c "C:\\W\\ccmsetup.exe /logon SMSSITECODE=ABC"')],
    [batch('cmd /c ""C:\\W S\\ccmsetup.exe" /logon SMSCACHEDIR="C:\\a b""')],
    [batch('cmd /c "C:\\W\\ccmsetup.exe /uninstall')],
    [batch('"C:\\W S\\ccmsetup.exe')],
    [batch('C:\\W\\ccmsetup.exe"')],
    [batch('"C:\\W S\\ccmsetup.exe " /uninstall')],
    [batch('C:\\W\\ccmsetup.exe"" /uninstall')],
    [batch('set "RUN=C:\\W\\ccmsetup.exe /uninstall"')],
    [batch('set RUN="C:\\W\\ccmsetup.exe /uninstall"')],
    [batch('echo "C:\\W\\ccmsetup.exe /uninstall"')],
    [batch('psexec \\\\PC1 "C:\\W\\ccmsetup.exe /uninstall"')],
    [batch('schtasks /create /tn a /tr "C:\\W\\ccmsetup.exe /uninstall" /sc once')],
    [batch('rem "C:\\W\\ccmsetup.exe /uninstall')],
    [batch('"%E%" /logon SMSSITECODE=ABC')],
    [{ host: 'vbscript', text: 's.Run """C:\\W S\\ccmsetup.exe"" /uninstall", 0' }],
    [{ host: 'powershell', text: 'cmd /c "C:\\W\\ccmsetup.exe /logon SMSSITECODE=ABC"' }],
    [{ host: 'powershell', text: 'cmd /c \'"C:\\W S\\ccmsetup.exe" /logon SMSSITECODE=ABC\'' }],
  ],
  'start-title': [
    [
      batch('start /wait "C:\\S\\ccmsetup.exe /uninstall"'),
      titled('"C:\\S\\ccmsetup.exe /uninstall"', 'start "" /wait "C:\\S\\ccmsetup.exe" /uninstall'),
    ],
    [
      batch('start "C:\\S\\ccmsetup.exe" /logon SMSSITECODE=ABC'),
      titled('"C:\\S\\ccmsetup.exe"', 'start "" "C:\\S\\ccmsetup.exe" /logon SMSSITECODE=ABC'),
    ],
    [
      batch('start /d "C:\\S" "ccmsetup.exe" SMSSITECODE=ABC'),
      titled('"ccmsetup.exe"', 'start "" /d "C:\\S" "ccmsetup.exe" SMSSITECODE=ABC'),
    ],
    [
      batch('start /wait "%~dp0ccmsetup.exe"'),
      titled('"%~dp0ccmsetup.exe"', 'start "" /wait "%~dp0ccmsetup.exe"'),
    ],
    [
      batch('start "C:\\S\\ccmsetup.exe /logon" SMSSITECODE=ABC'),
      titled('"C:\\S\\ccmsetup.exe /logon"', 'start "" "C:\\S\\ccmsetup.exe" /logon SMSSITECODE=ABC'),
    ],
    [
      batch('start /b "msiexec.exe" /qn /i C:\\S\\ccmsetup.msi CCMSETUPCMD="/logon"'),
      titled('"msiexec.exe"', 'start "" /b "msiexec.exe" /qn /i C:\\S\\ccmsetup.msi CCMSETUPCMD="/logon"'),
    ],
    // An option behind the path would become one of the program.
    [
      batch('start "C:\\S\\ccmsetup.exe" /wait /logon SMSSITECODE=ABC'),
      titled('"C:\\S\\ccmsetup.exe"', undefined),
    ],
    [
      batch('cmd /c start "C:\\S\\ccmsetup.exe" /logon'),
      titled('"C:\\S\\ccmsetup.exe"', 'cmd /c start "" "C:\\S\\ccmsetup.exe" /logon'),
    ],
    [
      {
        host: 'powershell',
        text: 'Start-Process cmd.exe -ArgumentList "/c start `"$PSScriptRoot\\ccmsetup.exe`" /logon"',
      },
      titled(
        '`"$PSScriptRoot\\ccmsetup.exe`"',
        'Start-Process cmd.exe -ArgumentList "/c start `"`" `"$PSScriptRoot\\ccmsetup.exe`" /logon"',
      ),
    ],
    [
      { host: 'vbscript', text: 's.Run "%comspec% /c start /wait ""C:\\S\\ccmsetup.exe /uninstall""", 0' },
      titled(
        '""C:\\S\\ccmsetup.exe /uninstall""',
        's.Run "%comspec% /c start """" /wait ""C:\\S\\ccmsetup.exe"" /uninstall", 0',
      ),
    ],
    [
      { host: 'python', text: 'os.system(\'start "C:\\\\S\\\\ccmsetup.exe" /logon\')' },
      titled('"C:\\\\S\\\\ccmsetup.exe"', 'os.system(\'start "" "C:\\\\S\\\\ccmsetup.exe" /logon\')'),
    ],
    [
      {
        host: 'json',
        text: '{"installCommandLine":"cmd.exe /c start \\"C:\\\\S\\\\ccmsetup.exe\\" /logon"}',
      },
      titled(
        '\\"C:\\\\S\\\\ccmsetup.exe\\"',
        '{"installCommandLine":"cmd.exe /c start \\"\\" \\"C:\\\\S\\\\ccmsetup.exe\\" /logon"}',
      ),
    ],
    [
      batch(
        'powershell -Command "& { Start-Process cmd -ArgumentList \'/c start \\"C:\\S S\\ccmsetup.exe\\" /logon\' }"',
      ),
      titled(
        '\\"C:\\S S\\ccmsetup.exe\\"',
        'powershell -Command "& { Start-Process cmd -ArgumentList \'/c start \\"\\" \\"C:\\S S\\ccmsetup.exe\\" /logon\' }"',
      ),
    ],
    // PowerShell gives cmd.exe no quotes around a path without blanks.
    [{ host: 'powershell', text: 'cmd.exe /c start "C:\\S\\ccmsetup.exe" /logon SMSSITECODE=ABC' }],
    [batch('start "" "C:\\S\\ccmsetup.exe" /logon')],
    [batch('start "" /wait "C:\\S\\ccmsetup.exe" /logon')],
    [batch('start "Install client" ccmsetup.exe /logon')],
    [batch('start "ccmsetup" "%~dp0ccmsetup.exe" /logon')],
    [batch('start "ccmsetup.exe" %PROGRAM% /logon')],
    [batch('start "ccmsetup" /wait')],
    // The option /i is one of start, too, which starts the package then.
    [batch('start "msiexec.exe" /i C:\\S\\ccmsetup.msi CCMSETUPCMD="/logon"')],
    [batch('start /wait ccmsetup.exe /logon')],
    [batch('start /d "C:\\S" /wait ccmsetup.exe /logon')],
    [batch('start "%TITLE%" /wait ccmsetup.exe /logon')],
    [{ host: 'powershell', text: 'start "C:\\S\\ccmsetup.exe" "/logon SMSSITECODE=ABC"' }],
  ],
  // They are judged as they were meant.
  'unbalanced-quote': [
    [batch('C:\\W\\ccmsetup.exe" /uninstall')],
    [batch('"C:\\W\\ccmsetup.exe /uninstall')],
    [batch('start /wait "C:\\S\\ccmsetup.exe /uninstall"')],
  ],
};

describe('quotes at the path of the program', () => {
  testRules(table, { among: 'all' });
});
