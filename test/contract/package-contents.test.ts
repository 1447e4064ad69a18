import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { slugs } from '../../server/src/lint/slugs';
import { manifest } from './manifest';
import { projectRoot } from './modules';
import { filesIn, packedFiles } from './packing';

describe('package contents', () => {
  const packed = packedFiles(filesIn(projectRoot), readFileSync(join(projectRoot, '.vscodeignore'), 'utf8'));

  it('are the built extension, what it shows, and nothing else', () => {
    assert.deepEqual(
      [...packed].sort(),
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'THIRD-PARTY-NOTICES.txt',
        'client/media/icon.png',
        'client/media/icon.svg',
        'dist/client.js',
        'dist/server.js',
        'docs/rules/README.md',
        ...slugs.map((slug) => `docs/rules/${slug}.md`),
        'package.json',
        'syntaxes/ccmcmd.code-snippets',
        'syntaxes/ccmcmd.tmLanguage.json',
        'syntaxes/ccmsetuprc.schema.json',
        'syntaxes/language-configuration.json',
      ].sort(),
    );
  });

  it('have all that the manifest names', () => {
    const { main, browser, contributes } = manifest;
    const named = [
      main,
      browser,
      ...contributes.languages.flatMap(({ configuration }) => configuration ?? []),
      ...contributes.jsonValidation.map(({ url }) => url),
      ...[...contributes.grammars, ...contributes.snippets].map(({ path }) => path),
    ];
    assert.deepEqual(
      named.map((path) => posix.normalize(path)).filter((path) => !packed.includes(path)),
      [],
    );
  });

  it('are found as vsce finds them', () => {
    const files = ['a.ts', '.env', 'dist/a.js', 'dist/a.js.map', 'dist/deep/b.js', 'docs/x/y.md', 'LICENSE'];
    assert.deepEqual(packedFiles(files, ''), files);
    assert.deepEqual(packedFiles(files, '**\n'), []);
    assert.deepEqual(packedFiles(files, '# all but\n!dist/*.js\n  !docs \n\n**\n!LICENSE'), [
      'dist/a.js',
      'docs/x/y.md',
      'LICENSE',
    ]);
    assert.deepEqual(packedFiles(files, 'dist/\ndocs'), ['a.ts', '.env', 'LICENSE']);
  });
});
