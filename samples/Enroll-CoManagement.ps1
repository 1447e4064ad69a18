#Requires -Version 5.1
#Requires -RunAsAdministrator
<#
.SYNOPSIS
    Brings a device into co-management over the Fabrikam cloud management gateway.
.PARAMETER Method
    Msi runs ccmsetup.msi as Intune would, Exe runs ccmsetup.exe, Show only prints the line for the Intune field.
#>
[CmdletBinding()]
param(
    [ValidateSet('Msi', 'Exe', 'Show')]
    [string] $Method = 'Show',

    [ValidateNotNullOrEmpty()]
    [string] $SiteCode = 'P01',

    [string] $GatewayHost = 'fabrikamcmg.westeurope.cloudapp.azure.com',

    [string] $GatewayId = '72057594037929213'
)

$ErrorActionPreference = 'Stop'
$gateway = "$GatewayHost/CCM_Proxy_MutualAuth/$GatewayId"
$msi = Join-Path -Path $PSScriptRoot -ChildPath 'ccmsetup.msi'

# The line that goes into the Intune field, for the change request.
$intuneLine = @"
CCMSETUPCMD="CCMHOSTNAME=$gateway SMSSITECODE=$SiteCode SMSMP=https://mp01.corp.fabrikam.com PROVISIONTS=P0120014"
"@

function Get-EntraJoinState {
    $status = dsregcmd.exe /status
    return [bool] ($status -match 'AzureAdJoined\s*:\s*YES')
}

if ($Method -ne 'Show' -and -not (Get-EntraJoinState)) {
    throw 'This device is not joined to Entra ID. Join it first, then run the script again.'
}

switch ($Method) {
    'Show' {
        Write-Output $intuneLine
    }

    'Msi' {
        $process = Start-Process -FilePath 'msiexec.exe' -Wait -PassThru -ArgumentList @(
            '/i'
            "`"$msi`""
            '/qn'
            "CCMSETUPCMD=`"CCMHOSTNAME=https://$gateway SMSSITECODE=AUTO`""
        )
        exit $process.ExitCode
    }

    'Exe' {
        # Splitting the call over lines keeps the reviews readable.
        & "$PSScriptRoot\ccmsetup.exe" `
            '/mp:fabrikamcmg.westeurope.cloudapp.azure.com/CCM_Proxy_MutualAuth/72057594037929213' `
            /noservice `
            "CCMHOSTNAME=$gateway" `
            "SMSSITECODE=$SiteCode" `
            'AADCLIENTAPPID=0f3b6c1e-52a7-4d8e-9b1c-6a7d5e2f4c3' `
            AADRESOURCEURI=https://ConfigMgrService
        exit $LASTEXITCODE
    }
}
