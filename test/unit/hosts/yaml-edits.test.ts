import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { analyzeText, loadedHost, slugsOf } from '../../support/lint';
import { checkDefect, testDefects } from '../../support/hosts/defects';

describe('YAML host, in its writing', () => {
  const host = loadedHost('yaml');

  it('shows and fixes a defect behind escapes and folds', () => {
    checkDefect('yaml', {
      source:
        '\u{1F600}: 1\nwin_command: "\\"C:\\\\x\\\\ccmsetup.exe\\" /mp:x SMSCACHEDIR=\\x22C:\\\\a b\\x22\n  SMSSITECODE=P01 \\\n  CCMHOSTNAME=https:\\/\\x2fcmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101"\n',
      rule: 'cmg-scheme-in-ccmhostname',
      before: 'CCMHOSTNAME=',
      squiggle: 'https:\\/\\x2f',
      hovered: 'https:\\/\\x2fcmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101',
      received: {
        by: (document) => (parse(document) as Record<string, unknown>)['win_command'],
        text: '"C:\\x\\ccmsetup.exe" /mp:x SMSCACHEDIR="C:\\a b" SMSSITECODE=P01 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101',
      },
      fixed:
        '\u{1F600}: 1\nwin_command: "\\"C:\\\\x\\\\ccmsetup.exe\\" /mp:x SMSCACHEDIR=\\x22C:\\\\a b\\x22\n  SMSSITECODE=P01 \\\n  CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101"\n',
    });
    checkDefect('yaml', {
      source: "- command: >-\n    ccmsetup.exe\n    /mp:x\n    SMSCACHEDIR='C:\\a\n    b' SMSSITECODE=P01\n",
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: "'",
      fixed: '- command: >-\n    ccmsetup.exe\n    /mp:x\n    SMSCACHEDIR="C:\\a\n    b" SMSSITECODE=P01\n',
    });
  });

  testDefects('yaml', {
    'fixes a script in a literal in the writing of both languages': {
      source:
        "- powershell: |\n    Start-Process ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=P01 SMSCACHEDIR=''C:\\a b'''\n",
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: "''",
      fixed: `- powershell: |
    Start-Process ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=P01 SMSCACHEDIR="C:\\a b"'
`,
    },
  });

  it('takes suppression comments, of its own and of a script', () => {
    const rule = 'duplicate-property';
    const left = (source: string) =>
      slugsOf(host, source).filter((slug) => slug === rule || slug === 'unused-suppression');
    const command = 'ccmsetup.exe /mp:x SMSSITECODE=P01 SMSSITECODE=P01';
    const comment = `# ccmsetup-lint-disable-next-line ${rule} -- known`;
    assert.deepEqual(
      left(`a:
  cmd: ${command}
`),
      [rule],
    );
    assert.deepEqual(
      left(`a:
  ${comment}
  cmd: ${command}
`),
      [],
    );
    assert.deepEqual(
      left(`a:
  ${comment}
  cmd: >
    ${command}
`),
      [],
    );
    assert.deepEqual(
      left(`- powershell: |
    $x = 1
    ${comment}
    ${command}
`),
      [],
    );
  });

  it('knows above which line a comment can stand', () => {
    const starts = (text: string) => host.find(text).regions.map(({ statementStart }) => statementStart);
    assert.deepEqual(starts('a:\n  cmd: ccmsetup.exe /uninstall\n'), [5]);
    assert.deepEqual(starts('- x: 1\n- cmd: {a: [ccmsetup.exe /uninstall]}\n'), [9]);
    assert.deepEqual(starts('cmd: >\n  mkdir x\n\n  ccmsetup.exe /uninstall\n'), [0]);
    assert.deepEqual(starts('pwsh: |\n  $x = 1\n  ccmsetup.exe /uninstall\n'), [19]);
    assert.deepEqual(starts('pwsh: >\n  ccmsetup.exe /uninstall\n'), [0]);
    assert.deepEqual(starts('cmd: |\n  @echo off\n  ccmsetup.exe /uninstall\n'), [0]);
  });

  it('takes its time for no run of blanks', () => {
    // Anything but linear time would take hours here; no process can be given so long a text, which is told.
    const source = `command: "ccmsetup.exe /mp:x SMSSITECODE=P01${' '.repeat(1e6)}"\n`;
    assert.deepEqual(slugsOf(host, source), ['unchecked-rest']);
  });

  it('survives deep nesting', () => {
    assert.deepEqual(host.find(`${'['.repeat(50_000)}ccmsetup.exe /uninstall`).regions, []);
    const nested = `${'{a: '.repeat(300)}{cmd: ccmsetup.exe /uninstall}${'}'.repeat(300)}`;
    assert.deepEqual(
      analyzeText(nested, host).lines.map(({ region }) => region.text),
      ['ccmsetup.exe /uninstall'],
    );
  });
});
