import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { runCommand } from './command';

/** Quiet and self-contained: nothing is fetched, updated or synchronised, and no graphics card is asked for. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** In the order of preference: what Ubuntu calls chromium-browser may only be a hint to install it. */
const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-browser',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PATHS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * Starts a browser that can show VS Code's workbench: an installed Chrome, Chromium or Edge; else Debian's `chromium`,
 * installed where this process may; else Playwright's own download.
 *
 * @param headless False opens a window.
 * @throws Error of one line that says what to do, when there is no browser and none can be installed; Playwright's own when
 *   the browser does not start.
 */
export async function startBrowser(headless: boolean): Promise<Browser> {
  const executablePath = await provideBrowser();
  // Playwright starts it without Chromium's sandbox, which neither root nor most containers can use.
  return chromium.launch({
    executablePath,
    headless,
    args: FLAGS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

async function provideBrowser(): Promise<string> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH names ${chosen}, which is not there: correct it or unset it.`);
  }
  const installed = findInstalled();
  if (installed !== undefined) return installed;
  const failures: string[] = [];
  for (const attempt of [installDebianPackage, downloadWithPlaywright]) {
    try {
      await attempt();
    } catch (error) {
      failures.push((error instanceof Error ? error.message : String(error)).split('\n', 1).join());
    }
    const found = findInstalled();
    if (found !== undefined) return found;
  }
  throw new Error(
    `No browser (${failures.join('; ')}): install Chrome, Chromium or Edge, or set CHROME_PATH to one's program.`,
  );
}

function findInstalled(): string | undefined {
  return [...candidates(), chromium.executablePath()].find((file) => existsSync(file));
}

function candidates(): string[] {
  const { PATH = '', LOCALAPPDATA = '', HOME = '' } = process.env;
  switch (process.platform) {
    case 'win32':
      return [process.env['ProgramFiles'] ?? '', process.env['ProgramFiles(x86)'] ?? '', LOCALAPPDATA]
        .filter((folder) => folder !== '')
        .flatMap((folder) => WINDOWS_PATHS.map((rest) => path.join(folder, rest)));
    case 'darwin':
      return ['/Applications', path.join(HOME, 'Applications')].flatMap((folder) =>
        MAC_APPS.map((name) => path.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
      );
    default:
      return NAMES.flatMap((name) => PATH.split(path.delimiter).map((folder) => path.join(folder, name)));
  }
}

async function installDebianPackage(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log("Installing Debian's chromium (once) …");
  await runCommand('apt-get', ['update']);
  await runCommand('env', [
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    'install',
    '-y',
    '--no-install-recommends',
    'chromium',
  ]);
}

async function downloadWithPlaywright(): Promise<void> {
  console.log('Downloading a browser with Playwright (once) …');
  const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  await runCommand(process.execPath, [cli, 'install', 'chromium']);
}
