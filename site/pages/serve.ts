/** A server for the built site, for a look at it on this machine. */
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file that a request asks for; undefined where it leads out of the folder. */
function fileOf(folder: string, url: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  const path = normalize(join(folder, decodeURIComponent(pathname)));
  if (path !== folder && !path.startsWith(folder + sep)) return undefined;
  return pathname.endsWith('/') ? join(path, 'index.html') : path;
}

async function answer(folder: string, url: string): Promise<{ status: number; type: string; body: Buffer }> {
  const file = fileOf(folder, url);
  if (file !== undefined) {
    try {
      const type = types[extname(file)] ?? 'application/octet-stream';
      return { status: 200, type, body: await readFile(file) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'EISDIR') throw error;
    }
  }
  return { status: 404, type: types['.html'] ?? '', body: await readFile(join(folder, '404.html')) };
}

/**
 * Serves a folder to this machine only.
 *
 * @param port 0 takes any that's free
 * @returns the server and the address of the site
 */
export async function serve(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    answer(folder, request.url ?? '/').then(
      ({ status, type, body }) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
      },
      (error: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return { server, address: `http://localhost:${actual}/` };
}

/** Opens an address in the browser of whoever runs it, where there is one. */
export function open(address: string): void {
  const { platform } = process;
  const program = platform === 'win32' ? 'cmd' : platform === 'darwin' ? 'open' : 'xdg-open';
  const args = platform === 'win32' ? ['/c', 'start', '', address] : [address];
  // The address is printed as well, so nothing is lost where no browser is.
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
