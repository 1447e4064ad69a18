/** `ccmsetup-lint explain`: rules, names, codes and command lines. */
import assert from 'node:assert/strict';
import { runCli, withFiles, type Outcome } from './cli';

const explain = (what: string, cwd?: string): Promise<Outcome> =>
  runCli(['explain', what], cwd === undefined ? {} : { cwd });

/** What is left of Markdown that a terminal doesn't read. */
const markup = /```|\]\(|\*\*\w|^\||\\[`*_[\]<>]/m;

describe('ccmsetup-lint: explain', () => {
  const known: readonly [what: string, says: readonly RegExp[]][] = [
    ['CRL-check-off', [/^# crl-check-off\n/, /\n## Why\n/, /\n {4}ccmsetup\.exe \/UsePKICert/]],
    ['/MP', [/^\/mp — parameter of ccmsetup\.exe\n/, /\n {4}ccmsetup\.exe \/mp:|\n {4}\/mp:/]],
    ['mp', [/^\/mp — parameter/]],
    ['SMSSITECODE=', [/^SMSSITECODE — property of client\.msi\n/]],
    // A property and a parameter have this name.
    ['config', [/^\/config — parameter/]],
    ['intune-comanagement', [/^# Co-management from Intune\n/, /- Required: CCMHOSTNAME/, /## Sources\n/]],
    ['0x87D0027E', [/^# 0x87d0027e\n/, /without \/mp/]],
    // The same code as PowerShell and most tools show it.
    ['-2147467259', [/^# 0x80004005\n/, /An unspecified error/]],
    ['7', [/^# Exit code 7 of ccmsetup\.exe\n/, /requires a restart/]],
  ];
  for (const [what, says] of known) {
    it(`knows ${what}`, async () => {
      const { code, stdout, stderr } = await explain(what);
      for (const each of says) assert.match(stdout, each);
      assert.doesNotMatch(stdout, markup);
      assert.doesNotMatch(stdout, /\n\n\n|\n\n$/);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    });
  }

  const unknown: readonly [what: string, hint: RegExp][] = [
    ['cmg-scheme', /did you mean cmg-scheme-in-ccmhostname\?/],
    ['crl-chekc-off', /did you mean crl-check-off\?/],
    ['SMSSITCODE', /did you mean SMSSITECODE\?/],
    ['/UsePKICrt', /did you mean \/UsePKICert\?/],
    // Numbers that look alike have nothing to do with each other.
    ['0x87d0027f', /"; 0x87d0027f is an HRESULT, with facility 2000 and number 639; look it up/],
    ['80070070', /"; 0x80070070 is error 112 of Windows as an HRESULT; .* net helpmsg 112\n/],
    ['-2145107924', /"; 0x8024402c is an HRESULT, with facility 36 and number 16428; look it up/],
    ['12345', /"; if it's an error of Windows, read its text there with: net helpmsg 12345\n/],
    ['0x10000', /"; if it's a code of Windows, look it up there\n/],
    ['499', /"; if it's an error of Windows, read its text there with: net helpmsg 499\n/],
    ['4294967296', /name a rule, a parameter/],
    ['intune-comanagment', /did you mean intune-comanagement\?/],
    ['qqqqqq', /name a rule, a parameter, a property, a scenario or an error code/],
    ['say hello', /no command line of ccmsetup in this text/],
    ['a\u001b[31mb', /nothing is known of "a␛\[31mb"/],
  ];
  for (const [what, hint] of unknown) {
    it(`doesn't know ${JSON.stringify(what)}, but what may be meant`, async () => {
      const { code, stdout, stderr } = await explain(what);
      assert.match(stderr, hint);
      assert.match(stderr, /^ccmsetup-lint: .*\n$/);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    });
  }

  for (const args of [[], [''], ['aad-pair', 'aad-guid']]) {
    it(`takes one thing: ${JSON.stringify(args)}`, async () => {
      const { code, stdout, stderr } = await runCli(['explain', ...args]);
      assert.match(stderr, /^ccmsetup-lint: explain takes one name, or a command line in quotes; /);
      assert.match(stderr, /Try: ccmsetup-lint explain --help\n$/);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    });
  }

  it('knows the status codes of HTTP that the logs have', async () => {
    const [page] = await Promise.all([explain('0x80190194'), explain('404')]);
    assert.match(page.stdout, /^# 0x80190194\n\nHTTP 404: /);
    for (const written of ['404', 'HTTP 404', 'http404']) assert.deepEqual(await explain(written), page);
  });

  it('writes addresses with parentheses whole', async () => {
    const { stdout } = await explain('12007');
    assert.match(stdout, /<https:\/\/\S*%281%29\.md>\n/);
    // Each opened address is closed at its end.
    for (const line of stdout.split('\n').filter((each) => each.includes('<http')))
      assert.match(line, /^- .* <[^<>\s]+>$/);
  });

  it('reads a command line as the configuration of the folder says', () =>
    withFiles({ '.ccmsetuprc.json': '{ "site": { "siteCodes": ["P01"] } }' }, async (cwd) => {
      const line = 'ccmsetup.exe /mp:mp01.corp.fabrikam.com SMSSITECODE=P02 CCMLOGLEVEL=0';
      const { code, stdout, stderr } = await explain(line, cwd);
      assert.match(stdout, /^# Command line\n\nInstalls the client for site P02/);
      assert.match(stdout, /^ {2}\/mp {2}mp01\.corp\.fabrikam\.com\n {6}Lists the management points/m);
      assert.match(stdout, /^ {6}0: Verbose\.\n {6}Range: 0 to 3\.$/m);
      assert.match(stdout, /^- Warning, line 1: "P02" isn't a configured value .* \(not-this-site\)$/m);
      assert.match(stdout, /^## Scenarios$/m);
      assert.doesNotMatch(stdout, markup);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    }));

  it('reads the arguments alone, and each of several lines', async () => {
    const { stdout } = await explain('/mp:mp01.corp.fabrikam.com\n\nccmsetup.exe /uninstall');
    assert.equal(stdout.match(/^# Command line$/gm)?.length, 2);
    assert.match(stdout, /^Removes the client; /m);
  });

  it('shows no token', async () => {
    const { stdout } = await explain(
      'ccmsetup.exe /mp:https://cmg.fabrikam.com /regtoken:s3cretT0ken SMSSITECODE=P01',
    );
    assert.match(stdout, /^ {2}\/regtoken {2}secret, not shown$/m);
    assert.doesNotMatch(stdout, /s3cret/);
  });

  it('shows what could drive a terminal as signs', async () => {
    const { stdout } = await explain('ccmsetup.exe SMSSITECODE=P\u001b[31m1 CCMHOSTNAME=a\u202Eb.com');
    assert.doesNotMatch(stdout, /[\u001b\u202E]/);
  });
});
