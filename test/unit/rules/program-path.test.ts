import { testRules, type RuleTable, type Said } from '../../support/rule-tables';

const found = (fixed: string | undefined, name = 'ccmsetup.exe'): Said => ({
  at: ' ',
  says: `The path of "${name}" ends with a space, so PowerShell probably doesn't find the program. Remove the space.`,
  ...(fixed !== undefined && { fixed: [fixed] }),
});
const hinted = (fixed: string | undefined, name = 'ccmsetup.exe'): Said => ({
  ...found(fixed, name),
  says: `The path of "${name}" ends with a space, so the program might not be found. Remove the space.`,
  severity: 'hint',
});

const table: RuleTable = {
  'program-path-space': [
    [
      { host: 'powershell', text: "$e = 'C:\\T\\ccmsetup.exe '\n& $e /logon SMSSITECODE=P01" },
      found("$e = 'C:\\T\\ccmsetup.exe'\n& $e /logon SMSSITECODE=P01"),
    ],
    [
      { host: 'powershell', text: '& "$PSScriptRoot\\ccmsetup.exe " /uninstall' },
      found('& "$PSScriptRoot\\ccmsetup.exe" /uninstall'),
    ],
    [
      {
        host: 'powershell',
        text: "Start-Process -FilePath 'C:\\T\\ccmsetup.exe ' -ArgumentList '/uninstall'",
      },
      found("Start-Process -FilePath 'C:\\T\\ccmsetup.exe' -ArgumentList '/uninstall'"),
    ],
    [
      { host: 'batch', text: '"C:\\My T\\ccmsetup.exe " /uninstall' },
      hinted('"C:\\My T\\ccmsetup.exe" /uninstall'),
    ],
    [
      { host: 'batch', text: 'set E=C:\\T\\ccmsetup.exe \n"%E%" /uninstall' },
      hinted('set E=C:\\T\\ccmsetup.exe\n"%E%" /uninstall'),
    ],
    [
      { host: 'vbscript', text: 's.Run """C:\\My T\\ccmsetup.exe "" /uninstall", 0, True' },
      hinted('s.Run """C:\\My T\\ccmsetup.exe"" /uninstall", 0, True'),
    ],
    [
      { host: 'csharp', text: 'Process.Start("cmd.exe", "/c \\"C:\\\\T\\\\ccmsetup.exe \\" /uninstall");' },
      hinted('Process.Start("cmd.exe", "/c \\"C:\\\\T\\\\ccmsetup.exe\\" /uninstall");'),
    ],
    [
      { host: 'json', text: '{"installCommandLine":"\\"C:\\\\My T\\\\ccmsetup.exe \\" /uninstall"}' },
      hinted('{"installCommandLine":"\\"C:\\\\My T\\\\ccmsetup.exe\\" /uninstall"}'),
    ],
    [
      { host: 'python', text: "subprocess.run(['C:\\\\T\\\\ccmsetup.exe ', '/uninstall'])" },
      hinted("subprocess.run(['C:\\\\T\\\\ccmsetup.exe', '/uninstall'])"),
    ],
    [
      { host: 'markdown', text: '`"C:\\T\\ccmsetup.exe " /uninstall`' },
      hinted('`"C:\\T\\ccmsetup.exe" /uninstall`'),
    ],
    // A space that is only between the program and what follows.
    [{ host: 'powershell', text: "$a = ' /uninstall '\n& 'C:\\T\\ccmsetup.exe' $a" }],
    [{ host: 'batch', text: 'set E=C:\\T\\ccmsetup.exe \n%E% /uninstall' }],
    [{ host: 'vbscript', text: 's.Run "C:\\T\\ccmsetup.exe " & "/uninstall", 0, True' }],
    [{ host: 'json', text: '{"installCommandLine":"C:\\\\T\\\\ccmsetup.exe /uninstall "}' }],
    ['"C:\\My Client \\ccmsetup.exe" /uninstall'],
  ],
  // It is the program still, and no stray text.
  'stray-token': [
    [{ host: 'powershell', text: "$e = 'C:\\T\\ccmsetup.exe '\n& $e /logon SMSSITECODE=P01" }],
    [{ host: 'powershell', text: "& 'C:\\T\\ccmsetup.exe ' /uninstall" }],
  ],
};

describe('the path of the program', () => {
  testRules(table, { among: 'all' });
});
