// What `npm run package` does: builds, then packs the extension (VSIX), the commands (npm tarball) and the server for agents
// (MCPB) into out/packages.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { zipSync } from 'fflate';
import { packMcpb } from './mcpb.mjs';
import { atTop, npmManifest } from './npm-manifest.mjs';
import { regzip } from './regzip.mjs';
import { repack } from './repack.mjs';
import { sbomName, sbomOf } from './sbom.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(root, 'out', 'packages');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { name, version } = manifest;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** Makes the list of the packages in some of our files, and writes it where it is packed. */
async function writeSbom(names, file) {
  writeFileSync(file, await sbomOf(root, manifest, names));
}

/** The bundles among files that are let into a package. */
function bundlesIn(files) {
  return files.filter((file) => /^dist\/.*\.m?js$/.test(file)).map((file) => path.basename(file));
}

const ignored = readFileSync(path.join(root, '.vscodeignore'), 'utf8');
const inVsix = bundlesIn(ignored.split(/\r?\n/).map((line) => line.replace(/^!/, '')));
mkdirSync(path.join(root, 'dist'), { recursive: true });
await writeSbom(inVsix, path.join(root, 'dist', sbomName));
const vsix = path.join(folder, `${name}-${version}.vsix`);
// Everything is bundled: there are no packages to take along.
await createVSIX({ cwd: root, packagePath: vsix, dependencies: false });
await repack(vsix);

/** Runs npm pack in a folder. Gives what it prints. */
function npmPack(cwd, ...options) {
  const { status, stdout, stderr, error } = spawnSync(
    'npm',
    ['pack', '--silent', '--ignore-scripts', ...options],
    { cwd, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (error) throw error;
  process.stderr.write(stderr);
  if (status !== 0) process.exit(status ?? 1);
  return stdout;
}

// The same files with a package.json that is about them.
const staged = path.join(root, 'out', 'npm');
rmSync(staged, { recursive: true, force: true });
const [{ files }] = JSON.parse(npmPack(root, '--dry-run', '--json'));
for (const { path: file } of files) cpSync(path.join(root, file), path.join(staged, atTop[file] ?? file));
writeFileSync(path.join(staged, 'package.json'), `${JSON.stringify(npmManifest(manifest), undefined, 2)}\n`);
await writeSbom(bundlesIn(files.map((file) => file.path)), path.join(staged, sbomName));
npmPack(staged, '--pack-destination', folder);

const tarball = path.join(folder, `${name}-${version}.tgz`);
await regzip(tarball);

// The PowerShell module as a folder that can be copied to where modules are.
const moduleName = 'CcmsetupTools';
const moduleFolder = path.join(root, 'integrations', 'powershell', moduleName);
const moduleFiles = Object.fromEntries(
  readdirSync(moduleFolder).map((file) => [
    `${moduleName}/${file}`,
    new Uint8Array(readFileSync(path.join(moduleFolder, file))),
  ]),
);
const module = path.join(folder, `${moduleName}-${version}.zip`);
writeFileSync(module, zipSync(moduleFiles, { level: 9 }));

const bundle = path.join(folder, `${name}-${version}.mcpb`);
await packMcpb(root, manifest, bundle);
for (const file of [vsix, tarball, bundle, module])
  console.log(`${path.relative(root, file)}  ${Math.ceil(statSync(file).size / 1000)} KB`);
console.log(`
Install the extension:  code --install-extension ${path.relative(root, vsix)}
Install the commands:   npm install --global ${path.relative(root, tarball)}`);
