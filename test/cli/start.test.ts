import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from '../contract/manifest';
import { projectRoot } from '../contract/modules';

describe('npm start', () => {
  it('tells each step before it is done, also where no terminal is, and ends with what to do next', () => {
    assert.equal(manifest.scripts['start'], 'node server/scripts/start.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['server/scripts/start.mjs'], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.equal(status, 0, stdout);
    assert.match(
      stdout,
      /^\[1\/3\] .*\n +done in .*\n\[2\/3\] .*\n +done in .*\n(?: +dist\/.* KB\n)+\[3\/3\] [^]*\nsamples\/[^]* in \d+ files \(\d+ command lines\)\n/,
    );
    const [, next = ''] = stdout.split('What next?');
    const named = [...next.matchAll(/^ {2}(?:npm run (\w+)|npm (test)|(?:node )?([\w./]+\.(?:md|js)))/gm)];
    assert.ok(named.length > 4);
    for (const [line, script, test, path] of named) {
      if (path !== undefined) assert.ok(existsSync(join(projectRoot, path)), line);
      else assert.ok((script ?? test ?? '') in manifest.scripts, line);
    }
    // It builds all of it.
  }).timeout(180_000);
});
