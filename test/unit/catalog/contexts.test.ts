import assert from 'node:assert/strict';
import { catalogContext, contextIds, contexts, entries, isInstallContext } from '../../../server/src/catalog';

describe('contexts', () => {
  it('are the eight of the documentation and two finer ones', () => {
    assert.deepEqual([...contextIds].sort(), [
      ...['ccmsetupcmd', 'clientPush', 'gpoSetupParameters', 'intuneLob', 'intunePolicy', 'logonScript'],
      ...['manual', 'packageProgram', 'taskSequence', 'tcf'],
    ]);
  });

  for (const id of contextIds) {
    it(`${id} has a title and one sentence, and every entry answers for it`, () => {
      assert.match(contexts[id].title, /^[A-Z]/);
      assert.match(contexts[id].description, /^[A-Z].+\.$/);
      assert.equal(isInstallContext(id), true);
      for (const entry of entries)
        assert.match(entry.contexts[catalogContext(id)], /^(yes|no|undocumented|disputed|not-useful)$/);
    });
  }

  it('count the finer kinds as ccmsetupcmd', () => {
    assert.equal(catalogContext('intuneLob'), 'ccmsetupcmd');
    assert.equal(catalogContext('intunePolicy'), 'ccmsetupcmd');
    assert.equal(catalogContext('ccmsetupcmd'), 'ccmsetupcmd');
    assert.equal(catalogContext('tcf'), 'tcf');
  });

  for (const text of ['', 'MANUAL', 'intune', 'toString', '__proto__', ' manual']) {
    it(`does not take ${JSON.stringify(text)} for a context`, () => {
      assert.equal(isInstallContext(text), false);
    });
  }
});
