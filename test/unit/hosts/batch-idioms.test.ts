import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'scheduled tasks, with the quotes that schtasks takes',
    source: [
      'schtasks /create /tn a /sc once /tr "\\"C:\\a b\\ccmsetup.exe\\" /mp:mp1" /ru SYSTEM',
      `schtasks.exe /create /tr "'C:\\a b\\ccmsetup.exe' /mp:mp2" /tn "ccmsetup.exe /mp:x SMSSITECODE=P01"`,
      'schtasks /create /tn a /tr C:\\a\\ccmsetup.exe /ru SYSTEM',
      'schtasks /change /tn a /tr "cmd /c \\"\\\\srv\\x\\ccmsetup.exe\\" /mp:mp3" /enable',
    ].join('\n'),
    regions: [
      '"C:\\a b\\ccmsetup.exe" /mp:mp1',
      { text: '"C:\\a b\\ccmsetup.exe" /mp:mp2', pieces: ["'C:\\a b\\ccmsetup.exe' /mp:mp2"] },
      'C:\\a\\ccmsetup.exe',
      '\\\\srv\\x\\ccmsetup.exe /mp:mp3',
    ],
  },
  {
    name: 'variables that are named like messages but hold commands, or are run',
    source:
      'set LOGONCMD=ccmsetup.exe /mp:mp1\nset ERRORLINE=ccmsetup.exe /mp:mp2\nset SHOW=ccmsetup.exe /mp:mp3\n%SHOW%',
    regions: [
      { text: 'ccmsetup.exe /mp:mp1', complete: false },
      { text: 'ccmsetup.exe /mp:mp2', complete: false },
      'ccmsetup.exe /mp:mp3',
    ],
  },
  {
    name: 'a caret before an empty line takes its line break into the command',
    source: 'ccmsetup.exe /mp:mp1 ^\n\nSMSSITECODE=P01\nset A=b',
    regions: [
      {
        text: 'ccmsetup.exe /mp:mp1 \nSMSSITECODE=P01',
        pieces: ['ccmsetup.exe /mp:mp1 ^\n\nSMSSITECODE=P01'],
      },
    ],
    keepsBreaks: true,
  },
  {
    name: 'a caret before a line of blanks ends the command there, and so do two empty lines',
    source: 'ccmsetup.exe /mp:mp1 ^\n  \nFSP=a\nccmsetup.exe /mp:mp2^\n\n\nFSP=a',
    regions: ['ccmsetup.exe /mp:mp1', 'ccmsetup.exe /mp:mp2'],
  },
];

describe('batch host: tasks, messages and empty lines', () => {
  testIdioms('batch', idioms);
  testNegatives('batch', [
    'schtasks /create /tn "ccmsetup.exe /mp:x SMSSITECODE=P01" /tr "cmd /c dir"',
    'schtasks /end /tn ccmsetup.exe',
    'schtasks /create /tn a /tr "taskkill /im ccmsetup.exe"',
    'set MSG=ccmsetup.exe was not found\necho %MSG%',
    'set MSG=ccmsetup.exe /mp:x SMSSITECODE=P01 failed\ncall :log "%MSG%"',
    'set "ERROR_TEXT=ccmsetup.exe /mp:x SMSSITECODE=P01"\nmsg * %ERROR_TEXT%',
    'set USAGE=ccmsetup.exe /mp:server SMSSITECODE=code',
  ]);
});
