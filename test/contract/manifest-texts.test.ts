import assert from 'node:assert/strict';
import { complaintsAbout } from '../support/plain-english';
import { manifest } from './manifest';
import { manifestTexts, namedTexts, textFiles } from './manifest-texts';

describe('texts of the manifest', () => {
  const named = [...new Set(namedTexts(manifest))].sort();
  const [english] = textFiles;
  const originals = manifestTexts(english ?? '');

  it('are there in English and in German', () => {
    assert.deepEqual(textFiles, ['package.nls.json', 'package.nls.de.json']);
    assert.ok(named.length > 50, String(named.length));
  });

  for (const file of textFiles)
    it(`are all in ${file}, and no others`, () => {
      const texts = manifestTexts(file);
      assert.deepEqual([...texts.keys()].sort(), named);
      for (const [name, text] of texts) {
        assert.notEqual(text.trim(), '', name);
        // Commands, addresses and code are the same in every language.
        const fixed = /\]\([^)]*\)|`+[^`]*`+/g;
        assert.deepEqual(text.match(fixed)?.sort(), originals.get(name)?.match(fixed)?.sort(), name);
        assert.equal(text.endsWith('.'), originals.get(name)?.endsWith('.'), name);
      }
    });

  it('are plain English', () => {
    assert.deepEqual([...originals.values()].flatMap(complaintsAbout), []);
  });

  it('are found at every depth', () => {
    assert.deepEqual(namedTexts({ a: ['%x.y%', { b: '%z%' }], c: '100%', d: 'a %b% c', e: null }), [
      '%x.y%',
      '%z%',
    ]);
  });
});
