import assert from 'node:assert/strict';
import { sliceSpan } from '../../../server/src/language/span';
import { loadedHost } from '../../support/lint';
import { testIdioms, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'commented-out calls',
    source: `# Start-Process ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=ABC'
#ccmsetup.exe /mp:y
  ## & "$src\\ccmsetup.exe" "/mp:z"
ccmsetup.exe /mp:v # ccmsetup.exe /mp:w
# $a = '/mp:u SMSSITECODE=ABC'`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC',
        pieces: ['ccmsetup.exe', '/mp:x SMSSITECODE=ABC'],
        inert: true,
      },
      { text: 'ccmsetup.exe /mp:y', inert: true },
      { text: '{{$src}}\\ccmsetup.exe /mp:z', inert: true },
      'ccmsetup.exe /mp:v',
      { text: 'ccmsetup.exe /mp:w', inert: true },
      { text: '/mp:u SMSSITECODE=ABC', inert: true },
    ],
  },
  {
    name: 'a commented-out call over several lines',
    source: '# & ccmsetup.exe /mp:x `\n#    SMSSITECODE=ABC `\n#    /logon\n# SMSMP=y',
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC /logon',
        pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=ABC', '/logon'],
        inert: true,
      },
    ],
  },
  {
    name: 'examples in the help of a script',
    source: `<#
.SYNOPSIS
  Runs ccmsetup.exe /mp:x for you.
.EXAMPLE
  PS C:\\> ccmsetup.exe /mp:x SMSSITECODE=ABC
  .\\ccmsetup.exe "/mp:y"
#>`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC', inert: true },
      { text: '.\\ccmsetup.exe /mp:y', inert: true },
    ],
  },
  {
    name: 'prose that mentions ccmsetup',
    source: `# ccmsetup.exe is the client's installer
# run ccmsetup.exe with /mp:server to install it
# Note: SMSSITECODE=ABC FSP=x are the properties
Start-Sleep 5 # wait for ccmsetup.exe`,
    regions: [],
  },
];

describe('PowerShell: comments', () => {
  testIdioms('powershell', idioms);

  it('gives the comments that speak to the linter, and where statements begin', () => {
    const host = loadedHost('powershell');
    const script = [
      '# ccmsetup-lint-disable-next-line some-rule',
      'Start-Process ccmsetup.exe `',
      "  -ArgumentList '/mp:x'  # a comment",
      "$s = 'ccmsetup-lint-disable'",
      'if ($x) {',
      '  <# ccmsetup-lint-enable #>',
      "  $a = @{ Arguments = '/mp:y SMSSITECODE=ABC' }",
      '}',
    ].join('\n');
    const { comments, regions } = host.find(script);
    assert.deepEqual(
      comments.map((comment) => sliceSpan(script, comment)),
      ['# ccmsetup-lint-disable-next-line some-rule', '<# ccmsetup-lint-enable #>'],
    );
    assert.deepEqual(
      regions.map(({ statementStart }) => script.slice(statementStart, (statementStart ?? 0) + 13)),
      ['Start-Process', '$a = @{ Argum'],
    );
  });
});
