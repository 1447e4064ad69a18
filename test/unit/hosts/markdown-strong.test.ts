import assert from 'node:assert/strict';
import { inlineOf } from '../../../server/src/hosts/markdown/inline';
import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testRules, type RuleTable } from '../../support/rule-tables';

/** A command line in strong text stands in the middle of prose, so that nobody promises that it is whole. */
const told = (text: string): { text: string; complete: false } => ({ text, complete: false });

const idioms: Idiom[] = [
  {
    name: 'strong text of all kinds',
    source: [
      'Run **ccmsetup.exe /uninstall** first. Then',
      '__ccmsetup.exe /mp:mp1 SMSSITECODE=P01__ or <b>ccmsetup.exe /logon</b> or',
      '<strong>CCMSETUPCMD="/mp:mp2"</strong>.',
      '',
    ].join('\n'),
    regions: [
      told('ccmsetup.exe /uninstall'),
      told('ccmsetup.exe /mp:mp1 SMSSITECODE=P01'),
      told('ccmsetup.exe /logon'),
      told('CCMSETUPCMD="/mp:mp2"'),
    ],
  },
  {
    name: 'escapes and entities in it, and lines that were broken for the page',
    source:
      '**CCMSetup.exe /source:\\\\\\\\srv\\\\R&amp;D SMSCACHEDIR="C:\\\\My\\_Cache"\nFSP=\\*a\\* SMSSITECODE=&lt;the site&gt; /mp:\\<mp>**\n',
    regions: [
      told(
        'CCMSetup.exe /source:\\\\srv\\R&D SMSCACHEDIR="C:\\My_Cache" FSP=*a* SMSSITECODE={{&lt;the site&gt;}} /mp:{{\\<mp>}}',
      ),
    ],
  },
  {
    name: 'in quotes, lists and cells of tables',
    source:
      '> **ccmsetup.exe /noservice FSP=a**\n\n- **ccmsetup.exe /logon FSP=b**\n\n| what | how |\n| --- | --- |\n| x | **ccmsetup.exe /uninstall** |\n',
    regions: [
      told('ccmsetup.exe /noservice FSP=a'),
      told('ccmsetup.exe /logon FSP=b'),
      told('ccmsetup.exe /uninstall'),
    ],
  },
  {
    name: 'code in strong text is a code span',
    source: 'Run **`ccmsetup.exe /uninstall`** now.',
    regions: [told('ccmsetup.exe /uninstall')],
  },
  {
    name: 'arguments alone, and one that is only mentioned',
    source: 'Add **/UsePKICert SMSSITECODE=P01** and not **SMSSITECODE=P02**.',
    regions: [told('/UsePKICert SMSSITECODE=P01'), { ...told('SMSSITECODE=P02'), inert: true }],
  },
  {
    name: 'a code span that begins with a backslash in the place of the slash',
    source: 'Use `\\mp:mp1 SMSSITECODE=P01` here, or `ccmsetup.exe \\source:\\\\srv\\a \\mp:mp2`.',
    regions: [told('\\mp:mp1 SMSSITECODE=P01'), told('ccmsetup.exe \\source:\\\\srv\\a \\mp:mp2')],
  },
];

const spoken = [
  'Run **ccmsetup.exe** now, and **CCMSETUPCMD**.',
  '**Note: ccmsetup.exe /uninstall removes the client**',
  '**Run ccmsetup.exe /uninstall, then wait**',
  '**ccmsetup.exe /uninstall is run by the task**',
  '**ccmsetup.exe (see below)**',
  '** ccmsetup.exe /uninstall ** 2 ** 3',
  'a__ccmsetup.exe /uninstall__b',
  '**ccmsetup.exe /uninstall',
  '*ccmsetup.exe /uninstall*',
  '`C:\\mp\\share` is **not a \\source of ccmsetup**',
];

/** Placeholders in the form of web pages are none but placeholders. */
const entity = 'ccmsetup.exe /mp:&lt;mp&gt; SMSMP=mp1.fabrikam.com SMSSITECODE=&lt;your site code&gt;';
const left = (name: string, at: string) => ({
  at,
  says: `"${at}" in ${name} is a placeholder. Replace it with the real value.`,
});
/** Only the first one of a command line is a warning. */
const further = (name: string, at: string) => ({ ...left(name, at), severity: 'information' as const });
const both = [left('/mp', '&lt;mp&gt;'), further('SMSSITECODE', '&lt;your site code&gt;')] as const;
const quiet = [
  { host: 'markdown', text: `\`\`\`\n${entity}\n\`\`\`` },
  { host: 'markdown', text: `\`\`\`cmd\n${entity}\n\`\`\`` },
  { host: 'markdown', text: `\`\`\`powershell\n${entity}\n\`\`\`` },
  { host: 'markdown', text: `Run \`${entity}\`.` },
  { host: 'markdown', text: `Run **${entity}**.` },
  { host: 'text', text: entity },
];
const loud = [
  { text: entity },
  { host: 'json', text: `{"installCommandLine":"${entity}"}` },
  { host: 'powershell', text: `Start-Process ccmsetup.exe '${entity.slice(13)}'` },
];
const list = {
  text: 'ccmsetup.exe /mp:&lt;mp&gt;;&lt;your site code&gt; SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
};
const silent = ['html-entity', 'site-code-format', 'stray-token', 'invalid-host', 'unquoted-space'];
const table: RuleTable = {
  'placeholder-left': [
    ...quiet.map((example) => [example] as const),
    ...loud.map((example) => [example, ...both] as const),
    [list, left('/mp', '&lt;mp&gt;'), further('/mp', '&lt;your site code&gt;')],
  ],
  ...Object.fromEntries(
    silent.map((slug) => [slug, [...quiet, ...loud, list].map((example) => [example] as const)]),
  ),
};

describe('strong text in Markdown', () => {
  testIdioms('markdown', idioms);
  describe('finds nothing in', () => {
    testNegatives('markdown', spoken);
  });

  it('takes linear time', () => {
    for (const sign of ['**', '__', '**a ', ' __a_', '<b>', '**a`', '**\\', '<b>a'])
      inlineOf(sign.repeat(40_000));
    assert.deepEqual(inlineOf('**a** b **c').strong, [{ start: 2, end: 3 }]);
  });
});

describe('placeholders of web pages', () => {
  testRules(table, { among: 'all' });
});
