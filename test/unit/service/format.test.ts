import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits } from '../../../server/src/service/fixes/apply-edits';
import { formatEdits } from '../../../server/src/service/format/format';
import { formattingOf } from '../../../server/src/service/format/formatting';
import { checkedFormat } from '../../support/formatting';
import { everything, loadedHost } from '../../support/lint';

const host = loadedHost('ccmcmd');
const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('');
const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

describe('formatting of a .ccmcmd file', () => {
  const cases: [what: string, text: string, formatted: string][] = [
    [
      'writes one argument a line, parameters first',
      'ccmsetup.exe SMSSITECODE=P01  /mp:mp1.fabrikam.com FSP=fsp1 /logon',
      lines('ccmsetup.exe', '  /mp:mp1.fabrikam.com', '  /logon', '  SMSSITECODE=P01', '  FSP=fsp1'),
    ],
    [
      'opens a wrapper and indents what is in it',
      `CCMSETUPCMD=" ${cmg} SMSSITECODE=P01 /NoCRLCheck"\n`,
      lines('CCMSETUPCMD="', '  /NoCRLCheck', `  ${cmg}`, '  SMSSITECODE=P01', '"'),
    ],
    [
      'leaves the switches of msiexec where they are',
      'msiexec /i "C:\\a b\\ccmsetup.msi"  /qn CCMSETUPCMD="/mp:mp1 SMSCACHEDIR=""D:\\a b""" REBOOT=R /l*v c:\\x.log\n',
      lines(
        'msiexec /i "C:\\a b\\ccmsetup.msi" /qn',
        '  CCMSETUPCMD="',
        '    /mp:mp1',
        '    SMSCACHEDIR=""D:\\a b""',
        '  "',
        '  REBOOT=R',
        '  /l*v c:\\x.log',
      ),
    ],
    [
      'indents what follows a package',
      'ccmsetup.msi CCMSETUPCMD="/mp:mp1 SMSSITECODE=P01"\n',
      lines('ccmsetup.msi', '  CCMSETUPCMD="', '    /mp:mp1', '    SMSSITECODE=P01', '  "'),
    ],
    ['does not indent arguments alone', 'SMSSITECODE=P01 /logon\n', lines('/logon', 'SMSSITECODE=P01')],
    [
      'writes names as the documentation does, and values as they are',
      'ccmsetup.exe /USEPKICERT smssitecode=p01 ccmsetupcmd="/MP:MP1 fsp=x"\n',
      lines(
        'ccmsetup.exe',
        '  /UsePKICert',
        '  SMSSITECODE=p01',
        '  CCMSETUPCMD="',
        '    /mp:MP1',
        '    FSP=x',
        '  "',
      ),
    ],
    [
      'keeps a command line with one argument in one line',
      'ccmsetup.exe   /LOGON\n\nccmsetupcmd="SMSSITECODE=P01"\n\nmsiexec /i ccmsetup.msi CCMSETUPCMD="/logon"\n',
      'ccmsetup.exe /logon\n\nCCMSETUPCMD="SMSSITECODE=P01"\n\nmsiexec /i ccmsetup.msi CCMSETUPCMD="/logon"\n',
    ],
    [
      '… unless it was written over several',
      'ccmsetup.exe\n/logon\n\nCCMSETUPCMD="\nSMSSITECODE=P01\n  "\n',
      'ccmsetup.exe\n  /logon\n\nCCMSETUPCMD="\n  SMSSITECODE=P01\n"\n',
    ],
    [
      'keeps a wrapper with nothing in it as it is',
      'ccmsetup.msi CCMSETUPCMD=" " REBOOT=R X=1\n\nCCMSETUPCMD="\n"\n\nCCMSETUPCMD="\n# later\n"\n',
      'ccmsetup.msi\n  CCMSETUPCMD=" "\n  REBOOT=R\n  X=1\n\nCCMSETUPCMD="\n"\n\nCCMSETUPCMD="\n  # later\n"\n',
    ],
    [
      'moves the comments above an argument with it',
      lines(
        '# title',
        'ccmsetup.exe SMSSITECODE=P01',
        '# where the cache is',
        '      # \u{1F600}',
        'SMSCACHEDIR="D:\\a b"',
        '  # which one',
        '  /mp:mp1 FSP=fs1',
        '# end',
        '  # SMSMP=mp1',
      ),
      lines(
        '# title',
        'ccmsetup.exe',
        '  # which one',
        '  /mp:mp1',
        '  SMSSITECODE=P01',
        '  # where the cache is',
        '  # \u{1F600}',
        '  SMSCACHEDIR="D:\\a b"',
        '  FSP=fs1',
        '# end',
        '  # SMSMP=mp1',
      ),
    ],
    [
      'keeps the last comment of a wrapper inside it, and those above in front',
      lines('   # title', '  # ccmsetup-lint context=intuneLob', 'CCMSETUPCMD="/logon', '# no site yet', '"'),
      lines(
        '# title',
        '# ccmsetup-lint context=intuneLob',
        'CCMSETUPCMD="',
        '  /logon',
        '  # no site yet',
        '"',
      ),
    ],
    [
      'takes signs of continuation out, and spaces at the ends of lines',
      'ccmsetup.exe ^\n  /mp:mp1   `\t\n\tSMSSITECODE=P01 ^\n',
      lines('ccmsetup.exe', '  /mp:mp1', '  SMSSITECODE=P01'),
    ],
    [
      'leaves one empty line between paragraphs, none around them, and ends the last line',
      '\n \n# a  \n\n\t\n\n   # b\n\n\nccmsetup.exe /logon\n  \n\n',
      lines('# a', '', '# b', '', 'ccmsetup.exe /logon'),
    ],
    ['ends the last line', 'ccmsetup.exe /logon', 'ccmsetup.exe /logon\n'],
    ['empties a file with nothing in it', ' \n\n\t', ''],
    ['keeps CRLF', '# a\r\nccmsetup.exe /mp:mp1 /logon', '# a\r\nccmsetup.exe\r\n  /mp:mp1\r\n  /logon\r\n'],
    ['keeps CR', 'ccmsetup.exe /mp:mp1 /logon\r\r\r# a', 'ccmsetup.exe\r  /mp:mp1\r  /logon\r\r# a\r'],
    ['makes no CRLF of CR and LF', 'ccmsetup.exe /logon\r \n# a\n', 'ccmsetup.exe /logon\r \n# a\n'],
    ['nor of those around several lines', 'ccmsetup.exe /logon\r \n\n# a\n', 'ccmsetup.exe /logon\r \n# a\n'],
    ['keeps a byte order mark', '\uFEFF\n\n# a', '\uFEFF# a\n'],
    [
      'keeps values that are filled in later',
      'ccmsetup.exe SITE=${S} /mp:{{ mp }} /source:%SHARE%\\x $(Get Site)\n',
      lines('ccmsetup.exe', '  SITE=${S}', '  /mp:{{ mp }}', '  /source:%SHARE%\\x', '  $(Get Site)'),
    ],
    [
      'keeps what belongs together: a value behind a space',
      'ccmsetup.exe /mp mp1.fabrikam.com   FSP= fsp1\n',
      lines('ccmsetup.exe', '  /mp mp1.fabrikam.com', '  FSP= fsp1'),
    ],
    [
      'keeps a comment at the top above all, and one that speaks of the first argument with it',
      '# one\nSMSSITECODE=P01  /mp:mp1.fabrikam.com\n\n# for the site\nSMSSITECODE=P01\n# for the mp\n/mp:x.y.z\n',
      lines(
        ...['# one', '/mp:mp1.fabrikam.com', 'SMSSITECODE=P01', ''],
        ...['# for the site', 'SMSSITECODE=P01', '# for the mp', '/mp:x.y.z'],
      ),
    ],
    [
      'orders what follows a first parameter with a comment',
      '# for the mp\n/mp:x.y.z\n# for the site\nSMSSITECODE=P01\n# revocation\n/nocrlcheck\n',
      lines('# for the mp', '/mp:x.y.z', '# revocation', '/NoCRLCheck', '# for the site', 'SMSSITECODE=P01'),
    ],
    [
      'is settled after one time where a sign of continuation stands above a directive',
      'ccmsetup\n\n `\n# ccmsetup-lint context=clientPush\n SMSCACHESIZE=5120 /source:"C:\\a b\\"',
      lines('ccmsetup', '', '# ccmsetup-lint context=clientPush', '/source:"C:\\a b\\"', 'SMSCACHESIZE=5120'),
    ],
    [
      'keeps a quoted argument',
      '"C:\\a b\\ccmsetup.exe" "SMSCACHEDIR=D:\\a b" "/mp:mp1"\n',
      lines('"C:\\a b\\ccmsetup.exe"', '  "/mp:mp1"', '  "SMSCACHEDIR=D:\\a b"'),
    ],
  ];
  for (const [what, text, formatted] of cases)
    it(what, () => {
      assert.equal(checkedFormat(text, host), formatted);
    });

  describe('leaves the order', () => {
    const ordered: [what: string, args: string][] = [
      ['where an argument may come from a value', 'SMSSITECODE=P01 ${MORE} /logon'],
      ['where a name is filled in later', 'SMSSITECODE=P01 ${NAME}=1 /logon'],
      ['of /uninstall', 'SMSSITECODE=P01 /logon /uninstall'],
      ['behind a parameter without its value', 'SMSSITECODE=P01 /mp:'],
      ['of the key of a configuration file', 'INSTALL=INSTALL=ALL /logon'],
      ['of a name that may be both', 'SMSSITECODE=P01 /UpgradeToLatest'],
      [
        'across a comment that holds from there on',
        'SMSSITECODE=P01\n# ccmsetup-lint-disable invalid-host -- x\n/logon',
      ],
    ];
    for (const [what, args] of ordered)
      it(what, () => {
        const wanted = args.split(/[ \n](?=[^ ]|$)/);
        const isDirective = args.includes('#');
        const inLines = isDirective ? args.split('\n') : wanted;
        assert.equal(
          checkedFormat(`ccmsetup.exe ${args}\n`, host),
          lines('ccmsetup.exe', ...inLines.map((one) => `  ${one}`)),
        );
      });

    it('of arguments of one name', () => {
      assert.equal(
        checkedFormat('SMSMP=a.b.c SMSSITECODE=P01 /logon SMSMP=d.e.f /retry:1 /RETRY:2', host),
        lines('/logon', '/retry:1', '/retry:2', 'SMSMP=a.b.c', 'SMSSITECODE=P01', 'SMSMP=d.e.f'),
      );
    });
  });

  describe('keeps what comments for the linter speak of', () => {
    const next = '# ccmsetup-lint-disable-next-line site-code-format -- reason';

    it('in one line, when it has several arguments', () => {
      const text = lines(next, 'ccmsetup.exe   SMSSITECODE=PRIM /LOGON', '  FSP=a   FSP=b');
      assert.equal(
        checkedFormat(text, host),
        lines(next, 'ccmsetup.exe SMSSITECODE=PRIM /logon', '  FSP=a', '  FSP=b'),
      );
    });

    it('below them, when it moves', () => {
      const text = lines(
        'ccmsetup.exe FSP=a',
        next,
        'SMSSITECODE=PRIM',
        next.replace('site-code-format', 'invalid-host'),
        '/mp:a_b',
      );
      assert.equal(
        checkedFormat(text, host),
        lines(
          'ccmsetup.exe',
          `  ${next.replace('site-code-format', 'invalid-host')}`,
          '  /mp:a_b',
          '  FSP=a',
          `  ${next}`,
          '  SMSSITECODE=PRIM',
        ),
      );
    });

    it('at the first argument of a line without a program', () => {
      for (const [rule, first] of [
        ['empty-property', 'SMSMP='],
        ['crl-check-off', 'SMSMP=mp01.corp.fabrikam.com'],
      ] as const)
        for (const gap of ['', '\n'])
          assert.equal(
            checkedFormat(`# ccmsetup-lint-disable-next-line ${rule}\n${gap}${first}\n/nocrlcheck`, host),
            `# ccmsetup-lint-disable-next-line ${rule}\n${gap}${first}\n/NoCRLCheck\n`,
          );
    });

    it('in its order and letter case, where they say so', () => {
      const order = '# ccmsetup-lint-disable-next-line parameter-after-property -- as in the ticket';
      const text = lines('ccmsetup.exe', '  SMSSITECODE=P01', `  ${order}`, '  /logon');
      assert.equal(checkedFormat(text, host), text);
    });

    it('across empty lines', () => {
      const text = lines(next, '', 'ccmsetup.exe SMSSITECODE=PRIM /logon');
      assert.equal(checkedFormat(text, host), text);
    });
  });

  describe('leaves alone', () => {
    const alone: [what: string, text: string][] = [
      ['a quote without a partner', 'ccmsetup.exe  SMSCACHEDIR="D:\\a b  /logon   \n'],
      ['a line break in a value', 'ccmsetup.exe  SMSCACHEDIR="D:\\a\n  b"  /logon\n'],
      [
        'quotes in CCMSETUPCMD that are not doubled',
        'CCMSETUPCMD="/logon  SMSCACHEDIR="D:\\a b"  SMSSITECODE=P01"\n',
      ],
      ['typographic quotes', 'ccmsetup.exe  SMSCACHEDIR=\u201CD:\\a b\u201D  /logon\n'],
      ['a no-break space between arguments', 'ccmsetup.exe  SMSSITECODE=P01\u00A0/logon\n'],
      ['a wrapper in quotes of its own', 'ccmsetup.msi  "CCMSETUPCMD=/logon  SMSSITECODE=P01"\n'],
      ['what would become a comment', 'ccmsetup.exe  SMSSITECODE=P01 #X=1  /logon\n'],
      ['stray text', 'ccmsetup.exe  SMSSITECODE=P01  /logon\nstray\n'],
      ['a path without quotes', 'ccmsetup.exe  SMSCACHEDIR=C:\\Program  Files\\x  /logon\n'],
      ['single quotes', "CCMSETUPCMD='smssitecode=P01  /mp:a.b.c'\n"],
      ['single quotes around an argument', "ccmsetup.exe  'SMSCACHEDIR=D:\\a'  /logon\n"],
      ['ccmsetup in cmd', 'cmd  /c ccmsetup.exe  /mp:a.b.c SMSSITECODE=P01\n'],
      ['ccmsetup behind start', 'start  /wait ccmsetup.exe  /mp:a.b.c SMSSITECODE=P01\n'],
      ['a call of PowerShell', '&  "C:\\x\\ccmsetup.exe"  /mp:a.b.c SMSSITECODE=P01\n'],
      [
        'two command lines without an empty line',
        'ccmsetup.exe  /mp:a.b.c SMSSITECODE=P01\nccmsetup.exe /mp:a.b.c SMSSITECODE=P02\n',
      ],
      ['two wrappers without an empty line', 'CCMSETUPCMD="FSP=a  /logon"\nCCMSETUPCMD="FSP=b"\n'],
      ['nothing but signs of continuation', ' ^ \n `\n'],
    ];
    for (const [what, text] of alone)
      it(what, () => {
        const both = `${text}\nccmsetup.exe   /logon\n`;
        assert.equal(checkedFormat(both, host), `${text}\nccmsetup.exe /logon\n`);
      });
  });

  it('changes only what has to change', () => {
    const text = '# \u{1F600}\r\nccmsetup.exe SMSSITECODE=P01   fsp=fs1\r\n';
    const changes = formatEdits(text).map(({ span, newText }) => [text.slice(span.start, span.end), newText]);
    assert.deepEqual(changes, [
      [' ', '\r\n  '],
      ['   ', '\r\n  '],
      ['fsp', 'FSP'],
    ]);
    assert.deepEqual(formatEdits(applyEdits(text, formatEdits(text))), []);
  });

  describe('of a range', () => {
    const text = 'ccmsetup.exe   /logon\n\n\n\nSMSSITECODE=P01  \n  FSP=a   FSP=b\n\n  # c\n\n\n';
    const within = (startLine: number, endLine: number, endCharacter = 1): string => {
      const document = TextDocument.create('untitled:x', 'ccmcmd', 1, text);
      const range = {
        start: { line: startLine, character: 0 },
        end: { line: endLine, character: endCharacter },
      };
      const edits = formattingOf({ document, host, configuration: everything() }, range);
      return TextDocument.applyEdits(document, edits ?? []);
    };
    const second = 'SMSSITECODE=P01\nFSP=a\nFSP=b\n';

    it('is that of the command lines that it touches, as a whole', () => {
      assert.equal(within(5, 5), text.replace(/SMSSITE[^]*FSP=b\n/, second));
      assert.equal(within(0, 0), text.replace('exe   ', 'exe '));
    });
    it('ends before the line in which a selection of whole lines ends', () => {
      assert.equal(within(0, 1, 0), text.replace('exe   ', 'exe '));
    });
    it('joins the empty lines that it touches', () => {
      assert.equal(within(2, 2), text.replace('\n\n\n\n', '\n\n'));
      assert.equal(within(9, 9), text.replace(/\n+$/, '\n'));
    });
  });

  it('is not for other languages, nor for what the configuration leaves alone', () => {
    const document = TextDocument.create('untitled:x', 'ccmcmd', 1, 'ccmsetup.exe   /logon');
    const configuration = everything();
    assert.equal(formattingOf({ document, host: loadedHost('batch'), configuration }), null);
    assert.equal(formattingOf({ document, host, configuration: { ...configuration, ignored: true } }), null);
  });
});
