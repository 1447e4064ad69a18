import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runCli, withFiles } from './cli';

const folder = 'test/fixtures/logs';

interface Cause {
  readonly id: string;
  readonly line: number;
  readonly item: string | null;
  readonly meaning: string;
  readonly remedy: string | null;
  readonly certainty: string;
  readonly sources: readonly string[];
}
interface Run {
  readonly startLine: number;
  readonly endLine: number;
  readonly outcome: string;
  readonly code: string | null;
  readonly commandLine: { readonly line: number; readonly text: string } | null;
  readonly causes: readonly Cause[];
  readonly findings: readonly { readonly rule: string; readonly line: number; readonly column: number }[];
}
interface Log {
  readonly path: string;
  readonly format: string;
  readonly outcome: string;
  readonly cause: Cause | null;
  readonly runs: readonly Run[];
}

async function diagnose(
  ...paths: string[]
): Promise<{ code: number | null; logs: readonly Log[]; text: string }> {
  const { code, stdout, stderr } = await runCli(['diagnose', '--format', 'json', ...paths]);
  assert.equal(stderr, '');
  const { version, logs } = JSON.parse(stdout) as { version: number; logs: Log[] };
  assert.equal(version, 1);
  return { code, logs, text: stdout };
}

/** What each sample comes to: outcome, code, cause with its line, and item. */
const samples: readonly (readonly [
  file: string,
  outcome: string,
  code: string | null,
  cause: string | null,
  line: number | null,
  item: string | null,
])[] = [
  ['01-success-intranet.ccmsetup.log', 'installed', '0', null, null, null],
  ['02-success-cmg-token.ClientIDManagerStartup.log', 'unknown', null, null, null, null],
  ['02-success-cmg-token.ccmsetup.log', 'installed', '0', null, null, null],
  ['03-cmg-invalid-ca.ccmsetup.log', 'failed', '0x87d00455', 'flag-invalid-ca', 21, null],
  ['04-crl-check-failed.ccmsetup.log', 'failed', '0x87d00455', 'flag-cert-rev-failed', 22, '/NoCRLCheck'],
  ['05-wrong-site-code.LocationServices.log', 'unknown', null, 'ls-version-failed', 5, 'SMSSITECODE'],
  ['05-wrong-site-code.ccmsetup.log', 'installed', '0', 'ad-mp-count', 17, 'SMSSITECODE'],
  ['06-mp-not-resolved.ccmsetup.log', 'failed', '0x80072ee7', 'http-name-not-resolved', 20, '/mp'],
  ['07-property-typo.ccmsetup.log', 'installed', '0', 'command-line', 6, 'SMMSITECODE'],
  ['07-property-typo.client.msi.log', 'installed', '0', 'cm-property', 14, 'SMMSITECODE'],
  ['08-prerequisite-failed.ccmsetup.log', 'failed', '0x80070643', 'prereq-failed', 26, null],
  ['09-return-code-7.ccmsetup.log', 'restart', '7', 'exit-7', 26, null],
  ['10-token-expired.ccmsetup.log', 'failed', '0x87d00455', 'cmg-invalid-token', 20, '/regtoken'],
  [
    '11-no-client-certificate.ccmsetup.log',
    'failed',
    '0x87d00454',
    'cert-none-by-issuer',
    16,
    'CCMCERTISSUERS',
  ],
  ['12-bits-404.ccmsetup.log', 'failed', '0x80190194', 'bits-failed', 27, '/source'],
  ['13-copied-from-cmtrace.log', 'failed', '0x80190194', 'bits-failed', 14, '/source'],
];

describe('ccmsetup-lint diagnose', () => {
  let all: readonly Log[] = [];
  let text = '';

  before('diagnose the folder', async () => {
    const told = await diagnose(folder);
    all = told.logs;
    text = told.text;
    assert.equal(told.code, 1);
  });

  it('takes all logs of a folder', () => {
    assert.deepEqual(
      all.map(({ path }) => path),
      samples.map(([file]) => `${folder}/${file}`),
    );
    assert.deepEqual(
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.log'))
        .sort(),
      samples.map(([file]) => file),
    );
  });

  for (const [file, outcome, code, cause, line, item] of samples) {
    it(`tells ${file}`, () => {
      const log = all.find(({ path }) => path.endsWith(`/${file}`)) ?? assert.fail();
      assert.equal(log.runs.length, 1);
      const [run = assert.fail()] = log.runs;
      assert.deepEqual(
        [log.outcome, run.code, log.cause?.id ?? null, log.cause?.line ?? null, log.cause?.item ?? null],
        [outcome, code, cause, line, item],
      );
      assert.equal(run.outcome, outcome);
      assert.deepEqual(run.causes[0] ?? null, log.cause);
      if (cause !== null) assert.ok((log.cause?.remedy ?? '').length > 10);
    });
  }

  const logOf = (name: string): Log => all.find(({ path }) => path.includes(name)) ?? assert.fail();

  it('says what each case is about', () => {
    assert.match(logOf('03').cause?.remedy ?? '', /root certificate/);
    assert.match(logOf('04').cause?.remedy ?? '', /Publish the list, or add \/NoCRLCheck/);
    assert.match(logOf('08').cause?.remedy ?? '', /by hand.*\/skipprereq/);
    assert.match(logOf('09').cause?.remedy ?? '', /Restart the device/);
    assert.match(logOf('10').cause?.meaning ?? '', /expired on 2026-11-14 08:00 UTC/);
    assert.match(logOf('10').cause?.remedy ?? '', /BulkRegistrationTokenTool/);
    assert.match(logOf('07-property-typo.ccmsetup').cause?.remedy ?? '', /SMSSITECODE/);
  });

  it('names a typo in the command line and in the MSI properties', () => {
    const [run] = logOf('07-property-typo.ccmsetup').runs;
    assert.deepEqual(
      run?.causes.map(({ id, line, item }) => [id, line, item]),
      [
        ['command-line', 6, 'SMMSITECODE'],
        ['msi-properties', 10, 'SMMSITECODE'],
      ],
    );
    const source = readFileSync(join(root, folder, '07-property-typo.ccmsetup.log'), 'utf8').split('\r\n');
    for (const { rule, line, column } of run.findings)
      if (rule === 'unknown-property')
        assert.equal((source[line - 1] ?? '').slice(column - 1, column + 10), 'SMMSITECODE');
  });

  it('finds nothing in what ccmsetup writes by itself', () => {
    const rules = all.flatMap(({ runs }) => runs.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    assert.ok(!rules.includes('outer-or-double-spaces'));
    assert.ok(!rules.includes('undocumented-item'));
  });

  it('judges a token by the time of its record', () => {
    const rulesIn = (name: string): string[] =>
      logOf(name).runs.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    assert.ok(rulesIn('10').includes('regtoken-expired'));
    assert.ok(!rulesIn('02-success-cmg-token.ccmsetup').includes('regtoken-expired'));
  });

  it('never shows a token', async () => {
    assert.doesNotMatch(text, /eyJ0eXAi/);
    for (const format of ['pretty', 'markdown']) {
      const { stdout } = await runCli(['diagnose', '--verbose', '--no-redact', '--format', format, folder]);
      assert.doesNotMatch(stdout, /eyJ0eXAi/, format);
    }
  });

  it('has its JSON in one form', () => {
    assert.equal(text, `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
    for (const log of all) {
      assert.deepEqual(Object.keys(log), ['path', 'format', 'outcome', 'cause', 'runs']);
      assert.match(log.format, /^(?:cmtrace|legacy|copied|plain)$/);
      for (const run of log.runs) {
        assert.deepEqual(Object.keys(run), [
          ...['startLine', 'endLine', 'outcome', 'code', 'commandLine', 'causes', 'findings'],
        ]);
        for (const cause of run.causes)
          assert.deepEqual(Object.keys(cause), [
            ...['id', 'line', 'item', 'meaning', 'remedy', 'certainty', 'sources'],
          ]);
      }
    }
  });

  it('does not depend on the order of its arguments', async () => {
    const paths = samples.map(([file]) => `${folder}/${file}`);
    assert.equal((await diagnose(...[...paths].reverse())).text, text);
  });

  it('exits with 0 where nothing is wrong, and 2 where a log cannot be read', async () => {
    assert.equal((await diagnose(`${folder}/01-success-intranet.ccmsetup.log`)).code, 0);
    const { code, stderr } = await runCli(['diagnose', 'no.log']);
    assert.equal(code, 2);
    assert.match(stderr, /^ccmsetup-lint: no\.log: no such file or folder; /);
    assert.equal((await runCli(['diagnose'])).code, 2);
    assert.equal((await runCli(['diagnose', '--format', 'xml', folder])).code, 2);
    assert.equal((await runCli(['diagnose', '--help'])).code, 0);
  });

  it('takes names out of Markdown', async () => {
    const names = /harborlight|DMZ-WEB|PC-05|LT-22/i;
    const paths = ['03-cmg-invalid-ca', '12-bits-404', '10-token-expired'].map(
      (name) => `${folder}/${name}.ccmsetup.log`,
    );
    const { stdout } = await runCli(['diagnose', '--format', 'markdown', '--verbose', ...paths]);
    assert.doesNotMatch(stdout, names);
    assert.match(stdout, /\/mp:HOST-\d/);
    assert.match(stdout, /## 12-bits-404\.ccmsetup\.log/);
    const open = await runCli(['diagnose', '--format', 'markdown', '--no-redact', ...paths]);
    assert.match(open.stdout, names);
  });

  it('takes names without dots out of Markdown, and each of them everywhere', async () => {
    const record = (text: string, second: number): string =>
      `<![LOG[${text}]LOG]!><time="14:00:0${second}.247-60" date="11-17-2026" component="ccmsetup" context="" type="1" thread="1" file="c.cpp:1">\r\n`;
    const line = [
      'Ccmsetup command line: "C:\\Users\\john.doe\\ccmsetup.exe" /mp:SRVMP77;SRVMP76 /source:"D:\\Profiles\\jroe\\x"',
      'SMSMP=SRVMP78 FSP=SRVFSP79 SMSSITECODE=P01 CCMADMINS="ACME\\jroe;krause" CCMCERTSEL="Subject:PC-4711"',
    ].join(' ');
    const log = [
      '==========[ ccmsetup started in process 1 ]==========',
      line,
      '[CCMHTTP] ERROR: URL=http://SRVMP77/ccm_system/request, Port=80, Options=224, Code=12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED',
      'CcmSetup failed with error code 0x80072ee7',
    ]
      .map(record)
      .join('');
    await withFiles({ 'ccmsetup.log': log }, async (cwd) => {
      const args = ['diagnose', '--format', 'markdown', '--verbose', 'ccmsetup.log'];
      const { stdout } = await runCli(args, { cwd });
      assert.doesNotMatch(stdout, /SRV|doe|jroe|krause|ACME|4711/i);
      assert.match(stdout, /SMSSITECODE=P01/);
      assert.match(stdout, /\/mp:HOST-1;HOST-\d/);
      assert.match(stdout, /URL=http:\/\/HOST-1\//);
    });
  });

  it('tells a story in a few lines', async () => {
    const { stdout, code } = await runCli(['diagnose', `${folder}/06-mp-not-resolved.ccmsetup.log`]);
    assert.equal(code, 1);
    for (const label of ['Outcome', 'When', 'Command', 'Tried', 'Cause', 'Argument', 'What to do', 'Source'])
      assert.match(stdout, new RegExp(`^ {2}${label} `, 'm'));
    assert.ok(stdout.split('\n').length <= 15, stdout);
  });

  it('tells the day of what happened on another day', async () => {
    const record = (text: string, date: string): string =>
      `<![LOG[${text}]LOG]!><time="09:10:11.000+300" date="${date}" component="LocationServices" context="" type="1" thread="1" file="l.cpp:1">\r\n`;
    const log = ['10-03-2026', '10-03-2026', '10-05-2026']
      .map((date, at) => record(`LSVerifySiteAssignment : Client can be assigned to site <FA${at}>.`, date))
      .join('');
    await withFiles({ 'LocationServices.log': log + record('Done', '10-06-2026') }, async (cwd) => {
      const { stdout } = await runCli(['diagnose', '--verbose', 'LocationServices.log'], { cwd });
      assert.match(stdout, /When {8}2026-10-03 09:10:11 to 2026-10-06 09:10:11 \(UTC-05:00\), lines 1 to 4/);
    });
    const story = [
      record('Client is in unknown location', '10-03-2026'),
      record('Default Management Points from MP:', '10-03-2026'),
      record('LSVerifySiteAssignment : Client can be assigned to site <FA1>.', '10-05-2026'),
    ];
    await withFiles({ 'LocationServices.log': story.join('') }, async (cwd) => {
      const { stdout } = await runCli(['diagnose', '--verbose', 'LocationServices.log'], { cwd });
      assert.match(stdout, /^ +(?:Timeline +)?2: 09:10:11 A management point answered/m);
      assert.match(stdout, /^ +3: 2026-10-05 09:10:11 The client can be assigned\./m);
    });
  });

  it('acquits no command line that is not in the log', async () => {
    const message = 'RegTask: Failed to refresh site code. Error: 0x80070032';
    const log = `<![LOG[${message}]LOG]!><time="09:10:11.000+300" date="10-03-2026" component="ClientIDManagerStartup" context="" type="2" thread="1" file="r.cpp:1">\r\n`;
    await withFiles({ 'ClientIDManagerStartup.log': log }, async (cwd) => {
      const { stdout } = await runCli(['diagnose', 'ClientIDManagerStartup.log'], { cwd });
      assert.match(stdout, /Argument {4}Not known: nothing in the log names one\n/);
    });
    const { stdout } = await runCli(['diagnose', `${folder}/03-cmg-invalid-ca.ccmsetup.log`]);
    assert.match(stdout, /Argument {4}None: the command line isn't at fault\n/);
  });

  it('links the argument to the script that gave it', async () => {
    const log = readFileSync(join(root, folder, '06-mp-not-resolved.ccmsetup.log'), 'utf8');
    const files = {
      'logs/ccmsetup.log': log,
      'deploy.cmd': '@echo off\r\nccmsetup.exe /mp:mp1.corp.harborlight.example SMSSITECODE=HL1\r\n',
      'other.cmd': 'ccmsetup.exe /mp:mp2.corp.harborlight.example SMSSITECODE=HL1\r\n',
    };
    await withFiles(files, async (cwd) => {
      const { stdout } = await runCli(['diagnose', '.'], { cwd });
      assert.match(stdout, /Argument {4}\/mp, given in deploy\.cmd:2\n/);
      assert.doesNotMatch(stdout, /other\.cmd/);
    });
  });

  it('reads UTF-16 and windows-1252 as the linter does', async () => {
    const log = readFileSync(join(root, folder, '12-bits-404.ccmsetup.log'), 'utf8').replace(/^\uFEFF/, '');
    const note = 'Gr\u00FC\u00DFe\r\n';
    const files = {
      'utf16.log': Buffer.from(`\uFEFF${note}${log}`, 'utf16le'),
      'utf16be.log': Buffer.from(`\uFEFF${note}${log}`, 'utf16le').swap16(),
      'ansi.log': Buffer.from(note + log, 'latin1'),
      'utf8.log': note + log,
    };
    await withFiles(files, async (cwd) => {
      const { stdout } = await runCli(['diagnose', '--format', 'json', '.'], { cwd });
      const { logs } = JSON.parse(stdout) as { logs: Log[] };
      assert.equal(logs.length, 4);
      for (const { cause, path } of logs)
        assert.deepEqual([cause?.id, cause?.line], ['bits-failed', 28], path);
    });
  });

  it('leaves other logs of a folder alone, and says when there is none', async () => {
    await withFiles({ 'a/vcredist.log': 'Setup engine started\n', 'b/readme.md': '# x\n' }, async (cwd) => {
      const { stdout } = await runCli(['diagnose', '--format', 'json', 'a'], { cwd });
      assert.deepEqual((JSON.parse(stdout) as { logs: Log[] }).logs, []);
      const none = await runCli(['diagnose', 'b'], { cwd });
      assert.deepEqual(
        [none.code, none.stderr],
        [2, 'ccmsetup-lint: b: has no log; name the folder that ccmsetup.log is in\n'],
      );
    });
  });

  it('says of a named log that it is empty, which is not that nothing went wrong', () =>
    withFiles({ 'empty.log': '', 'blank.log': '\uFEFF\r\n\r\n', 'logs/old.lo_': '' }, async (cwd) => {
      for (const name of ['empty.log', 'blank.log']) {
        const { code, stdout, stderr } = await runCli(['diagnose', name], { cwd });
        assert.equal(stderr, `ccmsetup-lint: ${name}: is empty; copy it again, or name another log\n`);
        assert.deepEqual([code, stdout], [2, '']);
      }
      // Nobody asked for the files of a folder one by one.
      assert.deepEqual(await runCli(['diagnose', 'logs'], { cwd }), { code: 0, stdout: '', stderr: '' });
    }));

  describe('of standard input', () => {
    const log = readFileSync(join(root, folder, '06-mp-not-resolved.ccmsetup.log'));

    it('is that of the file', async () => {
      for (const stdin of [log, Buffer.from(log.toString('utf8'), 'utf16le')].map((bytes, index) =>
        index === 0 ? bytes : Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]),
      )) {
        const given = await runCli(
          ['diagnose', '--format', 'json', '--stdin', '--stdin-filename', 'pc1/ccmsetup.log'],
          { stdin },
        );
        const { logs } = await diagnose(`${folder}/06-mp-not-resolved.ccmsetup.log`);
        assert.deepEqual({ code: given.code, stderr: given.stderr }, { code: 1, stderr: '' });
        const [own] = (JSON.parse(given.stdout) as { logs: Log[] }).logs;
        assert.deepEqual(own, { ...logs[0], path: 'pc1/ccmsetup.log' });
      }
    });

    it('has a name, and refuses what does not go with it', async () => {
      const { stdout } = await runCli(['diagnose', '--stdin'], { stdin: log });
      assert.match(stdout, /^standard input\n {2}Outcome {5}Failed/);
      for (const [args, says] of [
        [['--stdin', 'a.log'], /--stdin takes no files/],
        [['--stdin-filename', 'a.log', 'b.log'], /--stdin-filename needs --stdin/],
        [[], /nothing to diagnose; .* or use --stdin/],
      ] as const) {
        const { code, stderr } = await runCli(['diagnose', ...args], { stdin: log });
        assert.equal(code, 2);
        assert.match(stderr, says);
      }
      const binary = await runCli(['diagnose', '--stdin'], { stdin: new Uint8Array([0x4d, 0x5a, 0, 0, 1]) });
      assert.deepEqual(
        [binary.code, binary.stderr],
        [2, 'ccmsetup-lint: standard input: is a binary file; name a log, such as ccmsetup.log\n'],
      );
    });
  });
});
