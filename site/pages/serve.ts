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

/** What is sent for a request. */
interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer | string;
  /** Where the browser is to go instead. */
  readonly location?: string;
}

/** The path that an address means; undefined where it can't be read. */
function pathIn(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') ? undefined : path;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** The file of a path; undefined where it leads out of the folder, or to a page under another address than its own. */
function fileOf(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  if (path.includes('//') || (file !== folder && !file.startsWith(folder + sep))) return undefined;
  return path.endsWith('/') ? join(file, 'index.html') : file;
}

async function answer(folder: string, url: string): Promise<Answer> {
  const [, pathname = '/', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  const path = pathIn(pathname);
  if (path === undefined)
    return {
      status: 400,
      type: types['.txt'] ?? '',
      body: 'This address can’t be read: it has a wrong % in it.',
    };
  const file = fileOf(folder, path);
  if (file !== undefined) {
    try {
      const type = types[extname(file)] ?? 'application/octet-stream';
      return { status: 200, type, body: await readFile(file) };
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      // The links of a page count from its folder, so the address must end with it, as on any host.
      if (code === 'EISDIR' && !path.endsWith('/'))
        return { status: 301, type: types['.txt'] ?? '', body: '', location: `${pathname}/${query}` };
      if (!['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(code)) throw error;
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
      ({ status, type, body, location }) => {
        const headers = { 'content-type': type, 'cache-control': 'no-cache', ...(location && { location }) };
        response.writeHead(status, headers).end(body);
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
