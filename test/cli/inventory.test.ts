/** `ccmsetup-lint inventory`: where command lines are, and what they say of the site. */
import assert from 'node:assert/strict';
import { exampleToken } from '../../server/src/rules/support/example-token';
import { testNow } from '../support/lint';
import { runWith } from '../support/run-command';
import { runCli, withFiles } from './cli';

interface Row {
  readonly path: string;
  readonly line: number;
  readonly [key: string]: unknown;
}
interface Inventory {
  readonly version: number;
  readonly commandLines: readonly Row[];
  readonly summary: { readonly files: number; readonly commandLines: number };
}

const parse = (text: string): Inventory => JSON.parse(text) as Inventory;
const expires = Math.floor(testNow / 1000) * 1000 + 3_600_000;
const token = exampleToken({ expires, notBefore: expires - 7_200_000 });

const files = {
  'intune/pilot.ccmcmd':
    'CCMSETUPCMD="/mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 SMSMP=https://mp01.corp.fabrikam.com PROVISIONTS=P0120014"\n',
  'scripts/install.ps1': [
    '# ccmsetup.exe /mp:mp09.corp.fabrikam.com SMSSITECODE=P09',
    'Start-Process \\\\fs01\\client\\ccmsetup.exe -ArgumentList "/mp:MP01 SMSSITECODE=$site /source:\\\\fs02.corp.fabrikam.com\\c"',
  ].join('\n'),
  'scripts/token.cmd': `ccmsetup.exe /mp:mp02.corp.fabrikam.com;mp03.corp.fabrikam.com /regtoken:${token} SMSSITECODE=P01\r\n`,
  'scripts/none.ps1': 'Get-ChildItem\n',
};

describe('ccmsetup-lint: inventory', () => {
  it('has all that each command line says, as JSON', () =>
    withFiles(files, async (cwd) => {
      const { code, stdout, stderr } = await runCli(['inventory', '--format', 'json', '.'], { cwd });
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      const { version, commandLines, summary } = parse(stdout);
      assert.equal(version, 1);
      assert.deepEqual(summary, { files: 4, commandLines: commandLines.length });
      const [pilot, commented, install, withToken] = commandLines;
      assert.equal(commandLines.length, 4);
      // The names and the order of the keys are a contract.
      assert.deepEqual(Object.entries(pilot!), [
        ['path', 'intune/pilot.ccmcmd'],
        ['host', 'ccmcmd'],
        ...[
          ['line', 1],
          ['column', 1],
          ['endLine', 1],
          ['endColumn', files['intune/pilot.ccmcmd'].length],
        ],
        ...[
          ['form', 'msi'],
          ['context', 'ccmsetupcmd'],
          ['complete', true],
          ['inert', false],
        ],
        ['siteCodes', ['P01']],
        ['managementPoints', ['mp01.corp.fabrikam.com']],
        ['cmgs', ['cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101']],
        ['servers', ['cmg.fabrikam.com', 'mp01.corp.fabrikam.com']],
        ['deployments', ['P0120014']],
        ['token', null],
        ['length', { used: files['intune/pilot.ccmcmd'].length - 1, atLeast: false, limit: 1024 }],
        ['text', files['intune/pilot.ccmcmd'].slice('CCMSETUPCMD="'.length, -2)],
      ]);
      assert.equal(commented!['inert'], true);
      assert.deepEqual(commented!['siteCodes'], ['P09']);
      assert.deepEqual(install!['siteCodes'], ['{{…}}']);
      assert.deepEqual(install!['managementPoints'], ['MP01']);
      assert.deepEqual(install!['servers'], ['fs01', 'mp01', 'fs02.corp.fabrikam.com']);
      assert.deepEqual(withToken!['managementPoints'], ['mp02.corp.fabrikam.com', 'mp03.corp.fabrikam.com']);
      assert.deepEqual(withToken!['token'], { expires: new Date(expires).toISOString().replace('.000', '') });
    }));

  it('never shows a token, in any format', () =>
    withFiles(files, async (cwd) => {
      const parts = token.split('.');
      for (const format of ['table', 'csv', 'json']) {
        const { stdout } = await runCli(['inventory', '--format', format, 'scripts'], { cwd });
        assert.match(stdout, /mp02/);
        for (const part of parts) assert.ok(!stdout.includes(part), format);
      }
    }));

  it('takes what stands before an at sign for no host, and shows no password of it', () =>
    withFiles(
      { 'a.ccmcmd': '/mp:https://user:pw@mp1.fabrikam.com/x SMSSITECODE=P01 SMSMP=me:qq7@mp2\n' },
      async (cwd) => {
        const all = await runCli(['inventory', '--format', 'json'], { cwd });
        const { commandLines } = JSON.parse(all.stdout) as { commandLines: Record<string, unknown>[] };
        assert.deepEqual(commandLines[0]!['managementPoints'], ['mp1.fabrikam.com/x', 'mp2']);
        assert.deepEqual(commandLines[0]!['servers'], ['mp1.fabrikam.com', 'mp2']);
        for (const args of [
          ['inventory', '--format', 'csv'],
          ['inventory'],
          ['--severity', 'hint'],
          ['--format', 'json'],
        ]) {
          const { stdout } = await runCli(args, { cwd });
          assert.doesNotMatch(stdout + all.stdout, /:pw@|qq7/, args.join(' '));
          assert.doesNotMatch(stdout, /"user"/);
        }
      },
    ));

  it('counts command lines of which only the run knows whether they name a server', () =>
    withFiles(
      {
        'a.ps1': "param($Mp = 'mp01')\nccmsetup.exe /mp:$Mp SMSSITECODE=P01\n",
        'b.ps1': 'ccmsetup.exe /mp:mp02 SMSSITECODE=P01\n',
      },
      async (cwd) => {
        const { stdout } = await runCli(['inventory', '--where', 'mp01'], { cwd });
        assert.equal(
          stdout,
          '0 command lines in 2 files; 1 other with values that are known only when the script runs\n',
        );
        assert.match((await runCli(['inventory'], { cwd })).stdout, /^2 command lines in 2 files\n/m);
      },
    ));

  it('tells where a server is still used', () =>
    withFiles(files, async (cwd) => {
      const places = async (...args: readonly string[]): Promise<string[]> => {
        const { stdout } = await runCli(['inventory', '.', '--format', 'json', ...args], { cwd });
        return parse(stdout).commandLines.map(({ path, line }) => `${path}:${line}`);
      };
      assert.deepEqual(await places('--where', 'mp01'), ['intune/pilot.ccmcmd:1', 'scripts/install.ps1:2']);
      assert.deepEqual(await places('--where', 'P09', '--where', 'fs02'), [
        'scripts/install.ps1:1',
        'scripts/install.ps1:2',
      ]);
      assert.deepEqual(await places('--where', 'p0120014'), ['intune/pilot.ccmcmd:1']);
      assert.deepEqual(await places('--where', 'mp77'), []);
      const none = await runCli(['inventory', '.', '--where', 'mp77'], { cwd });
      assert.deepEqual(none, {
        code: 0,
        stdout: '0 command lines in 4 files; 1 other with values that are known only when the script runs\n',
        stderr: '',
      });
    }));

  it('is a table for people, as wide as their terminal', async () => {
    const { 'scripts/token.cmd': text, 'intune/pilot.ccmcmd': pilot } = files;
    const all = { 'a.cmd': text, 'b.ccmcmd': pilot };
    const wide = await runWith(['inventory', '.'], all);
    const [head, first, second, empty, sum] = wide.stdout.split('\n');
    assert.match(head!, /^PLACE +CONTEXT +SITE +MANAGEMENT POINTS +CMG +DEPLOYMENT +TOKEN +LENGTH$/);
    assert.match(
      first!,
      /^a\.cmd:1:1 +manual +P01 +mp02\.corp\.fabrikam\.com mp03\.corp\.fabrikam\.com +until \d{4}-\d\d-\d\d +[\d,]+$/,
    );
    assert.match(second!, /^b\.ccmcmd:1:1 +ccmsetupcmd +P01 .* P0120014 +\d+ of 1,024$/);
    assert.deepEqual([empty, sum], ['', '2 command lines in 2 files']);
    const narrow = await runWith(['inventory', '.'], all, { columns: 90 });
    const lines = narrow.stdout.split('\n');
    assert.ok(lines.every((line) => line.length <= 90));
    assert.ok(lines.some((line) => line.includes('\u2026')));
    assert.equal(narrow.code, 0);
  });

  it('is CSV that no spreadsheet takes for a formula', async () => {
    const line = 'SMSSITECODE="=1+1" SMSMP=@x PROVISIONTS="a,""b" CCMHOSTNAME=cmg.fabrikam.com';
    const { stdout } = await runWith(['inventory', '--format', 'csv', '.'], {
      '=cmd|calc.ccmcmd': `ccmsetup.exe ${line}\n`,
    });
    assert.ok(stdout.endsWith('\r\n'));
    const [head, row, end] = stdout.split('\r\n');
    assert.equal(
      head,
      'path,line,column,host,context,form,complete,commentedOut,siteCodes,managementPoints,cmgs,servers,deployments,token,tokenExpires,length,lengthIsMinimum,limit,text',
    );
    assert.equal(end, '');
    const fields = Array.from(row!.matchAll(/("(?:[^"]|"")*"|[^",]*)(?:,|$)/g), ([, field = '']) =>
      field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
    ).slice(0, 19);
    assert.equal(fields[0], "'=cmd|calc.ccmcmd");
    assert.equal(fields[8], "'=1+1");
    assert.equal(fields[9], "'@x cmg.fabrikam.com");
    assert.ok(fields.every((field) => !/^[=+\-@]/.test(field)));
    assert.equal(fields[18], line);
  });

  it('leaves out what the configuration ignores, and tells what it could not read', () =>
    withFiles({ ...files, '.ccmsetuprc.json': '{ "ignore": ["scripts/"] }' }, async (cwd) => {
      const { code, stdout, stderr } = await runCli(['inventory', '.', 'missing.ps1', '--format', 'json'], {
        cwd,
      });
      assert.deepEqual(
        parse(stdout).commandLines.map(({ path }) => path),
        ['intune/pilot.ccmcmd'],
      );
      assert.match(stderr, /missing\.ps1: no such file or folder/);
      assert.equal(code, 2);
    }));

  it('shows nothing that could drive a terminal', async () => {
    const { stdout } = await runWith(['inventory', '.'], {
      'a\u001b[31m.ccmcmd': 'ccmsetup.exe SMSMP=mp\u202E01.x SMSSITECODE=\u001bP01\n',
    });
    assert.doesNotMatch(stdout, /[\u001b\u202E]/);
  });
});
