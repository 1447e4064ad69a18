import { testFollowing } from '../../support/hosts/following';

/** Statements that have nothing to do with the others, so many that what stands on both sides of them is far apart. */
const far = Array.from(
  { length: 8 },
  (_, index) => `Write-Verbose "step ${String(index)}: ${'nothing of interest here, '.repeat(40)}"\n`,
).join('');

describe('a long PowerShell script of which statements are known is judged like a new one', () => {
  testFollowing(
    'powershell',
    [
      {
        name: 'nothing but the place',
        document: `# why\n${far}Start-Process ccmsetup.exe -ArgumentList '/mp:mp1 SMSSITECODE=P01'\n`,
        from: '# why',
        to: '# why not',
      },
      {
        name: 'the place of a quote that cmd.exe takes into a name',
        document: `# why\n${far}cmd /c 'C:\\T\\ccmsetup.exe" /logon'\n${far}cmd /c 'start "C:\\T S\\ccmsetup.exe" /logon'\n`,
        from: '# why',
        to: '# why not',
      },
      {
        name: 'a quote at the path of a program',
        document: `${far}cmd /c 'C:\\T\\ccmsetup.exe" /logon'\n${far}`,
        from: "'C:",
        to: '\'"C:',
      },
      {
        name: 'the line that cmd.exe does not read',
        document: `$site = 'P01'\n${far}cmd /c "ccmsetup.exe /logon\nSMSSITECODE=$site"\n${far}`,
        from: 'P01',
        to: "P0'\n$site = 'P02",
      },
      {
        name: 'the value of a variable',
        document: `$mp = 'mp1'\n${far}& ccmsetup.exe /mp:$mp SMSSITECODE=P01\n`,
        from: 'mp1',
        to: 'mp22',
      },
      {
        name: 'the value of a variable in the value of a variable',
        document: `$name = 'mp1'\n${far}$mp = "https://$name"\n${far}& ccmsetup.exe /mp:$mp SMSSITECODE=P01\n& ccmsetup.exe /mp:$mp FSP=a\n`,
        from: 'mp1',
        to: 'mp22',
      },
      {
        name: 'what stands between a value and its call',
        document: `$mp = 'mp1'\n${far}'nothing'\n${far}Start-Process ccmsetup.exe "/mp:https://$mp SMSSITECODE=P01"\n`,
        from: "'nothing'",
        to: "'nothing at all'\n",
      },
      {
        name: 'what stands between a call and the values of the function around it',
        document: `function Install-It {\n$mp = 'mp1'\n'nothing'\n$all = "/mp:https://$mp"\nStart-Process ccmsetup.exe $all\n}\n${far}`,
        from: "'nothing'",
        to: "'nothing at all'\n",
      },
      {
        name: 'a variable that is written once more',
        document: `$mp = 'mp1'\n${far}'nothing'\n${far}& ccmsetup.exe /mp:$mp SMSSITECODE=P01\n`,
        from: "'nothing'",
        to: "if ($x) { $mp += '.fabrikam.com' }",
      },
      {
        name: 'a variable that a loop sets',
        document: `$mp = 'mp1'\n${far}'nothing'\n${far}& ccmsetup.exe /mp:$mp SMSSITECODE=P01\n`,
        from: "'nothing'",
        to: 'foreach ($mp in $all) { $mp }',
      },
      {
        name: 'a member of a table',
        document: `$site = @{ Code = 'P01' }\n${far}$site.Code = 'P02'\n${far}& ccmsetup.exe "SMSSITECODE=$($site.Code)" /logon\n`,
        from: 'site.Code =',
        to: 'site.Name =',
      },
      {
        name: 'the default that names the program',
        document: `param($Inst = 'ccmsetup.exe', $Fsp = '')\n${far}$path = Join-Path $dir $Inst\n${far}& $path /mp:mp1\n& "$dir\\$Inst" FSP=$Fsp\n`,
        from: 'ccmsetup.exe',
        to: 'setup.exe',
      },
      {
        name: 'the bracket of the parameters',
        document: `[CmdletBinding()]\nparam\n(\n$Code = ''\n)\n${far}& ccmsetup.exe /mp:mp1 SMSSITECODE=$Code\n`,
        from: 'param',
        to: 'para',
      },
      {
        name: 'a member of JSON',
        document: `$site = '{"code":"P01","more":"/logon"}' | ConvertFrom-Json\n${far}& ccmsetup.exe "SMSSITECODE=$($site.Code)" /mp:mp1\n`,
        from: '"code"',
        to: '"name"',
      },
      {
        name: 'the function that hands arguments on',
        document: `function Install-It($more) { & ccmsetup.exe /mp:mp1 $more }\n${far}Install-It '/logon'\n`,
        from: 'ccmsetup.exe /mp:mp1',
        to: 'other.exe',
      },
      {
        name: 'the name of the function that hands arguments on',
        document: `function Install-It($more) { & ccmsetup.exe /mp:mp1 $more }\n${far}Install-It '/logon'\n`,
        from: 'Install-It(',
        to: 'Install-Others(',
      },
      {
        name: 'where a function stands that hands arguments on',
        document: `# why\n${far}function Install-It($more) { & ccmsetup.exe /mp:mp1 $more }\n${far}Install-It '/logon'\n`,
        from: '# why',
        to: '# why not',
      },
      {
        name: 'where a process is waited for',
        document: `$p = Start-Process ccmsetup.exe '/mp:mp1 SMSSITECODE=P01' -PassThru\n${far}$p | Wait-Process\n`,
        from: 'Wait-Process',
        to: 'Out-Null',
      },
      {
        name: 'whether a call uses a variable of which not all is known',
        document: `$more = '/logon'\n${far}foreach ($more in $all) { 1 }\n${far}& ccmsetup.exe /mp:mp1 $more\n`,
        from: 'ccmsetup.exe /mp:mp1 $more',
        to: 'other.exe $more',
      },
      {
        name: 'whether a call takes a literal',
        document: `$arguments = '/mp:mp1 SMSSITECODE=P01'\n${far}Start-Process ccmsetup.exe $arguments\n`,
        from: 'Start-Process ccmsetup.exe',
        to: 'Write-Host',
      },
      {
        name: 'whether a call takes a part of a text that grows',
        document: `$line = '/mp:mp1 '\n${far}$line += 'SMSSITECODE=P01'\n${far}Start-Process ccmsetup.exe "/logon $line"\n`,
        from: 'Start-Process ccmsetup.exe "/logon $line"',
        to: 'Write-Host $line',
      },
      {
        name: 'the version of PowerShell that it is for',
        document: `#requires -Version 5\n${far}& ccmsetup.exe 'CCMCERTSEL="Subject:a b"' /logon\n`,
        from: 'Version 5',
        to: 'Version 7',
      },
      {
        name: 'a string that is not closed any more',
        document: `$a = 'b'\n${far}& ccmsetup.exe /mp:mp1 SMSSITECODE=P01\n`,
        from: "'b'",
        to: "'b",
      },
      {
        name: 'a file that a text is written to',
        document: `$file = 'a.cmd'\n${far}"@echo off\`r\`nccmsetup.exe /mp:mp1 SMSSITECODE=P01" | Set-Content $file\n`,
        from: 'a.cmd',
        to: 'a.txt',
      },
    ],
    (document) => document.replaceAll(far, '…\n'),
  );
});
