/** The colours of command lines in other languages before the server runs: names only, and all else as it was. */
import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { injectionGrammars } from '../../server/scripts/generate/injection';
import { everywhere } from '../support/hosts/everywhere';
import { hostGrammars } from './host-grammars';
import { injections, loadHostGrammar, tokenize } from './tokenize';

/** A host with what is injected into its grammar, and without. */
interface Both {
  readonly plain: IGrammar;
  readonly injected: IGrammar;
}

const program = 'entity.name.function.executable.ccmsetup';
const wrapper = 'keyword.control.ccmsetupcmd.ccmsetup';
const parameter = 'keyword.other.parameter.ccmsetup';
const property = 'support.variable.property.ccmsetup';
type Colored = readonly [text: string, scope: string];

const cases: readonly (readonly [host: string, source: string, colored: readonly Colored[]])[] = [
  [
    'powershell',
    'Start-Process "$x\\ccmsetup.exe" -ArgumentList "/mp:$mp SMSSITECODE=P01 FSP=`"a`" /logon"',
    [
      ['ccmsetup.exe', program],
      ['/mp', parameter],
      ['SMSSITECODE', property],
      ['FSP', property],
      ['/logon', parameter],
    ],
  ],
  [
    'powershell',
    "& ccmsetup.exe /UsePKICert '/source:C:\\a' CCMHOSTNAME=$cmg",
    [
      ['ccmsetup.exe', program],
      ['/UsePKICert', parameter],
      ['/source', parameter],
      ['CCMHOSTNAME', property],
    ],
  ],
  ['powershell', "$arguments = @(\n  'SMSSITECODE=P01'\n)", [['SMSSITECODE', property]]],
  [
    'powershell',
    'Start-Process -ArgumentList \'/mp:a\' -FilePath "ccmsetup.exe"',
    [
      ['/mp', parameter],
      ['ccmsetup.exe', program],
    ],
  ],
  ['powershell', "# ccmsetup.exe /mp:a SMSSITECODE=P01\n<# ccmsetup.exe\n/mp:a 'SMSMP=b' #>", []],
  [
    'powershell',
    "setup.exe /uninstall /source:x; $h = @{ SMSSITECODE = 'P01'; SMSMP='a' }; $env:FSP='x'",
    [],
  ],
  ['powershell', "Get-Content C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log; net.exe /service 'FSP=a'", []],
  [
    'batch',
    '"%~dp0ccmsetup.exe" /mp:%MP% ^ SMSSITECODE=P01 /service',
    [
      ['ccmsetup.exe', program],
      ['/mp', parameter],
      ['SMSSITECODE', property],
      ['/service', parameter],
    ],
  ],
  ['batch', 'rem ccmsetup.exe /mp:a\nset SMSSITECODE=P01\nmsiexec /i x.msi /uninstall', []],
  [
    'batch',
    'msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:a SMSMP=b"',
    [
      ['ccmsetup.msi', program],
      ['CCMSETUPCMD', wrapper],
      ['/mp', parameter],
      ['SMSMP', property],
    ],
  ],
  [
    'json',
    '{"installCommandLine": "C:\\\\a\\\\ccmsetup.exe /source:\\"C:\\\\b\\" smssitecode=P01", "SMSMP": "x"} // ccmsetup.exe /mp:a',
    [
      ['ccmsetup.exe', program],
      ['/source', parameter],
      ['smssitecode', property],
    ],
  ],
  [
    'json',
    '{"uninstall": "setup.exe /uninstall /config:x", "url": "https://a/mp:b", "x": "XSMSMP=1 SMSMP==2"}',
    [],
  ],
  [
    'yaml',
    'win_command: C:\\ccmsetup.exe /mp:a SMSMP=b # ccmsetup.exe /logon\nx: ccmsetup.exe /mp:a',
    [
      ['ccmsetup.exe', program],
      ['/mp', parameter],
      ['SMSMP', property],
      // What opens the text is left to the language.
      ['/mp', parameter],
    ],
  ],
  [
    'xml',
    '<a CommandLine="ccmsetup.exe &quot;/mp:a&quot;" b="/mp:c">ccmsetup.exe /logon SMSMP=a</a><!-- ccmsetup.exe /mp:a -->',
    [
      ['ccmsetup.exe', program],
      ['/mp', parameter],
      ['/mp', parameter],
      ['ccmsetup.exe', program],
      ['/logon', parameter],
      ['SMSMP', property],
    ],
  ],
  [
    'markdown',
    'Run ccmsetup.exe /mp:a or `ccmsetup.exe /mp:a`.\n```cmd\nccmsetup.exe FSP=a\n```\n',
    [
      ['ccmsetup.exe', program],
      ['FSP', property],
    ],
  ],
];

describe('injection grammars', () => {
  const hosts = new Map<string, Both>();

  before(async () => {
    for (const [name, grammar] of Object.entries(hostGrammars))
      hosts.set(name, {
        plain: await loadHostGrammar(grammar, false),
        injected: await loadHostGrammar(grammar, true),
      });
  });

  function grammars(host: string): Both {
    return hosts.get(host) ?? assert.fail(host);
  }

  /** The scopes of each character, ours left out. */
  function ofHost(grammar: IGrammar, source: string): string[] {
    return tokenize(grammar, source).flatMap(({ tokens }) =>
      tokens.flatMap(({ text, scopes }) => {
        const label = scopes.filter((scope) => !scope.endsWith('.ccmsetup')).join(' ');
        return text.split(/(?:)/).map((unit) => `${unit} ${label}`);
      }),
    );
  }

  function colored(host: string, source: string): Colored[] {
    return tokenize(grammars(host).injected, source).flatMap(({ tokens }) =>
      tokens.flatMap(({ text, scopes }): Colored[] => {
        const own = scopes.find((scope) => scope.endsWith('.ccmsetup'));
        return own === undefined ? [] : [[text, own]];
      }),
    );
  }

  for (const [host, source, expected] of cases)
    it(`color names in ${host}: ${source}`, () => {
      assert.deepEqual(colored(host, source), expected);
    });

  for (const name of Object.keys(hostGrammars))
    it(`leave all else in ${name} as it was`, () => {
      const { plain, injected } = grammars(name);
      const sources = [
        ...cases.map(([, source]) => source),
        ...everywhere.map(({ document, right }) => document(right)),
      ];
      for (const source of sources) {
        // A name takes the place of what the language has for it; what follows must not change.
        const before = ofHost(plain, source);
        const after = ofHost(injected, source);
        const names = colored(name, source)
          .map(([text]) => text)
          .join('').length;
        assert.equal(after.length, before.length);
        assert.ok(after.filter((each, index) => each !== before[index]).length <= names, source);
        assert.equal(after.at(-1), before.at(-1), source);
      }
    });

  it('are those that are generated', () => {
    assert.deepEqual(
      [...injectionGrammars().keys()],
      injections.map((scope) => `syntaxes/${scope}.tmLanguage.json`),
    );
  });
});
