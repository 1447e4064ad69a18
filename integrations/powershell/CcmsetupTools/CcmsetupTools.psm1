# Checks command lines of ccmsetup, and diagnoses install logs, with the command ccmsetup-lint. What it prints is JSON, whose names
# stay the same; this module makes objects of it. It works in Windows PowerShell 5.1 and in PowerShell 7.
Set-StrictMode -Version 3.0

$script:utf8 = New-Object System.Text.UTF8Encoding $false

# How to start ccmsetup-lint: a program, and what comes before its own arguments. Paths are literal: a folder may be called tools[1].
# Without a program, the command that was called ends, whatever -ErrorAction says: a `throw` would be passed over.
function Get-LintCommand {
  param(
    [Parameter(Mandatory)] [System.Management.Automation.PSCmdlet] $Caller,
    [string] $Program,
    [switch] $UseNpx
  )
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
  if ($name -match '[\\/]') {
    $literal = $Caller.GetUnresolvedProviderPathFromPSPath($name)
    $candidates = @(foreach ($ending in '', '.exe', '.cmd', '.bat') { $literal + $ending }) | Where-Object { [System.IO.File]::Exists($_) }
  } else {
    $pattern = [System.Management.Automation.WildcardPattern]::Escape($name)
    $candidates = Get-Command -Name $pattern -CommandType Application -All -ErrorAction Ignore | ForEach-Object { $_.Path }
  }
  # Of the files that npm installs, only the one for cmd.exe can be started as a program on Windows.
  $found = @($candidates | Where-Object { $_ -and (-not (Test-WindowsHere) -or $_ -match '\.(?:exe|cmd|bat)$') })
  if ($found.Count -eq 0) {
    $message = "The program '$name' can't be found. Install it with 'npm install --global ccmsetup-tools', or name it with -Program or in `$env:CCMSETUP_LINT."
    $Caller.ThrowTerminatingError((New-LintError $message 'CcmsetupLintNotFound'))
  }
  [pscustomobject]@{ File = $found[0]; Before = $before }
}

function Test-WindowsHere {
  [System.Environment]::OSVersion.Platform -eq [System.PlatformID]::Win32NT
}

# The current folder of files, and whether a program can be started in it. cmd.exe, which npm's commands run in, can't be in a share.
function Get-LintFolder {
  $current = (Get-Location -PSProvider FileSystem).ProviderPath
  $isShare = (Test-WindowsHere) -and $current.StartsWith('\\')
  [pscustomobject]@{ Current = $current; IsShare = $isShare; Start = $(if ($isShare) { $env:SystemRoot } else { $current }) }
}

# Ends a run that isn't over, together with what it started: npm's command for Windows is a script, which starts node.
function Stop-LintProcess {
  param([Parameter(Mandatory)] [System.Diagnostics.Process] $Process)
  if ($Process.HasExited) { return }
  if ($PSVersionTable.PSVersion.Major -ge 7) {
    $Process.Kill($true)
    return
  }
  $start = New-Object System.Diagnostics.ProcessStartInfo
  $start.FileName = [System.IO.Path]::Combine($env:SystemRoot, 'System32', 'taskkill.exe')
  $start.Arguments = "/PID $($Process.Id) /T /F"
  $start.UseShellExecute = $false
  $start.CreateNoWindow = $true
  $killer = [System.Diagnostics.Process]::Start($start)
  $killer.WaitForExit()
  $killer.Dispose()
}

# Runs ccmsetup-lint. Its arguments go through a file, since the lines of a file need no quotes, have no limit, and hold any character.
# Input and output are UTF-8, whatever the console uses. Where it can't be run, the command that was called ends.
function Invoke-Lint {
  param(
    [Parameter(Mandatory)] $Command,
    [Parameter(Mandatory)] [string[]] $Arguments,
    [string] $Text = '',
    [Parameter(Mandatory)] [System.Management.Automation.PSCmdlet] $Caller
  )
  $list = $null
  $process = $null
  try {
    $list = [System.IO.Path]::GetTempFileName()
    [System.IO.File]::WriteAllLines($list, $Arguments, $script:utf8)
    $start = New-Object System.Diagnostics.ProcessStartInfo
    $start.FileName = $Command.File
    $start.Arguments = $Command.Before + '"@' + $list + '"'
    $start.WorkingDirectory = (Get-LintFolder).Start
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.StandardOutputEncoding = $script:utf8
    $start.StandardErrorEncoding = $script:utf8
    $process = [System.Diagnostics.Process]::Start($start)
    # Both are read while the program writes: it would wait for a full pipe.
    $output = $process.StandardOutput.ReadToEndAsync()
    $complaints = $process.StandardError.ReadToEndAsync()
    # The bytes pass by the writer, which has the encoding of the console. Where that is UTF-8, Windows PowerShell writes a byte order
    # mark as soon as the writer is there; ccmsetup-lint doesn't count it as text.
    $bytes = $script:utf8.GetBytes($Text)
    $standardInput = $process.StandardInput.BaseStream
    $written = $standardInput.WriteAsync($bytes, 0, $bytes.Length)
    # All waiting is done in slices: between them, Ctrl+C ends the pipeline.
    while ([System.Threading.Tasks.Task]::WaitAny([System.Threading.Tasks.Task[]] @($written), 100) -lt 0) { }
    if ($written.IsFaulted) { Write-Verbose 'ccmsetup-lint ended before it read all of its input.' }
    try { $standardInput.Close() } catch [System.IO.IOException] { Write-Verbose 'The input of ccmsetup-lint was closed already.' }
    while (-not [System.Threading.Tasks.Task]::WaitAll([System.Threading.Tasks.Task[]] @($output, $complaints), 100)) { }
    while (-not $process.WaitForExit(100)) { }
    [pscustomobject]@{
      ExitCode = $process.ExitCode
      Output = $output.Result
      Complaints = @($complaints.Result -split '\r?\n' | Where-Object { $_ -ne '' })
    }
  } catch {
    $Caller.ThrowTerminatingError((New-LintError "ccmsetup-lint can't be run: $($_.Exception.Message)" 'CcmsetupLintNotRun'))
  } finally {
    if ($null -ne $process) {
      Stop-LintProcess $process
      $process.Dispose()
    }
    if ($null -ne $list) { [System.IO.File]::Delete($list) }
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
  param([string] $Path, [switch] $Literal)
  if (-not $Literal) {
    $resolved = @(Resolve-Path -Path $Path -ErrorAction Ignore)
    if ($resolved.Count -gt 0) { return $resolved.ProviderPath }
  }
  $literally = @(Resolve-Path -LiteralPath $Path -ErrorAction Ignore)
  if ($literally.Count -gt 0) { return $literally.ProviderPath }
  $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Path)
}

# The path that an object names, as those of Get-ChildItem, Resolve-Path, Select-String, Select-Object FullName and Import-Csv do.
# Nothing for a string: Get-Content gives its lines a PSPath, too.
function Get-LintItemPath {
  param($Item)
  if ($Item -is [string]) { return }
  foreach ($name in 'FullName', 'Path', 'PSPath') {
    $property = $Item.PSObject.Properties[$name]
    if ($null -ne $property -and $property.Value -is [string] -and $property.Value -ne '') { return $property.Value }
  }
}

# What is said of an object that isn't a file.
function New-LintItemError {
  param([Parameter(Mandatory)] $Item)
  New-LintError "An object of the type $($Item.GetType().FullName) has no FullName, Path or PSPath, so nothing of it was checked. Pipe items of Get-ChildItem, or strings." 'CcmsetupItemNotKnown'
}

function Test-CcmsetupCommandLine {
  <#
  .SYNOPSIS
  Finds mistakes in the command lines that install the Configuration Manager client (ccmsetup).

  .DESCRIPTION
  Checks command lines, or the files of all known formats in which command lines are: scripts, JSON, YAML, XML and more. For each
  finding, it gives an object with its place, rule, severity and message.

  The work is done by ccmsetup-lint, which has to be installed: npm install --global ccmsetup-tools. The .ccmsetuprc.json files above
  the files count; for a command line, the one of the current folder, also where that is a share. Nothing is changed, and nothing is sent anywhere.

  From the pipeline, each string is a command line, and each object with a FullName, Path or PSPath is a file or folder: items of
  Get-ChildItem and Resolve-Path, and the rows of Select-Object FullName and Import-Csv. For strings that are paths, use Get-Item, or
  Path.

  .PARAMETER CommandLine
  A command line, or the text of a file whose name is given by FileName. From the pipeline, objects that name a file are taken, too.

  .PARAMETER FileName
  The name whose ending says in which format the text is, such as install.ps1. Without it, the text is a command line.

  .PARAMETER Path
  Files, and folders to search for files of a known format. Wildcards are allowed.

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
  Gives no findings, but whether all is well: false when there is an error, something couldn't be read, or nothing was checked.

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
    # Not a string: any object would become one, and the path of a file a command line in which there's nothing to find.
    [Parameter(ParameterSetName = 'CommandLine', Mandatory, Position = 0, ValueFromPipeline)]
    [Alias('InputObject')]
    [AllowEmptyString()]
    [object] $CommandLine,

    [Parameter(ParameterSetName = 'CommandLine')]
    [ValidateNotNullOrEmpty()]
    [string] $FileName = 'command-line.ccmcmd',

    [Parameter(ParameterSetName = 'Path', Mandatory)]
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
    $command = Get-LintCommand -Caller $PSCmdlet -Program $Program -UseNpx:$UseNpx
    $options = @('--format', 'json')
    if ($Quiet) { $options += '--fail-on', $FailOn }
    else { $options += '--severity', $Severity, '--fail-on', 'never' }
    if ($Only) { $options += '--only', ($Only -join ',') }
    if ($Context) { $options += '--context', $Context }
    if ($TargetVersion) { $options += '--target-version', $TargetVersion }
    $paths = New-Object System.Collections.Generic.List[string]
    # All is well only when something was checked, and nothing was wrong with it.
    $checked = 0
    $isWrong = $false
  }
  process {
    if ($PSCmdlet.ParameterSetName -eq 'Path') {
      foreach ($each in $Path) { $paths.AddRange([string[]] @(Resolve-LintPath $each)) }
      return
    }
    if ($CommandLine -isnot [string]) {
      $itemPath = Get-LintItemPath $CommandLine
      if ($itemPath) { $paths.AddRange([string[]] @(Resolve-LintPath $itemPath -Literal)) }
      else {
        $isWrong = $true
        $PSCmdlet.WriteError((New-LintItemError $CommandLine))
      }
      return
    }
    $isNamed = $PSBoundParameters.ContainsKey('FileName')
    if (-not $isNamed -and $CommandLine -match '^[^\r\n"<>|*?]{1,259}(?<!\.exe|\.msi)$' -and (Test-Path -LiteralPath $CommandLine -PathType Leaf -ErrorAction Ignore)) {
      $PSCmdlet.WriteWarning("'$CommandLine' is the path of a file, but was checked as a command line, as all strings are. To check the file, use -Path, or pipe it from Get-Item.")
    }
    # In a share, the program runs elsewhere: the whole path tells it which configuration counts.
    $folder = Get-LintFolder
    $textName = if ($folder.IsShare) { [System.IO.Path]::Combine($folder.Current, $FileName) } else { $FileName }
    $result = Invoke-Lint $command ($options + '--stdin' + "--stdin-filename=$textName") $CommandLine -Caller $PSCmdlet
    $report = ConvertFrom-LintOutput $result $PSCmdlet
    Write-LintComplaint $result $PSCmdlet
    $checked++
    if ($result.ExitCode -ne 0) { $isWrong = $true }
    if ($Quiet) { return }
    foreach ($file in $report.files) {
      foreach ($finding in $file.findings) { ConvertTo-Finding $finding $(if ($isNamed) { $FileName }) }
    }
  }
  end {
    if ($paths.Count -gt 0) {
      $result = Invoke-Lint $command ($options + $paths.ToArray()) -Caller $PSCmdlet
      $report = ConvertFrom-LintOutput $result $PSCmdlet
      Write-LintComplaint $result $PSCmdlet
      $checked++
      if ($result.ExitCode -ne 0) { $isWrong = $true }
      if (-not $Quiet) {
        foreach ($file in $report.files) {
          foreach ($finding in $file.findings) { ConvertTo-Finding $finding $file.path }
        }
      }
    }
    if ($Quiet) {
      if ($checked -eq 0 -and -not $isWrong) { $PSCmdlet.WriteWarning('Nothing was checked: no command line and no file came.') }
      $checked -gt 0 -and -not $isWrong
    }
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
  Logs, and folders with logs. Wildcards are allowed. From the pipeline, strings are paths, and so are objects with a FullName, Path or
  PSPath, such as items of Get-ChildItem.

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
    [Parameter(Mandatory, Position = 0, ValueFromPipeline)]
    [Alias('FullName')]
    [object[]] $Path,

    [string] $Program,

    [switch] $UseNpx
  )
  begin {
    $command = Get-LintCommand -Caller $PSCmdlet -Program $Program -UseNpx:$UseNpx
    $paths = New-Object System.Collections.Generic.List[string]
  }
  process {
    foreach ($each in $Path) {
      $itemPath = Get-LintItemPath $each
      if ($itemPath) { $paths.AddRange([string[]] @(Resolve-LintPath $itemPath -Literal)) }
      elseif ($each -is [string]) { $paths.AddRange([string[]] @(Resolve-LintPath $each)) }
      else { $PSCmdlet.WriteError((New-LintItemError $each)) }
    }
  }
  end {
    if ($paths.Count -eq 0) { return }
    $result = Invoke-Lint $command (@('diagnose', '--format', 'json') + $paths.ToArray()) -Caller $PSCmdlet
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
