/** Files in the encodings that scripts come in; columns count the UTF-16 units of the decoded text. */
import assert from 'node:assert/strict';
import { decode } from '../../server/src/cli/input/decode';
import { runCli, withFiles } from './cli';
import { lintText } from './json-contract';

const text =
  'ccmsetup.exe SMSCACHEDIR="D:\\é\u20AC😀" SMSSITECODE=PRIM\r\n\r\nccmsetup.exe SMSSITECODE=PRIM2\r\n';
const column = text.indexOf('PRIM') + 1;
const littleEndian = Buffer.from(text, 'utf16le');
const bigEndian = Buffer.from(littleEndian).swap16();

const encodings: readonly [name: string, bytes: Uint8Array][] = [
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 LE', Buffer.concat([Buffer.of(0xff, 0xfe), littleEndian])],
  ['UTF-16 BE', Buffer.concat([Buffer.of(0xfe, 0xff), bigEndian])],
];

describe('ccmsetup-lint: encodings', () => {
  for (const [name, bytes] of encodings) {
    it(`finds the same places in ${name}`, async () => {
      const { findings, commandLines } = await lintText(bytes);
      const places = findings
        .filter(({ rule }) => rule === 'site-code-format')
        .map((found) => [found.line, found.column, found.endLine, found.endColumn]);
      assert.deepEqual(places, [
        [1, column, 1, column + 4],
        [3, 26, 3, 31],
      ]);
      assert.equal(commandLines[0]!.text, 'SMSCACHEDIR="D:\\é\u20AC😀" SMSSITECODE=PRIM');
      assert.deepEqual([commandLines[0]!.line, commandLines[0]!.column], [1, 1]);
    });
  }

  it('takes what is not UTF-8 for windows-1252', async () => {
    const { commandLines, findings } = await lintText(
      Buffer.from('ccmsetup.exe X=\xFC\x80\x93 SMSSITECODE=PRIM', 'latin1'),
    );
    assert.equal(commandLines[0]!.text, 'X=ü\u20AC\u201C SMSSITECODE=PRIM');
    assert.equal(findings.find(({ rule }) => rule === 'site-code-format')?.column, 32);
  });

  it('knows all 256 characters of windows-1252', () => {
    const bytes = Uint8Array.from({ length: 255 }, (_, index) => index + 1);
    const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ'.replace('ÿ', 'Ÿ');
    const others = Array.from(bytes, (byte) =>
      byte >= 0x80 && byte < 0xa0 ? '' : String.fromCharCode(byte),
    );
    const expected = others.slice(0, 0x7f).join('') + high + others.slice(0x9f).join('');
    assert.equal(decode(bytes), expected);
  });

  it('trusts a byte order mark more than damaged bytes behind it', () => {
    assert.equal(decode(Buffer.from('\xEF\xBB\xBFa\xFFb', 'latin1')), 'a\uFFFDb');
  });

  it('tells a binary file by a NUL in its first 8 KB', () => {
    const nulAt = (offset: number): Uint8Array => Buffer.from(`${'a'.repeat(offset)}\0b`);
    assert.equal(decode(nulAt(0)), undefined);
    assert.equal(decode(nulAt(8191)), undefined);
    assert.equal(decode(nulAt(8192)), `${'a'.repeat(8192)}\0b`);
    assert.equal(decode(littleEndian), undefined);
    assert.equal(decode(new Uint8Array()), '');
  });

  it('says of UTF-32 that it is not read, and lints the rest', () => {
    const little = Buffer.from(
      Array.from(`\uFEFF${text}`).flatMap((each) => {
        const code = each.codePointAt(0)!;
        return [code & 0xff, (code >> 8) & 0xff, (code >> 16) & 0xff, 0];
      }),
    );
    const files = { 'a.ccmcmd': little, 'b.cmd': Buffer.from(little).swap32(), 'c.ccmcmd': text };
    const told = (name: string): string =>
      `ccmsetup-lint: ${name}: is UTF-32, which isn't read; save it as UTF-8\n`;
    return withFiles(files, async (cwd) => {
      const { code, stdout, stderr } = await runCli(['.'], { cwd });
      assert.equal(stderr, told('a.ccmcmd') + told('b.cmd'));
      assert.match(stdout, /^c\.ccmcmd:1:/);
      assert.equal(code, 1);
      const named = await runCli(['b.cmd', 'a.ccmcmd'], { cwd });
      assert.equal(named.stderr, told('b.cmd') + told('a.ccmcmd'));
      assert.equal(named.code, 2);
      const diagnosed = await runCli(['diagnose', 'a.ccmcmd'], { cwd });
      assert.equal(diagnosed.code, 2);
      assert.match(diagnosed.stderr, /^ccmsetup-lint: a\.ccmcmd: is a binary file/);
    });
  });

  it('counts CR, LF and CRLF as one line break', async () => {
    const line = 'ccmsetup.exe SMSSITECODE=PRIM';
    for (const end of ['\n', '\r\n', '\r']) {
      const { findings } = await lintText(`# one${end}${end}${line}${end}${end}${line}`);
      const found = findings.filter(({ rule }) => rule === 'site-code-format');
      assert.deepEqual(
        found.map((finding) => [finding.line, finding.column, finding.endColumn]),
        [
          [3, 26, 30],
          [5, 26, 30],
        ],
      );
    }
  });
});
