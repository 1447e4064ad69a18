import assert from 'node:assert/strict';
import { span } from '../../../server/src/language/span';
import { pasteAs } from '../../../server/src/service/writing/paste-as';
import { cursor } from '../../support/cursor';
import { loadedHost } from '../../support/lint';

const exe = 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 SMSCACHEDIR="C:\\$a b"';
const wrapped = 'CCMSETUPCMD="/mp:mp1 SMSSITECODE=P01 SMSCACHEDIR=""C:\\$a b"""';
const args = '/mp:mp1 SMSSITECODE=P01 SMSCACHEDIR="C:\\$a b"';

/** What a text becomes at the cursor; a reason in angle brackets. */
function pasted(host: string, marked: string, text: string): string {
  const { text: source, offset } = cursor(marked);
  const result = pasteAs(source, loadedHost(host), span(offset, offset), text);
  return 'newText' in result ? result.newText : `<${result.reason}>`;
}

describe('a command line that is pasted', () => {
  const escaped: readonly (readonly [host: string, place: string, copied: string, wanted: string])[] = [
    ['powershell', "Start-Process ccmsetup.exe -ArgumentList '|'\n", args, args],
    [
      'powershell',
      'Start-Process ccmsetup.exe -ArgumentList "|"\n',
      args,
      '/mp:mp1 SMSSITECODE=P01 SMSCACHEDIR=`"C:\\`$a b`"',
    ],
    [
      'powershell',
      '$x = "\u{1F600}"\n$arguments = "|"\n',
      args,
      '/mp:mp1 SMSSITECODE=P01 SMSCACHEDIR=`"C:\\`$a b`"',
    ],
    ['powershell', '& ccmsetup.exe /logon |\n', args, "/mp:mp1 SMSSITECODE=P01 'SMSCACHEDIR=C:\\$a b'"],
    ['json', '{ "installCommandLine": "|" }', exe, exe.replace(/["\\]/g, '\\$&')],
    ['yaml', '- win_command: "|"\n', exe, exe.replace(/["\\]/g, '\\$&')],
    ['yaml', "- win_command: '|'\n", exe, exe],
    [
      'xml',
      '<a><CommandLine>|</CommandLine></a>',
      'ccmsetup.exe /mp:mp1 FSP=a&b',
      'ccmsetup.exe /mp:mp1 FSP=a&amp;b',
    ],
    ['batch', '@echo off\r\n|\r\n', 'ccmsetup.exe /mp:mp1 FSP="5%"', 'ccmsetup.exe /mp:mp1 FSP="5%%"'],
    ['vbscript', 'shell.Run "|"\n', exe, exe.replaceAll('"', '""')],
    ['csharp', 'Process.Start("ccmsetup.exe", @"|");\n', args, args.replaceAll('"', '""')],
    ['ccmcmd', '# \u{1F600}\n|\n', exe, exe],
  ];
  for (const [host, place, copied, wanted] of escaped)
    it(`is escaped for its place: ${host} ${JSON.stringify(place)}`, () => {
      assert.equal(pasted(host, place, copied), wanted);
    });

  it('is one line, whatever was copied around it', () => {
    assert.equal(pasted('ccmcmd', '|', `\r\n  ${exe.replace(' SMS', '\r\n   SMS')}\n`), exe);
  });

  it('is read as a paragraph of a .ccmcmd file, without comments and the signs at the ends of lines', () => {
    const copied = 'ccmsetup.exe /mp:a.b.c ^\r\n SMSSITECODE=P01\r\n# c\r\n FSP="x y"';
    const place = "Start-Process ccmsetup.exe -ArgumentList '|'\n";
    assert.equal(pasted('powershell', place, copied), '/mp:a.b.c SMSSITECODE=P01 FSP="x y"');
    assert.equal(
      pasted('powershell', place, `# a\n\n${copied}\n# b\n`),
      '/mp:a.b.c SMSSITECODE=P01 FSP="x y"',
    );
  });

  describe('brings what the place does not have', () => {
    const own = "Start-Process ccmsetup.exe -ArgumentList '/logon |'\n";
    const msi = "Start-Process msiexec -ArgumentList '/i ccmsetup.msi |'\n";
    const inner = 'Start-Process msiexec -ArgumentList \'/i ccmsetup.msi CCMSETUPCMD="|"\'\n';
    for (const copied of [exe, wrapped, args])
      it(JSON.stringify(copied), () => {
        assert.equal(pasted('powershell', own, copied), args);
        assert.equal(pasted('powershell', msi, copied), wrapped);
        assert.equal(pasted('powershell', inner, copied), args.replaceAll('"', '""'));
        const app =
          '{ "@odata.type": "#microsoft.graph.windowsMobileMSI", "fileName": "ccmsetup.msi", "commandLine": "|" }';
        assert.equal(pasted('json', app, copied), wrapped.replace(/["\\]/g, '\\$&'));
        assert.equal(
          pasted('powershell', "Set-CMClientPushInstallation -InstallationProperty '|'\n", copied),
          args,
        );
      });
  });

  it('stands in the place of what is selected, between other values', () => {
    const source = 'Start-Process ccmsetup.exe -ArgumentList "$first /mp:old $last"\n';
    const start = source.indexOf('/mp:old');
    assert.deepEqual(pasteAs(source, loadedHost('powershell'), span(start, start + '/mp:old'.length), args), {
      newText: '/mp:mp1 SMSSITECODE=P01 SMSCACHEDIR=`"C:\\`$a b`"',
    });
  });

  const refused: readonly (readonly [
    what: string,
    host: string,
    place: string,
    copied: string,
    reason: RegExp,
  ])[] = [
    [
      'prose',
      'ccmcmd',
      '|',
      'Run ccmsetup.exe to install the client on this computer',
      /isn't a command line/,
    ],
    ['nothing', 'ccmcmd', '|', '', /isn't a command line/],
    ['a text without end', 'ccmcmd', '|', `${exe} ${'x'.repeat(40_000)}`, /isn't a command line/],
    [
      'other text',
      'powershell',
      "Start-Process ccmsetup.exe '|'\n",
      'Get-Process ccmsetup',
      /isn't a command line/,
    ],
    ['a string for something else', 'powershell', 'Write-Host "|"\n', exe, /Nothing here/],
    ['a place outside of strings', 'powershell', '|\n$x = 1\n', args, /Nothing here|same command line/],
    ['prose of a page', 'markdown', 'Hello |\n', exe, /Nothing here/],
    ['one argument of a list', 'python', 'subprocess.run(["ccmsetup.exe", "|"])\n', args, /one argument/],
    ['arguments without a program', 'batch', '@echo off\r\n|\r\n', args, /same command line/],
    [
      'open quotes that must be written anew',
      'powershell',
      "Start-Process msiexec '/i ccmsetup.msi |'\n",
      '/mp:mp1 SMSCACHEDIR="C:\\a',
      /quotation marks/,
    ],
    [
      'a quote that PowerShell would pass on in its own way',
      'powershell',
      '& ccmsetup.exe |\n',
      '/mp:mp1 FSP="a\\"b"',
      /characters/,
    ],
  ];
  for (const [what, host, place, copied, reason] of refused)
    it(`is refused with a reason: ${what}`, () => {
      assert.match(pasted(host, place, copied), reason);
    });
});
