import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { alternativesOf } from '../../../server/src/service/alternatives';
import { explain } from '../../../server/src/service/explain/explain';
import { codeLensesOf } from '../../../server/src/service/reading/code-lens';
import { commandLineAt } from '../../../server/src/service/writing/command-line-at';
import { convert, type Conversion } from '../../../server/src/service/writing/convert';
import { oneLineAt } from '../../../server/src/service/writing/one-line';
import { cursor } from '../../support/cursor';
import { analyzeText, everything, loadedHost, testNow } from '../../support/lint';
import { allSymbols, holds, reading, symbols } from '../../support/reading';
import { hover } from '../../support/service';
import { judging } from '../../support/conversions';

/** All that the features say of the command line at a cursor. */
function told(marked: string, host = 'powershell') {
  const { text, offset } = cursor(marked);
  const document = TextDocument.create('untitled:test', host, 1, text);
  const analysis = analyzeText(text, loadedHost(host), { rules: [] });
  const position = document.positionAt(offset);
  const options = { configuration: everything(), now: testNow };
  const analyzed = commandLineAt(document, analysis, position) ?? assert.fail();
  const alternatives = alternativesOf(analysis, analyzed);
  const target = 'exe' as const;
  const hostOf = (): ReturnType<typeof loadedHost> => loadedHost('ccmcmd');
  const converted = (anyway: boolean): Conversion =>
    convert({
      source: text,
      findings: analysis.findings,
      options: judging,
      alternatives,
      target,
      anyway,
      hostOf,
    });
  return {
    sentence: hover(marked, host)?.value.split('\n\n')[0],
    refused: oneLineAt(document, analysis, position, options)?.refused,
    page: explain({ document, analysis, analyzed }, options),
    converted,
    lenses: codeLensesOf(document, analysis, { ...options, runsCommands: false }).map(
      ({ command }) => command?.title,
    ),
    names: symbols(reading(text, host)).map(({ name }) => name),
  };
}

const gateway = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248100';

const several: readonly (readonly [marked: string, sentence: string, lens: string])[] = [
  [
    '$arg = "/mp:a.b.c SMSSITECODE=P01"\nif ($Remove) { $arg = "/uninstall" }\nStart-Process ccm|setup.exe -ArgumentList $arg',
    'Starts `ccmsetup.exe`. What it does depends on the script; at least 23 characters.',
    '23–38 characters',
  ],
  [
    'if ($x) { $s = "P01" } else { $s = "P02" }\n& .\\ccm|setup.exe "/mp:a.b.c" "SMSSITECODE=$s"',
    'Installs the client and asks `a.b.c` where to download. What else it does depends on the script; 40 characters.',
    '40 characters',
  ],
  [
    'switch ($x) {1{$s="P01"} 2{$s="P02"}}\n& .\\ccm|setup.exe "/mp:a.b.c" "SMSSITECODE=$s"',
    'Installs the client and asks `a.b.c` where to download. What else it does depends on the script; 40 characters.',
    '40 characters',
  ],
  [
    '$a = "/mp:a.b.c"\r\nif ($Force) { $a = "/forceinstall $a" }\r\nStart-Process ccm|setup.exe -ArgumentList $a',
    'Installs the client and asks `a.b.c` where to download. What else it does depends on the script; at least 22 characters.',
    '22–36 characters',
  ],
];

const added: readonly (readonly [marked: string, sentence: string, lens: string])[] = [
  [
    `$a = "/mp:a.b.c SMSSITECODE=P01"\nif ($Force) { $a += " /forceinstall" }\nif ($Cmg) { $a += " ${gateway}" }\nStart-Process ccm|setup.exe -ArgumentList $a`,
    'Installs the client for site `P01` and asks `a.b.c` where to download. What else it does depends on the script; at least 38 characters.',
    '≥ 38 characters',
  ],
  [
    `$arg = @("/mp:a.b.c", "SMSSITECODE=P01")\nif ($x) { $arg += "${gateway}" } else { $arg += "SMSMP=mp.fabrikam.com" }\n& ccm|setup.exe @arg`,
    'Installs the client for site `P01` and asks `a.b.c` where to download. What else it does depends on the script; at least 38 characters.',
    '≥ 38 characters',
  ],
  [
    '$a = "/mp:a.b.c"\nif ($Remove) { $a += " /uninstall" }\nStart-Process ccm|setup.exe -ArgumentList $a',
    'Starts `ccmsetup.exe`. What it does depends on the script; at least 22 characters.',
    '≥ 22 characters',
  ],
];

describe('what a script decides', () => {
  for (const [marked, sentence, lens] of [...several, ...added])
    it(`is told as such of ${JSON.stringify(marked)}`, () => {
      const all = told(marked);
      assert.equal(all.sentence, sentence);
      assert.match(all.refused ?? '', /^The script decides which/);
      const asked = all.converted(false);
      assert.ok('refused' in asked && asked.canForce);
      const forced = all.converted(true);
      assert.ok('text' in forced && forced.notes.some((note) => note.includes('script')));
      assert.ok(all.page.includes(`\n${sentence}\n`));
      assert.match(all.page, /one of 2 command lines|only in some cases/);
      assert.deepEqual(all.lenses, [lens]);
      assert.deepEqual(all.names, ['ccmsetup.exe']);
    });

  it('is nothing where all branches give the same', () => {
    const all = told('if ($x) { $s = "P01" } else { $s = "P01" }\n& ccm|setup.exe "SMSSITECODE=$s"');
    assert.equal(all.sentence, 'Installs the client for site `P01`; 28 characters.');
    assert.equal(all.refused, undefined);
    assert.doesNotMatch(all.page, /script (?:uses|decides)|on the script/i);
  });
});

describe('parts of a command line that a script adds', () => {
  const grown =
    'set A=/mp:a.b.c SMSSITECODE=P01\r\nif "%F%"=="1" set A=%A% /forceinstall\r\nccmsetup|.exe %A%\r\n';

  it('have no lens and no entry of their own', () => {
    const { lenses, names } = told(grown, 'batch');
    assert.deepEqual(lenses, ['≥ 13 characters']);
    assert.deepEqual(names, ['ccmsetup.exe']);
  });

  it('are in the outline below the call', () => {
    const [call] = symbols(reading(cursor(grown).text, 'batch'));
    assert.deepEqual(
      call?.children?.map(({ name }) => name),
      ['/mp', 'SMSSITECODE', '/forceinstall'],
    );
  });

  it('have both where no call takes them', () => {
    const { lenses } = told('$ccmsetupArgs += "/mp:a|.b.c SMSSITECODE=P01"\n');
    assert.equal(lenses.length, 1);
  });
});

describe('the outline of command lines that are put together', () => {
  const sources: readonly (readonly [host: string, source: string])[] = [
    ...[...several, ...added].map(([marked]) => ['powershell', cursor(marked).text] as const),
    ['powershell', '$p = @(\n  "/mp:a.b.c"\n  "SMSSITECODE=P01"\n)\n& ccmsetup.exe @p\n'],
    ['powershell', '$p = "/mp:a.b.c SMSSITECODE=P01"\n& ccmsetup.exe $p\n& ccmsetup.exe $p FSP=a\n'],
    ['powershell', '$a = @"\n/mp:a.b.c SMSSITECODE=P01\n"@\nStart-Process ccmsetup.exe -ArgumentList $a\n'],
    [
      'vbscript',
      'a = "/mp:a.b.c SMSSITECODE=P01"\r\nCreateObject("WScript.Shell").Run "ccmsetup.exe " & a\r\n',
    ],
    [
      'batch',
      cursor('set A=/mp:a.b.c SMSSITECODE=P01\nif "%F%"=="1" set A=%A% /forceinstall\n|ccmsetup.exe %A%\n')
        .text,
    ],
    ['batch', 'set A=CCMSETUPCMD="SMSSITECODE=P01"\nmsiexec /i ccmsetup.msi %A%\n'],
  ];
  for (const [host, source] of sources)
    it(`nests ranges in ${JSON.stringify(source)}`, () => {
      const all = allSymbols(symbols(reading(source, host)));
      assert.ok(all.length > 2);
      for (const { name, range, selectionRange, children = [] } of all) {
        assert.ok(holds(range, selectionRange), name);
        for (const child of children) assert.ok(holds(range, child.range), `${name} ${child.name}`);
      }
    });
});

describe('the hover on a variable', () => {
  it('is that of its value, also when the script decides between several', () => {
    for (const set of ['$s="P01"', 'if ($x) { $s="P01" } else { $s="P02" }']) {
      const found = hover(`${set}; & .\\ccmsetup.exe "/mp:a.b.c" "SMSSITECODE=$|s"`, 'powershell');
      assert.equal(found?.about, '$s');
      assert.match(found.value, /^\*\*SMSSITECODE\*\*/);
    }
  });

  it('is that of the parameter that it holds', () => {
    const found = hover('set MP=/mp:a.b.c\nccmsetup.exe %M|P% SMSSITECODE=P01\n', 'batch');
    assert.match(found?.value ?? '', /^\*\*\/mp\*\*/);
  });

  it('is none where it holds several arguments, or nothing that is known', () => {
    assert.equal(hover('$a="/mp:a.b.c FSP=b"\nccmsetup.exe $|a', 'powershell'), undefined);
    assert.equal(hover('$b="x"\nWrite-Host $|b\nccmsetup.exe FSP=a', 'powershell'), undefined);
  });
});

describe('the hover on a removal', () => {
  for (const [marked, host = 'ccmcmd'] of [
    ['msiexec /x ccm|setup.msi'],
    ['msi|exec /x ccmsetup.msi /qn'],
    ['ccm|setup.exe /uninstall SMSSITECODE=P01'],
  ])
    it(`says nothing of an installation: ${marked}`, () => {
      const { value = '' } = hover(marked ?? '', host) ?? {};
      assert.match(value, /^(?:Removes the client|Uninstalls)/);
      assert.doesNotMatch(value, / installs|Active Directory|CCMSETUPCMD/);
    });
});

describe('a part that is added in some cases', () => {
  it('is not said to remove the client', () => {
    const { page } = told(
      'set A=/mp:a.b.c\nif "%F%"=="1" set A=%A% /unin|stall\nccmsetup.exe %A%\n',
      'batch',
    );
    assert.doesNotMatch(page, /^Removes/m);
    assert.match(page, /What it does depends on the script/);
  });
});
