import assert from 'node:assert/strict';
import { targets, type ConversionTarget } from '../../../server/src/service/writing/targets';
import { converted } from '../../support/conversions';

/** The text that a command line becomes; fails where it is refused. */
function text(line: string, target: ConversionTarget, host?: string): string {
  const result = converted(line, target, { host: host ?? 'ccmcmd' });
  assert.ok('text' in result, JSON.stringify(result));
  assert.deepEqual(result.notes, []);
  return result.text;
}

function refusal(line: string, target: ConversionTarget, host?: string): string {
  const result = converted(line, target, { host: host ?? 'ccmcmd' });
  assert.ok('refused' in result, JSON.stringify(result));
  return result.refused;
}

const ugly =
  '"C:\\Client Files\\ccmsetup.exe" /mp:mp1 /UsePKICert SMSSITECODE=P01 SMSCACHEDIR="C:\\a & 100% $ b\\\\" CCMCERTISSUERS="CN=A; O=\'B\' | CN=C"\n';

describe('a command line in other files', () => {
  it('is a line of ccmsetup.exe', () => {
    assert.equal(text(ugly, 'exe'), ugly);
    assert.equal(
      text('CCMSETUPCMD="/mp:mp1 SMSCACHEDIR=""D:\\a b"" SMSSITECODE=P01"', 'exe'),
      'ccmsetup.exe /mp:mp1 SMSCACHEDIR="D:\\a b" SMSSITECODE=P01\n',
    );
  });

  it('is the text of CCMSETUPCMD, where quotes are doubled', () => {
    assert.equal(
      text(ugly.replace('b\\\\"', 'b"'), 'ccmsetupcmd'),
      'CCMSETUPCMD="/mp:mp1 /UsePKICert SMSSITECODE=P01 SMSCACHEDIR=""C:\\a & 100% $ b"" CCMCERTISSUERS=""CN=A; O=\'B\' | CN=C"""\n',
    );
  });

  it('is an argument list of PowerShell, each element with the quotes that Start-Process leaves out', () => {
    assert.equal(
      text(ugly, 'powershell'),
      `Start-Process -FilePath 'C:\\Client Files\\ccmsetup.exe' -ArgumentList @(
  '/mp:mp1',
  '/UsePKICert',
  'SMSSITECODE=P01',
  'SMSCACHEDIR="C:\\a & 100% $ b\\\\"',
  'CCMCERTISSUERS="CN=A; O=''B'' | CN=C"'
)
`,
    );
    assert.equal(text('ccmsetup.exe', 'powershell'), "Start-Process -FilePath 'ccmsetup.exe'\n");
  });

  it('is a batch file, with doubled percent signs, and carets outside of quotes alone', () => {
    assert.equal(
      text(ugly, 'batch'),
      '@echo off\r\n"C:\\Client Files\\ccmsetup.exe" /mp:mp1 /UsePKICert SMSSITECODE=P01 SMSCACHEDIR="C:\\a & 100%% $ b\\\\" CCMCERTISSUERS="CN=A; O=\'B\' | CN=C"\r\nexit /b %ERRORLEVEL%\r\n',
    );
    assert.match(
      text('ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\a&b', 'batch'),
      /\r\nccmsetup\.exe \/mp:mp1 SMSCACHEDIR="C:\\a&b"\r\n/,
    );
    // After the quote that is a part of the value, cmd takes the rest as outside of quotes.
    assert.match(
      text('ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a\\"&b"', 'batch'),
      /\r\nccmsetup\.exe \/mp:mp1 SMSCACHEDIR="C:\\a\\"\^&b"\r\n/,
    );
  });

  it('is an app in Intune', () => {
    const app = JSON.parse(text(ugly, 'win32')) as Record<string, string>;
    assert.equal(app['@odata.type'], '#microsoft.graph.win32LobApp');
    assert.equal(app['installCommandLine'], ugly.trim());
  });

  it('is a client configuration file, which begins with INSTALL=ALL', () => {
    const line = 'ccmsetup.exe SMSSITECODE=P01 INSTALL=ALL SMSCACHEDIR="D:\\a b"';
    assert.equal(
      text(line, 'tcf'),
      '[Client Install]\nInstall=INSTALL=ALL SMSSITECODE=P01 SMSCACHEDIR="D:\\a b"\n',
    );
    assert.equal(
      text('[Client Install]\nInstall=INSTALL=ALL SMSSITECODE=P01\n', 'exe', 'tcf'),
      'ccmsetup.exe SMSSITECODE=P01\n',
    );
  });

  it('is a command of an answer file', () => {
    assert.match(
      text(ugly, 'unattend'),
      /pass="specialize"[^]*<Path>"C:\\Client Files\\ccmsetup\.exe" .*SMSCACHEDIR="C:\\a &amp; 100% \$ b\\\\" .*<\/Path>/,
    );
  });

  it('is a task of Ansible', () => {
    assert.equal(
      text('ccmsetup.exe /mp:mp1 CCMCERTISSUERS="CN=A; O=\'B\'"', 'ansible'),
      `- name: Install the Configuration Manager client
  ansible.windows.win_command:
    cmd: 'ccmsetup.exe /mp:mp1 CCMCERTISSUERS="CN=A; O=''B''"'
`,
    );
  });

  it('removes the client where the line does', () => {
    const line = 'ccmsetup.exe /uninstall';
    assert.deepEqual(JSON.parse(text(line, 'win32')), {
      '@odata.type': '#microsoft.graph.win32LobApp',
      displayName: 'Configuration Manager client',
      uninstallCommandLine: 'ccmsetup.exe /uninstall',
    });
    assert.match(text(line, 'unattend'), /<Description>Uninstalls the Configuration Manager client</);
    assert.match(text(line, 'ansible'), /^- name: Uninstall the Configuration Manager client\n/);
  });

  it('leaves /config where it is when its file is written', () => {
    assert.equal(
      text('ccmsetup.exe /config:C:\\a.tcf SMSSITECODE=P01', 'tcf'),
      '[Client Install]\nInstall=INSTALL=ALL SMSSITECODE=P01\n',
    );
  });

  it('keeps names, signs and mistakes as they are written', () => {
    assert.equal(
      text('ccmsetup.exe -MP=mp1 smssitecode=P01 FSP= /noservice', 'exe'),
      'ccmsetup.exe -MP=mp1 smssitecode=P01 FSP= /noservice\n',
    );
  });

  it('keeps emoji, and takes a line from any place of a document', () => {
    assert.match(
      text(
        '# \u{1F600}\nStart-Process ccmsetup.exe \'/mp:mp1 SMSCACHEDIR="C:\\\u{1F600} b"\'\n',
        'unattend',
        'powershell',
      ),
      /SMSCACHEDIR="C:\\\u{1F600} b"<\/Path>/u,
    );
  });
});

describe('values that only the run knows', () => {
  const script =
    'Start-Process "$PSScriptRoot\\ccmsetup.exe" -ArgumentList ("/mp:$($c.Mp) FSP=${fs}x SMSCACHEDIR=`"$dir`" SMSSITECODE=" + $code)\n';

  it('keep their form and their quotes in their own language', () => {
    assert.equal(
      text(script, 'powershell', 'powershell'),
      `Start-Process -FilePath "$PSScriptRoot\\ccmsetup.exe" -ArgumentList @(
  "/mp:$($c.Mp)",
  "FSP=\${fs}x",
  "SMSCACHEDIR=\`"$dir\`"",
  "SMSSITECODE=$code"
)
`,
    );
    assert.match(
      text('"%~dp0ccmsetup.exe" /mp:%1 SMSSITECODE=%SITE%\r\n', 'batch', 'batch'),
      /\r\n"%~dp0ccmsetup\.exe" \/mp:%1 SMSSITECODE=%SITE%\r\n/,
    );
    assert.match(
      text(
        '- win_command: ccmsetup.exe /mp:mp1 SMSSITECODE={{ site | default("P01") }}\n',
        'ansible',
        'yaml',
      ),
      /cmd: 'ccmsetup\.exe \/mp:mp1 SMSSITECODE=\{\{ site \| default\("P01"\) \}\}'/,
    );
  });

  it('do not run into what follows them', () => {
    assert.match(
      text(
        'Start-Process ccmsetup.exe ("/mp:" + $mp + "x SMSSITECODE=" + $c.Site + ".y")\n',
        'powershell',
        'powershell',
      ),
      /"\/mp:\$\{mp\}x",\n {2}"SMSSITECODE=\$\(\$c\.Site\)\.y"/,
    );
  });

  it('stand in a .ccmcmd file, where such forms are filled in later', () => {
    assert.deepEqual(converted(script, 'exe', { host: 'powershell' }), {
      text: '"$PSScriptRoot\\ccmsetup.exe" /mp:$($c.Mp) FSP=${fs}x SMSCACHEDIR="$dir" SMSSITECODE=$code\n',
      languageId: 'ccmcmd',
      notes: ['Replace these before you use the result: $($c.Mp), ${fs}, $dir, $code.'],
    });
  });

  it('stay where the reader of the result fills in such a form', () => {
    assert.match(text('ccmsetup.exe /mp:%MP% FSP=a', 'batch'), /\/mp:%MP% FSP=a/);
    assert.match(text('ccmsetup.exe /mp:$Mp FSP=a', 'powershell'), /"\/mp:\$Mp"/);
    assert.match(text('ccmsetup.exe /mp:{{ mp }} FSP=a', 'ansible'), /\/mp:\{\{ mp \}\} FSP=a/);
  });

  const cases: readonly (readonly [
    what: string,
    line: string,
    target: ConversionTarget,
    host: string,
    hole: string,
  ])[] = [
    ['a variable of PowerShell in a batch file', script, 'batch', 'powershell', '$code'],
    ['a variable of PowerShell in JSON', script, 'win32', 'powershell', '$code'],
    ['a variable of a batch file in XML', 'ccmsetup.exe /mp:mp1 FSP=%X%\r\n', 'unattend', 'batch', '%X%'],
    ['a variable of VBScript', 'shell.Run "ccmsetup.exe /mp:" & mp\n', 'exe', 'vbscript', 'mp'],
    [
      'a variable of a shell in PowerShell',
      'ssh host "ccmsetup.exe /mp:$mp FSP=a"\n',
      'powershell',
      'shell',
      '$mp',
    ],
    ['a form that PowerShell would run', 'ccmsetup.exe /mp:a S=$(Site)', 'powershell', 'ccmcmd', '$(Site)'],
    ['a template in an app of Intune', 'ccmsetup.exe /mp:a FSP={{ f }}', 'win32', 'ccmcmd', '{{ f }}'],
    ['a template in an answer file', 'ccmsetup.exe /mp:a FSP={{ f }}', 'unattend', 'ccmcmd', '{{ f }}'],
    ['a variable of cmd in Ansible', 'ccmsetup.exe /mp:a FSP=%F%', 'ansible', 'ccmcmd', '%F%'],
    ['a template in PowerShell', 'ccmsetup.exe /mp:{{ mp }} FSP=a', 'powershell', 'ccmcmd', '{{ mp }}'],
    [
      'a form with escapes',
      '{ "installCommandLine": "ccmsetup.exe /mp:{{ a(\\"b\\") }} FSP=a" }',
      'ansible',
      'json',
      '{{ a(\\"b\\") }}',
    ],
  ];
  for (const [what, line, target, host, hole] of cases)
    it(`are named where the target cannot hold them: ${what}`, () => {
      assert.ok(refusal(line, target, host).includes(hole), refusal(line, target, host));
    });

  it('are left out with their arguments when somebody wants that', () => {
    const result = converted('ccmsetup.exe /mp:{{ mp }} FSP=a SMSSITECODE=P01', 'batch', { anyway: true });
    assert.deepEqual(result, {
      text: '@echo off\r\nccmsetup.exe FSP=a SMSSITECODE=P01\r\nexit /b %ERRORLEVEL%\r\n',
      languageId: 'bat',
      notes: ['Left out: /mp.'],
    });
  });
});

describe('what cannot go along', () => {
  it('is told of a file for properties, and left out only when somebody wants that', () => {
    const line = 'ccmsetup.exe /mp:mp1 /UsePKICert SMSSITECODE=P01 PROVISIONTS=P0120001';
    const result = converted(line, 'tcf');
    assert.deepEqual(result, {
      refused:
        'ccmsetup.exe takes these only inside CCMSETUPCMD: PROVISIONTS. The file takes only properties of the client. On the command line of ccmsetup.exe, next to /config, write these: /mp, /UsePKICert.',
      canForce: true,
    });
    assert.deepEqual(converted(line, 'tcf', { anyway: true }), {
      text: '[Client Install]\nInstall=INSTALL=ALL SMSSITECODE=P01\n',
      languageId: 'ini',
      notes: ['Left out: PROVISIONTS, /mp, /UsePKICert.'],
    });
    assert.match(refusal('ccmsetup.exe /mp:mp1 /logon', 'tcf'), /Nothing is left/);
  });

  it('is told of arguments that ccmsetup.exe does not get', () => {
    const line = 'msiexec /i ccmsetup.msi /qn CCMSETUPCMD="/mp:mp1 SMSSITECODE=P01" FSP=fs1 REBOOT=R';
    assert.match(refusal(line, 'exe'), /outside CCMSETUPCMD.*: FSP\./);
    assert.match(refusal('msiexec /i ccmsetup.msi SMSSITECODE=P01', 'exe'), /no CCMSETUPCMD/);
  });

  it('is told of arguments that a script uses in some cases', () => {
    const script =
      '$a = @("/mp:mp1")\nif ($x) { $a += "/forceinstall" }\n$a += "SMSSITECODE=P01"\nStart-Process ccmsetup.exe -ArgumentList $a\n';
    assert.match(refusal(script, 'exe', 'powershell'), /only in some cases/);
    const forced = converted(script, 'exe', { host: 'powershell', anyway: true });
    assert.ok('text' in forced);
    assert.equal(forced.text, 'ccmsetup.exe /mp:mp1 /forceinstall SMSSITECODE=P01\n');
    assert.match(forced.notes.join(), /also has the arguments/);
  });

  it('is told of what msiexec.exe reads, and of comments', () => {
    const line =
      'msiexec /i ccmsetup.msi /qn CCMSETUPCMD="/mp:mp1 SMSSITECODE=P01" ^\n# one\n/l*v "c:\\my logs\\x.log" REBOOT=ReallySuppress';
    for (const target of Object.keys(targets) as ConversionTarget[]) {
      const result = converted(line, target, { anyway: true });
      assert.ok('text' in result, JSON.stringify(result));
      assert.ok(
        result.notes.includes('Left out, because only Windows Installer reads them: /qn, /l*v, REBOOT.'),
        JSON.stringify(result),
      );
      assert.ok(result.notes.includes('Left out 1 comment.'));
    }
  });

  it('is told of single quotation marks, which hold nothing together', () => {
    for (const value of ["'a b'", "'ab'"]) {
      const line = `ccmsetup.exe /mp:mp1 FSP=${value} SMSSITECODE=P01`;
      assert.match(refusal(line, 'exe'), /Single quotation marks don't group text.*: FSP\./);
      const forced = converted(line, 'exe', { anyway: true });
      assert.ok('text' in forced);
      assert.equal(forced.text, 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01\n');
      assert.ok(forced.notes.includes('Left out: FSP.'));
    }
  });

  it('is told of a backslash before a quotation mark inside CCMSETUPCMD', () => {
    const json = '{ "installCommandLine": "ccmsetup.exe /mp:mp1 FOO=\\"x \\\\\\\\\\" FSP=a" }';
    assert.match(refusal(json, 'ccmsetupcmd', 'json'), /backslash before a quotation mark.*: FOO\./);
    const inner = 'CCMSETUPCMD="/source:""C:\\x y\\"" SMSSITECODE=P01"';
    assert.match(refusal(inner, 'exe'), /backslash before a quotation mark.*: \/source\./);
    assert.match(
      text('ccmsetup.exe /mp:mp1 /source:D:\\ SMSSITECODE=P01', 'ccmsetupcmd'),
      /"\/mp:mp1 \/source:D:\\ SMSSITECODE=P01"/,
    );
  });

  it('is told of the errors of the line, and of those of the result', () => {
    const spaced = 'ccmsetup.exe /source:C:\\my client SMSSITECODE=P01';
    assert.match(refusal(spaced, 'exe'), /^It has (?:an error|\d+ errors)/);
    const long = `CCMSETUPCMD="/mp:mp1 SMSCACHEDIR=C:\\${'a'.repeat(1040)}"`;
    assert.match(refusal(long, 'ccmsetupcmd'), /^It has an error.*1,024/);
    assert.match(refusal(`ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\${'a'.repeat(1040)}`, 'ccmsetupcmd'), /1,024/);
    const forced = converted(`ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\${'a'.repeat(1100)}`, 'unattend', {
      anyway: true,
    });
    assert.ok('text' in forced);
    assert.match(forced.notes.join(), /1,136 characters.*1,024/);
  });

  it("is told of what is needed in the other place, which stands in nobody's way", () => {
    const result = converted('ccmsetup.exe FSP=fs1 SMSSITECODE=P01', 'ccmsetupcmd');
    assert.deepEqual(result, {
      text: 'CCMSETUPCMD="FSP=fs1 SMSSITECODE=P01"\n',
      languageId: 'ccmcmd',
      notes: ['Co-management requires CCMHOSTNAME. Add it with the address of your CMG.'],
    });
  });

  it('is told of a property that only ccmsetup.msi takes', () => {
    const line =
      'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS=P0120001"';
    for (const target of ['exe', 'powershell', 'batch', 'win32', 'unattend', 'ansible'] as const) {
      assert.match(refusal(line, target), /PROVISIONTS is only for ccmsetup\.msi/, target);
      const forced = converted(line, target, { anyway: true });
      assert.ok('text' in forced);
      assert.match(forced.notes.join(), /PROVISIONTS is only for ccmsetup\.msi/, target);
    }
  });

  it('is told of a quotation mark in the middle of an argument', () => {
    const result = converted("& ccmsetup.exe /mp:mp1 'D=a\"b' 'E=$(x)' 'F=!y!'\n", 'powershell', {
      host: 'powershell',
      anyway: true,
    });
    assert.ok('refused' in result && !result.canForce, JSON.stringify(result));
    assert.match(result.refused, /quotation mark/);
  });

  it('is told of quotes that do not close', () => {
    const result = converted('ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a FSP=fs1', 'exe');
    assert.deepEqual(result, {
      refused: "It isn't clear where SMSCACHEDIR ends. Check the quotation marks.",
      canForce: false,
    });
  });

  it('is told of a line that is too long for the system, and for an answer file', () => {
    const long = (count: number): string => `ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\${'a'.repeat(count)}`;
    const signIn = converted(long(300), 'unattend');
    assert.ok('text' in signIn);
    assert.match(signIn.text, /<FirstLogonCommands>[^]*<CommandLine>ccmsetup\.exe .*<\/CommandLine>/);
    assert.match(signIn.notes.join(), /336 characters.*259.*administrator/);
    assert.match(refusal(long(1100), 'unattend'), /1,136 characters.*1,024/);
  });

  it('never tells a secret', () => {
    const token = `eyJ${'a'.repeat(400)}.${'b'.repeat(200)}.${'c'.repeat(200)}`;
    for (const target of ['exe', 'tcf', 'batch'] as const) {
      const result = converted(`ccmsetup.exe /regtoken:${token}"x SMSSITECODE=P01 {{ ${token} }}`, target);
      if ('refused' in result) assert.doesNotMatch(result.refused, /a{6}|b{6}|c{6}/);
    }
  });
});
