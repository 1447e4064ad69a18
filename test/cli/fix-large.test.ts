import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCli, withFiles } from './cli';

/** A percent sign in each of these is written twice, one after the other. */
const signs = 12;
const line = `ccmsetup.exe FSP=${'a% '.repeat(signs)}SMSSITECODE=P01\r\n`;
const large = `${'rem nothing to see in this line\r\n'.repeat(60_000)}${line}`;

describe('ccmsetup-lint --fix on a large file', () => {
  it('ends after a few rounds and says that there may be more, until there is not', () =>
    withFiles({ 'large.cmd': large, 'small.cmd': line }, async (cwd) => {
      const left = 'ccmsetup-lint: large.cmd: is large, and may have more to fix; run the same command again';
      const textOf = (name: string): string => readFileSync(path.join(cwd, name), 'utf8');
      const first = await runCli(['--fix', '.'], { cwd });
      assert.ok(first.stderr.includes(left), first.stderr);
      const fixed = textOf('small.cmd');
      assert.notEqual(fixed, line);
      assert.ok(!textOf('large.cmd').endsWith(fixed));
      let runs = 1;
      while (runs++ < signs && (await runCli(['--fix', '.'], { cwd })).stderr.includes(left));
      assert.ok(textOf('large.cmd').endsWith(fixed));
    }));
});
