import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';

/** Texts that are shown, raised, compared or logged. */
const told: readonly (readonly [host: string, script: string])[] = [
  ['vbscript', 'sh.Popup "ccmsetup.exe SMSSITECODE=PRIM", 5, "ccmsetup.exe /install"\n'],
  ['vbscript', 'Err.Raise 5, "ccmsetup.exe /install", "ccmsetup.exe SMSSITECODE=PRIM"\n'],
  ['vbscript', 'Err.Raise vbObjectError + 5, , "ccmsetup.exe SMSSITECODE=PRIM"\n'],
  ['csharp', 'MessageBox.Show("ccmsetup.exe SMSSITECODE=PRIM failed");\n'],
  [
    'csharp',
    'System.Windows.Forms.MessageBox.Show(this, "ccmsetup.exe /mp:http:x", "ccmsetup.exe /install");\n',
  ],
  ['python', 'if "ccmsetup.exe /mp:" not in cmd:\n    pass\n'],
  ['python', 'ok = "ccmsetup.exe SMSSITECODE=PRIM" is not line\n'],
  ['powershell', "It 'x' -TestCases @(\n  @{ Line = 'ccmsetup.exe SMSSITECODE=PRIM' }\n) { Get-It $Line }\n"],
  [
    'powershell',
    "Describe 'x' -ForEach @( @{ Line = 'ccmsetup.exe /install' } ) { It 'y' { Get-It $Line } }\n",
  ],
  ['powershell', 'function ccmsetup { param($x) Get-It $x }\nccmsetup\n'],
  ['powershell', 'function ccmsetup.exe { Get-It }\nccmsetup.exe\n'],
  ['batch', 'call log.cmd "ccmsetup.exe SMSSITECODE= is empty"\n'],
  ['batch', 'call "%~dp0write-log.bat" "ccmsetup.exe SMSSITECODE=PRIM failed"\n'],
  ['batch', '"%TOOLS%\\logger.exe" "ccmsetup.exe SMSSITECODE=PRIM failed"\n'],
];

/** Texts beside them that are run. */
const run: readonly (readonly [host: string, script: string])[] = [
  ['vbscript', 'sh.Run "ccmsetup.exe SMSSITECODE=PRIM", 5, True\n'],
  ['csharp', 'Process.Start("ccmsetup.exe", "SMSSITECODE=PRIM");\n'],
  ['python', 'if "ccmsetup.exe" not in cmd:\n    os.system("ccmsetup.exe SMSSITECODE=PRIM")\n'],
  ['python', 'x = "ccmsetup.exe SMSSITECODE=PRIM" if not old else other\n'],
  ['powershell', "Describe 'x' { It 'y' { Start-Process ccmsetup.exe 'SMSSITECODE=PRIM' } }\n"],
  ['powershell', 'function Install-It { ccmsetup SMSSITECODE=PRIM }\n'],
  ['powershell', 'function ccmsetup { & C:\\Client\\ccmsetup.exe SMSSITECODE=PRIM }\nccmsetup\n'],
  ['batch', 'call install-log.cmd "ccmsetup.exe SMSSITECODE=PRIM"\n'],
  ['batch', 'call logon.cmd "ccmsetup.exe SMSSITECODE=PRIM"\n'],
];

describe('text for people', () => {
  for (const [host, script] of told)
    it(`is no command line in ${host}: ${script}`, () => {
      assert.deepEqual(
        analyzeText(script, loadedHost(host)).lines.map(({ tree }) => tree.source),
        [],
      );
    });

  for (const [host, script] of run)
    it(`is none where it is run in ${host}: ${script}`, () => {
      const rules = analyzeText(script, loadedHost(host)).findings.map(({ rule }) => rule);
      assert.ok(rules.includes('site-code-format'), rules.join());
    });
});
