import assert from 'node:assert/strict';
import { loadedHost } from '../../support/lint';
import { testNegatives } from '../../support/hosts/idioms';

/** Scripts that mention ccmsetup or its parameters and start nothing. */
const scripts = String.raw`
if (Test-Path "C:\Windows\ccmsetup\Logs\ccmsetup.log") { Get-Content "C:\Windows\ccmsetup\Logs\ccmsetup.log" -Tail 5 }
Test-Path -Path "$env:windir\ccmsetup\ccmsetup.exe"
Copy-Item "\\srv\client\ccmsetup.exe" -Destination C:\temp\ccmsetup.exe -Force
Remove-Item "$env:windir\ccmsetup\ccmsetup.exe"
New-Item -Path C:\ccmsetup -ItemType Directory
$setup = Get-Item .\ccmsetup.exe; $setup.VersionInfo
Get-ChildItem $path -Filter ccmsetup.exe -Recurse
Get-Process ccmsetup -ErrorAction SilentlyContinue | Stop-Process -Force
while (Get-Process 'ccmsetup' -ea 0) { Start-Sleep 5 }
Wait-Process -Name ccmsetup -Timeout 600
Get-Service -Name ccmsetup
Get-WmiObject Win32_Process -Filter "Name='ccmsetup.exe'"
taskkill /im ccmsetup.exe /f
cmd /c "taskkill /im ccmsetup.exe /f"
Start-Process taskkill -ArgumentList '/im ccmsetup.exe /f'
sc.exe query ccmsetup
sc query ccmsetup
reg query HKLM\SOFTWARE\Microsoft\CCMSetup /v "ccmsetup.exe /mp:x SMSSITECODE=ABC"
reg delete HKLM\SOFTWARE\Microsoft\CCMSetup /f
reg add HKLM\SOFTWARE\Contoso /v ccmsetup.exe /d "C:\Windows\ccmsetup\ccmsetup.exe"
$label.Text = "ccmsetup.exe /uninstall is running"
$errors.Add("ccmsetup.exe SMSSITECODE= is wrong")
[void]$report.AppendLine("ccmsetup.exe /mp:x SMSSITECODE=ABC was started")
Add-LogEntry 'ccmsetup.exe /mp:x SMSSITECODE=ABC'
$seen.Contains('ccmsetup.exe /mp:x SMSSITECODE=ABC')
$names.Add('ccmsetup.exe')
$progress.Add("Running ccmsetup.exe /mp:x SMSSITECODE=ABC now")
schtasks /delete /tn ccmsetup /f
robocopy \\srv\client C:\temp ccmsetup.exe /R:3 /W:5
xcopy \\srv\client\ccmsetup.exe C:\temp /y
New-ItemProperty -Path 'HKLM:\SOFTWARE\Microsoft\CCMSetup' -Name 'LastValidMP' -Value x
Test-Path HKLM:\SOFTWARE\Microsoft\CCMSetup
[System.Diagnostics.EventLog]::CreateEventSource('ccmsetup', 'Application')
Write-EventLog -Source ccmsetup -Message 'ccmsetup.exe /mp:x SMSSITECODE=ABC'
Write-Host "Running ccmsetup.exe /mp:x SMSSITECODE=ABC"
Write-Output "CCMSETUPCMD=""SMSSITECODE=ABC"""
Write-Log -Message "ccmsetup.exe /mp:x SMSSITECODE=ABC FSP=y"
Write-CMLogEntry -Value 'SMSSITECODE=ABC FSP=x' -Severity 1
Add-Content $log "$(Get-Date) ccmsetup.exe /mp:x SMSSITECODE=ABC"
echo 'ccmsetup.exe /mp:x SMSSITECODE=ABC'
throw "ccmsetup.exe /mp:x SMSSITECODE=ABC failed"
"The ccmsetup.exe was started with SMSSITECODE=ABC and FSP=x"
$text = "Use ccmsetup.exe /mp:<server> to set the management point, or SMSSITECODE=<code>."
if ($p.Name -eq 'ccmsetup.exe') { 'x' }
if ($line -match 'SMSSITECODE=(\w+)') { $matches[1] }
if ($line -like '*ccmsetup.exe /mp:x SMSSITECODE=ABC*') { 1 }
$x = $line -replace 'SMSSITECODE=ABC FSP=x', 'SMSSITECODE=DEF FSP=y'
$x = $line.Replace('SMSSITECODE=ABC FSP=x', '')
$x = $line.Contains('ccmsetup.exe /mp:x SMSSITECODE=ABC')
$regex = 'CCMSETUPCMD="(.*?)"'
$regex = '^SMSSITECODE=(?<site>\w{3}) FSP=\S+$'
Select-String -Path $log -Pattern 'CCMSETUPCMD=', 'SMSSITECODE=ABC FSP=x'
Get-CimInstance Win32_Process | Where-Object { $_.CommandLine -like '*ccmsetup.exe /mp:x SMSSITECODE=ABC*' }
switch -Regex ($line) { 'SMSSITECODE=ABC FSP=x' { 1 } }
Start-Process sccmsetup.exe -ArgumentList '/mp:x'
& $SccmSetupMedia /x
Start-Process msiexec.exe -ArgumentList "/i mp.msi SMSSITECODE=ABC"
Start-Process msiexec.exe -ArgumentList "/i other.msi /qn"
msiexec /i "C:\x\client.msi" /qn
$sql = "DECLARE @SMSSITECODE = 'ABC'; SELECT * FROM x WHERE FSP= 1"
$SMSSITECODE = 'ABC'
$hash = @{ SMSSITECODE = 'ABC'; FSP = 'x' }
$ccmsetup = "C:\Windows\ccmsetup"; Start-Process explorer.exe $ccmsetup
Start-Process "$env:windir\ccmsetup"
Start-Process notepad.exe "C:\Windows\ccmsetup\logs\ccmsetup.log"
Invoke-WebRequest -Uri "https://x/ccmsetup.exe" -OutFile "C:\x\ccmsetup.exe"
$url = "https://cmg/ccmsetup.exe"; (New-Object Net.WebClient).DownloadFile($url, "$env:TEMP\ccmsetup.exe")
$messages = @{ 7 = 'ccmsetup.exe needs a reboot'; Description = 'ccmsetup.exe /mp:x' }
function Get-CcmsetupExitCode { param($p) $p.ExitCode }; Get-CcmsetupExitCode $x
function f { param([Parameter(HelpMessage='like ccmsetup.exe /mp:x SMSSITECODE=ABC')][string]$SMSSITECODE = 'ABC') }
& "$env:windir\System32\wusa.exe" /uninstall
$a = '/mp:x'; Other-Thing $a
$fsp = 'FSP=x'
$source = '/source:C:\x'; $url = 'https://x/mp/y'
Start-Process 'setup.exe' '/source:C:\x /logon'
Configuration C { Node localhost { File F { SourcePath='\\srv\ccmsetup.exe'; DestinationPath='C:\S\ccmsetup.exe' } } }
Configuration C { Node localhost { Package P { Path='C:\S\setup.exe'; Arguments='/source:C:\x'; Name='ccmsetup.exe' } } }
Run-It '%~dp0myccmsetup.exe /mp:cm01 SMSSITECODE=ABC'
Run-It '%SRC%1ccmsetup.exe /mp:cm01 SMSSITECODE=ABC'; Run-It -Path '~dp0ccmsetup.exe' -Arguments '/mp:x'
Copy-Item '%~dp0ccmsetup.exe' C:\S
if ($tsenv.Value('SMSClientInstallProperties') -eq 'FSP=x SMSMP=y') { 1 }
$tsenv.Value('SMSClientInstallProperties').Contains('FSP=x SMSMP=y'); $x = $tsenv.Value('SMSClientInstallProperties')
$tsenv.Value('OSDComputerName') = 'FSP=x'; $tsenv.SetValue('OSDComputerName', 'FSP=x'); $tsenv:OSDComputerName = 'FSP=x'
$tsenv.Value('SMSClientInstallProperties') = $null; Set-TSVariable -Name OSDComputerName -Value 'FSP=x'
Get-TSVariable -Name SMSClientInstallProperties -Default 'FSP=x'
New-CMTSStepConditionVariable -OperatorType Equals -ConditionVariableName SMSClientInstallProperties -ConditionVariableValue 'FSP=x SMSMP=y'
if ($x) { Path='C:\S\ccmsetup.exe' }
`
  .trim()
  .split('\n');

describe('PowerShell: no command line', () => {
  const host = loadedHost('powershell');
  testNegatives('powershell', scripts);

  it('all of them in one script', () => {
    assert.deepEqual(
      host.find(scripts.join('\r\n')).regions.map(({ text }) => text),
      [],
    );
  });
});
