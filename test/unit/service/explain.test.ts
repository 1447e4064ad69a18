import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from '../../../server/src/service/service';
import { exampleToken } from '../../../server/src/rules/support/example-token';
import { cursor } from '../../support/cursor';
import { everything, testNow } from '../../support/lint';

const service = getLanguageService({
  now: () => testNow,
  onRuleError: (slug, error) => {
    throw new Error(`rule ${slug} threw`, { cause: error });
  },
});

/** The page on the command line at the cursor. */
function page(marked: string, languageId = 'ccmcmd', name = 'a.ccmcmd'): string {
  const { text, offset } = cursor(marked);
  const document = TextDocument.create(`file:///c%3A/${name}`, languageId, 1, text);
  const host = service.hostOf(languageId, name)!;
  const configuration = everything();
  const analysis = service.analyze(document, host, configuration);
  const subject = { document, host, configuration, analysis };
  return service.explain(subject, document.positionAt(offset)) ?? '';
}

/** A part of a page: from its heading to the next one. */
function section(text: string, heading: string): string {
  return text.split(/^(?=##? )/m).find((part) => part.startsWith(`## ${heading}\n`)) ?? '';
}

describe('the page on a command line', () => {
  const line =
    '# \u{1F600}\nCCMSETUPCMD="|/nocrlcheck CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 SMSCACHEFLAGS=NTFSONLY;COMPRESS"\n';

  it('begins with what it does', () => {
    const text = page(line, 'ccmcmd', 'my%20_install_.ccmcmd');
    assert.match(text, /^# Command line in my \\_install\\_\.ccmcmd, line 2\n/);
    assert.match(
      text,
      /\n\nInstalls the client for site `P01` over the CMG `cmg\.fabrikam\.com`; \d+ of 1,024 characters\.\n/,
    );
    assert.match(text, /\n\nContext: CCMSETUPCMD\. /);
  });

  it('has a row for each argument, with its value, its meaning and its limits', () => {
    const text = page(line);
    assert.match(
      section(text, 'Arguments around CCMSETUPCMD'),
      /^\| \[`CCMSETUPCMD`\]\(https.*\) \| the arguments below \| /m,
    );
    const rows = section(text, 'Arguments of ccmsetup.exe').trim().split('\n').slice(4);
    assert.deepEqual(
      rows.map((row) => /^\| \[`(.+?)`\]\(https:\/\/learn.*?\) \| (.*?) \|/.exec(row)?.slice(1, 3)),
      [
        ['/nocrlcheck', ''],
        ['CCMHOSTNAME', '`cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101`'],
        ['SMSSITECODE', '`P01`'],
        ['SMSCACHEFLAGS', '`NTFSONLY;COMPRESS`'],
      ],
    );
    assert.match(rows[3]!, /`NTFSONLY`: .*`COMPRESS`: .* \| Separate several values with `;`\. \|$/);
  });

  it('tells no scenario of a line that removes the client', () => {
    const text = page('|ccmsetup.exe /uninstall SMSSITECODE=P01 /mp:x');
    assert.doesNotMatch(text, /Scenarios|scenario/);
    assert.match(text, /## Findings/);
  });

  it('writes what is recommended as a command line has it', () => {
    const text = page('|ccmsetup.exe SMSPUBLICROOTKEY=02 SMSSITECODE=P01');
    assert.match(text, /Recommended: `RESETKEYINFORMATION=TRUE`/);
    assert.doesNotMatch(text, /`[A-Z/]+: [^`]/);
  });

  it('says of an empty CCMSETUPCMD that it is empty', () => {
    const text = page('|CCMSETUPCMD=""');
    assert.match(text, /\| \[`CCMSETUPCMD`\]\([^)]*\) \| empty \|/);
    assert.doesNotMatch(text, /arguments below|There are none/);
  });

  it('tells signs that nobody sees by their code points', () => {
    const text = page('|ccmsetup.exe SMSSITECODE=P01 FSP=a\u202Eb\u0007 x\u2066y /foo\u200F:z\n');
    assert.doesNotMatch(text, /[\u0007\u200F\u202E\u2066]/);
    assert.match(text, /`a\[U\+202E\]b\[U\+0007\]`/);
  });

  it('says what may add arguments', () => {
    assert.match(page('|ccmsetup.exe /mp:mp1 %ALL%'), /Values that are filled in later may add arguments/);
    const script = "Start-Process ccmsetup.exe -ArgumentList ('|/mp:mp1 ' + $more)\n";
    assert.match(page(script, 'powershell', 'a.ps1'), /The script may add arguments/);
  });

  it('tells the scenarios that it fits, and what it lacks for others', () => {
    const text = section(page(line), 'Scenarios');
    assert.match(text, /everything that these scenarios require:\n\n- \*\*[^\n]*[Cc]o-management/);
    assert.match(text, /It's close to these scenarios:[^]*\n {2}- Missing: `\/mp`\n {2}- Missing: `SMSMP`\n/);
    const token = section(
      page(
        '|ccmsetup.exe CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 /mp:https://mp1',
      ),
      'Scenarios',
    );
    assert.match(token, /\*\*CMG with [^]*?- Missing: `\/regtoken`\n/);
    const ibcm = section(
      page('|ccmsetup.exe /regtoken:x CCMHOSTNAME=ibcm.fabrikam.com SMSSITECODE=P01'),
      'Scenarios',
    );
    assert.match(ibcm, /\*\*CMG with [^]*?- Missing: `CCMHOSTNAME` with the address of a CMG\n/);
    assert.doesNotMatch(ibcm, /upgrade package/);
  });

  it('says what stands against a scenario', () => {
    const text = section(
      page(
        'CCMSETUPCMD="|CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=AUTO"',
      ),
      'Scenarios',
    );
    assert.match(text, /Doesn't belong there: `CCMHOSTNAME` with `https:\/\/`/);
    assert.match(text, /Doesn't belong there: `SMSSITECODE=AUTO`/);
  });

  it('calls nothing missing when the run may add it', () => {
    const text = page('Start-Process ccmsetup.exe -ArgumentList "|/mp:mp1 $more"\n', 'powershell', 'a.ps1');
    assert.match(section(text, 'Scenarios'), /may add arguments/);
    assert.doesNotMatch(text, /Missing:/);
    assert.match(text, /\| `\$more` \|  \| Known only at run time\. \|/);
  });

  it('lists the findings of this line alone, with links', () => {
    const text = page('|ccmsetup.exe /mp:mp1 SMSSITECODE=PRIM\n\nccmsetup.exe FOO=1\n');
    assert.match(
      section(text, 'Findings'),
      /- \*\*Error\*\*, line 1: .*PRIM.* \(\[site-code-format\]\(https:/,
    );
    assert.doesNotMatch(text, /FOO/);
    assert.match(
      section(
        page('|ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSMP=mp1.fabrikam.com\n'),
        'Findings',
      ),
      /nothing to say/,
    );
    assert.match(
      section(
        page(
          '# |Start-Process ccmsetup.exe -ArgumentList "/mp:mp1 SMSSITECODE=PRIM"\n',
          'powershell',
          'a.ps1',
        ),
        'Findings',
      ),
      /commented out/,
    );
  });

  it('names its sources once each', () => {
    const sources = section(page(line), 'Sources').match(/\(https[^)]*\)/g) ?? [];
    assert.ok(sources.length > 2);
    assert.deepEqual([...new Set(sources)], sources);
  });

  it('shows values as they are, whatever Markdown would make of them', () => {
    const text = page('|ccmsetup.exe FOO="a `c` *d* <e>" *stray*');
    assert.match(text, /\| `FOO` \| ``a `c` \*d\* <e>`` \|/);
    assert.match(text, /\| `\*stray\*` \|/);
    const bars = TextDocument.create(
      'file:///a.ccmcmd',
      'ccmcmd',
      1,
      'ccmsetup.exe CCMCERTISSUERS="CN=A | CN=B"',
    );
    const host = service.hostOf('ccmcmd', 'a.ccmcmd')!;
    const subject = {
      document: bars,
      host,
      configuration: everything(),
      analysis: service.analyze(bars, host, everything()),
    };
    assert.match(service.explain(subject, { line: 0, character: 0 }) ?? '', /\| `CN=A \\\| CN=B` \|/);
  });

  it('never shows a secret', () => {
    const token = exampleToken({ notBefore: testNow - 60_000, expires: testNow + 86_400_000 });
    const text = page(`|ccmsetup.exe /mp:https://mp1 /regtoken:${token} FOO=${token} ${token}`);
    assert.match(text, /\| secret, not shown \| .*The token expires in /);
    for (let at = 0; at + 8 <= token.length; at += 8)
      assert.ok(!text.includes(token.slice(at, at + 8)), text);
  });

  it('never shows who signs in at an address without a scheme', () => {
    const text = page('|ccmsetup.exe /mp:mp1 admin:kX9w7Qz5Mt2@mp2.fabrikam.com SMSSITECODE=P01');
    assert.match(text, /\| secret, not shown \| {2}\| Neither a parameter nor a property/);
    assert.ok(!text.includes('kX9w7Qz5'), text);
  });

  it('never shows a secret that reads like a name', () => {
    const text = page('ps|exec \\\\pc1 -p kX9w7Qz5Mt2=a ccmsetup.exe /mp:mp1 SMSSITECODE=P01');
    assert.match(text, /\| secret, not shown \|/);
    assert.doesNotMatch(text, /kX9w7Qz5/);
  });

  it('is nothing where there is no command line', () => {
    assert.equal(page('# no|ne\n'), '');
  });
});
