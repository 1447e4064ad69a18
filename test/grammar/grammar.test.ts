/** The colours of a .ccmcmd file: snapshots for the whole, assertions for what matters most. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { ccmcmdHost } from '../../server/src/hosts/ccmcmd/ccmcmd';
import { checkSnapshot, renderSnapshot, snapshotMode } from './snapshot';
import { loadGrammar, readSyntaxFile, tokenize } from './tokenize';

const fixtures = join(__dirname, 'fixtures');
const sources = readdirSync(fixtures).filter((name) => name.endsWith('.ccmcmd'));

/** Text of a token and its innermost scope without the language's ending; undefined stands for none. */
type Expected = readonly [text: string, scope: string | undefined];

const parameter = 'keyword.other.parameter';
const property = 'support.variable.property';
const text = 'string.unquoted';
const quoted = 'string.quoted.double';

const cases: readonly {
  readonly name: string;
  readonly source: string;
  readonly tokens: readonly Expected[];
}[] = [
  {
    name: 'a comment, also indented, and none behind an argument',
    source: '  # SMSSITECODE=P01\nSMSSITECODE=P01 #x',
    tokens: [
      ['#', 'punctuation.definition.comment'],
      [' SMSSITECODE=P01', 'comment.line.number-sign'],
      ['SMSSITECODE', property],
      [' #x', undefined],
    ],
  },
  {
    name: 'a directive inside its comment',
    source: '# ccmsetup-lint context=clientPush',
    tokens: [
      ['ccmsetup-lint', 'keyword.control.directive'],
      ['clientPush', 'constant.language.context'],
    ],
  },
  {
    name: 'a suppression with its rules and its reason',
    source: '# ccmsetup-lint-disable-next-line enum-value, aad-guid -- known',
    tokens: [
      ['ccmsetup-lint-disable-next-line', 'keyword.control.directive'],
      ['enum-value', 'variable.parameter.rule'],
      ['aad-guid', 'variable.parameter.rule'],
      [' known', 'comment.line.number-sign'],
    ],
  },
  {
    name: 'parameters: prefix, name, separator, value',
    source: 'ccmsetup.exe /mp:mp01;mp02 /logon',
    tokens: [
      ['ccmsetup.exe', 'entity.name.function.executable'],
      ['/', 'punctuation.definition.parameter'],
      ['mp', parameter],
      [':', 'punctuation.separator.key-value'],
      ['mp01', text],
      [';', 'punctuation.separator.list'],
      ['logon', parameter],
    ],
  },
  {
    name: 'properties of every kind of value',
    source:
      'SMSCACHESIZE=20480 NOTIFYONLY=True AADTENANTID=0f3b6c1e-52a7-4d8e-9b1c-6a7d5e2f4c30 SMSMP=https://mp01/a',
    tokens: [
      ['SMSCACHESIZE', property],
      ['=', 'keyword.operator.assignment'],
      ['20480', 'constant.numeric.integer'],
      ['True', 'constant.language.boolean'],
      ['0f3b6c1e-52a7-4d8e-9b1c-6a7d5e2f4c30', 'constant.numeric.guid'],
      ['https://mp01/a', 'string.other.link'],
    ],
  },
  {
    name: 'doubled quotes inside the wrapper, and the closing quote behind them',
    source: 'CCMSETUPCMD="CCMCERTSEL=""Subject:a b""" /q',
    tokens: [
      ['CCMSETUPCMD', 'keyword.control.ccmsetupcmd'],
      ['CCMCERTSEL', property],
      ['""', 'punctuation.definition.string.begin'],
      ['Subject:a b', quoted],
      ['""', 'punctuation.definition.string.end'],
      ['"', 'punctuation.definition.string.end'],
      ['q', parameter],
    ],
  },
  {
    name: 'holes of all four kinds',
    source: 'A=${SITE} B=$SITE C=%SITE% D={{SITE}} E=50% F="%SITE%"',
    tokens: [
      ['${', 'punctuation.definition.variable.begin'],
      ['SITE', 'variable.parameter.hole'],
      ['}', 'punctuation.definition.variable.end'],
      ['$', 'punctuation.definition.variable.begin'],
      ['SITE', 'variable.parameter.hole'],
      ['%', 'punctuation.definition.variable.begin'],
      ['SITE', 'variable.parameter.hole'],
      ['{{', 'punctuation.definition.variable.begin'],
      ['SITE', 'variable.parameter.hole'],
      ['50%', text],
      ['SITE', 'variable.parameter.hole'],
    ],
  },
  {
    name: 'holes of scripts',
    source: 'A=$(Get-X) B=!SITE! C=%1 D={0} E=x! F=%1a G={0',
    tokens: [
      ['$(', 'punctuation.definition.variable.begin'],
      ['Get-X', 'variable.parameter.hole'],
      [')', 'punctuation.definition.variable.end'],
      ['!', 'punctuation.definition.variable.begin'],
      ['SITE', 'variable.parameter.hole'],
      ['%', 'punctuation.definition.variable.begin'],
      ['1', 'variable.parameter.hole'],
      ['{', 'punctuation.definition.variable.begin'],
      ['0', 'variable.parameter.hole'],
      ['x!', text],
      ['%1a', text],
      ['{0', text],
    ],
  },
  {
    name: 'a wrapper over several lines with a comment in it',
    source: 'CCMSETUPCMD="\n  SMSSITECODE=P01\n  # note\n  FSP=fsp01\n"\nFSP="a b"',
    tokens: [
      ['CCMSETUPCMD', 'keyword.control.ccmsetupcmd'],
      [' note', 'comment.line.number-sign'],
      ['FSP', property],
      ['"', 'punctuation.definition.string.end'],
      ['FSP', property],
      ['a b', quoted],
    ],
  },
  {
    name: 'a wrapper without its closing quote, up to the blank line and no further',
    source: 'CCMSETUPCMD="\n  CCMCERTSEL=""Subject:a b\n\n"C:\\a b\\ccmsetup.exe" FSP="a b"',
    tokens: [
      ['Subject:a b', quoted],
      ['C:\\a b\\', 'string.quoted.double.path'],
      ['ccmsetup.exe', 'entity.name.function.executable'],
      ['a b', quoted],
    ],
  },
  {
    name: 'a wrapper without its closing quote, up to a line of blanks',
    source: 'CCMSETUPCMD="SMSSITECODE=P01\n \t \nFSP="a b"',
    tokens: [
      ['P01', text],
      ['FSP', property],
      ['a b', quoted],
    ],
  },
  {
    name: 'an unbalanced quote, up to the end of its line and no further',
    source: 'SMSCACHEDIR="C:\\My Cache\nSMSSITECODE=P01',
    tokens: [
      ['C:\\My Cache', quoted],
      ['SMSSITECODE', property],
      ['P01', text],
    ],
  },
  {
    name: 'the options of msiexec, up to the blank line',
    source: 'msiexec /i ccmsetup.msi /qn\nCCMSETUPCMD="/logon"\n\n/logon',
    tokens: [
      ['msiexec', 'entity.name.function.executable'],
      ['i', 'keyword.other.option'],
      ['ccmsetup.msi', 'entity.name.function.executable'],
      ['qn', 'keyword.other.option'],
      ['logon', parameter],
      ['logon', parameter],
    ],
  },
  {
    name: 'continuations of cmd and PowerShell, and a caret that is none',
    source: '/logon ^\nFSP=fsp01 `\nFSP=a^b FSP=c^',
    tokens: [
      ['^', 'constant.character.escape.line-continuation'],
      ['`', 'constant.character.escape.line-continuation'],
      ['a^b', text],
      ['c^', text],
    ],
  },
];

describe('grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  /** The tokens of a text that are not blank, with their innermost scope. */
  function innermost(source: string, lineEnd?: RegExp): Expected[] {
    return tokenize(grammar, source, lineEnd).flatMap(({ tokens }) =>
      tokens.map((token): Expected => [token.text, token.scopes.at(-1)?.replace(/\.ccmcmd$/, '')]),
    );
  }

  for (const { name, source, tokens } of cases) {
    it(`colours ${name}`, () => {
      const actual = innermost(source);
      let next = 0;
      for (const [wanted, scope] of tokens) {
        const found = actual.findIndex(
          ([part, of], index) => index >= next && part === wanted && of === scope,
        );
        assert.ok(
          found >= 0,
          `${wanted} as ${scope ?? 'none'} in order, got ${JSON.stringify(actual, null, 1)}`,
        );
        next = found + 1;
      }
    });
  }

  for (const name of sources) {
    it(`colours ${name} as its snapshot says`, () => {
      const rendered = renderSnapshot(tokenize(grammar, readFileSync(join(fixtures, name), 'utf8')));
      checkSnapshot(join(fixtures, `${name}.snap`), rendered, snapshotMode(process.env));
    });

    it(`colours ${name} alike when the line ends keep their carriage return`, () => {
      const source = readFileSync(join(fixtures, name), 'utf8');
      const withReturn = innermost(source.replaceAll('\n', '\r\n'), /\n/)
        .map(([part, scope]): Expected => [part.replace('\r', ''), scope])
        .filter(([part]) => part !== '');
      assert.deepEqual(withReturn, innermost(source));
    });
  }

  it('takes for holes what the .ccmcmd host takes for holes', () => {
    for (const name of sources) {
      const source = readFileSync(join(fixtures, name), 'utf8');
      const wanted = ccmcmdHost()
        .find(source)
        .regions.flatMap(({ map }) => map.segments.filter(({ kind }) => kind === 'hole'))
        .map(({ document }) => source.slice(document.start, document.end));
      const coloured = tokenize(grammar, source).flatMap(({ tokens }) => {
        const holes = tokens.map(({ text: part, scopes }) =>
          scopes.includes('variable.parameter.hole.ccmcmd') ? part : ' '.repeat(part.length),
        );
        return holes.join('').match(/\$\{.*?\}|\{\{.*?\}\}|%\w+%|\S+/g) ?? [];
      });
      assert.deepEqual(coloured, wanted, name);
    }
  });

  it('has a fixture for every snapshot', () => {
    const snapshots = readdirSync(fixtures).filter((name) => name.endsWith('.snap'));
    assert.ok(sources.length > 0);
    const all = readdirSync(fixtures);
    assert.deepEqual(
      snapshots.filter((name) => !all.includes(name.replace(/\.snap$/, ''))),
      [],
    );
  });

  it('names its scopes by the conventions that themes know', () => {
    const scopes =
      readSyntaxFile('ccmcmd.tmLanguage.json').match(/(?<="name": ")[a-z][^" ]*(?=",?$)/gm) ?? [];
    const known =
      /^(?:comment\.line|constant\.(?:character|language|numeric)|entity\.name\.function|keyword\.(?:control|operator|other)|meta|punctuation\.(?:definition|separator)|string\.(?:quoted\.double|unquoted|other)|support\.variable|variable\.(?:other|parameter))\..*\bccmcmd$/;
    assert.ok(scopes.length > 40);
    assert.deepEqual(
      scopes.filter((scope) => !known.test(scope)),
      [],
    );
  });
});

describe('grammar snapshots', () => {
  it('are compared unless a rewrite is asked for', () => {
    assert.equal(snapshotMode({}), 'compare');
    assert.equal(snapshotMode({ CI: 'true' }), 'compare');
    assert.equal(snapshotMode({ UPDATE_SNAPSHOTS: '0' }), 'compare');
    assert.equal(snapshotMode({ UPDATE_SNAPSHOTS: '1', CI: 'false' }), 'write');
  });

  it('are not rewritten in CI', () => {
    assert.throws(() => snapshotMode({ UPDATE_SNAPSHOTS: '1', CI: 'true' }), /refused in CI/);
  });

  it('fail when they are stale, longer or missing', () => {
    const file = join(fixtures, 'values.ccmcmd.snap');
    const snapshot = readFileSync(file, 'utf8');
    assert.doesNotThrow(() => {
      checkSnapshot(file, snapshot, 'compare');
    });
    assert.throws(() => {
      checkSnapshot(file, snapshot.replace('string.', 'strong.'), 'compare');
    }, /values\.ccmcmd\.snap:\d+ is stale/);
    assert.throws(() => {
      checkSnapshot(file, snapshot.slice(0, -20), 'compare');
    }, /is stale/);
    assert.throws(() => {
      checkSnapshot(join(fixtures, 'absent.snap'), snapshot, 'compare');
    }, /is missing/);
  });
});
