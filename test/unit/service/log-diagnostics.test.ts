import assert from 'node:assert/strict';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { configurationFor, defaultConfiguration } from '../../../server/src/service/configuration';
import { logOf, logRecord, logs, sampleLog, sampleLogs, usual } from '../../support/logs';

const capabilities = { codeDescription: true, relatedInformation: true };
const { Error: error, Warning: warning, Information: information, Hint: hint } = DiagnosticSeverity;

function diagnose(text: string, configuration = usual): Diagnostic[] {
  return logs.diagnostics(logOf(text, configuration), capabilities);
}

type Row = readonly [line: number, code: string, severity: DiagnosticSeverity];

function rows(found: readonly Diagnostic[]): Row[] {
  return found.map(({ range, code, severity = error }) => [range.start.line + 1, String(code), severity]);
}

/** What an editor shows in each sample, without what is a hint only. */
const shown: Readonly<Record<string, readonly Row[]>> = {
  '01-success-intranet.ccmsetup.log': [],
  '02-success-cmg-token.ClientIDManagerStartup.log': [],
  '02-success-cmg-token.ccmsetup.log': [[6, 'regtoken-wrong-kind', warning]],
  '03-cmg-invalid-ca.ccmsetup.log': [[21, 'flag-invalid-ca', error]],
  '04-crl-check-failed.ccmsetup.log': [[22, 'flag-cert-rev-failed', error]],
  '05-wrong-site-code.LocationServices.log': [
    [5, 'ls-version-failed', warning],
    [7, 'ls-all-failed', warning],
  ],
  '05-wrong-site-code.ccmsetup.log': [[17, 'ad-mp-count', warning]],
  '06-mp-not-resolved.ccmsetup.log': [[20, 'http-name-not-resolved', error]],
  '07-property-typo.ccmsetup.log': [
    [6, 'unknown-property', warning],
    [10, 'unknown-property', warning],
  ],
  '07-property-typo.client.msi.log': [[14, 'cm-property', warning]],
  '08-prerequisite-failed.ccmsetup.log': [[26, 'prereq-failed', error]],
  '09-return-code-7.ccmsetup.log': [[26, 'exit-7', warning]],
  '10-token-expired.ccmsetup.log': [
    [6, 'regtoken-expired', error],
    [6, 'regtoken-wrong-kind', warning],
    [20, 'cmg-invalid-token', error],
  ],
  '11-no-client-certificate.ccmsetup.log': [
    [16, 'cert-none-by-issuer', error],
    [25, 'cert-for-transport', warning],
    [26, 'http-no-pki-cert', warning],
  ],
  '12-bits-404.ccmsetup.log': [[27, 'bits-failed', error]],
  '13-copied-from-cmtrace.log': [[14, 'bits-failed', error]],
};

describe('diagnostics of a log', () => {
  for (const name of sampleLogs)
    it(`tell the cause in ${name}`, () => {
      const found = diagnose(sampleLog(name));
      assert.deepEqual(
        rows(found).filter(([, , severity]) => severity !== hint),
        shown[name],
      );
      for (const { source, message } of found) {
        assert.equal(source, 'ccmsetup');
        assert.ok(typeof message === 'string');
        assert.ok(message.length > 10 && !message.includes('eyJ'), message);
      }
    });

  it('stand on the message of the record, and link to the source', () => {
    const text = sampleLog('03');
    const { document } = logOf(text);
    const found = diagnose(text).find(({ code }) => code === 'flag-invalid-ca') ?? assert.fail();
    assert.equal(
      document.getText(found.range),
      '[CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set',
    );
    assert.match(
      JSON.stringify(found.message),
      /doesn't trust the certificate authority of the server certificate\. Deploy the root certificate/,
    );
    assert.match(found.codeDescription?.href ?? '', /^https:\/\/.*cmg-communication-error\.md$/);
  });

  it('have the effects of the cause and the argument as related places', () => {
    const text = sampleLog('10');
    const { document } = logOf(text);
    const found = diagnose(text).find(({ code }) => code === 'cmg-invalid-token') ?? assert.fail();
    const related = found.relatedInformation ?? assert.fail();
    assert.deepEqual(
      related.map(({ location }) => location.range.start.line + 1),
      [6, 19, 21, 22, 28],
    );
    assert.match(document.getText(related[0]?.location.range), /^eyJ/);
    assert.match(related[0]?.message ?? '', /expired on 2026-11-14/);
    assert.match(document.getText(related[4]?.location.range), /^DownloadFileByWinHTTP failed/);
    assert.equal(
      logs.diagnostics(logOf(text), { codeDescription: false, relatedInformation: false }).length,
      diagnose(text).length,
    );
    for (const each of logs.diagnostics(logOf(text), { codeDescription: false, relatedInformation: false })) {
      assert.equal(each.relatedInformation, undefined);
      assert.equal(each.codeDescription, undefined);
    }
  });

  it('are as exact on the recorded command line as the linter', () => {
    const text = sampleLog('07-property-typo.ccmsetup');
    const { document } = logOf(text);
    assert.deepEqual(
      diagnose(text).map(({ range }) => document.getText(range)),
      ['SMSCACHESIZE', 'SMMSITECODE', 'SMMSITECODE'],
    );
  });

  it('follow the configuration: levels of rules, and folders that are ignored', () => {
    const text = sampleLog('07-property-typo.ccmsetup');
    const off = configurationFor(
      {
        ...defaultConfiguration,
        rules: new Map([...defaultConfiguration.rules, ['unknown-property', 'off'] as const]),
      },
      undefined,
    );
    assert.deepEqual(
      diagnose(text, off).map(({ code }) => code),
      ['cachesize-superseded'],
    );
    assert.deepEqual(diagnose(text, { ...usual, ignored: true }), []);
  });

  it('tell causes of earlier runs as information, until a run went well', () => {
    const [failed, other, good] = [sampleLog('03'), sampleLog('12'), sampleLog('01')];
    const lines = failed.split('\n').length - 1;
    const twice = rows(diagnose(failed + other)).filter(([, , severity]) => severity !== hint);
    assert.deepEqual(twice, [
      [21, 'flag-invalid-ca', information],
      [lines + 27, 'bits-failed', error],
    ]);
    assert.deepEqual(rows(diagnose(failed + good)), []);
    const after = rows(diagnose(good + failed)).filter(([, , severity]) => severity !== hint);
    assert.deepEqual(
      after.map(([, code, severity]) => [code, severity]),
      [['flag-invalid-ca', error]],
    );
  });

  it('leave harmless lines and unknown logs alone', () => {
    assert.deepEqual(diagnose(''), []);
    assert.deepEqual(diagnose('nothing that is known\nfailed with error 0x80004005\n'), []);
    const harmless = logRecord('Failed to connect to policy namespace. Error 0x8004100e', '10:00:00.000', 3);
    assert.deepEqual(diagnose(harmless), []);
  });
});
