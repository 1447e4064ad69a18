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
        says: '/Use-PKI-Cert is not among the documented parameters of ccmsetup.exe. /UsePKICert is probably meant.',
      },
      {
        at: '/nonsense',
        says: '/nonsense is not among the documented parameters of ccmsetup.exe. What ccmsetup does with other switches is not documented; check the name.',
      },
    ],
    [
      'ccmsetup.exe /sitecode:P01',
      {
        at: '/sitecode',
        says: '/sitecode is not among the documented parameters of ccmsetup.exe. The site code is a property. SMSSITECODE= is probably meant.',
      },
    ],
    [
      'ccmsetup.exe /install /mplist:a;b /nocrl /pki /CRLNoCheck',
      {
        at: '/install',
        says: '/install is not among the documented parameters of ccmsetup.exe. ccmsetup.exe has no such switch. It installs without one; leave it out.',
      },
      {
        at: '/mplist',
        says: '/mplist is not among the documented parameters of ccmsetup.exe. Several download sources go into /mp, the management points of the client into SMSMPLIST=. /mp or SMSMPLIST= is probably meant.',
      },
      {
        at: '/nocrl',
        says: '/nocrl is not among the documented parameters of ccmsetup.exe. /NoCRLCheck is probably meant.',
      },
      {
        at: '/pki',
        says: '/pki is not among the documented parameters of ccmsetup.exe. /UsePKICert is probably meant.',
      },
      {
        at: '/CRLNoCheck',
        says: '/CRLNoCheck is not among the documented parameters of ccmsetup.exe. /NoCRLCheck is probably meant.',
      },
    ],
    // What ccmsetup writes into its own log is not documented, but known.
    ['ccmsetup.exe /AutoUpgrade /UpgradePackageVersion:2 /UpgradeWinTask /INSTALL=ALL'],
    // A token without its colon must not reach the message.
    [
      'ccmsetup.exe /regtokeneyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e30.abc',
      {
        at: '/regtokeneyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e30.abc',
        says: '/regtoken… is not among the documented parameters of ccmsetup.exe. What ccmsetup does with other switches is not documented; check the name.',
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
        says: 'SMSSITCODE is not a documented property. SMSSITECODE is probably meant.',
        severity: 'warning',
      },
      {
        at: 'SMSCACHEDIR22',
        says: 'SMSCACHEDIR22 is not a documented property. SMSCACHEDIR is perhaps meant.',
      },
      {
        at: 'FABRIKAMRING',
        says: 'FABRIKAMRING is not a documented property. The client may have more properties than the documented ones; check the name.',
      },
    ],
    [
      'ccmsetup.exe SMSFSP=fs1 SITECODE=P01 RESETINFORMATIONKEY=TRUE',
      {
        at: 'SMSFSP',
        says: 'SMSFSP is not a documented property. FSP is probably meant.',
        severity: 'warning',
      },
      {
        at: 'SITECODE',
        says: 'SITECODE is not a documented property. SMSSITECODE is probably meant.',
        severity: 'warning',
      },
      {
        at: 'RESETINFORMATIONKEY',
        says: 'RESETINFORMATIONKEY is not a documented property. RESETKEYINFORMATION is probably meant.',
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
        says: '/QN is not documented for ccmsetup.exe. ccmsetup.exe has no such switch; it belongs to msiexec and other installers.',
      },
    ],
    ['/qn SMSSITECODE=P01'],
  ],
  'name-style': [
    [
      'ccmsetup.exe /usepkicert smsmp=mp1',
      { at: '/usepkicert', says: 'The documentation writes /usepkicert as /UsePKICert.' },
      { at: 'smsmp', says: 'The documentation writes smsmp as SMSMP.' },
    ],
  ],
  'slash-before-property': [
    [
      'ccmsetup.exe /FSP:fs1 /CCMALLOWSILENTREBOOT /UpgradeToLatest',
      { at: '/FSP', says: '/FSP is a property, which takes no slash. Write FSP= instead.' },
      {
        at: '/CCMALLOWSILENTREBOOT',
        says: '/CCMALLOWSILENTREBOOT is a property, which takes no slash. Write CCMALLOWSILENTREBOOT instead.',
      },
    ],
  ],
  'parameter-as-property': [
    [
      'ccmsetup.exe MP=mp1 UsePKICert=1',
      {
        at: 'MP',
        says: 'MP is not a property. A download source is a parameter (/mp:), the management point of the client a property (SMSMP=). Write /mp: or SMSMP= instead.',
      },
      {
        at: 'UsePKICert',
        says: 'UsePKICert is not a property. It is a parameter, which takes a slash. Write /UsePKICert instead.',
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
