/** Documents of all hosts, and the edits that people and programs make in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../server/src/hosts/host';
import { batchSample, ccmcmdSample, jsonSample, powershellSample } from '../bench/own-samples';
import type { Choices } from './choices';

const line = 'ccmsetup.exe /mp:https://mp1.fabrikam.com /UsePKICert SMSSITECODE=P01 FSP=fsp.fabrikam.com';

/** A member whose fields and those around it say what its texts are. */
const jsonTask = (index: number): string => `"task${String(index)}": {
    "name": "${index % 3 === 0 ? 'InstallationProperty' : 'Setup Windows and ConfigMgr'}",
    "value": "SMSSITECODE=P0${String(index)} /mp:mp.fabrikam.com", /* ${line} */
    "args": { "executable": "cmd", "inputs": ["/logon", "ccmsetup.exe SMSSITECODE=P011"] },
    "script": "Start-Process ccmsetup.exe -ArgumentList '/mp:a SMSSITECODE=P0${String(index)}'",
    "program": { "path": "ccmsetup.exe", "arguments": ["/logon"], "more": [{ "a": ["/noservice", "FSP=a"] }] }
  }`;

/** Documents by the id of their host. Hosts that have none of their own get lines of text. */
const documents: Readonly<Record<string, readonly string[]>> = {
  ccmcmd: [ccmcmdSample(1500).text],
  powershell: [
    powershellSample(7000, 10).text,
    // One long statement.
    `function Install-All {\n${powershellSample(4000, 8).text}}\n`,
    // Mistakes, here-strings, members, and long blocks.
    [
      '$config = @{ Site = "P01"; Point = \'mp1\' }',
      "$text = @'",
      'ccmsetup.exe /mp:a SMSSITECODE=P011',
      "'@",
      'foo = ] bar,, "unfinished" 5 =',
      'class Setup {',
      '  [void] Run() {',
      '    $psi = New-Object System.Diagnostics.ProcessStartInfo',
      "    $psi.FileName = 'ccmsetup.exe'",
      '    $psi.ArgumentList.Add("/mp:$($config.Point)")',
      '    switch ($this.Mode) {',
      "      'install' {",
      '        $p = Start-Process ccmsetup.exe "SMSSITECODE=$($config[\'Site\']) /logon" -PassThru',
      '        $p.WaitForExit()',
      ...Array.from(
        { length: 30 },
        (_, index) => `        Write-Verbose "step ${String(index)} of $($this.Mode)"`,
      ),
      '      }',
      '    }',
      '  }',
      '}',
      'Configuration Client {',
      "  Package P { Name = 'x'; Arguments = '/mp:a SMSSITECODE=P01' }",
      '}',
      'schtasks /create /tn a /tr \'\\"C:\\ccmsetup.exe\\" /mp:a;b SMSSITECODE=P01\'',
    ].join('\n'),
    [
      'param([string]$Site = "P01")',
      "$list = @('/mp:mp1.fabrikam.com')",
      'if ($Site) {',
      '  $list += "SMSSITECODE=$Site"',
      '}',
      'else',
      '{',
      "  $list += 'SMSSITECODE=AUTO' # ccmsetup-lint-disable-line",
      '}',
      'Start-Process "$PSScriptRoot\\ccmsetup.exe" -ArgumentList $list -Wait',
      '',
      'function Install-It {',
      "  & '.\\ccmsetup.exe' /mp:mp1.fabrikam.com /logon CCMHOSTNAME=a;b",
      '}',
      '# ccmsetup.exe /mp:mp1 SMSSITECODE=XYZZ',
      'do { Install-It }',
      'until ($done)',
      '@"',
      '<Command>ccmsetup.exe SMSSITECODE=P011</Command>',
      '"@ | Out-File a.xml',
      'cmd /c "ccmsetup.exe /source:C:\\a SMSSITECODE=$Site"',
    ].join('\r\n'),
  ],
  batch: [
    batchSample(3000, 6).text,
    `@echo off\r\nset A=/mp:a.b.c\r\nif exist x (\r\n  ccmsetup.exe %A% SMSSITECODE=P01 & echo ^\r\n)\r\n`,
  ],
  json: [
    jsonSample(3000, 3).text,
    // Longer than what is read as a whole for each change in it.
    jsonSample(9000, 6).text,
    `{\n  // ${line}\n  "shell": "powershell",\n  "value": ${jsonSample(5000, 4).text.replace(/}$/gm, '} // why')},
  "tasks": { ${Array.from({ length: 12 }, (_, index) => jsonTask(index)).join(',\n')} }\n}\n`,
  ],
  yaml: [
    `- name: "a"\n  win_command: ${line}\n- win_shell: |\n    & 'ccmsetup.exe' /mp:a SMSSITECODE=P011\n    Write-Host x\n`,
  ],
  xml: [`<a><Command>${line}</Command><!-- ${line} --><Arguments b="ccmsetup.exe SMSSITECODE=P011" /></a>\n`],
};

const folder = join(__dirname, '..', '..', 'samples');
const samples = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));

/** Documents of a host, with command lines of several kinds. */
export function documentsFor({ id, extensions }: Host): readonly string[] {
  const own = samples.filter(({ name }) => extensions.some((extension) => name.endsWith(extension)));
  const few = documents[id] ?? [
    `[Client Install]\nInstall=${line}\n\n${line}\n\n    ${line} SMSSITECODE=P011\n`,
  ];
  return [...few, ...own.map(({ text }) => text)];
}

const insertions = [
  ...[
    '"',
    "'",
    '`',
    '^',
    '\\',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '<#',
    '#>',
    '<!--',
    '-->',
    '@"\n',
    '\n"@',
  ],
  ...[
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    'a',
    '$',
    '%',
    '#',
    ',',
    ';',
    '|',
    '&',
    '=',
    ':',
    '/',
    '-',
    '\u{1F600}',
    '--%',
  ],
  ...[
    'ccmsetup.exe ',
    `\n${line}\n`,
    'SMSSITECODE=XYZZ ',
    '$Site = "P02"\n',
    'else',
    'set A=/logon\n',
    'REM ',
  ],
  ...[
    '# ccmsetup-lint-disable-next-line site-code-format\n',
    'process {\n',
    '\n}\n',
    'param(',
    'if ($a) {\n',
  ],
];

/** Changes a text in one place: takes something away, types, pastes, or copies from elsewhere. */
export function edited(choices: Choices, text: string): string {
  const at = choices.number(0, text.length);
  const far = choices.number(0, 9) === 0 ? 2000 : 12;
  const end = Math.min(text.length, at + (choices.coin() ? choices.number(0, far) : 0));
  const from = choices.number(0, text.length);
  const inserted =
    choices.number(0, 5) === 0 ? text.slice(from, from + choices.number(0, 200)) : choices.one(insertions);
  return text.slice(0, at) + (end > at && choices.coin() ? '' : inserted) + text.slice(end);
}
