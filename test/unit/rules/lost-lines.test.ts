import { testRules, type RuleTable, type Said } from '../../support/rule-tables';

const lost = (at: string, fixed?: string): Said => ({
  at,
  says: 'cmd.exe probably ignores this text, because a line break is before it. Write the command on one line.',
  ...(fixed !== undefined && { fixed: [fixed] }),
});

const table: RuleTable = {
  'line-break-in-command': [
    [
      { host: 'powershell', text: 'cmd /c "ccmsetup.exe /logon\r\n  SMSSITECODE=P01\n  FSP=a"' },
      lost('SMSSITECODE=P01\n  FSP=a', 'cmd /c "ccmsetup.exe /logon SMSSITECODE=P01 FSP=a"'),
    ],
    [
      { host: 'powershell', text: "cmd.exe /c @'\nccmsetup.exe /logon\nSMSSITECODE=P01\n'@" },
      lost('SMSSITECODE=P01', "cmd.exe /c @'\nccmsetup.exe /logon SMSSITECODE=P01\n'@"),
    ],
    [
      {
        host: 'powershell',
        text: "Start-Process cmd.exe -ArgumentList '/c', 'ccmsetup.exe /logon\nSMSSITECODE=P01'",
      },
      lost(
        'SMSSITECODE=P01',
        "Start-Process cmd.exe -ArgumentList '/c', 'ccmsetup.exe /logon SMSSITECODE=P01'",
      ),
    ],
    // Another command is no argument; nor is the command line itself.
    [{ host: 'powershell', text: 'cmd /c "ccmsetup.exe /logon FSP=a\nexit /b"' }, lost('exit /b')],
    [{ host: 'powershell', text: 'cmd /c "echo off\nccmsetup.exe /logon"' }, lost('ccmsetup.exe /logon')],
    [
      { host: 'powershell', text: "$c = 'ccmsetup.exe /logon\nSMSSITECODE=P01'\ncmd /c $c" },
      lost('SMSSITECODE=P01'),
    ],
    [
      { host: 'csharp', text: 'Process.Start("cmd.exe", @"/c ccmsetup.exe /logon\nFSP=a");' },
      lost('FSP=a', 'Process.Start("cmd.exe", @"/c ccmsetup.exe /logon FSP=a");'),
    ],
    [
      { host: 'csharp', text: 'Process.Start("cmd.exe", "/c ccmsetup.exe /logon\\r\\nFSP=a");' },
      lost('FSP=a', 'Process.Start("cmd.exe", "/c ccmsetup.exe /logon FSP=a");'),
    ],
    [
      { host: 'javascript', text: 'exec(`ccmsetup.exe /logon\n  FSP=a`)' },
      lost('FSP=a', 'exec(`ccmsetup.exe /logon FSP=a`)'),
    ],
    [
      { host: 'python', text: 'subprocess.run("""cmd /c ccmsetup.exe /logon\nFSP=a""")' },
      lost('FSP=a', 'subprocess.run("""cmd /c ccmsetup.exe /logon FSP=a""")'),
    ],
    [
      { host: 'json', text: '{"installCommandLine":"cmd /c \\"ccmsetup.exe /logon\\nFSP=a\\""}' },
      lost('FSP=a', '{"installCommandLine":"cmd /c \\"ccmsetup.exe /logon FSP=a\\""}'),
    ],
    [
      { host: 'yaml', text: '- win_command: |\n    cmd /c "ccmsetup.exe /logon\n    FSP=a"\n' },
      lost('FSP=a', '- win_command: |\n    cmd /c "ccmsetup.exe /logon FSP=a"\n'),
    ],
    [
      { host: 'xml', text: '<a><command>cmd /c ccmsetup.exe /logon\n  FSP=a\n</command></a>' },
      lost('FSP=a', '<a><command>cmd /c ccmsetup.exe /logon FSP=a\n</command></a>'),
    ],
    [
      { host: 'xml', text: '<a command="cmd /c ccmsetup.exe /logon&#10;FSP=a"/>' },
      lost('FSP=a', '<a command="cmd /c ccmsetup.exe /logon FSP=a"/>'),
    ],
    // Every line is a command, or a line break is none.
    [{ host: 'powershell', text: "@'\nccmsetup.exe /logon\nexit /b\n'@ | cmd" }],
    [{ host: 'powershell', text: "@'\nccmsetup.exe /logon\nexit /b\n'@ | Set-Content a.cmd" }],
    [{ host: 'powershell', text: "cmd /c @'\nccmsetup.exe /logon FSP=a\n\n'@" }],
    [{ host: 'powershell', text: 'cmd /c ccmsetup.exe /logon `\n  FSP=a' }],
    [{ host: 'powershell', text: "powershell -Command 'ccmsetup.exe /logon\nexit'" }],
    [{ host: 'yaml', text: '- win_command: >\n    cmd /c ccmsetup.exe /logon\n    FSP=a\n' }],
    [{ host: 'yaml', text: '- win_command: |\n    cmd /c ccmsetup.exe /logon\n' }],
    [{ host: 'xml', text: '<a command="cmd /c ccmsetup.exe /logon\nFSP=a"/>' }],
    [{ host: 'shell', text: "sh -c 'ccmsetup.exe /logon\nexit'" }],
    [{ host: 'batch', text: 'cmd /c "ccmsetup.exe /logon"\nset FSP=a' }],
  ],
};

describe('line breaks in what cmd.exe gets', () => {
  testRules(table);
});
