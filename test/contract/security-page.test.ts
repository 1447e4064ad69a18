/** The promises of SECURITY.md have their tests. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linksOf } from './markdown-links';
import { projectRoot } from './modules';

describe('the promises about security', () => {
  const page = readFileSync(join(projectRoot, 'SECURITY.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| **'));

  it('are told, each with its tests, which are there', () => {
    assert.equal(rows.length, 10);
    for (const row of rows) {
      const tests = linksOf(row).map(({ target }) => target);
      assert.ok(tests.length > 0, row);
      for (const test of tests) {
        assert.match(test, /^test\/.*\.test\.ts$/);
        assert.ok(existsSync(join(projectRoot, test)), test);
      }
    }
  });

  it('name the version of the files as it is', () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    for (const [, named] of page.matchAll(/ccmsetup-tools-(\d+\.\d+\.\d+)\./g)) assert.equal(named, version);
  });
});
