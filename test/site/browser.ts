/** Chromium, and the built site over HTTP and as files. What a page asks for is recorded, and nothing but its own files is there. */
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { projectRoot } from '../contract/modules';

/** Where `npm run site` writes it. */
export const siteFolder = join(projectRoot, 'dist', 'site');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** A static host, as any is: it packs what it sends. */
export interface StaticHost {
  readonly address: string;
  /** The bytes that went out, by path. */
  readonly sent: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Serves the site on a free port of this machine. */
export async function serveSite(): Promise<StaticHost> {
  const sent = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://a').pathname)).replace(
      /\/$/,
      '/index.html',
    );
    const file = join(siteFolder, path);
    if (!file.startsWith(siteFolder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const body = gzipSync(readFileSync(file));
    sent.set(path, body.length);
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** The address of a page of the site as a file. */
export function fileAddress(path = 'index.html'): string {
  return pathToFileURL(join(siteFolder, path)).href;
}

/** Where Chromium is. */
export function chromiumPath(): string | undefined {
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
}

/** Starts Chromium; it asks nobody for anything by itself. */
export function startBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined)
    throw new Error('Chromium is missing. Run: sudo apt-get install chromium');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** How long a page may take for one step, in milliseconds: what hangs is told by its own name. */
const patience = 20_000;

/** A page that is watched. */
export interface WatchedPage {
  readonly page: Page;
  /** The addresses that it asked for. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console, of scripts, and of the security policy. */
  readonly complaints: readonly string[];
}

/** Opens an empty page of its own. */
export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, requests, complaints };
}
