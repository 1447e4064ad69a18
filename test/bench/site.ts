/** How long the playground takes until somebody can use it, in Chromium, over HTTP from this machine. */
import { makeSite } from '../../site/pages/site';
import { writeSite } from '../../site/pages/write';
import { projectRoot } from '../contract/modules';
import { serveSite, siteFolder, startBrowser } from '../site/browser';

/** Milliseconds from the start of the navigation, the median of some loads with an empty cache. */
export interface SiteResult {
  /** Until text can be typed. */
  readonly editable: number;
  /** Until the engine answers. */
  readonly ready: number;
  /** What went over the wire, packed, in bytes. */
  readonly weight: number;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * Builds the site, and measures it.
 *
 * @param loads how often the page is loaded
 */
export async function measureSite(loads: number): Promise<SiteResult> {
  await writeSite(await makeSite(projectRoot), siteFolder);
  const [browser, host] = await Promise.all([startBrowser(), serveSite()]);
  try {
    const editable: number[] = [];
    const ready: number[] = [];
    for (let load = 0; load < loads; load++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(host.address, { waitUntil: 'commit' });
      const since = (): Promise<number> => page.evaluate(() => performance.now());
      await page.locator('#pg-editor .cm-content[contenteditable="true"]').waitFor();
      editable.push(await since());
      await page.locator('#playground[data-state="ready"]').waitFor();
      ready.push(await since());
      await context.close();
    }
    const weight = [...host.sent.values()].reduce((sum, size) => sum + size, 0);
    return { editable: median(editable), ready: median(ready), weight };
  } finally {
    await browser.close();
    await host.close();
  }
}
