import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';

/** Values that stand for what somebody has to fill in: the argument, and what of it is told. */
const placeholders: readonly (readonly [argument: string, at: string])[] = [
  ['SMSSITECODE=YOURSITECODE', 'YOURSITECODE'],
  ['SMSSITECODE=SiteCodeHere', 'SiteCodeHere'],
  ['SMSSITECODE=MySiteCode', 'MySiteCode'],
  ['SMSSITECODE=CHANGEME', 'CHANGEME'],
  ['SMSSITECODE=siteCode', 'siteCode'],
  ['SMSSITECODE=SITE_CODE', 'SITE_CODE'],
  ['AADCLIENTAPPID=1234abcd-1234-XXXX-1234-XXXXX', 'XXXX-1234-XXXXX'],
  ['AADTENANTID=TenantGuid', 'TenantGuid'],
  ['CCMHOSTNAME=CMGFQDN', 'CMGFQDN'],
  ['SMSMP=your-mp.fabrikam.com', 'your-mp'],
  ['FSP=REPLACE_ME', 'REPLACE_ME'],
  ['PROVISIONTS=DeploymentID', 'DeploymentID'],
  ['SMSMP=PUT-SERVER-HERE', 'PUT-SERVER-HERE'],
];

/** Values that look like them, and are right or wrong in another way. */
const values: readonly (readonly [argument: string, rule?: string])[] = [
  ['SMSSITECODE=PRIM', 'site-code-format'],
  ['SMSSITECODE=YOU'],
  ['SMSSITECODE=XX', 'site-code-format'],
  ['AADTENANTID=fabrikam', 'aad-guid'],
  ['AADCLIENTAPPID={9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d}'],
  ['SMSMP=yourtown.fabrikam.com'],
  ['SMSMP=sphere.fabrikam.com'],
  ['SMSMP=exchange.fabrikam.com'],
  ['SMSMP=[fe80::1]'],
  ['SMSMP=site-server.fabrikam.com'],
  ['SMSCACHEDIR=C:\\PutItHere'],
  ['SMSCACHEDIR=C:\\xxx\\Cache'],
  ['CCMHOSTNAME=CMG', 'ccmhostname-not-fqdn'],
];

/** A value that somebody filled in. */
const filled = 'DNSSUFFIX=fabrikam.com';

/** Documents that hold one argument behind the program and another one. */
const documents: Readonly<Record<string, (argument: string, other?: string) => string>> = {
  ccmcmd: (argument, other = filled) => `ccmsetup.exe ${argument} ${other}\n`,
  powershell: (argument, other = filled) => `& .\\ccmsetup.exe '${other}' '${argument}'\n`,
  batch: (argument, other = filled) => `ccmsetup.exe ${other} ${argument}\n`,
  vbscript: (argument, other = filled) =>
    `CreateObject("WScript.Shell").Run "ccmsetup.exe ${argument} ${other}", 0, True\n`,
  json: (argument, other = filled) =>
    JSON.stringify({ installCommandLine: `ccmsetup.exe ${argument} ${other}` }),
};

/** What makes a command line one that somebody filled in. */
const filledIn = [
  filled,
  'SMSSITECODE=P01',
  'SMSMP=mp1.fabrikam.com',
  'FSP=fsp1',
  '/source:\\\\server01\\Client',
  'AADTENANTID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d',
  'SMSMPLIST=<mp1>;mp2.fabrikam.com',
];

/** What anybody can write, so that beside it nothing is filled in. */
const generic = [
  '/noservice',
  'SMSSITECODE=AUTO',
  'SMSCACHESIZE=10240',
  'SMSCACHEDIR=C:\\Cache',
  '/source:C:\\Client',
  '/source:\\\\Your-Server\\Client',
  'SMSMP=<mp>',
  'SMSMP=your-mp.fabrikam.com',
  'SMSMP=',
];

/** The rules that judge a value for its form. */
const judges = ['placeholder-left', 'site-code-format', 'aad-guid', 'ccmhostname-not-fqdn', 'invalid-host'];

describe('placeholders for people', () => {
  for (const [host, write] of Object.entries(documents)) {
    const told = (argument: string): { rule: string; severity: string; at: string }[] => {
      const text = write(argument);
      return analyzeText(text, loadedHost(host))
        .findings.filter(({ rule }) => judges.includes(rule))
        .map(({ rule, severity, span }) => ({ rule, severity, at: text.slice(span.start, span.end) }));
    };

    for (const [argument, at] of placeholders)
      it(`${host}: ${argument} is one`, () => {
        assert.deepEqual(told(argument), [{ rule: 'placeholder-left', severity: 'warning', at }]);
      });

    for (const [argument, rule] of values)
      it(`${host}: ${argument} is none`, () => {
        assert.deepEqual(
          told(argument).map((finding) => finding.rule),
          rule === undefined ? [] : [rule],
        );
      });
  }

  for (const [host, write] of Object.entries(documents)) {
    const severity = (other: string): string | undefined =>
      analyzeText(write('CCMHOSTNAME=CMG-NAME-GOES-HERE', other), loadedHost(host)).findings.find(
        ({ rule }) => rule === 'placeholder-left',
      )?.severity;

    it(`${host}: one that was forgotten is a warning`, () => {
      assert.deepEqual(
        filledIn.map((other) => [other, severity(other)]),
        filledIn.map((other) => [other, 'warning']),
      );
    });

    it(`${host}: is information in a template`, () => {
      assert.deepEqual(
        generic.map((other) => [other, severity(other)]),
        generic.map((other) => [other, 'information']),
      );
    });
  }

  it('are information where only variables stand beside them', () => {
    for (const [host, text] of [
      ['powershell', '& .\\ccmsetup.exe "/mp:$mp" "FSP=$fsp" SMSSITECODE=XXX\n'],
      ['batch', 'ccmsetup.exe /mp:%MP% SMSSITECODE=XXX\n'],
      ['ccmcmd', 'ccmsetup.exe /mp:{{mp}} SMSSITECODE=XXX\n'],
      ['ccmcmd', 'ccmsetup.exe /source:\\\\{{server}}\\x SMSSITECODE=Your Site Code\n'],
    ] as const)
      assert.deepEqual(
        analyzeText(text, loadedHost(host))
          .findings.filter(({ rule }) => rule === 'placeholder-left')
          .map((finding) => finding.severity),
        ['information'],
        text,
      );
  });

  it('are a warning where the program is taken from a server', () => {
    for (const [server, severity] of [
      ['server01', 'warning'],
      ['YourServer', 'information'],
      ['<server>', 'information'],
    ] as const) {
      const text = `\\\\${server}\\Client\\ccmsetup.exe SMSSITECODE=XXX\n`;
      const found = analyzeText(text, loadedHost('ccmcmd')).findings;
      assert.deepEqual(
        found
          .filter(
            ({ rule, span }) => rule === 'placeholder-left' && text.slice(span.start, span.end) === 'XXX',
          )
          .map((finding) => finding.severity),
        [severity],
        text,
      );
    }
  });

  it('are told where blanks separate their words, quoted or not', () => {
    for (const argument of [
      '/mp:Management Point FQDN',
      '"/mp:Management Point FQDN"',
      'SMSSITECODE=Your Site Code',
      '/source:http://Management Point FQDN/CCM_Client',
      '/source:\\\\Your Server Name\\Client',
    ]) {
      const value = argument.replaceAll('"', '').replace(/^[^:=]*[:=]/, '');
      const text = `ccmsetup.exe ${argument} FSP=fsp1\n`;
      const found = analyzeText(text, loadedHost('ccmcmd')).findings.filter(
        ({ severity }) => severity !== 'hint',
      );
      assert.deepEqual(
        found.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
        [
          ...(/^http/.test(value) ? [['source-is-url', value.split(' ')[0]]] : []),
          ['placeholder-left', value],
        ],
      );
    }
  });

  it('are told in braces where nothing fills those in', () => {
    for (const host of ['ccmcmd', 'powershell', 'batch', 'json']) {
      const text = documents[host]?.('SMSSITECODE={SiteCode}') ?? '';
      const found = analyzeText(text, loadedHost(host)).findings.filter(({ rule }) => judges.includes(rule));
      assert.deepEqual(
        found.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
        [['placeholder-left', '{SiteCode}']],
        host,
      );
    }
  });

  it('are told once where a variable holds them, whatever it is used for', () => {
    const text = `$mp = 'Management Point FQDN'\nStart-Process ccmsetup.exe -ArgumentList "/noservice SMSMP=$mp SMSSITECODE=P01 FSP=$mp"\n`;
    const { findings } = analyzeText(text, loadedHost('powershell'));
    assert.deepEqual(
      findings.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
      [['placeholder-left', 'Management Point FQDN']],
    );
  });

  it('are what a script leaves empty that a script in a string uses', () => {
    const text =
      '$mp = ""\n@"\n@echo off\nccmsetup.exe /noservice SMSMP=$mp FSP=fsp1\n"@ | Set-Content a.cmd\n';
    assert.deepEqual(
      analyzeText(text, loadedHost('powershell'))
        .findings.filter(({ severity }) => severity !== 'hint')
        .map(({ rule, severity, span }) => [rule, severity, text.slice(0, span.start)]),
      [['placeholder-left', 'information', '$mp = "']],
    );
  });

  it('are not what a PowerShell script leaves empty at first and may fill in', () => {
    const call = 'ccmsetup.exe /noservice "SMSSITECODE=$site" FSP=fsp1\n';
    for (const [filled, expected] of [
      ['', ['placeholder-left']],
      ["if (-not $site) { $site = 'P01' }\n", []],
      ['try { $site = Get-Site } catch { }\n', []],
    ] as const)
      assert.deepEqual(
        analyzeText(`$site = ''\n${filled}${call}`, loadedHost('powershell'))
          .findings.filter(({ severity }) => severity !== 'hint')
          .map(({ rule }) => rule),
        expected,
        filled,
      );
  });

  it('are one warning a command line, and information elsewhere in it', () => {
    for (const [dns, severity] of [
      ['fabrikam.com', 'warning'],
      ['<suffix>', 'information'],
    ] as const) {
      const text = `ccmsetup.exe /mp:<mp> SMSSITECODE=XXX FSP=<fsp> DNSSUFFIX=${dns}\n`;
      assert.deepEqual(
        analyzeText(text, loadedHost('ccmcmd'))
          .findings.filter(({ rule }) => rule === 'placeholder-left')
          .slice(0, 3)
          .map((finding) => finding.severity),
        [severity, 'information', 'information'],
      );
    }
  });

  it('are told behind a slash that does not belong there', () => {
    const text = 'msiexec /i ccmsetup.msi /SMSSITECODE=siteCode\n';
    const rules = analyzeText(text, loadedHost('ccmcmd')).findings.map(({ rule }) => rule);
    assert.ok(rules.includes('placeholder-left'), rules.join());
    assert.ok(!rules.includes('site-code-format'), rules.join());
  });

  it('are told where a variable holds them', () => {
    const text = `$SiteCode = 'YOURSITECODE'\n& .\\ccmsetup.exe /noservice "SMSSITECODE=$SiteCode"\n`;
    const found = analyzeText(text, loadedHost('powershell')).findings;
    assert.deepEqual(
      found.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
      [['placeholder-left', 'YOURSITECODE']],
    );
  });

  it('are settings that a script leaves empty: told where they are set', () => {
    const text = [
      "$SiteCode = ''",
      '$mp = ""',
      "$suffix = ''",
      '& .\\ccmsetup.exe /noservice "/mp:https://$mp" "SMSSITECODE=$SiteCode" "FSP=fsp1$suffix"',
      'Start-Process ccmsetup.exe -ArgumentList "/noservice SMSSITECODE=$SiteCode FSP="',
    ].join('\n');
    const found = analyzeText(text, loadedHost('powershell')).findings;
    const rules = ['placeholder-left', 'empty-property', 'missing-value', 'invalid-host', 'site-code-format'];
    assert.deepEqual(
      found
        .filter(({ rule }) => rules.includes(rule))
        .map(({ rule, severity, message, span }) => [rule, severity, message, span.start]),
      [
        [
          'placeholder-left',
          'information',
          'SMSSITECODE has no value, because this text is empty. Fill in the value, or remove SMSSITECODE.',
          text.indexOf("''") + 1,
        ],
        [
          'placeholder-left',
          'information',
          '/mp has no value, because this text is empty. Fill in the value, or remove /mp.',
          text.indexOf('""') + 1,
        ],
        [
          'empty-property',
          'warning',
          'FSP has no value, which clears the property in Windows Installer. Add a value, or remove FSP.',
          text.lastIndexOf('FSP='),
        ],
      ],
    );
  });

  it('are no settings that the script fills in before it uses them', () => {
    const text = "$s = ''\n$s = 'P01'\n& .\\ccmsetup.exe /noservice \"SMSSITECODE=$s\"\n";
    assert.deepEqual(analyzeText(text, loadedHost('powershell')).findings, []);
  });

  it('are none where a tool fills them in', () => {
    for (const value of ['${site}', '%SITE%', '{{site}}', '$(site)', '#{site}']) {
      const text = JSON.stringify({ installCommandLine: `ccmsetup.exe SMSSITECODE=${value}` });
      assert.deepEqual(analyzeText(text, loadedHost('json')).findings, [], value);
    }
  });
});
