import assert from 'node:assert/strict';
import { fixEdits } from '../../../server/src/hosts/text/document-edit';
import { insertAt, remove, replace } from '../../../server/src/language/edit';
import { span } from '../../../server/src/language/span';
import { loadedHost } from '../../support/lint';
import { applyEdits } from '../../support/edits';
import { testDefects, type HostDefect } from '../../support/hosts/defects';
import { edited, spanOf } from '../../support/hosts/editing';

const host = loadedHost('batch');

const defects: Record<string, HostDefect> = {
  'a parameter behind properties, on a continued line with carets and doubled signs': {
    source:
      'title \u{1F600}& start "" /wait "%~dp0ccmsetup.exe" CCMCERTISSUERS="CN=100%%; OU=A & B" SMSCACHEDIR=C:\\R^&D ^\n  SMSSITECODE=P01 ^\n  FSP=%FSP% /logon\n',
    rule: 'parameter-after-property',
    before: '%FSP% ',
    squiggle: '/logon',
    fixed:
      'title \u{1F600}& start "" /wait "%~dp0ccmsetup.exe" /logon CCMCERTISSUERS="CN=100%%; OU=A & B" SMSCACHEDIR=C:\\R^&D ^\n  SMSSITECODE=P01 ^\n  FSP=%FSP%\n',
  },
  'a value with a blank, before a redirection': {
    source: 'if exist x (\n  ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=C:\\a b >nul 2>&1\n)\n',
    rule: 'unquoted-space',
    before: '\\a ',
    squiggle: 'b',
    fixed: 'if exist x (\n  ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR="C:\\a b" >nul 2>&1\n)\n',
  },
  'a value of a variable, at the place where it is set': {
    source: 'set "ARGS=SMSSITECODE=P01 SMSCACHEDIR=\'C:\\a%%\'"\nccmsetup.exe %ARGS%\n',
    rule: 'single-quoted-value',
    before: 'SMSCACHEDIR=',
    squiggle: "'",
    fixed: 'set "ARGS=SMSSITECODE=P01 SMSCACHEDIR="C:\\a%%""\nccmsetup.exe %ARGS%\n',
  },
  'an entity between quotes, for which a sign stands': {
    source: 'ccmsetup.exe CCMCERTISSUERS="CN=100%% \u{1F600} &#124; CN=B" SMSSITECODE=P01\n',
    rule: 'html-entity',
    before: '\u{1F600} ',
    squiggle: '&#124;',
    fixed: 'ccmsetup.exe CCMCERTISSUERS="CN=100%% \u{1F600} | CN=B" SMSSITECODE=P01\n',
  },
};

const write = (source: string, part: string, by: string): string | undefined =>
  edited(host, source, (text) => replace(spanOf(text, part), by));

describe('batch host: changes', () => {
  testDefects('batch', defects);

  it('doubles percent signs', () => {
    assert.equal(write('ccmsetup.exe A=b', 'b', '100%'), 'ccmsetup.exe A=100%%');
    assert.equal(write('ccmsetup.exe A="b"', 'b', '%x%'), 'ccmsetup.exe A="%%x%%"');
    assert.equal(write('call ccmsetup.exe A=b', 'b', '100%'), 'call ccmsetup.exe A=100%%%%');
    assert.equal(write('cmd /c "ccmsetup.exe A=b"', 'b', '100%'), 'cmd /c "ccmsetup.exe A=100%%"');
    assert.equal(
      write('set A=B=b\nset C=ccmsetup.exe %A%\n%C%', 'b', '5%'),
      'set A=B=5%%\nset C=ccmsetup.exe %A%\n%C%',
    );
  });

  it('writes signs of cmd only between quotes', () => {
    assert.equal(write('ccmsetup.exe A="b"', 'b', 'c | d & e^'), 'ccmsetup.exe A="c | d & e^"');
    assert.equal(write('ccmsetup.exe A=b', 'b', '"c | d"'), 'ccmsetup.exe A="c | d"');
    assert.equal(write('ccmsetup.exe A=b', 'b', 'c|d'), undefined);
    assert.equal(write('ccmsetup.exe A="b"', 'b', '" | "'), undefined);
    assert.equal(write('set A=ccmsetup.exe FSP=b\n%A%', 'b', '"c|d"'), undefined);
    assert.equal(write('cmd /c "ccmsetup.exe A=b"', 'b', '"c|d"'), undefined);
  });

  it('changes no number of quotes where carets or quoted signs would mean something else', () => {
    assert.equal(write('ccmsetup.exe A=b', 'b', '"c'), 'ccmsetup.exe A="c');
    assert.equal(write('ccmsetup.exe A=b C=d^&e', 'b', '"c'), undefined);
    assert.equal(write('ccmsetup.exe A=b C="d&e"', 'b', '"c'), undefined);
    assert.equal(write('ccmsetup.exe A=b C="d&e"', 'b', '"c"'), 'ccmsetup.exe A="c" C="d&e"');
  });

  it('writes no sign of delayed expansion where that is on, and no line break', () => {
    assert.equal(write('ccmsetup.exe A=b', 'b', 'c!'), 'ccmsetup.exe A=c!');
    assert.equal(write('setlocal enabledelayedexpansion\nccmsetup.exe A=b', 'b', 'c!'), undefined);
    assert.equal(write('ccmsetup.exe A=b', 'b', 'c\nd'), undefined);
  });

  it('writes both quotes of a value at once, where one alone would be a danger', () => {
    const quoted = (source: string): string | undefined => {
      const region = host.find(source).regions.at(-1);
      assert.ok(region);
      const edits = [...region.text.matchAll(/'/g)].map(({ index }) => replace(span(index, index + 1), '"'));
      const written = fixEdits(region, source, edits);
      return written && applyEdits(source, written);
    };
    assert.equal(quoted("ccmsetup.exe ^\n A='b c' D=e^&f"), 'ccmsetup.exe ^\n A="b c" D=e^&f');
    assert.equal(quoted("ccmsetup.exe A='b^&c%%' ^\n D"), 'ccmsetup.exe A="b&c%%" ^\n D');
    assert.equal(quoted('ccmsetup.exe A="b&c" D=\'e f\''), 'ccmsetup.exe A="b&c" D="e f"');
    assert.equal(quoted('cmd /c "ccmsetup.exe A=\'b c\'"'), 'cmd /c "ccmsetup.exe A="b c""');
    // What stands between them is kept as it is, or nothing is changed.
    assert.equal(quoted("ccmsetup.exe A='b ^\n c'"), undefined);
    assert.equal(quoted("ccmsetup.exe A='%B%' C=d^&e"), undefined);
    assert.equal(quoted('ccmsetup.exe A=\'b"x&y"c\' D=e'), undefined);
  });

  it('leaves the quotes around a program that cmd /c runs the only two', () => {
    assert.equal(write('cmd /c "C:\\a b\\ccmsetup.exe" A=b', 'b', '"c d"'), undefined);
    assert.equal(
      write('cmd /c "C:\\a b\\ccmsetup.exe" A=x', '=x', '=y'),
      'cmd /c "C:\\a b\\ccmsetup.exe" A=y',
    );
    assert.equal(
      write('cmd /c ""C:\\a b\\ccmsetup.exe" A=x"', '=x', '="c d"'),
      'cmd /c ""C:\\a b\\ccmsetup.exe" A="c d""',
    );
    assert.equal(write('cmd /c ccmsetup.exe A=x', '=x', '="c d"'), 'cmd /c ccmsetup.exe A="c d"');
  });

  it('escapes quotes in an argument of another program', () => {
    assert.equal(
      write('reg add x /v SetupParameters /d "SMSSITECODE=P01 FSP=b"', 'b', '"c d\\"'),
      'reg add x /v SetupParameters /d "SMSSITECODE=P01 FSP=\\"c d\\\\\\""',
    );
  });

  it('takes a continuation along, and keeps the others', () => {
    const source = 'ccmsetup.exe /mp:a ^\n  FSP=b ^\n  SMSMP=c\n';
    assert.equal(
      edited(host, source, (text) => remove(spanOf(text, ' FSP=b'))),
      'ccmsetup.exe /mp:a ^\n  SMSMP=c\n',
    );
    assert.equal(
      edited(host, source, (text) => remove(spanOf(text, ' SMSMP=c'))),
      'ccmsetup.exe /mp:a ^\n  FSP=b\n',
    );
    assert.equal(
      edited(host, source, (text) => insertAt(text.length, ' DNSSUFFIX=d')),
      'ccmsetup.exe /mp:a ^\n  FSP=b ^\n  SMSMP=c DNSSUFFIX=d\n',
    );
  });

  it('removes what stands for a value that other places read, too', () => {
    assert.equal(
      edited(host, 'set M=mp1\nccmsetup.exe /mp:%M% FSP=%M%', (text) => remove(spanOf(text, ' FSP=mp1'))),
      'set M=mp1\nccmsetup.exe /mp:%M%',
    );
  });

  it('copies variables along', () => {
    const source = 'ccmsetup.exe A="%~dp0x" %B%';
    assert.equal(
      edited(host, source, (text) => insertAt('ccmsetup.exe '.length, spanOf(text, text.slice(13)), ' ')),
      'ccmsetup.exe A="%~dp0x" %B% A="%~dp0x" %B%',
    );
  });
});
