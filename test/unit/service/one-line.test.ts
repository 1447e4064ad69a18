import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { oneLineAt, type OneLine } from '../../../server/src/service/writing/one-line';
import { cursor } from '../../support/cursor';
import { analyzeText, everything, loadedHost, testNow } from '../../support/lint';

function oneLine(marked: string, host = 'ccmcmd'): OneLine | undefined {
  const { text, offset } = cursor(marked);
  const document = TextDocument.create('untitled:test', host, 1, text);
  const analysis = analyzeText(text, loadedHost(host));
  const options = { configuration: everything(), now: testNow };
  return oneLineAt(document, analysis, document.positionAt(offset), options);
}

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

describe('a command line on one line', () => {
  const texts: [what: string, marked: string, text: string, host?: string][] = [
    [
      'folds the lines of a wrapper, CRLF, and leaves comments out',
      `# \u{1F600} title\r\nCCMSETUPCMD="\r\n  # 1\r\n  ${cmg}|\r\n\t# 2\r\n  SMSSITECODE=P01  \r\n"\r\n# end\r\n`,
      `CCMSETUPCMD="${cmg} SMSSITECODE=P01"`,
    ],
    [
      'keeps spaces that are no line break, letter case and order',
      'CCMSETUPCMD=" smssitecode=P01   /logon |"',
      'CCMSETUPCMD=" smssitecode=P01   /logon "',
    ],
    [
      'takes continuation signs out, and leaves one that is a value',
      'ccmsetup.exe ^|\n  /mp:mp1 `\n  SMSCACHEDIR=^\n',
      'ccmsetup.exe /mp:mp1 SMSCACHEDIR=^',
    ],
    [
      'writes what is filled in later as it is',
      'ccmsetup.exe /mp:${MP} /regtoken:{{ token }} /source:%SHARE%\\x |$(More) SMSSITECODE=P01\n',
      'ccmsetup.exe /mp:${MP} /regtoken:{{ token }} /source:%SHARE%\\x $(More) SMSSITECODE=P01',
    ],
    [
      'undoes what the host language escapes',
      '{ "installCommandLine": "ccmsetup.exe |/source:\\"\\\\\\\\fs1\\\\a b\\" SMSSITECODE=P01" }',
      'ccmsetup.exe /source:"\\\\fs1\\a b" SMSSITECODE=P01',
      'json',
    ],
    [
      'folds the lines of other documents',
      '<a><CommandLine>\r\n  msiexec /i ccmsetup.msi\r\n\tCCMSETUPCMD="\r\n /logon|\r\n SMSSITECODE=P01 "\r\n</CommandLine></a>',
      'msiexec /i ccmsetup.msi CCMSETUPCMD="/logon SMSSITECODE=P01 "',
      'xml',
    ],
    [
      'joins what a script writes apart',
      "$mp = 'mp1'\n$a = @('/mp:' + $mp, # first\n  'SMSSITECODE=P01')\nStart-Process |ccmsetup.exe -ArgumentList $a\n",
      'ccmsetup.exe /mp:mp1 SMSSITECODE=P01',
      'powershell',
    ],
    [
      'folds the lines between values that have quotes in their names',
      '<a><CommandLine>\n  ccmsetup.exe /mp:$(get "mp)|\n  /logon\n  SMSSITECODE=$(get "site)\n</CommandLine></a>',
      'ccmsetup.exe /mp:$(get "mp) /logon SMSSITECODE=$(get "site)',
      'xml',
    ],
    [
      'has the variables of a script',
      'Start-Process ccmsetup.exe "/mp:$mp| SMSSITECODE=$($site.Code)"\n',
      'ccmsetup.exe /mp:$mp SMSSITECODE=$($site.Code)',
      'powershell',
    ],
  ];
  for (const [what, marked, text, host] of texts)
    it(what, () => {
      assert.equal(oneLine(marked, host)?.text, text);
    });

  it('counts what is left out between the first part and the last', () => {
    const { leftOut } = oneLine(
      '# title\nccmsetup.exe ^\n# 1\n  /mp:mp1 `\n  # 2\n  # 3\n  /logon|\n  SMSSITECODE=P01\n# end\n',
    )!;
    assert.deepEqual(leftOut, { comments: 3, continuations: 2 });
    assert.deepEqual(oneLine('ccmsetup.exe /mp:mp1 |SMSSITECODE=P01')?.leftOut, {
      comments: 0,
      continuations: 0,
    });
  });

  it('says what is still missing', () => {
    const filled = oneLine('ccmsetup.exe /mp:${MP} SMSSITECODE={{site}}|')!;
    assert.deepEqual([filled.toFillIn, filled.open, filled.refused], [2, false, undefined]);
    assert.equal(oneLine('ccmsetup.exe |/mp:mp1.fabrikam.com %*', 'batch')?.open, true);
  });

  const refused: [what: string, marked: string, reason: RegExp, text?: string, host?: string][] = [
    [
      'an error',
      `CCMSETUPCMD="${cmg.replace('=', '=https://')} SMSSITECODE=P01|"`,
      /^It has an error\. CCMHOSTNAME takes an address without a scheme\./,
    ],
    ['several errors', 'ccmsetup.exe /mp: SMSSITECODE=PRIM|', /^It has 2 errors\. The first one: /],
    [
      'a line past the limit',
      `# ccmsetup-lint-disable-next-line ccmsetupcmd-length, ccmsetupcmd-length-total -- later\nCCMSETUPCMD="${cmg} SMSSITECODE=P01 ${'SMSMP=mp1.fabrikam.com '.repeat(50)}|"`,
      /^It has 1,\d\d\d characters, but the limit is 1,024\./,
    ],
    [
      'a line break in a value',
      'ccmsetup.exe /source:"\\\\fs1\\a|\nb" SMSSITECODE=P01',
      /^One of its values has a line break\.$/,
      'ccmsetup.exe /source:"\\\\fs1\\a\nb" SMSSITECODE=P01',
    ],
    [
      'a line break in a value that follows a variable of a telling name',
      '$CCMSETUPCMD="\n/logon|"',
      /^One of its values has a line break\.$/,
      '$CCMSETUPCMD="\n/logon"',
    ],
    [
      'conditions of a script',
      `$a = @('/mp:mp1')\nif ($x) { $a += '/logon' }\nStart-Process |ccmsetup.exe -ArgumentList $a\n`,
      /^The script decides which arguments are used\./,
      'ccmsetup.exe /mp:mp1 /logon',
      'powershell',
    ],
    [
      'a value whose name would look like text',
      'exec("ccmsetup.exe /mp:" + mp1 + " |SMSSITECODE=P01");',
      /^It has a value that only the script knows\. In the text, \{\{mp1\}\} is in its place\.$/,
      'ccmsetup.exe /mp:{{mp1}} SMSSITECODE=P01',
      'javascript',
    ],
    [
      'a value without a name',
      'exec("ccmsetup.exe /mp:" + read("a b") + " |SMSSITECODE=P01");',
      /\{\{…\}\} is in its place\.$/,
      'ccmsetup.exe /mp:{{…}} SMSSITECODE=P01',
      'javascript',
    ],
  ];
  for (const [what, marked, reason, text, host] of refused)
    it(`gives the reason against ${what}`, () => {
      const line = oneLine(marked, host);
      assert.match(line?.refused ?? '', reason);
      if (text !== undefined) assert.equal(line?.text, text);
    });

  it('minds neither a warning, nor what is suppressed, nor the errors of another line', () => {
    assert.equal(oneLine('ccmsetup.exe /mp:mp1| SMSSITECODE=P01 /logon')?.refused, undefined);
    const suppressed =
      '# ccmsetup-lint-disable-next-line site-code-format -- x\nccmsetup.exe |SMSSITECODE=PRIM';
    assert.equal(oneLine(suppressed)?.refused, undefined);
    assert.equal(oneLine('ccmsetup.exe SMSSITECODE=PRIM\n\nccmsetup.exe /logon|')?.refused, undefined);
  });

  it('tells an error in a value that several lines share to each of them', () => {
    const script = "$s = 'SMSSITECODE=PRIM'\n& ccmsetup.exe /logon $s\n& ccmsetup.exe /forceinstall| $s\n";
    assert.match(oneLine(script, 'powershell')?.refused ?? '', /PRIM/);
  });

  describe('is that', () => {
    const two = 'ccmsetup.exe /logon\n\n# b\nCCMSETUPCMD="\n  # c\n  SMSSITECODE=P01\n"\n# d\n';
    const cases: [what: string, marked: string, text: string | undefined, host?: string][] = [
      ['of the cursor', two.replace('/lo', '/|lo'), 'ccmsetup.exe /logon'],
      ['below the comment of the cursor', two.replace('# b', '#| b'), 'CCMSETUPCMD="SMSSITECODE=P01"'],
      ['around the comment of the cursor', two.replace('# c', '|# c'), 'CCMSETUPCMD="SMSSITECODE=P01"'],
      ['above the comment of the cursor', two.replace('# d', '# d|'), 'CCMSETUPCMD="SMSSITECODE=P01"'],
      ['of none of two, between them', two.replace('\n\n', '\n|\n'), undefined],
      ['of the document with one', '\n|\nccmsetup.exe /logon\n', 'ccmsetup.exe /logon'],
      ['of no empty document', '|', undefined],
      [
        'in the line of the cursor',
        "S|tart-Process ccmsetup.exe '/logon'\nStart-Process ccmsetup.exe '/forceinstall'\n",
        'ccmsetup.exe /logon',
        'powershell',
      ],
    ];
    for (const [what, marked, text, host] of cases)
      it(what, () => {
        assert.equal(oneLine(marked, host)?.text, text);
      });
  });
});
