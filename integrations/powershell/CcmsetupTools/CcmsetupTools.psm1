# Checks command lines of ccmsetup, and diagnoses install logs, with the command ccmsetup-lint. What it prints is JSON, whose names
# stay the same; this module makes objects of it. It works in Windows PowerShell 5.1 and in PowerShell 7.
Set-StrictMode -Version 3.0

$script:utf8 = New-Object System.Text.UTF8Encoding $false

# How to start ccmsetup-lint: a program, and what comes before its own arguments.
function Get-LintCommand {
  param(
    [string] $Program,
    [switch] $UseNpx
  )
  $isWindowsHere = [System.Environment]::OSVersion.Platform -eq [System.PlatformID]::Win32NT
  $name = 'ccmsetup-lint'
  $before = ''
  if ($UseNpx) {
    $name = 'npx'
    $before = '--yes --package ccmsetup-tools ccmsetup-lint '
  } elseif ($Program) {
    $name = $Program
  } elseif ($env:CCMSETUP_LINT) {
    $name = $env:CCMSETUP_LINT
  }
  # Of the files that npm installs, only the one for cmd.exe can be started as a program on Windows.
  $found = @(Get-Command -Name $name -CommandType Application -All -ErrorAction Ignore |
      Where-Object { -not $isWindowsHere -or $_.Path -match '\.(?:exe|cmd|bat)$' })
  if ($found.Count -eq 0) {
    throw "The program '$name' can't be found. Install it with 'npm install --global ccmsetup-tools', or name it with -Program or in `$env:CCMSETUP_LINT."
  }
  [pscustomobject]@{ File = $found[0].Path; Before = $before }
}

# Runs ccmsetup-lint in the current folder. Its arguments go through a file, since the lines of a file need no quotes, have no limit,
# and hold any character. Input and output are UTF-8, whatever the console uses.
function Invoke-Lint {
  param(
    [Parameter(Mandatory)] $Command,
    [Parameter(Mandatory)] [string[]] $Arguments,
    [string] $Text = ''
  )
  $list = [System.IO.Path]::GetTempFileName()
  try {
    [System.IO.File]::WriteAllLines($list, $Arguments, $script:utf8)
    $start = New-Object System.Diagnostics.ProcessStartInfo
    $start.FileName = $Command.File
    $start.Arguments = $Command.Before + '"@' + $list + '"'
    $start.WorkingDirectory = (Get-Location -PSProvider FileSystem).ProviderPath
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.StandardOutputEncoding = $script:utf8
    $start.StandardErrorEncoding = $script:utf8
    $process = [System.Diagnostics.Process]::Start($start)
    try {
      # Both are read while the program writes: it would wait for a full pipe.
      $output = $process.StandardOutput.ReadToEndAsync()
      $complaints = $process.StandardError.ReadToEndAsync()
      $bytes = $script:utf8.GetBytes($Text)
      $standardInput = $process.StandardInput.BaseStream
      try {
        $standardInput.Write($bytes, 0, $bytes.Length)
        # Closed here, so that the writer around it adds no byte order mark.
        $standardInput.Close()
      } catch [System.IO.IOException] {
        Write-Verbose 'ccmsetup-lint ended before it read all of its input.'
      }
      $process.WaitForExit()
      [pscustomobject]@{
        ExitCode = $process.ExitCode
        Output = $output.Result
        Complaints = @($complaints.Result -split '\r?\n' | Where-Object { $_ -ne '' })
      }
    } finally {
      $process.Dispose()
    }
  } finally {
    [System.IO.File]::Delete($list)
  }
}

# The JSON that a run printed. Without any, nothing was done, and the complaint ends the command that was called.
function ConvertFrom-LintOutput {
  param(
    [Parameter(Mandatory)] $Result,
    [Parameter(Mandatory)] [System.Management.Automation.PSCmdlet] $Caller
  )
  if ($Result.Output.TrimStart().StartsWith('{')) { return ConvertFrom-Json $Result.Output }
  $message = if ($Result.Complaints.Count -gt 0) { $Result.Complaints -join [System.Environment]::NewLine } else { "ccmsetup-lint ended with exit code $($Result.ExitCode) and said nothing." }
  $Caller.ThrowTerminatingError((New-LintError $message 'CcmsetupLintFailed'))
}

function New-LintError {
  param([string] $Message, [string] $Id)
  $exception = New-Object System.InvalidOperationException $Message
  New-Object System.Management.Automation.ErrorRecord $exception, $Id, 'InvalidOperation', $null
}

# Tells what a run complained about beside its findings: errors where something couldn't be read, otherwise warnings.
function Write-LintComplaint {
  param(
    [Parameter(Mandatory)] $Result,
    [Parameter(Mandatory)] [System.Management.Automation.PSCmdlet] $Caller
  )
  foreach ($complaint in $Result.Complaints) {
    if ($Result.ExitCode -ge 2) { $Caller.WriteError((New-LintError $complaint 'CcmsetupLintComplaint')) }
    else { $Caller.WriteWarning($complaint) }
  }
}

# An object of a finding.
function ConvertTo-Finding {
  param([Parameter(Mandatory)] $Finding, [string] $File)
  [pscustomobject]@{
    PSTypeName = 'CcmsetupTools.Finding'
    File = $File
    Line = $finding.line
    Column = $finding.column
    EndLine = $finding.endLine
    EndColumn = $finding.endColumn
    Severity = $finding.severity
    Rule = $finding.rule
    Message = $finding.message
    Fixes = @(foreach ($fix in $finding.fixes) { [pscustomobject]@{ Title = $fix.title; Safe = $fix.safe } })
  }
}

# The paths of existing items, with wildcards resolved. What isn't there goes on as it is, so that ccmsetup-lint says so.
function Resolve-LintPath {
  [CmdletBinding()]
  param([string] $Path)
  $resolved = @(Resolve-Path -Path $Path -ErrorAction Ignore)
  if ($resolved.Count -gt 0) { return $resolved.ProviderPath }
  $literal = @(Resolve-Path -LiteralPath $Path -ErrorAction Ignore)
  if ($literal.Count -gt 0) { return $literal.ProviderPath }
  $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Path)
}

function Test-CcmsetupCommandLine {
  <#
  .SYNOPSIS
  Finds mistakes in the command lines that install the Configuration Manager client (ccmsetup).

  .DESCRIPTION
  Checks command lines, or the files of all known formats in which command lines are: scripts, JSON, YAML, XML and more. For each
  finding, it gives an object with its place, rule, severity and message.

  The work is done by ccmsetup-lint, which has to be installed: npm install --global ccmsetup-tools. The .ccmsetuprc.json files above
  the files count; for a command line, the one of the current folder. Nothing is changed, and nothing is sent anywhere.

  .PARAMETER CommandLine
  A command line, or the text of a file whose name is given by FileName.

  .PARAMETER FileName
  The name whose ending says in which format the text is, such as install.ps1. Without it, the text is a command line.

  .PARAMETER Path
  Files, and folders to search for files of a known format. Wildcards are allowed. Items from Get-ChildItem can be piped.

  .PARAMETER Severity
  The least severe findings to give: error, warning, information or hint. It's information by default.

  .PARAMETER FailOn
  With Quiet: the least severe findings that count. It's error by default.

  .PARAMETER Only
  Gives only the findings of these rules.

  .PARAMETER Context
  Where command lines are used whose files don't tell, such as intunePolicy or clientPush.

  .PARAMETER TargetVersion
  The version of Configuration Manager, such as 2403.

  .PARAMETER Quiet
  Gives no findings, but whether all is well: false when there is an error, or something couldn't be read.

  .PARAMETER Program
  The program ccmsetup-lint, when it isn't in the path. The environment variable CCMSETUP_LINT can name it, too.

  .PARAMETER UseNpx
  Starts ccmsetup-lint with npx, which downloads it when it isn't there.

  .EXAMPLE
  Test-CcmsetupCommandLine 'ccmsetup.exe /mp=mp01.corp.fabrikam.com SMSSITECODE=P01'

  Gives one finding: the parameter takes a colon.

  .EXAMPLE
  Get-ChildItem \\fs01.corp.fabrikam.com\deploy -Recurse -Include *.ps1, *.cmd | Test-CcmsetupCommandLine | Group-Object Rule

  Counts the findings of all scripts of a share by rule.

  .EXAMPLE
  if (-not (Test-CcmsetupCommandLine -Path .\install.ps1 -Quiet)) { throw 'install.ps1 would fail' }

  Stops before a wrong command line is deployed.

  .OUTPUTS
  CcmsetupTools.Finding, or System.Boolean with Quiet.

  .LINK
  https://github.com/ccmsetup-tools/ccmsetup-tools/blob/main/docs/powershell.md
  #>
  [CmdletBinding(DefaultParameterSetName = 'CommandLine')]
  [OutputType('CcmsetupTools.Finding')]
  [OutputType([bool])]
  param(
    [Parameter(ParameterSetName = 'CommandLine', Mandatory, Position = 0, ValueFromPipeline)]
    [AllowEmptyString()]
    [string] $CommandLine,

    [Parameter(ParameterSetName = 'CommandLine')]
    [ValidateNotNullOrEmpty()]
    [string] $FileName = 'command-line.ccmcmd',

    [Parameter(ParameterSetName = 'Path', Mandatory, ValueFromPipelineByPropertyName)]
    [Alias('FullName')]
    [string[]] $Path,

    [ValidateSet('error', 'warning', 'information', 'hint')]
    [string] $Severity = 'information',

    [ValidateSet('error', 'warning', 'information', 'hint')]
    [string] $FailOn = 'error',

    [string[]] $Only,

    [string] $Context,

    [string] $TargetVersion,

    [switch] $Quiet,

    [string] $Program,

    [switch] $UseNpx
  )
  begin {
    $command = Get-LintCommand -Program $Program -UseNpx:$UseNpx
    $options = @('--format', 'json')
    if ($Quiet) { $options += '--fail-on', $FailOn }
    else { $options += '--severity', $Severity, '--fail-on', 'never' }
    if ($Only) { $options += '--only', ($Only -join ',') }
    if ($Context) { $options += '--context', $Context }
    if ($TargetVersion) { $options += '--target-version', $TargetVersion }
    $paths = New-Object System.Collections.Generic.List[string]
    $isWell = $true
  }
  process {
    # A file is a file, also where it could be taken for the text of its path.
    if ($MyInvocation.ExpectingInput -and $_ -is [System.IO.FileSystemInfo]) {
      $paths.Add($_.FullName)
      return
    }
    if ($PSCmdlet.ParameterSetName -eq 'Path') {
      foreach ($each in $Path) { $paths.AddRange([string[]] @(Resolve-LintPath $each)) }
      return
    }
    $result = Invoke-Lint $command ($options + '--stdin' + "--stdin-filename=$FileName") $CommandLine
    $report = ConvertFrom-LintOutput $result $PSCmdlet
    Write-LintComplaint $result $PSCmdlet
    if ($result.ExitCode -ne 0) { $isWell = $false }
    if ($Quiet) { return }
    foreach ($file in $report.files) {
      foreach ($finding in $file.findings) { ConvertTo-Finding $finding $(if ($PSBoundParameters.ContainsKey('FileName')) { $file.path }) }
    }
  }
  end {
    if ($paths.Count -gt 0) {
      $result = Invoke-Lint $command ($options + $paths.ToArray())
      $report = ConvertFrom-LintOutput $result $PSCmdlet
      Write-LintComplaint $result $PSCmdlet
      if ($result.ExitCode -ne 0) { $isWell = $false }
      if (-not $Quiet) {
        foreach ($file in $report.files) {
          foreach ($finding in $file.findings) { ConvertTo-Finding $finding $file.path }
        }
      }
    }
    if ($Quiet) { $isWell }
  }
}

function Get-CcmsetupLogDiagnosis {
  <#
  .SYNOPSIS
  Tells from ccmsetup.log why an install of the Configuration Manager client failed.

  .DESCRIPTION
  Reads logs of the install, and gives an object for each: how the last run ended, the line that names the cause, the argument of the
  command line that it lies in, and what to do. Logs can be copies from another device.

  The work is done by ccmsetup-lint, which has to be installed: npm install --global ccmsetup-tools. Tokens are never shown, and
  nothing is sent anywhere.

  .PARAMETER Path
  Logs, and folders with logs. Wildcards are allowed. Items from Get-ChildItem can be piped.

  .PARAMETER Program
  The program ccmsetup-lint, when it isn't in the path. The environment variable CCMSETUP_LINT can name it, too.

  .PARAMETER UseNpx
  Starts ccmsetup-lint with npx, which downloads it when it isn't there.

  .EXAMPLE
  Get-CcmsetupLogDiagnosis C:\Windows\ccmsetup\Logs\ccmsetup.log

  Tells why the install on this device failed.

  .EXAMPLE
  Get-ChildItem \\fs01.corp.fabrikam.com\logs -Recurse -Filter ccmsetup.log | Get-CcmsetupLogDiagnosis | Where-Object Outcome -eq failed | Group-Object Cause

  Counts the causes in the logs of many devices.

  .OUTPUTS
  CcmsetupTools.LogDiagnosis

  .LINK
  https://github.com/ccmsetup-tools/ccmsetup-tools/blob/main/docs/powershell.md
  #>
  [CmdletBinding()]
  [OutputType('CcmsetupTools.LogDiagnosis')]
  param(
    [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
    [Alias('FullName')]
    [string[]] $Path,

    [string] $Program,

    [switch] $UseNpx
  )
  begin {
    $command = Get-LintCommand -Program $Program -UseNpx:$UseNpx
    $paths = New-Object System.Collections.Generic.List[string]
  }
  process {
    if ($MyInvocation.ExpectingInput -and $_ -is [System.IO.FileSystemInfo]) {
      $paths.Add($_.FullName)
      return
    }
    foreach ($each in $Path) { $paths.AddRange([string[]] @(Resolve-LintPath $each)) }
  }
  end {
    if ($paths.Count -eq 0) { return }
    $result = Invoke-Lint $command (@('diagnose', '--format', 'json') + $paths.ToArray())
    $report = ConvertFrom-LintOutput $result $PSCmdlet
    Write-LintComplaint $result $PSCmdlet
    foreach ($log in $report.logs) {
      $cause = $log.cause
      $runs = @($log.runs)
      $run = if ($runs.Count -gt 0) { $runs[-1] }
      $commandLine = if ($run) { $run.commandLine }
      [pscustomobject]@{
        PSTypeName = 'CcmsetupTools.LogDiagnosis'
        Path = $log.path
        Outcome = $log.outcome
        Code = if ($run) { $run.code }
        Cause = if ($cause) { $cause.meaning }
        Line = if ($cause) { $cause.line }
        Argument = if ($cause) { $cause.item }
        Advice = if ($cause) { $cause.remedy }
        Certainty = if ($cause) { $cause.certainty }
        Sources = @(if ($cause) { $cause.sources })
        CommandLine = if ($commandLine) { $commandLine.text }
        Findings = @(if ($run) { foreach ($finding in $run.findings) { ConvertTo-Finding $finding $log.path } })
        Runs = $runs.Count
      }
    }
  }
}

Export-ModuleMember -Function Test-CcmsetupCommandLine, Get-CcmsetupLogDiagnosis
