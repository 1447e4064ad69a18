import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../contract/modules';

const packages = join(projectRoot, 'out', 'packages');

describe('the npm package, installed in an empty folder', () => {
  let folder: string;
  const windows = process.platform === 'win32';
  const run = (program: string, args: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync(program, args, { cwd: folder, encoding: 'utf8', shell: windows });
  const command = (name: string): string =>
    join(folder, 'node_modules', '.bin', windows ? `${name}.cmd` : name);

  before('install it', () => {
    const [tarball] = readdirSync(packages).filter((name) => name.endsWith('.tgz'));
    assert.ok(tarball, 'npm run package has made it');
    folder = mkdtempSync(join(tmpdir(), 'ccmsetup-installed-'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    // It brings all it needs: nothing is asked of a registry.
    const { status, stderr } = run('npm', ['install', '--offline', '--no-audit', join(packages, tarball)]);
    assert.equal(status, 0, String(stderr));
  });

  after('remove it', () => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('lints', () => {
    writeFileSync(join(folder, 'install.cmd'), 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\r\n');
    const { status, stdout } = run(command('ccmsetup-lint'), ['install.cmd']);
    assert.match(String(stdout), /install\.cmd:1:47 error .*\(site-code-format\)/);
    assert.equal(status, 1);
  });

  it('explains a rule', () => {
    const { status, stdout } = run(command('ccmsetup-lint'), ['explain', 'site-code-format']);
    assert.match(String(stdout), /^# site-code-format/m);
    assert.equal(status, 0);
  });

  it('says its version', () => {
    const { status, stdout } = run(command('ccmsetup-lint'), ['--version']);
    assert.match(String(stdout), /\d+\.\d+\.\d+/);
    assert.equal(status, 0);
  });

  it('has the language server', () => {
    const { status, stderr } = run(command('ccmsetup-language-server'), []);
    assert.match(String(stderr), /--stdio/);
    assert.equal(status, 2);
  });
});
