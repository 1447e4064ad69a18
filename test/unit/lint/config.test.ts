import assert from 'node:assert/strict';
import { configurationFor, contextFits, type FileConfiguration } from '../../../server/src/lint/config';
import { readConfiguration } from '../../../server/src/lint/config-reader';
import { slugs } from '../../../server/src/lint/slugs';
import { rules } from '../../../server/src/rules';
import { contextIds, type InstallContext } from '../../../server/src/catalog/contexts';

const script = 'scripts/Install Client.ps1';

/** What a configuration means for a file; its text must be right. */
function of(text: object, path: string | undefined): FileConfiguration {
  const { configuration, problems } = readConfiguration(JSON.stringify(text), slugs);
  assert.deepEqual(problems, []);
  return configurationFor(configuration, path);
}

/** The level of a rule; undefined leaves findings their own. */
function levelOf({ rules: active }: FileConfiguration, slug: string): string | undefined {
  const found = active.find(({ rule }) => rule.slug === slug);
  return found === undefined ? 'off' : found.severity;
}

const offByDefault = rules.filter((rule) => rule.offByDefault).map(({ slug }) => slug);

describe('a configuration for one file', () => {
  it('has all rules on but those that are off by default', () => {
    const { rules: active, ...rest } = of({}, script);
    assert.deepEqual(
      active,
      rules.filter(({ slug }) => !offByDefault.includes(slug)).map((rule) => ({ rule, severity: undefined })),
    );
    assert.deepEqual(rest, {
      notices: new Map(),
      targetVersion: undefined,
      site: undefined,
      context: undefined,
      ignored: false,
    });
    assert.ok(offByDefault.length > 0);
  });

  it('has everything on when it is strict, but for what it names', () => {
    assert.equal(of({ extends: 'strict' }, script).rules.length, rules.length);
    const [slug = ''] = offByDefault;
    assert.equal(levelOf(of({ extends: 'strict', rules: { [slug]: 'off' } }, script), slug), 'off');
    assert.equal(levelOf(of({ rules: { [slug]: 'hint' } }, script), slug), 'hint');
  });

  it('has the levels that it names, of rules and of findings about comments', () => {
    const configuration = of(
      { rules: { 'aad-guid': 'hint', 'crl-check-off': 'off', 'unused-suppression': 'off' } },
      script,
    );
    assert.equal(levelOf(configuration, 'aad-guid'), 'hint');
    assert.equal(levelOf(configuration, 'crl-check-off'), 'off');
    assert.equal(levelOf(configuration, 'site-code-format'), undefined);
    assert.deepEqual(configuration.notices, new Map([['unused-suppression', 'off']]));
  });

  it('lets later overrides win over earlier ones, and both over the rules', () => {
    const text = {
      rules: { 'aad-guid': 'error', 'crl-check-off': 'error', 'unused-suppression': 'error' },
      overrides: {
        'scripts/**': { 'aad-guid': 'warning', 'crl-check-off': 'warning' },
        'other/**': { 'aad-guid': 'off' },
        '*.ps1': { 'aad-guid': 'hint', 'unused-suppression': 'hint' },
      },
    };
    const configuration = of(text, script);
    assert.equal(levelOf(configuration, 'aad-guid'), 'hint');
    assert.equal(levelOf(configuration, 'crl-check-off'), 'warning');
    assert.equal(configuration.notices.get('unused-suppression'), 'hint');
    assert.equal(levelOf(of(text, 'other/a.cmd'), 'aad-guid'), 'off');
  });

  it('hands on the version and the site', () => {
    const { targetVersion, site } = of({ targetVersion: '2403', site: { siteCodes: ['P01'] } }, script);
    assert.deepEqual({ targetVersion, site }, { targetVersion: '2403', site: { siteCodes: ['P01'] } });
  });

  const globs: readonly (readonly [glob: string, path: string | undefined, applies: boolean])[] = [
    ['*.ps1', 'a.ps1', true],
    ['*.ps1', 'deep/er/a.ps1', true],
    ['*.PS1', 'A.ps1', true],
    ['*.ps1', 'a.ps1.txt', false],
    ['a.ps1', 'deep/a.ps1', true],
    ['./a.ps1', 'deep/a.ps1', false],
    ['./a.ps1', 'a.ps1', true],
    ['/a.ps1', 'a.ps1', true],
    ['/a.ps1', 'deep/a.ps1', false],
    ['deep/', 'deep/er/a.ps1', true],
    ['/deep/', 'deep/a.ps1', true],
    ['deep/', 'deeper/a.ps1', false],
    ['deep', 'deep/a.ps1', false],
    ['/', 'deep/a.ps1', true],
    ['deep/*.ps1', 'deep/a.ps1', true],
    ['deep/*.ps1', 'more/deep/a.ps1', false],
    ['**/deep/*.ps1', 'more/deep/a.ps1', true],
    ['deep/**', 'deep/er/a.ps1', true],
    ['deep/**', 'deeper/a.ps1', false],
    ['**', '.hidden/a.ps1', true],
    ['*', '.hidden.ps1', true],
    ['{a,b}/*.{ps1,cmd}', 'b/x.cmd', true],
    ['Ring [0-2]/*', 'Ring 1/a b.ps1', true],
    ['Größe 😀/*', 'Größe 😀/a.ps1', true],
    ['!(a).ps1', 'b.ps1', false],
    ['!(a).ps1', '!(a).ps1', true],
    ['\\[', '[', true],
    ['{a/b,c}.ps1', 'deep/c.ps1', false],
    ['{a/b,c}.ps1', 'a/b.ps1', true],
    ['*/', 'a.ps1', false],
    ['*/', 'deep/a.ps1', true],
    ['(', '(', true],
    ['**', undefined, false],
  ];
  for (const [glob, path, applies] of globs) {
    it(`${applies ? 'applies' : 'does not apply'} ${glob} to ${String(path)}`, () => {
      const text = {
        ignore: [glob],
        contexts: { [glob]: 'tcf' },
        overrides: { [glob]: { 'aad-guid': 'off' } },
      };
      const here = of(text, path);
      assert.equal(here.ignored, applies);
      assert.equal(here.context, applies ? 'tcf' : undefined);
      assert.equal(levelOf(here, 'aad-guid'), applies ? 'off' : undefined);
    });
  }

  it('takes the context of the last pattern that matches', () => {
    const contexts = { '*.ps1': 'clientPush', 'scripts/**': 'packageProgram', 'other/**': 'tcf' };
    assert.equal(of({ contexts }, script).context, 'packageProgram');
  });
});

describe('a configured context', () => {
  const wrapped: readonly InstallContext[] = ['ccmsetupcmd', 'intuneLob', 'intunePolicy'];
  const started: readonly InstallContext[] = ['manual', 'packageProgram', 'logonScript'];
  for (const context of contextIds) {
    it(`${context} fits what can be written there`, () => {
      assert.equal(contextFits(context, 'arguments'), true);
      assert.equal(contextFits(context, 'msi'), wrapped.includes(context));
      assert.equal(contextFits(context, 'exe'), started.includes(context));
    });
  }
});
