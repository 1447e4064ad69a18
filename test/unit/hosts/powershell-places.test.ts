import { testIdioms, type Idiom } from '../../support/hosts/idioms';

const cmg = 'CCMHOSTNAME=contoso.cloudapp.net/CCM_Proxy_MutualAuth/72186325152220500';

const idioms: Idiom[] = [
  {
    name: 'CCMSETUPCMD in a literal: all of it',
    source: `$s = 'CCMSETUPCMD="${cmg} SMSSITECODE=ABC"'`,
    regions: [
      {
        text: `CCMSETUPCMD="${cmg} SMSSITECODE=ABC"`,
        pieces: [`CCMSETUPCMD="${cmg} SMSSITECODE=ABC"`],
      },
    ],
  },
  {
    name: 'msiexec in a literal: from msiexec on',
    source: `$s = "start /wait msiexec /i ccmsetup.msi /q CCMSETUPCMD=""/mp:$h SMSSITECODE=ABC"""`,
    regions: [
      {
        text: 'msiexec /i ccmsetup.msi /q CCMSETUPCMD="/mp:{{$h}} SMSSITECODE=ABC"',
        pieces: ['msiexec /i ccmsetup.msi /q CCMSETUPCMD=""/mp:$h SMSSITECODE=ABC""'],
      },
    ],
  },
  {
    name: 'arguments in a variable that nothing takes',
    source: `$installArgs = "/mp:$mp SMSSITECODE=$code"\n$other = 'FSP=a SMSMP=b'\n$one = '/UsePKICert'`,
    regions: [
      { text: '/mp:{{$mp}} SMSSITECODE={{$code}}', pieces: ['/mp:$mp SMSSITECODE=$code'] },
      'FSP=a SMSMP=b',
      '/UsePKICert',
    ],
  },
  {
    name: 'arguments that grow, with nothing that takes them',
    source: `$a = "/mp:$mp"\n$a += ' SMSSITECODE=ABC'\n$a += ' FSP=x'\nInvoke-Thing $a`,
    regions: [
      { text: '/mp:{{$mp}} SMSSITECODE=ABC FSP=x', pieces: ['/mp:$mp', ' SMSSITECODE=ABC', ' FSP=x'] },
    ],
  },
  {
    name: 'a line for a file or a list that somebody starts, and a method that is called by its name',
    source: `Add-SetupCompleteEntry -FilePath $file -Line '"%~dp0ccmsetup.exe" /BITSPriority:FOREGROUND'
$lines.Add('ccmsetup.exe /mp:1'); [void]$text.AppendLine("C:\\S\\ccmsetup.exe /mp:$mp")
$started = ([wmiclass]"\\\\$pc\\root\\cimv2:win32_process").Create.Invoke('C:\\S\\ccmsetup.exe SMSSITECODE=AUTO')`,
    regions: [
      '"%~dp0ccmsetup.exe" /BITSPriority:FOREGROUND',
      'ccmsetup.exe /mp:1',
      'C:\\S\\ccmsetup.exe /mp:{{$mp}}',
      'C:\\S\\ccmsetup.exe SMSSITECODE=AUTO',
    ],
  },
  {
    name: 'another program behind a semicolon, and values with semicolons',
    source: `$app = @{ InstallCommand = "ccmsetup.exe /mp:1 SMSSITECODE=NKE ; PowerShell.exe -NoProfile -Command ""Start-Sleep 5""" }
$other = @{ InstallCommand = 'ccmsetup.exe /mp:a;b FSP=x ; C:\\S\\other.exe /S' }
$quoted = @{ InstallCommand = 'ccmsetup.exe /mp:1 SMSCACHEDIR="C:\\a ; b.exe c"' }`,
    regions: [
      'ccmsetup.exe /mp:1 SMSSITECODE=NKE',
      'ccmsetup.exe /mp:a;b FSP=x',
      'ccmsetup.exe /mp:1 SMSCACHEDIR="C:\\a ; b.exe c"',
    ],
  },
  {
    name: 'nodes of XML, one by one',
    source: `$xml.config.add[3].value = "/mp:$mp SMSSITECODE=P01"\n$nodes[0].InnerText = 'SMSSITECODE=P01 FSP=x'\n$nodes[1].InnerText = 'C:\\\\S\\\\ccmsetup.exe /mp:1'\n$node.Value = 'SMSSITECODE'`,
    regions: ['/mp:{{$mp}} SMSSITECODE=P01', 'SMSSITECODE=P01 FSP=x', 'C:\\\\S\\\\ccmsetup.exe /mp:1'],
  },
  {
    name: 'cmd.exe by its variable, and a redirection with the number of its handle',
    source: `& $env:ComSpec /c "$exe /mp:1 SMSSITECODE=$code 2>&1"
cmd /c "ccmsetup.exe /mp:2 SMSSITECODE=ABC 2>&1"
cmd /c "ccmsetup.exe /mp:3 FSP=a2>c:\\x.log"`,
    regions: [
      '/mp:1 SMSSITECODE={{$code}}',
      'ccmsetup.exe /mp:2 SMSSITECODE=ABC',
      'ccmsetup.exe /mp:3 FSP=a2',
    ],
  },
  {
    name: 'the registry, by reg.exe',
    source: `reg add HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\RunOnce /f /v SCCM /d "C:\\Windows\\ccmsetup\\ccmsetup.exe /mp:1 SMSSITECODE=$code"
& reg.exe add 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run' /v SCCM /t REG_SZ /d 'ccmsetup.exe /mp:2'`,
    regions: ['C:\\Windows\\ccmsetup\\ccmsetup.exe /mp:1 SMSSITECODE={{$code}}', 'ccmsetup.exe /mp:2'],
  },
  {
    name: 'a folder in the place of the program, and the program behind it',
    source: `$path = 'C:\\Windows\\ccmsetup'\n$path ccmsetup.exe /mp:$mp SMSSITECODE=ABC`,
    regions: ['ccmsetup.exe /mp:{{$mp}} SMSSITECODE=ABC'],
  },
  {
    name: 'arguments in a list, and in a literal that holds another one',
    source: `$list = @('/mp:x', 'SMSSITECODE=ABC')\n$x = 'SMSSITECODE=DEF FSP=y'\n$y = "/mp:z $x"`,
    regions: ['/mp:x SMSSITECODE=ABC', '/mp:z SMSSITECODE=DEF FSP=y'],
  },
  {
    name: 'arguments in a here-string, one a line',
    source: `$props = @"\n/mp:x\nSMSSITECODE=ABC\n"@`,
    regions: [{ text: '/mp:x\nSMSSITECODE=ABC', pieces: ['/mp:x\nSMSSITECODE=ABC'] }],
  },
  {
    name: 'a command line in a variable, a field and an argument',
    source: `$cmd = "C:\\x\\ccmsetup.exe /mp:x SMSSITECODE=ABC"
$app = @{ InstallCommand = 'ccmsetup.exe /mp:y'; Name = 'ccmsetup' }
New-CMProgram -CommandLine "ccmsetup.exe /mp:z" -PackageId ABC00001
Invoke-CimMethod -ClassName Win32_Process -MethodName Create -Arguments @{ CommandLine = "ccmsetup.exe /mp:v" }
([wmiclass]"\\\\$pc\\root\\cimv2:Win32_Process").Create("C:\\x\\ccmsetup.exe /mp:w")
$shell.Run('"C:\\a b\\ccmsetup.exe" /mp:u', 0, $true)`,
    regions: [
      'C:\\x\\ccmsetup.exe /mp:x SMSSITECODE=ABC',
      { text: 'ccmsetup.exe /mp:y', pieces: ['ccmsetup.exe /mp:y'] },
      { text: 'ccmsetup.exe /mp:z', context: 'packageProgram' },
      'ccmsetup.exe /mp:v',
      'C:\\x\\ccmsetup.exe /mp:w',
      '"C:\\a b\\ccmsetup.exe" /mp:u',
    ],
  },
  {
    name: 'a batch file in a here-string',
    source: `@"\n@echo off\n\\\\$srv\\ccmsetup.exe /mp:x SMSSITECODE=ABC\nexit /b\n"@ | Set-Content install.cmd`,
    regions: [{ host: 'batch', text: '\\\\{{$srv}}\\ccmsetup.exe /mp:x SMSSITECODE=ABC' }],
  },
  {
    name: 'cmdlets for client push and task sequences',
    source: `Set-CMClientPushInstallation -SiteCode ABC -InstallationProperty "SMSSITECODE=ABC FSP=$fsp"
New-CMTaskSequenceInstallClient -InstallationProp 'FSP=x'
Set-CMTaskSequenceStepSetupWindowsAndConfigMgr -InstallationProperty $props`,
    regions: [
      { text: 'SMSSITECODE=ABC FSP={{$fsp}}', context: 'clientPush' },
      { text: 'FSP=x', context: 'taskSequence' },
      { text: '{{$props}}', context: 'taskSequence', complete: false },
    ],
  },
  {
    name: 'the group policy value',
    source: `Set-ItemProperty -Path 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\CCMSetup' -Name SetupParameters -Value '/mp:x SMSSITECODE=ABC'`,
    regions: [{ text: '/mp:x SMSSITECODE=ABC', context: 'gpoSetupParameters' }],
  },
  {
    name: 'PowerShell App Deployment Toolkit 3 and 4',
    source: `Execute-Process -Path "$dirFiles\\ccmsetup.exe" -Parameters "/mp:x" -WindowStyle Hidden -PassThru
Execute-Process 'ccmsetup.exe' '/mp:y'
Execute-MSI -Action Install -Path 'ccmsetup.msi' -AddParameters 'CCMSETUPCMD="/mp:z"'
Start-ADTProcess -FilePath 'ccmsetup.exe' -ArgumentList @('/mp:v', 'SMSSITECODE=ABC')
Start-ADTMsiProcess -Action Install -FilePath 'ccmsetup.msi' -AdditionalArgumentList 'CCMSETUPCMD="/mp:w"'`,
    regions: [
      '{{$dirFiles}}\\ccmsetup.exe /mp:x',
      'ccmsetup.exe /mp:y',
      'ccmsetup.msi CCMSETUPCMD="/mp:z"',
      'ccmsetup.exe /mp:v SMSSITECODE=ABC',
      'ccmsetup.msi CCMSETUPCMD="/mp:w"',
    ],
  },
  {
    name: 'scheduled tasks and functions of the script',
    source: `New-ScheduledTaskAction -Execute 'ccmsetup.exe' -Argument '/mp:x'
Install-Program "$src\\ccmsetup.exe" "/mp:y SMSSITECODE=ABC"
Start-Executable -Exe ccmsetup.exe -Switches '/mp:z'`,
    regions: ['ccmsetup.exe /mp:x', '{{$src}}\\ccmsetup.exe /mp:y SMSSITECODE=ABC', 'ccmsetup.exe /mp:z'],
  },
  {
    name: 'ProcessStartInfo in all its forms',
    source: `$i = New-Object System.Diagnostics.ProcessStartInfo
$i.FileName = "$x\\ccmsetup.exe"
$i.Arguments = "/mp:1"
$i.Arguments += " SMSSITECODE=ABC"
[System.Diagnostics.Process]::Start($i)
$p.StartInfo.FileName = 'ccmsetup.exe'
$p.StartInfo.Arguments = '/mp:2'
New-Object Diagnostics.ProcessStartInfo -Property @{ FileName = 'ccmsetup.exe'; Arguments = '/mp:3' }
New-Object Diagnostics.ProcessStartInfo 'ccmsetup.exe', '/mp:4'
[Diagnostics.ProcessStartInfo]::new('ccmsetup.exe', '/mp:5')
[Diagnostics.Process]::Start("ccmsetup.exe", "/mp:6")`,
    regions: [
      {
        text: '{{$x}}\\ccmsetup.exe /mp:1 SMSSITECODE=ABC',
        pieces: ['$x\\ccmsetup.exe', '/mp:1', ' SMSSITECODE=ABC'],
      },
      ...[2, 3, 4, 5, 6].map((number) => ({ text: `ccmsetup.exe /mp:${number}` })),
    ],
  },
  {
    name: 'DSC resources',
    source: `Configuration C {
  Node localhost {
    Package Client {
      Ensure    = "Present"
      Path      = "\\\\srv\\ccmsetup.exe"
      Arguments = "/mp:x SMSSITECODE=ABC"
    }
    Script One { Path = 'ccmsetup.exe'; Arguments = '/mp:y' }
  }
}`,
    regions: [
      {
        text: '\\\\srv\\ccmsetup.exe /mp:x SMSSITECODE=ABC',
        pieces: ['\\\\srv\\ccmsetup.exe', '/mp:x SMSSITECODE=ABC'],
      },
      'ccmsetup.exe /mp:y',
    ],
  },
  {
    name: 'DSC resources with and without blanks, semicolons and variables',
    source: `$options = '/mp:3 SMSSITECODE=ABC'
Configuration C {
  Node $AllNodes.NodeName {
    Package "Client" { Path='C:\\S\\ccmsetup.exe'; Name='x'; ProductId=''; Arguments='/mp:1' }
    xPackage Other
    {
      Arguments="/mp:$mp"
      DependsOn='[File]A', '[File]B'
      Path ='ccmsetup.exe'
    }
    WindowsProcess Third { Arguments= $options; Path= "$env:TEMP\\ccmsetup.exe" }
    WindowsProcess Shell { Path='cmd.exe'; Arguments='/c "ccmsetup.exe /mp:4"' }
    Script Last { GetScript={ }; TestScript={ $false }; SetScript={ & ccmsetup.exe /mp:5 } }
  }
}`,
    regions: [
      { text: 'C:\\S\\ccmsetup.exe /mp:1', pieces: ['C:\\S\\ccmsetup.exe', '/mp:1'] },
      { text: 'ccmsetup.exe /mp:{{$mp}}', pieces: ['ccmsetup.exe', '/mp:$mp'] },
      {
        text: '{{$env:TEMP}}\\ccmsetup.exe /mp:3 SMSSITECODE=ABC',
        pieces: ['$env:TEMP\\ccmsetup.exe', '/mp:3 SMSSITECODE=ABC'],
      },
      'ccmsetup.exe /mp:4',
      'ccmsetup.exe /mp:5',
    ],
  },
  {
    name: 'a name right behind a variable of cmd or an argument of a batch file',
    source: String.raw`Run-It '%~dp0ccmsetup.exe /mp:1'
Execute-Process -Path '%~dp0ccmsetup.exe' -Parameters '/mp:2'
Run-It -Line '"%SRC%ccmsetup.exe" /mp:3'
Start-Process cmd.exe "/c %~1ccmsetup.exe /mp:4"
$line = '%SRC%\ccmsetup.exe /mp:5'
Invoke-Thing -FilePath '%1ccmsetup.exe' -Arguments '/mp:6'
Run-It 'msiexec /i "%~dp0ccmsetup.msi" /qn CCMSETUPCMD="/mp:7"'
Run-It '%~dp0psexec.exe \\pc1 ccmsetup.exe /mp:8'`,
    regions: [
      { text: '%~dp0ccmsetup.exe /mp:1', pieces: ['%~dp0ccmsetup.exe /mp:1'] },
      { text: '%~dp0ccmsetup.exe /mp:2', pieces: ['%~dp0ccmsetup.exe', '/mp:2'] },
      '"%SRC%ccmsetup.exe" /mp:3',
      { text: '%~1ccmsetup.exe /mp:4', pieces: ['%~1ccmsetup.exe /mp:4'] },
      '%SRC%\\ccmsetup.exe /mp:5',
      '%1ccmsetup.exe /mp:6',
      'msiexec /i "%~dp0ccmsetup.msi" /qn CCMSETUPCMD="/mp:7"',
      'ccmsetup.exe /mp:8',
    ],
  },
  {
    name: 'variables of a task sequence',
    source: `$tsenv.Value("SMSClientInstallProperties") = "FSP=fs1 ""SMSMP=$mp"""
$tsenv.Value['SMSClientInstallProperties'] = ('FSP=fs2', 'SMSMP=mp2' -join ' ')
$props = 'FSP=fs3'
$tsenv.Value('SMSClientInstallProperties') = $props
$tsenv.Value('SMSClientInstallProperties') += " FSP=fs4"
$tsenv.SetValue('SMSClientInstallProperties', 'FSP=fs5')
$tsenv:SMSClientInstallProperties = 'FSP=fs6'
Set-Item -Path TSEnv:\\SMSClientInstallProperties -Value 'FSP=fs7'
Set-TSVariable -Name SMSClientInstallProperties -Value 'FSP=fs8'
New-CMTSStepSetVariable -Name Set -TaskSequenceVariable SMSClientInstallProperties -TaskSequenceVariableValue "FSP=fs9"
$all = @{ OSDComputerName = 'FSP=no'; SMSClientInstallProperties = 'FSP=fs10' }`,
    regions: [
      { text: 'FSP=fs1 "SMSMP={{$mp}}"', pieces: ['FSP=fs1 ""SMSMP=$mp""'] },
      { text: 'FSP=fs2 SMSMP=mp2', pieces: ['FSP=fs2', 'SMSMP=mp2'] },
      { text: 'FSP=fs3', pieces: ['FSP=fs3'] },
      { text: ' FSP=fs4', complete: false },
      ...[5, 6, 7, 8, 9, 10].map((number) => ({ text: `FSP=fs${number}` })),
    ].map((region) => ({ ...region, context: 'taskSequence' as const })),
  },
  {
    name: 'a data file',
    source: `@{\n  Packages = @(\n    @{ Name = 'ConfigMgr client'; Path = '\\\\srv\\ccmsetup.exe'; Arguments = '/mp:x' }\n  )\n  ClientInstallProperties = 'SMSSITECODE=ABC'\n}`,
    regions: ['\\\\srv\\ccmsetup.exe /mp:x', 'SMSSITECODE=ABC'],
  },
  {
    name: 'what is returned and what another command gets',
    source: `function Get-Line { return "ccmsetup.exe /mp:x" }\nInvoke-WmiMethod -Class Win32_Process -Name Create -ArgumentList "ccmsetup.exe /mp:y"`,
    regions: ['ccmsetup.exe /mp:x', 'ccmsetup.exe /mp:y'],
  },
];

describe('PowerShell: places', () => {
  testIdioms('powershell', idioms);
});
