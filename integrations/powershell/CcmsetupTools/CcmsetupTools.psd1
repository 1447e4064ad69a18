@{
  RootModule = 'CcmsetupTools.psm1'
  ModuleVersion = '0.1.0'
  GUID = '6a5b9f0e-3d1c-4c58-9f4e-0b7f2d8a91c3'
  Author = 'ccmsetup-tools'
  CompanyName = 'ccmsetup-tools'
  Copyright = 'MIT license'
  Description = 'Finds mistakes in the command lines that install the Configuration Manager client (ccmsetup), and tells from ccmsetup.log why an install failed. It needs the command ccmsetup-lint of the npm package ccmsetup-tools.'
  PowerShellVersion = '5.1'
  CompatiblePSEditions = @('Desktop', 'Core')
  FormatsToProcess = @('CcmsetupTools.format.ps1xml')
  FunctionsToExport = @('Test-CcmsetupCommandLine', 'Get-CcmsetupLogDiagnosis')
  CmdletsToExport = @()
  VariablesToExport = @()
  AliasesToExport = @()
  PrivateData = @{
    PSData = @{
      Tags = @('ConfigMgr', 'SCCM', 'MECM', 'Intune', 'ccmsetup', 'linter')
      LicenseUri = 'https://github.com/ccmsetup-tools/ccmsetup-tools/blob/main/LICENSE'
      ProjectUri = 'https://github.com/ccmsetup-tools/ccmsetup-tools'
    }
  }
}
