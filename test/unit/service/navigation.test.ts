/** What stands in several places: highlights, definitions and references. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentHighlightKind, type Location, type LocationLink } from 'vscode-languageserver-types';
import type { Analysis } from '../../../server/src/service/analysis';
import { definitionsOf, type ConfigurationText } from '../../../server/src/service/navigation/definition';
import { highlightsOf } from '../../../server/src/service/navigation/highlight';
import { spanOf } from '../../../server/src/service/range';
import { referencesOf } from '../../../server/src/service/navigation/references';
import { analyzeText, loadedHost } from '../../support/lint';
import { marked, withMarks } from '../../support/marked';
import { scripts, written } from '../../support/hosts/variables';

const uri = 'file:///a/document';

/** A document that is asked about. */
interface Asked {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly offset: number;
}

function ask(host: string, source: string): Asked {
  const { text, offset } = marked(source);
  const document = TextDocument.create(uri, host, 1, text);
  return { document, analysis: analyzeText(text, loadedHost(host), { rules: [] }), offset };
}

/** The document with its highlights marked; those of the text only are left out. */
function highlighted(host: string, source: string): string | null {
  const { document, analysis, offset } = ask(host, source);
  const found = highlightsOf(document, analysis, document.positionAt(offset));
  return (
    found &&
    withMarks(
      document.getText(),
      found
        .filter(({ kind }) => kind !== DocumentHighlightKind.Text)
        .map(({ range, kind }) => ({
          ...spanOf(document, range),
          sets: kind === DocumentHighlightKind.Write,
        })),
    )
  );
}

/** The same, asked at every place that is marked and at both of its ends. */
function checkHighlights(host: string, source: string): void {
  const { text, places } = marked(source);
  const expected = withMarks(text, places);
  for (const { start, end } of places)
    for (const at of new Set([start, (start + end) >> 1, end]))
      assert.equal(highlighted(host, `${text.slice(0, at)}‸${text.slice(at)}`), expected, `at ${at}`);
}

const variants = (source: string): readonly (readonly [string, string])[] => [
  ['', source],
  [', with CRLF', source.replaceAll('\n', '\r\n')],
];

/** Documents with all places of one thing; the highlights are the same from each of them. */
const same: readonly (readonly [name: string, source: string, host?: string])[] = [
  [
    'a host with and without scheme, port, path and final dot, in any letter case',
    '# 😀\nccmsetup.exe /mp:https://⟦CMG.contoso.com⟧/CCM_Proxy_MutualAuth/72057 CCMHOSTNAME=⟦cmg.contoso.com⟧/CCM_Proxy_MutualAuth/72057\n  SMSMP=http://⟦cmg.contoso.com⟧:8080 FSP=⟦cmg.contoso.com⟧.\n',
  ],
  [
    'a host in lists, and in other command lines of the file',
    'CCMSETUPCMD="/mp:⟦mp1⟧;mp2 SMSMPLIST=""https://mp2;⟦MP1⟧;mp10"""\n\n# next\nSMSMP=⟦mp1⟧ FSP="⟦mp1⟧"\n',
  ],
  [
    'a host in shares and in the path of the program',
    '\\\\⟦mp1⟧\\SMS_P01\\Client\\ccmsetup.exe /source:\\\\⟦MP1⟧\\SMS_P01 /mp:⟦mp1⟧ SMSROOTKEYPATH="\\\\⟦mp1⟧\\keys\\a b.txt"',
  ],
  [
    'a host whose path only the run knows',
    '/mp:https://⟦cmg.x.net⟧/CCM_Proxy_MutualAuth/${ID} CCMHOSTNAME=⟦cmg.x.net⟧/CCM_Proxy_MutualAuth/%ID%',
  ],
  [
    'a host in a value without its closing quote',
    'SMSMP=⟦mp1⟧\n\nCCMHOSTNAME="⟦mp1⟧/CCM_Proxy_MutualAuth/1 FSP=fs1',
  ],
  ['a host under names that are written as the other kind', '/SMSMP:⟦mp1⟧ MP=⟦mp1⟧ /FSP=⟦mp1⟧'],
  ['a host with letters of other languages', 'SMSMP=⟦münchen.contoso.com⟧ FSP=⟦MÜNCHEN.contoso.com⟧'],
  ['a host that is left to fill in', 'SMSMP=⟦YOUR-MP⟧ FSP=⟦YOUR-MP⟧ SMSSLP=<your mp>'],
  [
    'a site code, and no host of the same name',
    'SMSSITECODE=⟦P01⟧ /mp:P01\n\nCCMSETUPCMD="SMSSITECODE=""⟦p01⟧"" FSP=P01"',
  ],
  [
    'a value that is filled in, however a shell writes it',
    'SMSMP=⟦${MP}⟧ FSP=⟦$MP⟧.contoso.com SMSSLP=${mp} CCMHOSTNAME=⟦${MP:-mp1}⟧ SMSSITECODE=%MP% SMSMPLIST=$MPS',
  ],
  ['a value that cmd fills in, in any letter case', 'SMSMP=⟦%MP%⟧ FSP=⟦!mp!⟧ SMSSITECODE=${MP}'],
  ['a value of a template', 'SMSMP=⟦{{ ccm.mp }}⟧ FSP=⟦{{ccm.mp|upper}}⟧ SMSSITECODE={{ccm.site}}'],
  ['a value of a pipeline', 'SMSMP=⟦$(mp)⟧ FSP=⟦$( mp )⟧ SMSSLP=$mp'],
  ['a value without a name', 'SMSMP=⟦%1⟧ FSP=⟦%1⟧ SMSSITECODE=%2 SMSSLP={0}'],
  [
    'a host in the strings of a script',
    '$x = "😀"; Start-Process ccmsetup.exe @("/mp:https://⟦mp1⟧", \'SMSMP=⟦MP1⟧\')\n# & ccmsetup.exe /mp:⟦mp1⟧\n',
    'powershell',
  ],
  [
    'a host between escapes',
    '{"\u{1F600}": 0, "installCommandLine": "ccmsetup.exe /source:\\\\\\\\⟦mp1⟧\\\\SMS_P01 FSP=\\"⟦mp1⟧\\""}',
    'json',
  ],
  [
    'a variable and what gives it its value',
    '$dir = \'⟪C:\\mp1⟫\'\nStart-Process ccmsetup.exe "/source:⟦$dir⟧ SMSMP=mp1"\n$again = "/logon /source:⟦$($dir)⟧"\nStart-Process ccmsetup.exe $again\n',
    'powershell',
  ],
  [
    'a variable that several statements make',
    "$a = '⟪/mp:⟫'\n$a += '⟪*⟫'\n$a += \"⟪ SMSCACHESIZE=1⟫\"\nStart-Process ccmsetup.exe ⟦$a⟧\n",
    'powershell',
  ],
  ['a variable of cmd', 'set X=⟪:mp1⟫\nccmsetup.exe /mp:⟦%X%⟧ SMSMP=⟦%x%⟧\n', 'batch'],
];

/** Cursors, and what is highlighted from there. */
const other: readonly (readonly [name: string, source: string, host?: string])[] = [
  [
    'a host, and the variable whose value it is',
    '$mp = \'⟪m‸p1⟫\'\nStart-Process ccmsetup.exe "/mp:⟦$mp⟧ FSP=⟦MP1⟧ SMSMP=https://⟦$mp⟧"\n',
    'powershell',
  ],
  [
    'a host that is the value of a variable',
    '$mp = \'⟦mp1⟧\'\nStart-Process ccmsetup.exe "/mp:$mp FSP=⟦M‸P1⟧ SMSMP=$mp"\n',
    'powershell',
  ],
  ['the same in cmd', 'set MP=⟦mp1⟧\nccmsetup.exe /mp:%MP% SMSMP=%MP% FSP=⟦mp1‸⟧\n', 'batch'],
  [
    'a host that is made of two parts, where they stand together',
    '$domain = \'contoso.com\'\nStart-Process ccmsetup.exe "/mp:⟦mp1.$domain⟧ FSP=⟦mp1.con‸toso.com⟧"\n',
    'powershell',
  ],
  [
    'what a format reads',
    '$mp = \'mp1\'\nStart-Process ccmsetup.exe ("/mp:https://⟦{‸0}⟧/x" -f ⟪$mp⟫)\n',
    'powershell',
  ],
];

describe('highlights', () => {
  for (const [name, source, host = 'ccmcmd'] of same)
    for (const [variant, text] of variants(source))
      it(`show ${name}${variant}`, () => {
        checkHighlights(host, text);
      });

  for (const [name, source, host = 'ccmcmd'] of other)
    for (const [variant, text] of variants(source))
      it(`show ${name}${variant}`, () => {
        const { text: plain, places } = marked(text);
        assert.equal(highlighted(host, text), withMarks(plain, places));
      });

  it('show nothing where no name stands', () => {
    for (const source of [
      '‸# a comment with mp1',
      'SMSMP=mp1 FS‸P=mp1',
      'SMSMP=mp1‸;',
      '/mp:htt‸ps://mp1',
      'SMSMP=<m‸p1>',
      'SMSSITECODE=AU‸TO',
      'SMSSITECODE=P0‸12',
      'CCMHOSTNAME=mp1/CCM‸_Proxy_MutualAuth/1',
      'SMSCACHEDIR=C:\\m‸p1\\b',
      'SMSMP=mp 1 F‸SP=mp..1',
    ])
      assert.equal(highlighted('ccmcmd', source.replace('mp1‸;', 'mp1;‸')), null, source);
    assert.equal(highlighted('powershell', 'Start-Process ccmsetup.exe "/mp:$m‸p"'), null);
  });

  it('show the name of a variable in the rest of a script as well, as text', () => {
    const source =
      '$mp⟦⟧ = 1\n$mp = \'mp1\'\nWrite-Host $mp $mps\nStart-Process ccmsetup.exe "/mp:$m‸p SMSMP=mp"\n'.replace(
        '⟦⟧',
        '',
      );
    const { document, analysis, offset } = ask('powershell', source);
    const found = highlightsOf(document, analysis, document.positionAt(offset)) ?? [];
    assert.deepEqual(
      found.map(({ range, kind }) => [document.getText(range), range.start.line, kind]),
      [
        ['mp1', 1, DocumentHighlightKind.Write],
        ['$mp', 3, DocumentHighlightKind.Read],
        ['mp', 0, DocumentHighlightKind.Text],
        ['mp', 1, DocumentHighlightKind.Text],
        ['mp', 2, DocumentHighlightKind.Text],
      ],
    );
  });
});

const configuration: ConfigurationText = {
  uri: 'file:///a/.ccmsetuprc.json',
  text: `{
  // 😀
  "site": { "siteCodes": ["XYZ"] },
  "site": {
    "siteCodes": ["P01", "p02"],
    "managementPoints": ["https://MP1.contoso.com:8443", "mp2.contoso.com", "mp2.\\u0066abrikam.com"],
    "cmg": ["cmg.contoso.com/CCM_Proxy_MutualAuth/1", "CMG.contoso.com/CCM_Proxy_MutualAuth/2"],
    "fallbackStatusPoint": "mp2.contoso.com.",
  },
}`,
};

/** What the definitions at the cursor are, each with its line. */
function defined(host: string, source: string, settings: ConfigurationText = configuration): unknown {
  const { document, analysis, offset } = ask(host, source);
  const found = definitionsOf(document, analysis, document.positionAt(offset), settings, {
    definitionLinks: false,
  });
  return (found as Location[] | null)?.map(({ uri: where, range }) => {
    const target = where === uri ? document : TextDocument.create(where, 'jsonc', 1, settings.text);
    return `${target.getText(range)} ${where === uri ? range.start.line : `in line ${range.start.line}`}`;
  });
}

describe('definitions', () => {
  for (const script of scripts)
    for (const [variant, text] of variants(written(script, 'lw-cm01')))
      it(`of a variable is its value: ${script.host}, ${script.call}${variant}`, () => {
        const { document, analysis } = ask(script.host, text);
        let at = text.lastIndexOf(script.name);
        const steps: string[] = [];
        for (let step = 0; step < 3 && steps.at(-1) !== 'lw-cm01'; step++) {
          const [found, ...others] = (definitionsOf(document, analysis, document.positionAt(at), undefined, {
            definitionLinks: false,
          }) ?? []) as Location[];
          assert.deepEqual(others, []);
          assert.ok(found, `from ${steps.at(-1) ?? script.name}`);
          at = document.offsetAt(found.range.start);
          steps.push(document.getText(found.range));
        }
        assert.equal(steps.at(-1), 'lw-cm01');
        assert.equal(at, text.indexOf('lw-cm01'));
        // A format reads the variable first.
        assert.equal(steps.length, ['{0}', '%s'].includes(script.name) ? 2 : 1);
      });

  for (const [host, source, ...expected] of [
    ['nsis', '!define MP "mp1"\nSection\nExecWait "ccmsetup.exe /mp:${M‸P} FSP=a"\nSectionEnd', 'mp1 0'],
    ['ruby', 'mp = "mp1"\nsystem("ccmsetup.exe /mp:#{m‸p} FSP=a")\n', 'mp1 0'],
    ['go', 'func f() {\n\tmp := "mp1"\n\trun("ccmsetup.exe /mp:" + m‸p + " FSP=a")\n}\n', 'mp1 1'],
    ['autoit', '$mp = "mp1"\nRun("ccmsetup.exe /mp:" & $m‸p & " FSP=a")\n', 'mp1 0'],
    ['kixtart', '$mp = "mp1"\nRun "ccmsetup.exe /mp:" + $m‸p + " FSP=a"\n', 'mp1 0'],
    ['puppet', "$mp = 'mp1'\nexec { 'a': command => \"ccmsetup.exe /mp:${m‸p} FSP=a\" }\n", 'mp1 0'],
    [
      'pascal',
      "begin\n  MP := 'mp1';\n  Exec('ccmsetup.exe', '/mp:' + M‸P + ' FSP=a', '', 0, 0, R);\nend.\n",
      'mp1 1',
    ],
    ['powershell', "$a = '/mp:x'\n$a += ' FSP=fs1'\nStart-Process ccmsetup.exe $‸a", '/mp:x 0', ' FSP=fs1 1'],
    ['powershell', "$l = @(\n  '/mp:x'\n  'FSP=y'\n)\n& .\\ccmsetup.exe @‸l", "/mp:x'\n  'FSP=y 1"],
    ['powershell', '$mp = \'mp1\'\n$l = "/mp:$m‸p FSP=y"\nStart-Process ccmsetup.exe $l', 'mp1 0'],
    ['batch', 'set MP=mp1\nset A=/mp:%MP% FSP=a\nccmsetup.exe %‸A%', '/mp:%MP% FSP=a 1'],
    ['powershell', 'Start-Process ccmsetup.exe "/mp:$m‸p"'],
    ['powershell', '$mp = \'‸mp9\'\nStart-Process ccmsetup.exe "/mp:$mp"', 'mp9 0'],
    [
      'powershell',
      '$mp = \'‸mp2.contoso.com\'\nStart-Process ccmsetup.exe "/mp:$mp"',
      'mp2.contoso.com in line 5',
      'mp2.contoso.com in line 7',
    ],
    ['ccmcmd', 'SMSMP=mp‸1.contoso.com', 'MP1.contoso.com in line 5'],
    ['ccmcmd', 'SMSMP=m‸p1', 'MP1.contoso.com in line 5'],
    ['ccmcmd', 'SMSMP=m‸p9'],
    ['ccmcmd', 'SMSMP=mp2.fab‸rikam.com', 'mp2.\\u0066abrikam.com in line 5'],
    ['ccmcmd', 'FSP=mp2.cont‸oso.com', 'mp2.contoso.com in line 5', 'mp2.contoso.com in line 7'],
    [
      'ccmcmd',
      '/mp:https://cm‸g.contoso.com/CCM_Proxy_MutualAuth/1',
      'cmg.contoso.com in line 6',
      'CMG.contoso.com in line 6',
    ],
    ['ccmcmd', 'SMSSITECODE=p0‸1', 'P01 in line 4'],
    ['ccmcmd', 'SMSSITECODE=P0‸2', 'p02 in line 4'],
    ['ccmcmd', 'SMSSITECODE=XY‸Z'],
    ['ccmcmd', 'SMS‸MP=mp1.contoso.com'],
    ['ccmcmd', 'SMSMP=${M‸P}'],
  ] as const)
    it(`${host}: ${source.replaceAll('\n', ' ⏎ ')}`, () => {
      assert.deepEqual(defined(host, source) ?? [], expected);
    });

  it('of a server is none without a configuration, or with a broken one', () => {
    const source = 'SMSMP=mp‸1.contoso.com';
    const at = (text: string): unknown => defined('ccmcmd', source, { uri: configuration.uri, text });
    for (const text of ['', '[]', '{"site": []}', '{"site": {"managementPoints": {"a": "mp1.contoso.com"}}}'])
      assert.equal(at(text), undefined, text);
    assert.deepEqual(at('{"site": {"managementPoints": "mp1.contoso.com'), ['mp1.contoso.co in line 0']);
    const { document, analysis, offset } = ask('ccmcmd', source);
    assert.equal(
      definitionsOf(document, analysis, document.positionAt(offset), undefined, { definitionLinks: true }),
      null,
    );
  });

  it('say what they define to editors that show it', () => {
    const { document, analysis, offset } = ask('ccmcmd', '# 😀\nSMSMP=https://mp‸1.contoso.com:8080');
    const [link, ...others] = definitionsOf(document, analysis, document.positionAt(offset), configuration, {
      definitionLinks: true,
    }) as LocationLink[];
    assert.deepEqual(others, []);
    assert.equal(link?.targetUri, configuration.uri);
    assert.deepEqual(link.targetSelectionRange, link.targetRange);
    assert.equal(link.originSelectionRange && document.getText(link.originSelectionRange), 'mp1.contoso.com');
  });
});

describe('references', () => {
  const references = (host: string, source: string, includeDeclaration: boolean): unknown => {
    const { document, analysis, offset } = ask(host, source);
    const position = document.positionAt(offset);
    return referencesOf(document, analysis, { position, includeDeclaration, configuration })?.map(
      ({ uri: where, range }) => (where === uri ? document.getText(range) : [where, range.start.line]),
    );
  };

  it('are all places of a host, and where the configuration names it', () => {
    const source = 'SMSMP=mp1.contoso‸.com FSP=MP1.contoso.com\n\n/mp:https://mp1.contoso.com';
    const places = ['mp1.contoso.com', 'MP1.contoso.com', 'mp1.contoso.com'];
    assert.deepEqual(references('ccmcmd', source, false), places);
    assert.deepEqual(references('ccmcmd', source, true), [...places, [configuration.uri, 5]]);
  });

  it('are where a variable is read, and what gives it its value', () => {
    const source = '$mp = \'mp1;mp2\'\nStart-Process ccmsetup.exe "/mp:$m‸p SMSMP=$mp"';
    assert.deepEqual(references('powershell', source, false), ['$mp', '$mp']);
    assert.deepEqual(references('powershell', source, true), ['mp1;mp2', '$mp', '$mp']);
  });

  it('are none where no name stands', () => {
    assert.equal(references('ccmcmd', 'SM‸SMP=mp1', true), undefined);
  });
});
