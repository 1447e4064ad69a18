import assert from 'node:assert/strict';
import { batchHost } from '../../../server/src/hosts/batch/batch';
import { analyzeText, loadedHost } from '../../support/lint';
import { checkRegions } from '../../support/hosts/regions';
import { testDefects } from '../../support/hosts/defects';

describe('batch host: PowerShell', () => {
  const host = loadedHost('batch');

  it('finds what -Command runs', () => {
    checkRegions(
      host,
      [
        `powershell -NoProfile -ExecutionPolicy Bypass -Command "Start-Process ccmsetup.exe -ArgumentList '/mp:mp1 SMSSITECODE=P01' -Wait"`,
        `powershell.exe "& 'C:\\a b\\ccmsetup.exe' /mp:%MP% \\"/source:C:\\c d\\""`,
        `start "" /wait pwsh -c Start-Process ccmsetup.exe '/mp:mp2'`,
      ].join('\r\n'),
      [
        'ccmsetup.exe /mp:mp1 SMSSITECODE=P01',
        '"C:\\a b\\ccmsetup.exe" /mp:{{%MP%}} "/source:C:\\c d"',
        'ccmsetup.exe /mp:mp2',
      ],
    );
  });

  it('finds a program among the arguments of a file, and nothing in code that is encoded', () => {
    checkRegions(
      host,
      'powershell -ExecutionPolicy Bypass -File hidden.ps1 ccmsetup.exe /mp:mp1\npowershell -enc ccmsetup.exe /mp:mp1',
      ['ccmsetup.exe /mp:mp1'],
    );
  });

  it('stays silent about what only mentions ccmsetup', () => {
    checkRegions(
      host,
      [
        'powershell -Command "Get-Process ccmsetup | Stop-Process -Force"',
        `powershell "Write-Host 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01'"`,
        'powershell -File install-ccmsetup.ps1 -SiteCode P01',
      ].join('\n'),
      [],
    );
  });

  testDefects('batch', {
    'shows and fixes a defect through both languages': {
      source: `title \u{1F600}& powershell -Command "Start-Process ccmsetup.exe -ArgumentList 'SMSSITECODE=P01 SMSCACHEDIR=C:\\a%%b c'"\n`,
      rule: 'unquoted-space',
      before: 'b ',
      squiggle: 'c',
      fixed: `title \u{1F600}& powershell -Command "Start-Process ccmsetup.exe -ArgumentList 'SMSSITECODE=P01 SMSCACHEDIR=\\"C:\\a%%b c\\"'"\n`,
    },
  });

  it('powershell -Command "ccmsetup"', () => {
    for (const source of ['powershell -Command "ccmsetup"', 'powershell -Command "ccmsetup"\r\n']) {
      checkRegions(batchHost(), source, []);
      assert.deepEqual(analyzeText(source, batchHost()).findings, []);
    }
  });

  it('finds nothing in PowerShell without its host', () => {
    assert.deepEqual(batchHost().find('powershell "ccmsetup.exe /mp:mp1"').regions, []);
  });
});
