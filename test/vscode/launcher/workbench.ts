import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { HostKind } from '../runner/protocol';
import { startBrowser } from './browser';
import { chosenVersion, provideBuild } from './build';
import type { Cleanup } from './cleanup';
import { startServer, type VsCodeServer } from './server';
import { userSettings } from './settings';

/** Builds, logs and pictures, in the folder that `@vscode/test-electron` uses too; git ignores it. */
export const CACHE = path.resolve('.vscode-test');

/** A real VS Code that waits for a browser. */
export interface VsCode {
  readonly server: VsCodeServer;
  /** Takes everything that VS Code says, for the day when a run fails without a reason. */
  readonly log: WriteStream;
}

/** What a VS Code has besides that of every run. */
export interface Fittings {
  /** User settings. */
  readonly settings?: Record<string, unknown>;
  /** A packed extension to install. */
  readonly vsix?: string;
}

/**
 * Provides VS Code and starts it.
 *
 * @param host The extension host that loads the extension under development.
 * @param name The base name of the log file in {@link CACHE}.
 * @param cleanup Gets the steps that end it again.
 * @param fittings What it has besides that of every run.
 * @throws Error when VS Code cannot be installed or started.
 */
export async function startVsCode(
  host: HostKind,
  name: string,
  cleanup: Cleanup,
  { settings, vsix }: Fittings = {},
): Promise<VsCode> {
  await mkdir(CACHE, { recursive: true });
  const log = createWriteStream(path.join(CACHE, `${name}.log`));
  cleanup.add(
    () =>
      new Promise((resolve) => {
        log.end(resolve);
      }),
  );
  const build = await provideBuild(chosenVersion(), CACHE, cleanup);
  return {
    server: await startServer(build, { ...userSettings(host), ...settings }, vsix, log, cleanup),
    log,
  };
}

/** A page of the size of a small screen. */
export const UNSEEN: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** A page for the workbench, still empty. */
export interface WorkbenchPage {
  readonly page: Page;
  /** Settles with a reason when the page or VS Code's server is gone while it is still needed. */
  readonly lost: Promise<string>;
}

/**
 * Provides a browser and opens a page in it; the caller sends it to `workbenchUrl(server, …)`.
 *
 * @param look What the page is like when nobody sees it; undefined shows the browser's window.
 * @param cleanup Gets the step that closes the browser again.
 * @throws Error of one line when there is no browser and none can be installed.
 */
export async function openPage(
  vscode: VsCode,
  look: BrowserContextOptions | undefined,
  cleanup: Cleanup,
): Promise<WorkbenchPage> {
  const browser = await startBrowser(look !== undefined);
  cleanup.add(() => browser.close());
  const page = await browser.newPage(look ?? { viewport: null });
  page.on('console', (message) => vscode.log.write(`[${message.type()}] ${message.text()}\n`));
  const gone = new Promise<string>((resolve) => {
    page.once('crash', () => {
      resolve("The browser's page crashed.");
    });
    page.once('close', () => {
      resolve('The browser was closed.');
    });
  });
  return { page, lost: Promise.race([vscode.server.ended, gone]) };
}
