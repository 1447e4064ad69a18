/** Documents with a word of millions of characters, where node makes no patterns faster, as in a process that has lived long. */
import assert from 'node:assert/strict';
import { served } from '../../server/src/hosts/served';
import { placements } from '../support/placements';
import { runCli, withFiles } from './cli';
import { parseReport } from './json-contract';

/** Almost as many as a document may have. */
const run = 4_900_000;

type HostId = keyof typeof served;

/** One document for each host, the first in which a command line can be written with such a word. */
function documents(): Record<string, string> {
  const all = new Map<string, string>();
  for (const { host, write } of placements) {
    const text = all.has(host) ? undefined : write(`ccmsetup.exe /mp:${'a'.repeat(run)}`);
    if (text !== undefined) all.set(host, text);
  }
  return Object.fromEntries(
    [...all].map(([host, text]) => [`${host}${served[host as HostId].extensions[0]}`, text]),
  );
}

describe('ccmsetup-lint: words of millions of characters', () => {
  it('are too long to be checked in every host, and nothing fails', () => {
    const all = documents();
    return withFiles(all, async (cwd) => {
      const node = ['--no-regexp-optimization'];
      const { stdout, stderr } = await runCli(['--format', 'json', '.'], { cwd, node });
      assert.equal(stderr, '');
      const { files } = parseReport(stdout);
      assert.deepEqual(files.map(({ path }) => path).sort(), Object.keys(all).sort());
      for (const { path, findings } of files)
        assert.equal(findings.filter(({ rule }) => rule === 'unchecked-rest').length, 1, path);
    });
  });
});
