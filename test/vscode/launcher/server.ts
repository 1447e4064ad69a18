import { spawn, type ChildProcess } from 'node:child_process';
import type { WriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { VsCodeBuild } from './build';
import type { Cleanup } from './cleanup';
import { runCommand } from './command';

/** A running VS Code server on this machine's loopback address. */
export interface VsCodeServer {
  readonly port: number;
  /** Settles, with what is known of the reason, only when the server ends by itself. */
  readonly ended: Promise<string>;
}

/** Pairs that the workbench reads at its start, such as `["openFile", "vscode-remote://…"]`. */
export type Payload = readonly (readonly [name: string, value: string])[];

/** Tells code-server that there is no marketplace, so it asks none. */
const NO_GALLERY = JSON.stringify({ serviceUrl: '' });

/**
 * Starts a VS Code server with fresh user data, on a port that the system chooses.
 *
 * @param settings The content of the user's `settings.json`.
 * @param vsix An extension that is installed first, as people install it.
 * @param log Takes the server's own output, which is mostly about parts that no test needs.
 * @param cleanup Gets the steps that end the server with all its children and remove its data.
 * @throws Error when the server ends before it listens.
 */
export async function startServer(
  build: VsCodeBuild,
  settings: Record<string, unknown>,
  vsix: string | undefined,
  log: WriteStream,
  cleanup: Cleanup,
): Promise<VsCodeServer> {
  const data = await mkdtemp(path.join(tmpdir(), 'ccmsetup-vscode-'));
  cleanup.add(() => rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  await mkdir(path.join(data, 'data', 'User'), { recursive: true });
  await writeFile(path.join(data, 'data', 'User', 'settings.json'), JSON.stringify(settings, undefined, 2));

  const dataFolder = `--server-data-dir=${data}`;
  if (vsix !== undefined)
    await runCommand(build.program, [...build.args, dataFolder, `--install-extension=${vsix}`]);
  const options = [
    '--host=127.0.0.1',
    '--port=0',
    '--without-connection-token',
    '--accept-server-license-terms',
  ];
  // Newer workbenches take a test run from the page's address only with the smoke test driver.
  options.push('--telemetry-level=off', '--enable-smoke-test-driver', dataFolder);
  // A process group of its own, so that extension hosts and language servers end with it.
  const server = spawn(build.program, [...build.args, ...options], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', EXTENSIONS_GALLERY: NO_GALLERY },
  });
  const exited = new Promise<string>((resolve) => {
    server.once('error', (error) => {
      resolve(error.message);
    });
    server.once('exit', (code, signal) => {
      resolve(`exit ${String(code ?? signal)}`);
    });
  });
  cleanup.add(async () => {
    endGroup(server);
    await exited;
  });
  const ended = exited.then((how) => `VS Code's server ended by itself: ${how}`);

  server.stderr.pipe(log, { end: false });
  const listening = new Promise<number>((resolve) => {
    let text = '';
    server.stdout.on('data', (chunk: Buffer) => {
      log.write(chunk);
      text += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
  const port = await Promise.race([
    listening,
    ended.then((reason) => {
      throw new Error(reason);
    }),
  ]);
  return { port, ended };
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else process.kill(-child.pid, 'SIGKILL');
}

/**
 * The address of the workbench with a folder open.
 *
 * @param folder Absolute path of the workspace folder.
 */
export function workbenchUrl(server: VsCodeServer, folder: string, payload: Payload): string {
  const url = new URL(`http://127.0.0.1:${server.port}/`);
  url.searchParams.set('folder', remotePath(folder));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** The URI that the workbench knows a file of the server's machine by. */
export function remoteUri(server: VsCodeServer, file: string): string {
  return `vscode-remote://127.0.0.1:${server.port}${encodeURI(remotePath(file))}`;
}

function remotePath(file: string): string {
  return process.platform === 'win32' ? `/${file.replaceAll('\\', '/')}` : file;
}
