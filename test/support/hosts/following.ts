/** Documents that are followed from version to version, held against what a new look at each of them finds. */
import assert from 'node:assert/strict';
import { createHosts } from '../../../server/src/hosts';
import type { Find, Host } from '../../../server/src/hosts/host';

/** A document and what is replaced in it. */
export interface FollowedChange {
  readonly name: string;
  readonly document: string;
  readonly from: string;
  readonly to: string;
}

function newHost(id: string): Host {
  return createHosts().find((host) => host.id === id) ?? assert.fail(`there is no host ${id}`);
}

/**
 * Checks that each change, taken back and made again, gives what a fresh host gives.
 *
 * @param shorten makes the document of a failure readable
 */
export function testFollowing(
  id: string,
  changes: readonly FollowedChange[],
  shorten: (document: string) => string = (document) => document,
): void {
  const shown = (text: string, find: Find): string => JSON.stringify(find(text), undefined, 1);
  for (const { name, document, from, to } of changes)
    it(`after a change of ${name}`, () => {
      const changed = document.replace(from, to);
      assert.notEqual(changed, document);
      const find = newHost(id).follow?.() ?? assert.fail('it follows no document');
      // What was moved, and what was taken back, is known, too.
      for (const text of [document, changed, document, document, changed, ` ${changed}`, ` ${document}`])
        assert.equal(shown(text, find), shown(text, newHost(id).find), shorten(text));
    });
}
