/** The packed npm package, installed as people install it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../cli/cli';

/** The npm package that `npm run package` has made, as an absolute path. */
export function packedTarball(): string {
  const folder = path.join(root, 'out', 'packages');
  const [tarball] = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.tgz')) : [];
  assert.ok(tarball !== undefined, 'Run: npm run package');
  return path.join(folder, tarball);
}

/**
 * Installs the commands as `npm install --global` does, without asking a registry.
 *
 * @param prefix The folder that takes them.
 * @returns The folder with the commands.
 */
export function installGlobally(prefix: string): string {
  mkdirSync(prefix, { recursive: true });
  const windows = process.platform === 'win32';
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--global', '--offline', '--no-audit', '--prefix', prefix, packedTarball()],
    { encoding: 'utf8', shell: windows },
  );
  assert.equal(status, 0, stderr);
  return windows ? prefix : path.join(prefix, 'bin');
}
