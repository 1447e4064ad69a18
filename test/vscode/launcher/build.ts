import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cleanup } from './cleanup';
import { runCommand } from './command';
import { putStandIns } from './stand-ins';

/** How to start a VS Code server that is on disk; the server's options come behind the arguments. */
export interface VsCodeBuild {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * The newest code-server that is known to work; it carries the VS Code of the same number with the major reduced by
 * three (4.139.1 is VS Code 1.139). CCMSETUP_TEST_VSCODE chooses another one, for example 4.93.1, the lowest VS Code that
 * the manifest promises.
 */
const DEFAULT_VERSION = '4.139.1';

/** The build with the lowest VS Code that the manifest promises. */
export const LOWEST_VERSION = '4.93.1';

/** Says which build a run uses: CCMSETUP_TEST_VSCODE, or the newest that is known to work. */
export function chosenVersion(): string {
  const chosen = process.env['CCMSETUP_TEST_VSCODE'];
  return chosen === undefined || chosen === '' ? DEFAULT_VERSION : chosen;
}

/**
 * Gives the VS Code build of a version, installing it below the cache folder when it is not there yet.
 *
 * The desktop build comes from a download site that many networks block; code-server carries the same workbench and
 * the same extension hosts, and comes from the npm registry. It is installed without its scripts, which compile native
 * modules that no test needs, and outside of this project's dependencies.
 *
 * @param version A code-server version, such as `4.139.1`.
 * @param cache The folder that keeps builds between runs.
 * @param cleanup Gets the steps that remove what an interrupted install leaves.
 * @throws Error with npm's own output when the registry cannot serve the packages.
 */
export async function provideBuild(version: string, cache: string, cleanup: Cleanup): Promise<VsCodeBuild> {
  const home = await provideOnce(cache, `code-server-${version}`, cleanup, async (folder) => {
    await npmInstall(folder, `code-server@${version}`);
    const vscode = vscodeFolder(folder);
    await npmInstall(vscode);
    await npmInstall(path.join(vscode, 'extensions'));
    await putStandIns(path.join(vscode, 'node_modules'));
    // The workbench asks for some modules in the archive that the desktop build packs them into.
    const archive = path.join(vscode, 'node_modules.asar');
    if (!existsSync(archive)) await symlink('node_modules', archive, 'junction');
  });
  const codeServer = await readManifest(path.dirname(path.dirname(vscodeFolder(home))));
  const vscode = await readManifest(vscodeFolder(home));
  const main = path.join(vscodeFolder(home), 'out', 'server-main.js');
  return {
    program: await provideNode(codeServer.engines?.node, cache, cleanup),
    args: vscode.type === 'module' ? [main] : [path.join(__dirname, '..', 'commonjs-server.mjs'), main],
  };
}

/** Gives a Node.js of the major version that a build asks for: this one, or one installed beside the build. */
async function provideNode(wanted: string | undefined, cache: string, cleanup: Cleanup): Promise<string> {
  const major = /\d+/.exec(wanted ?? '')?.[0];
  if (major === undefined || major === process.versions.node.split('.')[0]) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const home = await provideOnce(cache, `node-${major}`, cleanup, (folder) =>
    npmInstall(folder, `${name}@${major}`),
  );
  return path.join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Gives a folder of the cache, filling it when it is not there. It is renamed into place when it is full, so a folder
 * with the final name is complete, whatever ended an earlier attempt.
 */
async function provideOnce(
  cache: string,
  name: string,
  cleanup: Cleanup,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const home = path.join(cache, name);
  if (existsSync(home)) return home;
  console.log(`Installing ${name} into ${path.relative(process.cwd(), cache)} (once) …`);
  const attempt = path.join(cache, `.${name}.${process.pid}`);
  cleanup.add(() => rm(attempt, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  await mkdir(attempt, { recursive: true });
  // Without a manifest of its own, npm would install into the project around this folder.
  await writeFile(path.join(attempt, 'package.json'), '{ "private": true }\n');
  await fill(attempt);
  await rename(attempt, home).catch((error: unknown) => {
    // Another run may have been faster.
    if (!existsSync(home)) throw error;
  });
  return home;
}

function vscodeFolder(home: string): string {
  return path.join(home, 'node_modules', 'code-server', 'lib', 'vscode');
}

async function readManifest(folder: string): Promise<{ type?: string; engines?: { node?: string } }> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8');
  return JSON.parse(text) as { type?: string; engines?: { node?: string } };
}

async function npmInstall(folder: string, ...packages: string[]): Promise<void> {
  // VS Code's own repository installs with --legacy-peer-deps; not every version can be resolved without.
  const options = ['--omit=dev', '--legacy-peer-deps', '--ignore-scripts', '--no-save'];
  options.push('--no-audit', '--no-fund', '--loglevel=error');
  const args = ['install', ...options, ...packages];
  // Inside an npm script, npm says where it is; that also spares a shell on Windows, where npm is a batch file.
  const cli = process.env['npm_execpath'];
  if (cli === undefined) await runCommand('npm', args, folder);
  else await runCommand(process.execPath, [cli, ...args], folder);
}
