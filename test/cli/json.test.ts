/** The JSON format, a contract: every key, every position, and the text that ccmsetup receives. */
import assert from 'node:assert/strict';
import type { Report } from '../../server/src/cli/linting/report';
import { runCli, root, withFiles } from './cli';
import { lintJson, lintText, parseReport } from './json-contract';

const hole = '{{\u2026}}';

/** The one command line of a text. */
async function commandLine(
  text: string,
  name?: string,
): Promise<Awaited<ReturnType<typeof lintText>>['commandLines'][number]> {
  const { commandLines } = await lintText(text, name, 'hint');
  assert.equal(commandLines.length, 1, JSON.stringify(commandLines));
  return commandLines[0]!;
}

describe('ccmsetup-lint: JSON', () => {
  it('keeps the contract for the samples', async () => {
    const { files, summary } = await lintJson(['samples'], { cwd: root, severity: 'hint' });
    assert.ok(files.length >= 2);
    assert.ok(summary.error > 0 && summary.commandLines > files.length);
    assert.ok(files.some(({ findings }) => findings.some(({ fixes }) => fixes.length > 0)));
  });

  it('is one whole, ended by a line break, also without files', async () => {
    const { code, stdout } = await runCli(['--format', 'json', 'no-such-file.ccmcmd']);
    assert.equal(code, 2);
    assert.ok(stdout.endsWith('}\n'));
    assert.deepEqual(parseReport(stdout), {
      version: 1,
      files: [],
      summary: {
        files: 0,
        commandLines: 0,
        error: 0,
        warning: 0,
        information: 0,
        hint: 0,
        unchanged: 0,
        baselined: 0,
        suppressed: 0,
        stale: 0,
      },
    });
  });

  it('gives a finding with rule, place and fixes', async () => {
    const text =
      '\n  CCMSETUPCMD="CCMHOSTNAME=https://c.cloudapp.net/CCM_Proxy_MutualAuth/7 SMSSITECODE=ABC"\n';
    const { findings, host, path } = await lintText(text, 'a folder/x.CCMCMD');
    assert.equal(host, 'ccmcmd');
    assert.equal(path, 'a folder/x.CCMCMD');
    const found = findings.find(({ rule }) => rule === 'cmg-scheme-in-ccmhostname');
    assert.ok(found);
    const { message, fixes, fingerprint, ...rest } = found;
    assert.match(fingerprint, /^[0-9a-f]{32}$/);
    assert.deepEqual(rest, {
      rule: 'cmg-scheme-in-ccmhostname',
      severity: 'error',
      line: 2,
      column: 28,
      endLine: 2,
      endColumn: 36,
      related: [],
    });
    assert.match(message, /CCMHOSTNAME/);
    assert.ok(fixes.length > 0 && fixes.every(({ title }) => title !== ''));
    assert.ok(fixes.some(({ safe }) => safe));
  });

  it('gives the place of a call, and those that a finding is about besides its own', async () => {
    const text = "$exe = 'ccmsetup.exe'\n$mp = 'lw-cm01'\n\n& $exe /mp:https://$mp SMSSITECODE=LW1\n";
    const { commandLines, findings } = await lintText(text, 'x.ps1', 'hint');
    const places = commandLines.map(({ line, column, endLine, endColumn }) => [
      line,
      column,
      endLine,
      endColumn,
    ]);
    assert.deepEqual(places, [[4, 3, 4, 39]]);
    const found = findings.find(({ rule }) => rule === 'https-mp-without-credentials');
    assert.ok(found);
    assert.deepEqual([found.line, found.column, found.endLine, found.endColumn], [4, 12, 4, 23]);
    assert.deepEqual(found.related, [
      { message: '`$mp` is set here.', line: 2, column: 8, endLine: 2, endColumn: 15 },
    ]);
  });

  it('gives every column in UTF-16 units', async () => {
    // Both emoji take two units, the family takes eight.
    const { findings } = await lintText('ccmsetup.exe SMSCACHEDIR="D:\\😀👨‍👩‍👧é" SMSSITECODE=PRIM\n');
    const found = findings.find(({ rule }) => rule === 'site-code-format');
    assert.deepEqual([found?.column, found?.endColumn], [55, 59]);
  });

  it('tells where a command line begins and ends, over several lines too', async () => {
    const { commandLines } = await lintText(
      '# a comment\r\n  "C:\\x y\\ccmsetup.exe"  \r\n    /logon\r\n\tSMSSITECODE=ABC  \r\n\r\n SMSMP=a.b.c\r\n',
    );
    assert.deepEqual(
      commandLines.map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn]),
      [
        [2, 3, 4, 17],
        [6, 2, 6, 13],
      ],
    );
  });

  const texts: readonly [name: string, source: string, form: string, text: string][] = [
    ['an executable', 'ccmsetup.exe /logon  SMSSITECODE=ABC', 'exe', '/logon  SMSSITECODE=ABC'],
    ['a quoted path', '"C:\\a b\\ccmsetup.exe"   /logon', 'exe', '/logon'],
    ['an executable alone', 'ccmsetup', 'exe', ''],
    ['quotes of an executable', 'ccmsetup.exe X="a ""b"" c"', 'exe', 'X="a ""b"" c"'],
    ['arguments', '/logon SMSSITECODE=ABC', 'arguments', '/logon SMSSITECODE=ABC'],
    ['folded lines', 'ccmsetup.exe\n  /logon\n  SMSSITECODE=ABC', 'exe', '/logon SMSSITECODE=ABC'],
    ['a no-break space at the end', 'ccmsetup.exe /logon\u00A0', 'exe', '/logon\u00A0'],
    ['CCMSETUPCMD alone', 'CCMSETUPCMD="/logon SMSSITECODE=ABC"', 'msi', '/logon SMSSITECODE=ABC'],
    ['doubled quotes', 'CCMSETUPCMD="X=""a b"" /logon"', 'msi', 'X="a b" /logon'],
    ['CCMSETUPCMD quoted as a whole', '"CCMSETUPCMD=/logon X=""a b"""', 'msi', '/logon X="a b"'],
    ['CCMSETUPCMD without quotes', 'msiexec /i ccmsetup.msi CCMSETUPCMD=/logon', 'msi', '/logon'],
    ['CCMSETUPCMD without a value', 'msiexec /i ccmsetup.msi CCMSETUPCMD=', 'msi', ''],
    [
      'CCMSETUPCMD on lines of its own',
      'CCMSETUPCMD="\n  /logon\n  SMSSITECODE=ABC\n"',
      'msi',
      '/logon SMSSITECODE=ABC',
    ],
    ['msiexec', 'msiexec.exe /i "c:\\a b\\ccmsetup.msi" /q CCMSETUPCMD="/logon"', 'msi', '/logon'],
    ['msiexec without CCMSETUPCMD', 'msiexec /i ccmsetup.msi  /qn X=1', 'msi', '/qn X=1'],
    ['the package without CCMSETUPCMD', 'ccmsetup.msi /q', 'msi', '/q'],
    [
      'holes',
      'ccmsetup.exe /mp:${MP} SMSSITECODE=$code X="%A%%B%"',
      'exe',
      `/mp:${hole} SMSSITECODE=${hole} X="${hole}${hole}"`,
    ],
    [
      'holes in CCMSETUPCMD',
      'CCMSETUPCMD="SMSSITECODE={{ site }} X=""${Y}"""',
      'msi',
      `SMSSITECODE=${hole} X="${hole}"`,
    ],
    ['a hole as the path', '%SOURCE%\\ccmsetup.exe /logon', 'exe', '/logon'],
    ['the placeholder character itself', 'ccmsetup.exe X=\uFFFC', 'exe', 'X=\uFFFC'],
    ['text that looks like a hole', `CCMSETUPCMD="X=<${hole.slice(2, 3)}>"`, 'msi', 'X=<\u2026>'],
  ];
  describe('gives what ccmsetup receives', () => {
    let report: Report;
    before(() =>
      withFiles(
        Object.fromEntries(texts.map(([, source], index) => [`${index}.ccmcmd`, source])),
        async (cwd) => {
          report = await lintJson(['.'], { cwd });
        },
      ),
    );
    texts.forEach(([name, , form, text], index) => {
      it(`for ${name}`, () => {
        const lines = report.files.find(({ path }) => path === `${index}.ccmcmd`)?.commandLines;
        assert.deepEqual(
          lines?.map((line) => [line.form, line.text, line.line, line.column]),
          [[form, text, 1, 1]],
        );
      });
    });
  });

  it('shows no secret in what ccmsetup receives', async () => {
    const stars = (text: string): string => '*'.repeat(text.length);
    const token = 'VGhpcyBpcyBhIHRva2Vu';
    const password = 'kX9w7QzpLm2v';
    const rows: readonly [source: string, text: string][] = [
      [`ccmsetup.exe /mp:x /regtoken:${token} FSP=a`, `/mp:x /regtoken:${stars(token)} FSP=a`],
      [`CCMSETUPCMD="/regtoken:""${token}"" FSP=a"`, `/regtoken:"${stars(token)}" FSP=a`],
      [`ccmsetup.exe REGTOKEN=${token} FSP=a`, `REGTOKEN=${stars(token)} FSP=a`],
      [`ccmsetup.msi /regtoken ${token} FSP=a`, `/regtoken ${stars(token)} FSP=a`],
      [`ccmsetup.exe /mp:x -Password ${password} FSP=a`, `/mp:x -Password ${stars(password)} FSP=a`],
      [`ccmsetup.exe /regtoken:\${TOKEN} FSP=a`, `/regtoken:${hole} FSP=a`],
    ];
    for (const [source, text] of rows) assert.equal((await commandLine(source)).text, text);
    const script = `$token = "${token}"\nccmsetup.exe /mp:x SMSMP=$token\n`;
    assert.equal((await commandLine(script, 'x.ps1')).text.includes(token), false);
    const used = await lintText(
      `$password = '${password}'\nccmsetup.exe /mp:x /BITSPriority:$password\n`,
      'x.ps1',
    );
    const enumValue = used.findings.find(({ rule }) => rule === 'enum-value');
    assert.ok(enumValue?.message.startsWith(`"${stars(password)}" isn't a value of /BITSPriority.`));
    assert.equal(used.commandLines[0]?.text, `/mp:x /BITSPriority:${stars(password)}`);
  });

  it('shows no secret in messages', async () => {
    const text = [
      '# ccmsetup-lint-disable-next-line crl-check-of psexec -p kX9w7QzpLm2v',
      'ccmsetup.exe /mp:x /BITSPriority:eyJhbGciOiJub25lIiwidHlwIjoi SMSSITECODE=P01',
      '',
      '# ccmsetup-lint password=kX9w7QzpLm2v',
      'ccmsetup.exe /mp:x -Password kX9w7QzpLm2v=1 SMSSITECODE=P01',
    ].join('\n');
    const { findings } = await lintText(text, 'x.ccmcmd', 'hint');
    const rules = new Set(findings.map(({ rule }) => rule));
    for (const rule of ['unknown-suppression', 'invalid-directive', 'enum-value', 'unknown-property'])
      assert.ok(rules.has(rule), rule);
    assert.doesNotMatch(JSON.stringify(findings), /kX9w7Qz|eyJhbGci/i);
    const messages = findings.map(({ message }) => message);
    assert.ok(messages.some((message) => message.includes('There is no rule "crl-check-of". Did you mean')));
    assert.ok(messages.includes("This text isn't the name of a rule."));
  });

  it('calls a command line incomplete when a variable may bring more arguments', async () => {
    assert.equal((await commandLine('ccmsetup.exe /mp:${MP} SMSSITECODE=ABC')).complete, true);
    assert.equal((await commandLine('ccmsetup.exe ${MORE} SMSSITECODE=ABC')).complete, false);
    assert.equal((await commandLine('CCMSETUPCMD="SMSSITECODE=ABC ${MORE}"')).complete, false);
  });

  it('gives the context that a directive names, else the one that the form implies', async () => {
    assert.equal(
      (await commandLine('# ccmsetup-lint context=clientPush\nSMSSITECODE=ABC')).context,
      'clientPush',
    );
    assert.equal((await commandLine('ccmsetup.exe SMSSITECODE=ABC')).context, 'manual');
    assert.equal((await commandLine('CCMSETUPCMD="SMSSITECODE=ABC"')).context, 'ccmsetupcmd');
  });

  it('finds command lines in PowerShell, with their holes', async () => {
    const script =
      '$code = Get-Code\nStart-Process "C:\\ccm\\ccmsetup.exe" -ArgumentList "/mp:mp01.contoso.com SMSSITECODE=$code"\n';
    const { host } = await lintText(script, 'x.ps1');
    assert.equal(host, 'powershell');
    const line = await commandLine(script, 'x.ps1');
    assert.deepEqual(
      [line.form, line.inert, line.text],
      ['exe', false, `/mp:mp01.contoso.com SMSSITECODE=${hole}`],
    );
    const places = [line.line, script.split('\n')[1]!.slice(line.column - 1, line.column + 6)];
    assert.deepEqual(places, [2, 'C:\\ccm\\']);
    assert.equal(
      script
        .split('\n')[1]!
        .slice(0, line.endColumn - 1)
        .endsWith('$code'),
      true,
    );
  });

  it('counts a script without a command line as linted', async () => {
    const { files, summary } = await lintJson(['--stdin', '--stdin-filename', 'x.ps1'], {
      stdin: 'Get-Date\n',
    });
    assert.deepEqual(files, [{ path: 'x.ps1', host: 'powershell', commandLines: [], findings: [] }]);
    assert.deepEqual([summary.files, summary.commandLines], [1, 0]);
  });
});
