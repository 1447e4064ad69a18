// Does what somebody does who has just built the extension: installs the VSIX in a real VS Code, opens a sample, and sees
// its findings.
import path from 'node:path';
import type { Cleanup } from './launcher/cleanup';
import { runScript } from './launcher/script';
import { remoteUri, workbenchUrl } from './launcher/server';
import { openPage, startVsCode, UNSEEN } from './launcher/workbench';
import { packedExtension } from './packaged';
import { playground } from './playground';

const ROOT = path.resolve(__dirname, '..', '..');
const SAMPLE = 'Install-ConfigMgrClient.ps1';

/** How long a busy machine may take until a finding is there. */
const PATIENCE_MS = 120_000;

async function main(cleanup: Cleanup): Promise<void> {
  const vsix = await packedExtension(ROOT);
  const folder = await playground(cleanup);
  const vscode = await startVsCode('node', 'installed', cleanup, { vsix });
  const { page } = await openPage(vscode, UNSEEN, cleanup);
  page.setDefaultTimeout(PATIENCE_MS);
  const sample = remoteUri(vscode.server, path.join(folder, SAMPLE));
  await page.goto(
    workbenchUrl(vscode.server, folder, [
      ['skipWelcome', 'true'],
      ['openFile', `${sample}:78:60`],
      ['gotoLineMode', 'true'],
    ]),
  );
  await page.locator('.squiggly-error').first().waitFor();
  await page.keyboard.press('Control+Shift+M');
  const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'unknown-property' });
  await problem.first().waitFor();
  const text = (await problem.first().innerText()).replace(/\s+/g, ' ');
  if (!text.includes('SMSCACHESIZE')) throw new Error(`The finding says something else: ${text}`);
  console.log(`Installed ${path.basename(vsix)} and opened ${SAMPLE}: ${text}`);
}

runScript(main);
