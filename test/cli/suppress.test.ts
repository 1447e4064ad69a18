import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCli, withFiles } from './cli';

const line = 'ccmsetup.exe /mp=mp1.fabrikam.com SMSSITECODE=PRIM';
const json = JSON.stringify({ command: line });

describe('ccmsetup-lint --suppress', () => {
  it('writes one comment above each statement, in the language of the file', () =>
    withFiles(
      {
        'a.ccmcmd': `# mine\n${line}\n\n${line}\n`,
        'b.cmd': `@echo off\r\n  ${line}\r\n`,
        'c.ps1': `Start-Process ccmsetup.exe -ArgumentList '/mp=mp1.fabrikam.com SMSSITECODE=PRIM'\n`,
        'd.xml': `<a>\n  <Path>${line}</Path>\n</a>\n`,
      },
      async (cwd) => {
        const { code, stdout, stderr } = await runCli(['--suppress', 'old servers until May', '.'], { cwd });
        assert.equal(stderr, '');
        assert.match(stdout, /^No findings/);
        assert.equal(code, 0);
        const text = (name: string): string => readFileSync(path.join(cwd, name), 'utf8');
        const comment =
          '# ccmsetup-lint-disable-next-line site-code-format, slash-with-equals -- old servers until May\n';
        assert.equal(text('a.ccmcmd'), `# mine\n${comment}${line}\n\n${comment}${line}\n`);
        assert.match(
          text('b.cmd'),
          /^@echo off\r\n {2}rem ccmsetup-lint-disable-next-line [^\r\n]+ -- old servers until May\r\n {2}ccmsetup/i,
        );
        assert.match(
          text('d.xml'),
          /^<a>\n {2}<!-- ccmsetup-lint-disable-next-line [^\n]+ - old servers until May -->\n/,
        );
        assert.equal((await runCli(['.'], { cwd })).code, 0);
        assert.notEqual((await runCli(['--no-suppress', '.'], { cwd })).code, 0);
      },
    ));

  it('leaves alone what the baseline knows and what is not reported', () =>
    withFiles({ 'a.ccmcmd': `${line}\n` }, async (cwd) => {
      await runCli(['--update-baseline', '--severity', 'error', '.'], { cwd });
      await runCli(['--suppress', 'later', '.'], { cwd });
      assert.match(
        readFileSync(path.join(cwd, 'a.ccmcmd'), 'utf8'),
        /disable-next-line slash-with-equals -- later\n/,
      );
    }));

  it('says where no comment can stand', () =>
    withFiles({ 'a.json': json }, async (cwd) => {
      const { code, stderr } = await runCli(['--suppress', 'later', '.'], { cwd });
      assert.equal(code, 1);
      assert.match(
        stderr,
        /a\.json: has findings above which no comment can stand.*override in \.ccmsetuprc\.json/,
      );
      assert.equal(readFileSync(path.join(cwd, 'a.json'), 'utf8'), json);
    }));

  it('takes only a reason that every comment can hold', async () => {
    for (const reason of ['', ' ', 'a\nb', 'a --> b', 'done */', '%PATH%'])
      assert.equal((await runCli(['--suppress', reason, 'samples'])).code, 2, JSON.stringify(reason));
    const { stderr } = await runCli(['--suppress', 'x', '--fix', 'samples']);
    assert.match(stderr, /run --fix first/);
  });
});
