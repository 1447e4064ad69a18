// Takes the pictures of the README and the walkthrough in a real VS Code: npm run screenshots -- [NAME …]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Cleanup } from '../launcher/cleanup';
import { runScript } from '../launcher/script';
import { remoteUri, workbenchUrl } from '../launcher/server';
import { openPage, startVsCode, type VsCode } from '../launcher/workbench';
import { playground } from '../playground';
import { crop } from './crop';
import { pictures, type Picture } from './pictures';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const SQUIGGLE = ['error', 'warning', 'info', 'hint'].map((severity) => `.squiggly-${severity}`).join(', ');

/** Nothing but the editor, in light colors and a size that can be read in a column of text. */
const LOOK = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
  'workbench.editor.showTabs': 'single',
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.hover.delay': 0,
  'editor.lightbulb.enabled': 'off',
  'editor.scrollBeyondLastLine': true,
};

/** How long a busy machine may take for one step. */
const PATIENCE_MS = 120_000;

/** What fits into a column of text, two pixels for one. */
const PICTURE = { viewport: { width: 1000, height: 760 }, deviceScaleFactor: 2 };

/** The place of a text in a file, as VS Code's command line writes it. */
async function placeOf(file: string, text: string): Promise<string> {
  const before = (await readFile(file, 'utf8')).split(text);
  if (before.length < 2) throw new Error(`${path.basename(file)} has no "${text}" any more.`);
  const lines = (before[0] ?? '').split('\n');
  // Within the text, so that what is at the cursor is about it.
  const indent = text.length - text.trimStart().length;
  return `:${lines.length}:${(lines.at(-1) ?? '').length + indent + 2}`;
}

async function take(page: Page, vscode: VsCode, folder: string, picture: Picture): Promise<void> {
  const file = path.join(folder, picture.file);
  const place = await placeOf(file, picture.cursorAt);
  await page.goto(
    workbenchUrl(vscode.server, folder, [
      ['extensionDevelopmentPath', remoteUri(vscode.server, ROOT)],
      ['skipWelcome', 'true'],
      ['openFile', `${remoteUri(vscode.server, file)}${place}`],
      ['gotoLineMode', 'true'],
    ]),
  );
  await page.locator(SQUIGGLE).first().waitFor();
  await page.keyboard.press('Control+B');
  await picture.show(page);
  await page.locator(picture.popup).first().waitFor();
  const target = path.join(ROOT, 'docs', 'images', `${picture.name}.png`);
  await writeFile(target, await crop(page, picture));
  console.log(`Wrote ${path.relative(ROOT, target)}`);
}

async function main(cleanup: Cleanup): Promise<void> {
  const wanted = process.argv.slice(2);
  const chosen = pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (chosen.length === 0)
    throw new Error(`There are the pictures ${pictures.map(({ name }) => name).join(', ')}.`);
  await mkdir(path.join(ROOT, 'docs', 'images'), { recursive: true });
  const folder = await playground(cleanup);
  const vscode = await startVsCode('node', 'screenshots', cleanup, { settings: LOOK });
  for (const picture of chosen) {
    const { page } = await openPage(vscode, PICTURE, cleanup);
    page.setDefaultTimeout(PATIENCE_MS);
    await take(page, vscode, folder, picture);
    await page.close();
  }
}

runScript(main);
