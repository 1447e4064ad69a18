// What `npm run package` does: builds, then packs the extension (VSIX) and the commands (npm tarball) into out/packages.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { repack } from './repack.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(root, 'out', 'packages');
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const vsix = path.join(folder, `${name}-${version}.vsix`);
// Everything is bundled: there are no packages to take along.
await createVSIX({ cwd: root, packagePath: vsix, dependencies: false });
await repack(vsix);

const { status, stderr, error } = spawnSync(
  'npm',
  ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder],
  { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' },
);
if (error) throw error;
process.stderr.write(stderr);
if (status !== 0) process.exit(status ?? 1);

const tarball = path.join(folder, `${name}-${version}.tgz`);
for (const file of [vsix, tarball])
  console.log(`${path.relative(root, file)}  ${Math.ceil(statSync(file).size / 1000)} KB`);
console.log(`
Install the extension:  code --install-extension ${path.relative(root, vsix)}
Install the commands:   npm install --global ${path.relative(root, tarball)}`);
