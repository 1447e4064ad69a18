import assert from 'node:assert/strict';
import { invisibleCharacter } from '../../../server/src/rules/invisible-character';
import { nbspSpace } from '../../../server/src/rules/nbsp-space';
import { smartQuotes } from '../../../server/src/rules/smart-quotes';
import { unicodeDash } from '../../../server/src/rules/unicode-dash';
import { check, hole, only, silent } from '../../support/rule-texts';

describe('pasted characters', () => {
  describe('smart-quotes', () => {
    it('points at the typographic quote of a mixed pair', () => {
      const { at, message } = only('CCMSETUPCMD="SMSSITECODE=ABC”', smartQuotes);
      assert.equal(at, '”');
      assert.equal(
        message,
        "A typographic quotation mark (U+201D) isn't documented to quote text. Write a straight double one.",
      );
    });

    it('reports a pair once, at its first quote', () => {
      const seen = only('ccmsetup.exe SMSCACHEDIR=„C:\\My Cache“', smartQuotes);
      assert.deepEqual([seen.at, seen.related], ['„', ['“']]);
      assert.match(seen.message, /^Typographic quotation marks \(U\+201E, U\+201C\) aren't /);
    });

    const fixed: readonly [string, string | undefined][] = [
      [
        'ccmsetup.exe “/mp:mp1.fabrikam.com” SMSSITECODE=P01',
        'ccmsetup.exe "/mp:mp1.fabrikam.com" SMSSITECODE=P01',
      ],
      ['CCMSETUPCMD=“SMSSITECODE=ABC”', 'CCMSETUPCMD="SMSSITECODE=ABC"'],
      ['CCMSETUPCMD=“SMSSITECODE=ABC"', 'CCMSETUPCMD="SMSSITECODE=ABC"'],
      ['CCMSETUPCMD="SMSCACHEDIR=“C:\\My Cache” FSP=f"', 'CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache"" FSP=f"'],
      ['CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache” FSP=f"', 'CCMSETUPCMD="SMSCACHEDIR=""C:\\My Cache"" FSP=f"'],
      ['ccmsetup.exe SMSCACHEDIR=‘C:\\My Cache’', 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache"'],
      ['CCMSETUPCMD=‘SMSSITECODE=P01’', 'CCMSETUPCMD="SMSSITECODE=P01"'],
      ['CCMSETUPCMD=‘SMSSITECODE=P01 FSP=f’', undefined],
      ['ccmsetup.exe SMSCACHEDIR=‘C:\\My Cache\\’ FSP=f', undefined],
      // The other quote is missing, or the backslash would make it a literal one.
      ['ccmsetup.exe SMSCACHEDIR=“C:\\My Cache', undefined],
      ['ccmsetup.exe SMSCACHEDIR=“C:\\My Cache\\” FSP=f', undefined],
      ['ccmsetup.exe SMSSITECODE=P01”', undefined],
    ];
    for (const [text, after] of fixed) {
      it(`${after === undefined ? 'has no fix for' : 'straightens'} ${text}`, () => {
        assert.equal(only(text, smartQuotes).fixed, after);
      });
    }

    it('straightens quotes that a straight one swallowed, all of a line at once', () => {
      const seen = check('ccmsetup.exe SMSCACHEDIR="C:\\My Cache” CCMCERTSEL="Subject:a b”', [smartQuotes]);
      assert.deepEqual(
        seen.map(({ at, fixed: after }) => [at, after]),
        Array(2).fill(['”', 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache" CCMCERTSEL="Subject:a b"']),
      );
    });

    for (const text of [
      'ccmsetup.exe SMSCACHEDIR="C:\\Ann’s Cache"',
      'ccmsetup.exe SMSCACHEDIR=C:\\Ann’s',
      'ccmsetup.exe CCMCERTISSUERS="CN=“A” OU=B"',
      `ccmsetup.exe SMSCACHEDIR=“${hole}`,
    ]) {
      it(`is silent on ${text}`, () => {
        silent(text, smartQuotes);
      });
    }
  });

  describe('unicode-dash', () => {
    it('points at the prefix and names the parameter as the catalog does', () => {
      const { at, message, fixed } = only('ccmsetup.exe –usepkicert SMSSITECODE=P01', unicodeDash);
      assert.equal(at, '–');
      assert.equal(
        message,
        'A parameter begins with a dash (U+2013, en dash), not a slash. Write /UsePKICert.',
      );
      assert.equal(fixed, 'ccmsetup.exe /usepkicert SMSSITECODE=P01');
    });

    it('points at the first dash of a value and replaces all of them', () => {
      const { at, message, fixed } = only('SMSSITECODE=P01 SMSMP=mp—1—a.fabrikam.com', unicodeDash);
      assert.equal(at, '—');
      assert.match(message, /^The value of SMSMP has a typographic dash \(U\+2014, em dash\)/);
      assert.equal(fixed, 'SMSSITECODE=P01 SMSMP=mp-1-a.fabrikam.com');
    });

    it('judges list items one by one', () => {
      const { fixed } = only(`SMSMPLIST=mp–${hole};mp–2.fabrikam.com`, unicodeDash);
      assert.equal(fixed, `SMSMPLIST=mp–${hole};mp-2.fabrikam.com`);
    });

    it('looks at the file name of a path only', () => {
      silent('SMSROOTKEYPATH=C:\\Keys–2026\\trk.txt', unicodeDash);
      assert.equal(only('SMSROOTKEYPATH=C:\\Keys–2026\\trk–1.txt', unicodeDash).fixed, undefined);
    });

    for (const text of [
      'ccmsetup.exe – for clients',
      'CCMCERTSEL="Subject:A – B"',
      'SMSCACHEDIR="C:\\A – B"',
    ]) {
      it(`is silent on ${text}`, () => {
        silent(text, unicodeDash);
      });
    }
  });

  describe('nbsp-space', () => {
    it('points at the blank', () => {
      const { at, message } = only('/logon\u00A0SMSSITECODE=ABC', nbspSpace);
      assert.equal(at, '\u00A0');
      assert.equal(
        message,
        'A special space (U+00A0, no-break space) probably joins two arguments into one. Write an ordinary space.',
      );
    });

    for (const [text, after] of [
      ['/logon\u3000\u2007FSP=f', '/logon FSP=f'],
      ['/logon \u00A0FSP=f', '/logon FSP=f'],
      ['\u00A0/logon FSP=f', '/logon FSP=f'],
      ['CCMSETUPCMD="/logon FSP=f\u00A0"', 'CCMSETUPCMD="/logon FSP=f"'],
    ] as const) {
      it(`turns ${JSON.stringify(text)} into ${after}`, () => {
        assert.equal(only(text, nbspSpace).fixed, after);
      });
    }
  });

  describe('invisible-character', () => {
    it('points at the whole run', () => {
      const { at, message, fixed } = only('SMSSITECODE=\u200B\uFEFFABC', invisibleCharacter);
      assert.equal(at, '\u200B\uFEFF');
      assert.equal(
        message,
        '2 invisible characters (first U+200B, zero-width space) probably become part of a name or value. Delete them.',
      );
      assert.equal(fixed, 'SMSSITECODE=ABC');
    });

    it('finds them in names and in quotes', () => {
      assert.equal(
        check('SMSSITE\u00ADCODE=ABC SMSCACHEDIR="C:\\\u202AMy Cache"', [invisibleCharacter]).length,
        2,
      );
    });
  });
});
