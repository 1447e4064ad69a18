import assert from 'node:assert/strict';
import {
  configurationFinder,
  configurationFindings,
  foldersAbove,
  pathWithin,
  readConfigurationText,
  type ConfigurationFinder,
} from '../../../server/src/service/configuration';

/** A finder over made-up files that remembers what it was asked for. */
function finderOf(files: Record<string, string>): ConfigurationFinder & { readonly asked: string[] } {
  const asked: string[] = [];
  const finder = configurationFinder({
    readText: (uri) => {
      asked.push(uri);
      return Promise.resolve(files[uri]);
    },
    isThere: (uri) => Promise.resolve(Object.keys(files).some((file) => file.startsWith(uri))),
  });
  return { ...finder, asked };
}

const name = '.ccmsetuprc.json';

describe('finding the configuration of a file', () => {
  it('takes the nearest from its folder upwards', async () => {
    const finder = finderOf({
      [`file:///a/${name}`]: '{ "extends": "strict" }',
      [`file:///a/b%20c/d/${name}`]: '{}',
    });
    const near = await finder.nearest('file:///a/b%20c/d/x.ps1');
    assert.deepEqual([near?.uri, near?.folder], [`file:///a/b%20c/d/${name}`, 'file:///a/b%20c/d/']);
    const far = await finder.nearest('file:///a/b%20c/e/f/x.ps1');
    assert.deepEqual([far?.folder, far?.configuration.extends], ['file:///a/', 'strict']);
    assert.equal(await finder.nearest('file:///z/x.ps1'), undefined);
  });

  it('asks for each file once, until it forgets', async () => {
    const files: Record<string, string> = {};
    const finder = finderOf(files);
    const both = [finder.nearest('file:///a/x.ps1'), finder.nearest('file:///a/y.ps1')];
    assert.deepEqual(await Promise.all(both), [undefined, undefined]);
    assert.deepEqual(finder.asked, [`file:///a/${name}`, `file:///${name}`]);
    files[`file:///${name}`] = '{}';
    assert.equal(await finder.nearest('file:///a/x.ps1'), undefined);
    finder.forget();
    assert.equal((await finder.nearest('file:///a/x.ps1'))?.folder, 'file:///');
  });

  it('can forget what counts for one file', async () => {
    const files: Record<string, string> = {};
    const finder = finderOf(files);
    await finder.nearest('file:///a/b/x.ps1');
    await finder.nearest('file:///c/x.ps1');
    files[`file:///a/${name}`] = '{}';
    files[`file:///c/${name}`] = '{}';
    finder.forget('file:///a/b/x.ps1');
    assert.equal((await finder.nearest('file:///a/b/x.ps1'))?.folder, 'file:///a/');
    assert.equal(await finder.nearest('file:///c/x.ps1'), undefined);
  });

  const asked: readonly (readonly [uri: string, folders: readonly string[]])[] = [
    ['file:///x.ps1', ['file:///']],
    ['file:///c%3A/a/x.ps1', ['file:///c%3A/a/', 'file:///c%3A/']],
    ['file:///C:/a/x.ps1', ['file:///C:/a/', 'file:///C:/']],
    ['file://server/share/x.ps1', ['file://server/share/', 'file://server/']],
    [
      'vscode-remote://ssh-remote%2Bh/a/x.ps1',
      ['vscode-remote://ssh-remote%2Bh/a/', 'vscode-remote://ssh-remote%2Bh/'],
    ],
    ['memfs:/a/x.ps1', ['memfs:/a/', 'memfs:/']],
    ['untitled:Untitled-1', []],
  ];
  for (const [uri, folders] of asked) {
    it(`looks in the folders above ${uri}`, async () => {
      const finder = finderOf({});
      await finder.nearest(uri);
      assert.deepEqual(
        finder.asked,
        folders.map((folder) => folder + name),
      );
      if (folders[0] !== undefined) assert.deepEqual(foldersAbove(folders[0]), folders.slice(1));
    });
  }

  it('counts no byte order mark', async () => {
    const text = '{ "rule": 1 }';
    const found = await finderOf({ [`file:///${name}`]: `\uFEFF${text}` }).nearest('file:///x.ps1');
    assert.equal(found?.text, text);
    assert.deepEqual(found.problems[0]?.span, { start: 2, end: 8 });
  });
});

describe('what is wrong in a configuration', () => {
  const findings = (text: string): string[] =>
    configurationFindings(readConfigurationText(text)).map(
      ({ rule, severity, span }) => `${severity} ${rule} ${text.slice(span.start, span.end)}`,
    );

  it('is a warning', () => {
    assert.deepEqual(findings('{ "rule": 1 }'), ['warning invalid-configuration "rule"']);
  });

  it('has the level that the file itself sets', () => {
    const rules = (level: string): string =>
      `{ "rules": { "invalid-configuration": "${level}" }, "rule": 1 }`;
    assert.deepEqual(findings(rules('error')), ['error invalid-configuration "rule"']);
    assert.deepEqual(findings(rules('off')), []);
  });
});

describe('the path of a file in a folder', () => {
  const cases: readonly (readonly [folder: string, uri: string, path: string | undefined])[] = [
    ['file:///a/', 'file:///a/b/c%20d%23.ps1', 'b/c d#.ps1'],
    ['file:///a/', 'file:///ab/c.ps1', undefined],
    ['file:///a/', 'file:///a/100%.ps1', '100%.ps1'],
  ];
  for (const [folder, uri, path] of cases) {
    it(uri, () => {
      assert.equal(pathWithin(folder, uri), path);
    });
  }
});
