import { testRules, type RuleTable, type Said } from '../../support/rule-tables';

const cut = (fixed: string | undefined): Said => ({
  at: '&',
  says: "cmd.exe probably doesn't pass & on to ccmsetup. Put the value in quotation marks.",
  ...(fixed !== undefined && { fixed: [fixed] }),
});

const rows: readonly (readonly [line: string, fixed: string])[] = [
  [
    'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 CCMCERTISSUERS=CN=R&D-Root',
    'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 CCMCERTISSUERS="CN=R&D-Root"',
  ],
  [
    'ccmsetup.exe CCMCERTISSUERS=CN=R&D-Root SMSSITECODE=P01',
    'ccmsetup.exe CCMCERTISSUERS="CN=R&D-Root" SMSSITECODE=P01',
  ],
  ['ccmsetup.exe CCMCERTSEL=SubjectStr:R&D', 'ccmsetup.exe CCMCERTSEL="SubjectStr:R&D"'],
  ['ccmsetup.exe SMSCACHEDIR=D:\\R&D\\cache FSP=fsp1', 'ccmsetup.exe SMSCACHEDIR="D:\\R&D\\cache" FSP=fsp1'],
  [
    'ccmsetup.exe /source:\\\\srv\\R&D\\Client SMSSITECODE=P01',
    'ccmsetup.exe /source:"\\\\srv\\R&D\\Client" SMSSITECODE=P01',
  ],
  ['start /wait ccmsetup.exe FSP=a&b SMSSITECODE=P01', 'start /wait ccmsetup.exe FSP="a&b" SMSSITECODE=P01'],
];

/** An `&` that only parts two commands. */
const silent = [
  'ccmsetup.exe CCMCERTISSUERS="CN=R&D-Root" SMSSITECODE=P01',
  'ccmsetup.exe CCMCERTISSUERS=CN=R^&D-Root SMSSITECODE=P01',
  'ccmsetup.exe SMSSITECODE=P01&exit /b 0',
  'ccmsetup.exe SMSSITECODE=P01&echo Done',
  'ccmsetup.exe SMSSITECODE=P01&call next.cmd /source:x',
  'ccmsetup.exe SMSSITECODE=P01&cleanup.cmd SMSSITECODE=P01',
  'ccmsetup.exe SMSSITECODE=P01&Cleanup',
  'ccmsetup.exe SMSCACHEDIR=D:\\Cache&del x.txt',
  'ccmsetup.exe SMSCACHEDIR=D:\\Cache & D:\\Tools\\Next',
  'ccmsetup.exe SMSCACHEDIR=D:\\Cache&goto End',
  'ccmsetup.exe SMSCACHEDIR=D:\\Cache&"C:\\x y\\a.exe" /q',
  'ccmsetup.exe SMSCACHEDIR=D:\\Cache&%NEXT% SMSSITECODE=P01',
  'ccmsetup.exe SMSCACHEDIR=D:\\Cache&if errorlevel 1 goto End',
  'ccmsetup.exe /uninstall&ccmsetup.exe /noservice SMSSITECODE=P01',
  'ccmsetup.exe /uninstall&start ccmsetup.exe SMSSITECODE=P01',
  'ccmsetup.exe /uninstall&msiexec /i ccmsetup.msi CCMSETUPCMD="SMSSITECODE=P01"',
  'set NEXT=Go&ccmsetup.exe SMSSITECODE=P01',
  'set C=CN=A&set S=P01\nccmsetup.exe CCMCERTISSUERS=%C% SMSSITECODE=%S%',
  'set S=P01&Next\nccmsetup.exe SMSSITECODE=%S%',
];

const table: RuleTable = {
  'cmd-special-characters': [
    ...rows.map(([text, fixed]) => [{ host: 'batch', text }, cut(fixed)] as const),
    ...rows.map(
      ([text, fixed]) =>
        [
          { host: 'markdown', text: `\`\`\`bat\n${text}\n\`\`\`` },
          { ...cut(`\`\`\`bat\n${fixed}\n\`\`\``), severity: 'information' },
        ] as const,
    ),
    [
      { host: 'powershell', text: `@'\n${rows[1]?.[0]}\n'@ | Set-Content x.cmd` },
      cut(`@'\n${rows[1]?.[1]}\n'@ | Set-Content x.cmd`),
    ],
    // A value that quotes around it do not help, as it is read without any.
    [
      { host: 'batch', text: 'set C=CN=R&D-Root\nccmsetup.exe CCMCERTISSUERS=%C% SMSSITECODE=P01' },
      cut(undefined),
    ],
    ...silent.map((text) => [{ host: 'batch', text }] as const),
  ],
  // What PowerShell does is told where a batch file starts it, too.
  'powershell-semicolon': [
    [
      { host: 'batch', text: 'powershell -Command "ccmsetup.exe /logon SMSMPLIST=a;b"' },
      {
        at: ';',
        says: "PowerShell ends the statement at this semicolon, so ccmsetup doesn't get the rest of the list. Put the argument in quotation marks.",
        fixed: ['powershell -Command "ccmsetup.exe /logon \\"SMSMPLIST=a;b\\""'],
      },
    ],
    [{ host: 'batch', text: 'powershell -Command "ccmsetup.exe /logon SMSMPLIST=a; exit"' }],
  ],
};

describe('an operator of cmd.exe in a value', () => {
  testRules(table);
});
