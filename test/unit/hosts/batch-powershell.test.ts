import assert from 'node:assert/strict';
import { batchHost } from '../../../server/src/hosts/batch/batch';
import { powershellHost } from '../../../server/src/hosts/powershell/powershell';
import { check, checkDefect } from './host-fixtures';

describe('batch host: PowerShell', () => {
  const powershell = powershellHost();
  const host = batchHost({ nested: (languageId) => (languageId === 'powershell' ? powershell : undefined) });

  it('finds what -Command runs', () => {
    check(
      host,
      [
        `powershell -NoProfile -ExecutionPolicy Bypass -Command "Start-Process ccmsetup.exe -ArgumentList '/mp:mp1 SMSSITECODE=P01' -Wait"`,
        `powershell.exe "& 'C:\\a b\\ccmsetup.exe' /mp:%MP% \\"/source:C:\\c d\\""`,
        `start "" /wait pwsh -c Start-Process ccmsetup.exe '/mp:mp2'`,
      ].join('\r\n'),
      [
        { text: 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01' },
        { text: '"C:\\a b\\ccmsetup.exe" /mp:{{%MP%}} "/source:C:\\c d"' },
        { text: 'ccmsetup.exe /mp:mp2' },
      ],
    );
  });

  it('finds a program among the arguments of a file, and nothing in code that is encoded', () => {
    check(
      host,
      'powershell -ExecutionPolicy Bypass -File hidden.ps1 ccmsetup.exe /mp:mp1\npowershell -enc ccmsetup.exe /mp:mp1',
      [{ text: 'ccmsetup.exe /mp:mp1' }],
    );
  });

  it('stays silent about what only mentions ccmsetup', () => {
    check(
      host,
      [
        'powershell -Command "Get-Process ccmsetup | Stop-Process -Force"',
        `powershell "Write-Host 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01'"`,
        'powershell -File install-ccmsetup.ps1 -SiteCode P01',
      ].join('\n'),
      [],
    );
  });

  it('shows and fixes a defect through both languages', () => {
    checkDefect(host, {
      source: `title \u{1F600}& powershell -Command "Start-Process ccmsetup.exe -ArgumentList 'SMSSITECODE=P01 SMSCACHEDIR=C:\\a%%b c'"\n`,
      rule: 'unquoted-space',
      before: 'b ',
      squiggle: 'c',
      fixed: `title \u{1F600}& powershell -Command "Start-Process ccmsetup.exe -ArgumentList 'SMSSITECODE=P01 SMSCACHEDIR=\\"C:\\a%%b c\\"'"\n`,
    });
  });

  it('finds nothing in PowerShell without its host', () => {
    assert.deepEqual(batchHost().find('powershell "ccmsetup.exe /mp:mp1"').regions, []);
  });
});
