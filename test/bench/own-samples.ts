/** The documents in which ccmsetup's command lines are measured. */
import { repeated, sampleOf, type Sample } from './sample';

/** A site code like P01. */
const site = (index: number): string => `P${String(index % 100).padStart(2, '0')}`;

const powershellBlock = (index: number): string => `
<#
.SYNOPSIS
    Step ${index} of the roll-out: looks at the inventory¦ and writes what it found.
#>
function Get-Inventory${index} {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)][string] $ComputerName,
        [ValidateSet('Full', 'Delta')][string] $Mode = 'Full'
    )
    # The cache is kept for a day, so that a second¦ run is quick.
    $cache = Join-Path $env:TEMP "inventory-$ComputerName.xml"
    if ((Test-Path $cache) -and (Get-Item $cache).LastWriteTime -gt (Get-Date).AddDays(-1)) {
        return Import-Clixml $cache
    }
    $result = foreach ($disk in Get-CimInstance Win32_LogicalDisk -ComputerName $ComputerName) {
        [pscustomobject]@{
            Name = $disk.DeviceID
            FreeGB = [math]::Round($disk.FreeSpace / 1GB, 1)
            Label = "volume¦ $($disk.VolumeName)"
        }
    }
    Write-Verbose ("{0} disks on {1}" -f @($result).Count, $ComputerName)
    $result | Export-Clixml $cache
    $result
}
`;

const powershellLine = (index: number): string =>
  [
    `Start-Process -FilePath "$source\\ccmsetup.exe" -ArgumentList "/mp:mp${index}.contoso¦.com /logon ‡SMSSITECODE=${site(index)} FSP=fsp.contoso.com"\n`,
    `$arguments${index} = @('/mp:https://mp${index}.contoso¦.com', '/‡UsePKICert', "SMSSITECODE=${site(index)}")\nStart-Process "$PSScriptRoot\\ccmsetup.exe" -ArgumentList $arguments${index} -Wait\n`,
    `& "$source\\ccmsetup.exe" /mp:mp.contoso¦.com /noservice ‡SMSSITECODE=${site(index)} SMSCACHESIZE=1024${index}\n`,
    `$line${index} = 'CCMSETUPCMD="CCMHOSTNAME=gw.contoso¦.com/CCM_Proxy_MutualAuth/7205759 ‡SMSSITECODE=${site(index)}"'\nmsiexec.exe /i ccmsetup.msi /qn $line${index}\n`,
    `Set-CMClientPushInstallation -SiteCode '${site(index)}' -InstallationProperty 'SMSSITECODE=${site(index)} ‡FSP=fsp¦.contoso.com'\n`,
  ][index % 5] ?? '';

/** Blocks of a text of a given length, with a number of command lines evenly among them. */
function interspersed(
  length: number,
  lines: number,
  block: (index: number) => string,
  line: (index: number) => string,
): string {
  const blocks = Math.max(1, Math.round((length - lines * line(100).length) / block(100).length));
  let due = 0;
  return Array.from({ length: blocks }, (_, index) => {
    const parts = [block(index)];
    for (; due < ((index + 1) * lines) / blocks; due++) parts.push(line(due));
    return parts.join('');
  }).join('');
}

/** A PowerShell script with a number of command lines. */
export function powershellSample(length: number, lines: number): Sample {
  const text = interspersed(length, lines, powershellBlock, powershellLine);
  return sampleOf('powershell', '.ps1', `$source = '\\\\server\\share'\n${text}`);
}

const batchBlock = (index: number): string => `
REM Step ${index}: what this computer¦ has already is left alone
set "LOG=%TEMP%\\step${index}.log"
if exist "%ProgramFiles%\\Contoso\\agent${index}.exe" (
  echo The agent¦ is there >> "%LOG%"
) else (
  robocopy "%SOURCE%\\agent${index}" "%ProgramFiles%\\Contoso" /e /r:2 /w:5 > nul
  if errorlevel 8 goto :failed${index}
)
for /f "tokens=2 delims=:" %%v in ('reg query HKLM\\Software\\Contoso /v Version') do set VERSION=%%v
:failed${index}
`;

const batchLine = (index: number): string =>
  [
    `set SITE${index}=${site(index)}\n"%SOURCE%\\ccmsetup.exe" /mp:mp${index}.contoso¦.com /logon ‡SMSSITECODE=%SITE${index}% FSP=fsp.contoso.com\n`,
    `start "" /wait "%~dp0ccmsetup.exe" /noservice ‡SMSSITECODE=${site(index)} SMSCACHESIZE=10240 DNSSUFFIX=contoso¦.com\n`,
  ][index % 2] ?? '';

/** A batch file with a number of command lines. */
export function batchSample(length: number, lines: number): Sample {
  const text = interspersed(length, lines, batchBlock, batchLine);
  return sampleOf('bat', '.cmd', `@echo off\nset SOURCE=\\\\server\\share\n${text}`);
}

const jsonApp = (index: number, install: string, uninstall: string): string => `  {
    "@odata.type": "#microsoft.graph.win32LobApp",
    "id": "00000000-0000-0000-0000-${String(index).padStart(12, '0')}",
    "displayName": "Package¦ ${index}",
    "description": "Installs what the department¦ needs.",
    "publisher": "Contoso",
    "fileName": "package${index}.intunewin",
    "applicableArchitectures": ["x64", "arm64"],
    "minimumSupportedOperatingSystem": { "v10_1903": true },
    "returnCodes": [{ "returnCode": 0, "type": "success" }, { "returnCode": 3010, "type": "softReboot" }],
    "installCommandLine": "${install}",
    "uninstallCommandLine": "${uninstall}"
  },
`;

/** An export of apps as JSON, of which a number installs the client. */
export function jsonSample(length: number, lines: number): Sample {
  const text = interspersed(
    length,
    lines,
    (index) => jsonApp(index, 'setup.exe /quiet /norestart DIR=\\"C:\\\\Apps\\"', 'setup.exe /remove'),
    (index) =>
      jsonApp(
        index,
        `ccmsetup.exe /mp:mp${index}.contoso¦.com ‡SMSSITECODE=${site(index)} SMSCACHEDIR=\\"C:\\\\Cache\\"`,
        'ccmsetup.exe /uninstall',
      ),
  );
  return sampleOf('json', '.json', `[\n${text.replace(/,\n$/, '\n')}]\n`);
}

const ccmcmdLine = (index: number): string =>
  `# Site¦ ${site(index)}: on the intranet
ccmsetup.exe /mp:https://mp${index}.contoso¦.com /UsePKICert /logon ‡SMSSITECODE=${site(index)} FSP=fsp.contoso.com

# over the gateway¦
CCMSETUPCMD="
  CCMHOSTNAME=gw${index}.contoso¦.com/CCM_Proxy_MutualAuth/72057594037927${String(index).padStart(3, '0')}
  ‡SMSSITECODE=${site(index)}
"

`;

/** A file of nothing but command lines. */
export function ccmcmdSample(length: number): Sample {
  return sampleOf('ccmcmd', '.ccmcmd', repeated(length, ccmcmdLine));
}
