import assert from 'node:assert/strict';
import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { base64UrlOf } from '../../../site/share/base64url';
import { fragmentOf, readFragment, type SharedDocument } from '../../../site/share/fragment';
import { longestFragment, mostUnpacked } from '../../../site/share/limits';

function fragmentFor(document: SharedDocument): string {
  const fragment = fragmentOf(document);
  assert.ok(fragment !== undefined);
  return fragment;
}

/** A fragment of the present form with any content. */
function made(content: string): string {
  return `v1.${base64UrlOf(zlibSync(new TextEncoder().encode(content)))}`;
}

function messageOf(fragment: string): string {
  const read = readFragment(fragment);
  assert.equal(read?.kind, 'broken', JSON.stringify(read));
  return read.message;
}

describe('fragment of a shared document', () => {
  it('gives every text back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.option(fc.constantFrom('ccmcmd', 'powershell', 'ccmsetup-log', 'objective-c++'), {
          nil: undefined,
        }),
        (text, languageId) => {
          const document = languageId === undefined ? { text } : { text, languageId };
          const fragment = fragmentFor(document);
          assert.match(fragment, /^v1\.[\w-]+$/);
          for (const hash of [fragment, `#${fragment}`])
            assert.deepEqual(readFragment(hash), { kind: 'document', document });
        },
      ),
    );
  });

  for (const [name, text] of [
    ['halves of surrogate pairs', 'a\uD800b\uDC00'],
    ['all line ends', 'a\r\nb\rc\nd\u2028e\0'],
    ['nothing', ''],
    ['other scripts and emoji', 'Größe 日本語 😀'],
  ] as const)
    it(`keeps ${name}`, () => {
      assert.deepEqual(readFragment(fragmentFor({ text })), { kind: 'document', document: { text } });
    });

  it('is short for what repeats', () => {
    assert.ok(fragmentFor({ text: 'ccmsetup.exe /mp:mp1.fabrikam.com\n'.repeat(1000) }).length < 500);
  });

  it('leaves the names of headings alone', () => {
    for (const hash of ['', '#', '#main', '#v1', '#version', '#v1-of-it'])
      assert.equal(readFragment(hash), undefined);
  });

  it('says that a link is damaged, wherever it is cut or changed', () => {
    const document = { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01', languageId: 'ccmcmd' };
    const fragment = fragmentFor(document);
    for (let length = 'v1.'.length; length < fragment.length; length++)
      assert.match(messageOf(fragment.slice(0, length)), /damaged/, `${length}`);
    for (let at = 'v1.'.length; at < fragment.length; at++) {
      const changed = fragment.slice(0, at) + (fragment[at] === 'A' ? 'B' : 'A') + fragment.slice(at + 1);
      // Some bits mean nothing; no other text may come of any.
      const read = readFragment(changed);
      if (read?.kind === 'document') assert.deepEqual(read.document, document, `${at}`);
      else assert.match(messageOf(changed), /damaged/, `${at}`);
    }
    assert.match(messageOf(fragment.toLowerCase()), /damaged/);
    assert.match(messageOf(`${fragment}).`), /damaged/);
  });

  it('takes nothing but a text and the name of a language', () => {
    for (const content of [
      '{"text":"a"}',
      '"a"',
      '[]',
      '[1]',
      '["a",1]',
      '["a",null]',
      '["a","<img>"]',
      '["a","ccmcmd","more"]',
      `["a","${'x'.repeat(41)}"]`,
      '["a"',
      'null',
    ])
      assert.match(messageOf(made(content)), /damaged/, content);
  });

  it('stops at what unpacks to gigabytes', () => {
    const bomb = `v1.${base64UrlOf(zlibSync(new Uint8Array(mostUnpacked * 3), { level: 9 }))}`;
    assert.ok(bomb.length < longestFragment);
    assert.match(messageOf(bomb), /too large/);
    assert.match(messageOf(`v1.${'A'.repeat(longestFragment)}`), /too large/);
  });

  it('says that a page is too old for a link', () => {
    assert.match(messageOf('v2.abc'), /newer version/);
  });

  it('makes no link of what does not fit', () => {
    assert.equal(fragmentOf({ text: 'x'.repeat(mostUnpacked) }), undefined);
    let seed = 1;
    const random = Array.from({ length: 200_000 }, () => {
      seed = (seed * 48271) % 2147483647;
      return String.fromCharCode(33 + (seed % 90));
    });
    assert.equal(fragmentOf({ text: random.join('') }), undefined);
  });
});
