import { testIdioms, type Idiom } from '../../support/hosts/idioms';

/** Idioms, and beside each what looks like it and starts nothing. */
const idioms: Idiom[] = [
  {
    name: 'functions of the script that hand their parameter on',
    source: `function Install-Client {
  [CmdletBinding()]
  param([string]$Share, [string]$Switches)
  Start-Process "$Share\\ccmsetup.exe" -ArgumentList $Switches -Wait
}
Install-Client -Share $share -Switches '/mp:1'
Install-Client $share "/mp:$mp"
function Add-Note($Note, $Switches) { $Note }
Add-Note 'x' '/mp:3'
Install-Client $share 'C:\\x'`,
    regions: [
      { text: '{{$Share}}\\ccmsetup.exe {{$Switches}}', complete: false },
      { text: '/mp:1', pieces: ['/mp:1'], complete: false },
      { text: '/mp:{{$mp}}', complete: false },
    ],
  },
  {
    name: 'a function in the other form, and one of another script',
    source: `function Run($File, $Line) { & ccmsetup.exe $Line }\nRun x '/source:C:\\y'\nWalk x '/source:C:\\y'`,
    regions: [
      { text: 'ccmsetup.exe {{$Line}}', complete: false },
      { text: '/source:C:\\y', complete: false },
    ],
  },
  {
    name: 'characters by their number',
    source: `$args1 = '/mp:x' + [char]32 + 'SMSMP=' + [char]34 + 'a b' + [char]34\nStart-Process ccmsetup.exe $args1\n$x = [char]99999 + 'FSP=' + [char]$y`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSMP="a b"',
        pieces: ['ccmsetup.exe', '/mp:x', '32', 'SMSMP=', '34', 'a b', '34'],
      },
    ],
  },
  {
    name: 'ProcessStartInfo from a hashtable',
    source: `$i = [System.Diagnostics.ProcessStartInfo]@{ FileName = 'ccmsetup.exe'; Arguments = '/mp:1' }
$j = New-Object System.Diagnostics.ProcessStartInfo @('ccmsetup.exe', '/mp:2')
$k = [System.Diagnostics.ProcessStartInfo]@{ FileName = 'cmtrace.exe'; Arguments = 'C:\\x\\ccmsetup.log' }`,
    regions: ['ccmsetup.exe /mp:1', 'ccmsetup.exe /mp:2'],
  },
  {
    name: 'ProcessStartInfo with a list of arguments',
    source: `$i = [System.Diagnostics.ProcessStartInfo]::new()
$i.FileName = 'ccmsetup.exe'
$i.ArgumentList.Add('/mp:1')
$null = $i.ArgumentList.Add("SMSCACHEDIR=C:\\a b")
$i.ArgumentList.Add("SMSSITECODE=$code")
$j = [Diagnostics.ProcessStartInfo]::new("$dir\\ccmsetup.exe")
$j.ArgumentList.Add('/mp:2'); if ($logon) { $j.ArgumentList.Add('/logon') }
$k = New-Object Diagnostics.ProcessStartInfo; $k.FileName = 'cmtrace.exe'; $k.ArgumentList.Add('C:\\ccmsetup\\ccmsetup.log')
$l.ArgumentList.Add('/mp:3'); $l.Remarks.Add('ccmsetup.exe is next')`,
    regions: [
      'ccmsetup.exe /mp:1 "SMSCACHEDIR=C:\\a b" SMSSITECODE={{$code}}',
      { text: '{{$dir}}\\ccmsetup.exe /mp:2 /logon', complete: false },
    ],
  },
  {
    name: 'members of constants in strings',
    source: `$h = @{ Site = 'ABC'; 'Point' = 'mp1'; Own = $env:SITE }
ccmsetup.exe "SMSSITECODE=$($h.Site)" "/mp:$( $h['Point'] )" "FSP=$($h.Own)" "SMSMP=$($h.Other)"
$c = [pscustomobject]@{ Site = 'DEF' }; $x = 'GHI'
Start-Process ccmsetup.exe "/mp:2 SMSSITECODE=$($c.Site) FSP=$($x) SMSMP=$( $x.ToLower() ) DNSSUFFIX=$($c.Site.Length)"
function f($p) { ccmsetup.exe "/mp:$($p.Point)" }`,
    regions: [
      'ccmsetup.exe SMSSITECODE=ABC /mp:mp1 FSP={{$($h.Own)}} SMSMP={{$($h.Other)}}',
      'ccmsetup.exe /mp:2 SMSSITECODE=DEF FSP=GHI SMSMP={{$( $x.ToLower() )}} DNSSUFFIX={{$($c.Site.Length)}}',
      'ccmsetup.exe /mp:{{$($p.Point)}}',
    ],
  },
  {
    name: 'remoting',
    source: `Invoke-Command -ComputerName $pc -ScriptBlock { param($code) & "C:\\x\\ccmsetup.exe" /mp:1 "SMSSITECODE=$code" } -ArgumentList 'ABC'
Invoke-Command $pc { cmd /c "\\\\srv\\c\\ccmsetup.exe /mp:2 SMSSITECODE=$using:code" }
Start-Job { Start-Process ccmsetup.exe '/mp:3' }
Invoke-Command -Session $s -ScriptBlock { Get-Process ccmsetup; Test-Path C:\\ccmsetup.exe }`,
    regions: [
      'C:\\x\\ccmsetup.exe /mp:1 SMSSITECODE=ABC',
      '\\\\srv\\c\\ccmsetup.exe /mp:2 SMSSITECODE={{$using:code}}',
      'ccmsetup.exe /mp:3',
    ],
  },
  {
    name: 'psexec: through & and Start-Process, strings and lists',
    source: `& "$tools\\PsExec64.exe" -accepteula "\\\\$pc" -s -d "C:\\a b\\ccmsetup.exe" /mp:1 'SMSSITECODE=ABC'
Start-Process -FilePath "$tools\\psexec.exe" -ArgumentList "\\\\$pc", '-s', 'C:\\x\\ccmsetup.exe', '/mp:2'
& psexec.exe \\\\$pc taskkill /im ccmsetup.exe /f
Start-Process psexec.exe "\\\\$pc cmd /c rd /s /q C:\\Windows\\ccmsetup"`,
    regions: ['"C:\\a b\\ccmsetup.exe" /mp:1 SMSSITECODE=ABC', 'C:\\x\\ccmsetup.exe /mp:2'],
  },
  {
    name: 'WMI',
    source: `Invoke-CimMethod -ClassName Win32_Process -MethodName Create -Arguments @{ CommandLine = 'C:\\x\\ccmsetup.exe /mp:1' }
$line = "cmd.exe /c C:\\x\\ccmsetup.exe /mp:2"
([wmiclass]"\\\\$pc\\root\\cimv2:Win32_Process").Create($line)
Invoke-WmiMethod -Path Win32_Process -Name Create -ArgumentList 'C:\\x\\ccmsetup.exe /mp:3' -ComputerName $pc
Get-CimInstance Win32_Process -Filter "CommandLine LIKE '%ccmsetup.exe /mp:x SMSSITECODE=ABC%'"
Get-WmiObject -Query "SELECT * FROM Win32_Process WHERE Name = 'ccmsetup.exe'"`,
    regions: ['C:\\x\\ccmsetup.exe /mp:1', 'C:\\x\\ccmsetup.exe /mp:2', 'C:\\x\\ccmsetup.exe /mp:3'],
  },
  {
    name: 'scheduled tasks',
    source: `$a = New-ScheduledTaskAction -Execute "$dir\\ccmsetup.exe" -Argument "/mp:1 SMSSITECODE=$code"
$b = New-ScheduledTaskAction -Execute powershell.exe -Argument "-NoProfile -Command \`"Start-Process ccmsetup.exe '/mp:2'\`""
$p = @{ Execute = 'ccmsetup.exe'; Argument = '/mp:3' }; $c = New-ScheduledTaskAction @p
schtasks.exe /create /tn x /sc once /tr "C:\\x\\ccmsetup.exe /uninstall" /ru SYSTEM
Register-ScheduledTask -TaskName ccmsetup -Action $a -Description 'ccmsetup.exe /mp:x SMSSITECODE=ABC'
$d = New-ScheduledTaskAction -Execute 'cmtrace.exe' -Argument 'C:\\x\\ccmsetup.log'
schtasks.exe /delete /tn "Configuration Manager Client Retry Task" /f; Unregister-ScheduledTask ccmsetup`,
    regions: [
      '{{$dir}}\\ccmsetup.exe /mp:1 SMSSITECODE={{$code}}',
      'ccmsetup.exe /mp:2',
      'ccmsetup.exe /mp:3',
      'C:\\x\\ccmsetup.exe /uninstall',
    ],
  },
  {
    name: 'group policy values',
    source: `New-ItemProperty HKLM:\\SOFTWARE\\Policies\\Microsoft\\CCMSetup SetupParameters -Value '/mp:1' -Force
Set-GPRegistryValue -Name x -Key HKLM\\SOFTWARE\\Policies\\Microsoft\\CCMSetup -ValueName SetupParameters -Type String -Value 'FSP=x'
Configuration C { Registry R { Key = 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\CCMSetup'; ValueName = 'SetupParameters'; ValueData = '/source:C:\\x' } }
Set-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\CCMSetup LastValidMP -Value '/mp:2'
Remove-ItemProperty HKLM:\\SOFTWARE\\Policies\\Microsoft\\CCMSetup SetupParameters`,
    regions: [
      { text: '/mp:1', context: 'gpoSetupParameters' },
      { text: 'FSP=x', context: 'gpoSetupParameters' },
      { text: '/source:C:\\x', context: 'gpoSetupParameters' },
    ],
  },
  {
    name: 'cmdlets and DSC resources with -InstallationProperty',
    source: `$p = @{ SiteCode = 'ABC'; InstallationProperty = 'FSP=1' }; Set-CMClientPushInstallation @p
New-CMTSStepSetupWindowsAndConfigMgr -Name x -PackageId ABC00001 -InstallationProperty "FSP=2"
Set-CMTSStepSetupWindowsAndConfigMgr -TaskSequenceName x -InstallationProperties:'FSP=3'
New-CMTaskSequence -InstallOperatingSystemImage -InstallationProperty ('FSP=' + '4')
Configuration C {
  CMClientPushSettings Push {
    SiteCode = 'ABC'
    InstallationProperty = 'FSP=5'
  }
}
Get-CMClientPushInstallation -SiteCode ABC | Select-Object InstallationProperty
$keys = 'SiteCode', 'InstallationProperty'`,
    regions: [
      { text: 'FSP=1', context: 'clientPush' },
      { text: 'FSP=2', context: 'taskSequence' },
      { text: 'FSP=3', context: 'taskSequence' },
      { text: 'FSP=4', context: 'taskSequence' },
      { text: 'FSP=5', context: 'clientPush' },
    ],
  },
  {
    name: 'PSADT with variables, splats and lists, and what it only closes',
    source: `Show-InstallationWelcome -CloseApps 'ccmsetup=Client Setup' -CheckDiskSpace
$exe = Join-Path $dirFiles 'ccmsetup.exe'
Execute-Process -Path $exe -Parameters "/source:\`"$dirFiles\`" SMSSITECODE=ABC"
$s = @{ FilePath = "$($adtSession.DirFiles)\\ccmsetup.exe"; ArgumentList = '/mp:x', 'FSP=y'; WindowStyle = 'Hidden' }
Start-ADTProcess @s
Show-ADTInstallationWelcome -CloseProcesses @{ Name = 'ccmsetup'; Description = 'ccmsetup.exe /mp:x SMSSITECODE=ABC' }
Write-ADTLogEntry -Message 'ccmsetup.exe /mp:x SMSSITECODE=ABC'
Execute-Process -Path 'setup.exe' -Parameters '/source:C:\\x /logon'`,
    regions: [
      '{{$dirFiles}}\\ccmsetup.exe /source:"{{$dirFiles}}" SMSSITECODE=ABC',
      '{{$($adtSession.DirFiles)}}\\ccmsetup.exe /mp:x FSP=y',
    ],
  },
  {
    name: 'cmd /c with lists and variables',
    source: `$uninstall = 'C:\\Windows\\CCMSetup\\ccmsetup.exe /uninstall'
Start-Process cmd.exe -ArgumentList '/c', $uninstall -Wait
& cmd.exe /c "pushd \\\\srv\\c & ccmsetup.exe /mp:2 & popd"
cmd /c "echo ccmsetup.exe /mp:x SMSSITECODE=ABC > C:\\x.log"
cmd /c del C:\\Windows\\ccmsetup\\ccmsetup.exe`,
    regions: ['C:\\Windows\\CCMSetup\\ccmsetup.exe /uninstall', 'ccmsetup.exe /mp:2'],
  },
  {
    name: 'a hole right before an argument may be several arguments',
    source: `Start-Process ccmsetup.exe -ArgumentList "$more SMSMP=x"\nStart-Process ccmsetup.exe -ArgumentList "/logon $($more)SMSMP=x"`,
    regions: [
      { text: 'ccmsetup.exe {{$more}} SMSMP=x', complete: false },
      { text: 'ccmsetup.exe /logon {{$($more)}}SMSMP=x', complete: false },
    ],
  },
  {
    name: 'command lines in one text are all found',
    source: `$lines = "ccmsetup.exe /mp:1\nStart-Sleep 5\nccmsetup.exe /mp:2"`,
    regions: ['ccmsetup.exe /mp:1', 'ccmsetup.exe /mp:2'],
  },
  {
    name: 'only the property in a comment',
    source: `# CCMSETUPCMD="SMSSITECODE=ABC /mp:x"\n<#\n  CCMSETUPCMD="FSP=y"\n  CCMSETUPCMD="FSP=y" is what the app needs\n#>\n# set CCMSETUPCMD=`,
    regions: [
      { text: 'CCMSETUPCMD="SMSSITECODE=ABC /mp:x"', inert: true },
      { text: 'CCMSETUPCMD="FSP=y"', inert: true },
    ],
  },
];

/** What mentions ccmsetup in the way of public scripts, and starts nothing. */
const mentions: Idiom[] = String.raw`
$log = Get-Content "$env:windir\ccmsetup\Logs\ccmsetup.log" | Select-String -Pattern 'CcmSetup is exiting with return code (\d+)'
if ($line -match '^CcmSetup is exiting with return code [07]') { $done = $true }
$exit = (Select-String -Path $log -Pattern 'CcmSetup failed with error code').Matches
('ccm', 'ccmsetup', 'ccmcache') | ForEach-Object { Remove-Item "$env:windir\$_" -Recurse }
@('HKLM:\Software\Microsoft\CCM', 'HKLM:\Software\Microsoft\CCMSetup') | Where-Object { Test-Path $_ } | Remove-Item -Recurse
$services = @('CcmExec', 'smstsmgr', 'CmRcService', 'ccmsetup')
while ((Get-Process -Name WUSA, setup, msiexec, TiWorker, ccmsetup -ErrorAction SilentlyContinue).Count -gt 0) { Start-Sleep 5 }
do { $p = (Get-Process 'ccmsetup' -EA 0) } until ($null -eq $p)
Get-BitsTransfer -AllUsers | Where-Object { $_.DisplayName -eq 'CCMSETUP DOWNLOAD' }
$state = [pscustomobject]@{ CCMSetupExists = Test-Path "$env:windir\ccmsetup\ccmsetup.exe"; Name = 'ccmsetup.exe' }
Start-Process "$env:windir\system32\sc.exe" -ArgumentList 'delete ccmsetup' -Wait
Start-Process reg.exe -ArgumentList 'delete HKLM\Software\Microsoft\CCMSetup /f'
netsh advfirewall firewall add rule name="CCMSetup" program=%systemroot%\ccmsetup\ccmsetup.exe action=allow
reg delete HKLM\software\Microsoft\CCMSetup /va /f
cmtrace "\\$server\c$\windows\ccmsetup\logs\ccmsetup.log"
$params = @('C:\Windows\CCMSetup\Logs\ccmsetup.log', "$logs\ClientIDManagerStartup.log"); Start-Process cmtrace.exe $params
Describe 'ccmsetup' { It 'starts ccmsetup.exe /mp:x SMSSITECODE=ABC' { Should -Invoke Start-Process -ParameterFilter { $FilePath -like '*ccmsetup.exe' } } }
Mock Get-Process { @{ Name = 'ccmsetup' } } -ParameterFilter { $Name -eq 'ccmsetup' }
throw 'CcmSetup has failed, check C:\Windows\CCMSetup\logs\ccmsetup.log, or run ccmsetup.exe /uninstall'
Write-Progress -Activity "Waiting for ccmsetup.exe" -Status 'ccmsetup.exe /mp:x SMSSITECODE=ABC'
Add-AppvPublishingServer -Description 'ccmsetup.exe /mp:x SMSSITECODE=ABC'
New-NetFirewallRule -DisplayName 'ccmsetup.exe /mp:x SMSSITECODE=ABC' -Program C:\Windows\ccmsetup\ccmsetup.exe
Stop-Process -Name 'CCMSetup' -Force; Wait-Process ccmsetup -Timeout 600
$uri = "https://$cmg/CCM_Client/ccmsetup.cab"; Invoke-WebRequest $uri -OutFile "$env:TEMP\ccmsetup.cab"
$sum = (Get-FileHash .\ccmsetup.exe).Hash; [Diagnostics.FileVersionInfo]::GetVersionInfo('C:\x\ccmsetup.exe')
Set-MpPreference -ExclusionPath 'C:\Windows\ccmsetup', 'C:\Windows\ccmsetup\ccmsetup.exe' -ExclusionProcess ccmsetup.exe
Add-MpPreference -ExclusionProcess "C:\Windows\ccmsetup\ccmsetup.exe"
$dirs = @{ CCMSetup = "$env:windir\ccmsetup"; Log = "$env:windir\ccmsetup\Logs" }
function Test-CCMSetup1 { param([switch]$DisableCCMSetupFallback) Write-Verbose 'Test for ccmsetup' }; Test-CCMSetup1
$text = 'sccmsetup.exe /mp:x SMSSITECODE=ABC'
`
  .trim()
  .split('\n')
  .map((script) => ({ name: `nothing: ${script}`, source: script, regions: [] }));

describe('PowerShell: idioms', () => {
  testIdioms('powershell', idioms);
  testIdioms('powershell', mentions);
});
