/** Everything that is not the fix stays to the byte: generated documents of many formats, in each encoding. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { runCli, withFiles } from './cli';

const wrong = 'ccmsetup.exe SMSSITECODE=P01 /mp=mp1.fabrikam.com /logon';
const right = 'ccmsetup.exe /mp:mp1.fabrikam.com /logon SMSSITECODE=P01';

/** Formats by the ends of their names: how a comment begins, and the line around the command line, which is `$`. */
const formats: readonly (readonly [extension: string, comment: string, line: string])[] = [
  ['ccmcmd', '# ', '$'],
  ['cmd', 'rem ', '$'],
  ['bat', ':: ', 'start /wait $'],
  ['ps1', '# ', '& $'],
  ['psm1', '# ', "cmd.exe /c '$'"],
  ['yml', '# ', '- win_command: $'],
  ['py', '# ', 'os.system("$")'],
  ['vbs', "' ", 'shell.Run "$"'],
  ['js', '// ', 'exec("$");'],
  ['cs', '// ', 'Run("$");'],
  ['ini', '; ', 'cmd=$'],
  ['md', '', '`$`'],
  ['tf', '# ', 'command = "$"'],
];

/** The characters of windows-1252 above ASCII, in the order of their bytes, and without those that are no letters there. */
const western = Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');

/** How a text becomes bytes, and which characters it can have: none of it is ours. */
const encodings: readonly (readonly [name: string, letters: string, encode: (text: string) => Buffer])[] = [
  ['utf-8', 'aZ ä\u00A0\u2028\u0085\u200Bñ中א😀\uFEFF\v\f\t', (text) => Buffer.from(text, 'utf8')],
  ['utf-8-bom', 'aZ ä\u2029ø中\u202E😀\uFEFF\f\t', (text) => Buffer.from(`\uFEFF${text}`, 'utf8')],
  ['utf-16le', 'aZ äø\u2028中א😀\uFFFF\t', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['utf-16be', 'aZ äø\u0A0D中א😀\uFEFF\t', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['windows-1252', `aZ \t${western}`, (text) => Buffer.from(text, 'latin1')],
];

interface Made {
  readonly format: (typeof formats)[number];
  readonly encoding: (typeof encodings)[number];
  readonly before: readonly (readonly [text: string, end: string])[];
  readonly after: readonly (readonly [text: string, end: string])[];
  readonly end: string;
}

const made: fc.Arbitrary<Made> = fc
  .tuple(fc.constantFrom(...formats), fc.constantFrom(...encodings))
  .chain(([format, encoding]) => {
    // A line of blanks is none where blank lines count, and not all formats know a carriage return alone.
    const ends = format[0] === 'ccmcmd' ? ['\n', '\r\n', '\r'] : ['\n', '\r\n'];
    const text = fc
      .array(fc.constantFrom(...Array.from(encoding[1])), { minLength: 1, maxLength: 12 })
      .map((letters) => `${format[1]}x${letters.join('')}`);
    const lines = fc.array(fc.tuple(text, fc.constantFrom(...ends)), { minLength: 1, maxLength: 6 });
    return fc.record({
      format: fc.constant(format),
      encoding: fc.constant(encoding),
      before: lines,
      after: lines,
      end: fc.constantFrom('', '\n', '\r\n', '\r\n\r\n\n', '\x1a', '\r\n\x1a', ' \t'),
    });
  });

/** A document around a command line. Of windows-1252 it has a letter that is not UTF-8. */
function textOf({ format: [, comment, line], encoding, before, after, end }: Made, command: string): string {
  const joined = (lines: Made['before']): string => lines.map(([text, ending]) => text + ending).join('');
  const eol = before[0]?.[1] ?? '\n';
  const mark = encoding[0] === 'windows-1252' ? `${comment}x\xE4x${eol}` : '';
  const last = `${comment}end`;
  return `${mark}${joined(before)}${eol}${line.replace('$', () => command)}${eol}${eol}${joined(after)}${last}${end}`;
}

describe('ccmsetup-lint --fix: what is not fixed', () => {
  it('stays to the byte, in all formats and encodings', () => {
    const documents = fc.sample(made, { seed: 20_260, numRuns: 400 });
    const named = documents.map((document, index) => {
      const { format, encoding } = document;
      return { name: `${String(index).padStart(3, '0')}-${encoding[0]}.${format[0]}`, document };
    });
    const bytesOf = (document: Made, command: string): Buffer =>
      document.encoding[2](textOf(document, command));
    const files = Object.fromEntries(
      named.map(({ name, document }) => [name, bytesOf(document, wrong)] as const),
    );
    return withFiles(files, async (cwd) => {
      const { stderr } = await runCli(['--fix', '.'], { cwd });
      assert.equal(stderr, 'ccmsetup-lint: fixed 800 findings in 400 files\n');
      for (const { name, document } of named) {
        const found = readFileSync(path.join(cwd, name));
        const expected = bytesOf(document, right);
        assert.ok(
          found.equals(expected),
          `${name}: ${JSON.stringify(textOf(document, wrong))} became ${found.toString('latin1')}`,
        );
      }
      assert.deepEqual(readdirSync(cwd).sort(), named.map(({ name }) => name).sort());
    });
  });
});
