import assert from 'node:assert/strict';
import { sliceSpan } from '../../../server/src/language/span';
import { applyEdits } from '../../support/edits';
import { loadedHost } from '../../support/lint';

/** Calls with a semicolon, and what they become when the fix is applied; undefined where nothing is wrong. */
const semicolons: [script: string, fixed: string | undefined][] = [
  ['ccmsetup.exe /skipprereq:a.exe;b.exe /mp:x', 'ccmsetup.exe "/skipprereq:a.exe;b.exe" /mp:x'],
  ['& ccmsetup.exe SMSMP=$a;$b;c FSP=d', '& ccmsetup.exe "SMSMP=$a;$b;c" FSP=d'],
  ['ccmsetup.exe SMSMP=a`"b;c', 'ccmsetup.exe SMSMP=a`"b;c'],
  ['ccmsetup.exe "SMSMP=a;b"', undefined],
  ['ccmsetup.exe SMSMP=a; b', undefined],
  ['ccmsetup.exe SMSMP=a;exit 0', undefined],
  ['ccmsetup.exe SMSMP=a;Start-Sleep 5', undefined],
  ['ccmsetup.exe SMSMP=a;$x = 1', undefined],
  ['ccmsetup.exe /logon;b', undefined],
];

/** Starts, and the source of what makes the script wait. */
const waits: [script: string, source: string | undefined][] = [
  ["Start-Process ccmsetup.exe '/mp:x' -Wait", '-Wait'],
  ["Start-Process ccmsetup.exe '/mp:x' -Wait:$true", '-Wait:$true'],
  ["Start-Process ccmsetup.exe '/mp:x' -Wait:$false", undefined],
  ["Start-Process ccmsetup.exe '/mp:x'", undefined],
  ["Start-Process msiexec.exe '/i ccmsetup.msi' -Wait", undefined],
  ["$p = @{ FilePath = 'ccmsetup.exe'; Wait = $true }; Start-Process @p", '$true'],
  ["$p = @{ FilePath = 'ccmsetup.exe' }; $p.Wait = $True; Start-Process @p", '$True'],
  ["$p = @{ FilePath = 'ccmsetup.exe'; Wait = $false }; Start-Process @p", undefined],
  ["$p = @{ FilePath = 'ccmsetup.exe'; Wait = $wait }; Start-Process @p", undefined],
  ["Execute-Process -Path ccmsetup.exe -Parameters '/mp:x'", 'Execute-Process'],
  ["Execute-Process -Path ccmsetup.exe -Parameters '/mp:x' -NoWait", undefined],
  ["Execute-ProcessAsUser -Path ccmsetup.exe -Parameters '/mp:x'", undefined],
  ["Execute-ProcessAsUser -Path ccmsetup.exe -Wait -Parameters '/mp:x'", '-Wait'],
  ["Start-ADTProcessAsUser ccmsetup.exe '/mp:x'", undefined],
  ["Start-ADTProcessAsUser ccmsetup.exe '/mp:x' -Wait", '-Wait'],
  ["Start-ADTProcess ccmsetup.exe '/mp:x'", 'Start-ADTProcess'],
  ["Start-ADTProcess ccmsetup.exe '/mp:x' -NoWait:$true", undefined],
  ["New-ScheduledTaskAction -Execute ccmsetup.exe -Argument '/mp:x'", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $p.WaitForExit()", 'WaitForExit'],
  ["$p = saps ccmsetup.exe '/mp:x' -Pass\n$p.waitforexit( )", 'waitforexit'],
  ["(Start-Process ccmsetup.exe '/mp:x' -PassThru).WaitForExit()", 'WaitForExit'],
  ["Start-Process ccmsetup.exe '/mp:x' -PassThru | Wait-Process", 'Wait-Process'],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $p | Wait-Process", 'Wait-Process'],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; Wait-Process -Id $p.Id", 'Wait-Process'],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; Wait-Process -InputObject $p", 'Wait-Process'],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; Wait-Process $p.Id", 'Wait-Process'],
  ["if ($a) { $p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $p.WaitForExit() }", 'WaitForExit'],
  ["$p = Start-Process ccmsetup.exe '/mp:x'; $p.WaitForExit()", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $p.WaitForExit(60000)", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $p | Wait-Process -Timeout 60", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; Wait-Process -Id $p.Id -Timeout 60", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $q.WaitForExit()", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; if ($w) { $p.WaitForExit() }", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $p = Get-It; $p.WaitForExit()", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; Write-Host '$p.WaitForExit()'", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru\nfunction f { $p.WaitForExit() }", undefined],
  ["$p = Start-Process msiexec '/i ccmsetup.msi' -PassThru; $p.WaitForExit()", undefined],
  ["[Diagnostics.Process]::Start('ccmsetup.exe', '/mp:x').WaitForExit()", 'WaitForExit'],
  ["$p = [System.Diagnostics.Process]::Start('ccmsetup.exe', '/mp:x')\n$p.WaitForExit()", 'WaitForExit'],
  ["$p = [System.Diagnostics.Process]::Start('ccmsetup.exe', '/mp:x')\n$p.Id", undefined],
  [
    "$i = [Diagnostics.ProcessStartInfo]::new('ccmsetup.exe', '/mp:x')\n$p = [Diagnostics.Process]::Start($i)\n$p.WaitForExit()",
    'WaitForExit',
  ],
  [
    "$i = New-Object Diagnostics.ProcessStartInfo\n$i.FileName = 'ccmsetup.exe'\n$i.Arguments = '/mp:x'\n[Diagnostics.Process]::Start($i).WaitForExit()",
    'WaitForExit',
  ],
  [
    "$i = New-Object Diagnostics.ProcessStartInfo -Property @{ FileName = 'ccmsetup.exe'; Arguments = '/mp:x' }\n$p = New-Object Diagnostics.Process\n$p.StartInfo = $i\n[void]$p.Start()\n$p.WaitForExit()",
    'WaitForExit',
  ],
  [
    "$i = New-Object Diagnostics.ProcessStartInfo\n$i.FileName = 'ccmsetup.exe'\n$i.Arguments = '/mp:x'\n$p = [Diagnostics.Process]::Start($i)",
    undefined,
  ],
  [
    "$i = New-Object Diagnostics.ProcessStartInfo\n$i.FileName = 'ccmsetup.exe'\n$i.Arguments = '/mp:x'\n$i = $j\n[Diagnostics.Process]::Start($i).WaitForExit()",
    undefined,
  ],
];

describe('PowerShell: remarks', () => {
  const { find } = loadedHost('powershell');

  for (const [script, fixed] of semicolons) {
    it(`semicolon: ${script}`, () => {
      const [region] = find(script).regions;
      const [remark] = region?.remarks ?? [];
      assert.equal(remark?.kind, fixed === undefined ? undefined : 'semicolon');
      if (remark === undefined) return;
      assert.equal(sliceSpan(script, remark.document), ';');
      assert.equal(applyEdits(script, remark.edits), fixed);
    });
  }

  for (const [script, source] of waits) {
    it(`waiting: ${script}`, () => {
      const [region] = find(script).regions;
      assert.deepEqual(
        region?.remarks?.map(({ kind, document }) => `${kind} ${sliceSpan(script, document)}`),
        source === undefined ? undefined : [`waits ${source}`],
      );
    });
  }
});
