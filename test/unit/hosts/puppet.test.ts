import { lines, testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testDefects } from '../../support/hosts/defects';

const idioms: Idiom[] = [
  {
    name: 'exec with a command, and values filled in in both ways',
    source: lines(
      'class client($mp) {',
      "  $site = 'P01'",
      '  $args = "/mp:${mp} SMSSITECODE=$site"',
      "  exec { 'install client':",
      '    command => "\\"C:\\\\x\\\\ccmsetup.exe\\" ${args}",',
      "    creates => 'C:\\Windows\\ccmsetup\\ccmsetup.exe',",
      '  }',
      '}',
    ),
    regions: [
      {
        text: '"C:\\x\\ccmsetup.exe" /mp:{{${mp}}} SMSSITECODE=P01',
        pieces: ['\\"C:\\\\x\\\\ccmsetup.exe\\" ', '/mp:${mp} SMSSITECODE=', 'P01'],
      },
    ],
  },
  {
    name: 'a package with its options',
    source: lines(
      "package { 'client':",
      '  ensure          => installed,',
      "  source          => 'C:\\Temp\\ccmsetup.exe',",
      "  install_options => ['/mp:x', 'FSP=a'],",
      '}',
    ),
    regions: [
      { text: 'C:\\Temp\\ccmsetup.exe /mp:x FSP=a', pieces: ['C:\\Temp\\ccmsetup.exe', '/mp:x', 'FSP=a'] },
    ],
  },
  {
    name: 'a command as the title',
    source: "exec { 'C:\\Temp\\ccmsetup.exe /mp:x FSP=a': }",
    regions: ['C:\\Temp\\ccmsetup.exe /mp:x FSP=a'],
  },
  {
    name: 'branches',
    source: lines(
      'if $a {',
      "  $x = '/mp:a FSP=x'",
      '} else {',
      "  $x = '/mp:b FSP=x'",
      '}',
      'exec { "ccmsetup.exe ${x}": }',
    ),
    regions: ['ccmsetup.exe /mp:a FSP=x', 'ccmsetup.exe /mp:b FSP=x'],
  },
  {
    name: 'comments',
    source: '$x = 1\n# exec { \'x\': command => "ccmsetup.exe /mp:${mp}" }',
    regions: [{ text: 'ccmsetup.exe /mp:{{${mp}}}', inert: true }],
  },
];

describe('Puppet host', () => {
  testIdioms('puppet', idioms);

  describe('says nothing about', () => {
    testNegatives('puppet', [
      "notify { 'ccmsetup.exe /mp:x SMSSITECODE=P01': }",
      'notice("ccmsetup.exe /mp:x SMSSITECODE=P01")',
      "file { 'C:\\Temp\\ccmsetup.exe': source => 'puppet:///modules/client/ccmsetup.exe' }",
      "exec { 'stop': command => 'taskkill /im ccmsetup.exe /f' }",
      "if $cmd == 'ccmsetup.exe /mp:x SMSSITECODE=P01' { $x = 1 }",
      "$message = 'ccmsetup.exe /mp:x SMSSITECODE=P01'",
      '# ccmsetup.exe is started at the end.',
    ]);
  });

  testDefects('puppet', {
    'shows a defect where it is, fixes it in escapes, and takes a comment': {
      source: `$s = "\u{1F600}"\nexec { 'a':\n  command => "ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR='C:\\\\My Cache'" }`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: `'`,
      fixed: `$s = "\u{1F600}"\nexec { 'a':\n  command => "ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=\\"C:\\\\My Cache\\"" }`,
    },
  });
});
