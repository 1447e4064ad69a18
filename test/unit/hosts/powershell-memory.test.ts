import assert from 'node:assert/strict';
import { powershellHost } from '../../../server/src/hosts/powershell/powershell';

/** Statements that have nothing to do with the others, so many that what stands on both sides of them is far apart. */
const far = Array.from(
  { length: 8 },
  (_, index) => `Write-Verbose "step ${String(index)}: ${'nothing of interest here, '.repeat(40)}"\n`,
).join('');

/** A script in which far apart statements have to do with each other, and what is replaced in it. */
const changes: readonly {
  readonly name: string;
  readonly script: string;
  readonly from: string;
  readonly to: string;
}[] = [
  {
    name: 'nothing but the place',
    script: `# why\n${far}Start-Process ccmsetup.exe -ArgumentList '/mp:mp1 SMSSITECODE=P01'\n`,
    from: '# why',
    to: '# why not',
  },
  {
    name: 'the value of a variable',
    script: `$mp = 'mp1'\n${far}& ccmsetup.exe /mp:$mp SMSSITECODE=P01\n`,
    from: 'mp1',
    to: 'mp22',
  },
  {
    name: 'the value of a variable in the value of a variable',
    script: `$name = 'mp1'\n${far}$mp = "https://$name"\n${far}& ccmsetup.exe /mp:$mp SMSSITECODE=P01\n& ccmsetup.exe /mp:$mp FSP=a\n`,
    from: 'mp1',
    to: 'mp22',
  },
  {
    name: 'a variable that is written once more',
    script: `$mp = 'mp1'\n${far}'nothing'\n${far}& ccmsetup.exe /mp:$mp SMSSITECODE=P01\n`,
    from: "'nothing'",
    to: "if ($x) { $mp += '.fabrikam.com' }",
  },
  {
    name: 'a variable that a loop sets',
    script: `$mp = 'mp1'\n${far}'nothing'\n${far}& ccmsetup.exe /mp:$mp SMSSITECODE=P01\n`,
    from: "'nothing'",
    to: 'foreach ($mp in $all) { $mp }',
  },
  {
    name: 'a member of a table',
    script: `$site = @{ Code = 'P01' }\n${far}$site.Code = 'P02'\n${far}& ccmsetup.exe "SMSSITECODE=$($site.Code)" /logon\n`,
    from: 'site.Code =',
    to: 'site.Name =',
  },
  {
    name: 'the function that hands arguments on',
    script: `function Install-It($more) { & ccmsetup.exe /mp:mp1 $more }\n${far}Install-It '/logon'\n`,
    from: 'ccmsetup.exe /mp:mp1',
    to: 'other.exe',
  },
  {
    name: 'the name of the function that hands arguments on',
    script: `function Install-It($more) { & ccmsetup.exe /mp:mp1 $more }\n${far}Install-It '/logon'\n`,
    from: 'Install-It(',
    to: 'Install-Others(',
  },
  {
    name: 'where a function stands that hands arguments on',
    script: `# why\n${far}function Install-It($more) { & ccmsetup.exe /mp:mp1 $more }\n${far}Install-It '/logon'\n`,
    from: '# why',
    to: '# why not',
  },
  {
    name: 'where a process is waited for',
    script: `$p = Start-Process ccmsetup.exe '/mp:mp1 SMSSITECODE=P01' -PassThru\n${far}$p | Wait-Process\n`,
    from: 'Wait-Process',
    to: 'Out-Null',
  },
  {
    name: 'whether a call uses a variable of which not all is known',
    script: `$more = '/logon'\n${far}foreach ($more in $all) { 1 }\n${far}& ccmsetup.exe /mp:mp1 $more\n`,
    from: 'ccmsetup.exe /mp:mp1 $more',
    to: 'other.exe $more',
  },
  {
    name: 'whether a call takes a literal',
    script: `$arguments = '/mp:mp1 SMSSITECODE=P01'\n${far}Start-Process ccmsetup.exe $arguments\n`,
    from: 'Start-Process ccmsetup.exe',
    to: 'Write-Host',
  },
  {
    name: 'whether a call takes a part of a text that grows',
    script: `$line = '/mp:mp1 '\n${far}$line += 'SMSSITECODE=P01'\n${far}Start-Process ccmsetup.exe "/logon $line"\n`,
    from: 'Start-Process ccmsetup.exe "/logon $line"',
    to: 'Write-Host $line',
  },
  {
    name: 'the version of PowerShell that it is for',
    script: `#requires -Version 5\n${far}& ccmsetup.exe 'CCMCERTSEL="Subject:a b"' /logon\n`,
    from: 'Version 5',
    to: 'Version 7',
  },
  {
    name: 'a string that is not closed any more',
    script: `$a = 'b'\n${far}& ccmsetup.exe /mp:mp1 SMSSITECODE=P01\n`,
    from: "'b'",
    to: "'b",
  },
  {
    name: 'a file that a text is written to',
    script: `$file = 'a.cmd'\n${far}"@echo off\`r\`nccmsetup.exe /mp:mp1 SMSSITECODE=P01" | Set-Content $file\n`,
    from: 'a.cmd',
    to: 'a.txt',
  },
];

const shown = (text: string, find: ReturnType<typeof powershellHost>['find']): string =>
  JSON.stringify(find(text), undefined, 1);

describe('a long PowerShell script of which statements are known', () => {
  for (const { name, script, from, to } of changes)
    it(`is judged like a new one after a change of ${name}`, () => {
      const changed = script.replace(from, to);
      assert.notEqual(changed, script);
      const find = powershellHost().follow?.() ?? assert.fail('it follows no document');
      // Twice, so that what was moved or taken back is known, too; at last with more in front of it.
      for (const text of [
        script,
        changed,
        script,
        script,
        changed,
        `# first\n${changed}`,
        `# first\n${script}`,
      ])
        assert.equal(shown(text, find), shown(text, powershellHost().find), text.replaceAll(far, '…\n'));
    });
});
