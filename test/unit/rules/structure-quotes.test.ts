import { testFixes, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

const table: RuleTable = {
  'unbalanced-quote': [
    [
      'ccmsetup.exe SMSCACHEDIR="C:\\My Cache SMSSITECODE=P01',
      { at: '"', says: 'SMSCACHEDIR has no closing quotation mark. Add one where the quoted text ends.' },
    ],
    [
      `CCMSETUPCMD="${cmg} SMSCACHEDIR=""C:\\My Cache SMSSITECODE=P01`,
      {
        at: '"',
        says: 'CCMSETUPCMD has no closing quotation mark. Add one where the quoted text ends.',
      },
    ],
    // One missing quote is one finding, where it is missing.
    [
      `CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache" ${cmg} SMSSITECODE=P01"`,
      { at: '""', says: 'SMSCACHEDIR has no closing quotation mark. Add one where the quoted text ends.' },
    ],
    ['ccmsetup.exe {{more}} SMSCACHEDIR="C:\\My Cache'],
    ['ccmsetup.exe SMSCACHEDIR="C:\\My Cache” SMSSITECODE=P01'],
  ],
  'unquoted-space': [
    [
      'ccmsetup.exe /source:C:\\My Client Files /logon CCMCERTISSUERS=CN=Root CA; O=F | CN=B',
      {
        at: 'Client Files',
        says: 'The value of /source ends at its first space. Put the whole value in quotation marks.',
        related: ['C:\\My'],
      },
      {
        at: 'CA; O=F | CN=B',
        says: 'The value of CCMCERTISSUERS ends at its first space. Put the whole value in quotation marks.',
        related: ['CN=Root'],
      },
    ],
    ['ccmsetup.exe /source:C:\\Client, 0, false'],
  ],
  'stray-token': [
    [
      'ccmsetup.exe /skipprereq:scepinstall.exe, 0, false SMSCACHEDIR=C:\\My Cache',
      {
        at: '0, false',
        says: '"0, false" is neither a parameter nor a property. Remove it, or put the value that it belongs to in quotation marks.',
      },
    ],
    // The name of a property of Windows Installer is a word like others where it has no value.
    [
      'ccmsetup.exe /noservice install now SMSSITECODE=P01 REINSTALL=ALL',
      {
        at: 'install now',
        says: '"install now" is neither a parameter nor a property. Remove it, or put the value that it belongs to in quotation marks.',
      },
    ],
    [
      'ccmsetup.exe uninstall',
      {
        at: 'uninstall',
        says: '"uninstall" is neither a parameter nor a property. You probably mean /uninstall.',
      },
    ],
    [
      'ccmsetup.exe mp:mp1 SMSMP=mp1',
      {
        at: 'mp:mp1',
        says: '"mp:mp1" is neither a parameter nor a property. You probably mean /mp.',
      },
    ],
    ['ccmsetup.exe CCMALLOWSILENTREBOOT UPGRADETOLATEST SMSMP=mp1'],
    [`msiexec /i ccmsetup.msi /update patch.msp CCMSETUPCMD="${cmg} SMSSITECODE=P01"`],
  ],
  'backslash-before-quote': [
    [
      'ccmsetup.exe "/source:C:\\Client\\" SMSCACHEDIR="D:\\" /source:\\\\server\\share\\',
      {
        at: '\\"',
        says: 'A backslash before the closing quotation mark probably makes the mark part of the value. Remove the backslash.',
      },
      {
        at: '\\"',
        says: 'The backslash in D:\\ probably makes the closing quotation mark part of the value. Write D:\\ without quotation marks.',
      },
      {
        at: '\\',
        says: 'The backslash at the end of /source was reported to make the folder inaccessible. Remove it if the download fails.',
        severity: 'information',
      },
    ],
  ],
  'nested-quote-not-doubled': [
    [
      `CCMSETUPCMD="SMSCACHEDIR="C:\\x y" CCMCERTSTORE="My Store" ${cmg}"`,
      {
        at: '"',
        says: 'CCMSETUPCMD="…" ends at this quotation mark. Inside it, write "" instead of ".',
        related: ['"'],
      },
      {
        at: '"',
        says: 'CCMSETUPCMD="…" ends at this quotation mark. Inside it, write "" instead of ".',
        related: ['"'],
      },
    ],
    [`CCMSETUPCMD="SMSCACHEDIR='C:\\x y' ${cmg}"`],
  ],
  'single-quoted-value': [
    [
      "ccmsetup.exe /source:'C:\\x y' FSP='fs1'",
      {
        at: "'",
        says: "Single quotation marks don't group text, so the value of /source probably ends at its first space. Use double quotation marks.",
        related: ["'"],
      },
      {
        at: "'",
        says: 'Single quotation marks probably become part of the value of FSP. Use double quotation marks.',
        related: ["'"],
      },
    ],
    [
      `CCMSETUPCMD='${cmg} SMSSITECODE=P01'`,
      {
        at: "'",
        says: "Single quotation marks don't group text, so the value of CCMSETUPCMD probably ends at its first space. Use double quotation marks.",
      },
    ],
    ['ccmsetup.exe FSP=‘fs1’'],
  ],
};

const fixes: FixTable = {
  'stray-token': [
    [
      'ccmsetup.exe uninstall',
      { title: 'Change to /uninstall', safe: false, text: 'ccmsetup.exe /uninstall' },
    ],
    [
      'ccmsetup.exe mp:{{mp}} SMSMP=mp1 logon',
      { title: 'Change to /logon', safe: false, text: 'ccmsetup.exe mp:{{mp}} SMSMP=mp1 /logon' },
    ],
  ],
  'unbalanced-quote': [
    [
      'ccmsetup.exe SMSCACHEDIR="C:\\My Cache /logon',
      {
        title: 'Add the closing quotation mark',
        safe: false,
        text: 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache" /logon',
      },
      {
        title: 'Remove the quotation mark',
        safe: false,
        text: 'ccmsetup.exe SMSCACHEDIR=C:\\My Cache /logon',
      },
    ],
  ],
  'unquoted-space': [
    [
      `CCMSETUPCMD="SMSCACHEDIR=C:\\My Cache ${cmg}"`,
      {
        title: 'Put the whole value in quotation marks',
        safe: false,
        text: `CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache"" ${cmg}"`,
      },
    ],
  ],
  'backslash-before-quote': [['ccmsetup.exe SMSCACHEDIR="D:\\"']],
  'nested-quote-not-doubled': [
    [
      'CCMSETUPCMD="SMSCACHEDIR="C:\\My Cache"',
      { title: 'Double the quotation marks', safe: false, text: 'CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache""' },
    ],
  ],
  'single-quoted-value': [
    [
      "ccmsetup.exe /source:'C:\\x y\\'",
      { title: 'Use double quotation marks', safe: true, text: 'ccmsetup.exe /source:"C:\\x y\\\\"' },
    ],
  ],
};

describe('rules about quotes and blanks', () => {
  testRules(table, { among: 'all', fixes: 'elsewhere' });
  testFixes(fixes, { among: 'all' });
});
