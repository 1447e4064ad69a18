import assert from 'node:assert/strict';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { allCapabilities, completions, hover } from '../../support/service';
import { signatureHelp } from '../../support/typing';
import { cursor } from '../../support/cursor';

const able = { ...allCapabilities, insertReplace: true };

function labels(marked: string, host: string): string[] {
  return completions(marked, host, able).items.map(({ label }) => label);
}

/** The text after a label is accepted in each of the two modes. */
function accepted(marked: string, label: string, host = 'ccmcmd'): { insert: string; replace: string } {
  const { items, document } = completions(marked, host, able);
  const edit = items.find((item) => item.label === label)?.textEdit;
  assert.ok(edit !== undefined && 'insert' in edit, `${label} at ${marked}`);
  const { newText } = edit;
  const text = (range: TextEdit['range']): string => TextDocument.applyEdits(document, [{ range, newText }]);
  return { insert: text(edit.insert), replace: text(edit.replace) };
}

/** Whether all edits are on the line of the cursor and around it. */
function areAround(marked: string, host: string): boolean {
  const { text, offset } = cursor(marked);
  const at = TextDocument.create('untitled:test', host, 1, text).positionAt(offset);
  return completions(marked, host, able).items.every(({ textEdit: edit }) => {
    const ranges = edit === undefined ? [] : 'insert' in edit ? [edit.insert, edit.replace] : [edit.range];
    return ranges.every(
      ({ start, end }) =>
        start.line === at.line &&
        end.line === at.line &&
        start.character <= at.character &&
        at.character <= end.character,
    );
  });
}

const enroll = (line: string, value: string): string =>
  `${line}\n${value}\nStart-Process -FilePath 'msiexec.exe' -ArgumentList @(\n    '/i'\n    "\`"$msi\`""\n    '/qn'\n    "CCMSETUPCMD=\`"CCMHOSTNAME=$gateway SMSSITECODE=AUTO\`""\n)\n`;
const gateway = '$gateway = "$GatewayHost/CCM_Proxy_MutualAuth/$GatewayId"';
const join = "$msi = Join-Path -Path $PSScriptRoot -ChildPath 'ccmsetup.msi'";

describe('completion stays on the line of the cursor', () => {
  const silent: readonly (readonly [host: string, marked: string])[] = [
    ['powershell', enroll(gateway, join.replace('-Child', '-|Child'))],
    ['powershell', enroll(gateway, join.replace('-Child', '|-Child'))],
    ['powershell', enroll(gateway, join.replace('-Path', '|-Path'))],
    ['powershell', enroll(gateway.replace('Host/', '|Host/'), join)],
    ['powershell', 'ccmsetup.exe "/mp:$(Get-Mp |)"'],
    ['powershell', 'ccmsetup.exe "/mp:$(Get-Mp |-X)" SMSSITECODE=P01'],
    ['yaml', '- win_command: ccmsetup.exe SMSSITECODE={{ site | }}'],
    ['yaml', '- win_command: "ccmsetup.exe {{ | }}"'],
    ['csharp', 'Process.Start("ccmsetup.exe", $"SMSSITECODE={a |}");'],
    ['python', 'os.system(f"ccmsetup.exe SMSSITECODE={a |}")'],
    ['python', 'os.system(f"ccmsetup.exe SMSSITECODE={|}")'],
    ['javascript', 'exec(`ccmsetup.exe SMSSITECODE=${ a | }`)'],
    ['vbscript', 'shell.Run "ccmsetup.exe /mp:" & m|p\r\n'],
    // Behind what continues a line a name would end the command.
    ['batch', 'ccmsetup.exe /retry:10 ^|\n  SMSMP=a'],
    ['ccmcmd', 'ccmsetup.exe SMSCACHEDIR="C:\\a\n  |\n b"'],
    ['ccmcmd', 'ccmsetup.exe\n  SMSCACHEDIR="C:\\a\n  |'],
  ];
  for (const [host, marked] of silent)
    for (const text of [marked, marked.replace(/\r?\n/g, '\r\n')])
      it(`${host}: nothing at ${JSON.stringify(text)}`, () => {
        assert.deepEqual(labels(text, host), []);
        assert.equal(signatureHelp(text, host), null);
      });

  it('every edit is around the cursor, wherever that is', () => {
    const texts: readonly (readonly [host: string, text: string])[] = [
      ['powershell', enroll(gateway, join)],
      ['vbscript', 'shell.Run "ccmsetup.exe /mp:" & mp & " SMSMP=https:" & "//a/CCM" & qx\r\n'],
      ['batch', 'ccmsetup.exe /retry:10 ^\r\n   ^\r\n  SMSMP=a'],
      ['yaml', '- win_command: >-\n    ccmsetup.exe\n    /retry:10\n    \n    SMSMP=a.b.c\n'],
      ['ccmcmd', 'CCMSETUPCMD="\n  SMSSITECODE=P01\n  # These laptops\n  SMSMP=a.b.c\n"'],
    ];
    for (const [host, text] of texts)
      for (let at = 0; at <= text.length; at++) {
        const marked = `${text.slice(0, at)}|${text.slice(at)}`;
        assert.ok(areAround(marked, host), JSON.stringify(marked));
      }
  });

  const going: readonly (readonly [host: string, marked: string])[] = [
    ['batch', 'ccmsetup.exe /retry:10 |^\n  SMSMP=a'],
    ['batch', 'ccmsetup.exe /retry:10  |^\n  SMSMP=a'],
    ['batch', 'ccmsetup.exe /retry:10 | ^\n  SMSMP=a'],
    ['batch', 'ccmsetup.exe /retry:10 ^\n  | ^\n  SMSMP=a'],
    ['batch', 'ccmsetup.exe /retry:10 ^\n | SMSMP=a'],
    ['batch', 'ccmsetup.exe /retry:10 ^\n|  SMSMP=a'],
    ['batch', 'ccmsetup.exe |^\n  SMSMP=a'],
    ['powershell', 'ccmsetup.exe /retry:10 |`\n  SMSMP=a'],
    ['yaml', '- win_command: >-\n    ccmsetup.exe\n    /retry:10\n    |\n    SMSMP=a.b.c\n'],
    ['yaml', '- win_command: >-\n    ccmsetup.exe\n    /retry:10\n  |  SMSMP=a.b.c\n'],
    ['ccmcmd', 'ccmsetup.exe\n  /mp:a.b.c\n  |'],
    ['ccmcmd', 'ccmsetup.exe\n  /mp:a.b.c\n  # why\n|'],
    ['ccmcmd', 'CCMSETUPCMD="\n  SMSMP=a\n  |\n  FSP=b\n"'],
    ['ccmcmd', 'CCMSETUPCMD="\n  SMSMP=a\n  |\n"'],
    ['ccmcmd', 'CCMSETUPCMD="\n  |\n"'],
    ['yaml', '- win_package:\n    path: ccmsetup.exe\n    arguments:\n      - |'],
    ['yaml', '- win_package:\n    path: ccmsetup.exe\n    arguments:\n      - /mp:a\n      - |'],
  ];
  for (const [host, marked] of going)
    for (const text of [marked, marked.replace(/\n/g, '\r\n')])
      it(`${host}: names at ${JSON.stringify(text)}`, () => {
        const offered = labels(text, host);
        assert.ok(offered.includes('DNSSUFFIX'), offered.join());
        assert.ok(!offered.includes('ccmsetup.exe') && !offered.includes('10'), offered.join());
        assert.equal(hover(text, host), undefined);
        assert.equal(signatureHelp(text, host), null);
      });

  it('keeps a name apart from what continues the line', () => {
    const { insert } = accepted('ccmsetup.exe /retry:10 |^\n  FSP=a', '/noservice', 'batch');
    assert.equal(insert, 'ccmsetup.exe /retry:10 /noservice ^\n  FSP=a');
    const inPowerShell = accepted('ccmsetup.exe /retry:10 |`\n  FSP=a', '/noservice', 'powershell');
    assert.equal(inPowerShell.insert, 'ccmsetup.exe /retry:10 /noservice `\n  FSP=a');
  });

  for (const comment of ['# These lap|tops', '# |', '#| x', ' | # x'])
    for (const end of ['\n', '\r\n'])
      it(`nothing in a comment between arguments: ${JSON.stringify(comment + end)}`, () => {
        const lines = ['CCMSETUPCMD="', '  SMSSITECODE=P01', `  ${comment}`, '  SMSMP=a.b.c', '"'];
        const text = lines.join(end);
        assert.deepEqual(labels(text, 'ccmcmd'), []);
        assert.equal(hover(text), undefined);
        assert.equal(signatureHelp(text), null);
      });

  it('an empty line behind a paragraph begins another command line', () => {
    assert.equal(labels('ccmsetup.exe\n  /mp:a.b.c\n\n|', 'ccmcmd')[0], 'ccmsetup.exe');
  });

  it('a template has properties only', () => {
    const names = labels('[Client Install]\nInstall=INSTALL=ALL |', 'tcf');
    assert.ok(names.includes('SMSSITECODE'));
    assert.deepEqual(
      names.filter((name) => name.startsWith('/')),
      [],
    );
    assert.deepEqual(labels('[Client Install]\nInstall=INSTALL=ALL /|', 'tcf'), []);
  });
});

describe('a name in front of its separator', () => {
  const both = (marked: string, label: string, text: string): void => {
    assert.deepEqual(accepted(marked, label), { insert: text, replace: text });
  };
  it('has one separator in both modes', () => {
    both('ccmsetup.exe SMS|=P01', 'SMSMP', 'ccmsetup.exe SMSMP=P01');
    both('ccmsetup.exe /m|:a.b.c', '/mp', 'ccmsetup.exe /mp:a.b.c');
    both('ccmsetup.exe /sour|:"C:\\x"', '/source', 'ccmsetup.exe /source:"C:\\x"');
    both('ccmsetup.exe SMSSITE|CODE=P01', 'SMSMP', 'ccmsetup.exe SMSMP=P01');
  });
  it('keeps what follows a name without a value apart', () => {
    both('ccmsetup.exe /nos|:x', '/noservice', 'ccmsetup.exe /noservice:x');
  });
  it('keeps the rest of a word in insert mode where none follows', () => {
    assert.deepEqual(accepted('ccmsetup.exe SMS|X FSP=a', 'SMSMP'), {
      insert: 'ccmsetup.exe SMSMP=X FSP=a',
      replace: 'ccmsetup.exe SMSMP= FSP=a',
    });
  });
});

describe('the program of a command line', () => {
  const paths: readonly (readonly [host: string, marked: string])[] = [
    ['powershell', 'Start-Process -FilePath "cc|" -ArgumentList "/mp:a.b.c"'],
    ['powershell', 'Start-Process "c|"'],
    ['powershell', '& "cc|"'],
    ['powershell', '& "$PSScriptRoot\\cc|"'],
    ['powershell', '$p = @{FilePath="cc|"}\nStart-Process @p'],
    ['python', 'subprocess.run(["cc|","/mp:a"])'],
    ['csharp', 'Process.Start("cc|", "/mp:a");'],
    ['csharp', 'var i = new ProcessStartInfo { FileName = "cc|", Arguments = "/mp:a" };'],
    ['javascript', 'spawn("cc|", ["/mp:a"])'],
    ['json', '{"setupFile": "cc|"}'],
    ['json', '{"fileName": "cc|"}'],
    ['yaml', '- win_package:\n    path: cc|\n    arguments: /mp:a\n'],
  ];
  for (const [host, marked] of paths)
    it(`${host}: a path alone at ${JSON.stringify(marked)}`, () => {
      const { items } = completions(marked, host, { ...able, opensSuggestions: true });
      assert.deepEqual(
        items.map(({ label, textEdit, command }) => [label, textEdit?.newText, command]),
        [['ccmsetup.exe', 'ccmsetup.exe', undefined]],
      );
    });

  const wholes: readonly (readonly [host: string, marked: string, wrapper: boolean])[] = [
    ['batch', 'c|', false],
    ['yaml', '- win_command: |', false],
    ['vbscript', 's.Run "c|"', false],
    ['python', 'os.system("cc|")', false],
    ['json', '{"installCommandLine": "c|"}', false],
    ['json', '{"@odata.type": "#microsoft.graph.windowsMobileMSI", "commandLine": "C|"}', true],
    ['powershell', '$intuneLine = "CCM|"', true],
    ['ccmcmd', 'c|', true],
  ];
  for (const [host, marked, wrapper] of wholes)
    it(`${host}: a whole line at ${JSON.stringify(marked)}, ${wrapper ? 'with' : 'without'} CCMSETUPCMD`, () => {
      const { items } = completions(marked, host, { ...able, opensSuggestions: true });
      const program = items.find(({ label }) => label === 'ccmsetup.exe');
      assert.equal(program?.textEdit?.newText, 'ccmsetup.exe ');
      const text = items.find(({ label }) => label === 'CCMSETUPCMD');
      assert.equal(text?.detail, wrapper ? 'Text for ccmsetup.msi' : undefined);
    });
});
