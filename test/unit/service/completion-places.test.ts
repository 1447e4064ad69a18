import assert from 'node:assert/strict';
import { allCapabilities, completions } from '../../support/service';

function labels(marked: string, host: string): string[] {
  return completions(marked, host).items.map(({ label }) => label);
}

const programs = ['ccmsetup.exe', 'CCMSETUPCMD', 'msiexec /i ccmsetup.msi'];
/** Where a command is run: the text for ccmsetup.msi alone starts nothing. */
const run = ['ccmsetup.exe', 'msiexec /i ccmsetup.msi'];

describe('places of completion', () => {
  const names: readonly (readonly [host: string, marked: string])[] = [
    ['ccmcmd', '# \u{1F600}\r\nccmsetup.exe |'],
    ['ccmcmd', 'ccmsetup.exe |\r\n  SMSMP=mp1'],
    ['powershell', '& ccmsetup.exe |'],
    ['powershell', '& ccmsetup.exe /logon |\n'],
    ['powershell', '& ccmsetup.exe /logon | | Out-Null'.replace(' | ', ' ')],
    ['powershell', "& 'ccmsetup.exe' |"],
    ['powershell', "'ccmsetup.exe /logon |"],
    ['powershell', '"ccmsetup.exe /logon |'],
    ['powershell', "$x = '\u{1F600}'; Start-Process ccmsetup.exe -ArgumentList \"|"],
    ['powershell', "Start-Process ccmsetup.exe -ArgumentList '|"],
    ['powershell', "Start-Process ccmsetup.exe -ArgumentList '/logon |\r\nWrite-Host 'done'\r\n"],
    ['powershell', "Start-Process ccmsetup.exe -ArgumentList @('/logon', '|')"],
    ['powershell', "Start-Process ccmsetup.exe -ArgumentList @(\n  '/logon'\n  '|\n)"],
    ['powershell', 'Start-Process ccmsetup.exe -ArgumentList |'],
    ['powershell', '$line = @"\nccmsetup.exe /logon |\n"@\nInvoke-Expression $line'],
    ['powershell', '$list = @()\n$list += "/logon"\n$list += "|"\nStart-Process ccmsetup.exe $list'],
    ['powershell', "Set-CMClientPushInstallation -InstallationProperty '|'"],
    ['powershell', 'Start-Process msiexec "/i ccmsetup.msi CCMSETUPCMD=`"FSP=a |'],
    ['powershell', 'Start-Process msiexec "/i ccmsetup.msi CCMSETUPCMD=`"|`""'],
    ['batch', 'set ARGS=/logon |\r\nccmsetup.exe %ARGS%'],
    ['json', '{"installCommandLine": "ccmsetup.exe |"}'],
    ['json', '{"installCommandLine": "ccmsetup.exe |'],
    ['json', '{\n  "installCommandLine": "ccmsetup.exe |\n}'],
    ['json', '{"a": ["ccmsetup.exe", "|"]}'],
    ['yaml', '- win_command: ccmsetup.exe |'],
    ['yaml', '- win_command: ccmsetup.exe |\n  x: y\n'],
    ['yaml', '- win_command: "ccmsetup.exe |'],
    ['yaml', "- win_command: 'ccmsetup.exe |\n- x: y\n"],
    ['yaml', '- win_package:\n    path: ccmsetup.exe\n    arguments: |'],
    ['yaml', '- win_package:\n    path: ccmsetup.exe\n    arguments: "|"'],
    ['batch', '@echo off\r\nccmsetup.exe |\r\nexit /b'],
    ['batch', '"%~dp0ccmsetup.exe" |'],
    ['batch', 'ccmsetup.exe | & echo done'],
    ['vbscript', 'shell.Run "ccmsetup.exe |'],
    ['javascript', "exec('ccmsetup.exe |"],
    ['csharp', 'Process.Start("ccmsetup.exe", "|");'],
    ['csharp', 'Process.Start("ccmsetup.exe", "|'],
    ['python', 'os.system("ccmsetup.exe |'],
    ['markdown', 'Run `ccmsetup.exe |'],
    ['markdown', '```\nccmsetup.exe |\n```'],
    ['xml', '<CommandLine>ccmsetup.exe |</CommandLine>'],
    ['xml', '<Variable name="SMSClientInstallProperties">|</Variable>'],
    ['ini', '[x]\nCommand=ccmsetup.exe |'],
    ['tcf', '[Client Install]\nInstall=|'],
    ['hcl', 'command = "ccmsetup.exe |'],
    ['bicep', "param commandToExecute string = 'ccmsetup.exe |'"],
  ];
  for (const [host, marked] of names)
    it(`${host}: names at ${JSON.stringify(marked)}`, () => {
      const offered = labels(marked, host);
      assert.ok(offered.includes('SMSSITECODE'), offered.join());
      assert.ok(!offered.includes('ccmsetup.exe'), offered.join());
    });

  const begins: readonly (readonly [host: string, marked: string, offered?: readonly string[]])[] = [
    ['ccmcmd', '|'],
    ['ccmcmd', 'FSP=a\n\n|\n'],
    ['ccmcmd', 'ccm|'],
    ['ccmcmd', 'ccmsetup|'],
    ['powershell', 'if ($true) {\n  ccm|\n}', ['ccmsetup.exe']],
    ['powershell', '& c|', ['ccmsetup.exe']],
    ['powershell', '& "$PSScriptRoot\\ccm|"', ['ccmsetup.exe']],
    ['powershell', '$line = "CCM|"'],
    ['powershell', "$line = 'msi|"],
    ['json', '{"installCommandLine": "|"}'],
    ['json', '{"installCommandLine": "c|"}'],
    ['json', '{"ccmsetupCommandLine": "|"}', programs],
    ['yaml', '- win_command: |'],
    ['yaml', '- win_command: "CC|"'],
    ['batch', 'ccm|'],
    ['batch', 'start /wait ccm|'],
    ['batch', '\\\\server\\share\\ccm|'],
    ['bicep', "param commandToExecute string = '|'"],
    ['vbscript', 'shell.Run "ccm|'],
    ['python', 'os.system("ccm|")'],
    ['markdown', '```\nccm|\n```'],
    ['xml', '<CommandLine>ccm|</CommandLine>'],
    ['xml', '<a CommandLine="ccm|" />'],
  ];
  for (const [host, marked, offered = host === 'ccmcmd' ? programs : run] of begins)
    it(`${host}: programs at ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(labels(marked, host).slice(0, offered.length), offered);
    });

  const none: readonly (readonly [host: string, marked: string])[] = [
    ['ccmcmd', '# ccm|'],
    ['ccmcmd', 'ccmsetup.exe SMSCACHEDIR="C:\\my |'],
    ['powershell', "# 'ccm|'\nccmsetup.exe /logon"],
    ['powershell', '<#\n ccmsetup.exe /logon |\n#>\nccmsetup.exe /logon'],
    ['powershell', '# ccmsetup.exe |\nccmsetup.exe /logon'],
    ['powershell', "$x = 'hello |'\nccmsetup.exe /logon"],
    ['powershell', "$x = '|'\nccmsetup.exe /logon"],
    ['powershell', "$x = 'SMS|'\nccmsetup.exe /logon"],
    ['powershell', '$size = 5120 |\nccmsetup.exe SMSCACHESIZE=$size'],
    ['powershell', "Write-Host 'ccmsetup.exe |'"],
    ['powershell', "$mp = 'mp1' |\nccmsetup.exe /mp:$mp"],
    ['json', '{"title": "CC|"}'],
    ['json', '{"installCommandLine": "ccmsetup.exe /logon" |}'],
    ['batch', 'rem ccmsetup.exe |'],
    ['batch', ':: ccm|'],
    ['markdown', 'Run ccmsetup.exe |'],
    ['markdown', 'The ccm|'],
    ['csharp', '// Process.Start("ccmsetup.exe", "|'],
    ['log', `<![LOG[Command line: ccmsetup.exe /mp:mp1 |]LOG]!>`],
  ];
  for (const [host, marked] of none)
    it(`${host}: nothing at ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(labels(marked, host), []);
    });

  it('msiexec: its switches in the order in which they belong', () => {
    const of = (marked: string): string[] => labels(marked, 'ccmcmd');
    assert.deepEqual(of('msiexec |').slice(0, 2), ['/i', '/x']);
    assert.deepEqual(of('msiexec /i |'), ['ccmsetup.msi']);
    assert.deepEqual(of('msiexec /i cc|'), ['ccmsetup.msi']);
    assert.deepEqual(of('msiexec /i ccmsetup.msi |').slice(0, 3), ['CCMSETUPCMD', '/qn', '/l*v']);
    const later = of('msiexec /i ccmsetup.msi CCMSETUPCMD="/logon" /q|').slice(0, 2);
    assert.deepEqual(later, ['/qn', '/l*v']);
    assert.ok(!of('msiexec /i ccmsetup.msi /q |').includes('/qn'));
  });

  it('opens the suggestions behind what goes on, for clients that know the command', () => {
    const command = 'editor.action.triggerSuggest';
    const able = { ...allCapabilities, opensSuggestions: true };
    const opened = (marked: string): string[] =>
      completions(marked, 'ccmcmd', able)
        .items.filter((item) => item.command?.command === command)
        .map(({ label }) => label);
    const offered = opened('|');
    for (const label of [...programs, 'SMSSITECODE', 'CCMHOSTNAME', 'SMSCACHEDIR'])
      assert.ok(offered.includes(label), label);
    assert.ok(!opened('ccmsetup.exe |').includes('/noservice'));
    assert.deepEqual(
      completions('|').items.filter((item) => item.command !== undefined),
      [],
    );
  });
});
