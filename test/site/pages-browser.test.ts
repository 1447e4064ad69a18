import assert from 'node:assert/strict';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../site/pages/serve';
import { fileAddress, serveSite, siteFolder, startBrowser, watchedPage, type StaticHost } from './browser';

/** One page of each kind, and what is special. */
const kinds = [
  'index.html',
  'rules/index.html',
  'rules/powershell-call-operator.html',
  'catalog/index.html',
  'catalog/parameters/mp.html',
  'catalog/properties/smscacheflags.html',
  'scenarios/index.html',
  'scenarios/intune-comanagement.html',
  'logs/index.html',
  'logs/codes/0x87d00215.html',
  'logs/messages/tls.html',
  'docs/index.html',
  'docs/cli.html',
  'docs/vscode.html',
  '404.html',
] as const;

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true },
};

/** What the checks of accessibility find, each with the element at fault. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Opens a page, and waits for what its scripts add. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('#search').waitFor();
  if (/\/index\.html$/.test(address) && (await page.locator('#playground').count()) > 0)
    await page.locator('.cm-content').waitFor();
}

/** The first result for a text that is typed into the search. */
async function firstResult(page: Page, text: string): Promise<string> {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  // The results belong to the whole text once the last letter has been answered.
  await page.waitForFunction((asked) => {
    const input = document.querySelector<HTMLInputElement>('#search');
    return input?.value === asked && document.querySelector('[role=option]') !== null;
  }, text);
  return (await page.locator('[role=option]').first().getAttribute('href')) ?? '';
}

describe('the site in Chromium', function () {
  this.timeout(240_000);
  let browser: Browser;
  let host: StaticHost;
  before(async () => {
    browser = await startBrowser();
    host = await serveSite();
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  for (const [name, options] of Object.entries(looks))
    it(`has nothing that shuts people out, complains of nothing, and fits the window: ${name}`, async () => {
      const { page, complaints, requests } = await watchedPage(browser, options);
      const problems: string[] = [];
      for (const path of kinds) {
        await open(page, host.address + path);
        problems.push(...(await violations(page)).map((each) => `${path} ${each}`));
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wider > 0) problems.push(`${path} is wider than the window by ${wider}`);
      }
      assert.deepEqual(problems, []);
      assert.deepEqual(complaints, []);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(host.address) && !/^(?:blob|data):/.test(url)),
        [],
      );
      await page.context().close();
    });

  it('works from a folder of files', async () => {
    const { page, complaints } = await watchedPage(browser);
    for (const path of kinds) await open(page, fileAddress(path));
    await open(page, fileAddress('logs/codes/0x87d00215.html'));
    assert.match(await firstResult(page, '/mp'), /^\.\.\/\.\.\/catalog\/parameters\/mp\.html$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/catalog\/parameters\/mp\.html$/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('finds what somebody means, by keyboard, at any depth', async () => {
    const { page } = await watchedPage(browser);
    await open(page, `${host.address}logs/messages/tls.html`);
    const input = page.locator('#search');
    assert.match(await firstResult(page, 'SMSSITECODE'), /smssitecode\.html$/);
    assert.equal(await input.getAttribute('aria-expanded'), 'true');
    const first = await input.getAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    assert.notEqual(await input.getAttribute('aria-activedescendant'), first);
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    assert.equal(await input.getAttribute('aria-expanded'), 'false');
    assert.equal(await page.locator('[role=listbox]').isVisible(), false);
    await page.context().close();
  });

  for (const [address, root] of [
    ['nope/deep/x', '/'],
    ['x', '/'],
    ['nope//x', '/'],
    ['docs/nope', '/'],
  ] as const)
    it(`leads back to the site from ${address}, which it does not have`, async () => {
      const { page } = await watchedPage(browser);
      const { server, address: site } = await serve(siteFolder, 0);
      try {
        await page.goto(site + address);
        await page.locator('main a[href="/rules/index.html"]').waitFor();
        const found = await page
          .locator('a[href]:not([href^="#"]):not([href*=":"])')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
        assert.ok(found.length > 5);
        assert.deepEqual(
          found.filter((href) => !href.startsWith(root) || href.startsWith('//')),
          [],
        );
        assert.match(await firstResult(page, 'SMSSITECODE'), /^\/catalog\/.*smssitecode\.html$/);
      } finally {
        server.closeAllConnections();
        server.close();
        await page.context().close();
      }
    });

  it('filters the table of rules', async () => {
    const { page } = await watchedPage(browser);
    await open(page, `${host.address}rules/index.html`);
    const rows = page.locator('main tbody tr:visible');
    const all = await rows.count();
    await page.locator('.filter select').first().selectOption('error');
    const errors = await rows.count();
    assert.ok(errors > 0 && errors < all, `${errors} of ${all}`);
    assert.deepEqual([...new Set(await rows.locator('.level').allTextContents())], ['error']);
    await page.locator('.filter input').fill('powershell-call');
    assert.deepEqual(await rows.locator('th').allTextContents(), ['powershell-call-operator']);
    assert.match((await page.locator('.filter [role=status]').textContent()) ?? '', /^1 of \d+ shown$/);
    await page.context().close();
  });

  it('opens an example in the playground', async () => {
    const { page, complaints } = await watchedPage(browser);
    await open(page, fileAddress('rules/slash-with-equals.html'));
    const text = await page.locator('figure.example pre').first().textContent();
    await page.locator('a.open').first().click();
    await page.locator('.cm-content').waitFor();
    assert.equal((await page.locator('.cm-line').allTextContents()).join('\n').trim(), text);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('can be read without scripts', async () => {
    const { page, complaints } = await watchedPage(browser, { javaScriptEnabled: false });
    for (const path of kinds.slice(1)) {
      await page.goto(host.address + path);
      assert.ok(((await page.locator('main').textContent()) ?? '').length > 100, path);
    }
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('is light: the front page has at most 1.2 MB on its way', async () => {
    const { page } = await watchedPage(browser);
    const own = await serveSite();
    await open(page, `${own.address}index.html`);
    await page.waitForLoadState('networkidle');
    const bytes = [...own.sent.values()].reduce((sum, each) => sum + each, 0);
    assert.ok(own.sent.has('/playground.js') && own.sent.has('/engine.js'), [...own.sent.keys()].join());
    assert.ok(bytes <= 1_200_000, `${bytes} bytes: ${JSON.stringify([...own.sent])}`);
    await own.close();
    await page.context().close();
  });
});
