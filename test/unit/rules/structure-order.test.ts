import assert from 'node:assert/strict';
import { applyEdits } from '../../support/edits';
import { findingsOf, testFixes, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
const move = 'Move it before the first property, as the documentation says.';
const moveAll = 'Move them before the first property, as the documentation says.';

const table: RuleTable = {
  'parameter-after-property': [
    [
      'ccmsetup.exe /noservice SMSMP=mp1 -logon FSP=fs1 "/mp:mp1"',
      {
        at: '-logon',
        says: `-logon and /mp come after the property SMSMP. ${moveAll}`,
        related: ['SMSMP', '/mp'],
      },
    ],
    [
      'ccmsetup.exe SMSMP=mp1 /quiet /logon /noservice /forceinstall',
      {
        at: '/logon',
        says: `/logon and 2 more parameters come after the property SMSMP. ${moveAll}`,
        related: ['SMSMP', '/noservice', '/forceinstall'],
      },
    ],
    [
      'ccmsetup.exe SMSMP=mp1 /mp:mp1 /mp:mp2',
      { at: '/mp', says: `/mp comes after the property SMSMP. ${move}`, related: ['SMSMP', '/mp'] },
    ],
    // The reference page has the token there itself.
    ['ccmsetup.exe SMSMP=mp1 /regtoken:{{token}}'],
    [
      'ccmsetup.exe SMSMP=mp1 /regtoken:{{token}} /logon',
      { at: '/logon', says: `/logon comes after the property SMSMP. ${move}`, related: ['SMSMP'] },
    ],
    [
      `CCMSETUPCMD="${cmg} /NoCRLCheck"`,
      {
        at: '/NoCRLCheck',
        says: `/NoCRLCheck comes after the property CCMHOSTNAME. ${move}`,
        related: ['CCMHOSTNAME'],
      },
    ],
    // What is a property behind a slash counts as one; what is a parameter without its slash does not.
    [
      'ccmsetup.exe /SMSMP=mp1 /logon',
      { at: '/logon', says: `/logon comes after the property SMSMP. ${move}`, related: ['/SMSMP'] },
    ],
    ['ccmsetup.exe USEPKICERT=1 /logon SMSMP=mp1'],
    // Behind an open quote nothing is known to be a parameter; others speak of unknown switches.
    ['ccmsetup.exe SMSCACHEDIR="C:\\My Cache /logon'],
    ['ccmsetup.exe SMSMP=mp1 /quiet /nonsense'],
    ['msiexec /i ccmsetup.msi REBOOT=ReallySuppress /qn'],
  ],
  'duplicate-parameter': [
    [
      'ccmsetup.exe /mp:a /retry:5 /MP:b /Retry:6 /source:a /source:b',
      {
        at: '/MP',
        says: "/MP is given more than once, and which one counts isn't documented. Write one /MP with semicolons between the values.",
        related: ['/mp'],
      },
      {
        at: '/Retry',
        says: "/Retry is given more than once, and which one counts isn't documented. Keep one.",
        related: ['/retry'],
      },
    ],
  ],
  'duplicate-property': [
    [
      'ccmsetup.exe SMSMP=a SMSMp=b /SMSMP=c UPGRADETOLATEST UPGRADETOLATEST=TRUE',
      {
        at: 'SMSMp',
        says: "SMSMp is given more than once, and which one counts isn't documented. Keep one.",
        related: ['SMSMP'],
      },
      {
        at: '/SMSMP',
        says: "/SMSMP is given more than once, and which one counts isn't documented. Keep one.",
        related: ['SMSMP'],
      },
    ],
    ['ccmsetup.exe CCMCERTISSUERS=CN=A | CN=B | CN=C'],
  ],
};

const fixes: FixTable = {
  'parameter-after-property': [
    [
      'ccmsetup.exe FSP={{fsp}}  "/source:C:\\x y" /regtoken:{{token}} /mp:{{mp}}',
      {
        title: 'Move 2 parameters before the properties',
        safe: true,
        text: 'ccmsetup.exe "/source:C:\\x y" /mp:{{mp}} FSP={{fsp}} /regtoken:{{token}}',
      },
    ],
    [
      'SMSMP=mp1\n  # a comment\n  /logon\n  FSP=fs1',
      {
        title: 'Move /logon before the properties',
        safe: true,
        text: '/logon SMSMP=mp1\n  # a comment\n  FSP=fs1',
      },
    ],
    // A parameter without its value would take the property for one.
    ['ccmsetup.exe SMSSITECODE:P01 /source'],
  ],
  'duplicate-parameter': [
    [
      'ccmsetup.exe /mp:a /logon /mp:{{b}}',
      { title: 'Join the values with ;', safe: false, text: 'ccmsetup.exe /mp:a;{{b}} /logon' },
      { title: 'Remove this /mp', safe: false, text: 'ccmsetup.exe /mp:a /logon' },
    ],
  ],
  'duplicate-property': [
    [
      'SMSMP=a FSP=fs1 SMSMP=b',
      { title: 'Remove this SMSMP', safe: false, text: 'SMSMP=a FSP=fs1' },
      { title: 'Remove the first SMSMP', safe: false, text: 'FSP=fs1 SMSMP=b' },
    ],
  ],
};

/** Command lines in the notations of scripts; `after` is left out where no fix may be offered. */
const places: readonly { host: string; name: string; before: string; after?: string }[] = [
  {
    host: 'powershell',
    name: 'a native call',
    before: '$mp = "mp1.lw.example"\n& .\\ccmsetup.exe SMSSITECODE=P01 /noservice "/mp:$mp"\n',
    after: '$mp = "mp1.lw.example"\n& .\\ccmsetup.exe /noservice "/mp:$mp" SMSSITECODE=P01\n',
  },
  {
    host: 'powershell',
    name: 'a list with comments',
    before:
      "$a = @(\n  'SMSSITECODE=P01',\n  'FSP=fs1', # status\n  '/logon'\n)\nStart-Process ccmsetup.exe -ArgumentList $a\n",
    after:
      "$a = @(\n  '/logon',\n  'SMSSITECODE=P01', # status\n  'FSP=fs1'\n)\nStart-Process ccmsetup.exe -ArgumentList $a\n",
  },
  {
    host: 'powershell',
    name: 'a string with a constant',
    before: '$mp = "m1"\nStart-Process ccmsetup.exe -ArgumentList "SMSSITECODE=P01 /mp:$mp /logon"\n',
    after: '$mp = "m1"\nStart-Process ccmsetup.exe -ArgumentList "/mp:$mp /logon SMSSITECODE=P01"\n',
  },
  {
    host: 'powershell',
    name: 'a string that is joined',
    before:
      "$mp = 'm1'\nStart-Process ccmsetup.exe -ArgumentList ('SMSSITECODE=P01 /mp:' + $mp + ' /logon')\n",
    after:
      "$mp = 'm1'\nStart-Process ccmsetup.exe -ArgumentList ('/mp:' + $mp + ' /logon SMSSITECODE=P01')\n",
  },
  {
    host: 'powershell',
    name: 'an argument that is a variable of its own',
    before: "$more = '/logon'\n& .\\ccmsetup.exe SMSSITECODE=P01 $more\n",
  },
  {
    host: 'python',
    name: 'a list',
    before: 'import subprocess\nsubprocess.run(["ccmsetup.exe", "SMSSITECODE=P01", "/logon"])\n',
    after: 'import subprocess\nsubprocess.run(["ccmsetup.exe", "/logon", "SMSSITECODE=P01"])\n',
  },
  {
    host: 'batch',
    name: 'a call with a constant',
    before: 'set MP=m1\nccmsetup.exe SMSSITECODE=P01 /mp:%MP% /logon\n',
    after: 'set MP=m1\nccmsetup.exe /mp:%MP% /logon SMSSITECODE=P01\n',
  },
  {
    host: 'json',
    name: 'a text',
    before: '{ "installCommandLine": "ccmsetup.exe SMSSITECODE=P01 /logon" }',
    after: '{ "installCommandLine": "ccmsetup.exe /logon SMSSITECODE=P01" }',
  },
];

const moved = (text: string) => findingsOf('parameter-after-property', { text }, 'all').found;

describe('rules about the order of arguments, and arguments that are given twice', () => {
  testRules(table, { among: 'all', fixes: 'elsewhere' });
  testFixes(fixes, { among: 'all' });

  it('keep the order of parameters that move, and of those that stay', () => {
    const line = 'FSP=fs1 /logon SMSMP=mp1 /mp:mp1 /noservice';
    const [own] = moved(line);
    const after = applyEdits(line, own?.fixes[0]?.edits ?? []);
    assert.equal(after, '/logon /mp:mp1 /noservice FSP=fs1 SMSMP=mp1');
    assert.deepEqual(moved(after), []);
  });

  for (const { host, name, before, after } of places)
    it(`move where each argument is written on its own: ${name}`, () => {
      const found = findingsOf('parameter-after-property', { text: before, host }, 'all').found;
      assert.equal(found.length, 1);
      assert.equal(found[0]?.severity, 'information');
      assert.deepEqual(
        found[0].fixes.map(({ edits }) => applyEdits(before, edits)),
        after === undefined ? [] : [after],
      );
    });
});
