/** Where findings and command lines stand when parts of them are set elsewhere. */
import assert from 'node:assert/strict';
import { sliceSpan, type Span } from '../../../server/src/language/span';
import type { DocumentFinding } from '../../../server/src/service/analysis';
import { analyzeText, loadedHost } from '../../support/lint';
import { scripts, written } from '../../support/hosts/variables';
import { hover } from '../../support/service';

const only = (findings: readonly DocumentFinding[], rule: string): DocumentFinding => {
  const [found, ...others] = findings.filter((finding) => finding.rule === rule);
  assert.equal(others.length, 0, rule);
  return found ?? assert.fail(`there is no ${rule}`);
};

const places = (text: string, { related }: DocumentFinding): [string, string][] =>
  related.map(({ span, message }) => [message, sliceSpan(text, span)]);

const lineOf = (text: string, { start }: Span): string => text.slice(0, start).split('\n').at(-1) ?? '';

const mixed = 'https-mp-without-credentials';
const whole = 'https-short-name';

describe('the range of a finding', () => {
  for (const script of scripts)
    for (const [name, text] of [
      ['', written(script, 'lw-cm01')],
      [', with CRLF', written(script, 'lw-cm01').replaceAll('\n', '\r\n')],
    ] as const)
      it(`is in one statement: ${script.host}, ${script.call}${name}`, () => {
        const { findings, lines } = analyzeText(text, loadedHost(script.host));
        assert.equal(lines.length, 1);
        const both = only(findings, mixed);
        assert.equal(sliceSpan(text, both.span), script.shown);
        assert.deepEqual(places(text, both), [[`\`${script.name}\` is set here.`, 'lw-cm01']]);
        // What the variable holds is wrong there.
        const alone = only(findings, whole);
        assert.equal(sliceSpan(text, alone.span), 'lw-cm01');
        assert.deepEqual(places(text, alone), []);
        for (const { span, related } of findings)
          for (const at of [span, ...related.map((other) => other.span)])
            assert.doesNotMatch(sliceSpan(text, at), /[\r\n]/);
      });

  for (const [host, text] of [
    ['powershell', 'Start-Process ccmsetup.exe "/mp:https://lw-cm01 SMSSITECODE=LW1"'],
    ['powershell', "$a = '/mp:https://lw-cm01 SMSSITECODE=LW1'\nStart-Process ccmsetup.exe $a"],
    ['batch', 'set A=/mp:https://lw-cm01 SMSSITECODE=LW1\nccmsetup.exe %A%'],
    ['javascript', "const a = '/mp:https://lw-cm01 SMSSITECODE=LW1';\nexec(`ccmsetup.exe ${a}`);"],
    ['vbscript', 'a = "/mp:https://lw-cm01 SMSSITECODE=LW1"\nsh.Run "ccmsetup.exe " & a'],
    ['csharp', 'var a = "/mp:https://lw-cm01 SMSSITECODE=LW1";\nProcess.Start("ccmsetup.exe", a);'],
    ['python', "a = ['ccmsetup.exe', '/mp:https://lw-cm01', 'SMSSITECODE=LW1']\nsubprocess.run(a)"],
    ['shell', "a='/mp:https://lw-cm01 SMSSITECODE=LW1'\nssh host ccmsetup.exe $a"],
    ['yaml', 'a: &a ccmsetup.exe /mp:https://lw-cm01 SMSSITECODE=LW1\nb:\n  command: *a'],
    ['json', '{ "command": "ccmsetup.exe", "args": ["/mp:https://lw-cm01", "SMSSITECODE=LW1"] }'],
  ] as const)
    it(`is the value where all of it stands in one: ${host}, ${text}`, () => {
      const both = only(analyzeText(text, loadedHost(host)).findings, mixed);
      assert.equal(sliceSpan(text, both.span), 'https://lw-cm01');
      assert.deepEqual(places(text, both), []);
    });

  it('is in one statement where a value comes a long way', () => {
    // A value that grows further is followed no more.
    const steps = Array.from(
      { length: 70 },
      (_, index) => `set A${index + 1}=%A${index}%1\r\nccmsetup.exe %A${index + 1}%\r\n`,
    );
    const text = `set A0=/logon SMSSITECODE=LW\r\n${steps.join('')}`;
    const found = analyzeText(text, loadedHost('batch')).findings.filter(
      ({ rule }) => rule === 'site-code-format',
    );
    assert.equal(found.length, 69);
    for (const { span, related } of found)
      for (const at of [span, ...related.map((other) => other.span)])
        assert.doesNotMatch(sliceSpan(text, at), /[\r\n]/);
    assert.match(sliceSpan(text, found.at(-1)?.span ?? assert.fail()), /^%A\d+%1?$/);
  });

  it('tells of no place where a value is not known', () => {
    const text = 'Start-Process ccmsetup.exe "/mp:https://$mp SMSSITECODE=LW12"';
    const { findings } = analyzeText(text, loadedHost('powershell'));
    assert.deepEqual(
      findings.flatMap((finding) => places(text, finding)),
      [],
    );
    assert.equal(sliceSpan(text, only(findings, 'site-code-format').span), 'LW12');
  });

  it('is where several statements are read that make it', () => {
    const text =
      "$a = '/mp:https://'\n$a += 'lw-cm01'\n$a += ' SMSSITECODE=LW1'\nStart-Process ccmsetup.exe $a";
    const both = only(analyzeText(text, loadedHost('powershell')).findings, mixed);
    assert.equal(both.span.start, text.lastIndexOf('$a'));
    assert.deepEqual(places(text, both), [
      ['`$a` is set here.', 'https://'],
      ['`$a` is set here.', 'lw-cm01'],
    ]);
  });

  it('is in the script that a literal holds', () => {
    const text = [
      "const mp = 'lw-cm01';",
      'const s = `powershell -Command "$m = \'${mp}\'; ccmsetup.exe /mp:https://$m SMSSITECODE=LW1"`;',
      'exec(s);',
    ].join('\n');
    const both = only(analyzeText(text, loadedHost('javascript')).findings, mixed);
    assert.equal(sliceSpan(text, both.span), 'https://$m');
    assert.deepEqual(places(text, both), [['`$m` is set here.', 'lw-cm01']]);
  });

  it('is one line where a path with spaces ends in a variable', () => {
    const text = '$dir = \'My Files\'\n\nStart-Process ccmsetup.exe "/source:C:\\$dir SMSSITECODE=LW1"';
    const spaces = only(analyzeText(text, loadedHost('powershell')).findings, 'unquoted-space');
    assert.equal(sliceSpan(text, spaces.span), 'Files');
    assert.deepEqual(places(text, spaces), [['The value of /source ends here.', 'C:\\$dir']]);
  });

  it('is suppressed by a comment above the line where it is shown, and above the call', () => {
    const script = [
      '# one',
      "$site = 'LW12'",
      '# two',
      'Start-Process ccmsetup.exe "SMSSITECODE=$site /mp:a"',
    ];
    for (const [index, slug] of [
      [0, 'site-code-format'],
      [2, 'site-code-format'],
    ] as const) {
      const text = script.with(index, `# ccmsetup-lint-disable-next-line ${slug} -- a test`).join('\n');
      const { findings } = analyzeText(text, loadedHost('powershell'));
      assert.ok(!findings.some(({ rule }) => rule === slug || rule === 'unused-suppression'), text);
    }
  });

  it('of a hover holds the place that is asked about', () => {
    const text = '$mp = \'lw-|cm01\'\n\nStart-Process ccmsetup.exe "/mp:https://$mp SMSSITECODE=LW1"';
    assert.equal(hover(text, 'powershell')?.about, 'lw-cm01');
  });
});

describe('a command line stands where its call does', () => {
  for (const [host, definition, call, shown] of [
    [
      'powershell',
      "$exe = 'C:\\S\\ccmsetup.exe'",
      '& $exe /mp:a SMSSITECODE=LW1',
      '$exe /mp:a SMSSITECODE=LW1',
    ],
    [
      'powershell',
      "$all = @{ FilePath = 'ccmsetup.exe'; ArgumentList = '/logon' }",
      'Start-Process @all',
      '@all',
    ],
    ['batch', 'set EXE=C:\\S\\ccmsetup.exe', '%EXE% /mp:a SMSSITECODE=LW1', '%EXE% /mp:a SMSSITECODE=LW1'],
    ['vbscript', 'exe = "C:\\S\\ccmsetup.exe"', 'sh.Run exe & " /logon"', 'exe & " /logon'],
    ['javascript', "const exe = 'C:/S/ccmsetup.exe';", "spawn(exe, ['/logon']);", "exe, ['/logon"],
    ['csharp', 'var exe = "ccmsetup.exe";', 'Process.Start(exe, "/logon");', 'exe, "/logon'],
    ['python', "exe = 'C:/S/ccmsetup.exe'", "subprocess.run([exe, '/logon'])", "exe, '/logon"],
    ['shell', 'exe=ccmsetup.exe', 'ssh host "$exe" /logon', '$exe" /logon'],
  ] as const)
    it(`${host}: ${call}`, () => {
      for (const end of ['\n', '\r\n']) {
        const text = [definition, ...Array.from({ length: 20 }, () => ''), call, ''].join(end);
        const { lines } = analyzeText(text, loadedHost(host));
        assert.deepEqual(
          lines.map(({ region }) => sliceSpan(text, region.call)),
          [shown],
        );
        const [{ region } = assert.fail()] = lines;
        assert.equal(region.statementStart, text.indexOf(call));
        assert.equal(lineOf(text, region.call), call.slice(0, call.indexOf(shown)));
        // Its parts stay where they are written.
        assert.ok(region.spans.some(({ start }) => start < text.indexOf(call)));
      }
    });

  it('gives the order of the command lines', () => {
    const text = "$exe = 'ccmsetup.exe'\n.\\ccmsetup.exe /logon\n& $exe /uninstall";
    const { lines } = analyzeText(text, loadedHost('powershell'));
    assert.deepEqual(
      lines.map(({ region }) => region.text),
      ['.\\ccmsetup.exe /logon', 'ccmsetup.exe /uninstall'],
    );
  });
});

describe('one text that several calls use', () => {
  for (const [host, text, calls] of [
    [
      'powershell',
      "$a = 'SMSSITECODE=LW12'\n.\\ccmsetup.exe $a\n.\\ccmsetup.exe $a\nStart-Process ccmsetup.exe $a\n.\\ccmsetup.exe /logon $a",
      ['.\\ccmsetup.exe $a', '.\\ccmsetup.exe $a', 'ccmsetup.exe $a', '.\\ccmsetup.exe /logon $a'],
    ],
    [
      'batch',
      'set A=/logon SMSSITECODE=LW12\r\nccmsetup.exe %A%\r\nccmsetup.exe %A%\r\n',
      ['ccmsetup.exe %A%', 'ccmsetup.exe %A%'],
    ],
    [
      'vbscript',
      'a = "SMSSITECODE=LW12"\nsh.Run "ccmsetup.exe " & a\nsh.Run "ccmsetup.exe " & a',
      ['ccmsetup.exe " & a', 'ccmsetup.exe " & a'],
    ],
    [
      'python',
      "a = 'SMSSITECODE=LW12'\nos.system('ccmsetup.exe ' + a)\nos.system(f'ccmsetup.exe {a}')",
      ["ccmsetup.exe ' + a", 'ccmsetup.exe {a}'],
    ],
  ] as const)
    it(`gets one finding, and the calls are other places: ${host}`, () => {
      const finding = only(analyzeText(text, loadedHost(host)).findings, 'site-code-format');
      assert.equal(sliceSpan(text, finding.span), 'LW12');
      assert.deepEqual(
        places(text, finding),
        calls.map((call, index) => [index === 0 ? 'Used here.' : 'Also used here.', call]),
      );
    });

  it('is told of in each call where each has a fix of its own: batch', () => {
    const call = 'ccmsetup.exe /mp:https://%MP% SMSSITECODE=%SITE%';
    const text = ['set MP=lw-cm01', 'set SITE=LW12', call, call, ''].join('\r\n');
    const { findings } = analyzeText(text, loadedHost('batch'));
    const shown = (slug: string): unknown[] =>
      findings
        .filter(({ rule }) => rule === slug)
        .map((finding) => [sliceSpan(text, finding.span), ...places(text, finding)]);
    const site = ['%SITE%', ['`%SITE%` is set here.', 'LW12']];
    assert.deepEqual(shown('site-code-format'), [site, site]);
    const address = ['https://%MP%', ['`%MP%` is set here.', 'lw-cm01']];
    assert.deepEqual(shown('https-mp-without-credentials'), [address, address]);
  });

  it('gets none where there is only one call', () => {
    const text = "$a = 'SMSSITECODE=LW12'\n.\\ccmsetup.exe $a";
    const finding = only(analyzeText(text, loadedHost('powershell')).findings, 'site-code-format');
    assert.deepEqual(places(text, finding), []);
  });

  it('keeps its fixes', () => {
    const text =
      "$a = '/mp:a SMSSITECODE:LW1'\nStart-Process ccmsetup.exe $a\nStart-Process ccmsetup.exe -Verb RunAs $a";
    const finding = only(analyzeText(text, loadedHost('powershell')).findings, 'property-with-colon');
    assert.deepEqual(
      places(text, finding).map(([message]) => message),
      ['Used here.', 'Also used here.'],
    );
    assert.deepEqual(
      finding.fixes.map(({ edits }) => edits.map(({ span, newText }) => [sliceSpan(text, span), newText])),
      [[[':', '=']]],
    );
  });
});
