import assert from 'node:assert/strict';
import { ccmcmdHost } from '../../../server/src/hosts/ccmcmd/ccmcmd';
import { documentEdits } from '../../../server/src/hosts/text/document-edit';
import { insertAt, remove, replace, type Edit } from '../../../server/src/language/edit';
import { span } from '../../../server/src/language/span';
import { applyEdits } from '../../support/edits';

/** Applies an edit of the only command line of a `.ccmcmd` text; undefined when it cannot be written. */
function edited(source: string, edit: (text: string) => Edit): string | undefined {
  const [region] = ccmcmdHost().find(source).regions;
  assert.ok(region);
  const edits = documentEdits(region, source, edit(region.text));
  return edits && applyEdits(source, edits);
}

/** The span of a part of a text. */
function of(text: string, part: string) {
  const start = text.indexOf(part);
  assert.ok(start >= 0, part);
  return span(start, start + part.length);
}

describe('edits of a document', () => {
  it('replace, insert and remove in place', () => {
    assert.equal(
      edited('FSP=a SMSMP=b', (text) => replace(of(text, 'a'), 'xy')),
      'FSP=xy SMSMP=b',
    );
    assert.equal(
      edited('FSP=a SMSMP=b', () => insertAt(5, ' /logon')),
      'FSP=a /logon SMSMP=b',
    );
    assert.equal(
      edited('FSP=a SMSMP=b', (text) => remove(of(text, ' SMSMP=b'))),
      'FSP=a',
    );
  });

  it('take the line break along when they remove a folded line', () => {
    assert.equal(
      edited('FSP=a\n  SMSMP=b\n  DNSSUFFIX=c', (text) => remove(of(text, ' SMSMP=b'))),
      'FSP=a\n  DNSSUFFIX=c',
    );
    assert.equal(
      edited('FSP=a\r\n  SMSMP=b', (text) => remove(of(text, 'FSP=a '))),
      'SMSMP=b',
    );
  });

  it('never touch a comment, nor comment anything out', () => {
    assert.equal(
      edited('FSP=a\n# c\nSMSMP=b', (text) => remove(of(text, 'FSP=a '))),
      undefined,
    );
    assert.equal(
      edited('FSP=a\n# c\nSMSMP=b', (text) => remove(of(text, ' SMSMP=b'))),
      'FSP=a\n# c',
    );
    assert.equal(
      edited('FSP=a\n# c\nSMSMP=b /x', (text) => remove(of(text, ' SMSMP=b'))),
      undefined,
    );
    assert.equal(
      edited('/mp\n# c\nmp1', (text) => replace(of(text, ' '), ':')),
      undefined,
    );
    assert.equal(
      edited('FSP=a\n# c\nSMSMP=b', (text) => replace(of(text, 'b'), 'x')),
      'FSP=a\n# c\nSMSMP=x',
    );
  });

  it('move a value with a hole without knowing it', () => {
    const moved = edited('FSP=${fsp} /mp:${mp}', (text) =>
      insertAt(0, of(text, text.slice(text.indexOf('/'))), ' '),
    );
    assert.equal(moved, '/mp:${mp} FSP=${fsp} /mp:${mp}');
  });
});
