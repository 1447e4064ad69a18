import assert from 'node:assert/strict';
import {
  configurationFinder,
  configurationFor,
  type FoundConfiguration,
} from '../../../server/src/service/configuration';

const name = '.ccmsetuprc.json';

/** The configuration of a made-up repository in `/r/`, with its files by their paths in it. */
async function configurationOf(
  files: Readonly<Record<string, object | string>>,
  path = 'x.ps1',
): Promise<FoundConfiguration> {
  const texts = new Map(
    Object.entries(files).map(([file, content]) => [
      `file:///r/${file}`,
      typeof content === 'string' ? content : JSON.stringify(content),
    ]),
  );
  const finder = configurationFinder({
    // A URI may have an escape where another has none.
    readText: (uri) => Promise.resolve(texts.get(decodeURIComponent(uri))),
    isThere: (uri) => Promise.resolve(uri === 'file:///r/.git'),
  });
  const found = await finder.nearest(`file:///r/${path}`);
  assert.ok(found !== undefined);
  return found;
}

const problemsOf = ({ problems, text }: FoundConfiguration): string[] =>
  problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);

const levelsOf = (found: FoundConfiguration, path = 'x.ps1'): Record<string, string | undefined> =>
  Object.fromEntries(
    configurationFor(found.configuration, path)
      .rules.filter(({ severity }) => severity !== undefined)
      .map(({ rule, severity }) => [rule.slug, severity]),
  );

describe('configurations that build on others', () => {
  it('take a file, from the folder of the one that names it', async () => {
    const found = await configurationOf(
      {
        [`a/${name}`]: { extends: '../company/base.json', rules: { 'aad-guid': 'hint' } },
        'company/base.json': { extends: './more.jsonc', rules: { 'aad-guid': 'error', 'aad-pair': 'error' } },
        'company/more.jsonc': '{ "extends": "strict", "targetVersion": "2403" /* ours */ }',
      },
      'a/x.ps1',
    );
    assert.deepEqual(problemsOf(found), []);
    assert.deepEqual(levelsOf(found), { 'aad-guid': 'hint', 'aad-pair': 'error' });
    assert.equal(found.configuration.targetVersion, '2403');
    assert.equal(found.configuration.extends, 'strict');
  });

  it('take a package, by what its file or its manifest says', async () => {
    const found = await configurationOf(
      {
        [`deep/er/${name}`]: { extends: ['@fabrikam/ccmsetup', 'other', 'third'] },
        'node_modules/@fabrikam/ccmsetup/ccmsetuprc.json': { rules: { 'aad-guid': 'error' } },
        'deep/node_modules/other/package.json':
          '{ "name": "other", "ccmsetup": { "rules": { "aad-pair": "error" } } }',
        [`node_modules/third/${name}`]: { rules: { 'aad-guid': 'hint' } },
      },
      'deep/er/x.ps1',
    );
    assert.deepEqual(problemsOf(found), []);
    assert.deepEqual(levelsOf(found), { 'aad-guid': 'hint', 'aad-pair': 'error' });
  });

  it('let later ones win: rules over overrides of the base, keys of site one by one, lists of files one behind the other', async () => {
    const found = await configurationOf({
      [name]: {
        extends: './base.json',
        rules: { 'aad-guid': 'hint' },
        site: { siteCodes: ['P02'] },
        ignore: ['b/'],
      },
      'base.json': {
        overrides: { '*.ps1': { 'aad-guid': 'error', 'aad-pair': 'error' } },
        site: { siteCodes: ['P01'], fallbackStatusPoint: 'fsp.fabrikam.com' },
        ignore: ['a/'],
      },
    });
    assert.deepEqual(levelsOf(found), { 'aad-guid': 'hint', 'aad-pair': 'error' });
    assert.deepEqual(found.configuration.site, {
      siteCodes: ['P02'],
      fallbackStatusPoint: 'fsp.fabrikam.com',
    });
    assert.deepEqual(found.configuration.ignore, ['a/', 'b/']);
  });

  const cases: readonly (readonly [string, Readonly<Record<string, object | string>>, string])[] = [
    [
      'a file that is not there',
      { [name]: { extends: './none.json' } },
      '"./none.json": There is no file "./none.json".',
    ],
    [
      'a package that is not there',
      { [name]: { extends: 'none' } },
      '"none": There is no configuration in a package "none". Install it in this repository.',
    ],
    [
      'a file outside of the repository',
      { [name]: { extends: '../base.json' } },
      '"../base.json": "../base.json" lies outside of this repository, so it isn\'t read.',
    ],
    [
      'a circle',
      { [name]: { extends: './a.json' }, 'a.json': { extends: './a.json' } },
      '"./a.json": There is a mistake in "./a.json", so not all of it counts.',
    ],
    [
      'itself',
      { [name]: { extends: `./${name}` } },
      `"./${name}": "./${name}" leads back to where it is named, so it has no effect.`,
    ],
    [
      'a base with a mistake, of which no text is shown',
      { [name]: { extends: './a.json' }, 'a.json': '{ "secret": 1 }' },
      '"./a.json": There is a mistake in "./a.json", so not all of it counts.',
    ],
    [
      'a misspelt preset',
      { [name]: { extends: 'recomended' } },
      '"recomended": "extends" takes "recommended", "strict", a path such as "./base.json", or the name of an npm package. Did you mean "recommended"?',
    ],
    [
      'a path that is no JSON',
      { [name]: { extends: '/etc/passwd' } },
      '"/etc/passwd": "extends" takes "recommended", "strict", a path such as "./base.json", or the name of an npm package.',
    ],
  ];
  for (const [what, files, message] of cases)
    it(`tell of ${what}, at its place`, async () => {
      assert.deepEqual(problemsOf(await configurationOf(files)), [message]);
    });

  it('are read no deeper than anybody needs', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}.json`, { extends: `./${index + 1}.json` }]),
    );
    const found = await configurationOf({ [name]: { extends: './0.json' }, ...chain });
    assert.equal(problemsOf(found).length, 1);
    const wide = Object.fromEntries(
      Array.from({ length: 9 }, (_, level) => [
        `w${level}.json`,
        { extends: Array.from({ length: 40 }, () => `./w${level + 1}.json`) },
      ]),
    );
    const many = await configurationOf({ [name]: { extends: './w0.json' }, ...wide, 'w9.json': {} });
    assert.ok(many.looked.length <= 200);
  });
});
