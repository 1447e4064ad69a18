import assert from 'node:assert/strict';
import { Script, createContext } from 'node:vm';
import type { Search } from '../../site/client/search-engine';
import { site } from './built';

describe('the search of the site', () => {
  let search: Search;
  before(async () => {
    const { files } = await site();
    // As the page loads it: one script, which leaves the search behind.
    const world = createContext({}) as { ccmsetupSearch?: Search };
    new Script(String(files.get('search.js'))).runInContext(world);
    search = world.ccmsetupSearch ?? assert.fail('no search');
  });
  const first = (query: string): string | undefined => search(query)[0]?.path;

  for (const [query, path] of [
    ['0x87d00215', 'logs/codes/0x87d00215.html'],
    ['0X87D00215', 'logs/codes/0x87d00215.html'],
    ['-2016411115', 'logs/codes/0x87d00215.html'],
    ['12007', 'logs/codes/0x80072ee7.html'],
    ['1603', 'logs/codes/msi-1603.html'],
    ['exit code 7', 'logs/codes/exit-7.html'],
    ['/mp', 'catalog/parameters/mp.html'],
    ['mp', 'catalog/parameters/mp.html'],
    ['SMSSITECODE', 'catalog/properties/smssitecode.html'],
    ['smssite', 'catalog/properties/smssitecode.html'],
    ['site code', 'catalog/properties/smssitecode.html'],
    ['cmg', 'catalog/properties/ccmhostname.html'],
    ['token', 'catalog/parameters/regtoken.html'],
    ['regtoken-expired', 'rules/regtoken-expired.html'],
    ['smart quotes', 'rules/smart-quotes.html'],
    ['workgroup', 'scenarios/workgroup.html'],
    ['autopilot', 'scenarios/autopilot-comanagement.html'],
    ['privacy', 'docs/privacy.html'],
    ['baseline', 'docs/baseline.html'],
    ['neovim', 'docs/editors.html#neovim'],
    ['playground', 'index.html'],
    ['WINHTTP_CALLBACK_STATUS_FLAG_CERT_REV_FAILED is set', 'logs/messages/tls.html#flag-cert-rev-failed'],
  ] as const)
    it(`finds ${path} first for "${query}"`, () => {
      assert.equal(
        first(query),
        path,
        search(query)
          .map((found) => found.path)
          .join('\n'),
      );
    });

  it('forgives a slip of the finger in words, and none in codes', () => {
    assert.equal(first('SMSSITECDOE'), 'catalog/properties/smssitecode.html');
    assert.ok(search('0x87d00216').every(({ path }) => path !== 'logs/codes/0x87d00215.html'));
  });

  it('leads only to what is there', async () => {
    const { files, pages } = await site();
    const kinds = ['Parameter', 'Code', 'Rule', 'Scenario', 'Guide', 'Log message'];
    assert.deepEqual(
      kinds.filter((kind) => !pages.some((page) => page.search.some((entry) => entry.kind === kind))),
      [],
    );
    const broken = pages.flatMap(({ path, search: all }) =>
      all.filter(({ anchor }) => anchor !== undefined && !String(files.get(path)).includes(`id="${anchor}"`)),
    );
    assert.deepEqual(broken, []);
  });

  it('says nothing to nothing', () => {
    assert.equal(search('').length, 0);
    assert.equal(search('  ').length, 0);
    assert.equal(search('qqqqzzzz').length, 0);
  });
});
