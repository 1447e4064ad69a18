import { testFixes, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

const table: RuleTable = {
  'unbalanced-quote': [
    [
      'ccmsetup.exe SMSCACHEDIR="C:\\My Cache SMSSITECODE=P01',
      { at: '"', says: 'This quotation mark has no closing partner. Add one where the quoted text ends.' },
    ],
    [
      `CCMSETUPCMD="${cmg} SMSCACHEDIR=""C:\\My Cache SMSSITECODE=P01`,
      {
        at: '"',
        says: 'The quotation mark that opens CCMSETUPCMD is never closed. Close it where the inner command line ends.',
      },
    ],
    // One missing quote is one finding, where it is missing.
    [
      `CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache" ${cmg} SMSSITECODE=P01"`,
      { at: '""', says: 'This quotation mark has no closing partner. Add one where the quoted text ends.' },
    ],
    ['ccmsetup.exe {{more}} SMSCACHEDIR="C:\\My Cache'],
    ['ccmsetup.exe SMSCACHEDIR="C:\\My Cache” SMSSITECODE=P01'],
  ],
  'unquoted-space': [
    [
      'ccmsetup.exe /source:C:\\My Client Files /logon CCMCERTISSUERS=CN=Root CA; O=F | CN=B',
      {
        at: 'Client Files',
        says: 'The value of /source ends at the blank before this text. Quote a value with blanks.',
        related: ['C:\\My'],
      },
      {
        at: 'CA; O=F | CN=B',
        says: 'The value of CCMCERTISSUERS ends at the blank before this text. Quote a value with blanks.',
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
        says: '"0, false" is neither a parameter nor a property, and what ccmsetup does with it is not documented. Remove it, or quote the value that it belongs to.',
      },
    ],
    // The name of a property of Windows Installer is a word like others where it has no value.
    [
      'ccmsetup.exe /noservice install now SMSSITECODE=P01 REINSTALL=ALL',
      {
        at: 'install now',
        says: '"install now" is neither a parameter nor a property, and what ccmsetup does with it is not documented. Remove it, or quote the value that it belongs to.',
      },
    ],
    [
      'ccmsetup.exe uninstall',
      {
        at: 'uninstall',
        says: '"uninstall" is neither a parameter nor a property, and what ccmsetup does with it is not documented. /uninstall is probably meant.',
      },
    ],
    [
      'ccmsetup.exe mp:mp1 SMSMP=mp1',
      {
        at: 'mp:mp1',
        says: '"mp:mp1" is neither a parameter nor a property, and what ccmsetup does with it is not documented. /mp is probably meant.',
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
        says: 'By the rules of the C runtime a backslash before a quote makes the quote part of the value, so the value probably does not end here. Remove the backslash.',
      },
      {
        at: '\\"',
        says: 'By the rules of the C runtime a backslash before a quote makes the quote part of the value, so the value probably does not end here. Write the path without the quotes.',
      },
      {
        at: '\\',
        says: 'A backslash at the end of /source was reported to make the folder inaccessible. Leave it out if the download fails.',
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
        says: 'Only the straight double quote groups text on a Windows command line; single quotes become part of the value, so this one probably ends at its first blank. Use double quotes.',
        related: ["'"],
      },
      {
        at: "'",
        says: 'Only the straight double quote groups text on a Windows command line; single quotes become part of the value. Use double quotes.',
        related: ["'"],
      },
    ],
    [
      `CCMSETUPCMD='${cmg} SMSSITECODE=P01'`,
      {
        at: "'",
        says: 'Only the straight double quote groups text on a Windows command line, so CCMSETUPCMD probably ends at the first blank. Use double quotes.',
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
      { title: 'Add the closing quote', safe: false, text: 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache" /logon' },
      { title: 'Remove this quote', safe: false, text: 'ccmsetup.exe SMSCACHEDIR=C:\\My Cache /logon' },
    ],
  ],
  'unquoted-space': [
    [
      `CCMSETUPCMD="SMSCACHEDIR=C:\\My Cache ${cmg}"`,
      {
        title: 'Quote the value with this text',
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
      { title: 'Use double quotes', safe: true, text: 'ccmsetup.exe /source:"C:\\x y\\\\"' },
    ],
  ],
};

describe('rules about quotes and blanks', () => {
  testRules(table, { among: 'all', fixes: 'elsewhere' });
  testFixes(fixes, { among: 'all' });
});
