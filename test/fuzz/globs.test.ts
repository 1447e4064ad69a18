/** The matcher of patterns beside one that is slow and simple: braces are written out as text, stars try everything. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitsGlob, globPath } from '../../server/src/lint/globs/match';
import { holds } from '../support/property';

/** The texts that a text with braces stands for; the first brace that closes is the innermost. */
function writtenOut(glob: string): string[] {
  const [whole, head, inner, tail] = /^(.*)\{([^{}]*)\}(.*)$/s.exec(glob) ?? [];
  if (whole === undefined) return [glob];
  // Braces without a comma are two characters; the stand-ins are not in the alphabet.
  const choices = inner!.includes(',') ? inner!.split(',') : [`<${inner}>`];
  return choices.flatMap((choice) => writtenOut(head! + choice + tail!));
}

/** Whether one part of a path fits, with all tries. */
function partFits(glob: string, text: string): boolean {
  if (glob === '') return text === '';
  if (glob.startsWith('*'))
    return partFits(glob.slice(1), text) || (text !== '' && partFits(glob, text.slice(1)));
  if (text === '') return false;
  if (glob.startsWith('[')) {
    const end = glob.indexOf(']', 2 + (glob[1] === '!' ? 1 : 0));
    const negated = glob[1] === '!';
    const set = glob.slice(negated ? 2 : 1, end);
    const within = set.includes('a-c') ? 'abc' : set;
    return (
      within.includes(text[0]!.toLowerCase()) !== negated && partFits(glob.slice(end + 1), text.slice(1))
    );
  }
  const same = glob.startsWith('?') || glob[0]!.toLowerCase() === text[0]!.toLowerCase();
  return same && partFits(glob.slice(1), text.slice(1));
}

function partsFit(globs: readonly string[], texts: readonly string[]): boolean {
  const [glob, ...others] = globs;
  if (glob === undefined) return texts.length === 0;
  if (glob === '**') {
    const least = others.length === 0 ? 1 : 0;
    return (
      texts.some((_, index) => index >= least && partsFit(others, texts.slice(index))) ||
      (texts.length >= least && partsFit(others, []))
    );
  }
  return texts.length > 0 && partFits(glob, texts[0]!) && partsFit(others, texts.slice(1));
}

function reference(glob: string, path: string): boolean {
  return writtenOut(glob).some((each) =>
    partsFit(each.replaceAll('<', '{').replaceAll('>', '}').split('/'), path.split('/')),
  );
}

const leaf = fc.constantFrom('a', 'b', 'C', '.', '*', '?', '[ab]', '[!a]', '[a-c]', '*', '-', '(', '+');
const { part } = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(tie('part'), { maxLength: 2 }), { minLength: 1, maxLength: 3 })
        .map((alternatives) => `{${alternatives.map((each) => each.join('')).join(',')}}`),
    },
  ),
}));
const folder = fc.oneof(
  { weight: 3, arbitrary: fc.array(part, { maxLength: 4 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constant('**') },
);
const glob = fc.array(folder, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const path = fc
  .array(
    fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'A', '.', '-', '(', '{', '}'),
      minLength: 1,
      maxLength: 5,
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join('/'));

describe('patterns of files', () => {
  let fitting = 0;
  holds(
    'fit what a slow and simple matcher says',
    20_000,
    () =>
      fc.property(glob, path, (pattern, text) => {
        const expected = reference(pattern, text);
        if (expected) fitting++;
        assert.equal(fitsGlob(pattern, globPath(text)), expected);
      }),
    {
      afterwards: () => {
        assert.ok(fitting > 100, `only ${fitting} fitted`);
      },
    },
  );

  holds('never throw, whatever they are', 5000, (size) => {
    const signs = fc.string({
      unit: fc.constantFrom(...Array.from('*?[]{},!^-\\/aé😀\uD83D(+')),
      maxLength: 30 * size,
    });
    return fc.property(signs, signs, (pattern, text) => {
      assert.equal(typeof fitsGlob(pattern, globPath(text)), 'boolean');
    });
  });

  holds('fit themselves when every sign in them is escaped', 100, (size) => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('*?[]{},!^-\\aÉ😀(+')),
      minLength: 1,
      maxLength: 20 * size,
    });
    return fc.property(text, (name) => {
      const escaped = Array.from(name, (character) => `\\${character}`).join('');
      assert.equal(fitsGlob(escaped, globPath(name)), true);
    });
  });
});
