import assert from 'node:assert/strict';
import { bicepBlock, bicepString } from '../../../server/src/hosts/data/blocks/bicep/encodings';
import { loadedHost, slugsOf } from '../../support/lint';
import { lines, testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { checkDefect, testDefects } from '../../support/hosts/defects';
import { testRoundTrips, inForms, type Write } from '../../support/hosts/round-trips';

const idioms: Idiom[] = [
  {
    name: 'escapes of a string',
    source:
      'var installCommand = \'"C:\\\\Client Files\\\\ccmsetup.exe" /mp:\\u{78} SMSCACHEDIR="C:\\\\a\\tb" CCMADMINS=\\\'\\u{1F600}\\${a}\\$5\'',
    regions: [
      '"C:\\Client Files\\ccmsetup.exe" /mp:x SMSCACHEDIR="C:\\a\tb" CCMADMINS=\'\u{1F600}{{\\${a}}}$5',
    ],
  },
  {
    name: 'interpolations, with braces, strings and interpolations in them',
    source:
      "param command string = 'ccmsetup.exe /mp:${mps['${region}-{x}'].a} SMSSITECODE=${ union({ a: '}' }, b).c } FSP=f'",
    regions: [
      "ccmsetup.exe /mp:{{${mps['${region}-{x}'].a}}} SMSSITECODE={{${ union({ a: '}' }, b).c }}} FSP=f",
    ],
  },
  {
    name: 'the custom script extension',
    source: lines(
      "resource ext 'Microsoft.Compute/virtualMachines/extensions@2023-03-01' = if (deploy) {",
      "  name: 'ccmsetup'",
      '  properties: {',
      "    settings: { fileUris: [ 'https://x/ccmsetup.exe' ] }",
      '    protectedSettings: {',
      "      commandToExecute: 'cmd /c ccmsetup.exe /mp:${mp} SMSSITECODE=P01 > c:\\\\log.txt'",
      '    }',
      '  }',
      '}',
      "module more 'x.bicep' = { params: { commandToExecute: 'powershell.exe -Command \"Start-Process ccmsetup.exe -ArgumentList \\'/logon SMSSITECODE=P01\\'\"' } }",
    ),
    regions: [
      'ccmsetup.exe /mp:{{${mp}}} SMSSITECODE=P01',
      { text: 'ccmsetup.exe /logon SMSSITECODE=P01', pieces: ['ccmsetup.exe', '/logon SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'a run command with a multi-line string in a loop',
    source: lines(
      "resource run 'Microsoft.Compute/virtualMachines/runCommands@2023-03-01' = [for (vm, i) in vms: {",
      '  properties: {',
      '    source: {',
      "      script: '''",
      "        $more = '/mp:x SMSSITECODE=P01'",
      '        Start-Process -FilePath "C:\\x y\\ccmsetup.exe" -ArgumentList $more -Wait',
      "      '''",
      '    }',
      '  }',
      '}]',
    ),
    regions: [{ text: '"C:\\x y\\ccmsetup.exe" /mp:x SMSSITECODE=P01', host: 'powershell' }],
  },
  {
    name: 'multi-line strings with quotes and with interpolations',
    source: lines(
      "var cmd1 = '''ccmsetup.exe /mp:'a' SMSSITECODE=P01'''",
      "var cmd2 = $'''",
      'ccmsetup.exe /mp:${mp} SMSSITECODE=P02',
      "'''",
      "var cmd3 = $$'''ccmsetup.exe /mp:$${mp} SMSSITECODE=P03'''",
    ),
    regions: [
      "ccmsetup.exe /mp:'a' SMSSITECODE=P01",
      'ccmsetup.exe /mp:{{${mp}}} SMSSITECODE=P02',
      'ccmsetup.exe /mp:{{$${mp}}} SMSSITECODE=P03',
    ],
  },
  {
    name: 'functions that put texts together',
    source: lines(
      'var args1 = join([',
      "  '/mp:${mp}'",
      "  'SMSSITECODE=P01'",
      '  more',
      "], ' ')",
      "var args2 = format('/mp:{0} SMSSITECODE={1}', mp, 'P01')",
      "var args3 = concat('/mp:', mp, ' SMSSITECODE=P01')",
      "var args4 = replace('/mp:MPNAME SMSSITECODE=P01', 'MPNAME', mp)",
      "var args5 = mp ?? '/mp:x SMSSITECODE=P01'",
    ),
    regions: [
      {
        text: '/mp:{{${mp}}} SMSSITECODE=P01 {{more}}',
        pieces: ['/mp:${mp}', 'SMSSITECODE=P01', 'more'],
        complete: false,
      },
      { text: '/mp:{{mp}} SMSSITECODE=P01', pieces: ['/mp:', 'mp', ' SMSSITECODE=', 'P01'] },
      { text: '/mp:{{mp}} SMSSITECODE=P01', pieces: ['/mp:', 'mp', ' SMSSITECODE=P01'] },
      '/mp:{{MPNAME}} SMSSITECODE=P01',
      '/mp:x SMSSITECODE=P01',
    ],
  },
  {
    name: 'conditions over lines and lists of commands',
    source: lines(
      'var command = pki',
      "  ? 'ccmsetup.exe /UsePKICert SMSSITECODE=P01'",
      "  : 'ccmsetup.exe /mp:x SMSSITECODE=P01'",
      'var commands = [',
      "  'ccmsetup.exe /uninstall'",
      "  'ccmsetup.exe /mp:y SMSSITECODE=P01'",
      ']',
    ),
    regions: [
      'ccmsetup.exe /UsePKICert SMSSITECODE=P01',
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
      'ccmsetup.exe /uninstall',
      'ccmsetup.exe /mp:y SMSSITECODE=P01',
    ],
  },
  {
    name: 'parameters with decorators',
    source: lines(
      "@description('such as /mp:x SMSSITECODE=P01')",
      "@allowed([ 'ccmsetup.exe /mp:x SMSSITECODE=P01' ])",
      "param ccmArguments string = '/mp:x SMSSITECODE=P01' // ccmsetup",
      "param setupParameters = 'SMSSITECODE=P02'",
    ),
    regions: ['/mp:x SMSSITECODE=P01', { text: 'SMSSITECODE=P02', context: 'gpoSetupParameters' }],
  },
  {
    name: 'commented-out parts',
    source: lines(
      '// var command = \'ccmsetup.exe /mp:a SMSCACHEDIR="x y"\'',
      'var x = 1 // ccmsetup.exe /mp:c SMSSITECODE=P01',
      '/*',
      " * var command = 'ccmsetup.exe /uninstall'",
      ' */',
    ),
    regions: [
      { text: 'ccmsetup.exe /mp:a SMSCACHEDIR="x y"', inert: true },
      { text: 'ccmsetup.exe /mp:c SMSSITECODE=P01', inert: true },
      { text: 'ccmsetup.exe /uninstall', inert: true },
    ],
  },
  {
    name: 'what is left of a broken document',
    source: lines(
      "var command = 'ccmsetup.exe /mp:x SMSSITECODE=P01",
      "var b = ['ccmsetup.exe /uninstall', }",
      "var command2 = 'ccmsetup.exe \\q /mp:x SMSSITECODE=P01'",
      "var command3 = 'ccmsetup.exe /logon SMSSITECODE=P01' ]",
      "var command4 = '''ccmsetup.exe /mp:x SMSSITECODE=P01",
    ),
    regions: ['ccmsetup.exe /uninstall', 'ccmsetup.exe /logon SMSSITECODE=P01'],
  },
];

const silent: string[] = [
  '',
  '{',
  "'ccmsetup",
  "param name string = 'ccmsetup'\nvar service = 'ccmsetup'\nvar processName = 'ccmsetup.exe'",
  "resource ccmsetup 'Microsoft.Compute/virtualMachines/extensions@2023-03-01' = {\n  name: 'ccmsetup'\n}",
  "@description('Runs ccmsetup.exe /mp:x SMSSITECODE=P01')\nparam x string",
  "var logPath = 'C:\\\\Windows\\\\ccmsetup\\\\Logs\\\\ccmsetup.log'\nvar exePath = 'C:\\\\Windows\\\\ccmsetup\\\\ccmsetup.exe'",
  "var script = loadTextContent('ccmsetup.ps1')\nvar other = loadTextContent('ccmsetup.exe /mp:x SMSSITECODE=P01')",
  "var same = command == 'ccmsetup.exe /mp:x SMSSITECODE=P01'\nvar has = contains(command, 'ccmsetup.exe /mp:x SMSSITECODE=P01')",
  "var uri = 'https://x.blob.core.windows.net/ccmsetup/ccmsetup.exe'",
  "var command = 'taskkill /im ccmsetup.exe /f'\nvar run = 'sc query ccmsetup'",
  "var command = 'sccmsetup.exe /mp:x SMSSITECODE=P01'",
  "var script = '''\nWrite-Host \"ccmsetup.exe /mp:x SMSSITECODE=P01\"\nGet-Process ccmsetup\n'''",
];

/** Writes a text as Bicep allows it: each character in any of its forms. */
const written: Write = (text, choices) =>
  inForms(text, (character) => {
    const point = `\\u{${character.codePointAt(0)!.toString(16)}}`;
    if (character === "'" || character === '\\') return choices.one([`\\${character}`, point]);
    return choices.number(0, 9) > 0 ? character : choices.one([character, point]);
  });

describe('Bicep host', () => {
  testIdioms('bicep', idioms);

  describe('finds nothing in', () => {
    testNegatives('bicep', silent);
  });

  describe('exactly', () => {
    const host = loadedHost('bicep');

    testRoundTrips('bicep', {
      'gives back generated command lines': {
        runs: 200,
        write: (line, choices) => `var installCommand = '${written(line, choices)}'\n`,
      },
      'gives back generated command lines of multi-line strings': {
        runs: 100,
        write: (line, choices) => `var installCommand = '''${choices.one(['', '\n', '\r\n'])}${line}'''`,
        prepare: (line) => line.replaceAll("'''", '').replace(/'$/, ''),
      },
    });

    it('writes what it reads, or nothing', () => {
      assert.equal(bicepString.encode("a'b\\c\n\0${x}$"), "a\\'b\\\\c\\n\\u{0}\\${x}\\$");
      assert.equal(bicepString.encode('\uD83D'), undefined);
      assert.equal(bicepString.encode('{'), undefined);
      assert.equal(bicepBlock('', '\r\n').encode('a\nb${x}'), 'a\r\nb${x}');
      for (const text of ["a'''b", "'a", "a'", 'a\r'])
        assert.equal(bicepBlock('', '\n').encode(text), undefined);
      for (const text of ['a${b', 'a$', '{a']) assert.equal(bicepBlock('${', '\n').encode(text), undefined);
    });

    it('shows and fixes a defect behind escapes', () => {
      const start =
        "/* \u{1F600} */ var installCommand = '\"C:\\\\x\\\\ccmsetup.exe\" CCMADMINS=\\'${a}\\' SMSSITECODE=P01 CCMHOSTNAME=";
      const end = "cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101'";
      checkDefect('bicep', {
        source: `${start}https://${end}`,
        uncommented: true,
        rule: 'cmg-scheme-in-ccmhostname',
        before: 'CCMHOSTNAME=',
        squiggle: 'https://',
        fixed: start + end,
      });
    });

    testDefects('bicep', {
      'writes a fix as the string wants it': {
        source: "var args = ['/mp:x', 'SMSSITECODE=P01', 'SMSCACHEDIR=\\'C:\\\\a b\\'']",
        rule: 'single-quoted-value',
        before: 'SMSCACHEDIR=',
        squiggle: "\\'",
        fixed: "var args = ['/mp:x', 'SMSSITECODE=P01', 'SMSCACHEDIR=\"C:\\\\a b\"']",
      },
    });

    it('takes suppression comments', () => {
      const line = "  command: 'ccmsetup.exe /mp:x SMSSITECODE=P01 SMSSITECODE=P01'\n";
      assert.ok(slugsOf(host, `var x = {\n${line}}`).includes('duplicate-property'));
      const comment = '  // ccmsetup-lint-disable-next-line duplicate-property -- known\n';
      assert.deepEqual(
        slugsOf(host, `var x = {\n${comment}${line}}`).filter((slug) => /duplicate|unused/.test(slug)),
        [],
      );
    });

    it('survives hostile documents in linear time', () => {
      for (const part of ["'", "'''", "'${", '{', '[', '(', "'${'''", "a = '${\n", "$'''${"])
        host.find(`var command = 'ccmsetup.exe /uninstall'\n${part.repeat(60_000)}`);
      const long = `var command = 'ccmsetup.exe /mp:x ${'\\\\'.repeat(500_000)}'`;
      host.find(long);
    }).timeout(30_000);
  });
});
