import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import { knownIn, readLog } from '../../../server/src/log';
import { logOf, logRecord, logs, sampleLog, sampleLogs } from '../../support/logs';

interface Shown {
  readonly about: string;
  readonly value: string;
}

/** The hover on a part of a text, a number of characters behind its start. */
function hoverOn(text: string, part: string, behind = 1, markdownHover = true): Shown | undefined {
  const subject = logOf(text);
  const at = text.indexOf(part);
  assert.ok(at >= 0, part);
  const found = logs.hover(subject, subject.document.positionAt(at + behind), { markdownHover });
  if (found === null) return undefined;
  assert.ok(found.range !== undefined && MarkupContent.is(found.contents));
  return { about: subject.document.getText(found.range), value: found.contents.value };
}

describe('hovers in a log', () => {
  it('tell the cause, what to do, the reasons and the sources', () => {
    const { about, value } =
      hoverOn(sampleLog('10'), '[CCMHTTP] ERROR INFO: StatusCode=401') ?? assert.fail();
    assert.equal(about, '[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token');
    assert.match(value, /^\*\*Cause of the failure\*\* \(cmg-invalid-token\)/);
    assert.match(value, /The token of \/regtoken expired on 2026-11-14/);
    assert.match(value, /\*\*What to do:\*\* Make a new token/);
    assert.match(value, /- `\/regtoken`: /);
    assert.match(value, /\*documented by Microsoft\*: \[[^\]]+\]\(https:\/\//);
  });

  it('are there for every known message of every sample, and only on the message', () => {
    for (const name of sampleLogs) {
      const text = sampleLog(name);
      const subject = logOf(text);
      const { document } = subject;
      for (const record of readLog(text)) {
        const at = document.positionAt(record.messageStart);
        const found = logs.hover(subject, at, { markdownHover: true });
        if (knownIn(record) === undefined) continue;
        assert.ok(found?.range !== undefined, record.message);
        if (record.format !== 'cmtrace') continue;
        const end = document.positionAt(record.end - 2);
        assert.equal(logs.hover(subject, end, { markdownHover: true }), null, record.message);
      }
    }
  });

  it('say what a message means in its run', () => {
    const message = 'Failed to connect to policy namespace. Error 0x8004100e';
    assert.match(hoverOn(logRecord(message), message)?.value ?? '', /^\*\*Harmless here\*\*/);
    const symptom = 'DownloadFileByWinHTTP failed with a non-recoverable failure, 0x87d00455';
    assert.match(hoverOn(sampleLog('03'), symptom)?.value ?? '', /^\*\*Follows from something earlier\*\*/);
    const step = hoverOn(sampleLog('01'), 'In ServiceMain')?.value ?? '';
    assert.match(step, /^\*\*What was found\*\* \(service-main\)/);
    const exit = hoverOn(sampleLog('03'), 'CcmSetup failed with error code')?.value ?? '';
    assert.match(exit, /^\*\*How it ended\*\*/);
  });

  for (const [what, message, part, about, told] of [
    ['an HRESULT', 'x failed, 0x80070002', '0x8', '0x80070002', /ERROR_FILE_NOT_FOUND/],
    [
      'a negative number',
      'x failed, -2147024894 today',
      '-21',
      '-2147024894',
      /`0x80070002`\*\* ERROR_FILE_NOT_FOUND/,
    ],
    [
      'an unsigned number',
      'x failed, 2278556756',
      '2278',
      '2278556756',
      /`0x87d00454`\*\* CCM_E_NO_CLIENT_PKI_CERT/,
    ],
    ['hexadecimal digits alone', 'hr (87D00454)', '87D', '87D00454', /CCM_E_NO_CLIENT_PKI_CERT/],
    [
      'WinHTTP',
      '[CCMHTTP] ERROR: URL=http://mp1/x, Port=80, Options=224, Code=12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED',
      '12007',
      '12007',
      /ERROR_WINHTTP_NAME_NOT_RESOLVED/,
    ],
    [
      'an exit code of Windows Installer',
      'The installer ended with exit code 1603',
      '1603',
      '1603',
      /ERROR_INSTALL_FAILURE/,
    ],
    ['a return code', 'CcmSetup is exiting with return code 7', '7', '7', /reboot required/],
    ['a state', "Sending state '308'...", '308', '308', /\*\*State 308\*\*\n\nDownload over WinHTTP failed/],
    [
      'the mask of a failed TLS connection',
      '[CCMHTTP]                : lpvStatusInformation is 0x9',
      '0x9',
      '0x9',
      /CERT_REV_FAILED`: .+\n.*INVALID_CA`: /,
    ],
  ] as const)
    it(`tell of ${what}`, () => {
      for (const text of [logRecord(message), `${message}\n`]) {
        const found = hoverOn(text, part) ?? assert.fail();
        assert.equal(found.about, about);
        assert.match(found.value, told);
      }
    });

  it('take no number for a code that is none', () => {
    for (const [message, part] of [
      ['Waiting 7 minutes', '7'],
      ['There are 1603 files', '1603'],
      ['version 5.00.9128.1007', '9128'],
      ['id 12007-12008', '12007'],
      ['exit code 4711', '4711'],
    ] as const)
      assert.equal(hoverOn(logRecord(message), part), undefined, message);
  });

  it('tell of the arguments of a recorded command line, and of a token by the time of its record', () => {
    const text = sampleLog('10');
    for (const [part, name] of [
      ['/mp:', '/mp'],
      ['SMSSITECODE', 'SMSSITECODE'],
      ['/nocrlcheck', '/nocrlcheck'],
    ] as const) {
      const found = hoverOn(text, part) ?? assert.fail(part);
      assert.equal(found.about, name);
      assert.match(found.value, new RegExp(`^\\*\\*${name}\\*\\* `, 'i'));
    }
    const token = hoverOn(text, 'eyJ') ?? assert.fail();
    assert.match(token.about, /^eyJ/);
    assert.match(token.value, /expired 3 days ago/);
    assert.doesNotMatch(token.value, /eyJ/);
  });

  it('are plain text for those who show no Markdown', () => {
    const { value } =
      hoverOn(sampleLog('03'), 'WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA', 1, false) ?? assert.fail();
    assert.doesNotMatch(value, /\*\*|\]\(/);
  });

  it('find a message in lines that are quoted or indented', () => {
    const found = hoverOn('> CcmSetup is exiting with return code 7\n', 'CcmSetup') ?? assert.fail();
    assert.match(found.value, /\(exit-7\)/);
  });
});
