import assert from 'node:assert/strict';
import { jsonString } from '../../../server/src/hosts/data/json/strings';
import { analyzeText, loadedHost, slugsOf } from '../../support/lint';
import { testDefects } from '../../support/hosts/defects';
import { testRoundTrips, inForms, type Write } from '../../support/hosts/round-trips';

/** Writes a string as JSON allows it: each character in any of its forms. */
const written: Write = (text, choices) => {
  const short: Record<string, string> = { '"': '\\"', '\\': '\\\\', '/': '\\/', '\t': '\\t' };
  const one = (character: string): string => {
    const hex = `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    if ('"\\'.includes(character)) return choices.one([short[character]!, hex]);
    return choices.number(0, 9) > 0 ? character : choices.one([character, short[character] ?? hex, hex]);
  };
  // Not by code points: an escape is one UTF-16 unit.
  return inForms(text, one, (part) => part.split(''));
};

describe('JSON host, exactly', () => {
  const host = loadedHost('json');

  testRoundTrips('json', {
    'gives back generated command lines': {
      runs: 300,
      write: (line, choices) => `{"\u{1F600}": 1, "installCommandLine": "${written(line, choices)}"}`,
    },
    'gives back generated lists of arguments': {
      runs: 100,
      write: (line, choices) => {
        const words = line.split(' ').map((word) => `"${written(word, choices)}"`);
        return `{"arguments": [${words.join(choices.one([',', ', ', ',\r\n']))}]}`;
      },
      // The program is one word.
      prepare: (line) => line.replace('"C:\\Client Files\\ccmsetup.exe"', 'ccmsetup.exe'),
    },
  });

  it('writes what it reads', () => {
    for (const text of ['a"b\\c/d', '\u{1F600}\uD83D\n\t\0', '\u2028é'])
      assert.equal(JSON.parse(`"${jsonString.encode(text)}"`), text);
  });

  testDefects('json', {
    'shows and fixes a defect behind escapes': {
      source: String.raw`{"\ud83d": "😀", "installCommandLine": "\"C:\\x\\ccmsetup.exe\" /mp:x SMSCACHEDIR=\u0022C:\\a b\u0022 SMSSITECODE=P01 CCMHOSTNAME=https:\/\/cmg.fabrikam.com\/CCM_Proxy_MutualAuth\/72057598037248101"}`,
      uncommented: true,
      rule: 'cmg-scheme-in-ccmhostname',
      before: 'CCMHOSTNAME=',
      squiggle: String.raw`https:\/\/`,
      hovered: String.raw`https:\/\/cmg.fabrikam.com\/CCM_Proxy_MutualAuth\/72057598037248101`,
      received: {
        by: (document) => (JSON.parse(document) as Record<string, unknown>)['installCommandLine'],
        text: String.raw`"C:\x\ccmsetup.exe" /mp:x SMSCACHEDIR="C:\a b" SMSSITECODE=P01 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101`,
      },
      fixed: String.raw`{"\ud83d": "😀", "installCommandLine": "\"C:\\x\\ccmsetup.exe\" /mp:x SMSCACHEDIR=\u0022C:\\a b\u0022 SMSSITECODE=P01 CCMHOSTNAME=cmg.fabrikam.com\/CCM_Proxy_MutualAuth\/72057598037248101"}`,
    },
    'writes quotes of a fix as escapes': {
      source: String.raw`{"args": ["/mp:x", "SMSSITECODE=P01", "SMSCACHEDIR='C:\\a b'"]}`,
      uncommented: true,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: "'",
      fixed: String.raw`{"args": ["/mp:x", "SMSSITECODE=P01", "SMSCACHEDIR=\"C:\\a b\""]}`,
    },
  });

  it('takes suppression comments', () => {
    const line = '  "cmd": "ccmsetup.exe /mp:x SMSSITECODE=P01 CCMDEBUGLOGGING=1 SMSSITECODE=P01"\n';
    assert.deepEqual(slugsOf(host, `{\n${line}}`).includes('duplicate-property'), true);
    const hidden = slugsOf(
      host,
      `{\n  // ccmsetup-lint-disable-next-line duplicate-property -- known\n${line}}`,
    );
    assert.deepEqual(
      hidden.filter((slug) => slug === 'duplicate-property' || slug === 'unused-suppression'),
      [],
    );
    const unused =
      '{\n  /* ccmsetup-lint-disable-next-line duplicate-property -- known */\n  "a": "ccmsetup"\n}';
    assert.deepEqual(slugsOf(host, unused), ['unused-suppression']);
  });

  it('offers a place for a comment only where the document has comments', () => {
    const source = '{\n  "args": [\n    "/mp:x",\n    "SMSSITECODE=P01"\n  ]\n}';
    const starts = (text: string) => host.find(text).regions.map(({ statementStart }) => statementStart);
    assert.deepEqual(starts(source), [undefined]);
    const commented = `// c\n${source}`;
    assert.deepEqual(starts(commented), [commented.indexOf('"args"')]);
  });

  it('survives deep nesting', () => {
    const { regions } = host.find(`{"a": ${'['.repeat(100_000)} "ccmsetup.exe /mp:x SMSSITECODE=P01"`);
    assert.deepEqual(regions, []);
    const nested = `${'{"a":'.repeat(300)}{"cmd": "ccmsetup.exe /uninstall"}${'}'.repeat(300)}`;
    assert.deepEqual(
      analyzeText(nested, host).lines.map(({ region }) => region.text),
      ['ccmsetup.exe /uninstall'],
    );
  });
});
