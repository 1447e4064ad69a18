import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { userPages } from '../../server/scripts/generate/project';
import { anchorsOf, brokenLinks, linksOf } from './markdown-links';
import { projectRoot } from './modules';
import { filesIn } from './packing';

describe('links of Markdown files', () => {
  const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
  const exists = (path: string): boolean => existsSync(join(projectRoot, path));
  const pages = [
    ...['CHANGELOG.md', 'CODE_OF_CONDUCT.md', 'CONTRIBUTING.md', 'README.md', 'SECURITY.md', 'SUPPORT.md'],
    'samples/README.md',
    ...filesIn(join(projectRoot, 'docs'))
      .filter((path) => path.endsWith('.md'))
      .map((path) => `docs/${path}`),
  ];

  it('lead somewhere', () => {
    assert.ok(pages.length > 100);
    assert.deepEqual(
      pages.flatMap((path) => brokenLinks(path, exists, read)),
      [],
    );
  });

  it('lead to every page for users, from the README and from the index of the pages', () => {
    for (const [from, left] of [
      [
        'README.md',
        [
          'README.md',
          'docs/README.md',
          'docs/benchmarks.md',
          'docs/capabilities.md',
          'docs/how-it-works.md',
          'docs/releasing.md',
        ],
      ],
      ['docs/README.md', ['README.md', 'docs/README.md']],
    ] as const) {
      const linked = new Set(
        linksOf(read(from)).map(({ target }) => posix.join(posix.dirname(from), target.replace(/#.*/, ''))),
      );
      assert.deepEqual(
        userPages(projectRoot).filter((path) => !linked.has(path) && !left.some((each) => each === path)),
        [],
        from,
      );
    }
  });

  it('show pictures that are there, the first of them before anything else on the front page', () => {
    const pictures = pages.flatMap((path) =>
      linksOf(read(path))
        .filter(({ picture, target }) => picture && !target.startsWith('https:'))
        .map(({ target }) => posix.join(posix.dirname(path), target)),
    );
    assert.deepEqual(
      [...new Set(pictures)].filter((path) => !exists(path)),
      [],
    );
    for (const path of pictures)
      assert.equal(readFileSync(join(projectRoot, path)).toString('latin1', 1, 4), 'PNG', path);
    const [first] = linksOf(read('README.md'));
    assert.equal(first?.picture, true);
  });

  it('are found, and so are those that lead nowhere', () => {
    const files = new Map([
      [
        'docs/a.md',
        '# A\n[b](b.md) [c](b.md#two) ![d](d.png) [e](https://x.example/y) [f](#a) `[g](g.md)`\n```\n[h](h.md)\n```\n[i]: i.md\n',
      ],
      ['docs/b.md', '## `One` two!\n## One two\n'],
      ['docs/c.md', '[a](../docs/b.md#one-two-1) [b](../../x.md) [c](c.md#c) [d](#one)'],
    ]);
    const broken = (path: string): string[] =>
      brokenLinks(
        path,
        (at) => files.has(at),
        (at) => files.get(at) ?? '',
      ).map((text) => text.replace(/.* /, ''));
    assert.deepEqual(broken('docs/a.md'), ['b.md#two', 'i.md']);
    assert.deepEqual(broken('docs/c.md'), ['../../x.md', 'c.md#c', '#one']);
    assert.deepEqual([...anchorsOf(files.get('docs/b.md')!)], ['one-two', 'one-two-1']);
    assert.deepEqual(
      linksOf(files.get('docs/a.md')!).filter(({ picture }) => picture),
      [{ target: 'd.png', picture: true }],
    );
  });
});
