import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../contract/modules';
import { sampleLog } from '../support/logs';
import { realisticToken } from '../support/secret-places';
import {
  fileAddress,
  serveSite,
  startBrowser,
  watchedPage,
  type StaticHost,
  type WatchedPage,
} from './browser';
import { openPlayground, type PlaygroundPage } from './playground-page';

const pictures = join(projectRoot, 'out', 'site');
const wrong = 'ccmsetup.exe /mp=mp01.harborlight.com SMSSITECODE=HL1 /forceinstall';
const script = `# Ask anna.berg@harborlight.com about fs01
$token = '${realisticToken}'
Start-Process '\\\\fs01.harborlight.com\\Client\\ccmsetup.exe' -ArgumentList "/mp:https://harborlight-cmg.cloudapp.net/CCM_Proxy_MutualAuth/72057594037927999 /regtoken:$token SMSSITECODE=HL1 SMSCACHESIZE=big AADTENANTID=7c5a2c2e-9a51-4d4e-8a27-0b6d6d1f6f11 CCMADMINS=HLIGHT\\anna.berg"
`;
const secrets = /harborlight|hlight|anna|mp01|fs01|7c5a2c2e|72057594037927999|eyJ[\w-]{30}/i;

/** A log of somebody: names of documentation would stay. */
const ownLog = sampleLog('06').replaceAll('harborlight.example', 'harborlight.corp');

describe('playground', () => {
  let browser: Browser;
  let host: StaticHost;
  let watched: WatchedPage;
  let pg: PlaygroundPage;
  before(async () => {
    mkdirSync(pictures, { recursive: true });
    [browser, host] = await Promise.all([startBrowser(), serveSite()]);
  });
  after(async () => {
    await browser.close();
    await host.close();
  });
  const start = async (
    address = host.address,
    options: Parameters<typeof watchedPage>[1] = {},
  ): Promise<void> => {
    watched = await watchedPage(browser, options);
    pg = await openPlayground(watched.page, address);
  };
  const shareText = async (): Promise<{ link: string; markdown: string }> => {
    await pg.page.locator('#pg-share').click();
    const dialog = pg.page.locator('#pg-share-dialog[open]');
    await dialog.waitFor();
    const of = async (name: string): Promise<string> => (await dialog.getAttribute(`data-${name}`)) ?? '';
    return { link: await of('link'), markdown: await of('markdown') };
  };
  /** Every page ends like this, whatever was done on it. */
  afterEach(async () => {
    const { page, requests, complaints } = watched;
    const own = requests.filter(
      (each) =>
        !each.startsWith(host.address) && !each.startsWith(fileAddress('')) && !each.startsWith('blob:'),
    );
    assert.deepEqual(own, [], 'nothing but the files of the page is asked for');
    assert.deepEqual(complaints, [], 'no error and no violation of the policy');
    await page.context().close();
  });

  for (const [road, address] of [
    ['over HTTP', () => host.address],
    ['from a file', () => fileAddress()],
  ] as const)
    it(`finds, fixes and shares without the secrets ${road}`, async () => {
      await start(address());
      await pg.paste(wrong);
      assert.equal(await pg.language(), 'ccmcmd');
      const found = await pg.findings();
      assert.deepEqual(
        found.map(({ rule, line, column }) => [rule, line, column]),
        [
          ['slash-with-equals', 1, 17],
          ['parameter-after-property', 1, 55],
        ],
      );
      assert.match((await pg.page.locator('#pg-count').textContent()) ?? '', /1 warning, 1 note/);
      assert.equal(await pg.page.locator('.cm-lintRange').count(), 2);
      await pg.page.locator('[data-rule="slash-with-equals"] [data-fix="safe"]').click();
      await pg.settled();
      assert.equal(await pg.text(), wrong.replace('/mp=', '/mp:'));
      await pg.page.locator('#pg-fix-all').click();
      await pg.page.waitForFunction(() => document.querySelectorAll('#pg-findings > li').length === 0);
      const fixed = 'ccmsetup.exe /mp:mp01.harborlight.com /forceinstall SMSSITECODE=HL1';
      assert.equal(await pg.text(), fixed);
      const { link, markdown } = await shareText();
      const shared = fixed.replace('mp01.harborlight.com', 'host1.fabrikam.com');
      assert.equal(
        markdown,
        `\`\`\`ccmcmd\n${shared}\n\`\`\`\n\nccmsetup-lint finds nothing wrong with it.\n`,
      );
      assert.equal(
        await pg.page.locator('#pg-replaced tr').innerText(),
        'Server, device or domain\tmp01.harborlight.com\thost1.fabrikam.com\t1',
      );
      const other = await watchedPage(browser);
      const there = await openPlayground(other.page, link);
      assert.equal(await there.text(), shared);
      assert.equal(await there.language(), 'ccmcmd');
      assert.deepEqual([other.complaints, await there.findings()], [[], []]);
      await other.page.context().close();
    });

  it('shares a script with nothing in it that tells who wrote it, and the same findings', async () => {
    await start();
    await pg.paste(script);
    assert.equal(await pg.language(), 'powershell');
    const rules = (await pg.findings()).map(({ rule }) => rule);
    assert.ok(rules.includes('enum-value') || rules.includes('integer-range'), rules.join());
    const { link, markdown } = await shareText();
    assert.doesNotMatch(decodeURIComponent(link), secrets);
    assert.doesNotMatch(markdown, secrets);
    assert.match(markdown, /^```powershell\n[^]*\n```\n\nccmsetup-lint finds:\n\n- \*\*/);
    const shown = await pg.page.locator('#pg-replaced').innerText();
    assert.doesNotMatch(shown, /eyJ/, 'a secret is not shown again');
    for (const part of [
      'anna.berg',
      '7c5a2c2e-9a51-4d4e-8a27-0b6d6d1f6f11',
      'fs01.harborlight.com',
      'user1',
      'host1',
    ])
      assert.ok(shown.includes(part), part);
    await pg.page.locator('[data-copy="link"]').click();
    await pg.page.locator('#pg-share-said', { hasText: 'Copied the link' }).waitFor();
    await pg.page.keyboard.press('Escape');
    assert.equal(await pg.text(), script, 'the own text stays');
    const other = await watchedPage(browser);
    const there = await openPlayground(other.page, link);
    assert.doesNotMatch(await there.text(), secrets);
    assert.deepEqual(
      // The mask in the place of the token is a placeholder, and is said to be one.
      (await there.findings()).filter(({ message }) => !message.includes('****')).map(({ rule }) => rule),
      rules.filter((rule) => !/^regtoken-(?:expired|in-source)$/.test(rule)),
    );
    await other.page.context().close();
  });

  it('leads from a log to its cause and to its command line', async () => {
    await start();
    await pg.paste(ownLog);
    assert.equal(await pg.language(), 'ccmsetup-log');
    const { outcome, causeLine, cause } = await pg.log();
    assert.equal(outcome, 'failed');
    assert.ok(causeLine !== undefined && cause !== undefined);
    assert.match(await pg.page.locator('#pg-explanation').innerText(), /Cause:[^]*Timeline/);
    await pg.page.locator('[data-action="cause"]').click();
    await pg.settled();
    const active = await pg.page.locator('.cm-activeLineGutter').allInnerTexts();
    assert.ok(active.includes(String(causeLine)), active.join());
    const { markdown } = await shareText();
    assert.doesNotMatch(markdown, /harborlight/);
    assert.match(markdown, /\*\*Cause:\*\*/);
    await pg.page.keyboard.press('Escape');
    await pg.page.locator('[data-action="command-line"]').click();
    await pg.page.waitForFunction(
      () => document.getElementById('playground')?.dataset['language'] === 'ccmcmd',
    );
    assert.match(await pg.text(), /\/mp:mp1\.corp\.harborlight\.corp/);
  });

  it('copies of a log what it shows, and nothing that it says it replaced', async () => {
    await start();
    const own = [
      '7c5a2c2e-9a51-4d4e-8a27-0b6d6d1f6f11',
      '72057594037927999',
      'Harborlight',
      '0602000000A40000525341310008000001000100B1C2D3E4F5A6B7C8',
    ];
    const [tenant, gateway, organization, key] = own;
    const line = `CCMHOSTNAME=hl-cmg.cloudapp.net/CCM_Proxy_MutualAuth/${gateway} AADTENANTID=${tenant} SMSPUBLICROOTKEY=${key} CCMCERTISSUERS="CN=${organization} Root; O=${organization}"`;
    await pg.paste(ownLog.replace('SMSSITECODE="HL1"]', `SMSSITECODE="HL1" ${line}]`));
    const { markdown } = await shareText();
    await pg.page.locator('[data-copy="markdown"]').click();
    await pg.page.locator('#pg-share-said', { hasText: 'Copied the Markdown' }).waitFor();
    const preview = (await pg.page.locator('#pg-share-text').textContent()) ?? '';
    for (const each of own) assert.ok(!(markdown + preview).toLowerCase().includes(each.toLowerCase()), each);
    assert.match(markdown, /AADTENANTID=0{8}-/);
    for (const [standIn] of markdown.matchAll(/host\d+(?:\.\w+)*|0{8}-[\d-]+|Name\d+/g))
      assert.ok(preview.includes(standIn), standIn);
  });

  it('suggests, shows the page on a suggestion, and fills in', async () => {
    await start();
    await pg.editor.focus();
    await pg.page.keyboard.type('ccmsetup.exe SMSSITEC');
    const list = pg.page.locator('.cm-tooltip-autocomplete');
    await list.locator('li', { hasText: 'SMSSITECODE' }).first().waitFor();
    await pg.page.locator('.cm-completionInfo', { hasText: 'site' }).waitFor();
    await pg.page.keyboard.press('Enter');
    await pg.page.waitForFunction(
      () => document.querySelector('.cm-content')?.textContent.includes('SMSSITECODE=') === true,
    );
    assert.match(await pg.text(), /^ccmsetup\.exe SMSSITECODE=/);
  });

  it('shows what stands under the pointer, and at the cursor', async () => {
    await start();
    await pg.paste('ccmsetup.exe /mp:mp01.fabrikam.com');
    await pg.page.locator('.t-parameter').first().hover();
    await pg.page.locator('[data-hover]', { hasText: 'management point' }).waitFor();
    await pg.show('explain');
    await pg.placeCursor('/m');
    assert.match(await pg.page.locator('.pg-at-cursor').innerText(), /management point/i);
  });

  it('converts, says what it had to refuse, and opens the result', async () => {
    await start();
    await pg.paste('ccmsetup.exe /mp:mp01.fabrikam.com SMSSITECODE=P01');
    await pg.placeCursor('/mp');
    assert.match(await pg.convert('powershell'), /^Start-Process -FilePath 'ccmsetup\.exe'/);
    assert.match(await pg.convert('tcf'), /mp/i);
    assert.equal(await pg.page.locator('[data-refused]').count(), 1);
    await pg.page.getByRole('button', { name: 'Convert anyway' }).click();
    await pg.page.locator('[data-result]', { hasText: 'SMSSITECODE=P01' }).waitFor();
    await pg.convert('batch');
    await pg.page.getByRole('button', { name: 'Open it here' }).click();
    await pg.page.waitForFunction(() => document.getElementById('playground')?.dataset['language'] === 'bat');
    assert.match(await pg.text(), /@echo off/i);
  });

  it('looks up names, rules and codes, and says what it does not know', async () => {
    await start();
    assert.match(await pg.lookUp('SMSSITECODE'), /site code/i);
    assert.match(await pg.lookUp('0x87d0027e'), /0x87d0027e/i);
    assert.match(await pg.lookUp('cmg-scheme-in-ccmhostname'), /CCMHOSTNAME/);
    assert.match(await pg.lookUp('<img src=x onerror=alert(1)>'), /Nothing is known/);
  });

  it('starts from samples and scenarios, and undoing brings the text back', async () => {
    await start();
    await pg.paste('ccmsetup.exe /logon # mine');
    await pg.page.locator('#pg-start').click();
    await pg.page.locator('[data-sample="intune"]').click();
    await pg.page.waitForFunction(
      () => document.getElementById('playground')?.dataset['language'] === 'json',
    );
    assert.ok((await pg.findings()).length > 0);
    await pg.editor.focus();
    await pg.page.keyboard.press('ControlOrMeta+z');
    await pg.settled();
    assert.equal(await pg.text(), 'ccmsetup.exe /logon # mine');
    const written = await pg.build('intranet-manual', { '/mp': 'mp1.fabrikam.com' });
    assert.equal(written, 'ccmsetup.exe\n  /mp:mp1.fabrikam.com\n  SMSSITECODE=<site-code>\n');
    assert.match(
      (await pg.page.locator('#pg-notice').textContent()) ?? '',
      /Still to fill in: SMSSITECODE\./,
    );
    assert.equal(await pg.language(), 'ccmcmd');
  });

  it('asks for the values of a scenario, and never for secrets', async () => {
    await start();
    const { page } = pg;
    await page.locator('#pg-start').click();
    await page.locator('[data-scenario="cmg-token"]').click();
    const dialog = page.locator('#pg-scenario-dialog[open]');
    await dialog.waitFor();
    const names = await dialog
      .locator('[data-argument]')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLElement).dataset['argument']));
    assert.ok(names.includes('CCMHOSTNAME') && !names.includes('/regtoken'), names.join());
    for (const field of await dialog.locator('[data-argument]').all())
      assert.ok(((await field.getAttribute('aria-describedby')) ?? '') !== '');
    await page.screenshot({ path: join(pictures, 'playground-scenario.png') });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await pg.text(), '');
  });

  it('shows the length and its limit', async () => {
    await start();
    await pg.paste(`CCMSETUPCMD="/mp:mp01.fabrikam.com SMSCACHEDIR=${'x'.repeat(1100)}"`);
    await pg.placeCursor('/mp');
    const status = pg.page.locator('#pg-status');
    assert.match((await status.textContent()) ?? '', /^Length: 1,1\d\d of 1,0\d\d characters/);
    assert.equal(await status.evaluate((element) => element.classList.contains('over')), true);
  });

  it('shows no HTML of the text as such', async () => {
    await start();
    await pg.write(
      'ccmsetup.exe /mp:<img/src=x/onerror=alert(1)> "SMSSITECODE=<b>x</b>" [a](javascript:alert(1))',
      'ccmcmd',
    );
    await pg.placeCursor('/mp');
    await pg.show('explain');
    await pg.convert('exe');
    await pg.show('findings');
    assert.equal(
      await pg.page.locator('#playground img, #playground b, #playground [href^="javascript"]').count(),
      0,
    );
  });

  it('keeps and explains what it cannot use', async () => {
    await start(`${host.address}#v1.AAAA`);
    assert.match((await pg.page.locator('#pg-notice').textContent()) ?? '', /damaged/);
    assert.equal(await pg.text(), '');
    await pg.paste('\0\u0001\u0002'.repeat(100));
    assert.match((await pg.page.locator('#pg-text-notice').textContent()) ?? '', /doesn’t look like text/);
    await pg.paste('ccmsetup.exe /mp:a\uD800b SMSSITECODE=P01');
    assert.equal(await pg.text(), 'ccmsetup.exe /mp:a\uD800b SMSSITECODE=P01');
    const large = 'ccmsetup.exe /mp:mp01.fabrikam.com\n'.repeat(300_000);
    await pg.paste(large);
    assert.match((await pg.page.locator('#pg-text-notice').textContent()) ?? '', /10\.5 million characters/);
    assert.equal((await pg.text()).length, large.length);
    await pg.paste(wrong);
    assert.equal((await pg.findings()).length, 2);
    // Nothing of the earlier text stays, nor can be done to the new one.
    const shown = (): Promise<unknown> =>
      pg.page.evaluate(() => ({
        rows: document.querySelectorAll('#pg-findings > li').length,
        count: document.getElementById('pg-count')?.textContent,
        tab: document.getElementById('pg-tab-count')?.textContent,
        canFix: !(document.getElementById('pg-fix-all') as HTMLButtonElement).disabled,
        marks: document.querySelectorAll('.cm-lintRange').length,
        status: document.getElementById('pg-status')?.textContent,
      }));
    assert.deepEqual(await shown(), {
      rows: 2,
      count: '1 warning, 1 note',
      tab: ' (2)',
      canFix: true,
      marks: 2,
      status: 'Length: 67 characters',
    });
    await pg.paste(large);
    assert.deepEqual(await shown(), {
      rows: 0,
      count: '',
      tab: '',
      canFix: false,
      marks: 0,
      status: 'This text is too large to check here. Use ccmsetup-lint.',
    });
    await pg.paste(wrong);
    assert.equal((await pg.findings()).length, 2);
  });

  it('says at once that it prepares a large text for sharing', async () => {
    await start();
    await pg.write('# ask about the host\n'.repeat(5_000), 'powershell');
    await pg.page.evaluate(() => {
      const notice = document.getElementById('pg-notice')!;
      const said: string[] = [];
      new MutationObserver(() => said.push(notice.hidden ? '' : notice.textContent)).observe(notice, {
        childList: true,
        attributes: true,
      });
      Object.assign(window, { said });
    });
    await shareText();
    await pg.page.locator('#pg-notice').waitFor({ state: 'hidden' });
    const said = await pg.page.evaluate(() => (window as unknown as { said: string[] }).said);
    assert.deepEqual([said[0], said.at(-1)], ['Preparing what you share…', '']);
  });

  it('forgets what it guessed once the text is gone', async () => {
    await start();
    await pg.paste('CcmSetup failed with error code 0x80072ee7');
    assert.equal(await pg.language(), 'ccmsetup-log');
    assert.equal(await pg.page.locator('#pg-guessed').isVisible(), true);
    await pg.editor.focus();
    await pg.page.keyboard.press('ControlOrMeta+a');
    await pg.page.keyboard.press('Delete');
    await pg.settled();
    assert.equal(await pg.language(), 'ccmcmd');
    assert.equal(await pg.page.locator('#pg-guessed').isVisible(), false);
    // A language that somebody chose stays.
    await pg.choose('powershell');
    await pg.page.keyboard.press('ControlOrMeta+a');
    await pg.page.keyboard.press('Delete');
    await pg.settled();
    assert.equal(await pg.language(), 'powershell');
  });

  it('says that the engine ended, keeps the text, and starts it again', async () => {
    watched = await watchedPage(browser);
    const engine = readFileSync(join(projectRoot, 'dist/server.js'), 'utf8');
    // The first worker ends at once, the second one is right.
    await watched.page.route('**/engine.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `{let n=0;const good=${JSON.stringify(engine)};Object.defineProperty(globalThis,'ccmsetupEngine',{get:()=>n++===0?'throw new Error("out of memory")':good});}`,
      }),
    );
    await watched.page.goto(host.address);
    await watched.page.locator('#playground[data-state="failed"]').waitFor();
    await watched.page.locator('#pg-editor .cm-content').fill(wrong);
    assert.match(
      (await watched.page.locator('#pg-notice').textContent()) ?? '',
      /The engine stopped\. Your text is still here\. .*out of memory/,
    );
    await watched.page.locator('#pg-notice button').click();
    await watched.page.locator('#playground[data-state="ready"]').waitFor();
    await watched.page.locator('[data-rule="slash-with-equals"]').waitFor();
  });

  it('can be used by keyboard alone', async () => {
    await start();
    const { page } = pg;
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.id || (document.activeElement?.className ?? ''));
    await page.locator('#pg-language').focus();
    const order: string[] = [];
    for (let step = 0; step < 5; step++) {
      order.push(await focused());
      await page.keyboard.press('Tab');
    }
    assert.deepEqual(
      order.map((each) => each.replace(/^.*cm-content.*$/, 'editor')),
      ['pg-language', 'pg-start', 'pg-share', 'editor', 'pg-tab-findings'],
      'Tab leaves the editor',
    );
    await pg.editor.focus();
    await page.keyboard.insertText(wrong);
    await pg.settled();
    await page.keyboard.press('F8');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+.');
    assert.match(await focused(), /pg-fix/);
    await page.keyboard.press('Enter');
    await pg.settled();
    assert.ok((await pg.text()).includes('/mp:'));
    assert.match(await focused(), /cm-content/);
    await page.locator('#pg-tab-findings').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'pg-tab-explain');
    assert.ok(await page.locator('#pg-panel-explain').isVisible());
    await page.locator('#pg-share').focus();
    await page.keyboard.press('Enter');
    await page.locator('#pg-share-dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await focused(), 'pg-share', 'the focus is back where it was');
  });

  for (const [name, options] of [
    ['light', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
    ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 800 } }],
    [
      'phone',
      { colorScheme: 'light', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    ],
    [
      'phone-dark',
      { colorScheme: 'dark', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    ],
  ] as const)
    it(`fits its window: ${name}`, async () => {
      await start(host.address, options);
      await pg.paste(readFileSync(join(projectRoot, 'samples/common-mistakes.ccmcmd'), 'utf8'));
      await pg.page.screenshot({ path: join(pictures, `${name}.png`) });
      await pg.paste(script);
      await shareText();
      await pg.page.screenshot({ path: join(pictures, `${name}-share.png`) });
      await pg.page.keyboard.press('Escape');
      await pg.paste(sampleLog('06'));
      await pg.page.screenshot({ path: join(pictures, `${name}-log.png`), fullPage: true });
      const { inside, outside } = await pg.page.evaluate(() => ({
        inside: document.documentElement.clientWidth,
        outside: document.documentElement.scrollWidth,
      }));
      assert.ok(outside <= inside, `nothing sticks out: ${outside} of ${inside} pixels`);
    });

  it('weighs no more than it may', async () => {
    await start();
    const files = ['index.html', 'style.css', 'site.js', 'playground.js', 'engine.js', 'icon.svg'];
    const sizes = files.map((file) => host.sent.get(`/${file}`) ?? assert.fail(`${file} was not sent`));
    const all = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(all <= 1_200_000, `${all} bytes`);
  });
});
