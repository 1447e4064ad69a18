/** What is told of a run is true of that run. */
import assert from 'node:assert/strict';
import {
  isWrong,
  lastRunOf,
  reportOfLog,
  storyOf,
  earlierText,
  type LogReport,
} from '../../../../server/src/service/log';
import { logOf, logRecord, logs, sampleLog, usual } from '../../../support/logs';

const start = '==========[ ccmsetup started in process 4321 ]==========';
const service = (rest: string): string =>
  `Ccmsetup command line: "C:\\WINDOWS\\ccmsetup\\ccmsetup.exe" /runservice ${rest}`;
const usualLine = service('/mp:mp01.fabrikam.com SMSSITECODE=P01');

function reportOf(text: string): LogReport {
  return reportOfLog(text, {
    configuration: usual,
    onRuleError: (_rule, error) => {
      throw error;
    },
    timeline: false,
  });
}

/** Messages as a log; one with a number has that type. */
function logText(...messages: (string | readonly [message: string, type: number])[]): string {
  return messages
    .map((each, at) => {
      const [message, type] = typeof each === 'string' ? [each, 1] : each;
      return logRecord(message, `10:00:${String(at).padStart(2, '0')}.000`, type);
    })
    .join('');
}

function lastOf(text: string): NonNullable<ReturnType<typeof lastRunOf>> {
  return lastRunOf(reportOf(text)) ?? assert.fail();
}

/** The row of a kind in the story of the last run. */
function row(text: string, kind: string): readonly string[] | undefined {
  return storyOf(lastOf(text)).find((each) => each.kind === kind)?.lines;
}

/** The code lens that tells how it ended. */
function headline(text: string): string | undefined {
  return logs.codeLenses(logOf(text), false)[0]?.command?.title;
}

describe('what is told of a log', () => {
  for (const code of ['3010', '1641'])
    it(`is a restart where ccmsetup ends with ${code}`, () => {
      const text = logText(
        start,
        usualLine,
        'Installation succeeded.',
        `CcmSetup is exiting with return code ${code}`,
      );
      const { outcome, causes } = lastOf(text);
      assert.deepEqual([outcome, causes], ['restart', []]);
      assert.match(row(text, 'outcome')?.[0] ?? '', new RegExp(`^Restart needed \\(${code}, ERROR_`));
      assert.equal(isWrong(reportOf(text)), false);
    });

  const returns: readonly (readonly [code: string, meaning: string, lens: string])[] = [
    ['1', "Return code 1 isn't documented.", "Failed: Return code 1 isn't documented"],
    [
      '6',
      'Return code 6 (error). A general error of ccmsetup.exe. The reason is in ccmsetup.log.',
      'Failed: Return code 6 (error)',
    ],
    [
      '9',
      'Return code 9 (prerequisite evaluation failure). A prerequisite check failed.',
      'Failed: Return code 9 (prerequisite evaluation failure)',
    ],
    [
      '10',
      "Return code 10 (setup manifest hash validation failure). The manifest or a file doesn't have the expected hash.",
      'Failed: Return code 10 (setup manifest hash validation failure)',
    ],
    [
      '1603',
      'Return code 1603 (ERROR_INSTALL_FAILURE). A fatal error.',
      'Failed: Return code 1603 (ERROR_INSTALL_FAILURE)',
    ],
  ];
  for (const [code, meaning, lens] of returns)
    it(`is the meaning of return code ${code} alone`, () => {
      const text = logText(start, `CcmSetup is exiting with return code ${code}`);
      assert.equal(lastOf(text).causes[0]?.meaning, meaning);
      assert.equal(headline(text), lens);
    });

  it('is no certainty about a return code that nobody documents', () => {
    const text = logText(start, 'CcmSetup is exiting with return code 1');
    assert.equal(row(text, 'cause')?.[1], "Return code 1 isn't documented.");
  });

  it('is the error in the command line where the log ends early', () => {
    const text = sampleLog('10-').slice(0, 3000);
    const { outcome, causes } = lastOf(text);
    assert.deepEqual([outcome, causes], ['unknown', []]);
    assert.match(row(text, 'remedy')?.[0] ?? '', /^Create a new token/);
    assert.equal(isWrong(reportOf(text)), true);
    assert.equal(isWrong(reportOf(sampleLog('01-'))), false);
  });

  it('is nothing of client.msi.log where a prerequisite failed', () => {
    for (const text of [
      sampleLog('08-'),
      logText(
        start,
        usualLine,
        'File C:\\WINDOWS\\ccmsetup\\MicrosoftPolicyPlatformSetup.msi installation failed. Error text: ExitCode: 1603',
        'CcmSetup failed with error code 0x80070643',
      ),
    ]) {
      const { meaning, remedy } = lastOf(text).causes[0] ?? assert.fail();
      assert.match(meaning, /prerequisite.* 1603, ERROR_INSTALL_FAILURE: A fatal error\.$/);
      assert.match(remedy ?? '', /^Repair .*prerequisite/);
      assert.doesNotMatch(`${meaning} ${remedy}`, /client\.msi\.log/);
    }
    const client = lastOf(
      logText(
        start,
        usualLine,
        'File C:\\WINDOWS\\ccmsetup\\client.msi installation failed. Error text: ExitCode: 1603',
        'CcmSetup failed with error code 0x80070643',
      ),
    );
    assert.match(client.causes[0]?.remedy ?? '', /client\.msi\.log/);
  });

  it('is no severity that the record of the end does not have', () => {
    const text = logText(start, usualLine, ['CcmSetup failed with error code 0x80070005', 3]);
    assert.doesNotMatch(lastOf(text).causes[0]?.meaning ?? '', /information/);
  });

  it('is words, not ids', () => {
    const text = sampleLog('07-property-typo.ccmsetup');
    assert.ok(
      row(text, 'beside')?.includes("Line 10: SMMSITECODE isn't a documented property"),
      row(text, 'beside')?.join('\n'),
    );
    const earlier = earlierText(lastOf(sampleLog('08-')));
    assert.match(earlier, /; cause: A prerequisite couldn't be installed, .* in line 26$/);
  });

  it('is each line in which something was seen', () => {
    const lost = (host: string): string =>
      `[CCMHTTP] ERROR: URL=http://${host}.fabrikam.com/x, Port=80, Options=224, Code=12999, Text=ERROR_OTHER`;
    const root = '[CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set';
    const gets = 'Failed to get DP location. Error 0x87d00455';
    const story = (...middle: string[]): string =>
      row(
        logText(start, usualLine, root, ...middle, 'CcmSetup failed with error code 0x87d00455'),
        'beside',
      )?.join() ?? '';
    const other = 'Something that nobody knows';
    assert.match(story(lost('mp01'), gets, lost('mp01')), /^Lines 4 and 6: follow from it/);
    assert.match(story(lost('mp01'), lost('mp01'), lost('mp01')), /^Lines 4 to 6: follow from it/);
    assert.match(story(lost('mp01')), /^Line 4: follows from it/);
    assert.match(
      story(lost('mp01'), other, lost('mp01'), other, lost('mp01')),
      /^Line 4 \(3 times\): follows from it/,
    );
  });

  it('is whether the argument is given', () => {
    const failed = [
      "Failed to get DP locations as the expected version from MP 'mp01.fabrikam.com'. Error 0x87d00455",
      'CcmSetup failed with error code 0x87d00455',
    ];
    const crl = '[CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_CERT_REV_FAILED is set';
    assert.deepEqual(row(logText(start, usualLine, crl, ...failed), 'argument'), ['/NoCRLCheck (not given)']);
    const given = service('/nocrlcheck /mp:mp01.fabrikam.com');
    assert.doesNotMatch(row(logText(start, given, crl, ...failed), 'argument')?.[0] ?? '', /not given/);
  });

  it('is no advice to add what is given', () => {
    const text = logText(
      start,
      usualLine,
      "Couldn't find an MP source through AD. Error 0x80004005",
      'Next retry in 10 minute(s)...',
    );
    assert.doesNotMatch(row(text, 'remedy')?.[0] ?? '', /\/mp/);
    const without = logText(
      start,
      service('SMSSITECODE=P01'),
      "Couldn't find an MP source through AD. Error 0x80004005",
      'Next retry in 10 minute(s)...',
    );
    assert.match(row(without, 'remedy')?.[0] ?? '', /^Add \/mp\b/);
  });
});
