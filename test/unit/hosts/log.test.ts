import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeText, loadedHost } from '../../support/lint';
import { repeatable } from '../../support/choices';
import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { checkLines, anyArgument } from '../../support/hosts/round-trips';

const host = loadedHost('log');
const tail =
  '<time="10:11:12.123+000" date="01-15-2026" component="ccmsetup" context="" type="1" thread="4711" file="ccmsetup.cpp:1234">\n';

/** An entry in CMTrace format. */
function entry(message: string): string {
  return `<![LOG[${message}]LOG]!>${tail}`;
}

const inert = (text: string): { text: string; inert: true } => ({ text, inert: true });

const idioms: Idiom[] = [
  {
    name: 'the command line in ccmsetup.log',
    source:
      entry('==========[ ccmsetup started in process 4711 ]==========') +
      entry('Command line: "C:\\Windows\\ccmsetup\\ccmsetup.exe" /runservice  /config:MobileClient.tcf'),
    regions: [
      {
        ...inert('"C:\\Windows\\ccmsetup\\ccmsetup.exe" /runservice  /config:MobileClient.tcf'),
        pieces: ['"C:\\Windows\\ccmsetup\\ccmsetup.exe" /runservice  /config:MobileClient.tcf'],
      },
    ],
  },
  {
    name: 'other words before it, other text behind it',
    source:
      entry('ccmsetup command line: ccmsetup.exe /mp:mp1 SMSSITECODE=P01\nand more') +
      entry('CmdLine= \\\\srv\\sms\\ccmsetup.exe') +
      entry('Running "C:\\x\\ccmsetup.exe" "/useronly" "/config:MobileClient.TCF"') +
      entry('Executing command line: msiexec.exe /i ccmsetup.msi CCMSETUPCMD="/mp:x"'),
    regions: [
      inert('ccmsetup.exe /mp:mp1 SMSSITECODE=P01'),
      inert('\\\\srv\\sms\\ccmsetup.exe'),
      inert('"C:\\x\\ccmsetup.exe" "/useronly" "/config:MobileClient.TCF"'),
      inert('msiexec.exe /i ccmsetup.msi CCMSETUPCMD="/mp:x"'),
    ],
  },
  {
    name: 'plain logs',
    source: '2026-01-15 10:11 INFO Executing command line: "ccmsetup.exe" /mp:https://mp1 FSP=a\n',
    regions: [inert('"ccmsetup.exe" /mp:https://mp1 FSP=a')],
  },
  {
    name: 'arguments alone, in a message of several lines too',
    source:
      entry('ccmsetup command line: CCMSETUPCMD="CCMHOSTNAME=a.b.c SMSSITECODE=P01"') +
      entry('MSI properties:    INSTALL="ALL" SMSSITECODE="P01" CCMHTTPPORT="80"') +
      entry(
        'Running installation package\n  Package:     C:\\Windows\\ccmsetup\\client.msi\n  Log:         C:\\Windows\\ccmsetup\\Logs\\client.msi.log\n  Properties:  INSTALL="ALL" SMSSITECODE="P01"\n  Action:      Install',
      ),
    regions: [
      inert('CCMSETUPCMD="CCMHOSTNAME=a.b.c SMSSITECODE=P01"'),
      inert('INSTALL="ALL" SMSSITECODE="P01" CCMHTTPPORT="80"'),
      inert('INSTALL="ALL" SMSSITECODE="P01"'),
    ],
  },
  {
    name: 'the older format, and what was copied from a viewer',
    source:
      'Command line: ccmsetup.exe /mp:mp1 SMSSITECODE=P01  $$<ccmsetup><01-15-2026 10:11:12.123+000><thread=4711 (0x1267)>\nCommand line: ccmsetup.exe /mp:mp2\tccmsetup\t1/15/2026 10:11:12 AM\t4711 (0x1267)\n',
    regions: [inert('ccmsetup.exe /mp:mp1 SMSSITECODE=P01'), inert('ccmsetup.exe /mp:mp2')],
  },
  {
    name: 'what stands behind a command line in the same sentence',
    source:
      entry('    Prepared command line: "C:\\Windows\\ccmcache\\1\\ccmsetup.exe" /mp:mp1') +
      entry(
        '    Executing Command line: "C:\\Windows\\ccmcache\\1\\ccmsetup.exe" /mp:mp1 FSP=a with user context',
      ) +
      entry('Executing command line: C:\\S\\ccmsetup.exe /mp:mp1 with options (0, 4)') +
      entry('Successfully prepared command line "C:\\S\\ccmsetup.exe" /mp:mp1') +
      entry('Command line = "C:\\S\\ccmsetup.exe" FSP=a, Working Directory = C:\\S\\') +
      entry('Executing program ccmsetup.exe /logon in Admin context') +
      entry('Running "C:\\S\\ccmsetup.exe" /mp:mp1 with 32bit launcher') +
      'Launching ccmsetup.exe /logon FSP=a...',
    regions: [
      inert('"C:\\Windows\\ccmcache\\1\\ccmsetup.exe" /mp:mp1'),
      inert('"C:\\Windows\\ccmcache\\1\\ccmsetup.exe" /mp:mp1 FSP=a'),
      inert('C:\\S\\ccmsetup.exe /mp:mp1'),
      inert('"C:\\S\\ccmsetup.exe" /mp:mp1'),
      inert('"C:\\S\\ccmsetup.exe" FSP=a'),
      inert('ccmsetup.exe /logon'),
      inert('"C:\\S\\ccmsetup.exe" /mp:mp1'),
      inert('ccmsetup.exe /logon FSP=a'),
    ],
  },
  {
    name: 'command lines between brackets or quotes',
    source:
      '[01-15-2026 10:11] [Installation] [Execute-Process] :: Working Directory is [C:\\S].\n' +
      '[01-15-2026 10:11] [Installation] [Execute-Process] :: Executing [C:\\S\\ccmsetup.exe /mp:mp1 FSP=a]...\n' +
      entry('[Installation] :: Executing [C:\\Program Files\\S\\ccmsetup.exe /mp:mp1 FSP=[a]]...') +
      "Running 'ccmsetup.exe /logon'.\n" +
      'Running "C:\\S\\ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a b"", please wait\n' +
      'Executing [msiexec.exe /i "C:\\S\\ccmsetup.msi" CCMSETUPCMD="/mp:mp1"]...\n' +
      'Command line: [ccmsetup.exe /logon]\n',
    regions: [
      {
        ...inert('C:\\S\\ccmsetup.exe /mp:mp1 FSP=a'),
        pieces: ['C:\\S\\ccmsetup.exe /mp:mp1 FSP=a'],
      },
      inert('C:\\Program Files\\S\\ccmsetup.exe /mp:mp1 FSP=[a]'),
      inert('ccmsetup.exe /logon'),
      inert('C:\\S\\ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a b"'),
      inert('msiexec.exe /i "C:\\S\\ccmsetup.msi" CCMSETUPCMD="/mp:mp1"'),
      inert('ccmsetup.exe /logon'),
    ],
  },
  {
    name: 'a program and its arguments apart',
    source:
      'Starting process "ccmsetup.exe" with arguments \'/mp:mp1 SMSSITECODE=P01\'\n' +
      'Executing process: ccmsetup.exe with arguments "/mp:mp1 SMSCACHEDIR="C:\\a b" FSP=a".\n' +
      "Start Executing C:\\S\\ccmsetup.exe with Arguments '/mp:mp1 FSP=a'\n" +
      "Executing 'C:\\S S\\ccmsetup.exe' using arguments '/mp:mp1 FSP=a' in 'C:\\S'\n" +
      'Running [ccmsetup.exe] with parameters [/mp:mp1].\n' +
      "Running 'ccmsetup.exe' /mp:mp1\n" +
      'Launching ccmsetup.exe with arguments: /logon FSP=a\n' +
      "Installation begins with arguments '/mp:mp1 SMSSITECODE=P01'\n",
    regions: [
      {
        ...inert('ccmsetup.exe /mp:mp1 SMSSITECODE=P01'),
        pieces: ['ccmsetup.exe', '/mp:mp1 SMSSITECODE=P01'],
      },
      inert('ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a b" FSP=a'),
      inert('C:\\S\\ccmsetup.exe /mp:mp1 FSP=a'),
      inert('"C:\\S S\\ccmsetup.exe" /mp:mp1 FSP=a'),
      inert('ccmsetup.exe /mp:mp1'),
      inert('ccmsetup.exe /mp:mp1'),
      inert('ccmsetup.exe /logon FSP=a'),
      { ...inert('/mp:mp1 SMSSITECODE=P01'), pieces: ['/mp:mp1 SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'the policies of Intune',
    source: entry(
      'Get policies = [{"Id":"1","InstallCommandLine":"\\"C:\\\\S\\\\ccmsetup.exe\\" /mp:mp1","UninstallCommandLine":"ccmsetup.exe /uninstall","Name":"a"}]',
    ),
    regions: [inert('"C:\\S\\ccmsetup.exe" /mp:mp1'), inert('ccmsetup.exe /uninstall')],
  },
  {
    name: 'an entry without an end',
    source: `<![LOG[Command line: ccmsetup.exe /logon\n${entry('Command line: ccmsetup.exe /mp:mp1')}`,
    regions: [inert('ccmsetup.exe /logon'), inert('ccmsetup.exe /mp:mp1')],
  },
];

describe('log host', () => {
  testIdioms('log', idioms);
  testNegatives('log', [
    entry(
      'Command line parameters for ccmsetup have been specified.  No registry lookup for command line is required.',
    ),
    entry('Command line: notepad.exe C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log'),
    entry('Command line: ccmsetup.exe is started by the service'),
    entry('Ccmsetup is running: see C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log'),
    entry('Command line: "C:\\Windows\\CCM\\CcmExec.exe" SMSSITECODE=P01'),
    entry('Sending message: FSP=fs1 SMSSITECODE=P01'),
    entry('Properties: 4'),
    entry('MSI properties: none for ccmsetup'),
    entry('Command line: SELECT SMSSITECODE=P01'),
    entry('CCMHTTPPORT:    80') + entry('SslState value: 224') + entry('Ccmsetup version: 5.0.9088.1007'),
    entry('MSI: Action 10:11:12: SMSSITECODE. Setting SMSSITECODE=P01'),
    'Running setup for ccmsetup.exe',
    'Executing [C:\\S\\ccmsetup.exe (Parameters Hidden)]...',
    'Working Directory is [C:\\Windows\\ccmsetup].',
    "Running notepad.exe with arguments 'C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log'",
    'Copying ccmsetup.exe with parameters: none',
    'Starting search for ccmsetup.exe with arguments of the user',
    'Starting ccmsetup.exe with arguments: none',
    "Executing [C:\\S\\Deploy.exe] with arguments '/mp:mp1'",
    'Executing [powershell.exe -File ccmsetup.ps1 /mp:mp1]...',
    entry('{"InstallCommandLine":"setup.exe /quiet","Note":"ccmsetup.exe /mp:mp1"}'),
  ]);

  it('reports nothing, whatever was recorded', () => {
    const { lines, findings } = analyzeText(
      entry('Command line: ccmsetup.exe FSP=a /mp:https://mp1 FOO=1'),
      host,
    );
    assert.equal(lines.length, 1);
    assert.deepEqual(findings, []);
  });

  it('reads lines of any length', () => {
    const long = `${'"'.repeat(8_000_000)}\n`;
    const recorded = '<![LOG[Command line: ccmsetup.exe /mp:x]LOG]!>';
    const { regions } = host.find(`${long}<![LOG[${long}${recorded}<![LOG[${long}]LOG]!>${recorded}`);
    assert.deepEqual(
      regions.map(({ text }) => text),
      ['ccmsetup.exe /mp:x', 'ccmsetup.exe /mp:x'],
    );
  });

  it('gives any line back as it was recorded', () => {
    const value = fc
      .string({ unit: 'grapheme', maxLength: 8 })
      .map((text) => text.replace(/[\p{C}\uFFFC]|[^\S ]/gu, '-'));
    fc.assert(
      fc.property(fc.array(anyArgument(value, 'with values'), { maxLength: 5 }), (args) => {
        const text = ['ccmsetup.exe /logon', ...args].join(' ').trim();
        checkLines(host, entry('Starting') + entry(`Command line: ${text}`), [text]);
      }),
      repeatable(100),
    );
  });
});
