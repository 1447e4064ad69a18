import assert from 'node:assert/strict';
import { sliceSpan } from '../../../server/src/language/span';
import { loadedHost } from '../../support/lint';

/** Scripts with one command line, and the source of what makes them wait, between what stands before and behind it. */
type Case = readonly [
  script: string,
  place: readonly [before: string, place: string, behind: string] | undefined,
];

const cases: Readonly<Record<string, readonly Case[]>> = {
  batch: [
    ['start /wait ccmsetup.exe /mp:x', ['start ', '/wait', ' ccm']],
    ['start "" /WAIT "%~dp0ccmsetup.exe" /mp:x', ['"" ', '/WAIT', ' "%']],
    ['start "setup" /min /w C:\\a b\\ccmsetup.exe /mp:x', ['/min ', '/w', ' C:']],
    ['if exist a (\n  call start /wait "" ccmsetup.exe /mp:x\n)', ['start ', '/wait', ' ""']],
    ['cmd /c "start /wait ccmsetup.exe /mp:x"', ['start ', '/wait', ' ccm']],
    ['set SITE=P01\nstart /wait ccmsetup.exe SMSSITECODE=%SITE%', ['start ', '/wait', ' ccm']],
    ['start /wait ccmsetup.exe /uninstall', ['start ', '/wait', ' ccm']],
    ['start ccmsetup.exe /mp:x', undefined],
    ['start "/wait" ccmsetup.exe /mp:x', undefined],
    ['start ccmsetup.exe /wait /mp:x', undefined],
    ['ccmsetup.exe /mp:x', undefined],
    ['start /wait msiexec /i ccmsetup.msi', undefined],
    ['start /wait cmd /c ccmsetup.exe /mp:x', undefined],
    ['start cmd /c start /wait ccmsetup.exe /mp:x', undefined],
    ['start /wait %SETUP% /mp:x SMSSITECODE=P01', undefined],
    ['psexec \\\\pc start /wait ccmsetup.exe /mp:x', undefined],
    ['schtasks /create /tn a /tr "cmd /c start /wait ccmsetup.exe /mp:x"', undefined],
    ['powershell -Command "saps ccmsetup.exe \'/mp:x\' -Wait"', [' ', '-Wait', '"']],
    ['start powershell -Command "saps ccmsetup.exe \'/mp:x\' -Wait"', undefined],
    ['REM start /wait ccmsetup.exe /mp:x SMSSITECODE=P01', undefined],
    ['set X=start /wait ccmsetup.exe /mp:x', undefined],
  ],
  autoit: [
    ['RunWait("ccmsetup.exe /mp:x")', ['', 'RunWait', '(']],
    ['If $x Then ShellExecuteWait("ccmsetup.exe", "/mp:x")', [' ', 'ShellExecuteWait', '(']],
    ['Run("ccmsetup.exe /mp:x")', undefined],
    ['RunWait(@ComSpec & " /c ccmsetup.exe /mp:x")', undefined],
  ],
  kixtart: [
    ['Shell "ccmsetup.exe /mp:x"', ['', 'Shell', ' "']],
    ['Run "ccmsetup.exe /mp:x"', undefined],
  ],
  nsis: [
    [`ExecWait 'ccmsetup.exe /mp:x' $0`, ['', 'ExecWait', " '"]],
    [`nsExec::ExecToLog 'ccmsetup.exe /mp:x'`, ['::', 'ExecToLog', " '"]],
    [`Exec 'ccmsetup.exe /mp:x'`, undefined],
  ],
  vbscript: [
    ['sh.Run "ccmsetup.exe /mp:x", 0, True', [', ', 'True', '']],
    ['rc = sh.Run("""C:\\a b\\ccmsetup.exe"" /mp:x", 1, true)', [', ', 'true', ')']],
    ['c = "ccmsetup.exe /mp:x"\nCreateObject("WScript.Shell").Run c, 0, 1', [', ', '1', '']],
    ['With sh\n  .Run p & "\\ccmsetup.exe /mp:x", 0, True\nEnd With', [', ', 'True', '']],
    ['sh.Run "ccmsetup.exe /mp:x", 0, False', undefined],
    ['sh.Run "ccmsetup.exe /mp:x", 0, 0', undefined],
    ['sh.Run "ccmsetup.exe /mp:x", 0, wait', undefined],
    ['sh.Run "ccmsetup.exe /mp:x"', undefined],
    ['sh.Run "ccmsetup.exe /mp:x", True', undefined],
    ['sh.Exec "ccmsetup.exe /mp:x", 0, True', undefined],
    ['sh.Run "msiexec /i ccmsetup.msi", 0, True', undefined],
    ['sh.Run "cmd /c ccmsetup.exe /mp:x", 0, True', undefined],
    ['sh.Run "psexec \\\\pc ccmsetup.exe /mp:x", 0, True', undefined],
    ['\' sh.Run "ccmsetup.exe /mp:x SMSSITECODE=P01", 0, True', undefined],
  ],
  powershell: [
    ['iex "saps ccmsetup.exe \'/mp:x\' -Wait"', [' ', '-Wait', '"']],
    ["iex 'saps ccmsetup.exe ''/mp:x'' -Wait'", [' ', '-Wait', "'"]],
    ["Invoke-Command { saps ccmsetup.exe '/mp:x' -Wait }", [' ', '-Wait', ' }']],
    ['powershell -Command "saps ccmsetup.exe \'/mp:x\' -Wait"', [' ', '-Wait', '"']],
    ['iex "saps ccmsetup.exe \'/mp:x\'"', undefined],
  ],
  javascript: [
    ['execSync("powershell -Command \\"saps ccmsetup.exe \'/mp:x\' -Wait\\"");', [' ', '-Wait', '\\"']],
    ['shell.Run("ccmsetup.exe /mp:x", 0, true);', [', ', 'true', ')']],
    ["execSync('ccmsetup.exe /mp:x');", ['', 'execSync', '(']],
    ["child_process.execFileSync('ccmsetup.exe', ['/mp:x']);", ['.', 'execFileSync', '(']],
    ["const r = cp.spawnSync('C:\\\\x\\\\ccmsetup.exe', ['/mp:x']);", ['.', 'spawnSync', '(']],
    ["cp.spawn('ccmsetup.exe', ['/mp:x']);", undefined],
    ["exec('ccmsetup.exe /mp:x', done);", undefined],
    ["execSync('start ccmsetup.exe /mp:x');", undefined],
    ["execSync('msiexec /i ccmsetup.msi');", undefined],
    ['shell.Run("ccmsetup.exe /mp:x", 0, false);', undefined],
    ["// execSync('ccmsetup.exe /mp:x SMSSITECODE=P01');", undefined],
  ],
  python: [
    ["subprocess.run(['ccmsetup.exe', '/mp:x'])", ['.', 'run', '(']],
    ["rc = subprocess.call('ccmsetup.exe /mp:x', shell=True)", ['.', 'call', '(']],
    ["a = ['ccmsetup.exe', '/mp:x']\nsubprocess.check_call(a)", ['.', 'check_call', '(']],
    ["out = check_output(args=['ccmsetup.exe', '/mp:x'])", ['', 'check_output', '(']],
    ["from subprocess import run\nrun(['ccmsetup.exe', '/mp:x'])", ['\n', 'run', '(']],
    ["import subprocess as s\ns.check_call(['ccmsetup.exe', '/mp:x'])", ['.', 'check_call', '(']],
    [
      "from subprocess import (\n  Popen,\n  check_call as started,\n)\nstarted('ccmsetup.exe /mp:x')",
      ['\n', 'started', '('],
    ],
    ["os.system('ccmsetup.exe /mp:x')", ['.', 'system', '(']],
    ["from os import system as s\ns('ccmsetup.exe /mp:x')", ['\n', 's', '(']],
    ["subprocess.getoutput('ccmsetup.exe /mp:x')", ['.', 'getoutput', '(']],
    ["from fabric import run\nrun('ccmsetup.exe /mp:x')", undefined],
    ["# from subprocess import run\nrun('ccmsetup.exe /mp:x')", undefined],
    ["from subprocess import Popen as run\nrun(['ccmsetup.exe', '/mp:x'])", undefined],
    ["os.popen('ccmsetup.exe /mp:x')", undefined],
    ["other.system('ccmsetup.exe /mp:x')", undefined],
    ["p = subprocess.Popen(['ccmsetup.exe', '/mp:x'])", undefined],
    ["host.run('ccmsetup.exe /mp:x')", undefined],
    ["subprocess.run('start ccmsetup.exe /mp:x', shell=True)", undefined],
    ["subprocess.run(['msiexec', '/i', 'ccmsetup.msi'])", undefined],
    ["subprocess.run(['psexec', 'ccmsetup.exe', '/mp:x'])", undefined],
    ["# subprocess.run(['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'])", undefined],
  ],
  csharp: [
    ['var p = Process.Start("ccmsetup.exe", "/mp:x");\np.WaitForExit();', ['p.', 'WaitForExit', '(']],
    ['Process.Start("ccmsetup.exe", "/mp:x")?.WaitForExit();', ['?.', 'WaitForExit', '(']],
    [
      'var i = new ProcessStartInfo("ccmsetup.exe", "/mp:x");\nvar p = Process.Start(i);\np.WaitForExit();',
      ['p.', 'WaitForExit', '('],
    ],
    [
      'var i = new ProcessStartInfo("ccmsetup.exe", "/mp:x");\nusing (var p = Process.Start(i)) { p.WaitForExit(); }',
      ['p.', 'WaitForExit', '('],
    ],
    [
      'var i = new ProcessStartInfo();\ni.FileName = "ccmsetup.exe";\ni.Arguments = "/mp:x";\nvar p = Process.Start(i);\np.WaitForExit();',
      ['p.', 'WaitForExit', '('],
    ],
    [
      'var p = new Process();\np.StartInfo.FileName = "ccmsetup.exe";\np.StartInfo.Arguments = "/mp:x";\np.Start();\np.WaitForExit();',
      ['p.', 'WaitForExit', '('],
    ],
    [
      'var p = new Process { StartInfo = new ProcessStartInfo("ccmsetup.exe", "/mp:x") };\np.Start();\np.WaitForExit();',
      ['p.', 'WaitForExit', '('],
    ],
    [
      'var i = new ProcessStartInfo("ccmsetup.exe", "/mp:x");\nvar p = new Process();\np.StartInfo = i;\np.Start();\np.WaitForExit();',
      ['p.', 'WaitForExit', '('],
    ],
    ['var p = Process.Start("ccmsetup.exe", "/mp:x");', undefined],
    ['var p = Process.Start("ccmsetup.exe", "/mp:x");\nq.WaitForExit();', undefined],
    ['var p = Process.Start("ccmsetup.exe", "/mp:x");\nif (w) p.WaitForExit();', undefined],
    ['var p = Process.Start("ccmsetup.exe", "/mp:x");\np.WaitForExit(1000);', undefined],
    [
      'var p = Process.Start("ccmsetup.exe", "/mp:x");\np = Process.Start("a.exe");\np.WaitForExit();',
      undefined,
    ],
    ['var p = Process.Start("msiexec.exe", "/i ccmsetup.msi");\np.WaitForExit();', undefined],
    [
      'void A() { var p = Process.Start("ccmsetup.exe", "/mp:x"); }\nvoid B() { var p = Other(); p.WaitForExit(); }',
      undefined,
    ],
    ['// Process.Start("ccmsetup.exe", "/mp:x SMSSITECODE=P01").WaitForExit();', undefined],
  ],
};

/** Statements with an emoji that another can follow on its line. */
const emoji: Readonly<Record<string, string>> = {
  batch: 'title \u{1F600}& ',
  vbscript: 'a = "\u{1F600}" : ',
  powershell: '$a = "\u{1F600}"; ',
  javascript: 'a = "\u{1F600}"; ',
  python: 'a = "\u{1F600}"; ',
  csharp: 'a = "\u{1F600}"; ',
};

describe('hosts: scripts that wait', () => {
  for (const [id, scripts] of Object.entries(cases))
    for (const [script, place] of scripts)
      it(`${id}: ${script}`, () => {
        const { find } = loadedHost(id);
        for (const written of [script, script.replaceAll('\n', '\r\n'), (emoji[id] ?? '') + script]) {
          const [region, ...others] = find(written).regions;
          assert.ok(region, written);
          assert.deepEqual(others, [], written);
          assert.deepEqual(
            (region.remarks ?? []).map(({ kind, document, edits }) => {
              const [before = '', , behind = ''] = place ?? [];
              return [
                kind,
                written.slice(document.start - before.length, document.start),
                sliceSpan(written, document),
                written.slice(document.end, document.end + behind.length),
                edits,
              ];
            }),
            place === undefined ? [] : [['waits', ...place, []]],
            written,
          );
        }
      });

  it('stays in a script that another language holds', () => {
    const { find } = loadedHost('yaml');
    const script = 'steps:\n  - script: |\n      start /wait "" ccmsetup.exe /mp:x\n      echo \u{1F600}\n';
    const [region] = find(script).regions;
    assert.deepEqual(
      region?.remarks?.map(({ document }) => sliceSpan(script, document)),
      ['/wait'],
    );
  });
});
