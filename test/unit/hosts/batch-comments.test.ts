import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';
import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

const host = loadedHost('batch');

const inert = (text: string): { text: string; inert: true } => ({ text, inert: true });

const idioms: Idiom[] = [
  {
    name: 'REM',
    source:
      'REM ccmsetup.exe /mp:mp1\n@rem start "" /wait "%~dp0ccmsetup.exe" /mp:mp2\ncd x & rem psexec \\\\a ccmsetup /logon',
    regions: [
      inert('ccmsetup.exe /mp:mp1'),
      inert('"{{%~dp0}}ccmsetup.exe" /mp:mp2'),
      inert('ccmsetup /logon'),
    ],
  },
  {
    name: 'two colons',
    source: 'cd x\n:: ccmsetup.exe /mp:mp1\n  ::ccmsetup.exe /mp:mp2 > nul',
    regions: [inert('ccmsetup.exe /mp:mp1'), inert('ccmsetup.exe /mp:mp2')],
  },
  {
    name: 'several lines',
    source:
      'cd x\nREM ccmsetup.exe /mp:mp1 ^\nREM   SMSSITECODE=P01 ^\nREM   FSP=a\n:: ccmsetup.exe /mp:mp2 ^\n::  FSP=b\n:: ccmsetup.exe /mp:mp3 ^\n  FSP=c',
    regions: [
      inert('ccmsetup.exe /mp:mp1 SMSSITECODE=P01 FSP=a'),
      inert('ccmsetup.exe /mp:mp2 FSP=b'),
      inert('ccmsetup.exe /mp:mp3 FSP=c'),
    ],
  },
  {
    name: 'a value is not looked up for a comment',
    source: 'set X=P01\nREM ccmsetup.exe SMSSITECODE=%X%',
    regions: [inert('ccmsetup.exe SMSSITECODE={{%X%}}')],
  },
];

describe('batch host: comments', () => {
  testIdioms('batch', idioms);

  it('gives no finding', () => {
    assert.deepEqual(analyzeText('REM ccmsetup.exe FSP=a /mp:https://mp1', host).findings, []);
  });

  it('tells which comments speak to the linter', () => {
    const source =
      'REM ccmsetup-lint-disable unknown-parameter -- a\n:: ccmsetup-lint-enable unknown-parameter\ncd x & REM ccmsetup-lint b\nREM other\necho ccmsetup-lint-disable\n';
    const { comments } = host.find(source);
    assert.deepEqual(
      comments.map(({ start, end }) => source.slice(start, end)),
      [
        'REM ccmsetup-lint-disable unknown-parameter -- a',
        ':: ccmsetup-lint-enable unknown-parameter',
        'REM ccmsetup-lint b',
      ],
    );
  });
});

describe('batch host: suppression comments', () => {
  const heard = (source: string): string[] => {
    const once = analyzeText(source, host).findings.map(({ rule }) => rule);
    const crlf = analyzeText(source.replaceAll('\n', '\r\n'), host).findings.map(({ rule }) => rule);
    assert.deepEqual(crlf, once);
    return once;
  };
  const call = 'ccmsetup.exe SMSSITECODE=P01 /logon';

  it('have no effect where there is none', () => {
    assert.deepEqual(heard(`@echo off\n${call}\n`), ['parameter-after-property']);
  });

  for (const sign of ['REM ', 'rem\t', '@rem ', '  @REM ', ':: ', '::', '  :: ', ':::: '])
    it(`silence a rule in the form of ${JSON.stringify(sign)}`, () => {
      const next = `${sign}ccmsetup-lint-disable-next-line parameter-after-property -- why`;
      assert.deepEqual(heard(`@echo off\n${next}\n${call}\n`), []);
      assert.deepEqual(heard(`${next}\n\n@echo off\n${call}`), [
        'unused-suppression',
        'parameter-after-property',
      ]);
      const off = `${sign}ccmsetup-lint-disable parameter-after-property`;
      const on = `${sign}ccmsetup-lint-enable parameter-after-property`;
      assert.deepEqual(heard(`${off}\n${call}\n${on}\n${call}\n`), ['parameter-after-property']);
      assert.deepEqual(heard(`${sign}ccmsetup-lint-disable parameter-after-propertys\n${call}\n`), [
        'unknown-suppression',
        'parameter-after-property',
      ]);
    });

  it('stand above a statement, however many lines it has', () => {
    const comment = 'REM ccmsetup-lint-disable-next-line parameter-after-property';
    assert.deepEqual(heard(`${comment}\nstart "" ^\n  ccmsetup.exe SMSSITECODE=P01 ^\n  /logon\n`), []);
    assert.deepEqual(heard(`if exist x (\n  ${comment}\n  ${call}\n)\n`), []);
  });

  it('count for a value where it is set', () => {
    const comment = ':: ccmsetup-lint-disable-next-line single-quoted-value';
    assert.deepEqual(heard(`${comment}\nset "A=SMSSITECODE='P01'"\nccmsetup.exe %A%\n`), []);
  });

  it('are none in other commands', () => {
    assert.deepEqual(heard(`echo ccmsetup-lint-disable parameter-after-property\n${call}\n`), [
      'parameter-after-property',
    ]);
  });
});

describe('batch host: what is no command line', () => {
  testNegatives('batch', [
    'echo ccmsetup.exe /mp:mp1 SMSSITECODE=P01',
    '@echo.ccmsetup.exe /mp:mp1 SMSSITECODE=P01 > install.cmd',
    'echo Running ccmsetup.exe /mp:mp1 SMSSITECODE=P01>>%LOG%',
    'title ccmsetup.exe /mp:mp1 SMSSITECODE=P01',
    'if exist "%windir%\\ccmsetup\\ccmsetup.exe" goto :installed',
    'if exist %windir%\\ccmsetup\\ccmsetup.exe (echo yes) else echo no',
    'if "%1"=="ccmsetup.exe" exit /b 1',
    'taskkill /im ccmsetup.exe /f',
    'tasklist | find /i "ccmsetup.exe" > nul',
    'tasklist /fi "imagename eq ccmsetup.exe"',
    'for /f %%a in (\'tasklist ^| find /c "ccmsetup.exe"\') do set COUNT=%%a',
    'sc query ccmsetup',
    'net stop ccmsetup /y',
    'wmic process where name="ccmsetup.exe" delete',
    'copy /y \\\\srv\\sms\\ccmsetup.exe "%TEMP%\\ccmsetup.exe"',
    'xcopy \\\\srv\\client\\ccmsetup.exe C:\\temp /y',
    'robocopy \\\\srv\\client C:\\temp ccmsetup.exe /mir',
    'del /f /q "%windir%\\ccmsetup\\ccmsetup.exe"',
    'rd /s /q %windir%\\ccmsetup',
    'cd /d %windir%\\ccmsetup',
    'findstr /c:"SMSSITECODE=P01" "%windir%\\ccmsetup\\Logs\\ccmsetup.log"',
    'type %windir%\\ccmsetup\\Logs\\ccmsetup.log | findstr /i "ccmsetup.exe /mp:mp1"',
    'notepad %windir%\\ccmsetup\\logs\\ccmsetup.log',
    'start explorer %windir%\\ccmsetup',
    'start "" %windir%\\ccmsetup\\Logs\\ccmsetup.log',
    'psexec \\\\pc taskkill /im ccmsetup.exe /f',
    'reg query HKLM\\SOFTWARE\\Microsoft\\CCMSetup /v LastValidMP',
    'reg delete HKLM\\SOFTWARE\\Microsoft\\CCMSetup /f',
    'reg add HKLM\\SOFTWARE\\x /v Icon /d "C:\\Windows\\ccmsetup\\ccmsetup.exe" /f',
    'schtasks /delete /tn "ccmsetup task" /f',
    'call :log "ccmsetup.exe /mp:mp1 SMSSITECODE=P01"',
    'call "%~dp0install-ccmsetup.cmd" mp1 P01',
    'goto ccmsetup\n:ccmsetup\nexit /b',
    'sccmsetup.exe /mp:mp1 SMSSITECODE=P01',
    '%SccmSetup%.exe /x',
    'setup.exe /logon FSP=fs1',
    'set CCM=%windir%\\ccmsetup\\ccmsetup.exe',
    'set LOG=%windir%\\ccmsetup\\Logs\\ccmsetup.log',
    'set MSG=ccmsetup.exe /mp:mp1 was started by the helpdesk',
    'set SITE=/mp',
    'msiexec /x {00000000-0000-0000-0000-000000000000} /qn SMSSITECODE=P01',
    'msiexec /i client.msi /qn',
    'REM ccmsetup.exe',
    'REM run ccmsetup.exe /mp:mp1 to install the client',
    ':: ccmsetup.exe /mp installs from the management point, see the documentation',
    ':ccmsetup.exe /mp:mp1',
    ') ccmsetup.exe /mp:mp1 SMSSITECODE=P01',
  ]);
});
