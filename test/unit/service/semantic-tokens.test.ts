import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { semanticTokensOf } from '../../../server/src/service/reading/semantic-tokens';
import {
  legendFor,
  tokenKinds,
  type TokenCapabilities,
} from '../../../server/src/service/reading/token-kinds';
import { garbage } from '../../support/arbitraries';
import { repeatable } from '../../support/choices';
import { everywhere, readOnly } from '../../support/hosts/everywhere';
import { analyzeText, loadedHost } from '../../support/lint';
import { decoded, type Colored } from '../../support/semantic-tokens';

const ours: TokenCapabilities = {
  tokenTypes: Object.values(tokenKinds).map(({ own }) => own),
  tokenModifiers: ['deprecated'],
};
const standard: TokenCapabilities = {
  tokenTypes: ['keyword', 'property', 'string', 'enumMember', 'number', 'variable', 'macro', 'function'],
  tokenModifiers: [],
};

/** The colored texts with the short names of their types. */
function tokens(
  source: string,
  host = 'ccmcmd',
  capabilities = ours,
  range?: { start: number; end: number },
): Colored[] {
  const document = TextDocument.create('untitled:test', host, 1, source);
  const legend = legendFor(capabilities);
  const data = semanticTokensOf(
    document,
    analyzeText(source, loadedHost(host), { rules: [] }),
    legend,
    range,
  );
  return decoded(source, data, legend).map(([text, type, ...modifiers]) => [
    text,
    type.replace(/^ccmsetup/, ''),
    ...modifiers,
  ]);
}

const cases: readonly {
  readonly what: string;
  readonly source: string;
  readonly host?: string;
  readonly tokens: readonly Colored[];
}[] = [
  {
    what: 'names, values and list items',
    source:
      'ccmsetup.exe /mp:mp1;mp2 /logon SMSSITECODE=P01 SMSCACHEFLAGS=MAXDRIVE;NTFSONLY CCMLOGMAXSIZE=10000',
    tokens: [
      ['ccmsetup.exe', 'Executable'],
      ['/mp', 'Parameter'],
      ['mp1', 'Value'],
      ['mp2', 'Value'],
      ['/logon', 'Parameter'],
      ['SMSSITECODE', 'Property'],
      ['P01', 'Value'],
      ['SMSCACHEFLAGS', 'Property'],
      ['MAXDRIVE', 'EnumMember'],
      ['NTFSONLY', 'EnumMember'],
      ['CCMLOGMAXSIZE', 'Property'],
      ['10000', 'Number'],
    ],
  },
  {
    what: 'the wrapper with its quotes, and what is quoted inside it',
    source: 'msiexec /i "C:\\a b\\ccmsetup.msi" /qn CCMSETUPCMD="/source:""C:\\a b"" SITEREASSIGN=true"',
    tokens: [
      ['msiexec', 'Executable'],
      ['/i', 'Parameter'],
      ['ccmsetup.msi', 'Executable'],
      ['/qn', 'Parameter'],
      ['CCMSETUPCMD', 'Wrapper'],
      ['"', 'Wrapper'],
      ['/source', 'Parameter'],
      ['""C:\\a b""', 'Value'],
      ['SITEREASSIGN', 'Property'],
      ['true', 'EnumMember'],
      ['"', 'Wrapper'],
    ],
  },
  {
    what: 'a wrapper over several lines',
    source: 'CCMSETUPCMD="\n  /mp:mp1\n  # note\n  CCMADMINS=""a b;c""\n"\n',
    tokens: [
      ['CCMSETUPCMD', 'Wrapper'],
      ['"', 'Wrapper'],
      ['/mp', 'Parameter'],
      ['mp1', 'Value'],
      ['CCMADMINS', 'Property'],
      ['""a b', 'Value'],
      ['c""', 'Value'],
      ['"', 'Wrapper'],
    ],
  },
  {
    what: 'a token as a secret, whole',
    source: 'ccmsetup.exe /regtoken:"eyJhbGciOiJub25lIn0.e30.x" CCMHOSTNAME=a',
    tokens: [
      ['ccmsetup.exe', 'Executable'],
      ['/regtoken', 'Parameter'],
      ['"eyJhbGciOiJub25lIn0.e30.x"', 'Secret'],
      ['CCMHOSTNAME', 'Property'],
      ['a', 'Value'],
    ],
  },
  {
    what: 'names that nobody knows, and those from older versions',
    source: 'ccmsetup.exe /unistall /native:x SMSSLP=a SMSSIT=P01 /SMSSITECODE=P01 stray',
    tokens: [
      ['ccmsetup.exe', 'Executable'],
      ['/unistall', 'Unknown'],
      ['/native', 'Parameter', 'deprecated'],
      ['x', 'Value'],
      ['SMSSLP', 'Property', 'deprecated'],
      ['a', 'Value'],
      ['SMSSIT', 'Unknown'],
      ['P01', 'Value'],
      ['/SMSSITECODE', 'Unknown'],
      ['P01', 'Value'],
    ],
  },
  {
    what: 'values that only the run knows, inside others',
    source: 'A=1 SMSSITECODE={{site}} /source:"\\\\%server%\\a b" FSP=<fsp> ${more}',
    tokens: [
      ['A', 'Unknown'],
      ['1', 'Value'],
      ['SMSSITECODE', 'Property'],
      ['{{site}}', 'Hole'],
      ['/source', 'Parameter'],
      ['"\\\\', 'Value'],
      ['%server%', 'Hole'],
      ['\\a b"', 'Value'],
      ['FSP', 'Property'],
      ['${more}', 'Hole'],
    ],
  },
  {
    what: 'an unclosed quote',
    source: 'SMSCACHEDIR="C:\\a b\nFSP=a',
    tokens: [
      ['SMSCACHEDIR', 'Property'],
      ['"C:\\a b', 'Value'],
      ['FSP', 'Property'],
      ['a', 'Value'],
    ],
  },
  {
    what: 'characters with two units, before and in a value',
    source: '# \u{1F600}\nCCMADMINS=\u{1F600}a /mp:b',
    tokens: [
      ['CCMADMINS', 'Property'],
      ['\u{1F600}a', 'Value'],
      ['/mp', 'Parameter'],
      ['b', 'Value'],
    ],
  },
  {
    what: 'escaped quotes, and no variables in a script',
    host: 'powershell',
    source:
      '$x = 1; Start-Process ccmsetup.exe -ArgumentList "/source:`"C:\\a $d`" SMSSITECODE=$code /mp:$($m.Name);b"',
    tokens: [
      ['ccmsetup.exe', 'Executable'],
      ['/source', 'Parameter'],
      ['`"C:\\a ', 'Value'],
      ['`"', 'Value'],
      ['SMSSITECODE', 'Property'],
      ['/mp', 'Parameter'],
      ['b', 'Value'],
    ],
  },
  {
    what: 'a list of arguments, and what is set elsewhere, once',
    host: 'powershell',
    source:
      "$mp = '/mp:mp1'\nif ($a) { ccmsetup.exe $mp FSP=a } else { Start-Process ccmsetup.exe -ArgumentList $mp, 'FSP=b' }\n",
    tokens: [
      ['/mp', 'Parameter'],
      ['mp1', 'Value'],
      ['ccmsetup.exe', 'Executable'],
      ['FSP', 'Property'],
      ['a', 'Value'],
      ['ccmsetup.exe', 'Executable'],
      ['FSP', 'Property'],
      ['b', 'Value'],
    ],
  },
  {
    what: 'a name that a continuation tears apart from its value',
    host: 'batch',
    source: '@echo off\r\nccmsetup.exe /mp:mp1 ^\r\n  SMSMP=mp1 SMSCACHEDIR="C:\\a ^& b"\r\n',
    tokens: [
      ['ccmsetup.exe', 'Executable'],
      ['/mp', 'Parameter'],
      ['mp1', 'Value'],
      ['SMSMP', 'Property'],
      ['mp1', 'Value'],
      ['SMSCACHEDIR', 'Property'],
      ['"C:\\a ^& b"', 'Value'],
    ],
  },
  {
    what: 'escapes of JSON, and holes that JSON knows nothing of',
    host: 'json',
    source: '{"installCommandLine": "ccmsetup.exe /source:\\"C:\\\\a b\\" FSP=\\u0061{{x}}"}',
    tokens: [
      ['ccmsetup.exe', 'Executable'],
      ['/source', 'Parameter'],
      ['\\"C:\\\\a b\\"', 'Value'],
      ['FSP', 'Property'],
      ['\\u0061', 'Value'],
      ['{{x}}', 'Hole'],
    ],
  },
  {
    what: 'folded lines of YAML',
    host: 'yaml',
    source: '- win_command: >-\n    ccmsetup.exe /mp:mp1\n    SMSCACHEDIR="C:\\a\n    b" FSP=a\n',
    tokens: [
      ['ccmsetup.exe', 'Executable'],
      ['/mp', 'Parameter'],
      ['mp1', 'Value'],
      ['SMSCACHEDIR', 'Property'],
      ['"C:\\a', 'Value'],
      ['b"', 'Value'],
      ['FSP', 'Property'],
      ['a', 'Value'],
    ],
  },
  {
    what: 'entities of XML',
    host: 'xml',
    source: '<a CommandLine="ccmsetup.exe SMSCACHEDIR=&quot;C:\\a &amp; b&quot; /logon" />',
    tokens: [
      ['ccmsetup.exe', 'Executable'],
      ['SMSCACHEDIR', 'Property'],
      ['&quot;C:\\a &amp; b&quot;', 'Value'],
      ['/logon', 'Parameter'],
    ],
  },
];

describe('semantic tokens', () => {
  for (const { what, source, host, tokens: expected } of cases)
    it(`color ${what}`, () => {
      assert.deepEqual(tokens(source, host), expected);
    });

  it('have standard types for clients that know no others, and leave unknown names alone', () => {
    assert.deepEqual(
      tokens(
        'ccmsetup.exe /mp:a SITEREASSIGN=TRUE CCMLOGLEVEL=9 X=%y% CCMSETUPCMD="" /regtoken:z',
        'ccmcmd',
        standard,
      ),
      [
        ['ccmsetup.exe', 'function'],
        ['/mp', 'keyword'],
        ['a', 'string'],
        ['SITEREASSIGN', 'property'],
        ['TRUE', 'enumMember'],
        ['CCMLOGLEVEL', 'property'],
        ['9', 'number'],
        ['%y%', 'variable'],
        ['CCMSETUPCMD', 'macro'],
        ['""', 'macro'],
        ['/regtoken', 'keyword'],
        ['z', 'string'],
      ],
    );
    assert.deepEqual(tokens('/mp:a FSP=b', 'ccmcmd', { tokenTypes: ['string'], tokenModifiers: [] }), [
      ['a', 'string'],
      ['b', 'string'],
    ]);
    assert.deepEqual(tokens('/mp:a FSP=b', 'ccmcmd', { tokenTypes: [], tokenModifiers: [] }), []);
  });

  for (const { host, document, right, inert } of everywhere)
    for (const end of ['\n', '\r\n'])
      it(`are exact in ${host}: ${JSON.stringify(document('…').slice(0, 40))}, ${JSON.stringify(end)}`, () => {
        const source = document(right).replaceAll('\n', end);
        const found = tokens(source, host).map(([text, type]) => `${type} ${text}`);
        const wanted = ['Property SMSCACHEDIR', `Value ${right}`, 'Property FSP', 'Value fs1'];
        const start = found.indexOf('Property SMSCACHEDIR');
        assert.deepEqual(found.slice(start, start + 4), wanted, JSON.stringify(found));
        if (host !== 'tcf')
          assert.deepEqual(found.slice(start - 3, start), [
            'Executable ccmsetup.exe',
            'Parameter /mp',
            'Value mp1',
          ]);
        if (typeof inert === 'string') assert.deepEqual(tokens(inert.replaceAll('\n', end), host), []);
      });

  for (const { host, document } of readOnly)
    it(`are exact in ${host}`, () => {
      assert.deepEqual(
        tokens(document, host)
          .map(([text]) => text)
          .slice(0, 4),
        ['ccmsetup.exe', '/mp', 'mp1', 'SMSCACHEDIR'],
      );
    });

  it('of a range are those of the document that are in it', () => {
    const source = Array.from(
      { length: 30 },
      (_, index) => `ccmsetup.exe /mp:mp${index} \\\n  SMSSITECODE=P01 FSP="a b"`,
    ).join('\n\n');
    const all = tokens(source);
    for (const [start, end] of [
      [0, source.length],
      [0, 0],
      [100, 101],
      [90, 400],
      [source.length - 3, source.length],
    ] as const) {
      const found = tokens(source, 'ccmcmd', ours, { start, end });
      const text = found.map(([part]) => part).join(' ');
      assert.ok(
        all
          .map(([part]) => part)
          .join(' ')
          .includes(text),
      );
      assert.equal(found.length === all.length, end - start === source.length);
    }
    assert.deepEqual(tokens('FSP=a\n\nFSP=b', 'ccmcmd', ours, { start: 7, end: 10 }), [['FSP', 'Property']]);
  });

  it('of any text are in order, apart and in one line', () => {
    fc.assert(
      fc.property(garbage, fc.constantFrom('ccmcmd', 'powershell', 'batch', 'yaml', 'text'), (text, host) => {
        tokens(`ccmsetup.exe ${text}`, host);
      }),
      repeatable(300),
    );
  });
});
