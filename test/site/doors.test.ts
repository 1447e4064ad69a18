/** The page is a door to the engine like all others: it answers the same twenty questions. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../contract/modules';
import { askAll, foundOf, type Door } from '../doors/door';
import { serveSite, startBrowser, watchedPage } from './browser';
import { openPlayground, type PlaygroundPage } from './playground-page';

function pageDoor(pg: PlaygroundPage): Door {
  return {
    lint: async ({ languageId, text }) => {
      await pg.write(text, languageId);
      return foundOf((await pg.findings()).filter(({ severity }) => severity !== 'hint'));
    },
    explain: (what) => pg.lookUp(what),
    diagnose: async ({ text }) => {
      await pg.write(text, 'ccmsetup-log');
      const { outcome, cause, causeLine } = await pg.log();
      return { outcome, cause: cause ?? '', line: causeLine ?? 0 };
    },
    build: async ({ scenario, values, form }) => {
      const text = await pg.build(scenario, values);
      return form === undefined ? text : pg.convert(form);
    },
  };
}

describe('the page as a door', () => {
  it('answers the twenty questions', async () => {
    const [browser, host] = await Promise.all([startBrowser(), serveSite()]);
    try {
      const { page, complaints } = await watchedPage(browser);
      const pg = await openPlayground(page, host.address);
      const answers = await askAll(pageDoor(pg), (file) =>
        readFile(join(projectRoot, 'test/fixtures/logs', file), 'utf8'),
      );
      assert.equal(answers.length, 20);
      for (const { question, actual, expected } of answers) assert.deepEqual(actual, expected, question);
      assert.deepEqual(complaints, []);
    } finally {
      await browser.close();
      await host.close();
    }
  });
});
