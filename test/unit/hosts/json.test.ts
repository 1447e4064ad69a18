import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'an Intune app',
    source: String.raw`{"@odata.type": "#microsoft.graph.win32LobApp", "fileName": "ccmsetup.intunewin", "setupFilePath": "ccmsetup.exe", "installCommandLine": "ccmsetup.exe /mp:https:\/\/mp1.contoso.com SMSCACHEDIR=\"C:\\My Cache\"", "uninstallCommandLine": "ccmsetup.exe /uninstall", "installExperience": {"runAsAccount": "system"}}`,
    regions: [
      {
        text: String.raw`ccmsetup.exe /mp:https://mp1.contoso.com SMSCACHEDIR="C:\My Cache"`,
        pieces: [String.raw`ccmsetup.exe /mp:https:\/\/mp1.contoso.com SMSCACHEDIR=\"C:\\My Cache\"`],
      },
      { text: 'ccmsetup.exe /uninstall', pieces: ['ccmsetup.exe /uninstall'] },
    ],
  },
  {
    name: 'an Intune app with a package',
    source: String.raw`{"installCommandLine": "msiexec /i \"ccmsetup.msi\" CCMSETUPCMD=\"/mp:x SMSSITECODE=P01\" /qn"}`,
    regions: ['msiexec /i "ccmsetup.msi" CCMSETUPCMD="/mp:x SMSSITECODE=P01" /qn'],
  },
  {
    name: 'a line-of-business app and the co-management policy',
    source: String.raw`{"value": [{"@odata.type": "#microsoft.graph.windowsMobileMSI", "commandLine": "CCMSETUPCMD=\"CCMHOSTNAME=x.y\/CCM_Proxy SMSSITECODE=P01\""}, {"@odata.type": "#microsoft.graph.deviceComanagementAuthorityConfiguration", "configurationManagerAgentCommandLineArgument": "CCMHOSTNAME=x.y"}]}`,
    regions: [
      { text: 'CCMSETUPCMD="CCMHOSTNAME=x.y/CCM_Proxy SMSSITECODE=P01"', context: 'intuneLob' },
      { text: 'CCMHOSTNAME=x.y', context: 'intunePolicy' },
    ],
  },
  {
    name: 'a program and its arguments',
    source: String.raw`{"arguments": "/mp:x SMSSITECODE=P01", "setupFilePath": "C:\\Client Files\\ccmsetup.exe", "uninstallArguments": "/uninstall"}`,
    regions: [
      {
        text: String.raw`"C:\Client Files\ccmsetup.exe" /mp:x SMSSITECODE=P01`,
        pieces: [String.raw`C:\\Client Files\\ccmsetup.exe`, '/mp:x SMSSITECODE=P01'],
      },
      String.raw`"C:\Client Files\ccmsetup.exe" /uninstall`,
    ],
  },
  {
    name: 'different programs to install and to uninstall',
    source:
      '{"installer": "ccmsetup.exe", "installArguments": "SMSSITECODE=P01", "uninstaller": "%windir%/ccmsetup/ccmsetup.exe", "uninstallArguments": "/uninstall"}',
    regions: ['ccmsetup.exe SMSSITECODE=P01', '{{%windir%}}/ccmsetup/ccmsetup.exe /uninstall'],
  },
  {
    name: 'empty arguments, where completion works',
    source: '{"setupFilePath": "ccmsetup.exe", "arguments": ""}',
    regions: [{ text: 'ccmsetup.exe ', pieces: ['ccmsetup.exe', ''] }],
  },
  {
    name: 'one token an element',
    source:
      '{"setupFilePath": "ccmsetup.exe", "arguments": [\n  "/mp:x",\n  "SMSSITECODE=P01",\n  "FSP={{ fsp }}"\n]}',
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=P01 FSP={{{{ fsp }}}}',
        pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01', 'FSP={{ fsp }}'],
      },
    ],
  },
  {
    name: 'a program and a list of arguments that says little by itself',
    source: '{"filePath": "ccmsetup.exe", "arguments": ["/logon"]}',
    regions: [{ text: 'ccmsetup.exe /logon', pieces: ['ccmsetup.exe', '/logon'] }],
  },
  {
    name: 'a list that begins with the program',
    source: '{"job": {"task": ["ccmsetup.exe", "/mp:x", "SMSSITECODE=P01"]}}',
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'an argv list, whose items are quoted for the program',
    source: String.raw`{"argv": ["ccmsetup.exe", "SMSCACHEDIR=C:\\My Cache\\", "CCMCERTSEL=\"a b\"", "/mp:x"]}`,
    regions: [
      {
        text: String.raw`ccmsetup.exe "SMSCACHEDIR=C:\My Cache\\" "CCMCERTSEL=\"a b\"" /mp:x`,
        pieces: [
          'ccmsetup.exe',
          String.raw`SMSCACHEDIR=C:\\My Cache\\`,
          String.raw`CCMCERTSEL=\"a b\"`,
          '/mp:x',
        ],
      },
    ],
  },
  {
    name: 'several command lines in a list',
    source:
      '{"commands": ["ccmsetup.exe /uninstall", "ping localhost", "ccmsetup.exe /mp:x SMSSITECODE=P01"]}',
    regions: ['ccmsetup.exe /uninstall', 'ccmsetup.exe /mp:x SMSSITECODE=P01'],
  },
  {
    name: 'the properties of a health tool',
    source:
      '{"Client": {"ClientInstallProperty": ["SMSSITECODE=P01", "FSP=fs1", "/source:\\\\\\\\srv\\\\c$"]}}',
    regions: [
      {
        text: String.raw`SMSSITECODE=P01 FSP=fs1 /source:\\srv\c$`,
        pieces: ['SMSSITECODE=P01', 'FSP=fs1', String.raw`/source:\\\\srv\\c$`],
      },
    ],
  },
  {
    name: 'one property where the name of the field leaves no doubt',
    source: '{"clientInstallProperties": "FSP=fs1", "other": "FSP=fs1"}',
    regions: ['FSP=fs1'],
  },
  {
    name: 'a field named like arguments',
    source:
      '{"sccm": {"installArgs": "SMSSITECODE=P01"}, "parameters": {"clientParameters": {"type": "string", "defaultValue": "/mp:x /logon"}}}',
    regions: ['SMSSITECODE=P01', '/mp:x /logon'],
  },
  {
    name: 'a variable of a task sequence, the policy, client push',
    source:
      '[{"name": "SMSClientInstallProperties", "value": "SMSMP=x"}, {"SetupParameters": "SMSSITECODE=P01"}, {"clientPushProperties": "SMSSITECODE=P01"}, {"CCMSETUPCMD": "SMSSITECODE=P01"}]',
    regions: [
      { text: 'SMSMP=x', context: 'taskSequence' },
      { text: 'SMSSITECODE=P01', context: 'gpoSetupParameters' },
      { text: 'SMSSITECODE=P01', context: 'clientPush' },
      { text: 'SMSSITECODE=P01', context: 'ccmsetupcmd' },
    ],
  },
  {
    name: 'through cmd',
    source: String.raw`{"run": "cmd.exe /c start /wait \"\" ccmsetup.exe /mp:x SMSSITECODE=P01 > c:\\log.txt", "args": ["/c", "ccmsetup.exe", "/uninstall"], "command": "cmd"}`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01', 'ccmsetup.exe /uninstall'],
  },
  {
    name: 'through powershell.exe',
    source: String.raw`{"cmd": "powershell.exe -ExecutionPolicy Bypass -Command \"Start-Process C:\\x\\ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=P01'\""}`,
    regions: [
      {
        text: String.raw`C:\x\ccmsetup.exe /mp:x SMSSITECODE=P01`,
        pieces: [String.raw`C:\\x\\ccmsetup.exe`, '/mp:x SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'through powershell.exe, with escaped quotes in the script',
    source: String.raw`{"cmd": "powershell.exe -ex Bypass -Command \"Start-Process ccmsetup.exe -ArgumentList \\\"/mp:x SMSSITECODE=P01\\\"\""}`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe', '/mp:x SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'through powershell.exe without -Command',
    source: `{"cmd": "powershell -ExecutionPolicy Bypass Start-Process ccmsetup.exe '/mp:x SMSSITECODE=P01'"}`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe', '/mp:x SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'a program alone where it is run',
    source: '{"installCommandLine": "ccmsetup.exe", "path": "ccmsetup.exe"}',
    regions: ['ccmsetup.exe'],
  },
  {
    name: 'a whole PowerShell script',
    source:
      String.raw`{"scriptContent": "param($Mp)\r\n# comment\r\nStart-Process -FilePath \"C:\\x\\ccmsetup.exe\" -ArgumentList \"/mp:$Mp SMSCACHEDIR=` +
      '`\\"a b`\\"' +
      String.raw` FSP={{fsp}}\" -Wait\r\n"}`,
    regions: [
      {
        text: String.raw`C:\x\ccmsetup.exe /mp:{{$Mp}} SMSCACHEDIR="a b" FSP={{{{fsp}}}}`,
        pieces: [
          String.raw`C:\\x\\ccmsetup.exe`,
          String.raw`/mp:$Mp SMSCACHEDIR=` + '`\\"a b`\\"' + ' FSP={{fsp}}',
        ],
        host: 'powershell',
      },
    ],
  },
  {
    name: 'a whole batch script',
    source: String.raw`{"script": "@echo off\nset MP=x\nccmsetup.exe /mp:%MP% ^\nSMSSITECODE=P01 > log.txt\n"}`,
    regions: [{ text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', host: 'batch' }],
  },
  {
    name: 'lines of text, and arguments on lines of their own',
    source: String.raw`{"run": "mkdir x\nccmsetup.exe /mp:x\n  SMSSITECODE=P01\nexit"}`,
    regions: ['ccmsetup.exe /mp:x\n  SMSSITECODE=P01'],
    keepsBreaks: true,
  },
  {
    name: 'all escapes',
    source: String.raw`{"cmd": "ccmsetup.exe \/mp:\u0078 SMSCACHEDIR=\u0022a\\b\u0022 FSP=\ud83d\ude00\u00e9 CCMADMINS=\b\f\t\"\ud83d"}`,
    regions: ['ccmsetup.exe /mp:x SMSCACHEDIR="a\\b" FSP=\u{1F600}é CCMADMINS=\b\f\t"\uD83D'],
    keepsBreaks: true,
  },
  {
    name: 'an escaped equals sign and names behind escaped line breaks',
    source: String.raw`{"installArgs": "SMSSITECODE\u003dP01", "arguments": "/logon\nSMSMP=x\nFSP=y"}`,
    regions: ['SMSSITECODE=P01', '/logon\nSMSMP=x\nFSP=y'],
    keepsBreaks: true,
  },
  {
    name: 'values that are filled in later',
    source:
      '{"cmd": "ccmsetup.exe /mp:${mp} A=%MP% B={{ mp }} C=$(mp) D=#{mp} E=__MP__ F={0} G=$mp H=${{ mp }} I={% if x %}"}',
    regions: [
      'ccmsetup.exe /mp:{{${mp}}} A={{%MP%}} B={{{{ mp }}}} C={{$(mp)}} D={{#{mp}}} E={{__MP__}} F={{{0}}} G={{$mp}} H={{${{ mp }}}} I={{{% if x %}}}',
    ],
  },
  {
    name: 'a value that may be several arguments',
    source: '{"cmd": "ccmsetup.exe {{ more }} SMSSITECODE=P01"}',
    regions: [{ text: 'ccmsetup.exe {{{{ more }}}} SMSSITECODE=P01', complete: false }],
  },
  {
    name: 'an escape that JSON does not know',
    source: '{"cmd": "C:\\Temp\\ccmsetup.exe /mp:x SMSSITECODE=\\q FSP=\\"a\\""}',
    regions: ['C:\\Temp\\ccmsetup.exe /mp:x SMSSITECODE=\\q FSP="a"'],
  },
  {
    name: 'commented-out parts',
    source:
      '{\n  // "installCommandLine": "ccmsetup.exe /mp:x SMSCACHEDIR=\\"a b\\"",\n  // "arguments": [\n  //   "SMSSITECODE=P01", "/mp:x"\n  // ],\n  "a": 1, /* ccmsetup.exe /mp:y SMSSITECODE=P01 */\n  /*\n   * "cmd": "ccmsetup.exe /uninstall"\n   */\n  "cmd": "ccmsetup.exe /logon SMSSITECODE=P01"\n}',
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSCACHEDIR="a b"',
        pieces: ['ccmsetup.exe /mp:x SMSCACHEDIR=\\"a b\\"'],
        inert: true,
      },
      { text: 'SMSSITECODE=P01 /mp:x', pieces: ['SMSSITECODE=P01', '/mp:x'], inert: true },
      { text: 'ccmsetup.exe /mp:y SMSSITECODE=P01', inert: true },
      { text: 'ccmsetup.exe /uninstall', inert: true },
      'ccmsetup.exe /logon SMSSITECODE=P01',
    ],
  },
  {
    name: 'what is left of a broken document',
    source:
      '{"a": {"cmd": "ccmsetup.exe /mp:x SMSSITECODE=P01" "b": [1, }, "cmd": "ccmsetup.exe /uninstall", ]\n"c": "open /mp:x SMSSITECODE=P01\n, "args": "SMSSITECODE=P01"',
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01', 'ccmsetup.exe /uninstall', 'SMSSITECODE=P01'],
  },
];

const silent: string[] = [
  '',
  '{}',
  '"ccmsetup',
  '{"ccmsetup": 1}',
  '{"message": "ccmsetup.exe /mp:x SMSSITECODE=P01", "description": "Run ccmsetup.exe /mp:x SMSSITECODE=P01"}',
  '{"log": "C:\\\\Windows\\\\ccmsetup\\\\Logs\\\\ccmsetup.log", "path": "C:\\\\Windows\\\\ccmsetup\\\\ccmsetup.exe"}',
  '{"processes": ["ccmsetup.exe", "ccmexec.exe"], "service": "ccmsetup", "name": "ccmsetup"}',
  '{"cmd": "taskkill /im ccmsetup.exe /f", "run": "sc query ccmsetup", "command": "reg query HKLM\\\\SOFTWARE\\\\Microsoft\\\\ccmsetup"}',
  '{"command": "ccmsetup.showOutput", "when": "ccmsetup.running"}',
  '{"command": "findstr /c:\\"ccmsetup.exe /mp:x SMSSITECODE=P01\\" log.txt", "run": "echo ccmsetup.exe /mp:x SMSSITECODE=P01"}',
  '{"pattern": "ccmsetup\\\\.exe\\\\s+/mp:.*SMSSITECODE=", "args": "SMSSITECODE=(\\\\w+) SMSMP=.*"}',
  '{"cmd": "sccmsetup.exe /mp:x SMSSITECODE=P01", "setup": "$SccmSetupMedia\\\\setup.exe /source:x"}',
  '{"type": "file", "path": "C:\\\\Windows\\\\ccmsetup", "fileOrFolderName": "ccmsetup.exe", "operationType": "exists", "comparisonOption": "equal"}',
  '{"installCommandLine": "msiexec /i mp.msi SMSSITECODE=P01", "arguments": "/source:D:\\\\x", "cmd": "setup.exe /uninstall"}',
  '{"body": "SMSSITECODE=P01 SMSMP=x", "arguments": "FSP=x"}',
  '{"script": "Write-Host \\"ccmsetup.exe /mp:x SMSSITECODE=P01\\"\\nGet-Process ccmsetup"}',
  '{"scriptContent": "Y2Ntc2V0dXAuZXhlIC9tcDp4IFNNU1NJVEVDT0RFPVAwMSBGU1A9YSBTTVNNUD0iYiI9PT09PQ==", "sql": "@SMSSITECODE = P01"}',
  '// ccmsetup is great: SMSSITECODE=P01\n{}',
];

describe('JSON host', () => {
  testIdioms('json', idioms);

  describe('finds nothing in', () => {
    testNegatives('json', silent);
  });
});
