import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';
import { testFixes, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

const table: RuleTable = {
  'unknown-parameter': [
    [
      'ccmsetup.exe /Use-PKI-Cert /nonsense',
      {
        at: '/Use-PKI-Cert',
        says: "/Use-PKI-Cert isn't a documented parameter of ccmsetup.exe. You probably mean /UsePKICert.",
      },
      {
        at: '/nonsense',
        says: "/nonsense isn't a documented parameter of ccmsetup.exe. Check the name.",
      },
    ],
    [
      'ccmsetup.exe /sitecode:P01',
      {
        at: '/sitecode',
        says: "/sitecode isn't a documented parameter of ccmsetup.exe. You probably mean the property SMSSITECODE=P01.",
      },
    ],
    [
      'ccmsetup.exe /install /mplist:a;b /nocrl /pki /CRLNoCheck',
      {
        at: '/install',
        says: "/install isn't a documented parameter of ccmsetup.exe. Remove it; ccmsetup.exe installs the client without it.",
      },
      {
        at: '/mplist',
        says: "/mplist isn't a parameter. Write /mp: for the download sources, or SMSMPLIST= for the client's management points.",
      },
      {
        at: '/nocrl',
        says: "/nocrl isn't a documented parameter of ccmsetup.exe. You probably mean /NoCRLCheck.",
      },
      {
        at: '/pki',
        says: "/pki isn't a documented parameter of ccmsetup.exe. You probably mean /UsePKICert.",
      },
      {
        at: '/CRLNoCheck',
        says: "/CRLNoCheck isn't a documented parameter of ccmsetup.exe. You probably mean /NoCRLCheck.",
      },
    ],
    // What ccmsetup writes into its own log is not documented, but known.
    ['ccmsetup.exe /AutoUpgrade /UpgradePackageVersion:2 /UpgradeWinTask /INSTALL=ALL'],
    // A token without its colon must not reach the message.
    [
      'ccmsetup.exe /regtokeneyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e30.abc',
      {
        at: '/regtokeneyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e30.abc',
        says: "/regtoken… isn't a documented parameter of ccmsetup.exe. Check the name.",
      },
    ],
    ['ccmsetup.exe /AutoUpgrade /remediate:client /runservice /SMSMP=mp1 /quiet'],
    [`ccmsetup.msi /nonsense CCMSETUPCMD="${cmg} SMSSITECODE=P01"`],
  ],
  'unknown-property': [
    [
      'ccmsetup.exe SMSSITCODE=P01 SMSCACHEDIR22=1 FABRIKAMRING=1',
      {
        at: 'SMSSITCODE',
        says: "SMSSITCODE isn't a documented property. You probably mean SMSSITECODE.",
        severity: 'warning',
      },
      {
        at: 'SMSCACHEDIR22',
        says: "SMSCACHEDIR22 isn't a documented property. Check the name; you might mean SMSCACHEDIR.",
      },
      {
        at: 'FABRIKAMRING',
        says: "FABRIKAMRING isn't a documented property. Check the name.",
      },
    ],
    [
      'ccmsetup.exe SMSFSP=fs1 SITECODE=P01 RESETINFORMATIONKEY=TRUE',
      {
        at: 'SMSFSP',
        says: "SMSFSP isn't a documented property. You probably mean FSP.",
        severity: 'warning',
      },
      {
        at: 'SITECODE',
        says: "SITECODE isn't a documented property. You probably mean SMSSITECODE.",
        severity: 'warning',
      },
      {
        at: 'RESETINFORMATIONKEY',
        says: "RESETINFORMATIONKEY isn't a documented property. You probably mean RESETKEYINFORMATION.",
        severity: 'warning',
      },
    ],
    ['ccmsetup.exe MP=mp1 CCMLOGGINGENABLED=TRUE CCMCERTISSUERS=CN=A | CN=B'],
    [`msiexec /i ccmsetup.msi FABRIKAMRING=1 CCMSETUPCMD="${cmg} SMSSITECODE=P01"`],
  ],
  'logging-property-name': [
    [
      'ccmsetup.exe ccmLoggingEnabled=TRUE',
      {
        at: 'ccmLoggingEnabled',
        says: "CCMLOGGINGENABLED isn't documented. Write CCMENABLELOGGING.",
      },
    ],
  ],
  'client-msi-direct': [
    [
      'msiexec /i "C:\\x y\\client.msi" /l*v client.log',
      {
        at: '"C:\\x y\\client.msi"',
        says: 'client.msi stops with error 25502 when you start it directly. Start ccmsetup.exe or ccmsetup.msi.',
      },
    ],
  ],
  'silent-switch': [
    [
      'ccmsetup.exe /QN',
      {
        at: '/QN',
        says: "/QN isn't documented for ccmsetup.exe; it belongs to msiexec and other installers. Remove it.",
      },
    ],
    ['/qn SMSSITECODE=P01'],
  ],
  'name-style': [
    [
      'ccmsetup.exe /usepkicert smsmp=mp1',
      { at: '/usepkicert', says: 'Write /UsePKICert instead of /usepkicert, as the documentation does.' },
      { at: 'smsmp', says: 'Write SMSMP instead of smsmp, as the documentation does.' },
    ],
  ],
  'slash-before-property': [
    [
      'ccmsetup.exe /FSP:fs1 /CCMALLOWSILENTREBOOT /UpgradeToLatest',
      { at: '/FSP', says: '/FSP is a property and takes no slash. Write FSP=fs1.' },
      {
        at: '/CCMALLOWSILENTREBOOT',
        says: '/CCMALLOWSILENTREBOOT is a property and takes no slash. Write CCMALLOWSILENTREBOOT.',
      },
    ],
  ],
  'parameter-as-property': [
    [
      'ccmsetup.exe MP=mp1 UsePKICert=1',
      {
        at: 'MP',
        says: "MP isn't a property. Write /mp: for the download source, or SMSMP= for the client's management point.",
      },
      {
        at: 'UsePKICert',
        says: 'UsePKICert is a parameter, not a property. Write /UsePKICert.',
      },
    ],
    // In a configuration file a parameter belongs in no form, and a slash would only bring another finding.
    [
      { text: 'Install=INSTALL=ALL retry=10 SMSSITECODE=P01 MP=mp1', context: 'tcf' },
      {
        at: 'retry',
        says: 'The parameter retry probably has no effect on the Install= line. Move it to the command line of ccmsetup.exe.',
        fixed: [],
      },
      {
        at: 'MP',
        says: 'MP is a parameter, not a property. Write SMSMP=mp1.',
      },
    ],
  ],
};

const fixes: FixTable = {
  'unknown-parameter': [
    [
      'ccmsetup.exe -sitecode:{{site}}',
      { title: 'Change to SMSSITECODE=', safe: false, text: 'ccmsetup.exe SMSSITECODE={{site}}' },
    ],
  ],
  'unknown-property': [
    ['ccmsetup.exe SMSFSP=fs1', { title: 'Change to FSP', safe: false, text: 'ccmsetup.exe FSP=fs1' }],
    [
      'ccmsetup.exe "SMSSITCODE=P01"',
      { title: 'Change to SMSSITECODE', safe: false, text: 'ccmsetup.exe "SMSSITECODE=P01"' },
    ],
  ],
  'logging-property-name': [
    [
      'ccmsetup.exe CCMENABLELOGGING=TRUE CCMLOGGINGENABLED=TRUE',
      { title: 'Remove CCMLOGGINGENABLED', safe: false, text: 'ccmsetup.exe CCMENABLELOGGING=TRUE' },
    ],
  ],
  'slash-before-property': [
    // Without a value it is not clear what was meant.
    ['ccmsetup.exe /SMSMP /logon'],
  ],
  'parameter-as-property': [
    [
      'ccmsetup.exe FSP=fs1 MP={{mp}}',
      { title: 'Change to /mp:', safe: false, text: 'ccmsetup.exe /mp:{{mp}} FSP=fs1' },
      { title: 'Change to SMSMP=', safe: false, text: 'ccmsetup.exe FSP=fs1 SMSMP={{mp}}' },
    ],
    [
      { text: 'Install=INSTALL=ALL retry=10 SMSSITECODE=P01 MP=mp1', context: 'tcf' },
      {
        title: 'Change to SMSMP=',
        safe: false,
        text: 'Install=INSTALL=ALL retry=10 SMSSITECODE=P01 SMSMP=mp1',
      },
    ],
    [
      'ccmsetup.exe NOSERVICE=0 "SOURCE=C:\\x y"',
      { title: 'Change to /noservice', safe: false, text: 'ccmsetup.exe /noservice "SOURCE=C:\\x y"' },
      { title: 'Change to /source:', safe: true, text: 'ccmsetup.exe NOSERVICE=0 "/source:C:\\x y"' },
    ],
  ],
};

describe('rules about names of arguments', () => {
  testRules(table, { among: 'all', fixes: 'elsewhere' });
  testFixes(fixes, { among: 'all' });

  it('are milder where the same value is given in its right form, too', () => {
    const cases: readonly (readonly [args: string, severity: string])[] = [
      ['/mp:mp1.fabrikam.com MP=MP1.fabrikam.com', 'information'],
      ['/mp:https://mp1.fabrikam.com MP=mp1.fabrikam.com', 'information'],
      ['MP=mp1.fabrikam.com SMSMP=mp1.fabrikam.com', 'information'],
      ['/mp:mp2.fabrikam.com MP=mp1.fabrikam.com', 'warning'],
      ['/mp:{{mp}} MP={{mp}}', 'warning'],
      ['MP=mp1.fabrikam.com', 'warning'],
      ['MP=mp1.fabrikam.com MP=mp1.fabrikam.com', 'warning'],
    ];
    for (const [args, severity] of cases)
      assert.equal(
        analyzeText(`ccmsetup.exe ${args} SMSSITECODE=P01\n`, loadedHost('ccmcmd')).findings.find(
          ({ rule }) => rule === 'parameter-as-property',
        )?.severity,
        severity,
        args,
      );
  });
});
