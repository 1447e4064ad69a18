import assert from 'node:assert/strict';
import { loadedHost } from '../../support/lint';
import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { checkDefect, testDefects } from '../../support/hosts/defects';

/** A management export, which holds a resource as a string. */
const exported = (resource: object): string =>
  JSON.stringify({ type: 'app', content: JSON.stringify(resource) });

/** A backslash in a string of a string of a string of a string. */
const deepest = '\\'.repeat(16);

const idioms: Idiom[] = [
  {
    name: 'JSON in strings of JSON, once and twice',
    source: `[${exported({ '@odata.type': '#microsoft.graph.windowsMobileMSI', commandLine: 'SMSSITECODE=P01 SMSCACHEDIR="C:\\a b"' })}, ${exported({ settings: exported({ path: 'C:\\x\\ccmsetup.exe', arguments: ['/mp:x', 'SMSSITECODE=P01'] }) })}]`,
    regions: [
      {
        text: 'SMSSITECODE=P01 SMSCACHEDIR="C:\\a b"',
        pieces: [String.raw`SMSSITECODE=P01 SMSCACHEDIR=\\\"C:\\\\a b\\\"`],
        context: 'intuneLob',
      },
      {
        text: 'C:\\x\\ccmsetup.exe /mp:x SMSSITECODE=P01',
        pieces: [['C:', 'x', 'ccmsetup.exe'].join(deepest), '/mp:x', 'SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'an Intune app with rules that detect it',
    source: String.raw`{"@odata.type": "#microsoft.graph.win32LobApp", "displayName": "ccmsetup.exe /mp:x SMSSITECODE=P01", "installCommandLine": "ccmsetup.exe /mp:x SMSSITECODE=P01", "uninstallCommandLine": "%windir%\\ccmsetup\\ccmsetup.exe /uninstall", "detectionRules": [{"path": "%windir%\\ccmsetup", "fileOrFolderName": "ccmsetup.exe", "detectionType": "exists"}, {"keyPath": "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\CCMSetup", "valueName": "SMSSITECODE"}], "setupFilePath": "ccmsetup.exe"}`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe /mp:x SMSSITECODE=P01'] },
      String.raw`{{%windir%}}\ccmsetup\ccmsetup.exe /uninstall`,
    ],
  },
  {
    name: 'a line-of-business app with an address behind escaped slashes',
    source: String.raw`{"@odata.type": "#microsoft.graph.windowsMobileMSI", "fileName": "ccmsetup.msi", "productCode": "{00000000-0000-0000-0000-000000000000}", "commandLine": "CCMSETUPCMD=\u0022\/mp:https:\/\/x.y\/CCM_Proxy CCMHOSTNAME=x.y SMSSITECODE=P01\u0022"}`,
    regions: [
      {
        text: 'CCMSETUPCMD="/mp:https://x.y/CCM_Proxy CCMHOSTNAME=x.y SMSSITECODE=P01"',
        pieces: [
          String.raw`CCMSETUPCMD=\u0022\/mp:https:\/\/x.y\/CCM_Proxy CCMHOSTNAME=x.y SMSSITECODE=P01\u0022`,
        ],
        context: 'intuneLob',
      },
    ],
  },
  {
    name: 'scripts of Intune, and one that only looks for the client',
    source: String.raw`{"fileName": "install.ps1", "scriptContent": "Start-Process ccmsetup.exe -ArgumentList '/mp:x','SMSSITECODE=P01'", "detectionScriptContent": "if (Test-Path C:\\Windows\\ccmsetup\\ccmsetup.exe) { exit 0 }", "remediationScriptContent": "# ccmsetup\r\n& \"$env:TEMP\\ccmsetup.exe\" /mp:x \"SMSCACHEDIR=C:\\a b\"\r\nexit $LASTEXITCODE"}`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=P01',
        pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'],
        host: 'powershell',
      },
      {
        text: String.raw`{{$env:TEMP}}\ccmsetup.exe /mp:x "SMSCACHEDIR=C:\a b"`,
        host: 'powershell',
      },
    ],
  },
  {
    name: 'a script of a virtual machine',
    source: String.raw`{"type": "Microsoft.Compute/virtualMachines/runCommands", "properties": {"source": {"script": "Start-Process ccmsetup.exe '/mp:x SMSSITECODE=P01'"}, "commandToExecute": "powershell -ExecutionPolicy Unrestricted -Command \"& ./ccmsetup.exe /mp:y SMSSITECODE=P01\""}}`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', host: 'powershell' },
      './ccmsetup.exe /mp:y SMSSITECODE=P01',
    ],
  },
  {
    name: 'template expressions',
    source: String.raw`{"a": {"commandToExecute": "[concat('ccmsetup.exe /mp:', parameters('mp'), ' SMSCACHEDIR=\"C:\\It''s\" SMSSITECODE=P01')]"}, "b": {"commandToExecute": "[ format('ccmsetup.exe /mp:{0} SMSSITECODE={1}', variables('mp')[0], concat('P', '01')) ]"}, "c": {"installCommand": "[if(true(), 'ccmsetup.exe /uninstall', base64('ccmsetup.exe /mp:x SMSSITECODE=P01'))]"}}`,
    regions: [
      {
        text: `ccmsetup.exe /mp:{{parameters('mp')}} SMSCACHEDIR="C:\\It's" SMSSITECODE=P01`,
        pieces: [
          'ccmsetup.exe /mp:',
          "parameters('mp')",
          String.raw` SMSCACHEDIR=\"C:\\It''s\" SMSSITECODE=P01`,
        ],
      },
    ],
  },
  {
    name: 'a template expression in the pattern of a format',
    source:
      "{\"commandToExecute\": \"[format('ccmsetup.exe /mp:{0} SMSSITECODE={1}', variables('mp')[0], concat('P', '01'))]\"}",
    regions: [
      {
        text: "ccmsetup.exe /mp:{{variables('mp')[0]}} SMSSITECODE=P01",
        pieces: ['ccmsetup.exe /mp:', "variables('mp')[0]", ' SMSSITECODE=', 'P', '01'],
      },
    ],
  },
  {
    name: 'steps of a task sequence',
    source:
      '{"steps": [{"type": "RunCommandLine", "CommandLine": "ccmsetup.exe /mp:x SMSSITECODE=P01"}, {"Name": "Setup Windows and ConfigMgr", "InstallationProperties": "SMSMP=x CCMADMINS=y"}, {"Name": "Set it", "VariableName": "SMSClientInstallProperties", "SMSClientInstallProperties": "FSP=x"}]}',
    regions: [
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
      { text: 'SMSMP=x CCMADMINS=y', context: 'taskSequence' },
      { text: 'FSP=x', context: 'taskSequence' },
    ],
  },
  {
    name: 'programs that start others',
    source: String.raw`{"a": {"command": "psexec.exe", "args": ["\\\\pc1", "-s", "ccmsetup.exe", "/mp:x", "SMSSITECODE=P01"]}, "b": {"exec": ["C:\\tools\\psexec.exe", "-s", "ccmsetup.exe", "/uninstall"]}}`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=P01',
        pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'],
      },
      { text: 'ccmsetup.exe /uninstall', pieces: ['ccmsetup.exe', '/uninstall'] },
    ],
  },
  {
    name: 'a package of DSC, switches of an installer, an environment',
    source: String.raw`{"resources": [{"type": "Package", "properties": {"Path": "C:\\x\\ccmsetup.exe", "Arguments": "/mp:x SMSSITECODE=P01"}}], "InstallerSwitches": {"Silent": "/qn", "Custom": "/mp:y SMSSITECODE=P01"}, "env": {"CCMSETUP_ARGS": "/mp:z FSP=y"}}`,
    regions: [String.raw`C:\x\ccmsetup.exe /mp:x SMSSITECODE=P01`, '/mp:y SMSSITECODE=P01', '/mp:z FSP=y'],
  },
  {
    name: 'an editor task with comments',
    source: `{
  // builds
  "tasks": [
    {
      "label": "ccmsetup.exe /mp:x SMSSITECODE=P01", // shown
      "type": "shell", "command": "ccmsetup.exe",
      "args": [
        "/mp:x", // the first
        /* "FSP=x", */
        "SMSSITECODE=P01",
      ],
    },
  ],
}`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=P01',
        pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'lone halves of characters',
    source: String.raw`{"cmd": "ccmsetup.exe /mp:x SMSSITECODE=P01 FSP=\ud83d CCMADMINS=\ude00\ud83d"}`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01 FSP=\uD83D CCMADMINS=\uDE00\uD83D'],
  },
];

const silent: string[] = [
  String.raw`{"detectionRules": [{"path": "C:\\Windows\\ccmsetup", "fileOrFolderName": "ccmsetup.exe"}, {"keyPath": "HKLM\\SOFTWARE\\Microsoft\\CCMSetup", "valueName": "SMSSITECODE", "comparisonValue": "P01"}]}`,
  '{"name": "ccmsetup-tools", "version": "1.0.0", "description": "ccmsetup.exe /mp:x SMSSITECODE=P01", "scripts": {"ccmsetup": "node ccmsetup.js", "build": "tsc -b ccmsetup"}, "keywords": ["ccmsetup"], "bin": {"ccmsetup-lint": "dist/cli.js"}}',
  '{ // ccmsetup\n"files": ["ccmsetup.ts"], "compilerOptions": {"outDir": "ccmsetup", "rootDirs": ["ccmsetup", "client"]}}',
  String.raw`{"events": [{"message": "Command line: ccmsetup.exe /mp:x SMSSITECODE=P01", "log": "ccmsetup.log"}], "logPath": "C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log"}`,
  `{"query": "DeviceProcessEvents | where ProcessCommandLine has 'ccmsetup.exe /mp:x SMSSITECODE=P01'"}`,
  '{"ClientInstall": {"SMSSITECODE": "P01", "SMSMP": "mp1", "/mp": "x"}}',
  '{"notes": "ccmsetup.exe /mp:x SMSSITECODE=P01", "informationUrl": "https://x/ccmsetup.exe?SMSSITECODE=P01", "msg": "ccmsetup.exe /uninstall"}',
  `{"commandToExecute": "[concat('echo ccmsetup.exe /mp:', 'x SMSSITECODE=P01')]", "a": "[concat('ccmsetup"}`,
  `{"filePath": "install.ps1", "arguments": "-Arguments '/mp:x SMSSITECODE=P01'"}`,
  '{"registry": [{"key": "HKLM\\\\SOFTWARE\\\\Microsoft\\\\CCMSetup", "name": "ccmsetup", "value": "C:\\\\Windows\\\\ccmsetup\\\\ccmsetup.exe"}]}',
  exported({
    message: 'ccmsetup.exe /mp:x SMSSITECODE=P01',
    log: 'C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log',
  }),
];

describe('JSON host, exports and templates', () => {
  testIdioms('json', idioms);

  describe('finds nothing in', () => {
    testNegatives('json', silent);
  });

  it('does not let formats grow', () => {
    const host = loadedHost('json');
    let text = "'ccmsetup.exe /mp:x SMSSITECODE=P01 '";
    for (let level = 0; level < 18; level++) text = `format('{0}{0}{0}{0}{0}{0}{0}{0}', ${text})`;
    assert.deepEqual(host.find(`{"installCommand": "[${text}]"}`).regions, []);
    const calls = `${'concat('.repeat(50_000)}'ccmsetup.exe /uninstall'${')'.repeat(50_000)}`;
    assert.deepEqual(host.find(`{"installCommand": "[${calls}]"}`).regions, []);
  });

  describe('fixes', () => {
    const rule = 'single-quoted-value';

    testDefects('json', {
      'a script in a string in the writing of both languages': {
        source: String.raw`{"scriptContent": "$x = 1\r\nStart-Process ccmsetup.exe -ArgumentList \"/mp:x SMSSITECODE=P01 SMSCACHEDIR='C:\\a b'\""}`,
        uncommented: true,
        rule,
        before: 'SMSCACHEDIR=',
        squiggle: "'",
        fixed:
          String.raw`{"scriptContent": "$x = 1\r\nStart-Process ccmsetup.exe -ArgumentList \"/mp:x SMSSITECODE=P01 SMSCACHEDIR=` +
          '`\\"C:\\\\a b`\\"\\""}',
        received: {
          by: (document) => (JSON.parse(document) as Record<string, unknown>)['scriptContent'],
          text: '$x = 1\r\nStart-Process ccmsetup.exe -ArgumentList "/mp:x SMSSITECODE=P01 SMSCACHEDIR=`"C:\\a b`""',
        },
      },
    });

    it('JSON in a string of JSON', () => {
      const document = (value: string): string => exported({ commandLine: `ccmsetup.exe ${value}` });
      checkDefect('json', {
        source: document(`SMSSITECODE=P01 SMSCACHEDIR='C:\\a b'`),
        uncommented: true,
        rule,
        before: 'SMSCACHEDIR=',
        squiggle: "'",
        fixed: document(`SMSSITECODE=P01 SMSCACHEDIR="C:\\a b"`),
      });
    });

    testDefects('json', {
      'a string of a template expression': {
        source: String.raw`{"commandToExecute": "[concat('ccmsetup.exe /mp:', parameters('mp'), ' SMSSITECODE=P01 SMSCACHEDIR=''C:\\a b''')]"}`,
        uncommented: true,
        rule,
        before: 'SMSCACHEDIR=',
        squiggle: "''",
        fixed: String.raw`{"commandToExecute": "[concat('ccmsetup.exe /mp:', parameters('mp'), ' SMSSITECODE=P01 SMSCACHEDIR=\"C:\\a b\"')]"}`,
      },
    });
  });
});
