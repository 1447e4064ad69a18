/** Which paths a pattern of files fits. */
import assert from 'node:assert/strict';
import { alternativesOf, countAlternatives, mostPatterns } from '../../../server/src/lint/globs/alternatives';
import { fitsGlob, globPath } from '../../../server/src/lint/globs/match';
import { parseGlob } from '../../../server/src/lint/globs/parse';

interface Case {
  readonly glob: string;
  readonly fits: readonly string[];
  readonly not: readonly string[];
}

const cases: readonly Case[] = [
  { glob: 'a.ps1', fits: ['a.ps1', 'A.PS1'], not: ['a.ps', 'a.ps12', 'b/a.ps1', 'axps1', ''] },
  { glob: '*', fits: ['a', '.a', 'a b', '😀'], not: ['a/b', 'a/'] },
  { glob: '*.ps1', fits: ['.ps1', 'a.ps1', 'a.b.PS1'], not: ['a/b.ps1', 'ps1'] },
  { glob: 'a*', fits: ['a', 'ab', 'a/'.slice(0, 1)], not: ['ba', 'a/b'] },
  { glob: '*a*b*', fits: ['ab', 'xaxbx', 'aabb'], not: ['ba', 'a', 'b'] },
  { glob: '***', fits: ['a', 'abc'], not: ['a/b'] },
  { glob: 'a**b', fits: ['ab', 'axxb'], not: ['a/b', 'ax/xb'] },
  { glob: '?', fits: ['a', '.', '😀', '*'], not: ['', 'ab', '/'] },
  { glob: '??', fits: ['ab', '😀a'], not: ['a', '😀', 'a/'] },
  { glob: '**', fits: ['a', 'a/b', '.a/.b/.c'], not: [] },
  { glob: '**/a', fits: ['a', 'b/a', 'c/b/a'], not: ['ba', 'a/b', 'c/ba'] },
  { glob: 'a/**', fits: ['a/b', 'a/b/c', 'A/.b'], not: ['a', 'ab', 'b/a'] },
  { glob: 'a/**/b', fits: ['a/b', 'a/x/b', 'a/x/y/b'], not: ['ab', 'a/xb', 'a/b/c'] },
  { glob: '**/a/**', fits: ['a/b', 'x/a/b', 'x/a/a/a'], not: ['a', 'x/a', 'b'] },
  { glob: '**/a/**/b/*.c', fits: ['a/b/x.c', 'a/a/b/b/x.c', 'z/a/y/b/x.c'], not: ['b/a/x.c', 'a/b/x/x.c'] },
  { glob: '**/**/a', fits: ['a', 'b/a', 'c/b/a'], not: ['b'] },
  { glob: '*/*', fits: ['a/b'], not: ['a', 'a/b/c'] },
  { glob: '**x/a', fits: ['x/a', 'yx/a'], not: ['a', 'z/x/a'] },
  { glob: '[abc]', fits: ['a', 'B', 'c'], not: ['d', '', 'ab'] },
  { glob: '[a-c]1', fits: ['a1', 'B1', 'c1'], not: ['d1', '-1'] },
  { glob: '[A-C]', fits: ['a', 'B'], not: ['d'] },
  { glob: '[!a-c]', fits: ['d', '!', '-'], not: ['a', 'B', '/', 'dd'] },
  { glob: '[^a]', fits: ['b', '^'], not: ['a', 'A'] },
  { glob: 'a[!b]c', fits: ['axc'], not: ['abc', 'a/c', 'ac'] },
  { glob: '[a-]', fits: ['a', '-'], not: ['b'] },
  { glob: '[-a]', fits: ['a', '-'], not: ['b'] },
  { glob: '[]a]', fits: [']', 'a'], not: ['[', ''] },
  { glob: '[!]a]', fits: ['b'], not: [']', 'a'] },
  { glob: '[\\]\\-x]', fits: [']', '-', 'x'], not: ['\\', 'y'] },
  { glob: '[*?{]', fits: ['*', '?', '{'], not: ['a'] },
  { glob: '[a/b]', fits: ['a', 'b'], not: ['/'] },
  { glob: '[😀-😂]', fits: ['😀', '😁', '😂'], not: ['😃', '\uD83D'] },
  { glob: '[[:alpha:]]', fits: ['a]', '[]', ':]'], not: ['b', 'z]'] },
  { glob: '{a,b}', fits: ['a', 'B'], not: ['c', '{a,b}', 'ab'] },
  { glob: '{a,b}{c,d}', fits: ['ac', 'bd', 'bc'], not: ['ab', 'cd', 'a'] },
  { glob: 'x{,y}', fits: ['x', 'xy'], not: ['y', 'xyy'] },
  { glob: '{a,b/c}/d', fits: ['a/d', 'b/c/d'], not: ['b/d', 'c/d'] },
  { glob: '{a,{b,c{d,e}}}', fits: ['a', 'b', 'cd', 'ce'], not: ['c', 'd'] },
  { glob: '{*.ps1,**/x}', fits: ['a.ps1', 'x', 'a/b/x'], not: ['a/a.ps1'] },
  { glob: '{a\\,b,c}', fits: ['a,b', 'c'], not: ['a', 'b'] },
  { glob: '{a}', fits: ['{a}'], not: ['a'] },
  { glob: '{}', fits: ['{}'], not: [''] },
  { glob: '{1..3}', fits: ['{1..3}'], not: ['1', '2'] },
  { glob: 'a}', fits: ['a}'], not: ['a'] },
  { glob: 'a,b', fits: ['a,b'], not: ['a'] },
  { glob: ']', fits: [']'], not: [] },
  { glob: '\\*', fits: ['*'], not: ['a', '\\*', ''] },
  { glob: '\\a\\b', fits: ['ab'], not: ['\\a\\b'] },
  { glob: '\\{a,b\\}', fits: ['{a,b}'], not: ['a'] },
  { glob: '(a+)+b', fits: ['(a+)+b'], not: ['aab', 'ab'] },
  { glob: '@(a|b)', fits: ['@(a|b)'], not: ['a', 'b'] },
  { glob: '!a', fits: ['!a'], not: ['b', 'a'] },
  { glob: '!(a).ps1', fits: ['!(a).ps1'], not: ['b.ps1'] },
  { glob: '+(a)', fits: ['+(a)'], not: ['aa'] },
  { glob: '^a$', fits: ['^a$'], not: ['a'] },
  { glob: 'a.c', fits: ['a.c'], not: ['abc'] },
  { glob: '#a', fits: ['#a'], not: [] },
  { glob: 'Größe', fits: ['GRÖSSE'.replace('SS', 'ß'), 'größe'], not: ['grosse'] },
  { glob: 'straẞe', fits: ['straße'], not: ['strasse'] },
  { glob: 'ΣΑΣ', fits: ['σας', 'σασ'], not: ['σα'] },
  { glob: '\uD83D', fits: ['\uD83D'], not: ['😀'] },
];

describe('a pattern of files', () => {
  for (const { glob, fits, not } of cases) {
    it(`${glob} fits ${fits.join(' ')}`, () => {
      for (const path of fits) assert.equal(fitsGlob(glob, globPath(path)), true, `must fit ${path}`);
      for (const path of not) assert.equal(fitsGlob(glob, globPath(path)), false, `must not fit ${path}`);
    });
  }

  it('fits nothing when it is none', () => {
    for (const glob of ['{', '[', 'a\\', '[b-a]', '{a,b', '{{{{{{a,b},c},d},e},f},g}'])
      for (const path of ['a', 'b', glob, '{', '['])
        assert.equal(fitsGlob(glob, globPath(path)), false, `${glob} ${path}`);
  });

  it('stands for as many patterns as its braces say', () => {
    const counts: readonly [glob: string, count: number][] = [
      ['', 1],
      ['{a}', 1],
      ['{a,b}', 2],
      ['{a,b}{c,d,e}', 6],
      ['{a,{b,c},{d,{e,f}}}', 6],
      ['{a,b}'.repeat(9), 512],
      ['{a,b}'.repeat(10), mostPatterns + 1],
      ['{a,b}'.repeat(200), mostPatterns + 1],
      [`{${'a,'.repeat(499)}a}`, 500],
    ];
    for (const [glob, count] of counts) {
      const sequence = parseGlob(glob);
      assert.ok(typeof sequence !== 'string', glob);
      assert.equal(countAlternatives(sequence), count, glob);
      if (count <= mostPatterns) assert.equal(alternativesOf(sequence).length, count, glob);
    }
    assert.equal(fitsGlob('{a,b}'.repeat(9), globPath('ab'.repeat(4) + 'b')), true);
    assert.equal(fitsGlob('{a,b}'.repeat(10), globPath('a'.repeat(10))), false, 'too many');
  });

  it('is soon done with what would keep a regular expression busy for ever', () => {
    const name = 'a'.repeat(1000);
    const folders = Array.from({ length: 500 }, () => 'a').join('/');
    for (const glob of [
      '(a+)+b',
      '*a*a*a*a*a*b',
      `${'*a'.repeat(499)}*b`,
      `${'*'.repeat(999)}b`,
      `${'a'.repeat(998)}*b`,
      `*${'a'.repeat(500)}b`,
      `${'?*'.repeat(499)}b`,
      `${'[!b]*'.repeat(199)}b`,
      `${'**/a/'.repeat(199)}b`,
      `${'**/'.repeat(333)}b`,
      `**/${'*a'.repeat(400)}b/**`,
      `{${'*ab,'.repeat(200)}b}`,
      `${'{*a,*a*a}'.repeat(9)}b`,
    ])
      for (const path of [name, folders, `${folders}/${name}`])
        assert.equal(fitsGlob(glob, globPath(path)), false, glob);
  });
});
