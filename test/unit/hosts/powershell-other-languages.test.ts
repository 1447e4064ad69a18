import assert from 'node:assert/strict';
import { loadedHost } from '../../support/lint';
import { testIdioms, type Idiom } from '../../support/hosts/idioms';
import { checkDefect } from '../../support/hosts/defects';

const unattend = `<unattend>
  <component><Description>client</Description>
    <CommandLine>&quot;C:\\a b\\ccmsetup.exe&quot; /mp:$mp SMSSITECODE=ABC</CommandLine>
  </component>
</unattend>`;

const idioms: Idiom[] = [
  {
    name: 'an answer file in a here-string',
    source: `$xml = @"\n${unattend}\n"@\n$xml | Set-Content unattend.xml`,
    regions: [
      {
        host: 'xml',
        text: '"C:\\a b\\ccmsetup.exe" /mp:{{$mp}} SMSSITECODE=ABC',
        pieces: ['&quot;C:\\a b\\ccmsetup.exe&quot; /mp:$mp SMSSITECODE=ABC'],
      },
    ],
  },
  {
    name: 'a scheduled task in a here-string that a cmdlet gets',
    source: `Register-ScheduledTask -TaskName x -Xml @'
<?xml version="1.0" encoding="UTF-16"?>
<Task>
  <Description>Runs ccmsetup.exe /mp:x SMSSITECODE=ABC</Description>
  <Actions>
    <Exec><Command>C:\\x\\ccmsetup.exe</Command><Arguments>/mp:x SMSSITECODE=ABC</Arguments></Exec>
    <Exec><Command>powershell.exe</Command><Arguments>-Command "&amp; Start-Process ccmsetup.exe -ArgumentList '/uninstall'; exit 0"</Arguments></Exec>
  </Actions>
</Task>
'@`,
    regions: [
      { host: 'xml', text: 'C:\\x\\ccmsetup.exe /mp:x SMSSITECODE=ABC' },
      { host: 'xml', text: 'ccmsetup.exe /uninstall', pieces: ['ccmsetup.exe', '/uninstall'] },
    ],
  },
  {
    name: 'an Intune app in JSON, in a here-string and in one line',
    source: `$body = @"
{
  "@odata.type": "#microsoft.graph.win32LobApp",
  "description": "ccmsetup.exe /mp:x SMSSITECODE=ABC",
  "installCommandLine": "ccmsetup.exe \\"/source:C:\\\\a b\\" SMSSITECODE=$code"
}
"@
$app = '{ "installCommandLine": "ccmsetup.exe /mp:y SMSSITECODE=ABC" }' | ConvertFrom-Json`,
    regions: [
      {
        host: 'json',
        text: 'ccmsetup.exe "/source:C:\\a b" SMSSITECODE={{$code}}',
        pieces: ['ccmsetup.exe \\"/source:C:\\\\a b\\" SMSSITECODE=$code'],
      },
      { host: 'json', text: 'ccmsetup.exe /mp:y SMSSITECODE=ABC' },
    ],
  },
  {
    name: 'JSON whose other values only the run knows',
    source: `$json = @"\n{ "id": $id, "tags": [$tags], "cmd": "ccmsetup.exe /mp:x SMSSITECODE=ABC" }\n"@`,
    regions: [{ host: 'json', text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC' }],
  },
  {
    name: 'batch files',
    source: `@"
@echo off
rem ccmsetup.exe /mp:old SMSSITECODE=OLD
ccmsetup.exe /mp:%1 SMSMP=a^&b SMSSITECODE=$code
ccmsetup.exe /uninstall
"@ | Set-Content -Path "$dir\\install.cmd" -Encoding ascii
Add-Content C:\\x\\install.bat 'start "" /wait ccmsetup.exe /mp:y'
Set-Content install.cmd -Value '@echo off', 'ccmsetup.exe /mp:z'
[System.IO.File]::WriteAllText("$dir\\x.cmd", "ccmsetup.exe /mp:v%%")
New-Item -Path . -Name install.cmd -Value 'ccmsetup.exe /mp:w'`,
    regions: [
      { host: 'batch', text: 'ccmsetup.exe /mp:old SMSSITECODE=OLD', inert: true },
      { host: 'batch', text: 'ccmsetup.exe /mp:{{%1}} SMSMP=a&b SMSSITECODE={{$code}}' },
      { host: 'batch', text: 'ccmsetup.exe /uninstall' },
      { host: 'batch', text: 'ccmsetup.exe /mp:y' },
      { host: 'batch', text: 'ccmsetup.exe /mp:z' },
      { host: 'batch', text: 'ccmsetup.exe /mp:v%' },
      { host: 'batch', text: 'ccmsetup.exe /mp:w' },
    ],
  },
  {
    name: 'the client’s configuration file',
    source: `@'
[Client Install]
Install=/mp:x SMSSITECODE=ABC
[Other]
Install=/mp:y SMSSITECODE=DEF
'@ | Out-File -FilePath mobileclient.tcf`,
    regions: [{ host: 'tcf', text: '/mp:x SMSSITECODE=ABC', context: 'tcf' }],
  },
  {
    name: 'PowerShell for other PowerShells',
    source: `Invoke-Command -ComputerName $pc -ScriptBlock ([scriptblock]::Create("ccmsetup.exe /mp:$mp"))
& ([scriptblock]::Create('ccmsetup.exe /mp:1'))
$block = [System.Management.Automation.ScriptBlock]::Create('Start-Process ccmsetup.exe ''/mp:2''')
Invoke-VMScript -VM $vm -ScriptText 'Start-Process ccmsetup.exe -ArgumentList "/mp:3"'
$line = "& 'C:\\x\\ccmsetup.exe' /mp:4 SMSSITECODE=\`$code"
$command = "C:\\x\\ccmsetup.exe /mp:5"
Invoke-Expression $command
$remote = @'
$exe = 'C:\\x\\ccmsetup.exe'
Write-Host 'ccmsetup.exe /mp:no SMSSITECODE=ABC'
Start-Process $exe -ArgumentList '/mp:6' -Wait
'@
$shell = 'powershell.exe -NoProfile -Command "Start-Process ccmsetup.exe -ArgumentList ''/mp:7''"'`,
    regions: [
      'ccmsetup.exe /mp:{{$mp}}',
      'ccmsetup.exe /mp:1',
      'ccmsetup.exe /mp:2',
      'ccmsetup.exe /mp:3',
      'C:\\x\\ccmsetup.exe /mp:4 SMSSITECODE={{`$code}}',
      'C:\\x\\ccmsetup.exe /mp:5',
      'C:\\x\\ccmsetup.exe /mp:6',
      'ccmsetup.exe /mp:7',
    ],
  },
  {
    name: 'members of JSON that the script reads',
    source: `$c = '{"Path":"C:\\\\S\\\\ccmsetup.exe","Arguments":"/mp:1 SMSMP=it''s","More":["/logon","FSP=a"],"Number":1}' | ConvertFrom-Json
Start-Process $c.path -ArgumentList $c.Arguments
Start-Process ccmsetup.exe -ArgumentList $c['More']
Start-Process ccmsetup.exe -ArgumentList "/mp:2 SMSSITECODE=$($c.number)"
$json = @"
{ "site": { "arguments": "/mp:3 \\"/source:C:\\\\a b\\" FSP=$fsp" } }
"@
$site = (ConvertFrom-Json -InputObject $json).site
Start-Process ccmsetup.exe $site.Arguments
Start-Process ccmsetup.exe ('{"a":"/mp:4"}' | ConvertFrom-Json -AsHashtable -Depth 3).a
('{"Arguments":"/mp:5 SMSSITECODE=ABC"}' | ConvertFrom-Json).Arguments
$x = ConvertFrom-Json '{"Arguments":"/mp:6 SMSSITECODE=ABC"}'`,
    regions: [
      {
        text: "C:\\S\\ccmsetup.exe /mp:1 SMSMP=it's",
        pieces: ['C:\\\\S\\\\ccmsetup.exe', "/mp:1 SMSMP=it''s"],
      },
      { text: 'ccmsetup.exe /logon FSP=a', pieces: ['ccmsetup.exe', '/logon', 'FSP=a'] },
      'ccmsetup.exe /mp:2 SMSSITECODE={{$($c.number)}}',
      {
        text: 'ccmsetup.exe /mp:3 "/source:C:\\a b" FSP={{$fsp}}',
        pieces: ['ccmsetup.exe', '/mp:3 \\"/source:C:\\\\a b\\" FSP=$fsp'],
      },
      { text: 'ccmsetup.exe /mp:4', pieces: ['ccmsetup.exe', '/mp:4'] },
      { host: 'json', text: '/mp:5 SMSSITECODE=ABC', pieces: ['/mp:5 SMSSITECODE=ABC'] },
      { host: 'json', text: '/mp:6 SMSSITECODE=ABC' },
    ],
  },
  {
    name: 'members of JSON that only the run knows',
    source: `$c = '{"a":"/mp:1","b":["/mp:2",3]}' | ConvertFrom-Json
$d = '{"a":"/mp:1"}' | ConvertFrom-Json | Select-Object -Property b
$e = Get-Content x.json | ConvertFrom-Json
Start-Process ccmsetup.exe $c.x
Start-Process ccmsetup.exe $c.b
Start-Process ccmsetup.exe $d.a
Start-Process ccmsetup.exe $e.a`,
    regions: [
      { text: 'ccmsetup.exe {{$c.x}}', complete: false },
      { text: 'ccmsetup.exe /mp:2', complete: false },
      { text: 'ccmsetup.exe {{$d.a}}', complete: false },
      { text: 'ccmsetup.exe {{$e.a}}', complete: false },
    ],
  },
  {
    name: 'scripts for the shells of virtual machines',
    source: `Invoke-VMScript -VM $vm -ScriptType Bat -ScriptText 'C:\\S\\ccmsetup.exe /mp:1 "SMSMP=a^&b" FSP=%1'
Invoke-VMScript -ScriptText @'
@echo off
rem ccmsetup.exe /mp:old SMSSITECODE=ABC
"%~dp0ccmsetup.exe" /mp:2 SMSMP=a^&b
'@ -VM $vm -ScriptType bat
Invoke-VMScript -VM $vm -ScriptText 'ccmsetup.exe "/mp:3" SMSMP=a^b'
Invoke-VMScript -VM $vm -ScriptType Powershell -ScriptText 'Start-Process ccmsetup.exe -ArgumentList ''/mp:4'''
$text = "ccmsetup.exe /mp:5 FSP=%1"
Invoke-VMScript $vm -ScriptText $text -ScriptType 'Bat'`,
    regions: [
      {
        host: 'batch',
        text: 'C:\\S\\ccmsetup.exe /mp:1 "SMSMP=a^&b" FSP={{%1}}',
        pieces: ['C:\\S\\ccmsetup.exe /mp:1 "', 'SMSMP=a^&b', '" FSP=%1'],
      },
      { host: 'batch', text: 'ccmsetup.exe /mp:old SMSSITECODE=ABC', inert: true },
      { host: 'batch', text: '"{{%~dp0}}ccmsetup.exe" /mp:2 SMSMP=a&b' },
      { text: 'ccmsetup.exe /mp:3 SMSMP=a^b', pieces: ['ccmsetup.exe', '/mp:3', 'SMSMP=a^b'] },
      { text: 'ccmsetup.exe /mp:4', pieces: ['ccmsetup.exe', '/mp:4'] },
      { host: 'batch', text: 'ccmsetup.exe /mp:5 FSP={{%1}}', pieces: ['ccmsetup.exe /mp:5 FSP=%1'] },
    ],
  },
  {
    name: 'commands in strings',
    source: `"Result: $(Start-Process ccmsetup.exe -ArgumentList "/mp:1" -Wait -PassThru)"
Write-Host "Exit code: $(& 'C:\\a b\\ccmsetup.exe' /mp:2; $LASTEXITCODE) of ccmsetup.exe"
$x = @"\n$(if ($y) { ccmsetup.exe /mp:3 "SMSMP=$("a" + 'b')" })\n"@
$z = "$("$(ccmsetup.exe /mp:4)")"
Start-Process ccmsetup.exe "/mp:5 FSP=$(ccmsetup.exe /mp:6)"`,
    regions: [
      { text: 'ccmsetup.exe /mp:1', pieces: ['ccmsetup.exe', '/mp:1'] },
      '"C:\\a b\\ccmsetup.exe" /mp:2',
      'ccmsetup.exe /mp:3 SMSMP={{$("a" + \'b\')}}',
      'ccmsetup.exe /mp:4',
      'ccmsetup.exe /mp:5 FSP={{$(ccmsetup.exe /mp:6)}}',
      'ccmsetup.exe /mp:6',
    ],
  },
];

/** Texts in other languages, and texts that are written to files, which start nothing. */
const silent: Idiom[] = [
  `$policy = @'\n<AppLockerPolicy><RuleCollection><FilePublisherRule Name="CCM - CCMSETUP.EXE, 5.0.0.0+" BinaryName="CCMSETUP.EXE"/></RuleCollection></AppLockerPolicy>\n'@`,
  `@'\n<Task><Exec><Command>cmtrace.exe</Command><Arguments>C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log</Arguments></Exec></Task>\n'@ | Out-File task.xml`,
  `$html = @'\n<html><body><td>ccmsetup.exe /mp:x SMSSITECODE=ABC</td>\nccmsetup.exe /mp:x SMSSITECODE=ABC\n</body></html>\n'@`,
  `$json = '{ "process": "ccmsetup.exe", "message": "ccmsetup.exe /mp:x SMSSITECODE=ABC" }'`,
  `@'\n@echo off\ntaskkill /im ccmsetup.exe /f\necho ccmsetup.exe /mp:x SMSSITECODE=ABC\ndel C:\\Windows\\ccmsetup\\ccmsetup.exe\n'@ | Set-Content kill.cmd`,
  `$c = '{"message":"ccmsetup.exe /mp:x SMSSITECODE=ABC","a":"/mp:x"}' | ConvertFrom-Json; Write-Host $c.message; Other-Thing $c.a`,
  `Invoke-VMScript -VM $vm -ScriptType Bash -ScriptText './ccmsetup.exe /mp:x SMSSITECODE=ABC'`,
  `Invoke-VMScript -VM $vm -ScriptType Bat -ScriptText 'echo ccmsetup.exe /mp:x SMSSITECODE=ABC'`,
  `Add-Content -Path $log -Value "ccmsetup.exe /mp:x SMSSITECODE=ABC"`,
  `"ccmsetup.exe /mp:x SMSSITECODE=ABC" | Out-File C:\\x\\install.log -Append`,
  `"ccmsetup.exe /mp:x SMSSITECODE=ABC" | Tee-Object -FilePath $log`,
  `Set-Content C:\\x\\readme.txt 'ccmsetup.exe /mp:x SMSSITECODE=ABC'`,
  `"ccmsetup.exe /mp:x SMSSITECODE=ABC" >> C:\\x\\install.log`,
  `Write-Host "$(Get-Date) ccmsetup.exe /mp:x SMSSITECODE=ABC"`,
  `Write-Host "$(Get-Process ccmsetup) $(Test-Path C:\\x\\ccmsetup.exe) $("ccmsetup.exe /mp:x SMSSITECODE=ABC" -match 'x')"`,
  `'$(ccmsetup.exe /mp:x)'`,
  `"\`$(ccmsetup.exe /mp:x)"`,
].map((script) => ({ name: `nothing: ${script.replace(/\n/g, ' ')}`, source: script, regions: [] }));

/** Defects in literals of two languages: where they are shown and what their first fix makes of the script. */
const defects: [script: string, rule: string, squiggle: string, fixed: string][] = [
  [
    `'\u{1F600}'; $x = @"\n<Exec><Command>ccmsetup.exe</Command><Arguments>/mp:$mp SMSSITECODE=ABC SMSCACHEDIR=C:\\a b</Arguments></Exec>\n"@\n`,
    'unquoted-space',
    'b',
    `'\u{1F600}'; $x = @"\n<Exec><Command>ccmsetup.exe</Command><Arguments>/mp:$mp SMSSITECODE=ABC SMSCACHEDIR="C:\\a b"</Arguments></Exec>\n"@\n`,
  ],
  [
    `'\u{1F600}'; $x = "{ \`"cmd\`": \`"ccmsetup.exe /mp:$mp SMSSITECODE=ABC SMSCACHEDIR=C:\\\\a b\`" }"\n`,
    'unquoted-space',
    'b',
    `'\u{1F600}'; $x = "{ \`"cmd\`": \`"ccmsetup.exe /mp:$mp SMSSITECODE=ABC SMSCACHEDIR=\\\`"C:\\\\a b\\\`"\`" }"\n`,
  ],
  [
    `'\u{1F600}'; $c = "{ \`"a\`": \`"/mp:x SMSSITECODE=ABC SMSCACHEDIR=C:\\\\a b\`" }" | ConvertFrom-Json; Start-Process ccmsetup.exe $c.a\n`,
    'unquoted-space',
    'b',
    `'\u{1F600}'; $c = "{ \`"a\`": \`"/mp:x SMSSITECODE=ABC SMSCACHEDIR=\\\`"C:\\\\a b\\\`"\`" }" | ConvertFrom-Json; Start-Process ccmsetup.exe $c.a\n`,
  ],
  [
    `'\u{1F600}'; Set-Content x.cmd 'ccmsetup.exe /mp:x SMSSITECODE=ABC SMSCACHEDIR=C:\\it''s b'\n`,
    'unquoted-space',
    'b',
    `'\u{1F600}'; Set-Content x.cmd 'ccmsetup.exe /mp:x SMSSITECODE=ABC SMSCACHEDIR="C:\\it''s b"'\n`,
  ],
  [
    `'\u{1F600}'; "$(Start-Process ccmsetup.exe '/mp:x SMSSITECODE=ABC SMSCACHEDIR=C:\\a b')"\n`,
    'unquoted-space',
    'b',
    `'\u{1F600}'; "$(Start-Process ccmsetup.exe '/mp:x SMSSITECODE=ABC SMSCACHEDIR="C:\\a b"')"\n`,
  ],
];

describe('PowerShell: text in other languages', () => {
  testIdioms('powershell', idioms);
  testIdioms('powershell', silent);

  for (const [script, rule, squiggle, fixed] of defects)
    it(`a defect: ${script.trim()}`, () => {
      checkDefect('powershell', { source: script, rule, before: '', squiggle, fixed });
    });

  it('scripts in texts in scripts end somewhere', () => {
    const host = loadedHost('powershell');
    let script = 'ccmsetup.exe /mp:x SMSSITECODE=ABC';
    for (let depth = 0; depth < 12; depth++) script = `$x = '{ "script": ${JSON.stringify(script)} }'`;
    assert.ok(host.find(script).regions.length <= 1);
  });
});
