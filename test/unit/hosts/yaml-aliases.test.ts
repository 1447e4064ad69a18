import assert from 'node:assert/strict';
import { loadedHost } from '../../support/lint';
import { testDefects } from '../../support/hosts/defects';
import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'arguments that stand elsewhere, a text and a list',
    source: `vars:
  a: &arguments /mp:x SMSSITECODE=P01
  b: &list
    - /mp:y
    - SMSSITECODE=P02
tasks:
  - win_package:
      path: \\\\srv\\ccmsetup.exe
      arguments: *arguments
  - win_package: { path: C:\\x\\ccmsetup.exe, arguments: *list }
`,
    regions: [
      {
        text: '\\\\srv\\ccmsetup.exe /mp:x SMSSITECODE=P01',
        pieces: ['\\\\srv\\ccmsetup.exe', '/mp:x SMSSITECODE=P01'],
      },
      'C:\\x\\ccmsetup.exe /mp:y SMSSITECODE=P02',
    ],
  },
  {
    name: 'a command line of its own is found once, where it stands',
    source: `x: &install ccmsetup.exe /mp:x
steps:
  - script: *install
  - script: *install
  - command: ccmsetup.exe /mp:y
`,
    regions: [{ text: 'ccmsetup.exe /mp:x', pieces: ['ccmsetup.exe /mp:x'] }, 'ccmsetup.exe /mp:y'],
  },
  {
    name: 'one argument for two programs; a name that is given again',
    source: `- args: &args /mp:x
- path: C:\\a\\ccmsetup.exe
  arguments: *args
- path: C:\\b\\ccmsetup.exe
  arguments: *args
- args: &args "/mp:y"
- path: C:\\c\\ccmsetup.exe
  arguments: *args
`,
    regions: ['C:\\a\\ccmsetup.exe /mp:x', 'C:\\b\\ccmsetup.exe /mp:x', 'C:\\c\\ccmsetup.exe /mp:y'],
  },
  {
    name: 'words of a list',
    source: `site: &site SMSSITECODE=P01\ntasks:\n  - win_command:\n      argv: [ccmsetup.exe, /mp:x, *site]\n`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=P01',
        pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'],
      },
    ],
  },
];

describe('YAML host: values with a name', () => {
  testIdioms('yaml', idioms);
  testNegatives('yaml', [
    'a: &a /mp:x SMSSITECODE=P01\nb: *a\n',
    'tasks:\n  - path: C:\\x\\setup.exe\n    arguments: *a\n  - b: &a /mp:x SMSSITECODE=P01\n',
    'a: &a ccmsetup.exe\ndescription: *a\n',
    'a: &a\n  arguments: /mp:x\nb:\n  path: C:\\x\\setup.exe\n  other: *a\n',
  ]);

  testDefects('yaml', {
    'fixes the value where it stands': {
      source: `a: &a "/mp:x SMSCACHEDIR='C:\\\\a b'"\ntasks:\n  - path: C:\\x\\ccmsetup.exe\n    arguments: *a\n`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: "'",
      fixed: `a: &a "/mp:x SMSCACHEDIR=\\"C:\\\\a b\\""\ntasks:\n  - path: C:\\x\\ccmsetup.exe\n    arguments: *a\n`,
    },
  });

  it('does not go through values again and again', () => {
    const { find } = loadedHost('yaml');
    const lists = Array.from(
      { length: 60 },
      (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
    );
    const source = `a0: &a0 [ccmsetup.exe, /mp:x]\n${lists.join('\n')}\ncommand: *a60\n`;
    assert.equal(find(source).regions.length, 1);
  });
});

describe('YAML host: where a comment can stand', () => {
  /** What the lines begin with above which a comment about the command lines would stand. */
  const places = (source: string): string[] => {
    const { find } = loadedHost('yaml');
    return find(source).regions.map(({ statementStart = source.length }) =>
      (/.*/.exec(source.slice(statementStart))?.[0] ?? '').slice(0, 12),
    );
  };

  for (const [source, ...expected] of [
    ['a:\n  command: [ccmsetup.exe, /mp:x]\n', 'command: [cc'],
    ['a:\n  run: ["ccmsetup.exe /mp:x", "ccmsetup.exe /mp:y"]\n', 'run: ["ccmse', 'run: ["ccmse'],
    ['run: [\n  "ccmsetup.exe /mp:x",\n  "dir", "ccmsetup.exe /mp:y"\n]\n', '"ccmsetup.ex', 'run: ['],
    ['run: [\n  a,\n  ccmsetup.exe /mp:x\n]\n', 'ccmsetup.exe'],
    ['- { path: ccmsetup.exe,\n    arguments: /mp:x SMSSITECODE=P01 }\n', 'arguments: /'],
    ['run:\n  - dir\n  - ccmsetup.exe /mp:x\n', 'ccmsetup.exe'],
  ] as const)
    it(source, () => {
      assert.deepEqual(places(source), expected);
    });
});
