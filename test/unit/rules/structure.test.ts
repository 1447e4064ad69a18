import assert from 'node:assert/strict';
import type { InstallContext } from '../../../server/src/catalog/contexts';
import type { DocumentFinding } from '../../../server/src/service/analysis';
import { applyEdits } from '../../support/edits';
import { analyzeExample } from '../../support/lint';

/** The findings of one rule for a command line, and the text that they are offsets of. */
function findings(
  slug: string,
  line: string,
  context?: InstallContext,
): { text: string; own: DocumentFinding[] } {
  const { text, analysis } = analyzeExample({ text: line, ...(context && { context }) });
  return { text, own: analysis.findings.filter(({ rule }) => rule === slug) };
}

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

interface Row {
  readonly line: string;
  readonly context?: InstallContext;
  /** Each finding of the rule: the text that it points at, its message and the places that it mentions. */
  readonly says: readonly { at: string; message: string; severity?: string; related?: readonly string[] }[];
}

const order = 'The documented order is parameters first, then properties.';
const table: Readonly<Record<string, readonly Row[]>> = {
  'parameter-after-property': [
    {
      line: 'ccmsetup.exe /noservice SMSMP=mp1 -logon FSP=fs1 "/mp:mp1"',
      says: [
        { at: '-logon', message: `-logon stands after the property SMSMP. ${order}`, related: ['SMSMP'] },
        { at: '/mp', message: `/mp stands after the property SMSMP. ${order}`, related: ['SMSMP'] },
      ],
    },
    {
      line: `CCMSETUPCMD="${cmg} /NoCRLCheck"`,
      says: [
        {
          at: '/NoCRLCheck',
          message: `/NoCRLCheck stands after the property CCMHOSTNAME. ${order}`,
          related: ['CCMHOSTNAME'],
        },
      ],
    },
    // What is a property behind a slash counts as one; what is a parameter without its slash does not.
    {
      line: 'ccmsetup.exe /SMSMP=mp1 /logon',
      says: [
        { at: '/logon', message: `/logon stands after the property SMSMP. ${order}`, related: ['/SMSMP'] },
      ],
    },
    { line: 'ccmsetup.exe USEPKICERT=1 /logon SMSMP=mp1', says: [] },
    // Behind an open quote nothing is known to be a parameter; others speak of unknown switches.
    { line: 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache /logon', says: [] },
    { line: 'ccmsetup.exe SMSMP=mp1 /quiet /nonsense', says: [] },
    { line: 'msiexec /i ccmsetup.msi REBOOT=ReallySuppress /qn', says: [] },
  ],
  'unknown-parameter': [
    {
      line: 'ccmsetup.exe /Use-PKI-Cert /nonsense',
      says: [
        {
          at: '/Use-PKI-Cert',
          message:
            '/Use-PKI-Cert is not among the documented parameters of ccmsetup.exe. /UsePKICert is probably meant.',
        },
        {
          at: '/nonsense',
          message:
            '/nonsense is not among the documented parameters of ccmsetup.exe. What ccmsetup does with other switches is not documented; check the name.',
        },
      ],
    },
    {
      line: 'ccmsetup.exe /sitecode:P01',
      says: [
        {
          at: '/sitecode',
          message:
            '/sitecode is not among the documented parameters of ccmsetup.exe. The site code is a property. SMSSITECODE= is probably meant.',
        },
      ],
    },
    // A token without its colon must not reach the message.
    {
      line: 'ccmsetup.exe /regtokeneyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e30.abc',
      says: [
        {
          at: '/regtokeneyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e30.abc',
          message:
            '/regtoken… is not among the documented parameters of ccmsetup.exe. What ccmsetup does with other switches is not documented; check the name.',
        },
      ],
    },
    { line: 'ccmsetup.exe /AutoUpgrade /remediate:client /runservice /SMSMP=mp1 /quiet', says: [] },
    { line: `ccmsetup.msi /nonsense CCMSETUPCMD="${cmg} SMSSITECODE=P01"`, says: [] },
  ],
  'unknown-property': [
    {
      line: 'ccmsetup.exe SMSSITCODE=P01 SMSCACHEDIR22=1 FABRIKAMRING=1',
      says: [
        {
          at: 'SMSSITCODE',
          message: 'SMSSITCODE is not a documented property. SMSSITECODE is probably meant.',
          severity: 'warning',
        },
        {
          at: 'SMSCACHEDIR22',
          message: 'SMSCACHEDIR22 is not a documented property. SMSCACHEDIR is perhaps meant.',
          severity: 'hint',
        },
        {
          at: 'FABRIKAMRING',
          message:
            'FABRIKAMRING is not a documented property. The client may have more properties than the documented ones; check the name.',
          severity: 'hint',
        },
      ],
    },
    { line: 'ccmsetup.exe MP=mp1 CCMLOGGINGENABLED=TRUE CCMCERTISSUERS=CN=A | CN=B', says: [] },
    { line: `msiexec /i ccmsetup.msi FABRIKAMRING=1 CCMSETUPCMD="${cmg} SMSSITECODE=P01"`, says: [] },
  ],
  'logging-property-name': [
    {
      line: 'ccmsetup.exe ccmLoggingEnabled=TRUE',
      says: [
        {
          at: 'ccmLoggingEnabled',
          message: 'CCMLOGGINGENABLED is not in the reference; the documented name is CCMENABLELOGGING.',
        },
      ],
    },
  ],
  'slash-with-equals': [
    {
      line: 'ccmsetup.exe /MP=mp1 /retry={{minutes}} /UsePKICert=1 /CCMPKICERTOPTIONS=0 /mp=',
      says: [
        {
          at: '=',
          message:
            'The value of /MP follows a colon; the equals sign belongs to properties. Write /mp: instead.',
        },
        {
          at: '=',
          message:
            'The value of /retry follows a colon; the equals sign belongs to properties. Write /retry: instead.',
        },
      ],
    },
  ],
  'slash-without-colon': [
    {
      line: 'ccmsetup.exe /mp mp1.fabrikam.com /retry 5',
      says: [
        {
          at: '/mp',
          message: 'The value of /mp must follow a colon at once. Write /mp: and the value, without a blank.',
        },
        {
          at: '/retry',
          message:
            'The value of /retry must follow a colon at once. Write /retry: and the value, without a blank.',
        },
      ],
    },
    { line: 'msiexec /i ccmsetup.msi /l*v C:\\ccmsetup.log', says: [] },
  ],
  'space-after-separator': [
    {
      line: 'ccmsetup.exe /source: D:\\Clients RESETKEYINFORMATION = TRUE SMSMP =mp1 FSP= fs1 OTHER = 1',
      says: [
        { at: ': ', message: 'The value of /source must follow the colon at once. Remove the blank.' },
        {
          at: ' = ',
          message:
            'The equals sign and the value must follow RESETKEYINFORMATION at once. Remove the blanks.',
        },
        { at: ' =', message: 'The equals sign and the value must follow SMSMP at once. Remove the blanks.' },
        { at: '= ', message: 'The equals sign and the value must follow FSP at once. Remove the blanks.' },
      ],
    },
  ],
  'property-with-colon': [
    {
      line: 'ccmsetup.exe SMSSITECODE:P01 UPGRADETOLATEST:TRUE',
      says: [
        {
          at: ':',
          message: 'SMSSITECODE is a property and takes an equals sign; the colon belongs to parameters.',
        },
      ],
    },
  ],
  'wrong-prefix': [
    {
      line: 'ccmsetup.exe --usepkicert \\logon -nonsense',
      says: [
        {
          at: '--',
          message: 'Parameters of ccmsetup.exe are documented with a slash, not with --. Write /UsePKICert.',
        },
        {
          at: '\\',
          message: 'Parameters of ccmsetup.exe are documented with a slash, not with \\. Write /logon.',
        },
      ],
    },
  ],
  'missing-value': [
    {
      line: 'ccmsetup.exe /mp: /source SMSSITECODE=P01 /config:""',
      says: ['/mp', '/source', '/config'].map((at) => ({
        at,
        message: `${at} needs a value. Write ${at}: and the value without a blank between, or remove the parameter.`,
      })),
    },
    { line: 'ccmsetup.exe {{more}} /mp:', says: [] },
    { line: 'ccmsetup.exe /mp mp1', says: [] },
  ],
  'empty-property': [
    {
      line: 'ccmsetup.exe SMSMP="" FSP= DNSSUFFIX CCMALLOWSILENTREBOOT UPGRADETOLATEST=',
      says: ['SMSMP', 'FSP', 'DNSSUFFIX'].map((at) => ({
        at,
        message: `${at} has no value, and Windows Installer clears a property that is set to nothing. Give it a value or remove it.`,
      })),
    },
  ],
  'value-on-flag': [
    {
      line: 'ccmsetup.exe /UsePKICert:true /logon=no /noservice: /UpgradeToLatest:TRUE',
      says: [
        { at: ':true', message: '/UsePKICert takes no value. Write the switch alone.' },
        { at: '=no', message: '/logon takes no value. To turn it off, remove the whole switch.' },
        { at: ':', message: '/noservice takes no value. Write the switch alone.' },
      ],
    },
  ],
  'unbalanced-quote': [
    {
      line: 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache SMSSITECODE=P01',
      says: [
        {
          at: '"',
          message: 'This quotation mark has no closing partner. Add one where the quoted text ends.',
        },
      ],
    },
    {
      line: `CCMSETUPCMD="${cmg} SMSCACHEDIR=""C:\\My Cache SMSSITECODE=P01`,
      says: [
        {
          at: '"',
          message:
            'The quotation mark that opens CCMSETUPCMD is never closed. Close it where the inner command line ends.',
        },
      ],
    },
    // One missing quote is one finding, where it is missing.
    {
      line: `CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache" ${cmg} SMSSITECODE=P01"`,
      says: [
        {
          at: '""',
          message: 'This quotation mark has no closing partner. Add one where the quoted text ends.',
        },
      ],
    },
    { line: 'ccmsetup.exe {{more}} SMSCACHEDIR="C:\\My Cache', says: [] },
    { line: 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache” SMSSITECODE=P01', says: [] },
  ],
  'unquoted-space': [
    {
      line: 'ccmsetup.exe /source:C:\\My Client Files /logon CCMCERTISSUERS=CN=Root CA; O=F | CN=B',
      says: [
        {
          at: 'Client Files',
          message: 'The value of /source ends at the blank before this text. Quote a value with blanks.',
          related: ['C:\\My'],
        },
        {
          at: 'CA; O=F | CN=B',
          message:
            'The value of CCMCERTISSUERS ends at the blank before this text. Quote a value with blanks.',
          related: ['CN=Root'],
        },
      ],
    },
    { line: 'ccmsetup.exe /source:C:\\Client, 0, false', says: [] },
  ],
  'stray-token': [
    {
      line: 'ccmsetup.exe /skipprereq:scepinstall.exe, 0, false SMSCACHEDIR=C:\\My Cache',
      says: [
        {
          at: '0, false',
          message:
            'This text is neither a parameter nor a property, and what ccmsetup does with it is not documented. Remove it, or quote the value that it belongs to.',
        },
      ],
    },
    { line: `msiexec /i ccmsetup.msi /update patch.msp CCMSETUPCMD="${cmg} SMSSITECODE=P01"`, says: [] },
  ],
  'backslash-before-quote': [
    {
      line: 'ccmsetup.exe "/source:C:\\Client\\" SMSCACHEDIR="D:\\" /source:\\\\server\\share\\',
      says: [
        {
          at: '\\"',
          message:
            'By the rules of the C runtime a backslash before a quote makes the quote part of the value, so the value probably does not end here. Remove the backslash.',
          severity: 'warning',
        },
        {
          at: '\\"',
          message:
            'By the rules of the C runtime a backslash before a quote makes the quote part of the value, so the value probably does not end here. Write the path without the quotes.',
          severity: 'warning',
        },
        {
          at: '\\',
          message:
            'A backslash at the end of /source was reported to make the folder inaccessible. Leave it out if the download fails.',
          severity: 'information',
        },
      ],
    },
  ],
  'duplicate-parameter': [
    {
      line: 'ccmsetup.exe /mp:a /retry:5 /MP:b /Retry:6 /source:a /source:b',
      says: [
        {
          at: '/MP',
          message:
            '/MP is given more than once, but only /source is described as repeatable; several values go into one parameter, with semicolons between.',
          related: ['/mp'],
        },
        {
          at: '/Retry',
          message:
            '/Retry is given more than once, but only /source is described as repeatable; which one counts is not documented.',
          related: ['/retry'],
        },
      ],
    },
  ],
  'duplicate-property': [
    {
      line: 'ccmsetup.exe SMSMP=a SMSMp=b /SMSMP=c UPGRADETOLATEST UPGRADETOLATEST=TRUE',
      says: [
        {
          at: 'SMSMp',
          message: 'SMSMp is given more than once. Which one counts is not documented; keep one.',
          related: ['SMSMP'],
        },
        {
          at: '/SMSMP',
          message: '/SMSMP is given more than once. Which one counts is not documented; keep one.',
          related: ['SMSMP'],
        },
      ],
    },
    { line: 'ccmsetup.exe CCMCERTISSUERS=CN=A | CN=B | CN=C', says: [] },
  ],
  'ccmsetupcmd-on-exe': [
    {
      line: 'ccmsetup.exe CCMSETUPCMD="/mp:mp1"',
      says: [
        {
          at: 'CCMSETUPCMD',
          message:
            'CCMSETUPCMD is a property of ccmsetup.msi. ccmsetup.exe takes the arguments themselves; write them without it.',
        },
      ],
    },
  ],
  'exe-inside-ccmsetupcmd': [
    {
      line: 'CCMSETUPCMD="C:\\x\\ccmsetup.exe /mp:mp1"',
      says: [
        {
          at: 'C:\\x\\ccmsetup.exe',
          message:
            'CCMSETUPCMD is documented to hold parameters and properties only, and ccmsetup.msi starts ccmsetup.exe itself. Remove ccmsetup.exe.',
        },
      ],
    },
  ],
  'msiexec-in-intune-field': [
    {
      line: `msiexec /i ccmsetup.msi CCMSETUPCMD="${cmg} SMSSITECODE=P01"`,
      context: 'intuneLob',
      says: [
        {
          at: 'msiexec',
          message:
            'Intune starts msiexec with the package itself, so msiexec does not belong into this field. Leave the arguments alone.',
        },
      ],
    },
    {
      line: `/x ccmsetup.msi CCMSETUPCMD="${cmg} SMSSITECODE=P01"`,
      context: 'intuneLob',
      says: [{ at: '/x', message: 'Intune adds /x and the package itself. Remove both from this field.' }],
    },
    { line: 'msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:mp1"', context: 'intunePolicy', says: [] },
  ],
  'property-outside-ccmsetupcmd': [
    {
      line: `CCMSETUPCMD="${cmg}" SMSSITECODE=P01 /mp:mp1 REBOOT=R /uninstall`,
      says: ['SMSSITECODE', '/mp'].map((at) => ({
        at,
        message: `${at} stands outside of CCMSETUPCMD="…". Parameters and properties for ccmsetup belong inside its quotes.`,
        related: ['CCMSETUPCMD'],
      })),
    },
  ],
  'msi-without-ccmsetupcmd': [
    {
      line: 'msiexec /i ccmsetup.msi /mp:mp1 /qn SMSSITECODE=P01',
      says: [
        {
          at: '/mp',
          message:
            '/mp is given to ccmsetup.msi directly, which is not documented. Put parameters and properties for ccmsetup into CCMSETUPCMD="…".',
          related: ['SMSSITECODE'],
        },
      ],
    },
    { line: 'msiexec /x ccmsetup.msi /qn /norestart', says: [] },
  ],
  'nested-quote-not-doubled': [
    {
      line: `CCMSETUPCMD="SMSCACHEDIR="C:\\x y" CCMCERTSTORE="My Store" ${cmg}"`,
      says: [
        {
          at: '"',
          message:
            'Inside CCMSETUPCMD="…" a quotation mark must be doubled, because Windows Installer ends the value at a lone one. Write "" at both ends.',
          related: ['"'],
        },
        {
          at: '"',
          message:
            'Inside CCMSETUPCMD="…" a quotation mark must be doubled, because Windows Installer ends the value at a lone one. Write "" at both ends.',
          related: ['"'],
        },
      ],
    },
    { line: `CCMSETUPCMD="SMSCACHEDIR='C:\\x y' ${cmg}"`, says: [] },
  ],
  'client-msi-direct': [
    {
      line: 'msiexec /i "C:\\x y\\client.msi" /l*v client.log',
      says: [
        {
          at: '"C:\\x y\\client.msi"',
          message:
            'client.msi refuses to be started directly, with error 25502. Start ccmsetup.exe or ccmsetup.msi instead.',
        },
      ],
    },
  ],
  'silent-switch': [
    {
      line: 'ccmsetup.exe /QN',
      says: [
        {
          at: '/QN',
          message:
            '/QN is not documented for ccmsetup.exe. ccmsetup.exe has no such switch; it belongs to msiexec and other installers.',
        },
      ],
    },
    { line: '/qn SMSSITECODE=P01', says: [] },
  ],
  'name-style': [
    {
      line: 'ccmsetup.exe /usepkicert smsmp=mp1',
      says: [
        { at: '/usepkicert', message: 'The documentation writes /usepkicert as /UsePKICert.' },
        { at: 'smsmp', message: 'The documentation writes smsmp as SMSMP.' },
      ],
    },
  ],
  'slash-before-property': [
    {
      line: 'ccmsetup.exe /FSP:fs1 /CCMALLOWSILENTREBOOT /UpgradeToLatest',
      says: [
        { at: '/FSP', message: '/FSP is a property, which takes no slash. Write FSP= instead.' },
        {
          at: '/CCMALLOWSILENTREBOOT',
          message:
            '/CCMALLOWSILENTREBOOT is a property, which takes no slash. Write CCMALLOWSILENTREBOOT instead.',
        },
      ],
    },
  ],
  'parameter-as-property': [
    {
      line: 'ccmsetup.exe MP=mp1 UsePKICert=1',
      says: [
        {
          at: 'MP',
          message:
            'MP is not a property. A download source is a parameter (/mp:), the management point of the client a property (SMSMP=). Write /mp: or SMSMP= instead.',
        },
        {
          at: 'UsePKICert',
          message:
            'UsePKICert is not a property. It is a parameter, which takes a slash. Write /UsePKICert instead.',
        },
      ],
    },
  ],
  'single-quoted-value': [
    {
      line: "ccmsetup.exe /source:'C:\\x y' FSP='fs1'",
      says: [
        {
          at: "'",
          message:
            'Only the straight double quote groups text on a Windows command line; single quotes become part of the value, so this one probably ends at its first blank. Use double quotes.',
          related: ["'"],
        },
        {
          at: "'",
          message:
            'Only the straight double quote groups text on a Windows command line; single quotes become part of the value. Use double quotes.',
          related: ["'"],
        },
      ],
    },
    {
      line: `CCMSETUPCMD='${cmg} SMSSITECODE=P01'`,
      says: [
        {
          at: "'",
          message:
            'Only the straight double quote groups text on a Windows command line, so CCMSETUPCMD probably ends at the first blank. Use double quotes.',
        },
      ],
    },
    { line: 'ccmsetup.exe FSP=‘fs1’', says: [] },
  ],
};

describe('rules about the structure', () => {
  for (const [slug, rows] of Object.entries(table)) {
    for (const { line, context, says } of rows) {
      it(`${slug}: ${line}`, () => {
        const { text, own } = findings(slug, line, context);
        const slice = ({ span }: { span: { start: number; end: number } }): string =>
          text.slice(span.start, span.end);
        assert.deepEqual(
          own.map((finding) => [finding.message, slice(finding)]),
          says.map(({ message, at }) => [message, at]),
        );
        for (const [index, { severity, related }] of says.entries()) {
          if (severity !== undefined) assert.equal(own[index]?.severity, severity);
          assert.deepEqual(own[index]?.related.map(slice), related ?? []);
        }
      });
    }
  }
});

interface FixRow {
  readonly slug: string;
  readonly line: string;
  readonly context?: InstallContext;
  /** The text after each fix of each finding, a safe one marked by `safe`. */
  readonly becomes: readonly { safe: boolean; title: string; text: string }[];
}

const fixes: readonly FixRow[] = [
  {
    slug: 'parameter-after-property',
    line: 'ccmsetup.exe FSP={{fsp}}  "/source:C:\\x y" /regtoken:{{token}}',
    becomes: [
      {
        safe: true,
        title: 'Move /source before the properties',
        text: 'ccmsetup.exe "/source:C:\\x y" FSP={{fsp}} /regtoken:{{token}}',
      },
      {
        safe: true,
        title: 'Move /regtoken before the properties',
        text: 'ccmsetup.exe /regtoken:{{token}} FSP={{fsp}}  "/source:C:\\x y"',
      },
    ],
  },
  {
    slug: 'parameter-after-property',
    line: 'SMSMP=mp1\n  # a comment\n  /logon\n  FSP=fs1',
    becomes: [
      {
        safe: true,
        title: 'Move /logon before the properties',
        text: '/logon SMSMP=mp1\n  # a comment\n  FSP=fs1',
      },
    ],
  },
  // A parameter without its value would take the property for one.
  { slug: 'parameter-after-property', line: 'ccmsetup.exe SMSSITECODE:P01 /source', becomes: [] },
  {
    slug: 'unknown-parameter',
    line: 'ccmsetup.exe -sitecode:{{site}}',
    becomes: [{ safe: false, title: 'Change to SMSSITECODE=', text: 'ccmsetup.exe SMSSITECODE={{site}}' }],
  },
  {
    slug: 'unknown-property',
    line: 'ccmsetup.exe "SMSSITCODE=P01"',
    becomes: [{ safe: false, title: 'Change to SMSSITECODE', text: 'ccmsetup.exe "SMSSITECODE=P01"' }],
  },
  {
    slug: 'logging-property-name',
    line: 'ccmsetup.exe CCMENABLELOGGING=TRUE CCMLOGGINGENABLED=TRUE',
    becomes: [{ safe: false, title: 'Remove CCMLOGGINGENABLED', text: 'ccmsetup.exe CCMENABLELOGGING=TRUE' }],
  },
  {
    slug: 'slash-without-colon',
    line: 'ccmsetup.exe /mp mp1 mp2',
    becomes: [{ safe: false, title: 'Write a colon instead of the blank', text: 'ccmsetup.exe /mp:mp1 mp2' }],
  },
  {
    slug: 'slash-without-colon',
    line: 'ccmsetup.exe /mp :mp1',
    becomes: [{ safe: true, title: 'Write a colon instead of the blank', text: 'ccmsetup.exe /mp:mp1' }],
  },
  {
    slug: 'space-after-separator',
    line: 'ccmsetup.exe SMSMP = mp1',
    becomes: [{ safe: true, title: 'Remove the blanks', text: 'ccmsetup.exe SMSMP=mp1' }],
  },
  {
    slug: 'value-on-flag',
    line: 'ccmsetup.exe /UsePKICert:False',
    becomes: [{ safe: false, title: 'Remove the value', text: 'ccmsetup.exe /UsePKICert' }],
  },
  {
    slug: 'unbalanced-quote',
    line: 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache /logon',
    becomes: [
      { safe: false, title: 'Add the closing quote', text: 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache" /logon' },
      { safe: false, title: 'Remove this quote', text: 'ccmsetup.exe SMSCACHEDIR=C:\\My Cache /logon' },
    ],
  },
  {
    slug: 'unquoted-space',
    line: `CCMSETUPCMD="SMSCACHEDIR=C:\\My Cache ${cmg}"`,
    becomes: [
      {
        safe: false,
        title: 'Quote the value with this text',
        text: `CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache"" ${cmg}"`,
      },
    ],
  },
  {
    slug: 'backslash-before-quote',
    line: 'ccmsetup.exe SMSCACHEDIR="D:\\"',
    becomes: [],
  },
  {
    slug: 'duplicate-parameter',
    line: 'ccmsetup.exe /mp:a /logon /mp:{{b}}',
    becomes: [
      { safe: false, title: 'Join the values with ;', text: 'ccmsetup.exe /mp:a;{{b}} /logon' },
      { safe: false, title: 'Remove this /mp', text: 'ccmsetup.exe /mp:a /logon' },
    ],
  },
  {
    slug: 'duplicate-property',
    line: 'SMSMP=a FSP=fs1 SMSMP=b',
    becomes: [
      { safe: false, title: 'Remove this SMSMP', text: 'SMSMP=a FSP=fs1' },
      { safe: false, title: 'Remove the first SMSMP', text: 'FSP=fs1 SMSMP=b' },
    ],
  },
  // Backslashes before a quote are doubled, because ccmsetup.exe reads by the rules of the C runtime.
  {
    slug: 'ccmsetupcmd-on-exe',
    line: 'ccmsetup.exe CCMSETUPCMD=" /source:""C:\\x\\"" CCMADMINS=""a """"b"""""" "',
    becomes: [
      {
        safe: true,
        title: 'Remove CCMSETUPCMD="…" around the arguments',
        text: 'ccmsetup.exe /source:"C:\\x\\\\" CCMADMINS="a \\"b\\""',
      },
    ],
  },
  // The order would become wrong.
  {
    slug: 'ccmsetupcmd-on-exe',
    line: 'ccmsetup.exe FSP=fs1 CCMSETUPCMD="/mp:mp1"',
    becomes: [
      {
        safe: false,
        title: 'Remove CCMSETUPCMD="…" around the arguments',
        text: 'ccmsetup.exe FSP=fs1 /mp:mp1',
      },
    ],
  },
  { slug: 'ccmsetupcmd-on-exe', line: 'ccmsetup.exe CCMSETUPCMD="/mp:mp1', becomes: [] },
  {
    slug: 'exe-inside-ccmsetupcmd',
    line: 'CCMSETUPCMD="msiexec /i ccmsetup.msi /mp:mp1"',
    becomes: [{ safe: false, title: 'Remove msiexec', text: 'CCMSETUPCMD="/i ccmsetup.msi /mp:mp1"' }],
  },
  // Without CCMSETUPCMD the rest would be read as something else.
  {
    slug: 'msiexec-in-intune-field',
    line: 'msiexec /i ccmsetup.msi /mp:mp1',
    context: 'intuneLob',
    becomes: [],
  },
  {
    slug: 'msiexec-in-intune-field',
    line: 'msiexec /x ccmsetup.msi CCMSETUPCMD="/mp:mp1"',
    context: 'intuneLob',
    becomes: [{ safe: false, title: 'Remove msiexec and the package', text: 'CCMSETUPCMD="/mp:mp1"' }],
  },
  {
    slug: 'property-outside-ccmsetupcmd',
    line: 'CCMSETUPCMD="/logon SMSMP=mp1" "/source:C:\\{{folder}} y" SMSMP=mp2',
    becomes: [
      {
        safe: true,
        title: 'Move /source into CCMSETUPCMD',
        text: 'CCMSETUPCMD="/logon ""/source:C:\\{{folder}} y"" SMSMP=mp1" SMSMP=mp2',
      },
      {
        safe: false,
        title: 'Move SMSMP into CCMSETUPCMD',
        text: 'CCMSETUPCMD="/logon SMSMP=mp1 SMSMP=mp2" "/source:C:\\{{folder}} y"',
      },
    ],
  },
  { slug: 'property-outside-ccmsetupcmd', line: `CCMSETUPCMD="${cmg}" FSP=fs1 stray`, becomes: [] },
  {
    slug: 'msi-without-ccmsetupcmd',
    line: 'msiexec /i ccmsetup.msi SMSMP=mp1 /qn /logon FSP={{fsp}}',
    becomes: [
      {
        safe: true,
        title: 'Put them into CCMSETUPCMD="…"',
        text: 'msiexec /i ccmsetup.msi CCMSETUPCMD="/logon SMSMP=mp1 FSP={{fsp}}" /qn',
      },
    ],
  },
  {
    slug: 'nested-quote-not-doubled',
    line: 'CCMSETUPCMD="SMSCACHEDIR="C:\\My Cache"',
    becomes: [
      {
        safe: false,
        title: 'Double the quotation marks',
        text: 'CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache""',
      },
    ],
  },
  // Without a value it is not clear what was meant.
  { slug: 'slash-before-property', line: 'ccmsetup.exe /SMSMP /logon', becomes: [] },
  {
    slug: 'parameter-as-property',
    line: 'ccmsetup.exe FSP=fs1 MP={{mp}}',
    becomes: [
      { safe: false, title: 'Change to /mp:', text: 'ccmsetup.exe /mp:{{mp}} FSP=fs1' },
      { safe: false, title: 'Change to SMSMP=', text: 'ccmsetup.exe FSP=fs1 SMSMP={{mp}}' },
    ],
  },
  {
    slug: 'parameter-as-property',
    line: 'ccmsetup.exe NOSERVICE=0 "SOURCE=C:\\x y"',
    becomes: [
      { safe: false, title: 'Change to /noservice', text: 'ccmsetup.exe /noservice "SOURCE=C:\\x y"' },
      { safe: true, title: 'Change to /source:', text: 'ccmsetup.exe NOSERVICE=0 "/source:C:\\x y"' },
    ],
  },
  {
    slug: 'single-quoted-value',
    line: "ccmsetup.exe /source:'C:\\x y\\'",
    becomes: [{ safe: true, title: 'Use double quotes', text: 'ccmsetup.exe /source:"C:\\x y\\\\"' }],
  },
];

describe('fixes of rules about the structure', () => {
  for (const { slug, line, context, becomes } of fixes) {
    it(`${slug}: ${line}`, () => {
      const { text, own } = findings(slug, line, context);
      const offset = text.length - line.length;
      assert.notEqual(own.length, 0, 'the rule is silent');
      assert.deepEqual(
        own.flatMap((finding) =>
          finding.fixes.map(({ safe, title, edits }) => ({
            safe,
            title,
            text: applyEdits(text, edits).slice(offset),
          })),
        ),
        becomes,
      );
    });
  }

  it('keep the order when several parameters move one after the other', () => {
    let line = 'FSP=fs1 /logon SMSMP=mp1 /mp:mp1';
    for (const expected of ['/logon FSP=fs1 SMSMP=mp1 /mp:mp1', '/logon /mp:mp1 FSP=fs1 SMSMP=mp1']) {
      const { own } = findings('parameter-after-property', line);
      line = applyEdits(line, own[0]?.fixes[0]?.edits ?? []);
      assert.equal(line, expected);
    }
    assert.deepEqual(findings('parameter-after-property', line).own, []);
  });

  it('keep the order when several parameters move at once, as an editor inserts at one place', () => {
    const line = 'FSP=fs1 /logon SMSMP=mp1 /mp:mp1 /noservice';
    const { own } = findings('parameter-after-property', line);
    const edits = own.flatMap((finding) => finding.fixes[0]?.edits ?? []);
    const inserted = edits.filter(({ span }) => span.start === span.end);
    assert.deepEqual(
      inserted.map(({ span }) => span.start),
      [0, 0, 0],
    );
    const removals = edits.filter((edit) => !inserted.includes(edit));
    const text = inserted.map(({ newText }) => newText).join('') + applyEdits(line, removals);
    assert.equal(text, '/logon /mp:mp1 /noservice FSP=fs1 SMSMP=mp1');
  });
});
