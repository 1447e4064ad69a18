import assert from 'node:assert/strict';
import { insertAt, remove, replace, type Edit } from '../../../server/src/language/edit';
import { loadedHost } from '../../support/lint';
import { edited, spanOf } from '../../support/hosts/editing';

const written = (source: string, edit: (text: string) => Edit): string | undefined =>
  edited(loadedHost('ccmcmd'), source, edit);

describe('edits of a document', () => {
  it('replace, insert and remove in place', () => {
    assert.equal(
      written('FSP=a SMSMP=b', (text) => replace(spanOf(text, 'a'), 'xy')),
      'FSP=xy SMSMP=b',
    );
    assert.equal(
      written('FSP=a SMSMP=b', () => insertAt(5, ' /logon')),
      'FSP=a /logon SMSMP=b',
    );
    assert.equal(
      written('FSP=a SMSMP=b', (text) => remove(spanOf(text, ' SMSMP=b'))),
      'FSP=a',
    );
  });

  it('take the line break along when they remove a folded line', () => {
    assert.equal(
      written('FSP=a\n  SMSMP=b\n  DNSSUFFIX=c', (text) => remove(spanOf(text, ' SMSMP=b'))),
      'FSP=a\n  DNSSUFFIX=c',
    );
    assert.equal(
      written('FSP=a\r\n  SMSMP=b', (text) => remove(spanOf(text, 'FSP=a '))),
      'SMSMP=b',
    );
  });

  it('never touch a comment, nor comment anything out', () => {
    assert.equal(
      written('FSP=a\n# c\nSMSMP=b', (text) => remove(spanOf(text, 'FSP=a '))),
      undefined,
    );
    assert.equal(
      written('FSP=a\n# c\nSMSMP=b', (text) => remove(spanOf(text, ' SMSMP=b'))),
      'FSP=a\n# c',
    );
    assert.equal(
      written('FSP=a\n# c\nSMSMP=b /x', (text) => remove(spanOf(text, ' SMSMP=b'))),
      undefined,
    );
    assert.equal(
      written('/mp\n# c\nmp1', (text) => replace(spanOf(text, ' '), ':')),
      undefined,
    );
    assert.equal(
      written('FSP=a\n# c\nSMSMP=b', (text) => replace(spanOf(text, 'b'), 'x')),
      'FSP=a\n# c\nSMSMP=x',
    );
  });

  it('begin lines where what stands behind them does', () => {
    const moved = (source: string, property: string): string | undefined =>
      written(source, (text) => {
        const at = text.indexOf(property);
        return insertAt(at, spanOf(text, '/a'), ' ', spanOf(text, '/b'), ' ');
      });
    for (const [eol, head, rest] of [
      ['\n', 'CCMSETUPCMD="', '"'],
      ['\r\n', 'CCMSETUPCMD="  ', '"'],
      ['\r', 'ccmsetup.exe /x', ''],
      ['\n', 'CCMSETUPCMD="\n  # why', '"'],
      ['\r\n', 'ccmsetup.exe\r\n# why', ''],
    ] as const) {
      const end = `${eol}  FSP=b /a /b${eol}${rest}`;
      assert.equal(
        moved(head + end, 'FSP=b'),
        `${head.replace(/(?:\r?\n.*)$/s, '')}${eol}  /a${eol}  /b${/\r?\n.*$/s.exec(head)?.[0] ?? ''}${end}`,
      );
    }
    assert.equal(moved('CCMSETUPCMD="FSP=b /a /b"', 'FSP=b'), 'CCMSETUPCMD="/a /b FSP=b /a /b"');
    assert.equal(moved('FSP=b /a\n  /b', 'FSP=b'), '/a /b FSP=b /a\n  /b');
  });

  it('move a value with a hole without knowing it', () => {
    const moved = written('FSP=${fsp} /mp:${mp}', (text) =>
      insertAt(0, spanOf(text, text.slice(text.indexOf('/'))), ' '),
    );
    assert.equal(moved, '/mp:${mp} FSP=${fsp} /mp:${mp}');
  });
});
