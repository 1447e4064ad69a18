import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';
import { batchHost } from '../../../server/src/hosts/batch/batch';
import type { RemarkKind } from '../../../server/src/language/remark';
import { sliceSpan } from '../../../server/src/language/span';
import { applyEdits } from '../../support/edits';
import { textWithHoles } from '../../support/hosts/regions';

const { find } = batchHost();

function kindOf(sign: string): RemarkKind {
  if (sign.startsWith('%')) return 'cmd-percent';
  return /^\^\s/.test(sign) ? 'cmd-continuation' : 'cmd-character';
}

/** The signs at fault in the only command line of a text, each with what its edits make of the text. */
function remarks(source: string): { text: string; complete: boolean; signs: [string, string | undefined][] } {
  const { regions } = find(source);
  assert.equal(regions.length, 1, source);
  const [region] = regions;
  assert.ok(region);
  return {
    text: textWithHoles(region, source),
    complete: region.complete,
    signs: (region.remarks ?? []).map(({ kind, document, edits }) => {
      const sign = sliceSpan(source, document);
      assert.equal(kind, kindOf(sign));
      const fixed = edits.length === 0 ? undefined : applyEdits(source, edits);
      return [sign, fixed];
    }),
  };
}

interface Case {
  readonly name: string;
  readonly source: string;
  readonly text: string;
  readonly complete?: false;
  /** Each sign with the source that its edits make. */
  readonly signs: [string, string | undefined][];
}

const cases: Case[] = [
  {
    name: 'a value that a pipe cuts gets quotes',
    source: 'ccmsetup.exe CCMCERTISSUERS=CN=A | CN=B SMSSITECODE=P01',
    text: 'ccmsetup.exe CCMCERTISSUERS=CN=A',
    complete: false,
    signs: [['|', 'ccmsetup.exe CCMCERTISSUERS="CN=A | CN=B" SMSSITECODE=P01']],
  },
  {
    name: 'a value that an ampersand cuts gets quotes, on a continued line too',
    source: 'start "" ccmsetup.exe ^\n  /mp:https://mp1/x?a=1&b=2 /logon',
    text: 'ccmsetup.exe /mp:https://mp1/x?a=1',
    complete: false,
    signs: [['&', 'start "" ccmsetup.exe ^\n  /mp:"https://mp1/x?a=1&b=2" /logon']],
  },
  {
    name: 'the sign gets a caret where quotes would not do',
    source: 'ccmsetup.exe A=x^&y|CN="B"',
    text: 'ccmsetup.exe A=x&y',
    complete: false,
    signs: [['|', 'ccmsetup.exe A=x^&y^|CN="B"']],
  },
  {
    name: 'a caret would not do where blanks part the value',
    source: 'ccmsetup.exe A=x^&y | CN="B"',
    text: 'ccmsetup.exe A=x&y',
    complete: false,
    signs: [['|', undefined]],
  },
  {
    name: 'of several values the one that is cut gets quotes',
    source: 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 CCMCERTISSUERS=CN=A|CN=B',
    text: 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 CCMCERTISSUERS=CN=A',
    complete: false,
    signs: [['|', 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 CCMCERTISSUERS="CN=A|CN=B"']],
  },
  {
    name: 'so does one that stands behind a value with quotes',
    source: 'ccmsetup.exe SMSCACHEDIR="C:\\a b" CCMCERTISSUERS=CN=A|CN=B FSP=c',
    text: 'ccmsetup.exe SMSCACHEDIR="C:\\a b" CCMCERTISSUERS=CN=A',
    complete: false,
    signs: [['|', 'ccmsetup.exe SMSCACHEDIR="C:\\a b" CCMCERTISSUERS="CN=A|CN=B" FSP=c']],
  },
  {
    name: 'what looks like a property in a value is none',
    source: 'ccmsetup.exe FSP=a CCMCERTISSUERS=CN=A; OU=x | CN=B; OU=y SMSMP=c',
    text: 'ccmsetup.exe FSP=a CCMCERTISSUERS=CN=A; OU=x',
    complete: false,
    signs: [['|', 'ccmsetup.exe FSP=a CCMCERTISSUERS="CN=A; OU=x | CN=B; OU=y" SMSMP=c']],
  },
  {
    name: 'another argument behind the sign is no part of the value',
    source: 'ccmsetup.exe SMSSITECODE=P01 & FSP=b',
    text: 'ccmsetup.exe SMSSITECODE=P01',
    complete: false,
    signs: [['&', undefined]],
  },
  {
    name: 'another command is none',
    source: 'ccmsetup.exe FSP=a & exit /b',
    text: 'ccmsetup.exe FSP=a',
    signs: [],
  },
  {
    name: 'a filter is none',
    source: 'ccmsetup.exe FSP=a | find "x=y"',
    text: 'ccmsetup.exe FSP=a',
    signs: [],
  },
  {
    name: 'the next command on the line may run ccmsetup, too',
    source: 'ccmsetup.exe FSP=a && echo b || set X=1',
    text: 'ccmsetup.exe FSP=a',
    signs: [],
  },
  {
    name: 'a value with an open bracket',
    source: 'ccmsetup.exe FSP=a<b.txt /logon',
    text: 'ccmsetup.exe FSP=a /logon',
    complete: false,
    signs: [['<', undefined]],
  },
  {
    name: 'an argument that is taken for a file',
    source: 'ccmsetup.exe FSP=a > SMSSITECODE=P01',
    text: 'ccmsetup.exe FSP=a =P01',
    complete: false,
    signs: [['>', undefined]],
  },
  {
    name: 'redirections and placeholders are none',
    source: 'ccmsetup.exe SMSSITECODE=<code> > "%TEMP%\\x.log" 2>&1',
    text: 'ccmsetup.exe SMSSITECODE=<code>',
    signs: [],
  },
  {
    name: 'a lone percent sign',
    source: 'ccmsetup.exe SMSCACHEDIR=C:\\100%',
    text: 'ccmsetup.exe SMSCACHEDIR=C:\\100',
    signs: [['%', 'ccmsetup.exe SMSCACHEDIR=C:\\100%%']],
  },
  {
    name: 'two lone percent signs take along what stands between them',
    source: 'ccmsetup.exe A=5% B="6% C" /logon',
    text: 'ccmsetup.exe A=5 C" /logon',
    signs: [
      ['%', 'ccmsetup.exe A=5%% B="6% C" /logon'],
      ['%', 'ccmsetup.exe A=5% B="6%% C" /logon'],
    ],
  },
  {
    name: 'percent encoding begins with an argument of the file',
    source: 'ccmsetup.exe SMSCACHEDIR=C:\\My%20Cache',
    text: 'ccmsetup.exe SMSCACHEDIR=C:\\My{{%2}}0Cache',
    signs: [['%20', undefined]],
  },
  {
    name: 'variables, arguments and doubled signs are none',
    source: 'ccmsetup.exe A=%B% C=%1 D=%% E=%~dp0',
    text: 'ccmsetup.exe A={{%B%}} C={{%1}} D=% E={{%~dp0}}',
    signs: [],
  },
  {
    name: 'a caret before a letter',
    source: 'ccmsetup.exe SMSCACHEDIR=C:\\a^b',
    text: 'ccmsetup.exe SMSCACHEDIR=C:\\ab',
    signs: [['^', undefined]],
  },
  {
    name: 'carets that do something are none',
    source: 'ccmsetup.exe A=a^&b B=^"c^" ^\n  C="d^e" E=^^',
    text: 'ccmsetup.exe A=a&b B="c" C="d^e" E=^',
    signs: [],
  },
  {
    name: 'a caret with blanks behind it continues nothing',
    source: 'ccmsetup.exe FSP=a ^  \n  SMSSITECODE=P01',
    text: 'ccmsetup.exe FSP=a',
    complete: false,
    signs: [['^  ', 'ccmsetup.exe FSP=a ^\n  SMSSITECODE=P01']],
  },
];

describe('batch host: what cmd does to a line', () => {
  for (const { name, source, text, complete = true, signs } of cases)
    it(name, () => {
      assert.deepEqual(remarks(source), { text, complete, signs });
      assert.deepEqual(remarks(`title \u{1F600}& ${source}`), {
        text,
        complete,
        signs: signs.map(([sign, fixed]) => [sign, fixed && `title \u{1F600}& ${fixed}`]),
      });
    });

  it('tells what waits for ccmsetup.exe', () => {
    const waits = (source: string): (string | undefined)[] =>
      find(source).regions.map(({ remarks: told = [] }) => {
        const at = told.find(({ kind }) => kind === 'waits')?.document;
        return at && source.slice(at.start - 1, at.end);
      });
    assert.deepEqual(waits('title \u{1F600}& start "" /wait "%~dp0ccmsetup.exe" FSP=a'), [' /wait']);
    assert.deepEqual(waits('start /W ^\r\n "" /b \\\\srv\\client\\ccmsetup.exe FSP=a'), [' /W']);
    assert.deepEqual(waits('start "" "%~dp0ccmsetup.exe" FSP=a /wait'), [undefined]);
    assert.deepEqual(waits('start "/wait" /min ccmsetup.exe FSP=a'), [undefined]);
    assert.deepEqual(waits('start "" /wait cmd /c "ccmsetup.exe FSP=a"'), [undefined]);
    assert.deepEqual(waits('start "" /wait msiexec /i ccmsetup.msi'), [undefined]);
    assert.deepEqual(waits('ccmsetup.exe FSP=a'), [undefined]);
  });

  it('tells of a line that is longer than cmd reads, by what is too much', () => {
    const head = 'ccmsetup.exe FSP=';
    const fits = head + 'a'.repeat(8191 - head.length);
    assert.equal(find(fits).regions[0]?.remarks, undefined);
    const source = `${fits}bcd\nrem x`;
    assert.deepEqual(
      find(source).regions[0]?.remarks?.map(({ kind, document }) => [kind, sliceSpan(source, document)]),
      [['line-length', 'bcd']],
    );
  });

  it('counts a continued line as one, without its carets', () => {
    const head = 'start "" ccmsetup.exe ^\r\n';
    const rest = ` FSP=${'a'.repeat(8191 - (head.length - 3) - 5)}`;
    assert.equal(find(head + rest).regions[0]?.remarks, undefined);
    const source = `${head}${rest}b`;
    assert.deepEqual(
      find(source).regions[0]?.remarks?.map(({ kind, document }) => [kind, sliceSpan(source, document)]),
      [['line-length', 'b']],
    );
  });

  it('counts the values of variables', () => {
    const source = `set A=FSP=${'a'.repeat(5000)} B=c\nccmsetup.exe %A% %A%`;
    const [region] = find(source).regions;
    assert.ok((region?.text.length ?? 0) > 8191);
    assert.deepEqual(
      region?.remarks?.map(({ kind }) => kind),
      ['line-length'],
    );
  });

  it('tells of signs in a comment to nobody', () => {
    assert.equal(find('REM ccmsetup.exe FSP=100% A=x^y').regions[0]?.remarks, undefined);
  });
});

/** Batch files with a sign at each place where a setting is told to be left empty. */
const settings: Readonly<Record<string, readonly string[]>> = {
  'are told where the text would stand': [
    'set SITE=|\nccmsetup.exe SMSSITECODE=%SITE%',
    'set "SITE=|"\nccmsetup.exe SMSSITECODE=%SITE% FSP=a',
    'set "SITE=|" & set MP=|\r\nccmsetup.exe /mp:https://%MP% SMSSITECODE="%SITE%"',
    'set SITE=|\nset ARGS=/logon SMSSITECODE=%SITE% FSP=a\n"%~dp0ccmsetup.exe" %ARGS%',
    'set SITE=|\nset OTHER=%SITE%\nccmsetup.exe SMSSITECODE=%OTHER%',
    'set SITE=P01\nset SITE=|\nccmsetup.exe SMSSITECODE=%SITE%',
    'set SITE=|\nstart "" /wait ccmsetup.exe SMSSITECODE=%SITE% & exit /b',
    'set SITE=|\ncall ccmsetup.exe SMSSITECODE=%SITE%',
    'set SITE=|\ncmd /c "ccmsetup.exe SMSSITECODE=%SITE%"',
    'set SITE=|\ncall :log "x"\nccmsetup.exe SMSSITECODE=%SITE%\nexit /b\n:log\necho %1',
    'setlocal enabledelayedexpansion\nset SITE=|\nccmsetup.exe SMSSITECODE=!SITE!',
  ],
  'are none where something else may give the value': [
    'set SITE=\nset /p SITE=Site code: \nccmsetup.exe SMSSITECODE=%SITE%',
    'set SITE=\nif "%1"=="a" set SITE=P01\nccmsetup.exe SMSSITECODE=%SITE%',
    'set SITE=\nfor /f %%a in (site.txt) do set SITE=%%a\nccmsetup.exe SMSSITECODE=%SITE%',
    'set SITE=\nfor /f %%a in (site.txt) do set %%a\nccmsetup.exe SMSSITECODE=%SITE%',
    'set SITE=\nfor /f "tokens=1,2 delims==" %%a in (site.txt) do set "%%a=%%b"\nccmsetup.exe SMSSITECODE=%SITE%',
    'set SITE=\ncall config.cmd\nccmsetup.exe SMSSITECODE=%SITE%',
    'set SITE=\ncall :ask\nccmsetup.exe SMSSITECODE=%SITE%\nexit /b\n:ask\nset SITE=P01',
    'set SITE=\ncall :ask\nccmsetup.exe SMSSITECODE=%SITE%\nexit /b\n:ask\nset /p SITE=Site code: ',
    'set SITE=\n:again\nccmsetup.exe SMSSITECODE=%SITE%\nset SITE=P01\ngoto again',
    'set SITE=\nset SITE=%1\nccmsetup.exe SMSSITECODE=%SITE%',
    'set SITE=%~1\nccmsetup.exe SMSSITECODE=%SITE%',
    'ccmsetup.exe SMSSITECODE=%SITE%',
    'set SITE=\nif defined SITE ccmsetup.exe SMSSITECODE=%SITE%',
    'set SITE=\nif not "%SITE%"=="" (\n  ccmsetup.exe SMSSITECODE=%SITE%\n)',
    'set SITE=\nendlocal\nccmsetup.exe SMSSITECODE=%SITE%',
  ],
  'are none where nothing misses them': [
    'set SUFFIX=\nccmsetup.exe FSP=fsp1%SUFFIX%',
    'set MORE=\nccmsetup.exe /logon %MORE%',
    'set MORE=\nccmsetup.exe %MORE% /logon FSP=a',
  ],
};

describe('batch host: settings that are left empty', () => {
  const batch = loadedHost('batch');
  const about = ['placeholder-left', 'empty-property', 'missing-value', 'site-code-format', 'invalid-host'];
  for (const [name, sources] of Object.entries(settings))
    for (const source of sources)
      it(`${name}: ${source}`, () => {
        const [text, ...wanted] = [source.replaceAll('|', ''), ...placesOf(source)];
        assert.ok(batch.find(text).regions.length > 0, 'there is a command line');
        const { findings } = analyzeText(text, batch);
        const told = findings.filter(({ rule }) => about.includes(rule));
        assert.deepEqual(
          told.map(({ rule, severity, span }) => [rule, severity, span.start, span.end]),
          wanted.map((at) => ['placeholder-left', 'information', at, at]),
        );
      });
});

/** Where the signs stand, in the text without them. */
function placesOf(source: string): number[] {
  return source
    .split('|')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('').length);
}
