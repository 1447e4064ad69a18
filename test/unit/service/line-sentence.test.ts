import assert from 'node:assert/strict';
import { config as translateWith } from '@vscode/l10n';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineSentence } from '../../../server/src/service/hover/line-sentence';
import { choicesOf, repeatable } from '../../support/choices';
import { inFile, planFor, wishes, writePlan } from '../../support/command-lines';
import { analyzeText, everything, loadedHost, testNow } from '../../support/lint';
import { complaintsAbout } from '../../support/plain-english';
import { hover } from '../../support/service';
import { claims, token } from '../../support/tokens';

const german = readFileSync(join(__dirname, '..', '..', '..', 'l10n', 'bundle.l10n.de.json'), 'utf8');
const gateway = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248100';

function sentence(text: string, host = 'ccmcmd', markdown = false): string {
  const [line] = analyzeText(text, loadedHost(host), { rules: [] }).lines;
  assert.ok(line, `no command line in ${text}`);
  return lineSentence([line], { configuration: everything(), now: testNow, markdown });
}

/** The sentence without its length. */
const deed = (text: string, host?: string): string => sentence(text, host).replace(/; [^;]*\.$/, '');

const cases: readonly (readonly [text: string, says: string])[] = [
  ['ccmsetup.exe', 'Installs the client'],
  ['ccmsetup.exe SMSSITECODE=P01', 'Installs the client for site P01'],
  ['ccmsetup.exe smssitecode=p01', 'Installs the client for site P01'],
  ['ccmsetup.exe SMSSITECODE=AUTO', 'Installs the client and assigns its site automatically'],
  [
    `CCMSETUPCMD="CCMHOSTNAME=${gateway} SMSSITECODE=P01 PROVISIONTS=PRI20001"`,
    'Installs the client for site P01 over the CMG cmg.fabrikam.com and starts deployment PRI20001',
  ],
  [
    'ccmsetup.exe CCMHOSTNAME=ibcm.fabrikam.com SMSSITECODE=P01 /UsePKICert CCMALWAYSINF=1',
    'Installs the client for site P01 over the internet-based management point ibcm.fabrikam.com, uses a PKI certificate, and never connects to the intranet',
  ],
  [
    'ccmsetup.exe /mp:mp1.fabrikam.com;https://mp2.fabrikam.com SMSSITECODE=P01 SMSMPLIST=mp1;mp2 SMSMP=mp1',
    'Installs the client for site P01, asks mp1.fabrikam.com or mp2.fabrikam.com where to download, and uses the management points mp1 and mp2',
  ],
  [
    `ccmsetup.exe /mp:https://${gateway} CCMHOSTNAME=${gateway}`,
    'Installs the client over the CMG cmg.fabrikam.com',
  ],
  [
    `ccmsetup.exe /mp:https://${gateway};mp1 SMSMP=mp1`,
    'Installs the client, asks the CMG cmg.fabrikam.com or mp1 where to download, and uses the management point mp1',
  ],
  [
    String.raw`ccmsetup.exe /source:\\srv\Client /source:"D:\Client Files"`,
    String.raw`Installs the client and downloads from \\srv\Client or D:\Client Files`,
  ],
  [
    String.raw`ccmsetup.exe /mp:mp1 /source:\\srv\Client`,
    String.raw`Installs the client, asks mp1 where to download, and falls back to \\srv\Client`,
  ],
  [
    'ccmsetup.exe /logon /mp:mp1',
    'Installs the client unless a client is already installed and asks mp1 where to download',
  ],
  [
    'ccmsetup.exe /forceinstall SMSSITECODE=P01',
    'Uninstalls an existing client and installs a new one for site P01',
  ],
  [
    'ccmsetup.exe /IgnoreSkipUpgrade UPGRADETOLATEST',
    'Installs the client, also upgrades a client that is excluded from upgrades, and asks for the latest client version',
  ],
  [
    'ccmsetup.exe /config:"my file.txt" FSP=fsp1',
    'Installs the client, reports to the fallback status point fsp1, and reads properties from my file.txt',
  ],
  // They contradict each other.
  ['ccmsetup.exe /logon /forceinstall', 'Installs the client'],
  [
    'ccmsetup.exe /logon SMSSITECODE=P01',
    'Installs the client for site P01 unless a client is already installed',
  ],
  ['ccmsetup.exe /uninstall', 'Removes the client'],
  ['ccmsetup.exe /Uninstall SMSSITECODE=P01', 'Removes the client'],
  ['ccmsetup.exe /?', 'Shows the list of parameters and installs nothing'],
  [
    'ccmsetup.exe /AlwaysExcludeUpgrade:TRUE /forcereboot CCMALLOWSILENTREBOOT',
    'Installs the client, keeps the client out of automatic upgrades, restarts the computer if needed, and may restart the computer without warning',
  ],
  ['ccmsetup.exe /AlwaysExcludeUpgrade:FALSE CCMALWAYSINF=0', 'Installs the client'],
  // Windows Installer.
  ['msiexec /i ccmsetup.msi /qn CCMSETUPCMD="SMSSITECODE=P01"', 'Installs the client for site P01'],
  ['msiexec.exe /i C:\\x\\ccmsetup.msi', 'Installs the client'],
  [
    'msiexec /i ccmsetup.msi CCMSETUPCMD="/source:""C:\\a b"""',
    'Installs the client and downloads from C:\\a b',
  ],
  ['msiexec /x ccmsetup.msi /qn', 'Uninstalls ccmsetup.msi'],
  ['msiexec /i ccmsetup.msi SMSSITECODE=P01', 'Installs the client'],
  ['msiexec /i ccmsetup.msi CCMSETUPCMD="/uninstall"', 'Removes the client'],
  ['msiexec /i client.msi SMSSITECODE=P01', 'Starts msiexec'],
  ['msiexec /i ccmsetup.msi REMOVE=ALL CCMSETUPCMD="/logon"', 'Starts msiexec'],
  ['msiexec CCMSETUPCMD="/logon"', 'Starts msiexec'],
  ['msiexec /i %package% CCMSETUPCMD="SMSSITECODE=P01"', 'Installs the client for site P01'],
  ['msiexec /x %package% CCMSETUPCMD="SMSSITECODE=P01"', 'Starts msiexec'],
  // Only the run knows.
  ['ccmsetup.exe SMSSITECODE=%SITE%', 'Installs the client for a site that is known only at run time'],
  ['ccmsetup.exe SMSSITECODE=P%SITE%', 'Installs the client for a site that is known only at run time'],
  [
    'ccmsetup.exe /source:%~dp0 SMSSITECODE=P01',
    'Installs the client for site P01 and downloads from a folder that is known only at run time',
  ],
  ['ccmsetup.exe CCMHOSTNAME=%CMG% /mp:%MP% FSP=%FSP%', 'Installs the client'],
  ['ccmsetup.exe {{arguments}}', 'Starts ccmsetup.exe and may get more arguments at run time'],
  ['ccmsetup.exe /noservice {{arguments}}', 'Starts ccmsetup.exe and may get more arguments at run time'],
  [
    'ccmsetup.exe SMSSITECODE=P01 {{arguments}}',
    'Installs the client for site P01 and may get more arguments at run time',
  ],
  // Left to fill in, or written in a way that nobody knows the effect of.
  ['ccmsetup.exe SMSSITECODE=<site code> /mp:mp1', 'Installs the client and asks mp1 where to download'],
  ['ccmsetup.exe /SMSSITECODE=P01 /mp:mp1', 'Installs the client and asks mp1 where to download'],
  [
    'ccmsetup.exe SMSSITECODE=P01 SMSSITECODE=P02 FSP=a',
    'Installs the client and reports to the fallback status point a',
  ],
  ['ccmsetup.exe SMSSITECODE=PRI1 FSP=a', 'Installs the client and reports to the fallback status point a'],
  ['ccmsetup.exe SMSSITECODE= FSP=a', 'Installs the client and reports to the fallback status point a'],
  ["ccmsetup.exe SMSSITECODE='P01' FSP=a", 'Installs the client and reports to the fallback status point a'],
  ['ccmsetup.exe SMSSITECODE="P01 FSP=a', 'Installs the client and reports to the fallback status point a'],
  [`ccmsetup.exe CCMHOSTNAME=https://${gateway} SMSSITECODE=P01`, 'Installs the client for site P01'],
  [
    'ccmsetup.exe /mp:mp1,mp2 /source:https://fabrikam.com/x FSP=a',
    'Installs the client and reports to the fallback status point a',
  ],
  [
    'ccmsetup.exe PROVISIONTS=PRI20001 FSP=a',
    'Installs the client and reports to the fallback status point a',
  ],
  ['ccmsetup.exe -uninstall', 'Starts ccmsetup.exe'],
  ['ccmsetup.exe uninstall SMSSITECODE=P01', 'Starts ccmsetup.exe'],
  ['ccmsetup.exe /unistall', 'Starts ccmsetup.exe'],
  ['/SMSSITECODE=P01', 'Passes arguments to ccmsetup.exe'],
  [
    '# ccmsetup-lint context=taskSequence\nSMSSITECODE=P01 SMSMP=mp1',
    'Installs the client and uses the management point mp1',
  ],
];

describe('the sentence on a command line', () => {
  for (const [text, says] of cases)
    it(`says of ${text}`, () => {
      assert.equal(deed(text), says);
      assert.deepEqual(complaintsAbout(sentence(text)), []);
    });

  it('ends with the length, and the limit where there is one', () => {
    const wrapped = 'CCMSETUPCMD="SMSSITECODE=P01"';
    assert.equal(
      sentence(wrapped),
      `Installs the client for site P01; ${wrapped.length} of 1,024 characters.`,
    );
    assert.equal(
      sentence('CCMSETUPCMD="SMSSITECODE={{site}}"'),
      'Installs the client for a site that is known only at run time; at least 26 of 1,024 characters.',
    );
    assert.equal(sentence('ccmsetup.exe /logon').split('; ')[1], '19 characters.');
    assert.equal(sentence('ccmsetup.exe /mp:%a%').split('; ')[1], 'at least 17 characters.');
  });

  it('never tells a token, not even one in a wrong place', () => {
    const secret = token(claims(0, 1));
    for (const text of [
      `ccmsetup.exe /regtoken:${secret} CCMHOSTNAME=${gateway} SMSSITECODE=P01`,
      `ccmsetup.exe FSP=${secret} SMSSITECODE=P01`,
      `ccmsetup.exe /source:C:\\${secret} /config:${secret} SMSMP=${secret}`,
      `ccmsetup.exe /regtoken:a1b2c3d4e5 FSP=a1b2c3d4e5 SMSSITECODE=P01`,
    ])
      for (const markdown of [false, true])
        assert.doesNotMatch(sentence(text, 'ccmcmd', markdown), /eyJ|a1b2c3|[\w-]{60}/, text);
    assert.equal(
      deed(`ccmsetup.exe /regtoken:${secret} SMSSITECODE=P01`),
      'Installs the client for site P01 and registers with a token',
    );
  });

  it('writes values as code in Markdown, so that no backslash gets lost', () => {
    assert.equal(
      sentence(String.raw`ccmsetup.exe /source:\\srv\Client SMSSITECODE=P01`, 'ccmcmd', true),
      'Installs the client for site `P01` and downloads from `\\\\srv\\Client`; 49 characters.',
    );
    assert.doesNotMatch(sentence('ccmsetup.exe /source:C:\\`x`', 'ccmcmd', true), /x/);
  });

  it('says of lines in scripts what ccmsetup receives', () => {
    assert.equal(
      sentence(
        'Start-Process ccmsetup.exe -ArgumentList "/source:`"C:\\a b`" SMSSITECODE=$code"',
        'powershell',
      ),
      'Installs the client for a site that is known only at run time and downloads from C:\\a b; at least 42 characters.',
    );
    assert.equal(
      deed('{"installCommandLine": "ccmsetup.exe /source:\\"C:\\\\a\\""}', 'json'),
      'Installs the client and downloads from C:\\a',
    );
  });

  it('is the first of a hover on the program, the package and the wrapper', () => {
    const first = (marked: string): string | undefined => hover(marked)?.value.split('\n\n')[0];
    assert.equal(
      first('ccmset|up.exe SMSSITECODE=P01'),
      'Installs the client for site `P01`; 28 characters.',
    );
    for (const marked of [
      'msi|exec /i ccmsetup.msi CCMSETUPCMD="SMSSITECODE=P01"',
      'msiexec /i ccmset|up.msi CCMSETUPCMD="SMSSITECODE=P01"',
      'msiexec /i ccmsetup.msi CCM|SETUPCMD="SMSSITECODE=P01"',
    ])
      assert.equal(first(marked), 'Installs the client for site `P01`; 53 characters.', marked);
  });

  it('is plain English on valid lines of every kind, and has a German text for all of it', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.gen(), fc.constantFrom(...wishes), (generate, wish) => {
        const text = inFile(wish.context, writePlan(planFor(choicesOf(generate), wish)));
        const said = sentence(text);
        seen.add(said);
        assert.match(said, /^[A-Z][^\n]*; (?:at least )?[\d,]+(?: of [\d,]+)? characters\.$/, text);
        assert.doesNotMatch(said, /undefined|\{\d\}|, ,|\uFFFC/, text);
        assert.deepEqual(complaintsAbout(said), [], said);
      }),
      repeatable(500),
    );
    assert.ok(seen.size > 100, `${seen.size}`);
    translateWith({ contents: german });
    try {
      assert.equal(
        sentence(`CCMSETUPCMD="/source:\\\\srv\\Client CCMHOSTNAME=${gateway} SMSSITECODE=P01"`),
        'Installiert den Client für den Standort P01 über das Cloudverwaltungsgateway cmg.fabrikam.com und lädt die Dateien von \\\\srv\\Client herunter; 118 von 1.024 Zeichen.',
      );
    } finally {
      translateWith({ contents: '{}' });
    }
  });
});
