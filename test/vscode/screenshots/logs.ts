// Takes pictures of install logs in a real VS Code, for people to look at: npm run screenshots:logs -- [light|dark]
import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Cleanup } from '../launcher/cleanup';
import { runScript } from '../launcher/script';
import { remoteUri, workbenchUrl } from '../launcher/server';
import { openPage, startVsCode, type VsCode } from '../launcher/workbench';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const TARGET = path.join(ROOT, 'out', 'pictures');
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;
const PATIENCE_MS = 60_000;
const WINDOW = { viewport: { width: 1400, height: 860 }, deviceScaleFactor: 1 };

const LOOK = {
  'workbench.activityBar.location': 'hidden',
  'editor.minimap.enabled': false,
  'editor.hover.delay': 0,
  'editor.lightbulb.enabled': 'off',
  'window.commandCenter': false,
};

/** A sample log, what is done with it, and what is there then. */
interface LogPicture {
  readonly name: string;
  readonly log: string;
  readonly show: (page: Page) => Promise<void>;
}

/** Runs a command from the palette. */
async function run(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

async function hoverAtCause(page: Page): Promise<void> {
  await run(page, 'ccmsetup: Go to Cause');
  await page.locator('.squiggly-error').first().hover({ force: true });
  await page.locator('.monaco-hover:not(.hidden)').first().waitFor();
}

const pictures: readonly LogPicture[] = [
  { name: '03-top', log: '03-cmg-invalid-ca', show: () => Promise.resolve() },
  { name: '03-cause', log: '03-cmg-invalid-ca', show: hoverAtCause },
  {
    name: '03-explained',
    log: '03-cmg-invalid-ca',
    show: async (page) => {
      await run(page, 'ccmsetup: Explain Log');
      await page.locator('iframe.webview.ready').first().waitFor();
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      await preview.locator('h2').first().waitFor();
    },
  },
  { name: '06-cause', log: '06-mp-not-resolved', show: hoverAtCause },
  {
    name: '06-problems',
    log: '06-mp-not-resolved',
    show: async (page) => {
      await run(page, 'Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row').first().waitFor();
      await page.keyboard.press('Home');
      await page.keyboard.press('Control+ArrowRight');
    },
  },
  {
    name: '07-command-line',
    log: '07-property-typo',
    show: async (page) => {
      await run(page, 'ccmsetup: Open the Recorded Command Line');
      await page
        .locator('.split-view-view:nth-child(2) .squiggly-error, .squiggly-warning')
        .first()
        .waitFor();
      await page.keyboard.press('F8');
      await page.locator('.peekview-widget').first().waitFor();
    },
  },
  {
    name: '10-outline',
    log: '10-token-expired',
    show: async (page) => {
      await run(page, 'Explorer: Focus on Outline View');
      await page.locator('.outline-pane .monaco-list-row').first().waitFor();
      await page.keyboard.press('Control+1');
    },
  },
];

async function take(page: Page, { server }: VsCode, folder: string, picture: LogPicture): Promise<void> {
  const file = path.join(folder, `${picture.log}.ccmsetup.log`);
  await page.goto(
    workbenchUrl(server, folder, [
      ['extensionDevelopmentPath', remoteUri(server, ROOT)],
      ['skipWelcome', 'true'],
      ['openFile', remoteUri(server, file)],
    ]),
  );
  await page.locator('.codelens-decoration a').first().waitFor();
  await page.keyboard.press('Control+B');
  await picture.show(page);
}

async function main(cleanup: Cleanup): Promise<void> {
  const [theme = 'light', ...wanted] = process.argv.slice(2);
  if (theme !== 'light' && theme !== 'dark') throw new Error('Usage: logs.ts [light|dark] [NAME …]');
  await mkdir(TARGET, { recursive: true });
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'ccmsetup-logs-'));
  cleanup.add(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  await cp(path.join(ROOT, 'test', 'fixtures', 'logs'), folder, { recursive: true });
  const settings = { ...LOOK, 'workbench.colorTheme': THEMES[theme] };
  const vscode = await startVsCode('node', 'screenshots', cleanup, { settings });
  for (const picture of pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const { page } = await openPage(vscode, WINDOW, cleanup);
    page.setDefaultTimeout(PATIENCE_MS);
    const target = path.join(TARGET, `${picture.name}-${theme}.png`);
    try {
      await take(page, vscode, folder, picture);
    } finally {
      await page.screenshot({ path: target, animations: 'disabled', caret: 'hide' });
    }
    console.log(`Wrote ${path.relative(ROOT, target)}`);
    await page.close();
  }
}

runScript(main);
