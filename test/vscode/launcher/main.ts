import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { PASTE_TAG, PICTURE_TAG, PICTURES_FOLDER, TEST_TAG, type HostKind } from '../runner/protocol';
import { createCleanup, type Cleanup } from './cleanup';
import { remoteUri, workbenchUrl } from './server';
import { CACHE, openPage, startVsCode, type VsCode, UNSEEN } from './workbench';

/** What one test run needs to know. Paths are absolute. */
interface TestRun {
  readonly extension: string;
  readonly tests: string;
  readonly folder: string;
  readonly host: HostKind;
  readonly deadlineSeconds: number;
}

/**
 * Runs extension tests in VS Code as its desktop program would for the same arguments.
 *
 * @param args `--extensionDevelopmentPath=`, `--extensionTestsPath=`, the workspace folder, and of our own `--host=node|web`
 *   and `--deadline=<seconds>` from the opening of the workbench on (default 1800); other arguments of the desktop
 *   program are ignored.
 * @returns The exit code: 0 when the tests passed.
 */
export async function main(args: string[]): Promise<number> {
  const cleanup = createCleanup({ withParent: true });
  try {
    return await runTests(readArguments(args), cleanup);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await cleanup.run();
  }
}

function readArguments(args: string[]): TestRun {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { extensionDevelopmentPath: text, extensionTestsPath: text, host: text, deadline: text },
  });
  const { extensionDevelopmentPath, extensionTestsPath, host = 'node', deadline = '1800' } = values;
  const [folder] = positionals;
  if (
    typeof extensionDevelopmentPath !== 'string' ||
    typeof extensionTestsPath !== 'string' ||
    folder === undefined
  ) {
    throw new Error(
      'Usage: launcher.mjs FOLDER --extensionDevelopmentPath=… --extensionTestsPath=… [--host=node|web]',
    );
  }
  if (host !== 'node' && host !== 'web') throw new Error(`--host is node or web, not ${String(host)}`);
  if (!(Number(deadline) > 0)) throw new Error(`--deadline is a number of seconds, not ${String(deadline)}`);
  return {
    extension: path.resolve(extensionDevelopmentPath),
    tests: path.resolve(extensionTestsPath),
    folder: path.resolve(folder),
    host,
    deadlineSeconds: Number(deadline),
  };
}

async function runTests(run: TestRun, cleanup: Cleanup): Promise<number> {
  const vscode = await startVsCode(run.host, run.host, cleanup);
  const { page, lost } = await openPage(vscode, UNSEEN, cleanup);
  const exitCode = await Promise.race([
    testsIn(vscode, page, run),
    failure(lost),
    deadline(run.deadlineSeconds, cleanup),
  ]).catch((error: unknown) => {
    if (!cleanup.begun()) console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  if (exitCode !== 0 && !cleanup.begun()) await keepEvidence(page, run.host);
  return exitCode;
}

/** Opens the workbench, shows what the tests print, and gives the exit code that the workbench reports at their end. */
async function testsIn({ server, log }: VsCode, page: Page, run: TestRun): Promise<number> {
  const exit = new Promise<number>((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    log.write(`[${type}] ${format(...args)}\n`);
    if (args[0] !== TEST_TAG) return;
    if (args[1] === PICTURE_TAG) void takePicture(page, run, String(args[2]));
    else if (args[1] === PASTE_TAG) void paste(page, String(args[2]));
    else console.log(...args.slice(1));
  });
  const payload = [
    ['extensionDevelopmentPath', remoteUri(server, run.extension)],
    ['extensionTestsPath', remoteUri(server, run.tests)],
    ['skipWelcome', 'true'],
  ] as const;
  await page.goto(workbenchUrl(server, run.folder, payload));
  return exit;
}

/** Takes a picture that a test asked for, and tells the test. Without a picture the test says that none came. */
async function takePicture(page: Page, { folder, host }: TestRun, name: string): Promise<void> {
  const pictures = path.join(CACHE, 'pictures');
  const told = path.join(folder, ...PICTURES_FOLDER.split('/'));
  try {
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: path.join(pictures, `${host}-${name}.png`) });
    await mkdir(told, { recursive: true });
    await writeFile(path.join(told, name), '');
  } catch (error) {
    console.error(`no picture "${name}": ${String(error)}`);
  }
}

/** Pastes a text for a test, which waits for what comes of it. A browser that nobody sees does nothing on Ctrl+V. */
async function paste(page: Page, text: string): Promise<void> {
  const script = `{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  }`;
  try {
    await page.evaluate(script);
  } catch (error) {
    console.error(`nothing is pasted: ${String(error)}`);
  }
}

async function failure(reason: Promise<string>): Promise<never> {
  throw new Error(await reason);
}

async function deadline(seconds: number, cleanup: Cleanup): Promise<never> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    cleanup.add(() => {
      clearTimeout(timer);
    });
  });
  throw new Error(`The tests did not end within ${seconds} seconds.`);
}

async function keepEvidence(page: Page, host: HostKind): Promise<void> {
  const picture = path.join(CACHE, `failure-${host}.png`);
  const log = path.join(CACHE, `${host}.log`);
  // The page may be what was lost.
  const shown = await page.screenshot({ path: picture }).then(
    () => `; how it looked: ${picture}`,
    (error: unknown) => `; no picture: ${String(error)}`,
  );
  console.error(`All that VS Code wrote: ${log}${shown}`);
}
