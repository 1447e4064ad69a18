import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sharedDocument, sharedLog } from '../../../server/src/service/sharing/documents';
import type { ForSharing } from '../../../server/src/service/sharing/for-sharing';
import type { LogSubject } from '../../../server/src/service/log-editor/service';
import { choicesOf, repeatable } from '../../support/choices';
import { analyzeText, loadedHost } from '../../support/lint';
import { logOf, logs, sampleLog, sampleLogs } from '../../support/logs';
import { placements } from '../../support/placements';
import {
  passwordArguments,
  passwordLines,
  passwordOf,
  plainPasswordLines,
  realisticToken,
  tokenSecret,
} from '../../support/secret-places';

function share(text: string, host = 'ccmcmd'): ForSharing {
  const loaded = loadedHost(host);
  return sharedDocument(text, loaded, analyzeText(text, loaded));
}

/** The text that is shared. Sharing it again changes nothing. */
function shared(text: string, host = 'ccmcmd'): string {
  const { text: once } = share(text, host);
  assert.equal(share(once, host).text, once, 'sharing a shared text changes nothing');
  return once;
}

const line = String.raw`\\fs01.corp.harborlight.com\client$\ccmsetup.exe /mp:mp01.corp.harborlight.com SMSSITECODE=HL1 FSP=fsp-2 CCMHOSTNAME=harborlight-cmg.westeurope.cloudapp.azure.com/CCM_Proxy_MutualAuth/72057594037927999 AADTENANTID=7c5a2c2e-9a51-4d4e-8a27-0b6d6d1f6f11`;
const sharedLine = String.raw`\\host1.fabrikam.com\client$\ccmsetup.exe /mp:host2.fabrikam.com SMSSITECODE=HL1 FSP=host3 CCMHOSTNAME=host4.westeurope.cloudapp.azure.com/CCM_Proxy_MutualAuth/70000000000000001 AADTENANTID=00000000-0000-0000-0000-000000000001`;

describe('a document for sharing', () => {
  const cases: Record<string, [text: string, shared: string, host?: string]> = {
    'a command line': [line, sharedLine],
    'the same name, in any letter case and without its domain': [
      'ccmsetup.exe /mp:MP01.corp.harborlight.com SMSMP=mp01 # ask about mp01.CORP.harborlight.com at Harborlight',
      'ccmsetup.exe /mp:host1.fabrikam.com SMSMP=host1 # ask about host1.fabrikam.com at fabrikam',
    ],
    'a second domain': [
      'ccmsetup.exe /mp:a1.corp.harborlight.com;b1.other.org DNSSUFFIX=corp.harborlight.com',
      'ccmsetup.exe /mp:host1.fabrikam.com;host2.domain2.example DNSSUFFIX=fabrikam.com',
    ],
    'addresses of networks, but no versions': [
      '# 10.1.2.3 10.1.2.4 10.1.2.3 5.0.9128.1000 127.0.0.1 fe80::1ff:fe23:4567:890a 12-34-56-78-9a-bc',
      '# 192.0.2.1 192.0.2.2 192.0.2.1 5.0.9128.1000 127.0.0.1 2001:db8::1 00-00-5E-00-53-01',
    ],
    'users in prose': [
      String.raw`# Ask alice.miller@harborlight.com, HLIGHT\alice.miller, C:\Users\alice.miller\x or alice.miller`,
      String.raw`# Ask user1@fabrikam.com, FABRIKAM\user1, C:\Users\user1\x or user1`,
    ],
    'what everybody has': [
      String.raw`# NT AUTHORITY\SYSTEM C:\Users\Public\x https://learn.microsoft.com/x mp1.contoso.com AADRESOURCEURI=https://ConfigMgrService localhost`,
      String.raw`# NT AUTHORITY\SYSTEM C:\Users\Public\x https://learn.microsoft.com/x mp1.contoso.com AADRESOURCEURI=https://ConfigMgrService localhost`,
    ],
    'distinguished names': [
      'ccmsetup.exe CCMCERTISSUERS="CN=Harborlight Root CA; OU=Servers; O=Harborlight Inc; C=US" # CN=System Management,CN=System,DC=corp,DC=harborlight,DC=com',
      'ccmsetup.exe CCMCERTISSUERS="CN=Name1; OU=Servers; O=Name2; C=US" # CN=System Management,CN=System,DC=fabrikam,DC=com',
    ],
    'code, of which no member is a name': [
      [
        '$session.id.com = [System.Net.Dns]::GetHostName() # see corp.harborlight.com',
        'Import-Module .\\lib\\tools.psm1; $x.Local.Net.Foo(); os.path.join(a.path)',
        String.raw`Start-Process "\\fs01\Client\ccmsetup.exe" -ArgumentList '/mp:mp01.corp.harborlight.com', 'SMSSITECODE=HL1' -Credential HLIGHT\svc-deploy`,
        String.raw`Copy-Item client\ccmsetup.exe "C:\Users\$env:USERNAME\x"; $u = "$server.corp.harborlight.com"`,
      ].join('\n'),
      [
        '$session.id.com = [System.Net.Dns]::GetHostName() # see fabrikam.com',
        'Import-Module .\\lib\\tools.psm1; $x.Local.Net.Foo(); os.path.join(a.path)',
        String.raw`Start-Process "\\host1\Client\ccmsetup.exe" -ArgumentList '/mp:host2.fabrikam.com', 'SMSSITECODE=HL1' -Credential FABRIKAM\user1`,
        String.raw`Copy-Item client\ccmsetup.exe "C:\Users\$env:USERNAME\x"; $u = "$server.fabrikam.com"`,
      ].join('\n'),
      'powershell',
    ],
    'escaped backslashes': [
      String.raw`{ "installCommandLine": "\\\\fs01\\Client\\ccmsetup.exe /mp:mp01", "dir": "C:\\Windows\\ccm\\x", "by": "HLIGHT\\anna.berg" }`,
      String.raw`{ "installCommandLine": "\\\\host1\\Client\\ccmsetup.exe /mp:host2", "dir": "C:\\Windows\\ccm\\x", "by": "FABRIKAM\\user1" }`,
      'json',
    ],
    'a name that is put together': [
      'x = "ccmsetup.exe /mp:mp0" & "1.corp.harbor" & "light.com FSP=f1"\nshell.Run x\n',
      'x = "ccmsetup.exe /mp:host1.fabrikam.com" & "" & " FSP=host2"\nshell.Run x\n',
      'vbscript',
    ],
    'letters of any script': [
      String.raw`# jürgen.müller@müller-gmbh.de srv-mp01.zürich.müller-gmbh.de MÜLLERAG\hmüller C:\Users\hans müller\Desktop`,
      String.raw`# user1@fabrikam.com host1.domain2.example FABRIKAM\user2 C:\Users\user3\Desktop`,
    ],
    'accounts behind options, and in any letter case': [
      String.raw`runas /user:ACME\mia; psexec -u acme\admin1; $x = "acme\svc_sccm"; # AB\mia at Acme, $env:TEMP\ccmsetup C:\TEMP\x`,
      String.raw`runas /user:FABRIKAM\user1; psexec -u FABRIKAM\user2; $x = "FABRIKAM\user3"; # DOMAIN2\user1 at FABRIKAM, $env:TEMP\ccmsetup C:\TEMP\x`,
      'powershell',
    ],
    'computers in lists': [
      'Invoke-Command -ComputerName "pcwien01","pcwien02", pc3 { }; Get-X -Cn srv1,srv2; New-CimSession srv3; Get-Y -ComputerName $pcs -Computer srv4',
      'Invoke-Command -ComputerName "host1","host2", host3 { }; Get-X -Cn host4,host5; New-CimSession host6; Get-Y -ComputerName $pcs -Computer host7',
      'powershell',
    ],
    'domains of countries, but no files and no members': [
      '$d = "acmewidgets.at", "mp.acmewidgets.io"; .\\install.ps1; cmd /c a.cmd; $x.io; $y = stream.io; "$s.corp.acmewidgets.se"',
      '$d = "domain2.example", "host1.domain3.example"; .\\install.ps1; cmd /c a.cmd; $x.io; $y = stream.io; "$s.fabrikam.com"',
      'powershell',
    ],
    'identifiers without signs': [
      'AADTENANTID=7c5a2c2e9a514d4e8a270b6d6d1f6f11 # S-1-12-1-1234567890-1234567890-1234567890-1234567890 S-1-5-21-1-2-3-1104 0015.5d01.2a05 fd00::1 [fe80::1]',
      'AADTENANTID=00000000000000000000000000000001 # S-1-5-21-0-0-0-1001 S-1-5-21-0-0-0-1002 00-00-5E-00-53-01 2001:db8::1 [2001:db8::2]',
    ],
    'shares and devices of other forms': [
      String.raw`# //fs02/share \\?\UNC\fs03\share \\pc0815 -s; "Server=sql01;" \\fs01\users$\hhuber4\x -Credential svc8 curl -u svcuser: x net user hhuber`,
      String.raw`# //host1/share \\?\UNC\host2\share \\host3 -s; "Server=host4;" \\host5\users$\user1\x -Credential user2 curl -u user3: x net user user4`,
    ],
    'an inventory': [
      'ansible_host: srv1\nansible_host=srv2',
      'ansible_host: host1\nansible_host=host2',
      'yaml',
    ],
    'who made something': [
      '{ "createdBy": "Anna Berg", "developer": "Harborlight Inc", "publisher": "Microsoft" }',
      '{ "createdBy": "user1", "developer": "Name1", "publisher": "Microsoft" }',
      'json',
    ],
    'secrets of other services': [
      `rem ghp_${'a1B2'.repeat(9)}\r\nsetx API_TOKEN hush\r\nset TOKEN=hush2\r\npowershell -EncodedCommand SQBuAHMAdABhAGwAbAAtAE0AbwBkAHUAbABlAA==`,
      `rem ${'*'.repeat(40)}\r\nsetx API_TOKEN ********\r\nset TOKEN=********\r\npowershell -EncodedCommand ${'*'.repeat(40)}`,
      'batch',
    ],
    'object identifiers and versions, which are no addresses': [
      'ccmsetup.exe CCMCERTSEL="SubjectAttr:2.5.4.11 = x" # [version]"1.2.3.4" version: 10.1.2.3, 10.1.2.3',
      'ccmsetup.exe CCMCERTSEL="SubjectAttr:2.5.4.11 = x" # [version]"1.2.3.4" version: 10.1.2.3, 192.0.2.1',
    ],
    'paths with a blank between them': ['cp /home/anna.berg /opt/x', 'cp /home/user1 /opt/x'],
    'who signs in inside an address': [
      'git clone https://svc:hush99@git.harborlight.com/x',
      'git clone https://user1:********@host1.fabrikam.com/x',
    ],
    'who signs in without a scheme': [
      'ccmsetup.exe svc:hush99@git.harborlight.com # mailto:jane@harborlight.com',
      'ccmsetup.exe user1:********@host1.fabrikam.com # mailto:user2@fabrikam.com',
    ],
    'an identifier that is put together': [
      `exec("ccmsetup.exe AADTENANTID=7c5a2c2e-9a51-" + '4d4e-8a27-0b6d6d1f6f11 AADCLIENTAPPID=' + id);\n// 7c5a2c2e-9a51-4d4e-8a27-0b6d6d1f6f11\n`,
      `exec("ccmsetup.exe AADTENANTID=00000000-0000-0000-0000-000000000001" + ' AADCLIENTAPPID=' + id);\n// 00000000-0000-0000-0000-000000000001\n`,
      'javascript',
    ],
    'an identifier in variables': [
      `$a = '7c5a2c2e-9a51-'\n$b = "$($a)4d4e-8a27-0b6d6d1f6f11"\nStart-Process ccmsetup.exe -ArgumentList "AADTENANTID=$b"\n`,
      `$a = '00000000-0000-0000-0000-000000000001'\n$b = "$($a)"\nStart-Process ccmsetup.exe -ArgumentList "AADTENANTID=$b"\n`,
      'powershell',
    ],
    'an identifier behind what tells of it': [
      'shell.Run "ccmsetup.exe CCMHOSTNAME=a.cloudapp.net/CCM_Proxy_MutualAuth/" & _\n  "72057594037927999"\n',
      'shell.Run "ccmsetup.exe CCMHOSTNAME=host1.cloudapp.net/CCM_Proxy_MutualAuth/" & _\n  "70000000000000001"\n',
      'vbscript',
    ],
    'a token in many parts': [
      `os.system("ccmsetup.exe /regtoken:" + "${realisticToken
        .match(/.{1,12}/g)!
        .slice(0, 4)
        .join('" + "')}")\n`,
      `os.system("ccmsetup.exe /regtoken:" + "********" + "********" + "********" + "********")\n`,
      'python',
    ],
    'passwords before the end of a statement': [
      '$password = hush99;\n$y',
      '$password = ********;\n$y',
      'powershell',
    ],
    'an unfinished address': [
      'ccmsetup.exe /mp:https://%MP%.corp.harborlight.com FSP={{fsp}} SMSMP=<server>',
      'ccmsetup.exe /mp:https://%MP%.fabrikam.com FSP={{fsp}} SMSMP=<server>',
    ],
  };
  for (const [name, [text, expected, host]] of Object.entries(cases))
    it(`has stand-ins for ${name}`, () => {
      assert.equal(shared(text, host), expected);
    });

  it('leaves JSON valid where letters are escaped', () => {
    const text = String.raw`{ "a": "m\u00fcller.acmewidgets.com", "b": "müller.acmewidgets.com", "c": "\nmp01.acmewidgets.com", "d": "\u0027mp01.acmewidgets.com\u0027" }`;
    assert.deepEqual(JSON.parse(shared(text, 'json')), {
      a: 'host1.fabrikam.com',
      b: 'host1.fabrikam.com',
      c: '\nhost2.fabrikam.com',
      d: "'host2.fabrikam.com'",
    });
  });

  it('has a diagnosis of a log that tells no more than its text', () => {
    const own = [
      '7c5a2c2e-9a51-4d4e-8a27-0b6d6d1f6f11',
      '72057594037927999',
      'Harborlight',
      '0602000000A40000525341310008000001000100B1C2D3E4F5A6B7C8',
    ];
    const [tenant, gateway, organization, key] = own;
    const line = `/mp:https://mp01.harborlight.com CCMHOSTNAME=hl-cmg.cloudapp.net/CCM_Proxy_MutualAuth/${gateway} AADTENANTID=${tenant} SMSPUBLICROOTKEY=${key} CCMCERTISSUERS="CN=${organization} Root; O=${organization}"`;
    const sample = sampleLog('06');
    const text = sample.replace(
      /(Ccmsetup command line: )[^\]]*/i,
      (_, head: string) => `${head}"C:\\x\\ccmsetup.exe" ${line}`,
    );
    assert.notEqual(text, sample);
    const subject = logOf(text);
    for (const each of own) assert.ok(logs.ticket(subject).includes(each), each);
    const { text: once, ticket = '' } = logs.forSharing(subject);
    for (const each of own) assert.ok(!(once + ticket).toLowerCase().includes(each.toLowerCase()), each);
    assert.match(ticket, /\*\*Cause:\*\*/);
    assert.ok(ticket.includes('00000000-0000-0000-0000-000000000001') && ticket.includes('host'));
    for (const [standIn] of ticket.matchAll(/host\d+/g)) assert.ok(once.includes(standIn), standIn);
  });

  it('gives no stand-in that the text has already', () => {
    assert.equal(
      shared('ccmsetup.exe /mp:host1.fabrikam.com SMSMP=mp01.harborlight.com'),
      'ccmsetup.exe /mp:host1.fabrikam.com SMSMP=host2.domain2.example',
    );
  });

  it('names each place of the document, and never the secret', () => {
    const text = `ccmsetup.exe /regtoken:${realisticToken} /mp:mp01.harborlight.com\n`;
    const { text: once, replaced } = share(text);
    const kinds = replaced.map(({ kind, span: { start, end } }) => [kind, text.slice(start, end)]);
    assert.deepEqual(kinds.at(-1), ['host', 'mp01.harborlight.com']);
    assert.equal(kinds[0]?.[0], 'secret');
    assert.ok(tokenSecret.includes(kinds[0][1]?.slice(-40) ?? '-'));
    assert.ok(replaced.every((each) => !each.with.includes('eyJ')));
    assert.doesNotMatch(once, /eyJ[\w-]{20}/);
    assert.equal(once.length, text.length - 'mp01.harborlight.com'.length + 'host1.fabrikam.com'.length);
  });

  it('tells no length of a password, and no password', () => {
    fc.assert(
      fc.property(fc.gen(), (generate) => {
        const choices = choicesOf(generate);
        const password = passwordOf(choices);
        const where = choices.one([
          ...passwordLines.map((write) => `${write(password)}\n${line}`),
          ...plainPasswordLines.map((write) => `${write(password)}\n${line}`),
          ...passwordArguments.map((write) => `${line} ${write(password)}`),
        ]);
        const host = choices.one(['ccmcmd', 'powershell', 'batch', 'text', 'markdown']);
        assert.ok(!share(where, host).text.includes(password), where);
      }),
      repeatable(300),
    );
  });

  const line2 =
    'ccmsetup.exe /mp:mp01.corp.harborlight.com SMSSITECODE=HL1 FSP=fsp-2 SMSCACHESIZE=x AADTENANTID=7c5a2c2e-9a51-4d4e-8a27-0b6d6d1f6f11 CCMADMINS=anna.berg';
  for (const { host, name, write } of placements) {
    const text = write(line2);
    if (text === undefined) continue;
    it(`leaves nothing of it in ${host}, ${name}, and the findings stay`, () => {
      const once = shared(text, host);
      assert.doesNotMatch(once, /harborlight|mp01|fsp-2|7c5a2c2e|anna/i);
      const loaded = loadedHost(host);
      const slugsOf = (each: string): string[] => analyzeText(each, loaded).findings.map(({ rule }) => rule);
      assert.deepEqual(slugsOf(once), slugsOf(text));
      assert.ok(slugsOf(text).length > 0 || !analyzeText(text, loaded).lines.length);
    });
  }

  for (const name of sampleLogs)
    it(`leaves no name in the log ${name}, and its cause stays`, () => {
      const own = (text: string): string => text.replace(/harborlight\.example/gi, 'harborlight.corp');
      const subject = logOf(own(sampleLog(name)));
      const share = ({ document, analysis }: LogSubject): ForSharing =>
        sharedLog(document.getText(), analysis.report);
      const { text, replaced } = share(subject);
      assert.doesNotMatch(text, /harborlight|eyJ[\w-]{20}/i);
      for (const host of subject.analysis.report.runs.flatMap(({ device }) => device ?? []))
        assert.ok(!text.toLowerCase().includes(host.toLowerCase()), host);
      const again = logOf(text);
      assert.equal(again.analysis.report.cause?.id, subject.analysis.report.cause?.id);
      assert.equal(again.analysis.report.outcome, subject.analysis.report.outcome);
      assert.equal(share(again).text, text);
      assert.ok(replaced.length > 0 || !/harborlight/i.test(subject.document.getText()));
    });

  it('holds for any text: places are in order, apart, and all that is changed', () => {
    const word = fc.constantFrom(
      'ccmsetup.exe',
      ' ',
      '/mp:',
      'SMSMP=',
      '\\\\',
      '\\',
      'fs01',
      '.corp',
      '.net',
      '\n',
      '"',
      'CN=',
      'DC=',
      'a@b.com',
      '10.0.0.1',
      'C:\\Users\\',
      'HL\\',
      '://',
      '\uD800',
      '$x',
      'password=',
      'é',
      ';',
      realisticToken.slice(0, 60),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }).map((all) => all.join('')),
        fc.constantFrom('ccmcmd', 'powershell', 'json', 'batch', 'markdown'),
        (text, host) => {
          const { text: once, replaced } = share(text, host);
          let from = 0;
          let made = '';
          for (const each of replaced) {
            assert.ok(each.span.start >= from && each.span.end > each.span.start);
            made += text.slice(from, each.span.start) + each.with;
            from = each.span.end;
          }
          assert.equal(made + text.slice(from), once);
        },
      ),
      repeatable(300),
    );
  });

  it('takes time in proportion to the text', () => {
    const text = `${line} # \\\\${'a.'.repeat(50)}com ${'x'.repeat(300)}\n`.repeat(400);
    assert.ok(share(text, 'text').replaced.length > 400);
  });
});
