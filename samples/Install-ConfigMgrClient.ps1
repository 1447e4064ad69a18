<#
.SYNOPSIS
    Installs the Configuration Manager client on a computer of the Fabrikam intranet.
.DESCRIPTION
    Starts ccmsetup.exe from the client share, waits until the setup is done and gives its return code on.
    Does nothing when a healthy client is there already, unless -Force is given.
.EXAMPLE
    .\Install-ConfigMgrClient.ps1 -SiteCode P01 -ManagementPoint mp01.corp.fabrikam.com -Verbose
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [ValidatePattern('^[A-Z0-9]{3}$')]
    [string] $SiteCode,

    [Parameter(Mandatory)]
    [string] $ManagementPoint,

    [string] $Source = '\\fs01.corp.fabrikam.com\Client Source',

    [ValidateRange(1024, 102400)]
    [int] $CacheSizeMB = 20480,

    [switch] $Force
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$logFolder = Join-Path -Path $env:ProgramData -ChildPath 'Fabrikam\Logs'
$logFile = Join-Path -Path $logFolder -ChildPath 'Install-ConfigMgrClient.log'

function Write-Log {
    param(
        [Parameter(Mandatory)] [string] $Message,
        [ValidateSet('Info', 'Warning', 'Error')] [string] $Level = 'Info'
    )
    $line = '{0:yyyy-MM-dd HH:mm:ss} [{1}] {2}' -f (Get-Date), $Level, $Message
    Add-Content -Path $logFile -Value $line -Encoding UTF8
    Write-Verbose -Message $line
}

function Test-ClientHealth {
    $service = Get-Service -Name CcmExec -ErrorAction SilentlyContinue
    return ($null -ne $service) -and ($service.Status -eq 'Running')
}

function Wait-CcmSetup {
    param([int] $TimeoutMinutes = 60)
    $limit = (Get-Date).AddMinutes($TimeoutMinutes)
    while (Get-Process -Name ccmsetup -ErrorAction SilentlyContinue) {
        if ((Get-Date) -gt $limit) {
            throw "ccmsetup is still running after $TimeoutMinutes minutes, see $env:WinDir\ccmsetup\Logs\ccmsetup.log."
        }
        Start-Sleep -Seconds 15
    }
}

if (-not (Test-Path -Path $logFolder)) {
    New-Item -Path $logFolder -ItemType Directory | Out-Null
}

if ((Test-ClientHealth) -and -not $Force) {
    Write-Log -Message 'The client is installed and running, nothing to do.'
    exit 0
}

if ($Force -and $PSCmdlet.ShouldProcess($env:COMPUTERNAME, 'Remove the old client')) {
    Write-Log -Message 'Removing the old client.'
    Start-Process -FilePath "$env:WinDir\ccmsetup\ccmsetup.exe" -ArgumentList '/uninstall' -Wait
    Wait-CcmSetup
}

if ($PSCmdlet.ShouldProcess($env:COMPUTERNAME, "Install the client for site $SiteCode")) {
    Write-Log -Message "Installing the client for site $SiteCode from $Source."
    $setup = Start-Process -FilePath "$Source\ccmsetup.exe" -Wait -PassThru -ArgumentList (
        "/mp:$ManagementPoint /source:`"$Source`" /retry:10 SMSSITECODE=$SiteCode SMSMP=$ManagementPoint " +
        "FSP=fsp01.corp.fabrikam.com SMSCACHEDIR=`"D:\Client Cache`" SMSCACHSIZE=$CacheSizeMB CCMLOGLEVEL=4 /forceinstall"
    )
    Wait-CcmSetup

    switch ($setup.ExitCode) {
        0 { Write-Log -Message 'Setup has finished.' }
        7 { Write-Log -Message 'Setup has finished, a restart is required.' -Level Warning }
        default { Write-Log -Message "Setup failed with code $($setup.ExitCode)." -Level Error }
    }
    exit $setup.ExitCode
}
