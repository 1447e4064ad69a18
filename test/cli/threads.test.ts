/** Many files: the same result in one thread and in many. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encode, type FileEncoding } from '../../server/src/cli/input/decode';
import { runCli, withFiles } from './cli';
import { parseReport } from './json-contract';

const encodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'windows-1252',
] as const satisfies readonly FileEncoding[];
const endings = ['.ps1', '.cmd', '.json', '.yaml', '.txt', '.md', '.ccmcmd', '.vbs'];

/** What stands in a file of a kind; every ninth has something to find. */
function textOf(index: number, ending: string): string {
  const plain = 'Write "Grüße"\r\n'.repeat(1 + (index % 5));
  if (index % 9 !== 3) return ending === '.ccmcmd' ? '' : plain;
  const line = `ccmsetup.exe /mp:mp${index % 7}.fabrikam.com SMSSITECODE=P0${index % 3} SMSCACHESIZE=${index % 2 ? 'x' : '9'}\r\n`;
  return ending === '.ccmcmd' ? line : `${plain}${line}`;
}

/** Writes files in four encodings, with nested .gitignore files and links. */
function generate(folder: string, count: number): void {
  for (let index = 0; index < count; index++) {
    const inner = path.join(folder, `d${Math.floor(index / 500)}`, `s${Math.floor(index / 50) % 10}`);
    if (index % 50 === 0) {
      mkdirSync(inner, { recursive: true });
      if (index % 500 === 0) {
        writeFileSync(path.join(inner, '../.gitignore'), '*7.txt\n/s3/*\n!/s3/*.ps1\n');
        symlinkSync('..', path.join(inner, 'up'), 'junction');
      }
      if (index % 150 === 0) writeFileSync(path.join(inner, '.gitignore'), `!f${index + 7}.txt\n*.vbs\n`);
    }
    const ending = endings[index % endings.length]!;
    const bytes = encode(textOf(index, ending), encodings[index % encodings.length]!)!;
    writeFileSync(path.join(inner, `f${index}${ending}`), bytes);
  }
}

describe('ccmsetup-lint: threads', function () {
  // Many runs of the command.
  this.timeout(600_000);

  it('give the same result for 20,000 files as one thread does', () =>
    withFiles(
      { '.ccmsetuprc.json': '{ "ignore": ["d5/"], "site": { "siteCodes": ["P01"] } }' },
      async (cwd) => {
        generate(cwd, 20_000);
        for (const format of ['json', 'pretty']) {
          const args = ['--format', format, '--severity', 'hint', '.', '--threads'];
          const one = await runCli([...args, '1'], { cwd });
          const many = await runCli([...args, '3'], { cwd });
          assert.equal(one.stderr, '');
          assert.equal(one.code, 1);
          assert.ok(many.stdout === one.stdout, 'another output');
          assert.deepEqual({ ...many, stdout: '' }, { ...one, stdout: '' });
          if (format !== 'json') continue;
          const { files, summary } = parseReport(one.stdout);
          assert.ok(summary.files > 15_000 && summary.files < 20_000, `${summary.files} files`);
          assert.ok(summary.commandLines > 500, `${summary.commandLines} command lines`);
          const paths = files.map((file) => file.path);
          assert.equal(new Set(paths).size, paths.length);
          assert.ok(!paths.some((each) => each.startsWith('d5/') || each.includes('/up/')));
        }
      },
    ));

  it('refuses a number of threads that makes no sense', async () => {
    for (const number of ['0', '-1', '1.5', 'x', '1000']) {
      const { code, stderr } = await runCli([`--threads=${number}`, '.']);
      assert.equal(code, 2);
      assert.match(stderr, /--threads.*Write a number from 1 to 64\./);
    }
  });
});
