import assert from 'node:assert/strict';
import { parse as parseJson, type ParseError } from 'jsonc-parser';
import { createHosts, hostOf } from '../../server/src/hosts';
import { readConfiguration } from '../../server/src/lint/config-reader';
import {
  defaultConfiguration,
  siteLists,
  siteTexts,
  type Configuration,
} from '../../server/src/lint/configuration';
import { slugs } from '../../server/src/lint/slugs';
import { fixAllKind } from '../../server/src/service/fixes/code-actions';
import { contributedSettings, manifest } from './manifest';
import { examples, pageText } from './pages';

describe('setups on the pages for users', () => {
  const hosts = createHosts();

  it('are configurations in which nothing is wrong, and one that has every key', () => {
    const read = examples.files
      .filter(({ file }) => file?.path === '.ccmsetuprc.json')
      .map(({ page, text }) => ({ page, ...readConfiguration(text, slugs) }));
    for (const { page, problems } of read) assert.deepEqual(problems, [], page);
    const { configuration } = read.find(({ page }) => page === 'docs/configuration.md')!;
    for (const [key, value] of Object.entries(configuration)) {
      const same = JSON.stringify(value) === JSON.stringify(defaultConfiguration[key as keyof Configuration]);
      // A map is an object without keys of its own to JSON.
      const filled = value instanceof Map ? value.size > 0 : !same;
      assert.ok(filled || key === 'extends', key);
    }
    const keys = [...siteLists, ...siteTexts];
    assert.deepEqual(Object.keys(configuration.site ?? {}).sort(), [...keys].sort());
    for (const key of [...keys, ...Object.keys(defaultConfiguration)])
      assert.ok(pageText('docs/configuration.md').includes(`\`${key}\``), key);
  });

  it('are settings that VS Code knows', () => {
    const settings = examples.files.filter(({ file }) => file?.path === '.vscode/settings.json');
    assert.ok(settings.length > 0);
    const known = (key: string): boolean => key.startsWith('editor.') || key in contributedSettings;
    for (const { text } of settings) {
      const errors: ParseError[] = [];
      const values = parseJson(text, errors) as Record<string, object>;
      assert.deepEqual(errors, []);
      for (const [key, value] of Object.entries(values))
        for (const name of key.startsWith('[') ? Object.keys(value) : [key]) assert.ok(known(name), name);
    }
    assert.ok(settings.some(({ text }) => text.includes(`"${fixAllKind}"`)));
    assert.ok(pageText('docs/editors.md').includes(`\`${fixAllKind}\``));
  });

  it('are setups for editors that start the server', () => {
    const { bin } = manifest;
    assert.ok('ccmsetup-language-server' in bin);
    for (const { text, language } of examples.editors) {
      assert.match(text, /['"]ccmsetup-language-server['"]/, language);
      assert.match(text, /['"]--stdio['"]/, language);
      if (language !== 'jsonc' && language !== 'json') continue;
      const errors: ParseError[] = [];
      parseJson(text, errors);
      assert.deepEqual(errors, []);
    }
    // Of JetBrains IDEs: the languages under which the server gets files.
    const rows = [...pageText('docs/editors.md').matchAll(/^\| `(\*\.[^`]*)` \| `(\w+)` \|$/gm)];
    assert.ok(rows.length > 3);
    for (const [, patterns = '', languageId] of rows)
      for (const pattern of patterns.split(';')) {
        const name = pattern.replace('*', 'a');
        const host = hostOf(hosts, undefined, name);
        assert.ok(host !== undefined, pattern);
        assert.equal(hostOf(hosts, languageId, name), host, pattern);
      }
  });
});
