import assert from 'node:assert/strict';
import type { CodeLens, DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import { durationText } from '../../../server/src/service/log-editor/hints';
import { legendFor, tokenKinds } from '../../../server/src/service/reading/token-kinds';
import { logOf, logRecord, logs, sampleLog, sampleLogs } from '../../support/logs';
import { decoded, type Colored } from '../../support/semantic-tokens';

/** An outline as indented lines: name, detail, lines from 1. */
function outline(text: string): string[] {
  const show = ({ name, detail, range, children = [] }: DocumentSymbol, depth: number): string[] => [
    `${'  '.repeat(depth)}${name}${detail === undefined ? '' : ` [${detail}]`} ${range.start.line + 1}-${range.end.line + 1}`,
    ...children.flatMap((child) => show(child, depth + 1)),
  ];
  const symbols = logs.symbols(logOf(text), { hierarchicalSymbols: true }) as DocumentSymbol[];
  return symbols.flatMap((symbol) => show(symbol, 0));
}

describe('the outline of a log', () => {
  it('has runs, their stages, and the causes in them', () => {
    assert.deepEqual(outline(sampleLog('03')), [
      'Run of 2026-11-17 11:31:02 (UTC+01:00) [Failed (0x87d00455, CCM_E_NO_TOKEN_AUTH)] 1-30',
      '  Start 1-5',
      '  Command line 6-13',
      '  Start 14-16',
      '  Sign-in 17-17',
      '  Connection 18-23',
      "    The device doesn't trust the certificate authority of the server certificate 21-21",
      '  Sign-in 24-25',
      '  Source of the files 26-26',
      '  End 27-27',
      '  Download 28-29',
      '  End 30-30',
    ]);
  });

  it('has a run for each install of a log', () => {
    const runs = outline(sampleLog('03') + sampleLog('01')).filter((line) => line.startsWith('Run'));
    assert.deepEqual(
      runs.map((line) => /\[(\w+)/.exec(line)?.[1]),
      ['Failed', 'Installed'],
    );
  });

  it('is a list for clients that show no tree, and empty where nothing is known', () => {
    const list = logs.symbols(logOf(sampleLog('12')), { hierarchicalSymbols: false }) as SymbolInformation[];
    const cause = list.find(({ name }) => name === 'The download failed') ?? assert.fail();
    assert.equal(cause.containerName, 'Download');
    assert.equal(cause.location.range.start.line, 26);
    assert.deepEqual(logs.symbols(logOf('nothing\n'), { hierarchicalSymbols: true }), []);
  });

  it('names no secret', () => {
    for (const name of sampleLogs) assert.doesNotMatch(outline(sampleLog(name)).join('\n'), /eyJ/);
  });
});

describe('folding in a log', () => {
  it('folds runs and stages of several lines', () => {
    const folds = logs.folding(logOf(sampleLog('03'))) ?? assert.fail();
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine + 1, endLine + 1]),
      [
        [1, 30],
        [6, 13],
        [14, 16],
        [18, 23],
        [24, 25],
        [28, 29],
      ],
    );
    const both = logs.folding(logOf(sampleLog('03') + sampleLog('12'))) ?? assert.fail();
    assert.ok(both.some(({ startLine, endLine }) => startLine === 30 && endLine === 58));
    assert.equal(logs.folding(logOf('nothing\n')), null);
  });
});

/** The hints of a text: the text behind each, and its label. */
function hints(text: string, from = 0, to = text.length): [string, string][] {
  const subject = logOf(text);
  const { document } = subject;
  const range = { start: document.positionAt(from), end: document.positionAt(to) };
  return logs.inlayHints(subject, range).map(({ position, label }) => {
    const at = document.offsetAt(position);
    return [text.slice(at, at + 10), JSON.stringify(label).slice(1, -1)];
  });
}

describe('inlay hints of a log', () => {
  it('tell pauses of some seconds before the message behind them', () => {
    const text =
      logRecord('first line', '10:00:00.000') +
      logRecord('soon after', '10:00:04.900') +
      logRecord('after five', '10:00:09.900') +
      logRecord('much later', '11:05:09.900') +
      logRecord('out of order', '10:00:00.000');
    assert.deepEqual(hints(text), [
      ['after five', '+5 s'],
      ['much later', '+1 h 5 min'],
    ]);
    assert.deepEqual(hints(text, 0, text.indexOf('after five') - 20), []);
    assert.deepEqual(hints(text, text.indexOf('much later')), [['much later', '+1 h 5 min']]);
  });

  it('take the offset of a time into account', () => {
    const summer = logRecord('summer', '02:59:58.000').replace('-60"', '-120"');
    assert.deepEqual(hints(summer + logRecord('winter', '02:00:08.000')), [['winter]LOG', '+10 s']]);
  });

  it('are there in lines of Windows Installer, which have a clock alone', () => {
    const text =
      'MSI (s) (30:5C) [16:41:24:022]: Doing action: A\nMSI (s) (30:5C) [16:42:24:022]: Doing action: B\n';
    assert.deepEqual(hints(text), [['Doing acti', '+1 min']]);
  });

  it('are silent where a log was added to another', () => {
    const text = logRecord('old').replace('2026', '2024') + logRecord('new');
    assert.deepEqual(hints(text), []);
  });

  for (const [milliseconds, text] of [
    [5_000, '5 s'],
    [42_400, '42 s'],
    [60_000, '1 min'],
    [61_000, '1 min 1 s'],
    [3_600_000, '1 h'],
    [3_900_000, '1 h 5 min'],
    [86_400_000, '1 d'],
    [2 * 86_400_000 + 3 * 3_600_000, '2 d 3 h'],
  ] as const)
    it(`write ${milliseconds} ms as ${text}`, () => {
      assert.equal(durationText(milliseconds), text);
    });
});

function lenses(text: string, runsLogCommands = true): (readonly [string, string, unknown[] | undefined])[] {
  return logs.codeLenses(logOf(text), runsLogCommands).map(({ range, command }: CodeLens) => {
    assert.deepEqual(range, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    assert.ok(command !== undefined);
    return [command.title, command.command, command.arguments as unknown[] | undefined] as const;
  });
}

describe('the code lenses of a log', () => {
  const uri = 'file:///logs/ccmsetup.log';

  it('tell how the last run ended, and lead to its cause and its command line', () => {
    const title = "Failed: The device doesn't trust the certificate authority of the server certificate";
    assert.deepEqual(lenses(sampleLog('03')), [
      [title, 'ccmsetup.goToLogCause', [uri, { line: 20, character: 7 }]],
      ['Explain', 'ccmsetup.explainLog', [uri]],
      ['Open command line', 'ccmsetup.openRecordedCommandLine', [uri, 5]],
    ]);
    assert.deepEqual(lenses(sampleLog('03'), false), [[title, '', undefined]]);
  });

  it('lead nowhere where there is nothing', () => {
    assert.deepEqual(lenses(sampleLog('01')).slice(0, 1), [['Installed', '', undefined]]);
    assert.deepEqual(
      lenses(sampleLog('13')).map(([, command]) => command),
      ['ccmsetup.goToLogCause', 'ccmsetup.explainLog'],
    );
    assert.deepEqual(lenses(''), []);
  });

  for (const [name, title] of [
    [
      '05-wrong-site-code.ccmsetup',
      "Installed, but not as it was meant: Retrieved 0 MP records from AD for site 'HX9'",
    ],
    ['06', "Failed: The host name couldn't be resolved (12007, 0x80072ee7)"],
    [
      '07-property-typo.ccmsetup',
      "Installed, but not as it was meant: SMMSITECODE isn't a documented property",
    ],
    ['09', 'Restart needed: A restart is needed before the install can go on'],
    ['10', 'Failed: The CMG refused the token'],
  ] as const)
    it(`say in short what happened in ${name}`, () => {
      const [first] = lenses(sampleLog(name));
      assert.equal(first?.[0], title);
      assert.ok(logs.summary(logOf(sampleLog(name))).log?.text === title);
    });
});

const legend = legendFor({
  tokenTypes: Object.values(tokenKinds).map(({ own }) => own),
  tokenModifiers: ['deprecated'],
});

function colors(text: string, from?: number, to?: number): Colored[] {
  const subject = logOf(text);
  const { document } = subject;
  const range =
    from === undefined || to === undefined
      ? undefined
      : { start: document.positionAt(from), end: document.positionAt(to) };
  return decoded(text, logs.semanticTokens(subject, legend, range), legend);
}

describe('semantic tokens of a log', () => {
  const typeOf = (found: readonly Colored[], beginning: string): string | undefined =>
    found.find(([text]) => text.startsWith(beginning))?.[1];

  it('color messages by what they mean in their run', () => {
    const failed = colors(sampleLog('03'));
    assert.equal(
      typeOf(failed, '[CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA'),
      'ccmsetupLogRoot',
    );
    assert.equal(typeOf(failed, 'DownloadFileByWinHTTP failed'), 'ccmsetupLogSymptom');
    assert.equal(typeOf(failed, 'In ServiceMain'), 'ccmsetupLogKnown');
    const installed = colors(sampleLog('01'));
    assert.deepEqual(
      installed.filter(([, type]) => /Root|Symptom|Soft/.test(type)),
      [],
    );
    assert.ok(installed.some(([, type]) => type === 'ccmsetupLogHarmless'));
  });

  it('tell a cause from an error that was overcome', () => {
    const overcome = '[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token';
    const failed = "File 'C:\\a\\vcredist_x64.exe' returned failure exit code 1603. Fail the installation.";
    const text = [
      '==========[ ccmsetup started in process 5564 ]==========',
      overcome,
      'Installing version 5.00.9128.1000 of the client with product code {00000000-0000-0000-0000-000000000471}',
      failed,
      'CcmSetup failed with error code 0x80070643',
    ]
      .map((message) => logRecord(message))
      .join('');
    const found = colors(text);
    assert.equal(typeOf(found, overcome), 'ccmsetupLogSoft');
    assert.equal(typeOf(found, failed), 'ccmsetupLogRoot');
  });

  it('color the arguments of a recorded command line as elsewhere', () => {
    const found = colors(sampleLog('10'));
    assert.equal(typeOf(found, '/nocrlcheck'), 'ccmsetupParameter');
    assert.equal(typeOf(found, 'SMSSITECODE'), 'ccmsetupProperty');
    assert.equal(typeOf(found, 'eyJ'), 'ccmsetupSecret');
    assert.equal(typeOf(colors(sampleLog('07-property-typo.ccmsetup')), 'SMMSITECODE'), 'ccmsetupUnknown');
  });

  it('of a range are those of the log that are in it', () => {
    const text = sampleLog('06');
    const all = colors(text);
    const cut = text.indexOf('\n', text.length / 2) + 1;
    const [head, tail] = [colors(text, 0, cut), colors(text, cut, text.length)];
    assert.ok(head.length > 5 && tail.length > 5);
    assert.deepEqual([...head, ...tail], all);
  });
});
