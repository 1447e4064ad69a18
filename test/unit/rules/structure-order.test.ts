import assert from 'node:assert/strict';
import { applyEdits } from '../../support/edits';
import { findingsOf, testFixes, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
const order = 'The documented order is parameters first, then properties.';

const table: RuleTable = {
  'parameter-after-property': [
    [
      'ccmsetup.exe /noservice SMSMP=mp1 -logon FSP=fs1 "/mp:mp1"',
      { at: '-logon', says: `-logon stands after the property SMSMP. ${order}`, related: ['SMSMP'] },
      { at: '/mp', says: `/mp stands after the property SMSMP. ${order}`, related: ['SMSMP'] },
    ],
    [
      `CCMSETUPCMD="${cmg} /NoCRLCheck"`,
      {
        at: '/NoCRLCheck',
        says: `/NoCRLCheck stands after the property CCMHOSTNAME. ${order}`,
        related: ['CCMHOSTNAME'],
      },
    ],
    // What is a property behind a slash counts as one; what is a parameter without its slash does not.
    [
      'ccmsetup.exe /SMSMP=mp1 /logon',
      { at: '/logon', says: `/logon stands after the property SMSMP. ${order}`, related: ['/SMSMP'] },
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
        says: '/MP is given more than once, but only /source is described as repeatable; several values go into one parameter, with semicolons between.',
        related: ['/mp'],
      },
      {
        at: '/Retry',
        says: '/Retry is given more than once, but only /source is described as repeatable; which one counts is not documented.',
        related: ['/retry'],
      },
    ],
  ],
  'duplicate-property': [
    [
      'ccmsetup.exe SMSMP=a SMSMp=b /SMSMP=c UPGRADETOLATEST UPGRADETOLATEST=TRUE',
      {
        at: 'SMSMp',
        says: 'SMSMp is given more than once. Which one counts is not documented; keep one.',
        related: ['SMSMP'],
      },
      {
        at: '/SMSMP',
        says: '/SMSMP is given more than once. Which one counts is not documented; keep one.',
        related: ['SMSMP'],
      },
    ],
    ['ccmsetup.exe CCMCERTISSUERS=CN=A | CN=B | CN=C'],
  ],
};

const fixes: FixTable = {
  'parameter-after-property': [
    [
      'ccmsetup.exe FSP={{fsp}}  "/source:C:\\x y" /regtoken:{{token}}',
      {
        title: 'Move /source before the properties',
        safe: true,
        text: 'ccmsetup.exe "/source:C:\\x y" FSP={{fsp}} /regtoken:{{token}}',
      },
      {
        title: 'Move /regtoken before the properties',
        safe: true,
        text: 'ccmsetup.exe /regtoken:{{token}} FSP={{fsp}}  "/source:C:\\x y"',
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

const moved = (text: string) => findingsOf('parameter-after-property', { text }, 'all').found;

describe('rules about the order of arguments, and arguments that are given twice', () => {
  testRules(table, { among: 'all', fixes: 'elsewhere' });
  testFixes(fixes, { among: 'all' });

  it('keep the order when several parameters move one after the other', () => {
    let line = 'FSP=fs1 /logon SMSMP=mp1 /mp:mp1';
    for (const expected of ['/logon FSP=fs1 SMSMP=mp1 /mp:mp1', '/logon /mp:mp1 FSP=fs1 SMSMP=mp1']) {
      const own = moved(line);
      line = applyEdits(line, own[0]?.fixes[0]?.edits ?? []);
      assert.equal(line, expected);
    }
    assert.deepEqual(moved(line), []);
  });

  it('keep the order when several parameters move at once, as an editor inserts at one place', () => {
    const line = 'FSP=fs1 /logon SMSMP=mp1 /mp:mp1 /noservice';
    const own = moved(line);
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
