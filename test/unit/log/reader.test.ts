import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { diagnoseText, logReader, readLog, timeOf, type LogRecord } from '../../../server/src/log';

const folder = join(__dirname, '../../fixtures/logs');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.log'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '') }));

/** Text that is much like a log. */
const parts = fc.constantFrom(
  ...[
    '<![LOG[',
    ']LOG]!>',
    '<time="09:14:02.247-60" date="11-17-2026" component="ccmsetup" context="" type="1" ',
  ],
  ...[
    'thread="6120" file="a.cpp:1">',
    '\r\n',
    '\n',
    '\r',
    '\t',
    ' ',
    '$$<CMGService><06-24-2026 15:31:46.376+00>',
  ],
  ...['<thread=4992 (0x1380)>', 'MSI (s) (54:74) [16:26:11:416]: ', '=== Verbose logging started: '],
  ...[
    'ccmsetup\t17.11.2026 15:10:03\t6120 (0x17E8)',
    '==========[ ccmsetup started in process 4120 ]==========',
  ],
  ...[
    'CcmSetup is exiting with return code 0',
    'CcmSetup failed with error code 0x80190194',
    'In ServiceMain',
  ],
  ...[
    'Next retry in 10 minute(s)...',
    'Successfully created the ccmsetup service',
    'Property(S): SMMSITECODE = A',
  ],
  ...['Ccmsetup command line: "ccmsetup.exe" /runservice  SMSSITECODE=ABC', 'x'],
);
const logLike = fc.oneof(
  fc
    .array(fc.oneof({ weight: 5, arbitrary: parts }, { weight: 1, arbitrary: fc.string() }), {
      maxLength: 60,
    })
    .map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
);

function readInChunks(text: string, size: number): LogRecord[] {
  const records: LogRecord[] = [];
  const reader = logReader((record) => {
    records.push(record);
  });
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
  reader.end();
  return records;
}

function lineAt(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n?|\n/g) ?? []).length + 1;
}

describe('reader of logs', () => {
  it('has records with positions that lead back to the text', () => {
    fc.assert(
      fc.property(logLike, (text) => {
        let at = 0;
        for (const record of readLog(text)) {
          const { start, end, messageStart, message, line, endLine, lineStart } = record;
          assert.ok(
            at <= start &&
              start <= messageStart &&
              messageStart + message.length <= end &&
              end <= text.length,
          );
          assert.equal(text.slice(messageStart, messageStart + message.length), message);
          assert.equal(text.slice(at, start).trim(), '');
          assert.equal(lineAt(text, start), line);
          assert.ok(line <= endLine && lineStart <= start);
          at = end;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
    );
  });

  it('reads the same in pieces of any size', () => {
    fc.assert(
      fc.property(logLike, fc.integer({ min: 1, max: 40 }), (text, size) => {
        assert.deepEqual(readInChunks(text, size), readLog(text));
      }),
    );
  });

  const rows: readonly [what: string, text: string, expected: readonly Partial<LogRecord>[]][] = [
    [
      'a record of several lines',
      '<![LOG[a\r\nb]LOG]!><time="1:02:03.4+300" date="2-3-2026" component="c" context="" type="3" thread="7" file="">\n',
      [
        {
          format: 'cmtrace',
          line: 1,
          endLine: 2,
          message: 'a\r\nb',
          component: 'c',
          type: 3,
          thread: '7',
          complete: true,
        },
      ],
    ],
    [
      'two records in a line',
      '<![LOG[a]LOG]!><time="1"><![LOG[b]LOG]!><time="1">',
      [{ message: 'a' }, { message: 'b', line: 1 }],
    ],
    [
      'a record that is cut off',
      'x\n<![LOG[abc',
      [{ format: 'plain' }, { format: 'cmtrace', message: 'abc', complete: false }],
    ],
    [
      'a record that another one cuts off',
      '<![LOG[abc\n<![LOG[d]LOG]!><time="1">',
      [
        { message: 'abc', complete: false },
        { message: 'd', complete: true, line: 2 },
      ],
    ],
    [
      'a record without its beginning',
      'rest]LOG]!><time="09:14:02.247-60" date="11-17-2026" component="ccmsetup" context="" type="1" thread="6" file="a">',
      [{ format: 'cmtrace', message: 'rest', complete: false, thread: '6' }],
    ],
    [
      'attributes in another order',
      '<![LOG[a]LOG]!><time="1:2:3.4" type="2" component="x" date="1-2-2026">',
      [{ type: 2, component: 'x' }],
    ],
    [
      'the older format',
      'RequestCount: 1~~  $$<CMGService><06-24-2026 15:31:46.376+00><thread=4992 (0x1380)>',
      [{ format: 'legacy', message: 'RequestCount: 1~~', component: 'CMGService', thread: '4992' }],
    ],
    [
      'columns of a viewer',
      'a\tb\tccmsetup\t11/17/2026 3:10:03 PM\t6120 (0x17E8)',
      [{ format: 'copied', message: 'a\tb', component: 'ccmsetup' }],
    ],
    [
      'columns in another order',
      '17.11.2026 15:10:03\tccmsetup\tdone it\t6120 (0x17E8)\tccmsetup.cpp:4',
      [{ format: 'copied', message: 'done it' }],
    ],
    [
      'columns that lost their tabs',
      'done it ccmsetup 17.11.2026 15:10:03 6120 (0x17E8)',
      [{ format: 'copied', message: 'done it', thread: '6120' }],
    ],
    [
      'a line of Windows Installer',
      'MSI (s) (54:74) [16:26:11:416]: Done.\nProperty(S): A = 1',
      [{ format: 'msi', message: 'Done.' }, { format: 'msi' }],
    ],
    [
      'lines with lone carriage returns',
      'a\rb\r\nc',
      [
        { message: 'a', line: 1 },
        { message: 'b', line: 2 },
        { message: 'c', line: 3 },
      ],
    ],
  ];
  for (const [what, text, expected] of rows) {
    it(`reads ${what}`, () => {
      const records = readLog(text);
      assert.equal(records.length, expected.length);
      expected.forEach((wanted, index) => {
        for (const [key, value] of Object.entries(wanted))
          assert.deepEqual(records[index]?.[key as keyof LogRecord], value, key);
      });
    });
  }

  it('keeps reading after a record that never ends', () => {
    const records = readLog(`<![LOG[never\n${'line\n'.repeat(600)}`);
    assert.deepEqual([records[0]?.complete, records[0]?.message], [false, 'never']);
    assert.equal(records.length, 601);
  });

  it('knows times with their offsets, and no date that could be two', () => {
    const stamp = (date: string, clock: string, bias?: string, order?: 'mdy') => ({
      date,
      clock,
      bias,
      order,
    });
    assert.deepEqual(timeOf(stamp('11-17-2026', '09:14:02.247', '-60', 'mdy')), {
      local: Date.UTC(2026, 10, 17, 9, 14, 2, 247),
      utc: Date.UTC(2026, 10, 17, 8, 14, 2, 247),
    });
    assert.equal(timeOf(stamp('11/12/2026', '09:14:02')), undefined);
    assert.equal(timeOf(stamp('11/17/2026', '3:10:03 PM'))?.local, Date.UTC(2026, 10, 17, 15, 10, 3));
    assert.equal(timeOf(stamp('17.11.2026', '12:00:00 AM'))?.local, Date.UTC(2026, 10, 17));
    assert.equal(timeOf(stamp('17/11/2026', '15:10:03'))?.utc, undefined);
    assert.equal(timeOf(undefined), undefined);
  });
});

describe('diagnosis of logs', () => {
  it('makes something of any text', () => {
    fc.assert(
      fc.property(logLike, (text) => {
        const { runs } = diagnoseText(text);
        for (const { startLine, endLine, start, end } of runs)
          assert.ok(startLine <= endLine && start <= end && end <= text.length);
      }),
    );
  });

  it('never calls a part of a failed log installed, however it is cut', () => {
    const failed = samples.filter(({ text }) => !/Installation (?:succeeded|completed success)/.test(text));
    assert.ok(failed.length >= 8);
    fc.assert(
      fc.property(fc.constantFrom(...failed), fc.nat(), fc.nat(), ({ text }, a, b) => {
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y);
        for (const part of [text.slice(0, to), text.slice(from), text.slice(from, to)])
          for (const { outcome } of diagnoseText(part).runs) assert.notEqual(outcome, 'installed');
      }),
      { numRuns: 60 },
    );
  });

  it('calls no log installed before it says so', () => {
    const installed = samples.filter(
      ({ text }) => text.includes(']Installation succeeded.]') || text.includes('[Installation succeeded.]'),
    );
    assert.ok(installed.length >= 3);
    fc.assert(
      fc.property(fc.constantFrom(...installed), fc.nat(), ({ text }, cut) => {
        const told = text.indexOf('Installation succeeded.]LOG]!>');
        for (const { outcome } of diagnoseText(text.slice(0, cut % told)).runs)
          assert.notEqual(outcome, 'installed');
      }),
      { numRuns: 60 },
    );
  });

  const launcher = (thread: number): string =>
    record('==========[ ccmsetup started in process 1 ]==========', thread);
  const record = (message: string, thread: number, time = '09:14:02.247'): string =>
    `<![LOG[${message}]LOG]!><time="${time}-60" date="11-17-2026" component="ccmsetup" context="" type="1" thread="${thread}" file="a.cpp:1">\r\n`;
  const outcomes = (text: string): string[] =>
    diagnoseText(text).runs.map(({ outcome, startLine, endLine }) => `${outcome} ${startLine}-${endLine}`);
  const start = (thread: number, command: string): string =>
    launcher(thread) + record(`Ccmsetup command line: "ccmsetup.exe" ${command}`, thread);
  const service = (thread: number): string => start(thread, '/runservice  SMSSITECODE="HL1"');
  const created = (thread: number): string => record('Successfully created the ccmsetup service', thread);
  const exit = (thread: number, code: number): string =>
    record(`CcmSetup is exiting with return code ${code}`, thread);

  it('puts a launcher and its service into one run', () => {
    const text =
      start(1, '/mp:a SMSSITECODE=HL1') +
      created(1) +
      exit(1, 0) +
      service(2) +
      record('Installation succeeded.', 2) +
      exit(2, 0);
    assert.deepEqual(outcomes(text), ['installed 1-8']);
    assert.match(diagnoseText(text).runs[0]?.commandLine?.text ?? '', /\/mp:a/);
  });

  it('tells processes that interleave apart by their threads', () => {
    const text =
      start(1, '/mp:a SMSSITECODE=HL1') +
      created(1) +
      service(2) +
      exit(1, 0) +
      start(3, '/mp:b') +
      record('CcmSetup failed with error code 0x80190194', 2) +
      exit(3, 8);
    assert.deepEqual(outcomes(text), ['failed 1-9', 'skipped 7-10']);
  });

  it('does not take the end of a launcher for the result', () => {
    assert.deepEqual(outcomes(start(1, '/mp:a') + created(1) + exit(1, 0)), ['unknown 1-4']);
  });

  it('keeps a retry in its run, and says that it is still running', () => {
    const retry = record('Next retry in 10 minute(s)...', 1);
    assert.deepEqual(outcomes(service(1) + retry), ['running 1-3']);
    assert.deepEqual(
      outcomes(service(1) + retry + record('Unexpected row count (0) retrieved from AD.', 1) + retry),
      ['running 1-5'],
    );
    assert.deepEqual(outcomes(service(1) + retry + service(2)), ['unknown 1-3', 'unknown 4-5']);
  });

  it('knows an uninstall, a forced install, and a restart that is due', () => {
    const removed = record("Uninstall of product '{A}' succeeded.", 1);
    assert.deepEqual(outcomes(start(1, '/uninstall') + removed + exit(1, 0)), ['uninstalled 1-4']);
    assert.deepEqual(outcomes(service(1) + removed + record('Installation succeeded.', 1) + exit(1, 0)), [
      'installed 1-5',
    ]);
    assert.deepEqual(
      outcomes(
        service(1) +
          record('Installation succeeded. Windows Installer has requested a reboot.', 1) +
          exit(1, 0),
      ),
      ['restart 1-4'],
    );
    assert.deepEqual(
      outcomes(
        service(1) + record('Installation succeeded.', 1) + record("Sending state '401'...", 1) + exit(1, 0),
      ),
      ['restart 1-5'],
    );
  });

  it('looks for the cause in the last attempt, and names its first line', () => {
    const unresolved = record(
      '[CCMHTTP] ERROR: URL=http://a/x, Port=80, Options=224, Code=12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED',
      1,
    );
    const untrusted = record('[CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set', 1);
    const retry = record('Next retry in 10 minute(s)...', 1);
    const fail = record('CcmSetup failed with error code 0x87d00455', 1);
    const causes = (text: string): string[] =>
      (diagnoseText(text).runs[0]?.causes ?? []).map(({ id, line }) => `${id} ${line}`);
    assert.deepEqual(causes(service(1) + unresolved + retry + untrusted + fail), [
      'flag-invalid-ca 5',
      'http-name-not-resolved 3',
    ]);
    assert.deepEqual(causes(service(1) + untrusted + retry + untrusted + fail), ['flag-invalid-ca 3']);
    // What was downloaded in the end is no cause of what comes later.
    const ready = record(
      'Installing version 5.00.9128.1000 of the client with product code {00000000-AAAA-BBBB-CCCC-111111111111}',
      1,
    );
    assert.deepEqual(
      causes(
        service(1) +
          unresolved +
          retry +
          ready +
          record('Installation failed with error code 1603', 1) +
          fail,
      ),
      ['install-failed 6'],
    );
  });

  it('makes no argument out of a code that has many reasons', () => {
    const fail = record('CcmSetup failed with error code 0x80004005', 1);
    const [cause] = diagnoseText(service(1) + fail).runs[0]?.causes ?? [];
    assert.deepEqual([cause?.id, cause?.item, cause?.isRoot], ['exit-error', undefined, false]);
  });

  it('tells ends of different threads apart where no beginning is left', () => {
    assert.deepEqual(outcomes(exit(1, 0) + record('CcmSetup failed with error code 0x80004005', 2)), [
      ...['unknown 1-1', 'failed 2-2'],
    ]);
  });

  it('knows what an installed client has done', () => {
    const done = '[RegTask] - Client is registered. Server assigned ClientID is GUID:A. Approval status 1';
    assert.deepEqual(diagnoseText(done).runs[0]?.achieved, ['registered']);
    assert.deepEqual(diagnoseText(`  > ${done}`).runs[0]?.achieved, ['registered']);
  });
});
