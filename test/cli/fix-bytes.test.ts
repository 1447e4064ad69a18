/** `--fix` and the bytes of a file: what is not fixed stays to the byte, and what cannot stay is not written. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decoded, encode } from '../../server/src/cli/input/decode';
import { temporaryName } from '../../server/src/cli/writing/temporary-name';
import { runCli, withFiles } from './cli';

const before = 'ccmsetup.exe SMSSITECODE=P01 /mp=mp1.fabrikam.com /logon';
const after = 'ccmsetup.exe /mp:mp1.fabrikam.com /logon SMSSITECODE=P01';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const bigEndian = (text: string): Buffer => utf16(text).swap16();

describe('ccmsetup-lint --fix: bytes', () => {
  const kept: readonly [what: string, make: (line: string) => Buffer][] = [
    ['CRLF', (line) => utf8(`# ä\r\n${line}\r\n`)],
    ['CR, LF and CRLF beside each other', (line) => utf8(`# a\r# b\n# c\r\n\n${line}\r\n\r`)],
    ['no line break at the end', (line) => utf8(`# ä\n${line}`)],
    ['Ctrl+Z at the end', (line) => utf8(`# ä\r\n${line}\r\n\r\n\x1a`)],
    ['a byte order mark', (line) => utf8(`\uFEFF# ä\r\n${line}`)],
    ['two byte order marks', (line) => utf8(`\uFEFF\uFEFF# ä\r\n${line}`)],
    ['UTF-16 LE', (line) => utf16(`\uFEFF# 😀\r\n${line}`)],
    ['UTF-16 BE', (line) => bigEndian(`\uFEFF# 😀\r\n${line}`)],
    [
      'all bytes of windows-1252',
      (line) =>
        Buffer.concat([
          latin1('# '),
          Buffer.from(Array.from({ length: 128 }, (_, index) => 128 + index)),
          latin1(`\r\n${line}`),
        ]),
    ],
    ['a few bytes that are not UTF-8', (line) => Buffer.concat([utf8('# ä'), latin1(`\xff\xc3\r\n${line}`)])],
    ['a NUL far behind', (line) => utf8(`${'# comment\n'.repeat(1000)}# \0\n\n${line}`)],
  ];
  for (const [what, make] of kept) {
    it(`keeps ${what}`, () =>
      withFiles({ 'x.ccmcmd': make(before) }, async (cwd) => {
        const { code, stderr } = await runCli(['--fix', '.'], { cwd });
        assert.deepEqual([code, stderr], [0, 'ccmsetup-lint: fixed 2 findings in 1 file\n']);
        assert.deepEqual(readFileSync(path.join(cwd, 'x.ccmcmd')), make(after));
        assert.deepEqual(readdirSync(cwd), ['x.ccmcmd']);
      }));
  }

  const lost: readonly [what: string, make: (line: string) => Buffer][] = [
    ['a byte that is not UTF-8 behind its mark', (line) => latin1(`\xef\xbb\xbf# \xff\n\n${line}`)],
    ['half a surrogate pair in UTF-16 LE', (line) => utf16(`\uFEFF# \uD800\n\n${line}`)],
    ['half a surrogate pair in UTF-16 BE', (line) => bigEndian(`\uFEFF# \uDC00\n\n${line}`)],
    ['an odd number of bytes in UTF-16', (line) => Buffer.concat([utf16(`\uFEFF${line}\n`), Buffer.of(10)])],
  ];
  const note =
    "ccmsetup-lint: x.ccmcmd: some of its bytes aren't valid in its encoding and are shown as \uFFFD; save it as UTF-8\n";
  for (const [what, make] of lost) {
    it(`lints a file with ${what}, and does not write it`, () =>
      withFiles({ 'x.ccmcmd': make(before) }, async (cwd) => {
        const linted = await runCli(['x.ccmcmd'], { cwd });
        assert.equal(linted.stderr, note);
        assert.match(linted.stdout, /in 1 file \(1 command line\)/);
        assert.equal(linted.code, 0);
        const fixed = await runCli(['--fix', 'x.ccmcmd'], { cwd });
        assert.equal(
          fixed.stderr,
          `${note}ccmsetup-lint: x.ccmcmd: wasn\'t changed because some of its bytes aren\'t valid in its encoding and would be lost; save it as UTF-8\n`,
        );
        assert.equal(fixed.code, 2);
        assert.deepEqual(readFileSync(path.join(cwd, 'x.ccmcmd')), make(before));
      }));

    it(`has no complaint about ${what} where nothing is to be fixed`, () =>
      withFiles({ 'x.ccmcmd': make(after) }, async (cwd) => {
        const { code, stderr } = await runCli(['--fix', 'x.ccmcmd'], { cwd });
        assert.deepEqual([code, stderr], [0, note]);
      }));

    it(`knows ${what} from its decoding`, () => {
      const read = decoded(make(after));
      assert.equal(read?.damaged, true);
      assert.notDeepEqual(encode(read.text, read.encoding), make(after));
    });
  }

  it('reads every byte of windows-1252 as a character that gives the byte again', () => {
    const bytes = Buffer.concat([
      Buffer.of(0xff),
      Buffer.from(Array.from({ length: 255 }, (_, index) => index + 1)),
    ]);
    const read = decoded(bytes);
    assert.deepEqual([read?.encoding, read?.damaged], ['windows-1252', false]);
    assert.equal(new Set(read?.text).size, 255);
    assert.deepEqual(Buffer.from(encode(read!.text, 'windows-1252')!), bytes);
  });

  it('lints no temporary file of its own', () =>
    withFiles({ 'x.ccmcmd': after, [temporaryName('y.ccmcmd')]: before }, async (cwd) => {
      const { stdout } = await runCli(['.'], { cwd });
      assert.equal(stdout, 'No findings in 1 file (1 command line)\n');
    }));
});
