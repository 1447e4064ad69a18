import assert from 'node:assert/strict';
import { ccmcmdHost } from '../../../server/src/hosts/ccmcmd/ccmcmd';
import { toDocument, toText } from '../../../server/src/hosts/text/offset-map';
import { span } from '../../../server/src/language/span';
import { analyzeText, loadedHost } from '../../support/lint';

const { find } = ccmcmdHost();

/** The texts of the regions, holes as `□`. */
function texts(source: string): string[] {
  return find(source).regions.map(({ text, holes }) =>
    text
      .split('')
      .map((character, at) => (holes.includes(at) ? '□' : character))
      .join(''),
  );
}

const cases: [name: string, source: string, texts: string[]][] = [
  ['nothing', '', []],
  ['only comments', '# a\n\n  # b', []],
  ['one line', 'SMSSITECODE=P01', ['SMSSITECODE=P01']],
  ['blanks at the ends', '  SMSSITECODE=P01\t \n', ['SMSSITECODE=P01']],
  ['a byte order mark', '\uFEFFSMSSITECODE=P01', ['SMSSITECODE=P01']],
  ['paragraphs', 'FSP=a\n\n \t\nFSP=b\n', ['FSP=a', 'FSP=b']],
  ['folded lines', 'FSP=a\n  SMSMP=b\n\tSMSSITECODE=P01', ['FSP=a SMSMP=b SMSSITECODE=P01']],
  ['a comment inside', 'FSP=a\n# why\n  SMSMP=b', ['FSP=a SMSMP=b']],
  ['continuation signs', 'FSP=a ^\nSMSMP=b `\nSMSSITECODE=P01', ['FSP=a SMSMP=b SMSSITECODE=P01']],
  ['a wrapper over lines', 'CCMSETUPCMD="\n  FSP=a\n  SMSMP=b\n"', ['CCMSETUPCMD="FSP=a SMSMP=b"']],
  ['a wrapper with options', 'CCMSETUPCMD="\n  FSP=a\n" /q', ['CCMSETUPCMD="FSP=a" /q']],
  [
    'a wrapper with nested quotes',
    'CCMSETUPCMD="\n CCMCERTSEL=""Subject:x y""\n FSP=a\n"',
    ['CCMSETUPCMD="CCMCERTSEL=""Subject:x y"" FSP=a"'],
  ],
  ['a break in a value', 'SMSCACHEDIR="C:\\My\nCache"', ['SMSCACHEDIR="C:\\My\nCache"']],
  [
    'a break in a nested value',
    'CCMSETUPCMD="CCMCERTSEL=""Subject:x\ny"" FSP=a"',
    ['CCMSETUPCMD="CCMCERTSEL=""Subject:x\ny"" FSP=a"'],
  ],
  ['holes', 'A=${X} B=$Y C=%Z% D={{ z }} E=%~dp0x', ['A=□ B=□ C=□ D=□ E=□x']],
  ['holes of scripts', 'A=$(Get-X -y 1) B=!Y! C=%1 D={0} E="%2"', ['A=□ B=□ C=□ D=□ E="□"']],
  [
    'signs that are none',
    'A=x! B=!y C=%1a D=%20 E={0 F=$( G=a{b}',
    ['A=x! B=!y C=%1a D=%20 E={0 F=$( G=a{b}'],
  ],
  ['no holes', 'A=\\\\srv\\c$\\x B=100% C=%20 D=$', ['A=\\\\srv\\c$\\x B=100% C=%20 D=$']],
];

describe('.ccmcmd host', () => {
  for (const [name, source, expected] of cases) {
    for (const [ending, lineBreak] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
      ['CR', '\r'],
    ] as const) {
      it(`${name} (${ending})`, () => {
        assert.deepEqual(texts(source.replaceAll('\n', lineBreak)), expected);
      });
    }
  }

  it('maps every copied character to itself', () => {
    const source = '# 😀\r\nCCMSETUPCMD="\r\n  FSP=😀${X}a\r\n# c\r\n  SMSMP=b ^\r\n  SMSSITECODE=P01"';
    const [region] = find(source).regions;
    assert.ok(region);
    for (const { kind, text, document } of region.map.segments) {
      if (kind !== 'copy') continue;
      assert.equal(source.slice(document.start, document.end), region.text.slice(text.start, text.end));
    }
    const at = region.text.indexOf('SMSSITECODE');
    const range = toDocument(region.map, span(at, at + 'SMSSITECODE'.length));
    assert.equal(source.slice(range.start, range.end), 'SMSSITECODE');
    assert.equal(toText(region.map, range.start), at);
  });

  it('takes the context from a directive before the paragraph, for that paragraph only', () => {
    const { regions, problems } = find('# ccmsetup-lint context=clientPush\n# why\nFSP=a\n\nFSP=b');
    assert.deepEqual(
      regions.map(({ context }) => context),
      ['clientPush', undefined],
    );
    assert.deepEqual(problems, []);
  });

  it('does not take the line breaks of a wrapper for values that were left empty', () => {
    for (const source of ['CCMSETUPCMD="\n"', 'CCMSETUPCMD="\n  FSP=\n"'])
      assert.deepEqual(
        analyzeText(source, loadedHost('ccmcmd'))
          .findings.map(({ rule }) => rule)
          .filter((rule) => rule !== 'comanagement-required'),
        ['empty-property'],
        source,
      );
  });

  it('reports an unknown context and an unknown directive at their words', () => {
    const source = '# ccmsetup-lint context=push\nFSP=a\n# ccmsetup-lint foo\n';
    const { problems } = find(source);
    assert.deepEqual(
      problems.map(({ span: at }) => source.slice(at.start, at.end)),
      ['context=push', 'foo'],
    );
    assert.match(problems[0]?.message ?? '', /There is no context "push"\. Use one of these: manual, /);
  });
});
