// Opens a copy of samples/ in a real VS Code with this extension, to try things by hand or to take a picture of it.
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import type { HostKind } from './runner/protocol';
import type { Cleanup } from './launcher/cleanup';
import { runScript } from './launcher/script';
import { remoteUri, workbenchUrl } from './launcher/server';
import { playground } from './playground';
import { openPage, startVsCode, UNSEEN } from './launcher/workbench';

const USAGE = `Usage: npm run code -- [options]
  --host node|web         the extension host that runs the extension (default node)
  --open FILE[:LINE:COL]  a file of samples/ to open, and where to put the cursor
  --screenshot FILE.png   without a window: wait for the squiggles of the open file, write a picture, end
  --type TEXT             for the picture: first type this
  --press KEYS            for the picture: first press this, such as Control+Space or "Control+K Control+I"`;

const ROOT = path.resolve(__dirname, '..', '..');
const SQUIGGLE = ['error', 'warning', 'info', 'hint'].map((severity) => `.squiggly-${severity}`).join(', ');
const POPUP =
  '.suggest-widget.visible, .monaco-hover:not(.hidden), .action-widget, .parameter-hints-widget.visible';

/** How long a picture waits for something that may be missing because there is nothing to show. */
const PICTURE_PATIENCE_MS = 20_000;

/** What the options ask for. */
interface Request {
  readonly open?: string;
  readonly screenshot?: string;
  readonly type?: string;
  readonly press?: string;
}

function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(
    (name) => name !== undefined && name !== '',
  );
}

/** Waits for something to show; a picture without it is still worth taking, so its absence is only told. */
async function showing(page: Page, selector: string, what: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .waitFor({ timeout: PICTURE_PATIENCE_MS })
    .catch(() => {
      console.log(`No ${what} within ${PICTURE_PATIENCE_MS / 1000} seconds.`);
    });
}

async function takePicture(page: Page, file: string, input: Request): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().waitFor();
  if (input.type !== undefined) await page.keyboard.type(input.type);
  await showing(page, SQUIGGLE, 'squiggle');
  for (const keys of input.press?.split(' ') ?? []) await page.keyboard.press(keys);
  if (input.press !== undefined) await showing(page, POPUP, 'popup');
  await page.screenshot({ path: file });
  console.log(`Wrote ${file}`);
}

async function show(host: HostKind, request: Request, cleanup: Cleanup): Promise<void> {
  const folder = await playground(cleanup);
  const vscode = await startVsCode(host, 'code', cleanup);
  const payload: (readonly [string, string])[] = [
    ['extensionDevelopmentPath', remoteUri(vscode.server, ROOT)],
    ['skipWelcome', 'true'],
  ];
  if (request.open !== undefined) {
    payload.push(
      ['openFile', remoteUri(vscode.server, path.join(folder, request.open))],
      ['gotoLineMode', 'true'],
    );
  }
  const url = workbenchUrl(vscode.server, folder, payload);

  if (request.screenshot !== undefined) {
    const { page } = await openPage(vscode, UNSEEN, cleanup);
    await page.goto(url);
    await takePicture(page, request.screenshot, request);
  } else if (hasDisplay()) {
    const { page, lost } = await openPage(vscode, undefined, cleanup);
    await page.goto(url);
    await tell(lost, cleanup);
  } else {
    console.log(`Open ${url}\nCtrl+C ends it.`);
    await tell(vscode.server.ended, cleanup);
  }
}

/** Waits for the end and says why it came, unless it was asked for. */
async function tell(reason: Promise<string>, cleanup: Cleanup): Promise<void> {
  const text = await reason;
  if (!cleanup.begun()) console.log(text);
}

async function main(cleanup: Cleanup): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { host: text, open: text, screenshot: text, type: text, press: text, help: { type: 'boolean' } },
  });
  const { host = 'node', help, ...request } = values;
  if (help === true || (host !== 'node' && host !== 'web')) {
    console.log(USAGE);
    return;
  }
  await show(host, request, cleanup);
}

runScript(main);
