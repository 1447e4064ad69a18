/** `ccmsetup-lint --show-files` and `--print-config`. */
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { runCli, withFiles } from './cli';

interface Printed {
  readonly rules: Readonly<Record<string, { readonly level: string; readonly from: string }>>;
  readonly [key: string]: unknown;
}

const configuration = {
  extends: 'strict',
  targetVersion: '2403',
  site: { siteCodes: ['P01'] },
  rules: { 'crl-check-off': 'error' },
  contexts: { 'push/**': 'clientPush' },
  overrides: { '*.test.ps1': { 'crl-check-off': 'off' }, 'push/': { 'aad-pair': 'hint' } },
  ignore: ['old/'],
};
const files = {
  '.ccmsetuprc.json': JSON.stringify(configuration),
  'a.ps1': 'x\n',
  'push/b.test.ps1': 'x\n',
  'push/c.txt': 'x\n',
  'push/picture.png': 'x\n',
  'old/d.cmd': 'x\n',
};

describe('ccmsetup-lint: what a run would do', () => {
  it('names the files that would be linted, and their formats', () =>
    withFiles(files, async (cwd) => {
      const { code, stdout, stderr } = await runCli(['--show-files', '.'], { cwd });
      const rows = stdout
        .trimEnd()
        .split('\n')
        .map((row) => row.split('\t'));
      assert.deepEqual(
        rows.filter(([name]) => name !== '.ccmsetuprc.json'),
        [
          ['a.ps1', 'powershell'],
          ['push/b.test.ps1', 'powershell'],
          ['push/c.txt', 'text'],
        ],
      );
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    }));

  it('tells what could not be found', async () => {
    const { code, stderr } = await runCli(['--show-files', 'missing']);
    assert.match(stderr, /missing: no such file or folder/);
    assert.equal(code, 2);
  });

  it('prints the configuration of a file, and where each part is from', () =>
    withFiles(files, async (cwd) => {
      const printed = async (file: string): Promise<Printed> => {
        const { code, stdout, stderr } = await runCli(['--print-config', file], { cwd });
        assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
        return JSON.parse(stdout) as Printed;
      };
      const { rules, ...rest } = await printed('push/b.test.ps1');
      assert.deepEqual(rest, {
        version: 1,
        file: 'push/b.test.ps1',
        host: 'powershell',
        configuration: '.ccmsetuprc.json',
        ignored: false,
        extends: 'strict',
        targetVersion: '2403',
        context: 'clientPush',
        site: { siteCodes: ['P01'] },
      });
      assert.deepEqual(rules['crl-check-off'], { level: 'off', from: 'overrides "*.test.ps1"' });
      assert.deepEqual(rules['aad-pair'], { level: 'hint', from: 'overrides "push/"' });
      assert.deepEqual(rules['site-code-format'], { level: 'error', from: 'default' });
      assert.ok(Object.values(rules).some(({ from }) => from === 'extends'));
      const plain = await printed('a.ps1');
      assert.deepEqual(plain.rules['crl-check-off'], { level: 'error', from: 'rules' });
      assert.equal((await printed('old/d.cmd'))['ignored'], true);
    }));

  it('prints the defaults where there is no configuration, also for a file that is not there', () =>
    withFiles({}, async (cwd) => {
      const { stdout } = await runCli(['--print-config', 'none.ps1'], { cwd });
      const { configuration: file, rules } = JSON.parse(stdout) as Printed;
      assert.equal(file, null);
      assert.ok(Object.values(rules).every(({ from }) => from === 'default'));
    }));

  it('shows no configuration that is a link to somewhere else', () =>
    withFiles({ 'secret.json': '{ "site": { "siteCodes": ["S3C"] } }', 'repo/a.ps1': '' }, async (cwd) => {
      symlinkSync(path.join(cwd, 'secret.json'), path.join(cwd, 'repo/.ccmsetuprc.json'));
      const { code, stdout, stderr } = await runCli(['--print-config', 'a.ps1'], {
        cwd: path.join(cwd, 'repo'),
      });
      assert.match(stderr, /is a link or outside the folders that are named, so it isn't shown/);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    }));

  for (const [args, says] of [
    [['--print-config', 'a', 'b'], /--print-config is about one file/],
    [['--print-config', ''], /--print-config needs the name of a file/],
  ] as const)
    it(`refuses ${JSON.stringify(args)}`, async () => {
      const { code, stderr } = await runCli(args);
      assert.match(stderr, says);
      assert.equal(code, 2);
    });
});
